package score

import (
	"fmt"
	"slices"

	"keyplan/plan"
)

// target is the revenue target of a year: as last approved where that is
// known, else as written. Lowering one raises no score.
func (l *look) target(year plan.Year) (amount plan.Decimal, at any, ok bool) {
	y := l.Year(year)
	if y == nil {
		return amount, nil, false
	}
	money := y.Target
	if approved, known := l.targets[year]; known && !approved.Absent() {
		money = approved
	}
	amount, ok = l.Amount(money)
	return amount, &y.Target, ok
}

// wasApproved says where a target is not the one that is written.
func (l *look) wasApproved(year plan.Year) string {
	y := l.Year(year)
	if approved, known := l.targets[year]; known && !approved.Absent() && !approved.Equal(y.Target) {
		return fmt.Sprintf("; approved was %s, and %s is written", approved.Short(), orNothing(y.Target))
	}
	return ""
}

func orNothing(m plan.Money) string {
	if m.Absent() {
		return "nothing"
	}
	return m.Short()
}

func onTarget(l *look, c *plan.ScoreCriterion) earning {
	year := l.FiscalYear()
	years := &l.Plan.Financials.Years
	y := l.Year(year)
	if y == nil {
		return unknown(fmt.Sprintf("there are no figures for %s", year), fmt.Sprintf("write revenue, target and forecast of %s", year), years)
	}
	target, at, ok := l.target(year)
	o, known := l.Outlook(y)
	switch {
	case !ok || target.Sign() <= 0:
		return unknown(fmt.Sprintf("%s has no target", year), fmt.Sprintf("write the target of %s", year), y)
	case !known:
		return unknown(fmt.Sprintf("how %s will end is not known", year), fmt.Sprintf("write the forecast of %s", year), y)
	}
	percent := o.Amount.PercentOf(target)
	e := stepped(c, percent)
	e.at = []any{o.At, at}
	says := "forecast " + y.Forecast.Short()
	if !o.Forecast {
		says = "at its pace " + o.Amount.Significant(3).Short()
	}
	e.why = fmt.Sprintf("%s, %s %% of the target of %s%s", says, percent.Round(0), target.Short(), l.wasApproved(year))
	return e
}

// revenueTrend holds what is expected of this year against the last, else the
// last whole years against each other.
func revenueTrend(l *look, c *plan.ScoreCriterion) earning {
	year := l.FiscalYear()
	last := l.Year(year - 1)
	if now := l.Year(year); now != nil && last != nil && l.WholeYear(last) {
		before, ok := l.Amount(last.Revenue)
		if o, known := l.Outlook(now); known && ok && before.Sign() > 0 {
			return l.change(c, o.Amount, before, fmt.Sprintf("%s is expected to come to %s", year, o.Amount.Significant(3).Short()), last, o.At)
		}
	}
	if prior := l.Year(year - 2); last != nil && prior != nil && l.WholeYear(last) {
		now, ok := l.Amount(last.Revenue)
		before, also := l.Amount(prior.Revenue)
		if ok && also && before.Sign() > 0 {
			return l.change(c, now, before, fmt.Sprintf("%s brought %s", last.Year, last.Revenue.Short()), prior, last)
		}
	}
	return unknown("the revenue of two years is not known", "write the revenue of last year, and this year's forecast", &l.Plan.Financials.Years)
}

// findMore is the step to more where nothing is lost.
const findMore = "find more opportunities with them"

func (l *look) change(c *plan.ScoreCriterion, now, before plan.Decimal, says string, than *plan.FiscalYear, at any) earning {
	percent := now.PercentOf(before).Sub(plan.NewDecimal(whole))
	e := stepped(c, percent)
	if percent.Sign() >= 0 {
		e.do = findMore
	}
	e.at = []any{&than.Revenue, at}
	e.why = fmt.Sprintf("%s, %s after %s in %s", says, signed(percent.Round(0)), than.Revenue.Short(), than.Year)
	return e
}

// signed is a change in percent.
func signed(percent plan.Decimal) string {
	if percent.Sign() > 0 {
		return "+" + percent.String() + " %"
	}
	return percent.String() + " %"
}

// shares are our share of the wallet in the last years, the newest first: of
// whole years only.
func (l *look) shares() (years []*plan.FiscalYear, percents []plan.Decimal) {
	for year := l.FiscalYear() - 1; year >= l.FiscalYear()-3; year-- {
		y := l.Year(year)
		if y == nil {
			continue
		}
		w, known := l.Wallet(y)
		if !known {
			continue
		}
		if share, ok := w.Share(); ok {
			years, percents = append(years, y), append(percents, share)
		}
	}
	return years, percents
}

func walletShare(l *look, c *plan.ScoreCriterion) earning {
	years, percents := l.shares()
	if len(years) == 0 || years[0].Year < l.FiscalYear()-2 {
		e := unknown("what they spend with all suppliers is not known of the last years", "", &l.Plan.Financials.Years)
		e.do = l.scorer.next("spend")
		return e
	}
	e := stepped(c, percents[0])
	e.do = l.whiteSpace()
	e.at = []any{&years[0].CustomerSpend}
	e.why = fmt.Sprintf("%s %% of what they spent in %s", percents[0], years[0].Year)
	return e
}

