package ledger

import (
	"bytes"
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
	profit    []pareto.Sum // by customer, as potential; both may be shorter
	potential []pareto.Sum
	segments  map[string]map[int32]*segmentSum
	lines     Lines
	dates     map[string]dateRead // that were met before
	blank     number
	seen      []bool // conditions that some line met
	noted     evidences
	cells     []number
	waiting   []sale
}

// A segmentSum is what a customer bought in a segment.
type segmentSum struct {
	lines   int
	revenue pareto.Sum
}

type dateRead struct {
	day   pareto.Day
	tells clue
}

// evidences are what all the numbers and dates of a file told of how they are
// written, by file.
type evidences map[int]*fileEvidence

type fileEvidence struct {
	columns map[int]*Column
	clues   map[clue]int
}

func newTally() *tally {
	return &tally{spelled: newSpellings(), known: map[string]int32{}, dates: map[string]dateRead{}, segments: map[string]map[int32]*segmentSum{}, noted: evidences{}, waiting: make([]sale, 0, batch)}
}

// line takes a line of cells into account, and says what became of it.
func (t *tally) line(y *layout, cells [][]byte, line int) {
	if blankCells(cells) {
		return
	}
	t.lines.Read++
	for i := range y.where {
		if c := &y.where[i]; !c.holds(cellAt(cells, c.column)) {
			t.lines.add(Filtered, y.file, line, nil)
			return
		}
		t.meets(y, i)
	}
	day, ok := t.day(y, cells)
	if !ok {
		t.lines.add(Filtered, y.file, line, nil)
		return
	}
	name := bytes.TrimSpace(cellAt(cells, y.customer))
	if len(name) == 0 {
		if y.blankAs == "" {
			t.withoutCustomer(y, cells, line)
			return
		}
		name = []byte(y.blankAs)
	}
	amount, fate := t.value(y, y.amount, cells)
	if fate != Used {
		t.lines.add(fate, y.file, line, t.shown(y.amount, cells))
		return
	}
	t.add(y, cells, name, amount, day, line)
}

// add adds a line that counts.
func (t *tally) add(y *layout, cells [][]byte, name []byte, amount number, day pareto.Day, line int) {
	sale := sale{name: name, day: day, units: t.units(amount), layout: y, line: line}
	if sale.units.Sign() < 0 {
		t.lines.Negative++
	}
	t.lines.Used++
	if day == noDay && y.date >= 0 {
		t.lines.Undated++
		t.lines.example(undated, y.file, line, cellAt(cells, y.date))
	}
	if y.profit == nil && y.potential == nil && y.by < 0 {
		if t.waiting = append(t.waiting, sale); len(t.waiting) == cap(t.waiting) {
			t.flush()
		}
		return
	}
	customer, ok := t.spelled.find(name)
	if !ok {
		customer = t.meet(name)
	}
	if t.book(customer, &sale) {
		t.more(y, cells, customer, amount)
	}
}

// A sale is a line that counts, before its customer is looked up.
type sale struct {
	name   []byte
	hash   uint32
	day    pareto.Day
	units  pareto.Sum
	layout *layout
	line   int
}

// batch is how many sales wait to be booked together: the places where their
// customers stand are fetched at once, which takes little longer than for one.
const batch = 64

// flush books the sales that wait.
func (t *tally) flush() {
	t.spelled.fetch(t.waiting)
	for i := range t.waiting {
		sale := &t.waiting[i]
		customer, ok := t.spelled.at(sale.name, sale.hash)
		if !ok {
			customer = t.meet(sale.name)
		}
		t.book(customer, sale)
	}
	t.waiting = t.waiting[:0]
}

// book writes a sale down, unless nothing is left of the customer's name but
// signs that are not shown.
func (t *tally) book(customer int32, s *sale) bool {
	if customer >= 0 {
		t.journal.write(customer, s.day, s.units)
		return true
	}
	t.lines.Used--
	if s.units.Sign() < 0 {
		t.lines.Negative--
	}
	t.blank = t.blank.plus(number{s.units, t.places})
	t.lines.add(BlankCustomer, s.layout.file, s.line, nil)
	return false
}

// more adds what a line tells beside its revenue.
func (t *tally) more(y *layout, cells [][]byte, customer int32, amount number) {
	if y.profit != nil {
		if profit, fate := t.value(y, y.profit, cells); fate == Used {
			units, sum := t.units(profit), sumOf(&t.profit, customer)
			*sum = sum.Add(units)
		} else {
			t.lines.Unprofitable++
		}
	}
	if y.potential != nil {
		if most, fate := t.value(y, y.potential, cells); fate == Used {
			units := t.units(most)
			if sum := sumOf(&t.potential, customer); units.Cmp(*sum) > 0 {
				*sum = units
			}
		}
	}
	if y.by >= 0 {
		t.segment(tidy(bytes.TrimSpace(cellAt(cells, y.by))), customer, segmentSum{1, t.units(amount)})
	}
}

// sumOf gives a customer's place in a list of sums.
func sumOf(sums *[]pareto.Sum, customer int32) *pareto.Sum {
	if more := int(customer) + 1 - len(*sums); more > 0 {
		*sums = append(*sums, make([]pareto.Sum, more)...)
	}
	return &(*sums)[customer]
}

// segment adds to a customer's sum in a segment.
func (t *tally) segment(name string, customer int32, more segmentSum) {
	s := t.segments[name]
	if s == nil {
		s = map[int32]*segmentSum{}
		t.segments[name] = s
	}
	sum := s[customer]
	if sum == nil {
		sum = &segmentSum{}
		s[customer] = sum
	}
	sum.lines += more.lines
	sum.revenue = sum.revenue.Add(more.revenue)
}

