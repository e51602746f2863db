package ledger

import (
	"bytes"
	"slices"
	"strings"

	"keyplan/pareto"
)

// A tally sums lines by customer. Each worker has its own; they are put
// together when all is read.
type tally struct {
	places    int
	spelled   spellings
	known     map[string]int32 // each name
	names     []string
	journal   journal
	waiting   []sale
	extras    []extra      // of those that wait, where lines tell more
	profit    []pareto.Sum // by customer, as potential; both may be shorter
	potential []pareto.Sum
	further   []pareto.Sum // lines beyond those of the journal, which a query summed
	segments  []segment
	regions   map[string]int32 // the segment of each spelling
	lines     Lines
	blank     number
	outside   span   // of the days that were not asked for
	met       []bool // conditions, by some line
	told      filesSeen

	file  *fileSeen // of those told, of the file that is being read
	dates knownDates
	cells []number
	group []byte // the customer of the lines, where it stands above them
}

func newTally(journalLimit int) *tally {
	return &tally{
		spelled: newSpellings(), known: map[string]int32{}, regions: map[string]int32{}, told: filesSeen{},
		waiting: make([]sale, 0, batch), journal: journal{least: journalLimit},
	}
}

// begin makes ready for lines of a file.
func (t *tally) begin(y *layout) {
	if file := t.told.of(y.file, len(y.headings)); file != t.file {
		t.file, t.group = file, nil
	}
	t.dates.begin(y.style)
	if len(t.met) < len(y.where) {
		t.met = append(t.met, make([]bool, len(y.where)-len(t.met))...)
	}
}

// line takes a line of cells into account, and says what became of it.
func (t *tally) line(y *layout, cells [][]byte, line int) {
	if ruled(cells) {
		return
	}
	if y.grouped && t.heads(y, cells, line) {
		return
	}
	if y.summed != nil {
		t.sum(y, cells, line)
		return
	}
	t.lines.Read++
	if !t.wanted(y, cells) {
		t.lines.add(Filtered, y.file, line, nil)
		return
	}
	day, ok := t.day(y, cells)
	if !ok {
		t.lines.add(Filtered, y.file, line, nil)
		return
	}
	name := bytes.TrimSpace(cellAt(cells, y.customer))
	if nameless(name) {
		if totalCells(cells) || y.beside >= 0 && totalLine(tidy(cellAt(cells, y.beside))) {
			t.lines.add(Total, y.file, line, nil)
			return
		}
		if y.beside >= 0 && len(cellAt(cells, y.beside)) > 0 && len(t.shown(y.amount, cells)) == 0 {
			t.lines.Read--
			t.lines.Headings++
			return
		}
		if name = t.nobody(y); len(name) == 0 {
			t.withoutCustomer(y, cells, line)
			return
		}
	}
	amount, fate := t.value(y, y.amount, cells)
	switch {
	case fate == Used:
		t.add(y, cells, name, amount, day, line)
	case fate == Unreadable && y.headingsAgain(cells):
		t.lines.Read--
		t.lines.Headings++
	case fate == Unreadable && y.anotherBegins(cells):
		t.file.anotherAt(line)
		t.lines.add(fate, y.file, line, t.shown(y.amount, cells))
	default:
		t.lines.add(fate, y.file, line, t.shown(y.amount, cells))
	}
}

// ruled reports whether a line is only drawn, as reports have them between
// others: -----, or +====+====+.
func ruled(cells [][]byte) bool {
	first := cellAt(cells, 0)
	if len(first) == 0 {
		first = cellAt(cells, 1) // where | stands at both ends
	}
	if len(first) < 3 {
		return false
	}
	switch first[0] {
	case '-', '=', '_', '+':
	default:
		return false
	}
	for _, cell := range cells {
		if len(bytes.Trim(cell, "-=_+ ")) > 0 {
			return false
		}
	}
	return true
}

// nameless reports whether nothing is left of a name but signs that are not
// shown, if anything, or what a program writes for nothing.
func nameless(name []byte) bool {
	if len(name) == 0 {
		return true
	}
	switch c := name[0]; {
	case c <= ' ' || c > '~':
		return tidy(name) == ""
	case c == '(' || c == '#' || c == 'N' || c == 'n' || c == '\\':
		return len(name) < 16 && slices.Contains(nothings[:], string(name))
	}
	return false
}

// nothings are what databases and spreadsheets write where there is nothing,
// or where a formula failed.
var nothings = [...]string{"(blank)", "(Leer)", "(vide)", "(en blanco)", "(vuoto)", "(leeg)", "NULL", "nan", "NaN", "\\N", "#N/A", "#NV", "#REF!", "#BEZUG!", "#VALUE!", "#WERT!", "#NAME?", "#DIV/0!"}

