package lint

import (
	"fmt"

	"keyplan/plan"
)

// shareFalling looks at three whole years running. Shares are compared to a
// tenth of a percent: spend is an estimate.
func shareFalling(p *Pass) {
	if p.Reading.TooEarly() {
		return
	}
	share := func(y *plan.FiscalYear) (plan.Decimal, bool) {
		w, known := p.Reading.Wallet(y)
		if !known {
			return plan.Decimal{}, false
		}
		return w.Share()
	}
	years := threeYears(p, share)
	if !falls(years) {
		return
	}
	p.Reportf(&years[2].row.CustomerSpend, "our share of wallet has fallen two years running: %s", yearByYear(years)).
		Hintf("find out who has what we lost, and decide on an objective")
}

// marginSqueezed wants the margin to fall by a point at least: below that it
// is the mix of what they buy.
func marginSqueezed(p *Pass) {
	margins := threeYears(p, func(y *plan.FiscalYear) (plan.Decimal, bool) { return y.Margin.Decimal, !y.Margin.Absent() })
	if p.Reading.TooEarly() || !falls(margins) || margins[0].figure.Sub(margins[2].figure).Cmp(plan.NewDecimal(1)) < 0 {
		return
	}
	for i := 1; i < len(margins); i++ {
		before, ok := p.amount(margins[i-1].row.Revenue)
		after, also := p.amount(margins[i].row.Revenue)
		if !ok || !also || after.Cmp(before) <= 0 {
			return
		}
	}
	newest, oldest := margins[2].row, margins[0].row
	if buysLess(p, newest) {
		return // then it is no growth that the margin pays for
	}
	p.Reportf(&newest.Margin, "they buy more each year (%s in %s, %s in %s), and our margin on it falls: %s",
		oldest.Revenue.Short(), oldest.Year, newest.Revenue.Short(), newest.Year, yearByYear(margins)).
		Hintf("decide what they must give in return for a lower price, before they ask for the next one")
}

// buysLess reports whether this year is expected to bring less than an earlier one.
func buysLess(p *Pass, than *plan.FiscalYear) bool {
	now := p.row(p.fiscalYear())
	if now == nil {
		return false
	}
	o, known := p.Reading.Outlook(now)
	before, also := p.amount(than.Revenue)
	return known && also && o.Amount.Cmp(before) < 0
}

// notProfitable looks at the newest whole year that tells: of one that is not
// over, revenue and cost may cover different months.
func notProfitable(p *Pass) {
	for _, year := range p.Reading.LastYears() {
		y := p.row(year)
		if y == nil || !p.Reading.WholeYear(y) || y.Margin.Absent() {
			continue
		}
		revenue, ok := p.amount(y.Revenue)
		cost, also := p.amount(y.CostToServe)
		if !ok || !also {
			continue
		}
		if left := y.Margin.Of(revenue); left.Cmp(cost) < 0 {
			p.Reportf(&y.CostToServe, "serving them cost %s in %s, and our margin on what they bought was %s", y.CostToServe.Short(), y.Year, left.Significant(3).Short()).
				Hintf("serve them for less, agree on a price for it, or ask whether this should be a key account").
				At(p.Spot(&y.Margin), "%s of %s", y.Margin.Short(), y.Revenue.Short())
		}
		return
	}
}

// A yearFigure is one figure of one whole year.
type yearFigure struct {
	row    *plan.FiscalYear
	figure plan.Decimal
}

// threeYears are a figure of three whole years running, the newest of which is
// one of the last two; nil if it is not known of all.
func threeYears(p *Pass, figure func(*plan.FiscalYear) (plan.Decimal, bool)) []yearFigure {
	known := func(year plan.Year) (yearFigure, bool) {
		y := p.row(year)
		if y == nil || !p.Reading.WholeYear(y) {
			return yearFigure{}, false
		}
		f, ok := figure(y)
		return yearFigure{y, f}, ok
	}
	for _, newest := range p.Reading.LastYears() {
		if _, ok := known(newest); !ok {
			continue
		}
		var years []yearFigure
		for year := newest - 2; year <= newest; year++ {
			y, ok := known(year)
			if !ok {
				return nil
			}
			years = append(years, y)
		}
		return years
	}
	return nil
}

func falls(years []yearFigure) bool {
	for i := 1; i < len(years); i++ {
		if years[i].figure.Cmp(years[i-1].figure) >= 0 {
			return false
		}
	}
	return len(years) > 1
}

// yearByYear tells a percentage of each year: 21 % in 2023, 19.1 % in 2024.
func yearByYear(years []yearFigure) string {
	words := make([]string, len(years))
	for i, y := range years {
		words[i] = fmt.Sprintf("%s %% in %s", y.figure, y.row.Year)
	}
	return list(words, "and")
}