// meet makes the acquaintance of a spelling, and gives its customer, or -1
// where nothing is left of it.
func (t *tally) meet(name []byte) int32 {
	tidied := tidy(name)
	if tidied == "" {
		return -1
	}
	customer, ok := t.known[tidied]
	if !ok {
		customer = int32(len(t.names))
		t.names = append(t.names, tidied)
		t.known[tidied] = customer
	}
	t.spelled.add(name, customer)
	return customer
}

// units gives a number in the units of the tally, after making those smaller
// where the number has more digits.
func (t *tally) units(n number) pareto.Sum {
	if n.places > t.places {
		if n = n.trimmed(); n.places > t.places {
			t.refine(n.places)
		}
	}
	return n.in(t.places)
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
		for _, sum := range s {
			sum.revenue = sum.revenue.Scaled(more)
		}
	}
}

// withoutCustomer counts a line that names no customer, and its sum.
func (t *tally) withoutCustomer(y *layout, cells [][]byte, line int) {
	amount, fate := t.value(y, y.amount, cells)
	if fate == Used {
		t.blank = t.blank.plus(amount)
	}
	t.lines.add(BlankCustomer, y.file, line, t.shown(y.amount, cells))
}

// value works out an amount of a line.
func (t *tally) value(y *layout, e *expression, cells [][]byte) (number, Fate) {
	if i := e.single(); i >= 0 {
		return t.read(y, i, cells)
	}
	t.cells = t.cells[:0]
	blanks := 0
	for n, i := range e.columns {
		value, fate := t.read(y, i, cells)
		switch {
		case fate == BlankAmount:
			blanks++
			if !e.spare[n] {
				return number{}, fate
			}
		case fate != Used:
			return number{}, fate
		}
		t.cells = append(t.cells, value)
	}
	if blanks == len(e.columns) {
		return number{}, BlankAmount
	}
	return e.of(t.cells), Used
}

// read reads the number in a cell.
func (t *tally) read(y *layout, column int, cells [][]byte) (number, Fate) {
	text := bytes.TrimSpace(cellAt(cells, column))
	if len(text) == 0 {
		return number{}, BlankAmount
	}
	m := y.marks[column]
	plain := byte(m.mark)
	if !m.sure {
		plain = 0xFF
	}
	if units, places, ok := plainNumber(text, plain); ok {
		return number{pareto.NewSum(units), places}, Used
	}
	a, ok := readAmount(text, m.mark)
	if !ok {
		if strings.TrimSpace(tidy(text)) == "" {
			return number{}, BlankAmount
		}
		return number{}, Unreadable
	}
	if !m.sure {
		t.noted.of(y.file).column(column).count(text, a.tells)
	}
	return a.number, Used
}

func (e evidences) of(file int) *fileEvidence {
	f := e[file]
	if f == nil {
		f = &fileEvidence{map[int]*Column{}, map[clue]int{}}
		e[file] = f
	}
	return f
}

func (f *fileEvidence) column(i int) *Column {
	c := f.columns[i]
	if c == nil {
		c = &Column{marks: map[evidence]int{}}
		f.columns[i] = c
	}
	return c
}

// shown are the cells of an amount, for a message.
func (t *tally) shown(e *expression, cells [][]byte) []byte {
	var texts [][]byte
	for _, i := range e.columns {
		if cell := bytes.TrimSpace(cellAt(cells, i)); len(cell) > 0 {
			texts = append(texts, cell)
		}
	}
	return bytes.Join(texts, []byte(" "))
}

// noDay stands for no day, in a line that has none.
const noDay = pareto.Day(-1 << 31)

// mostDates bounds how many texts of dates are remembered.
const mostDates = 1 << 16

// day reads the day of a line; ok is false where the line is not of the days
// that were asked for.
func (t *tally) day(y *layout, cells [][]byte) (day pareto.Day, ok bool) {
	if y.date < 0 {
		return noDay, true
	}
	text := cellAt(cells, y.date)
	day, ok = isoDate(text)
	if !ok {
		day, ok = t.otherDate(y, bytes.TrimSpace(text))
	}
	if !ok {
		return noDay, y.from == 0 && y.to == 0
	}
	return day, (y.from == 0 || day >= y.from) && (y.to == 0 || day <= y.to)
}

// otherDate reads a date that is not in the usual form.
func (t *tally) otherDate(y *layout, text []byte) (pareto.Day, bool) {
	if len(text) == 0 {
		return 0, false
	}
	if y.serials {
		return y.serial(text)
	}
	d, known := t.dates[string(text)]
	if !known {
		d.day, d.tells = readDate(text, y.style)
		if len(t.dates) < mostDates {
			t.dates[string(text)] = d
		}
	}
	if !y.sure {
		t.noted.of(y.file).clues[d.tells]++
	}
	return d.day, d.tells != notADate
}

func (t *tally) meets(y *layout, i int) {
	if len(t.seen) < len(y.where) {
		t.seen = append(t.seen, make([]bool, len(y.where)-len(t.seen))...)
	}
	t.seen[i] = true
}

func cellAt(cells [][]byte, i int) []byte {
	if i < len(cells) {
		return cells[i]
	}
	return nil
}

// blankCells reports whether there is nothing in a line.
func blankCells(cells [][]byte) bool {
	for _, cell := range cells {
		if len(bytes.TrimSpace(cell)) > 0 {
			return false
		}
	}
	return true
}