// nobody gives the name for a line that has none: that of the lines' group, or
// the one that was asked for.
func (t *tally) nobody(y *layout) []byte {
	if y.grouped && len(t.group) > 0 {
		return t.group
	}
	return []byte(y.blankAs)
}

// heads takes a line into account that stands above or below the lines of a
// customer, in a report that groups them so. One that holds an amount itself is
// the first of them.
func (t *tally) heads(y *layout, cells [][]byte, line int) bool {
	name := tidy(cellAt(cells, y.customer))
	switch {
	case name == "":
		return false
	case totalLine(name):
		t.lines.Read++
		t.lines.add(Total, y.file, line, nil)
		t.group = nil
		return true
	case len(t.shown(y.amount, cells)) == 0:
		t.lines.Headings++
		t.group = []byte(name)
		return true
	}
	t.group = []byte(name)
	return false
}

// headingsAgain reports whether a line is that of the headings, as on each
// page of a report.
func (y *layout) headingsAgain(cells [][]byte) bool {
	for _, i := range [...]int{y.customer, y.amount.columns[0]} {
		if !strings.EqualFold(tidy(cellAt(cells, i)), y.headings[i]) {
			return false
		}
	}
	return true
}

// withoutCustomer counts a line that names no customer, and its sum.
func (t *tally) withoutCustomer(y *layout, cells [][]byte, line int) {
	amount, fate := t.value(y, y.amount, cells)
	if fate == Used {
		t.blank = t.blank.plus(amount)
	}
	t.lines.add(BlankCustomer, y.file, line, t.shown(y.amount, cells))
}

// add adds a line that counts.
func (t *tally) add(y *layout, cells [][]byte, name []byte, amount number, day pareto.Day, line int) {
	amount = t.fit(amount)
	if y.extras() {
		x := t.extra(y, cells) // which may flush those before
		t.extras = append(t.extras, x)
	}
	s := sale{name: name, day: day, units: amount.in(t.places)}
	if s.units.Sign() < 0 {
		t.lines.Negative++
	}
	t.lines.Used++
	for _, i := range y.kinds {
		t.file.kind(i, cellAt(cells, i), s.units.Sign() < 0)
	}
	if day == noDay && y.date >= 0 {
		t.lines.Undated++
		t.lines.example(undated, y.file, line, cellAt(cells, y.date))
	}
	if t.waiting = append(t.waiting, s); len(t.waiting) == cap(t.waiting) {
		t.flush()
	}
}

// A sale is a line that counts, before its customer is looked up.
type sale struct {
	name  []byte
	hash  uint32
	day   pareto.Day
	units pareto.Sum
}

// batch is how many sales wait to be booked together: the places where their
// customers stand are fetched at once, which takes little longer than for one.
const batch = 64

// flush books the sales that wait.
func (t *tally) flush() {
	t.spelled.fetch(t.waiting)
	for i := range t.waiting {
		s := &t.waiting[i]
		customer := t.customer(s.name, s.hash)
		t.journal.write(customer, s.day, s.units)
		if len(t.extras) > 0 {
			t.more(customer, &t.extras[i], s.units)
		}
	}
	t.waiting, t.extras = t.waiting[:0], t.extras[:0]
}

// customer gives the customer of a name, and makes the acquaintance of a
// spelling that was not met before.
func (t *tally) customer(name []byte, hash uint32) int32 {
	if customer, ok := t.spelled.at(name, hash); ok {
		return customer
	}
	tidied := tidy(name)
	customer, ok := t.known[tidied]
	if !ok {
		customer = int32(len(t.names))
		t.names = append(t.names, tidied)
		t.known[tidied] = customer
	}
	t.spelled.add(name, hash, customer)
	return customer
}

// fit makes the units of the tally as small as a number needs, and gives the
// number so that it fits.
func (t *tally) fit(n number) number {
	if n.places > t.places {
		if n = n.trimmed(); n.places > t.places {
			t.refine(n.places)
		}
	}
	return n
}

// refine makes the units of all sums smaller.
func (t *tally) refine(places int) {
	t.flush()
	more := places - t.places
	t.places = places
	t.journal.scale(more)
	for _, sums := range [][]pareto.Sum{t.profit, t.potential} {
		for i := range sums {
			sums[i] = sums[i].Scaled(more)
		}
	}
	for _, s := range t.segments {
		for _, sum := range s.sums {
			sum.revenue = sum.revenue.Scaled(more)
		}
	}
}

// wanted reports whether a line meets the conditions.
func (t *tally) wanted(y *layout, cells [][]byte) bool {
	for i := range y.where {
		if c := &y.where[i]; !c.holds(cellAt(cells, c.column)) {
			return false
		}
		t.met[i] = true
	}
	return true
}

func cellAt(cells [][]byte, i int) []byte {
	if i < len(cells) {
		return cells[i]
	}
	return nil
}
