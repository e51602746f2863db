package ledger

import (
	"fmt"

	"keyplan/pareto"
)

// A Reading is a ledger with how it was read.
type Reading struct {
	Ledger *pareto.Ledger
	Files  []File
	Lines  Lines
	// Blank is the sum of the lines that name no customer.
	Blank pareto.Sum
	// Notes are what should be known of how the ledger was read.
	Notes []string
}

// A File is how one source was read.
type File struct {
	Name         string
	Sheet        string // of a workbook
	Encoding     string
	Doubt        string // of the encoding, and what to do about it; "" for none
	Comma        string // what separates the cells
	HeadingLine  int    // 0 where there are no headings
	Customer     Choice
	Amount       Choice
	Date, Profit Choice // Text is "" for none
	Columns      []*Column
	Dates        DateStyle // of the dates, where their order was a question
}

// reading puts together what was read.
func (r *reader) reading(t *tallies) (*Reading, error) {
	out := &Reading{Lines: t.lines}
	for _, l := range r.looks {
		out.Files = append(out.Files, l.file)
	}
	if len(r.looks) > 0 && t.lines.Read > 0 && t.lines.Used == 0 {
		if err := r.nothing(t); err != nil {
			return nil, err
		}
	}
	out.Blank = t.blank.in(t.places)
	out.Ledger = t.ledger()
	for _, looked := range r.looks {
		out.Ledger.Profits = out.Ledger.Profits || looked.look.layout.profit != nil
		out.Ledger.Potentials = out.Ledger.Potentials || looked.look.layout.potential != nil
	}
	out.leaveStatisticsOut()
	out.leaveTotalsOut()
	for _, looked := range r.looks {
		out.Notes = append(out.Notes, looked.look.overlooked(t.told.of(looked.look.layout.file, len(looked.look.columns)))...)
		out.Notes = append(out.Notes, looked.look.bothSides()...)
		out.Notes = append(out.Notes, looked.look.repeats()...)
		if r.options.Decimal == "" {
			out.Notes = append(out.Notes, looked.look.openTexts()...)
		}
		if looked.look.layout.end > 0 {
			out.Notes = append(out.Notes, looked.look.endsAt(looked.file.Name))
		}
		if r.options.Sheet != "" && looked.file.Sheet == "" {
			out.Notes = append(out.Notes, fmt.Sprintf("%s is no workbook, so --sheet says nothing of it", looked.file.Name))
		}
		if r.options.Encoding != "" && looked.file.Sheet != "" {
			out.Notes = append(out.Notes, fmt.Sprintf("%s is a workbook, which tells its encoding itself, so --encoding says nothing of it", looked.file.Name))
		}
	}
	out.Notes = append(out.Notes, r.notes...)
	if blank := out.Lines.Count(BlankCustomer); blank > 1 && 2*blank >= out.Lines.Read && out.Blank.Sign() != 0 {
		out.Notes = append(out.Notes, fmt.Sprintf("%s without a customer; if names stand only in the first line of each, --fill-down reads them so", linesOf(blank)))
	}
	if l := &out.Lines; l.Wide > 0 {
		lines := "line"
		if l.Wide > 1 {
			lines = fmt.Sprintf("%d lines, the first line", l.Wide)
		}
		out.Notes = append(out.Notes, fmt.Sprintf("%s %d: more cells than columns, as if a name held what separates cells, without quotes; what stands behind may be read wrong", lines, l.WideExamples()[0].Line))
	}
	return out, nil
}

// nothing tells why no line of a ledger counts, where a flag is the reason.
func (r *reader) nothing(t *tallies) error {
	l := r.looks[0].look
	for i := range l.layout.where {
		if c := &l.layout.where[i]; !c.not && (i >= len(t.met) || !t.met[i]) {
			return flagged("--where", l.unmet(c))
		}
	}
	switch {
	case t.lines.Count(Filtered) < t.lines.Read:
	case l.layout.summed != nil:
		return fmt.Errorf("no line is of the days, or meets the conditions, that the query was asked for: all %d lines are others", t.lines.Read)
	case t.outside.any:
		return fmt.Errorf("no line is of the days that were asked for; those of the ledger are from %s to %s", t.outside.first, t.outside.last)
	}
	return nil
}
