package lint

import (
	"slices"

	"keyplan/plan"
)

// mostShares is where shares of wallet together are past belief, in percent;
// a little over the whole is what estimates come to (RULES.md).
var mostShares = plan.NewDecimal(105)

// shareOver100 looks at whole years only: of a year that is not over, revenue
// and spend may cover different months.
func shareOver100(p *Pass) {
	var newest plan.Wallet
	for _, y := range p.Plan.Financials.Years {
		w, known := p.Reading.Wallet(y)
		if !known {
			continue
		}
		if w.Ours.Cmp(w.Spend) > 0 {
			p.Reportf(&y.CustomerSpend, "they bought for %s from us in %s, and spent %s with all suppliers together", y.Revenue.Short(), y.Year, y.CustomerSpend.Short()).
				Hintf("customer_spend is all that they spend on what we sell; ask, or estimate it anew").
				At(p.Spot(&y.Revenue), "they bought for %s from us", y.Revenue.Short())
		}
		if newest.Year == nil || y.Year > newest.Year.Year {
			newest = w
		}
	}
	allShares(p, newest)
}

// allShares adds up what the competitors are said to have and what we had in
// the newest year that is known, if that is one of the last two: shares move.
func allShares(p *Pass, w plan.Wallet) {
	if !slices.ContainsFunc(p.Plan.Relationship.Competitors, func(c *plan.Competitor) bool { return !c.ShareOfWallet.Absent() }) {
		return
	}
	total, ours := plan.NewDecimal(0), plan.Decimal{}
	if w.Year != nil && w.Year.Year >= p.fiscalYear()-2 {
		if w.Ours.Cmp(w.Spend) > 0 || w.Spend.Sign() <= 0 {
			return // told already, and all else follows from it
		}
		ours = w.Ours.PercentOf(w.Spend)
		total = ours
	}
	for _, c := range p.Plan.Relationship.Competitors {
		total = total.Add(c.ShareOfWallet.Decimal)
	}
	if total.Cmp(mostShares) <= 0 {
		return
	}
	var shares []string
	if !ours.Absent() {
		shares = append(shares, ours.Round(0).String()+" % with us in "+w.Year.Year.String())
	}
	for _, c := range p.Plan.Relationship.Competitors {
		if !c.ShareOfWallet.Absent() {
			shares = append(shares, c.ShareOfWallet.Decimal.String()+" % with "+string(c.Name))
		}
	}
	p.Reportf(&p.Plan.Relationship.Competitors, "shares of wallet come to %s %%: %s", total.Round(0), list(shares, "and")).
		Hintf("put right the shares, or what they spend in all")
}

// whitespaceConflict holds the white space against what they buy, this year
// and last, and against open opportunities.
func whitespaceConflict(p *Pass) {
	for _, c := range p.Plan.Whitespace {
		if c.Status != plan.Gap && c.Status != plan.NotEligible {
			continue
		}
		marked := cellName(p, c) + " is marked as a gap"
		if c.Status == plan.NotEligible {
			marked = cellName(p, c) + " is marked as not eligible"
		}
		if o := boughtIn(p, c); o != nil {
			p.Reportf(&c.Status, "%s, and they bought for %s in %s", marked, o.Revenue.Short(), o.Year).
				Hintf("delete the line: what they buy counts as owned by itself").
				At(p.Spot(&o.Revenue), "they bought for %s", o.Revenue.Short())
		} else if o := openIn(p, c); o != nil {
			p.Reportf(&c.Status, "%s, and the opportunity %s is open for it", marked, quoted(o.Name)).
				Hintf("delete the line: an open opportunity makes it pipeline by itself").
				At(p.Spot(o), "%s is open", quoted(o.Name))
		}
	}
}

// boughtIn is the newest revenue in a field of the white space, this year's
// or last year's, or nil.
func boughtIn(p *Pass, c *plan.Cell) (newest *plan.OfferingYear) {
	since := p.fiscalYear() - 1
	for _, o := range p.Plan.Financials.Offerings {
		if o.Offering == c.Offering && o.Unit == c.Unit && o.Revenue.Amount().Sign() > 0 &&
			o.Year >= since && (newest == nil || o.Year > newest.Year) {
			newest = o
		}
	}
	return newest
}

func openIn(p *Pass, c *plan.Cell) *plan.Opportunity {
	for _, o := range p.Plan.Opportunities {
		if o.Open() && o.Offering == c.Offering && o.Unit == c.Unit {
			return o
		}
	}
	return nil
}

// cellName is what a field of the white space is called: the offering, and
// the unit if there is one.
func cellName(p *Pass, c *plan.Cell) string {
	name := p.offering(c.Offering)
	for _, u := range p.Plan.Profile.Units {
		if plan.Ref(u.ID) == c.Unit {
			name += " for " + string(u.Name)
		}
	}
	return name
}
