package load

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
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
const most = 16 << 20

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
		p, mended := m.next()
		problems = append(problems, p)
		if !mended {
			break
		}
	}
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Span.Start.Line, b.Span.Start.Line), cmp.Compare(a.Span.Start.Column, b.Span.Start.Column))
	})
	return problems
}

// next tells the next fault, and whether it could be mended.
func (m *mender) next() (Problem, bool) {
	none := map[int]bool{}
	var refused []int // lines of faults whose mending did not help, or not alone
	var guess *fault
	line := errorLine(m.err)
	at := source.NewFile("", []byte(m.text))
	for m.spent <= most {
		f := (&outline{text: m.text, words: m.words, roots: m.roots, none: none}).read()
		if f == nil {
			break
		}
		if best := m.best(f, at, refused); best != nil {
			p := m.problem(best, at) // before its line is mended
			m.mend(best, at)
			return p, true
		}
		none[f.from] = true
		refused = append(refused, at.Pos(f.from).Line)
		if guess == nil || at.Pos(f.from).Line <= line {
			guess = f
		}
	}
	if guess != nil {
		return m.problem(guess, at), false
	}
	return m.unknown(line), false
}

// best is the reading of a fault whose mending gets the parser farthest, nil if
// none gets it on at all.
func (m *mender) best(f *fault, at *source.File, refused []int) *fault {
	var best *fault
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
			if err.Error() == m.err.Error() || line+1 < at.Pos(f.from).Line && !near(line, refused) {
				continue
			}
		}
		if line > reach {
			best, reach = &f, line
		}
	}
	return best
}

// near reports whether a line is one of others or beside it. What the parser
// complains of there was hidden before by what stands below.
func near(line int, others []int) bool {
	return slices.ContainsFunc(others, func(other int) bool { return line-1 <= other && other <= line+1 })
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
	for _, e := range f.mend {
		from := at.Pos(e.from)
		by := utf8.RuneCountInString(e.text) - utf8.RuneCountInString(m.text[e.from:e.to])
		m.shifts[from.Line] = append(m.shifts[from.Line], shift{from.Column, by})
	}
	m.text = m.mended(f)
	_, _, m.err = documents([]byte(m.text))
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
		if p.Column > s.column {
			p.Column = max(s.column, p.Column-s.by)
		}
	}
	return p
}

// unknown tells what the parser refuses and nobody understands.
func (m *mender) unknown(line int) Problem {
	return Problem{Rule: "not-yaml", Span: m.file.Rest(firstText(m.file, line)),
		Message: "this line, or the one above it, cannot be read",
		Hint:    "look for a missing colon, dash, quote or bracket, and for lines that are not indented alike"}
}

// tooNested is a file that the parser gives up on for its depth. It names the
// line, or the one above.
func tooNested(file *source.File, line int) Problem {
	if len(file.Line(line+1)) > len(file.Line(line)) {
		line++
	}
	return Problem{Rule: "not-yaml", Span: file.Rest(firstText(file, line)),
		Message: "what stands here is nested thousands of levels deep",
		Hint:    "a plan needs five levels at most: is this a plan?"}
}

var lineInError = regexp.MustCompile(`line (\d+)`)

// errorLine is the line that the parser names, or 1: it names the first by
// naming none.
func errorLine(err error) int {
	n := 1
	if m := lineInError.FindStringSubmatch(err.Error()); m != nil {
		n, _ = strconv.Atoi(m[1])
	}
	return n
}

// firstText is where the text of a line begins.
func firstText(file *source.File, line int) source.Pos {
	line = max(1, min(line, file.Lines()))
	text := file.Line(line)
	return source.Pos{Line: line, Column: 1 + len(text) - len(strings.TrimLeft(text, " \t"))}
}

// keysOf collects the keys of a part and of all parts within it.
func keysOf(shape *plan.Shape) map[string]bool {
	words, seen := map[string]bool{}, map[*plan.Shape]bool{}
	var add func(*plan.Shape)
	add = func(s *plan.Shape) {
		if s == nil || seen[s] {
			return
		}
		seen[s] = true
		for _, f := range s.Fields {
			words[f.Key] = true
			add(f.Shape())
		}
	}
	add(shape)
	return words
}
