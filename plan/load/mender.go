package load

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"keyplan/plan"
	"keyplan/plan/source"
)

// A mender finds all that keeps a text from being YAML: it mends the first
// fault that an outline sees, asks the parser whether that helped, and reads
// again. Nothing of the mended text is kept but what it tells.
type mender struct {
	file   *source.File // as it is
	text   string       // as mended so far
	err    error        // why the parser refuses it
	words  map[string]bool
	roots  []string // keys of the file itself
	shifts map[int][]shift
	told   map[string]bool
	spent  int // bytes parsed
}

// A shift is by how much a mended line is longer from a column on.
type shift struct{ column, by int }

// most is how many bytes may be parsed for the faults of one file. A plan of
// common size can have hundreds before that.
const most = 8 << 20

// diagnose says in a manager's words why a text is not YAML.
func diagnose(file *source.File, err error, shape *plan.Shape) []Problem {
	if p, found := encoding(file); found {
		return []Problem{p}
	}
	if strings.Contains(err.Error(), "max depth") {
		return []Problem{tooNested(file, errorLine(err))}
	}
	m := &mender{file: file, text: string(file.Text), err: err, words: keysOf(shape), roots: shape.Keys, shifts: map[int][]shift{}, told: map[string]bool{}}
	var problems []Problem
	for m.err != nil {
		found, mended := m.next()
		problems = append(problems, found...)
		if !mended {
			break
		}
	}
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Span.Start.Line, b.Span.Start.Line), cmp.Compare(a.Span.Start.Column, b.Span.Start.Column))
	})
	return problems
}

// next tells the next fault, or two that hide one another, and whether they
// could be mended.
func (m *mender) next() (found []Problem, mended bool) {
	none := map[int]bool{}
	var refused []*fault // whose mending did not help, or not alone
	at := source.NewFile("", []byte(m.text))
	for m.spent <= most {
		f := (&outline{text: m.text, words: m.words, roots: m.roots, none: none}).read()
		if f == nil {
			break
		}
		together := []*fault{f}
		best, err := m.best(f, at, refused)
		if n := len(refused); best == nil && n > 0 && at.Pos(refused[n-1].from).Line == at.Pos(f.from).Line {
			together = []*fault{refused[n-1], f}
			best, err = m.best(both(refused[n-1], f), at, nil)
		}
		if best != nil {
			if len(together) == 1 {
				together[0] = best
			}
			for _, f := range together { // before their line is mended
				found = append(found, m.problem(f, at))
			}
			m.mend(best, at)
			m.err = err
			return found, true
		}
		none[f.from] = true
		refused = append(refused, f)
	}
	return []Problem{m.guess(refused, at)}, false
}

// both is two faults of a line, to be mended at once.
func both(a, b *fault) *fault {
	mend := append(slices.Clone(a.mend), b.mend...)
	slices.SortStableFunc(mend, func(a, b edit) int { return cmp.Compare(a.from, b.from) })
	for i := 1; i < len(mend); i++ {
		if mend[i].from < mend[i-1].to {
			mend = mend[:i] // they overlap: one must do
			break
		}
	}
	return &fault{from: b.from, to: b.to, message: b.message, mend: mend}
}

// best is the reading of a fault whose mending gets the parser farthest, with
// what the parser then says; nil if none gets it on at all.
func (m *mender) best(f *fault, at *source.File, refused []*fault) (best *fault, then error) {
	reach := 0
	for _, f := range append([]fault{*f}, f.or...) {
		if m.told[m.name(&f, at)] {
			continue
		}
		text := m.mended(&f)
		m.spent += len(text)
		_, _, err := documents([]byte(text))
		line := math.MaxInt
		if err != nil {
			line = errorLine(err)
			if err.Error() == m.err.Error() || line+1 < at.Pos(f.from).Line && !near(line, refused, at) {
				continue
			}
		}
		if line > reach {
			best, then, reach = &f, err, line
		}
	}
	return best, then
}

// near reports whether a line is that of one of some faults or beside it. What
// the parser complains of there was hidden before by what stands below.
func near(line int, faults []*fault, at *source.File) bool {
	return slices.ContainsFunc(faults, func(f *fault) bool {
		other := at.Pos(f.from).Line
		return line-1 <= other && other <= line+1
	})
}

// name tells the place of a fault, so that nothing is told twice of it: two
// mendings could undo each other for ever.
func (m *mender) name(f *fault, at *source.File) string {
	p := m.place(at.Pos(f.from))
	return fmt.Sprintf("%d:%d", p.Line, p.Column)
}

func (m *mender) mended(f *fault) string {
	text := m.text
	for _, e := range slices.Backward(f.mend) {
		text = text[:e.from] + e.text + text[e.to:]
	}
	return text
}

// mend makes the edits of a fault, and notes what they shift.
func (m *mender) mend(f *fault, at *source.File) {
	m.told[m.name(f, at)] = true
	for _, e := range slices.Backward(f.mend) { // as they are made
		from := at.Pos(e.from)
		by := utf8.RuneCountInString(e.text) - utf8.RuneCountInString(m.text[e.from:e.to])
		m.shifts[from.Line] = append(m.shifts[from.Line], shift{from.Column, by})
	}
	m.text = m.mended(f)
}

// problem tells a fault at its place in the file as it is.
func (m *mender) problem(f *fault, at *source.File) Problem {
	from, to := m.place(at.Pos(f.from)), m.place(at.Pos(f.to))
	if to.Line != from.Line || to.Column <= from.Column {
		to = source.Pos{Line: from.Line, Column: from.Column + 1}
	}
	return Problem{Rule: "not-yaml", Span: source.Span{Start: from, End: to}, Message: f.message, Hint: f.hint, Fix: f.fix, HasFix: f.fix != ""}
}

// place takes a position in the mended text back to the file.
func (m *mender) place(p source.Pos) source.Pos {
	for _, s := range slices.Backward(m.shifts[p.Line]) {
		switch {
		case s.by < 0 && p.Column >= s.column, p.Column > s.column:
			p.Column = max(s.column, p.Column-s.by)
		}
	}
	p.Column = min(p.Column, 1+utf8.RuneCountInString(m.file.Line(p.Line)))
	return p
}
