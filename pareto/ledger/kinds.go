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
		texts, seen := file.kindsOf(i)
		of := func(w words, counts func(kindSeen) int) (which headings, lines int) {
			for _, text := range texts {
				if n := counts(seen[text]); n > 0 && slices.Contains(w, plainHeading(text)) {
					which, lines = append(which, text), lines+n
				}
			}
			return which, lines
		}
		heading := l.columns[i].Heading
		say := func(which headings, lines int, what string) {
			if lines > 0 {
				notes = append(notes, fmt.Sprintf("%s with %s in %q, %s; --where %q leaves that out",
					linesOf(lines), which.or(), heading, what, heading+"!="+strings.Join(which, "|")))
			}
		}
		all := func(s kindSeen) int { return s.lines }
		if void, lines := of(voidWords, all); statusWords.rank(heading) > 0 || typeWords.rank(heading) > 0 {
			say(void, lines, "counted like any other")
		}
		if won, _ := of(wonWords, all); len(won) > 0 && statusWords.rank(heading) > 0 {
			open := slices.DeleteFunc(slices.Clone(texts), func(text string) bool {
				return slices.Contains(won, text) || slices.Contains(voidWords, plainHeading(text))
			})
			if len(open) > 0 {
				notes = append(notes, fmt.Sprintf("lines with %s in %q are not yet sold, and count like any other; --where %q takes those alone that are",
					headings(open).or(), heading, heading+"="+strings.Join(won, "|")))
			}
		}
		if voiding(heading) {
			yes, lines := of(yesWords, all)
			say(yes, lines, "counted like any other")
		}
		if typeWords.rank(heading) > 0 {
			credit, lines := of(creditWords, func(s kindSeen) int { return s.lines - s.negative })
			say(credit, lines, "added, since no minus stands before the amount; what gives money back needs one in the export")
			pays, lines := of(paymentWords, all)
			say(pays, lines, "counted as if something was sold")
		}
		total, lines := of(totalWords, all)
		say(total, lines, "counted on top of the lines that they add up")
		what := ""
		switch {
		case len(texts) < 2 || len(texts) > mostCurrencies || !l.columns[i].worded():
			continue
		case currencyWords.rank(heading) > 0:
			what = "names several currencies"
		case sideWords.rank(heading) > 0:
			what = "tells debit from credit"
		default:
			continue
		}
		notes = append(notes, fmt.Sprintf("%q %s (%s), and amounts are added as they stand; --where %q takes one alone",
			heading, what, strings.Join(texts[:min(len(texts), mostSamples)], ", "), heading+"="+texts[0]))
	}
	for _, i := range l.layout.amount.reads() {
		if c := l.columns[i]; len(c.monies) > 1 {
			notes = append(notes, fmt.Sprintf("the amounts in %q are in several currencies (%s), and are added as they stand: export one alone", c.Heading, strings.Join(c.monies[:min(len(c.monies), mostListed)], ", ")))
		}
	}
	return notes
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
