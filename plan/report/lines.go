package report

import (
	"fmt"
	"strings"

	"keyplan/pareto/ledger"
	"keyplan/plan/sheet"
)

// fates are what became of lines, as the reader is told.
var fates = []struct {
	fate  ledger.Fate
	what  string
	short string // behind a count
}{
	{ledger.BlankCustomer, "no customer", "without a customer"},
	{ledger.BlankAmount, "no amount", "without an amount"},
	{ledger.Unreadable, "an amount that cannot be read", "with an amount that cannot be read"},
	{ledger.Filtered, "not asked for", "not asked for"},
	{ledger.Total, "a total of other lines", "with a total of others"},
}

// fates is the page that accounts for every line that was read; there is none
// where all lines count.
func (b *customerBook) fates() *sheet.Sheet {
	l := &b.Reading.Lines
	if l.Used == l.Read && l.Negative == 0 && l.Undated == 0 && l.Stray == 0 && l.Unprofitable == 0 {
		return nil
	}
	t := &sheet.Table{ID: "Lines", Columns: []sheet.Column{
		{Key: "what", Heading: "Lines"},
		{Key: "count", Heading: "Count", Format: sheet.Decimals(0)},
		{Key: "where", Heading: "Which"},
	}}
	add := func(what string, n int, where string) {
		if n > 0 {
			t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(what), sheet.Int(n), sheet.Text(where))})
		}
	}
	add("read", l.Read, "")
	add("used", l.Used, "")
	add("  of these below zero: returns, credit notes", l.Negative, "")
	add("  of these without a date that can be read", l.Undated, b.where(l.UndatedExamples(), l.Undated))
	add("  of these with a quote that is never closed", l.Stray, b.where(l.StrayExamples(), l.Stray))
	add("  of these without a profit that can be read", l.Unprofitable, "")
	for _, f := range fates {
		where := b.where(l.Examples(f.fate), l.Count(f.fate))
		if f.fate == ledger.BlankCustomer && l.Count(f.fate) > 0 {
			where = fmt.Sprintf("%s together; %s; --blank-as NAME keeps them", b.money(b.Reading.Blank), where)
		}
		add("left out: "+f.what, l.Count(f.fate), where)
	}
	return &sheet.Sheet{Name: "Lines", Landscape: true, Title: "What became of each line", Blocks: []sheet.Block{t}}
}

// leftOut says which lines do not count, or count in no period.
func (b *customerBook) leftOut() string {
	l := &b.Reading.Lines
	var parts, sentences []string
	for _, f := range fates {
		if n := l.Count(f.fate); n > 0 {
			parts = append(parts, grouped(n)+" "+f.short)
		}
	}
	if len(parts) > 0 {
		text := fmt.Sprintf("Left out of %s: %s", counted(l.Read, "line", "lines"), strings.Join(parts, ", "))
		if b.Reading.Blank.Sign() != 0 {
			text += fmt.Sprintf(" (those without a customer come to %s)", b.money(b.Reading.Blank))
		}
		sentences = append(sentences, text+".")
	}
	if l.Undated > 0 {
		sentences = append(sentences, fmt.Sprintf("Without a date that can be read, and so in no period: %s (%s).", counted(l.Undated, "line", "lines"), b.where(l.UndatedExamples(), l.Undated)))
	}
	return strings.Join(sentences, " ")
}

// where names the first lines of a kind, with what stands there.
func (b *customerBook) where(examples []ledger.Example, n int) string {
	text := ""
	for i, e := range examples {
		if i > 0 {
			text += ", "
		}
		if len(b.Reading.Files) > 1 {
			text += b.Reading.Files[e.File].Name + " "
		}
		text += fmt.Sprintf("line %d", e.Line)
		if e.Text != "" {
			text += fmt.Sprintf(" (%s)", e.Text)
		}
	}
	if n > len(examples) && text != "" {
		text += ", …"
	}
	return text
}
