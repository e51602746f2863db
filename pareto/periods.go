package pareto

import (
	"fmt"
	"slices"
	"sort"
	"time"
)

// A Step is how long the periods are that revenue is told by.
type Step int

// The steps are of the calendar.
const (
	ByFitting Step = iota // years for three years of data or more, quarters for nine months or more, else months
	ByYear
	ByQuarter
	ByMonth
)

// Steps are those that can be asked for.
func Steps() []Step { return []Step{ByYear, ByQuarter, ByMonth} }

// String is the step's word.
func (s Step) String() string {
	return [...]string{ByFitting: "fitting", ByYear: "year", ByQuarter: "quarter", ByMonth: "month"}[s]
}

func (s Step) months() int { return [...]int{ByYear: 12, ByQuarter: 3, ByMonth: 1}[s] }

func fitting(data Window) Step {
	switch covered := months(data); {
	case covered >= 3*year:
		return ByYear
	case covered >= 9:
		return ByQuarter
	}
	return ByMonth
}

// A Period is how concentrated the revenue of a span was. Only whole periods
// may be compared with each other.
type Period struct {
	Name   string // 2026, 2026 Q3, 2026-11; empty for a window that is compared
	Window Window
	Whole  bool // the data cover it
	Net    Sum  // revenue, returns taken off
	// Ranked is the revenue of the customers with positive revenue in the
	// period, which shares are of.
	Ranked   Sum
	Measures Measures
	Largest  Share
	TopFive  Share
	// New counts customers who first bought in the period. That takes a year
	// of data before it, else NewKnown is false.
	New      int
	NewKnown bool
}

// mostPeriods keeps one wrong date from making a table of a thousand years.
const mostPeriods = 40

// periodsOf are those of the calendar that data touch, the latest forty.
func periodsOf(data Window, step Step) []Period {
	var periods []Period
	size := step.months()
	for last := endOf(data.Last, size); last >= data.First && len(periods) < mostPeriods; last = back(last, size) {
		w := Window{back(last, size) + 1, last}
		periods = append(periods, Period{Name: w.name(step), Window: w, Whole: w.Whole(data), NewKnown: backWindow(w.First-1, year).Whole(data)})
	}
	slices.Reverse(periods)
	return periods
}

// endOf is the last day of the period of so many months that a day lies in.
func endOf(d Day, size int) Day {
	y, month, _ := d.Date()
	end := (int(month)-1)/size*size + size
	return DayOf(y, time.Month(end+1), 1) - 1
}

func (w Window) name(step Step) string {
	y, month, _ := w.First.Date()
	switch step {
	case ByYear:
		return fmt.Sprint(y)
	case ByQuarter:
		return fmt.Sprintf("%d Q%d", y, (int(month)+2)/3)
	}
	return fmt.Sprintf("%d-%02d", y, int(month))
}

// fill measures the periods, which lie one behind the other.
func fill(periods []Period, b *book) {
	for i := range b.active {
		if a := &b.active[i]; a.purchases > 0 {
			if p := at(periods, a.first); p >= 0 {
				periods[p].New++
			}
		}
	}
	eachOf(len(periods), func(p int) { periods[p].measure(b.periods[p]) })
}

// spread adds up what one customer's orders bring to each period.
func spread(orders []Order, periods []Period, put func(p int, sum Sum)) {
	if len(periods) == 0 {
		return
	}
	orders = Window{periods[0].Window.First, periods[len(periods)-1].Window.Last}.of(orders)
	p := 0
	for i := 0; i < len(orders); {
		for orders[i].Day > periods[p].Window.Last {
			p++
		}
		var total Sum
		for last := periods[p].Window.Last; i < len(orders) && orders[i].Day <= last; i++ {
			total = total.Add(orders[i].Revenue)
		}
		put(p, total)
	}
}

// at finds the period that a day lies in, or -1.
func at(periods []Period, d Day) int {
	i, _ := slices.BinarySearchFunc(periods, d, func(p Period, d Day) int { return int(p.Window.Last) - int(d) })
	if i == len(periods) || d < periods[i].Window.First {
		return -1
	}
	return i
}

// measure takes what each customer brought in the period, and sorts it.
func (p *Period) measure(amounts []Sum) {
	amounts = slices.DeleteFunc(amounts, func(s Sum) bool { return s.Sign() == 0 })
	descending(amounts)
	for i, amount := range amounts {
		p.Net = p.Net.Add(amount)
		if amount.Sign() <= 0 {
			continue
		}
		p.Ranked = p.Ranked.Add(amount)
		p.Largest.Part = amounts[0]
		if i < 5 {
			p.TopFive.Part = p.Ranked
		}
	}
	p.Largest.Whole, p.TopFive.Whole = p.Ranked, p.Ranked
	positive := sort.Search(len(amounts), func(i int) bool { return amounts[i].Sign() <= 0 })
	p.Measures = measure(amounts[:positive], p.Ranked)
}
