package customers

import "keyplan/plan"

// An Account is what is kept of a plan.
type Account struct {
	ID, Name, File string
	CRM, Group     string
	Tier           plan.Tier
	Key, Active    bool
	Years          []Year
	Spend          plan.Decimal // what the customer spends in all, as last known; none where it is not
}

// A Year is the revenue that a plan tells for a fiscal year.
type Year struct {
	Year    plan.Year
	Line    int // of the plan
	Revenue plan.Decimal
	Through plan.Day // the last day that it counts
}

// Options say how amounts and years are to be read.
type Options struct {
	Currency    plan.Currency // of the ledger, and of what is kept of plans
	Rates       plan.Rates
	FiscalStart int // the month in which our fiscal years begin
}

// Of keeps what is needed of a plan; line gives the line on which a part of it
// stands. Amounts in another currency than the ledger's are converted, and left
// out where there is no rate.
func Of(p *plan.Plan, file string, line func(part any) int, o Options) Account {
	a := Account{ID: string(p.Account.ID), Name: string(p.Account.Name), File: file, CRM: string(p.Account.CRM), Group: string(p.Account.Group),
		Tier: p.Account.Level(), Key: p.Account.Key(), Active: p.Account.Active()}
	newest := plan.Year(0)
	for _, y := range p.Financials.Years {
		if revenue, ok := o.amount(y.Revenue); ok {
			through := y.Year.End(o.FiscalStart)
			if !y.Through.Absent() {
				through = min(through, y.Through.Last())
			}
			a.Years = append(a.Years, Year{y.Year, line(y), revenue, through})
		}
		if spend, ok := o.amount(y.CustomerSpend); ok && y.Year >= newest {
			a.Spend, newest = spend, y.Year
		}
	}
	return a
}

// amount gives an amount of a plan in the ledger's currency. Where neither
// names one, both are in the same.
func (o Options) amount(m plan.Money) (plan.Decimal, bool) {
	if o.Currency == "" && m.Currency() == "" {
		return m.Amount(), !m.Absent()
	}
	return m.In(o.Currency, o.Rates)
}
