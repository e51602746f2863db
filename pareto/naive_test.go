package pareto

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// A naive is the definitions written down as they are spoken, in quotients and
// without a thought to speed.
type naive struct {
	classes, others  []string
	for80, top20     int
	top20Of, hhi     *big.Rat
	effective, gini  *big.Rat
	lossHHI, lossTop []*big.Rat
	lossFor80        []int
}

func naively(customers []Customer) naive {
	type one struct {
		name   string
		amount *big.Rat
	}
	var all []one
	for _, c := range customers {
		all = append(all, one{c.Name, new(big.Rat).SetInt(c.Revenue.Int())})
	}
	slices.SortFunc(all, func(a, b one) int {
		if c := b.amount.Cmp(a.amount); c != 0 {
			return c
		}
		return strings.Compare(a.name, b.name)
	})
	var base []one
	n := naive{top20Of: new(big.Rat), hhi: new(big.Rat), effective: new(big.Rat), gini: new(big.Rat)}
	for _, c := range all {
		if c.amount.Sign() > 0 {
			base = append(base, c)
		} else {
			n.others = append(n.others, c.name)
		}
	}
	shares := func(of []one) []*big.Rat {
		total := new(big.Rat)
		for _, c := range of {
			total.Add(total, c.amount)
		}
		var shares []*big.Rat
		for _, c := range of {
			shares = append(shares, new(big.Rat).Quo(c.amount, total))
		}
		return shares
	}
	for80 := func(shares []*big.Rat) int {
		sum := new(big.Rat)
		for i, share := range shares {
			if sum.Add(sum, share); sum.Cmp(big.NewRat(80, 100)) >= 0 {
				return i + 1
			}
		}
		return 0
	}
	hhi := func(shares []*big.Rat) *big.Rat {
		sum := new(big.Rat)
		for _, share := range shares {
			sum.Add(sum, new(big.Rat).Mul(share, share))
		}
		return sum.Mul(sum, big.NewRat(10000, 1))
	}
	if len(base) == 0 {
		return n
	}
	of := shares(base)
	before := new(big.Rat)
	for i, c := range base {
		class := "C"
		if before.Cmp(big.NewRat(80, 100)) < 0 {
			class = "A"
		} else if before.Cmp(big.NewRat(95, 100)) < 0 {
			class = "B"
		}
		n.classes = append(n.classes, c.name+" "+class)
		before.Add(before, of[i])
	}
	for n.top20*5 < len(base) {
		n.top20Of.Add(n.top20Of, of[n.top20])
		n.top20++
	}
	n.for80, n.hhi = for80(of), hhi(of)
	n.effective.Quo(big.NewRat(10000, 1), n.hhi)
	for i := range base {
		ascending := of[len(base)-1-i]
		n.gini.Add(n.gini, new(big.Rat).Mul(big.NewRat(int64(2*(i+1)-len(base)-1), int64(len(base))), ascending))
	}
	for lost := 1; lost <= 3 && lost < len(base); lost++ {
		left := shares(base[lost:])
		n.lossFor80 = append(n.lossFor80, for80(left))
		n.lossHHI = append(n.lossHHI, hhi(left))
		n.lossTop = append(n.lossTop, left[0])
	}
	return n
}

func (n naive) String() string {
	return fmt.Sprintln(n.classes, n.others, n.for80, n.top20, n.top20Of, n.hhi, n.effective, n.gini, n.lossHHI, n.lossTop, n.lossFor80)
}

// quick tells what this package finds in the words of the naive one.
func quick(a *Analysis) naive {
	p := a.Revenue
	m := p.Measures
	n := naive{for80: m.For80, top20: m.Top20, top20Of: m.Top20Of.Rat(), hhi: m.HHI, effective: m.Effective, gini: m.Gini}
	for _, row := range p.Ranking.Base {
		n.classes = append(n.classes, row.Customer.Name+" "+row.Class.String())
	}
	for _, row := range p.Ranking.Others {
		n.others = append(n.others, row.Customer.Name)
	}
	for _, l := range p.Losses {
		if l.Others > 0 {
			n.lossFor80, n.lossHHI, n.lossTop = append(n.lossFor80, l.For80), append(n.lossHHI, l.HHI), append(n.lossTop, l.Largest.Rat())
		}
	}
	return n
}

