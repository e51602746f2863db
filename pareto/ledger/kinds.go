package ledger

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A kind is what a column says of lines, such as Cancelled, Credit note or USD.
type kind struct {
	column int
	text   string
}

// A kindSeen counts the lines that counted and were of a kind.
type kindSeen struct{ lines, negative int }

// mostKinds bounds how many kinds are kept of a file; who writes more writes
// something else than kinds there.
const mostKinds = 10_000

// kinds gives the columns that say of what kind lines are: by their headings,
// or since a line of the sample says there that it is a total.
func (l *look) kinds() (columns []int) {
	for i, c := range l.columns {
		total := i != l.layout.customer && slices.ContainsFunc(l.table.rows, func(r row) bool {
			return i < len(r.cells) && slices.Contains(totalWords, plainHeading(r.cells[i]))
		})
		if l.layout.summed == nil && (total || voiding(c.Heading) || slices.ContainsFunc(kindWords, func(w words) bool { return w.rank(c.Heading) > 0 })) {
			columns = append(columns, i)
		}
	}
	return columns
}

// kind takes down of what kind a line that counts is.
func (f *fileSeen) kind(column int, cell []byte, negative bool) {
	seen := f.kinds[kind{column, string(cell)}]
	if seen == nil {
		if len(cell) == 0 || len(f.kinds) >= mostKinds {
			return
		}
		seen = &kindSeen{}
		f.kinds[kind{column, string(cell)}] = seen
	}
	seen.lines++
	if negative {
		seen.negative++
	}
}

// mergeKinds adds those that another worker saw.
func (f *fileSeen) mergeKinds(other *fileSeen) {
	for k, theirs := range other.kinds {
		if mine := f.kinds[k]; mine != nil {
			mine.lines += theirs.lines
			mine.negative += theirs.negative
		} else {
			f.kinds[k] = &kindSeen{theirs.lines, theirs.negative}
		}
	}
}

// kindsOf are the kinds of a column as they are shown, the most frequent first.
func (f *fileSeen) kindsOf(column int) (texts []string, seen map[string]kindSeen) {
	seen = map[string]kindSeen{}
	for k, s := range f.kinds {
		if k.column == column {
			text := tidy([]byte(k.text))
			seen[text] = kindSeen{seen[text].lines + s.lines, seen[text].negative + s.negative}
		}
	}
	texts = slices.SortedFunc(maps.Keys(seen), func(a, b string) int {
		return cmp.Or(seen[b].lines-seen[a].lines, strings.Compare(a, b))
	})
	return texts, seen
}

// overlooked tells of what columns say of lines that were added up like any
// other: that they are totals, bring nothing, give money back or only pay, or
// are in another currency or on another side.
func (l *look) overlooked(file *fileSeen) (notes []string) {
	for _, i := range l.layout.kinds {
		k := kindColumn{Column: l.columns[i]}
		k.texts, k.seen = file.kindsOf(i)
		notes = append(notes, k.notes()...)
	}
	for _, i := range l.layout.amount.reads() {
		if c := l.columns[i]; len(c.monies) > 1 {
			notes = append(notes, fmt.Sprintf("the amounts in %q are in several currencies (%s), and are added as they stand: export one alone", c.Heading, strings.Join(c.monies[:min(len(c.monies), mostListed)], ", ")))
		}
	}
	return notes
}

// A kindColumn is a column that says of what kind lines are, with all that it said.
type kindColumn struct {
	*Column
	texts []string
	seen  map[string]kindSeen
}

// notes are what is to be said of lines that counted although the column says what
// they are.
func (k *kindColumn) notes() (notes []string) {
	all := func(s kindSeen) int { return s.lines }
	byStatus, byType := statusWords.rank(k.Heading) > 0, typeWords.rank(k.Heading) > 0
	if byStatus || byType {
		notes = append(notes, k.counted(voidWords, all, "counted like any other")...)
	}
	if byStatus {
		notes = append(notes, k.unsold()...)
	}
	if voiding(k.Heading) {
		notes = append(notes, k.counted(yesWords, all, "counted like any other")...)
	}
	if byType {
		notes = append(notes, k.counted(creditWords, func(s kindSeen) int { return s.lines - s.negative }, "added, since no minus stands before the amount; what gives money back needs one in the export")...)
		notes = append(notes, k.counted(paymentWords, all, "counted as if something was sold")...)
	}
	notes = append(notes, k.counted(totalWords, all, "counted on top of the lines that they add up")...)
	return append(notes, k.mixed()...)
}

// of are those of some words that stand in the column, and on how many lines.
func (k *kindColumn) of(w words, counts func(kindSeen) int) (which headings, lines int) {
	for _, text := range k.texts {
		if n := counts(k.seen[text]); n > 0 && slices.Contains(w, plainHeading(text)) {
			which, lines = append(which, text), lines+n
		}
	}
	return which, lines
}

// counted tells how lines with some words counted, if there are any.
func (k *kindColumn) counted(w words, counts func(kindSeen) int, how string) []string {
	which, lines := k.of(w, counts)
	if lines == 0 {
		return nil
	}
	return []string{fmt.Sprintf("%s with %s in %q, %s; --where %q leaves that out",
		linesOf(lines), which.or(), k.Heading, how, k.Heading+"!="+strings.Join(which, "|"))}
}

// unsold tells of deals that are still open beside those that are won.
func (k *kindColumn) unsold() []string {
	won, _ := k.of(wonWords, func(s kindSeen) int { return s.lines })
	open := slices.DeleteFunc(slices.Clone(k.texts), func(text string) bool {
		return slices.Contains(won, text) || slices.Contains(voidWords, plainHeading(text))
	})
	if len(won) == 0 || len(open) == 0 {
		return nil
	}
	return []string{fmt.Sprintf("lines with %s in %q are not yet sold, and count like any other; --where %q takes those alone that are",
		headings(open).or(), k.Heading, k.Heading+"="+strings.Join(won, "|"))}
}

// mixed tells of currencies, or of sides of an account, that are added up.
func (k *kindColumn) mixed() []string {
	what := ""
	switch {
	case len(k.texts) < 2 || len(k.texts) > mostCurrencies || !k.worded():
		return nil
	case currencyWords.rank(k.Heading) > 0:
		what = "names several currencies"
	case sideWords.rank(k.Heading) > 0:
		what = "tells debit from credit"
	default:
		return nil
	}
	return []string{fmt.Sprintf("%q %s (%s), and amounts are added as they stand; --where %q takes one alone",
		k.Heading, what, strings.Join(k.texts[:min(len(k.texts), mostSamples)], ", "), k.Heading+"="+k.texts[0])}
}

// mostCurrencies are no more than a ledger is kept in; a column with more is
// of something else.
const mostCurrencies = 40

// voiding reports whether a column tells by yes or no that lines bring nothing:
// Cancelled, Storno.
func voiding(heading string) bool { return slices.Contains(voidWords, plainHeading(heading)) }

func linesOf(n int) string {
	if n == 1 {
		return "1 line"
	}
	return fmt.Sprintf("%d lines", n)
}
