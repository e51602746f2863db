package score

import (
	"fmt"

	"keyplan/plan"
)

// tally adds up what parts of a criterion earn, in percent, and tells what is
// missing.
type tally struct {
	low     int
	missing []string
	at      []any
}

// want adds a share where something is there, and else says what is missing.
func (t *tally) want(there bool, share int, name string, at any) {
	if there {
		t.low += share
	} else {
		t.missing = append(t.missing, name)
	}
	t.at = append(t.at, at)
}

// earn is what the tally comes to; full says what is well when all is there.
func (t *tally) earn(full string) earning {
	e := earning{low: min(whole, t.low), why: full, at: t.at}
	if len(t.missing) > 0 {
		e.why = "missing: " + list(t.missing)
	}
	return e
}

// actuals wants this year's revenue, not stale, and last year's.
func actuals(l *look, c *plan.ScoreCriterion) earning {
	fin := &l.Plan.Financials
	year := l.FiscalYear()
	var t tally
	newest, end := (*plan.FiscalYear)(nil), plan.Day(0)
	for _, y := range fin.Years {
		if last := l.ActualsEnd(y); last > end {
			newest, end = y, last
		}
	}
	days := l.Limits.FiguresDays.Int()
	switch age := l.Today.Sub(end); {
	case newest == nil:
		t.want(false, 60, "any revenue", &fin.Years)
	case age <= days:
		t.want(true, 60, "", &newest.Revenue)
	case age <= 2*days:
		t.low += 30
		t.want(false, 0, fmt.Sprintf("figures after %s", end), &newest.Revenue)
	default:
		t.want(false, 0, fmt.Sprintf("figures after %s", end), &newest.Revenue)
	}
	last := l.Year(year - 1)
	if last != nil {
		t.want(!last.Revenue.Absent(), 40, fmt.Sprintf("the revenue of %s", last.Year), last)
	} else {
		t.want(false, 40, fmt.Sprintf("the revenue of %s", year-1), &fin.Years)
	}
	e := t.earn(fmt.Sprintf("revenue counts through %s, and last year's is there", end))
	if len(t.missing) == 1 && last == nil || last != nil && last.Revenue.Absent() {
		e.write = "write " + list(t.missing)
	}
	return e
}

func targets(l *look, c *plan.ScoreCriterion) earning {
	var t tally
	for _, year := range []plan.Year{l.FiscalYear(), l.FiscalYear() + 1} {
		name := fmt.Sprintf("a target for %s", year)
		if y := l.Year(year); y != nil {
			t.want(!y.Target.Absent(), whole/2, name, y)
		} else {
			t.want(false, 0, name, &l.Plan.Financials.Years)
		}
	}
	e := t.earn("both years have a target")
	if t.low > 0 {
		e.write = "agree on " + list(t.missing)
	}
	return e
}

// oldSpend is what spend of the year before last is worth.
const oldSpend = 60

func spend(l *look, c *plan.ScoreCriterion) earning {
	year := l.FiscalYear()
	f := facts{look: l}
	worth := func(of plan.Year) int {
		if of < year-1 {
			return oldSpend
		}
		return whole
	}
	for _, y := range l.Plan.Financials.Years {
		if y.Year >= year-2 && y.Year <= year && !y.CustomerSpend.Absent() {
			f.add(y, worth(y.Year), &y.Evidence, l.yearSeen(y.Year))
		}
	}
	for _, o := range l.Plan.Financials.Offerings {
		if o.Year >= year-2 && o.Year <= year && !o.Spend.Absent() {
			f.add(o, worth(o.Year), &o.Evidence, l.yearSeen(o.Year))
		}
	}
	e := f.listed(1, "figure", "figures", &l.Plan.Financials, &l.Plan.Financials.Years)
	if len(f.each) == 0 {
		e.why = "what they spend is not known"
	} else if e.facts != "" {
		e.facts = "their spend"
	}
	return e
}

// yearSeen is the day on which the figure of a year was true: the last day of
// the year, or today.
func (l *look) yearSeen(year plan.Year) plan.Day { return min(year.End(l.Env.FiscalStart), l.Today) }

func earnings(l *look, c *plan.ScoreCriterion) earning {
	fin := &l.Plan.Financials
	for _, year := range l.LastYears() {
		if y := l.Year(year); y != nil && (!y.Margin.Absent() || !y.CostToServe.Absent()) {
			var t tally
			t.want(!y.Margin.Absent(), whole/2, fmt.Sprintf("the margin of %s", year), y)
			t.want(!y.CostToServe.Absent(), whole/2, fmt.Sprintf("the cost to serve of %s", year), y)
			e := t.earn(fmt.Sprintf("margin and cost to serve of %s are there", year))
			e.write = "ask finance for " + list(t.missing)
			return e
		}
	}
	return earning{why: "neither margin nor cost to serve of the last two years is known", at: []any{&fin.Years}}
}

func terms(l *look, c *plan.ScoreCriterion) earning {
	fin := &l.Plan.Financials
	var t tally
	switch {
	case fin.Contracts == nil:
		t.want(false, 60, "contracts", &fin.Contracts)
	case len(fin.Contracts) == 0:
		t.want(true, 60, "", &fin.Contracts)
	}
	n := len(fin.Contracts)
	for _, x := range fin.Contracts {
		t.want(!x.End.Absent(), 40/n, "the end of "+string(x.Name), x)
		t.want(!x.NoticeDays.Absent() || x.Renewal == noRenewal, 20/n, "the notice of "+string(x.Name), x)
	}
	if n > 0 && len(t.missing) == 0 {
		t.low = 60
	}
	t.want(!fin.Payment.TermsDays.Absent(), 20, "terms of payment", &fin.Payment)
	t.want(!fin.Payment.AverageDays.Absent(), 20, "the days that they take to pay", &fin.Payment)
	e := t.earn("contracts and payment are there")
	switch {
	case fin.Contracts == nil:
		e.next = e.low + 60
	case fin.Payment.TermsDays.Absent() && fin.Payment.AverageDays.Absent():
		e.write, e.next = writePayment, e.low+40
	default:
		e.write = "write " + list(t.missing)
	}
	return e
}

// writePayment is the step where nothing is known of how they pay.
const writePayment = "write payment: {terms_days: …, average_days: …}"

// noRenewal is of contracts that are not to go on.
const noRenewal plan.Renewal = "none"

func customerFigures(l *look, c *plan.ScoreCriterion) earning {
	best := earning{why: "neither their revenue nor their profit is known", at: []any{&l.Plan.Financials.Customer}}
	newest := plan.Year(0)
	for _, y := range l.Plan.Financials.Customer {
		if y.Year < l.FiscalYear()-2 {
			continue
		}
		var t tally
		t.want(!y.Revenue.Absent(), whole/2, fmt.Sprintf("their revenue of %s", y.Year), y)
		t.want(!y.Profit.Absent(), whole/2, fmt.Sprintf("their profit of %s", y.Year), y)
		if t.low > best.low || t.low == best.low && y.Year > newest {
			newest = y.Year
			best = t.earn(fmt.Sprintf("their figures of %s are there", y.Year))
			best.write = "write " + list(t.missing)
		}
	}
	return best
}