// anyLedger is a small ledger with ties, returns, zeros and now and then sums
// beyond an int64.
func anyLedger(random *rand.Rand) *Ledger {
	l := &Ledger{Places: 2, Dated: true, Profits: true, Potentials: true, First: DayOf(2023, 1, 1)}
	l.Last = l.First + Day(random.IntN(1200))
	scale := []int64{5, 1000, 1 << 40, 1 << 62}[random.IntN(4)]
	for i := range random.IntN(40) {
		c := Customer{Name: fmt.Sprintf("customer %d", i), Potential: NewSum(random.Int64N(scale)), Profit: NewSum(random.Int64N(scale) - scale/3)}
		for day := l.First; day <= l.Last; day += 1 + Day(random.IntN(300)) {
			c.Orders = append(c.Orders, Order{day, NewSum(random.Int64N(scale) - scale/8)})
			c.Revenue = c.Revenue.Add(c.Orders[len(c.Orders)-1].Revenue)
			c.Lines++
		}
		l.Customers = append(l.Customers, c)
	}
	random.Shuffle(len(l.Customers), func(i, j int) { l.Customers[i], l.Customers[j] = l.Customers[j], l.Customers[i] })
	return l
}

// ledgersOfAllKinds runs a check on many ledgers; the number of one that fails
// makes it again.
func ledgersOfAllKinds(t *testing.T, check func(t *testing.T, random *rand.Rand, l *Ledger)) {
	t.Helper()
	for seed := range uint64(400) {
		random := rand.New(rand.NewPCG(seed, 7))
		l := anyLedger(random)
		if check(t, random, l); t.Failed() {
			t.Fatalf("with ledger number %d", seed)
		}
	}
}

func TestFiguresAreThoseOfTheDefinitions(t *testing.T) {
	ledgersOfAllKinds(t, func(t *testing.T, _ *rand.Rand, l *Ledger) {
		got, want := quick(Analyse(l, Defaults())).String(), naively(l.Customers).String()
		if got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	})
}

func TestSharesAddUpToOneAndClassesToTheBase(t *testing.T) {
	ledgersOfAllKinds(t, func(t *testing.T, _ *rand.Rand, l *Ledger) {
		r := Analyse(l, Defaults()).Revenue.Ranking
		shares := new(big.Rat)
		for _, row := range r.Base {
			shares.Add(shares, r.Share(row).Rat())
		}
		if len(r.Base) > 0 && shares.Cmp(big.NewRat(1, 1)) != 0 {
			t.Errorf("shares add up to %s", shares)
		}
		customers, total := len(r.Others), Sum{}
		for _, class := range r.Classes() {
			customers += class.Customers
			total = total.Add(class.Amount)
		}
		if customers != len(l.Customers) || total.Cmp(r.Total) != 0 {
			t.Errorf("classes hold %d customers of %d, and %s of %s", customers, len(l.Customers), total.Text(0), r.Total.Text(0))
		}
	})
}

func TestMeasuresKeepTheirBounds(t *testing.T) {
	one := big.NewRat(1, 1)
	ledgersOfAllKinds(t, func(t *testing.T, _ *rand.Rand, l *Ledger) {
		m := Analyse(l, Defaults()).Revenue.Measures
		if m.Customers == 0 {
			return
		}
		if m.Gini.Sign() < 0 || m.Gini.Cmp(one) >= 0 {
			t.Errorf("gini is %s", m.Gini)
		}
		if product := new(big.Rat).Mul(m.HHI, m.Effective); product.Cmp(tenThousand) != 0 {
			t.Errorf("the index times the effective customers is %s", product)
		}
		if least := big.NewRat(10_000, int64(m.Customers)); m.HHI.Cmp(least) < 0 || m.HHI.Cmp(tenThousand) > 0 {
			t.Errorf("the index is %s with %d customers", m.HHI, m.Customers)
		}
	})
}

func TestTheOrderOfCustomersNeverMatters(t *testing.T) {
	ledgersOfAllKinds(t, func(t *testing.T, random *rand.Rand, l *Ledger) {
		before := story(Analyse(l, Defaults()))
		random.Shuffle(len(l.Customers), func(i, j int) { l.Customers[i], l.Customers[j] = l.Customers[j], l.Customers[i] })
		for _, c := range l.Customers {
			random.Shuffle(len(c.Orders), func(i, j int) { c.Orders[i], c.Orders[j] = c.Orders[j], c.Orders[i] })
		}
		if after := story(Analyse(l, Defaults())); after != before {
			t.Errorf("got\n%s\nand\n%s", before, after)
		}
	})
}

func TestChangesAddUp(t *testing.T) {
	ledgersOfAllKinds(t, func(t *testing.T, _ *rand.Rand, l *Ledger) {
		h := Analyse(l, Defaults()).History
		if h.Comparison != nil {
			c := h.Comparison
			changes := Total(c.New).Add(Total(c.Rose)).Add(Total(c.Fell))
			if want := c.Later.Net.Sub(c.Earlier.Net); changes.Cmp(want) != 0 {
				t.Errorf("changes add up to %s, not %s", changes.Text(0), want.Text(0))
			}
		}
		var net, all Sum
		for _, p := range h.Periods {
			net = net.Add(p.Net)
		}
		for _, c := range l.Customers {
			all = all.Add(c.Revenue)
		}
		if net.Cmp(all) != 0 {
			t.Errorf("periods add up to %s, not %s", net.Text(0), all.Text(0))
		}
	})
}

