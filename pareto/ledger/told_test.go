package ledger

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"keyplan/pareto"
)

// of is a source that holds a text.
func of(name, text string) Source {
	return Source{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}
}

// mustRead reads a text that is a ledger.
func mustRead(t *testing.T, text string, o Options) *Reading {
	t.Helper()
	r, err := Read([]Source{of("ledger.csv", text)}, o)
	if err != nil {
		t.Fatalf("%v\nin\n%s", err, text[:min(len(text), 1000)])
	}
	return r
}

// told writes a reading with all there is in it, to be compared.
func told(r *Reading) string {
	var b strings.Builder
	for _, f := range r.Files {
		b.WriteString(toldFile(&f))
	}
	b.WriteString(toldLines(&r.Lines, r.Blank.Text(r.Ledger.Places)))
	for _, note := range r.Notes {
		fmt.Fprintf(&b, "note: %s\n", note)
	}
	b.WriteString(toldLedger(r.Ledger))
	return b.String()
}

func toldFile(f *File) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: encoding %q, separator %q, sheet %q, headings in line %d\n", f.Name, f.Encoding, f.Comma, f.Sheet, f.HeadingLine)
	for _, c := range []struct {
		what string
		Choice
	}{{"customer", f.Customer}, {"amount", f.Amount}, {"date", f.Date}, {"profit", f.Profit}} {
		if c.Text != "" {
			fmt.Fprintf(&b, "  %s: %s (%s)\n", c.what, c.Text, c.Why)
		}
	}
	if f.Dates != "" {
		fmt.Fprintf(&b, "  dates: %s\n", f.Dates)
	}
	return b.String()
}

func toldLines(l *Lines, blank string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "lines: %d read, %d used, %d negative", l.Read, l.Used, l.Negative)
	for _, f := range []struct {
		fate Fate
		name string
	}{{BlankCustomer, "without customer, sum " + blank}, {BlankAmount, "without amount"}, {Unreadable, "unreadable"}, {Filtered, "filtered"}, {Total, "totals"}} {
		if n := l.Count(f.fate); n > 0 {
			fmt.Fprintf(&b, "; %d %s", n, f.name)
			for _, e := range l.Examples(f.fate) {
				fmt.Fprintf(&b, " [%d %q]", e.Line, e.Text)
			}
		}
	}
	for _, n := range []struct {
		count int
		name  string
	}{{l.Unprofitable, "without profit"}, {l.Undated, "without date"}, {l.Stray, "with a stray quote"}} {
		if n.count > 0 {
			fmt.Fprintf(&b, "; %d %s", n.count, n.name)
		}
	}
	return b.String() + "\n"
}

func toldLedger(l *pareto.Ledger) string {
	var b strings.Builder
	if l.Dated {
		fmt.Fprintf(&b, "from %s to %s\n", l.First, l.Last)
	}
	for _, c := range l.Customers {
		fmt.Fprintf(&b, "%s: %s in %d", c.Name, c.Revenue.Text(l.Places), c.Lines)
		if l.Profits {
			fmt.Fprintf(&b, ", profit %s", c.Profit.Text(l.Places))
		}
		if l.Potentials {
			fmt.Fprintf(&b, ", potential %s", c.Potential.Text(l.Places))
		}
		for _, o := range c.Orders {
			fmt.Fprintf(&b, ", %s %s", o.Day, o.Revenue.Text(l.Places))
		}
		b.WriteByte('\n')
	}
	for _, s := range l.Segments {
		fmt.Fprintf(&b, "of %s:", s.Name)
		for _, c := range s.Customers {
			fmt.Fprintf(&b, " %s %s in %d,", c.Name, c.Revenue.Text(l.Places), c.Lines)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// addsUp tells what is wrong with the accounts of a reading, "" if nothing is.
func addsUp(r *Reading) string {
	l := &r.Lines
	sum := 0
	for f := Used; f < fates; f++ {
		sum += l.Count(f)
	}
	lines := 0
	for _, c := range r.Ledger.Customers {
		lines += c.Lines
	}
	switch {
	case sum != l.Read:
		return fmt.Sprintf("%d lines were read, and %d have a fate", l.Read, sum)
	case lines != l.Used:
		return fmt.Sprintf("%d lines were used, and customers have %d", l.Used, lines)
	case !slices.IsSortedFunc(r.Ledger.Customers, func(a, b pareto.Customer) int { return strings.Compare(a.Name, b.Name) }):
		return "customers are not in order"
	}
	for _, c := range r.Ledger.Customers {
		if wrong := addsUpTo(&c, l.Undated == 0 && r.Ledger.Dated); wrong != "" {
			return wrong
		}
	}
	return ""
}

// addsUpTo holds a customer's orders against the revenue.
func addsUpTo(c *pareto.Customer, dated bool) string {
	var sum pareto.Sum
	for i, o := range c.Orders {
		sum = sum.Add(o.Revenue)
		if i > 0 && o.Day <= c.Orders[i-1].Day {
			return fmt.Sprintf("the orders of %q are not in order", c.Name)
		}
	}
	if dated && sum.Cmp(c.Revenue) != 0 {
		return fmt.Sprintf("the orders of %q make %s units, and the revenue is %s", c.Name, sum.Int(), c.Revenue.Int())
	}
	return ""
}

func TestTotalsThatCountTheirLines(t *testing.T) {
	r := mustRead(t, "Account Name,Amount\nAcme,5\nBolt,6\nGrand Totals (2 records),11\n", Options{})
	if r.Lines.Used != 2 || len(r.Ledger.Customers) != 2 {
		t.Errorf("%d lines of %d customers are used, want 2 of 2", r.Lines.Used, len(r.Ledger.Customers))
	}
	for name, want := range map[string]string{"grand totals 2 records": "grand totals", "acme 2 records": "acme", "2 records": "2 records", "total": "total", "route 66 diner": "route 66 diner"} {
		if got := counted(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}