// whiteSpace is the step to more of what they spend: what they are known to buy
// elsewhere, else to find that out.
func (l *look) whiteSpace() string {
	var elsewhere []string
	for _, cell := range l.Plan.Whitespace {
		if name := l.offering(cell.Offering); cell.Status == plan.Competes && name != "" && !slices.Contains(elsewhere, name) {
			elsewhere = append(elsewhere, name)
		}
	}
	if len(elsewhere) == 0 {
		return "find out what they buy elsewhere that we could sell them, and go after it"
	}
	slices.Sort(elsewhere)
	return "go after what they buy from others: " + some(elsewhere)
}

func walletTrend(l *look, c *plan.ScoreCriterion) earning {
	years, percents := l.shares()
	if len(years) < 2 || years[0].Year < l.FiscalYear()-2 {
		return unknown("our share of two years running is not known", "write customer_spend of the last two whole years", &l.Plan.Financials.Years)
	}
	moved := percents[0].Sub(percents[1])
	e := stepped(c, moved)
	if moved.Sign() >= 0 {
		e.do = l.whiteSpace()
	}
	e.at = []any{&years[0].CustomerSpend, &years[1].CustomerSpend}
	e.why = fmt.Sprintf("%s %% in %s after %s %% in %s", percents[0], years[0].Year, percents[1], years[1].Year)
	return e
}

// margin looks at the newest whole year that tells: of one that is not over,
// revenue and cost may cover different months.
func margin(l *look, c *plan.ScoreCriterion) earning {
	for _, year := range l.LastYears() {
		y := l.Year(year)
		if y == nil || !l.WholeYear(y) || y.Margin.Absent() {
			continue
		}
		revenue, ok := l.Amount(y.Revenue)
		cost, also := l.Amount(y.CostToServe)
		if !ok || !also || revenue.Sign() <= 0 {
			continue
		}
		left := y.Margin.Decimal.Sub(cost.PercentOf(revenue))
		e := stepped(c, left)
		e.at = []any{&y.Margin, &y.CostToServe}
		e.why = fmt.Sprintf("%s %% of revenue left in %s: margin %s, cost to serve %s", left.Round(1), y.Year, y.Margin.Short(), y.CostToServe.Short())
		return e
	}
	return unknown("margin and cost to serve of a whole year are not both known", "ask finance for margin and cost_to_serve of the last whole year", &l.Plan.Financials.Years)
}

func payment(l *look, c *plan.ScoreCriterion) earning {
	pay := &l.Plan.Financials.Payment
	switch {
	case pay.Risk == plan.High:
		return earning{why: "the risk that they do not pay is high", at: []any{&pay.Risk}, do: "agree with finance how much they may owe us, and talk with them about what is open"}
	case pay.TermsDays.Absent() || pay.AverageDays.Absent():
		return unknown("how they pay is not known", writePayment, pay)
	}
	late := pay.AverageDays.Int() - pay.TermsDays.Int()
	e := stepped(c, plan.NewDecimal(int64(-late)))
	e.at = []any{&pay.AverageDays}
	e.why = fmt.Sprintf("they pay after %d days, %d are agreed", pay.AverageDays.Int(), pay.TermsDays.Int())
	return e
}

// pipeline holds the weighted pipeline against what the next target asks.
func pipeline(l *look, c *plan.ScoreCriterion) earning {
	g, known := l.GrowthAsked()
	if !known {
		return unknown("the growth asked is not known", "write next year's target and this year's forecast", &l.Plan.Financials.Years)
	}
	target, _, ok := l.target(g.Year)
	if ok {
		written, _ := l.Amount(*g.Target)
		g.Amount = g.Amount.Add(target.Sub(written))
	}
	if g.Amount.Sign() <= 0 {
		return earning{low: whole, why: fmt.Sprintf("the target of %s asks for no growth", g.Year), at: []any{g.Target}}
	}
	total, known := l.WeightedPipeline()
	if !known {
		return unknown("an open opportunity has no value or no chance", "write value and stage on each open opportunity", &l.Plan.Opportunities)
	}
	e := stepped(c, total.PercentOf(g.Amount))
	e.at = []any{g.Target, &l.Plan.Opportunities}
	e.where = &l.Plan.Opportunities
	e.why = fmt.Sprintf("%s weighted by chance, %s %% of the growth of %s asked for %s%s", total.Round(0).Short(), total.PercentOf(g.Amount).Round(0), g.Amount.Round(0).Short(), g.Year, l.wasApproved(g.Year))
	return e
}

// lapsed holds for those who are said to have stopped, or by their revenue have.
func lapsed(l *look) (h holding) {
	if now, before := l.Stopped(); now != nil {
		h.why, h.at = fmt.Sprintf("they bought for %s in %s, and nothing in %s", before.Revenue.Short(), before.Year, now.Year), []any{&now.Revenue}
	}
	if l.Account.Status == plan.Lapsed {
		h.why, h.at = "the account is lapsed", []any{&l.Account.Status}
	}
	return h
}
