package ledger

import (
	"cmp"
	"slices"
)

// A Fate is what became of a line.
type Fate int

// The fates of lines. Each line that was read has one.
const (
	Used          Fate = iota
	BlankCustomer      // no customer
	BlankAmount        // no amount
	Unreadable         // an amount that is no number, or a damaged line
	Filtered           // not what was asked for by condition or day
	Total              // a total of other lines
	fates

	// Kinds of used lines of which examples are kept.
	undated    = int(fates)
	strayQuote = int(fates) + 1
	wide       = int(fates) + 2
	kinds      = int(fates) + 3
)

// Lines accounts for every line of a ledger: all that was read is the sum of
// the other counts, but for Negative, which are among those used.
type Lines struct {
	Read, Used, Negative int
	counts               [fates]int
	// Unprofitable are used lines whose profit could not be read, Undated those
	// whose date could not, and Stray are lines with a quote that nothing closes.
	Unprofitable, Undated, Stray int
	// Wide are lines with more cells than there are columns, as if something
	// that separates cells stood in one without quotes.
	Wide int
	// Headings are rows that only head others, and are not among those read:
	// the headings again on each page, or the customer of the lines below.
	Headings int
	examples [kinds][]Example
}

// An Example is a line that did not count, to be looked up.
type Example struct {
	File int // its place among the sources
	Line int
	Text string // what stood there for the amount
}

// mostExamples are enough to find out what is wrong with a kind of line.
const mostExamples = 5

// Count is how many lines had a fate.
func (l *Lines) Count(f Fate) int {
	if f == Used {
		return l.Used
	}
	return l.counts[f]
}

// Examples are the first few lines with a fate.
func (l *Lines) Examples(f Fate) []Example { return l.examples[f] }

// UndatedExamples are the first few used lines without a date that can be read.
func (l *Lines) UndatedExamples() []Example { return l.examples[undated] }

// WideExamples are the first few lines with more cells than columns.
func (l *Lines) WideExamples() []Example { return l.examples[wide] }

// StrayExamples are the first few lines with a quote that nothing closes.
func (l *Lines) StrayExamples() []Example { return l.examples[strayQuote] }

func (l *Lines) add(f Fate, file, line int, text []byte) {
	l.counts[f]++
	if f != Filtered {
		l.example(int(f), file, line, text)
	}
}

// longestExample is how much of a cell is shown.
const longestExample = 40

// example keeps a line if it is among the first of its kind. A worker meets
// lines in their order, but for files.
func (l *Lines) example(kind, file, line int, text []byte) {
	if len(l.examples[kind]) < mostExamples {
		shown := tidy(text[:min(len(text), 4*longestExample)])
		if runes := []rune(shown); len(runes) > longestExample {
			shown = string(runes[:longestExample-1]) + "…"
		}
		l.examples[kind] = append(l.examples[kind], Example{file, line, shown})
	}
}

// merge adds the lines of another tally.
func (l *Lines) merge(other *Lines) {
	l.Read += other.Read
	l.Used += other.Used
	l.Negative += other.Negative
	l.Unprofitable += other.Unprofitable
	l.Undated += other.Undated
	l.Stray += other.Stray
	l.Headings += other.Headings
	l.Wide += other.Wide
	for f := range l.counts {
		l.counts[f] += other.counts[f]
	}
	for kind := range l.examples {
		all := append(l.examples[kind], other.examples[kind]...)
		slices.SortFunc(all, func(a, b Example) int { return cmp.Or(a.File-b.File, a.Line-b.Line) })
		l.examples[kind] = all[:min(len(all), mostExamples)]
	}
}