func TestMovesAndLapsesAreThoseOfTheDefinitions(t *testing.T) {
	ledgersOfAllKinds(t, func(t *testing.T, _ *rand.Rand, l *Ledger) {
		h := Analyse(l, Defaults()).History
		if h.Comparison == nil {
			return
		}
		told := map[string]string{}
		for what, moves := range map[string][]Move{"rose": h.Comparison.Rose, "fell": h.Comparison.Fell, "new": h.Comparison.New} {
			for _, m := range moves {
				told[m.Customer.Name] = fmt.Sprint(what, " ", m.Before.Text(0), " ", m.After.Text(0))
			}
		}
		silent := map[string]bool{}
		for _, one := range h.Lapsed {
			silent[one.Customer.Name] = true
		}
		for i := range l.Customers {
			c := &l.Customers[i]
			if want := moveOf(c, h.Comparison.Windows); told[c.Name] != want {
				t.Errorf("%s: got %q, want %q", c.Name, told[c.Name], want)
			}
			if want := silentFor(c, l.Last, h.Comparison.Windows.Earlier.First); silent[c.Name] != want {
				t.Errorf("%s: lapsed %t, want %t", c.Name, silent[c.Name], want)
			}
		}
	})
}

func moveOf(c *Customer, w *Windows) string {
	before, after, earliest := new(big.Int), new(big.Int), Day(1<<30)
	for _, order := range c.Orders {
		if order.Day >= w.Earlier.First && order.Day <= w.Earlier.Last {
			before.Add(before, order.Revenue.Int())
		}
		if order.Day >= w.Later.First && order.Day <= w.Later.Last {
			after.Add(after, order.Revenue.Int())
		}
		if order.Revenue.Int().Sign() >= 0 {
			earliest = min(earliest, order.Day)
		}
	}
	what := ""
	switch {
	case before.Sign() == 0 && after.Sign() != 0 && earliest >= w.Later.First && earliest < 1<<30:
		what = "new"
	case after.Cmp(before) > 0:
		what = "rose"
	case after.Cmp(before) < 0:
		what = "fell"
	default:
		return ""
	}
	return fmt.Sprint(what, " ", before, " ", after)
}

func silentFor(c *Customer, end, since Day) bool {
	var days []int
	for _, order := range c.Orders {
		if order.Revenue.Int().Sign() >= 0 {
			days = append(days, int(order.Day))
		}
	}
	slices.Sort(days)
	if len(days) < 2 || c.Revenue.Int().Sign() <= 0 || days[len(days)-1] < int(since) {
		return false
	}
	var gaps []float64
	for i := 1; i < len(days); i++ {
		gaps = append(gaps, float64(days[i]-days[i-1]))
	}
	slices.Sort(gaps)
	median := gaps[len(gaps)/2]
	if len(gaps)%2 == 0 {
		median = (median + gaps[len(gaps)/2-1]) / 2
	}
	silent := float64(int(end) - days[len(days)-1])
	return silent > 2*median && silent > 90
}

func TestMergingKeepsEverySum(t *testing.T) {
	ledgersOfAllKinds(t, func(t *testing.T, random *rand.Rand, l *Ledger) {
		m := Merging{Aliases: map[string]string{}, Groups: map[string][]string{}}
		for i := range 20 {
			if name := fmt.Sprintf("customer %d", i); random.IntN(2) == 0 {
				m.Aliases[name] = fmt.Sprintf("customer %d", i+1+random.IntN(9))
			} else {
				group := fmt.Sprintf("group %d", i%3)
				m.Groups[group] = append(m.Groups[group], name)
			}
		}
		merged, report, err := Merge(l, m)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := sums(merged), sums(l); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		fewer := 0
		for _, one := range report.Merged {
			fewer += len(one.From) - 1
		}
		if len(l.Customers)-fewer != len(merged.Customers) {
			t.Errorf("%d customers became %d, but %d are told to be merged", len(l.Customers), len(merged.Customers), fewer)
		}
	})
}

// sums are those of a ledger's customers, which merging leaves alone.
func sums(l *Ledger) string {
	var revenue, profit Sum
	lines := 0
	days := map[Day]Sum{}
	for _, c := range l.Customers {
		revenue, profit, lines = revenue.Add(c.Revenue), profit.Add(c.Profit), lines+c.Lines
		for i, order := range c.Orders {
			days[order.Day] = days[order.Day].Add(order.Revenue)
			if i > 0 && order.Day <= c.Orders[i-1].Day {
				return c.Name + " has two orders of one day"
			}
		}
	}
	var byDay []string
	for day, sum := range days {
		byDay = append(byDay, day.String()+" "+sum.Text(0))
	}
	slices.Sort(byDay)
	return fmt.Sprintln(revenue.Text(0), profit.Text(0), lines, byDay)
}
