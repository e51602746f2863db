package pareto

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "rewrite the golden file")

// workshop is a ledger of two years with something of each kind to tell: what
// customers buy on the fifteenth of a month, from one month to another and
// every so many months, the months counted from January 2025.
func workshop() *Ledger {
	l := &Ledger{Places: 0, Dated: true, Profits: true, Potentials: true, First: DayOf(2025, 1, 2), Last: DayOf(2026, 12, 30)}
	for _, c := range []struct {
		name              string
		from, to, every   int
		amount, rise      int64
		profit, potential int64
	}{
		{"Harbour Cranes", 0, 23, 1, 9000, 200, 60000, 400000},
		{"Polar Energy", 0, 23, 2, 16000, -500, 30000, 180000},
		{"Rotor GmbH", 1, 23, 3, 15000, 0, 20000, 600000},
		{"ROTOR", 2, 20, 6, 4000, 0, 2000, 0},
		{"Baker & Sons", 0, 14, 1, 4000, 0, 9000, 50000},
		{"New Horizon", 15, 23, 2, 9000, 100, 4000, 100000},
		{"One Big Order", 18, 18, 1, 248000, 0, 12000, 50000},
		{"Cedar Mill", 0, 23, 4, 3000, 0, -2500, 500000},
		{"Delta Pumps", 3, 23, 5, 2500, 0, -400, 9000},
		{"Elm Street Garage", 0, 4, 1, 900, 0, 300, 4000},
		{"Fjord Fish", 2, 22, 5, 700, 0, 0, 0},
		{"Gone Long Ago", 0, 0, 1, 600, 0, 100, 700},
		{"Returned Goods", 5, 5, 1, -800, 0, -900, 0},
	} {
		customer := Customer{Name: c.name, Profit: NewSum(c.profit), Potential: NewSum(c.potential)}
		for i, month := int64(0), c.from; month <= c.to; i, month = i+1, month+c.every {
			amount := NewSum(c.amount + i*c.rise)
			customer.Orders = append(customer.Orders, Order{DayOf(2025, time.Month(1+month), 15), amount})
			customer.Revenue = customer.Revenue.Add(amount)
			customer.Lines++
		}
		l.Customers = append(l.Customers, customer)
	}
	l.Segments = []Segment{{"North", l.Customers[:6]}, {"South", l.Customers[6:]}, {"West", nil}}
	return l
}

func TestStoryOfAWorkshop(t *testing.T) {
	got := story(Analyse(workshop(), Defaults()))
	const golden = "testdata/workshop.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the story is another than %s tells; run with -update and read it:\n%s", golden, got)
	}
}

// A teller writes an analysis in full: figures and sentences.
type teller struct{ strings.Builder }

func (w *teller) line(format string, words ...any) { fmt.Fprintf(w, format+"\n", words...) }

func plainly(s Sum) string { return thousands(s.Text(0)) }

func story(a *Analysis) string {
	w := &teller{}
	w.picture("revenue", a.Revenue)
	if p := a.Potential; p != nil {
		w.picture("potential", p.Picture)
		for _, one := range p.Prospects {
			w.line("  open: %s %s, ahead %t, over %t", plainly(one.Open()), one.Sentence(plainly), one.Ahead(), one.Over())
		}
		w.line("  unknown: %d", p.Unknown)
		w.line("  caution: %s", p.Caution())
	}
	if p := a.Profit; p != nil {
		w.line("profit: %s", p.Sentence(plainly))
		for _, row := range p.Costly {
			w.line("  costly: %s %s", row.Customer.Name, plainly(row.Amount))
		}
		for _, point := range p.Whale() {
			w.line("  whale: %d %s", point.Customers, plainly(point.Profit))
		}
	}
	if a.History != nil {
		w.history(a.History)
	}
	for _, twins := range a.Twins {
		w.line("twins: %q %s", twins.Names(), plainly(twins.Revenue))
	}
	for _, segment := range a.Segments {
		w.picture(segment.Name+" ("+segment.Share.PercentBeside()+")", segment.Picture)
	}
	return w.String()
}

func (w *teller) picture(what string, p *Picture) {
	w.line("%s: %s %s", what, p.Verdict.Reach(), p.Verdict.Rule())
	for _, rows := range [][]Row{p.Ranking.Base, p.Ranking.Others} {
		for _, row := range rows {
			w.line("  %2d %-18s %9s %7s %7s %s", row.Rank, row.Customer.Name, plainly(row.Amount),
				p.Ranking.Share(row).Percent(1), p.Ranking.UpTo(row).Percent(1), row.Class)
		}
	}
	m := p.Measures
	w.line("  HHI %s, as %s equal customers, Gini %s", m.HHI.FloatString(1), m.Effective.FloatString(1), m.Gini.FloatString(3))
	for _, r := range p.Reliance {
		w.line("  %s: %s", r.Severity, r.Sentence())
	}
	for _, l := range p.Losses {
		w.line("  loss: %s", l.Sentence(plainly))
	}
	if p.Candidates.Gap != nil {
		w.line("  gap: %s", p.Candidates.Gap.Sentence(plainly))
	}
	for _, c := range p.Candidates.List {
		w.line("  candidate: %s, %s", c.Row.Customer.Name, c.Reason())
	}
}

func (w *teller) history(h *History) {
	w.line("history: %s", h.Data)
	if h.Missing != nil {
		w.line("  missing: %s", h.Missing)
	}
	if c := h.Comparison; c != nil {
		w.line("  %s", c.Windows.Sentence())
		w.line("  %s", c.Sentence(plainly))
		w.line("  %s", c.NewSentence(h.Data))
		w.period(c.Earlier)
		w.period(c.Later)
		w.moves("rose", c.Rose)
		w.moves("fell", c.Fell)
		w.moves("new", c.New)
		w.line("  same: %d", c.Same)
	}
	for _, l := range h.Lapsed {
		w.line("  lapsed: %s", l.Sentence(plainly))
	}
	w.line("  gone before: %d", h.LongGone)
	for _, p := range h.Periods {
		w.period(p)
	}
	if trend := h.Trend(); trend != nil {
		w.line("  trend: %s", trend.Sentence())
	}
}

func (w *teller) moves(what string, moves []Move) {
	for _, m := range moves {
		w.line("  %s: %s %s → %s, lapsed %t", what, m.Customer.Name, plainly(m.Before), plainly(m.After), m.Lapsed)
	}
}

func (w *teller) period(p Period) {
	fresh := "unknown"
	if p.NewKnown {
		fresh = fmt.Sprint(p.New)
	}
	w.line("  period %s (%s), whole %t: %s net, %d for 80 %% of %d, largest %s, top five %s, HHI %s, new %s", p.Name, p.Window, p.Whole,
		plainly(p.Net), p.Measures.For80, p.Measures.Customers, p.Largest.Percent(1), p.TopFive.Percent(1), p.Measures.HHI.FloatString(0), fresh)
}
