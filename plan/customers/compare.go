package customers

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"keyplan/pareto"
	"keyplan/plan"
)

// A Comparison is what plans and ledger say beside each other.
type Comparison struct {
	Plans   int // that were held against it
	Matched int
	// Unearned are key accounts whose revenue is that of a small customer.
	Unearned []Unearned
	// Unplanned are customers without a plan who bring more than half of the
	// key accounts do, the largest first; Typical is what the middle one brings.
	Unplanned []pareto.Row
	Typical   pareto.Sum
	Differing []Difference
	// Shared are the customers that several plans are about, as after a group
	// was taken for one: no plan's revenue is compared with theirs.
	Shared []Shared
	// Missing are active accounts that the ledger does not know.
	Missing []Account
}

// A Shared customer is one that several plans are about.
type Shared struct {
	Customer *pareto.Customer
	Accounts []*Account // by name
}

// Unearned is a key account in class C, or one without revenue.
type Unearned struct {
	Account Account
	Row     pareto.Row
	Why     string
}

// A Difference is a plan's revenue of a year that is not the ledger's.
type Difference struct {
	Account Account
	Year    Year
	Ledger  plan.Decimal
	Window  pareto.Window // that the ledger was summed over
}

// Off is by how much of the ledger's revenue the plan's is off; absent where
// the ledger has none.
func (d Difference) Off() plan.Decimal {
	return d.Year.Revenue.Sub(d.Ledger).PercentOf(d.Ledger)
}

// offFrom is the percentage from which on a difference is told: below it is
// rounding and the day on which the books were read.
const offFrom = 2

// Compare sets accounts beside the customers of a ledger.
func Compare(accounts []Account, l *pareto.Ledger, a *pareto.Analysis, o Options) *Comparison {
	c := &comparing{Comparison: &Comparison{Plans: len(accounts)}, ledger: l, options: o, of: map[*pareto.Customer][]*Account{}, names: index(l)}
	rows := map[*pareto.Customer]pareto.Row{}
	ranking := a.Revenue.Ranking
	for _, list := range [][]pareto.Row{ranking.Base, ranking.Others} {
		for _, row := range list {
			rows[row.Customer] = row
		}
	}
	for i := range accounts {
		c.account(&accounts[i], rows)
	}
	c.shared()
	c.unplanned(ranking)
	slices.SortFunc(c.Unearned, func(a, b Unearned) int { return strings.Compare(a.Account.Name, b.Account.Name) })
	slices.SortFunc(c.Shared, func(a, b Shared) int { return strings.Compare(a.Customer.Name, b.Customer.Name) })
	slices.SortFunc(c.Missing, func(a, b Account) int { return strings.Compare(a.Name, b.Name) })
	slices.SortFunc(c.Differing, func(a, b Difference) int {
		return cmp.Or(strings.Compare(a.Account.Name, b.Account.Name), int(a.Year.Year)-int(b.Year.Year))
	})
	return c.Comparison
}

// comparing is a comparison while it is made.
type comparing struct {
	*Comparison
	ledger  *pareto.Ledger
	options Options
	names   names
	of      map[*pareto.Customer][]*Account
	keys    []pareto.Sum // what the key accounts bring
}

// names gives customers by their folded names.
type names map[string]*pareto.Customer

func index(l *pareto.Ledger) names {
	names := make(names, len(l.Customers))
	for i := range l.Customers {
		names[pareto.Fold(l.Customers[i].Name)] = &l.Customers[i]
	}
	return names
}

// find finds the customer that an account is: by its own name, or as one of a
// group, which the ledger may hold as one.
func (n names) find(a *Account) (customer *pareto.Customer, asGroup bool) {
	for _, name := range []string{a.Name, a.ID, a.CRM, a.Group} {
		if found := n[pareto.Fold(name)]; name != "" && found != nil {
			return found, name == a.Group
		}
	}
	return nil, false
}

// account looks for one account in the ledger.
func (c *comparing) account(a *Account, rows map[*pareto.Customer]pareto.Row) {
	customer, _ := c.names.find(a)
	if customer == nil {
		if a.Active {
			c.Missing = append(c.Missing, *a)
		}
		return
	}
	c.Matched++
	c.of[customer] = append(c.of[customer], a)
	row := rows[customer]
	if a.Key && a.Active {
		c.keys = append(c.keys, row.Amount)
		c.earns(a, row)
	}
}

// shared compares the years of plans, but for those that share a customer.
func (c *comparing) shared() {
	for customer, accounts := range c.of {
		if len(accounts) == 1 {
			c.years(accounts[0], customer)
			continue
		}
		slices.SortFunc(accounts, func(a, b *Account) int { return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID)) })
		c.Shared = append(c.Shared, Shared{customer, accounts})
	}
}

// earns tells of a key account that brings little.
func (c *comparing) earns(a *Account, row pareto.Row) {
	switch row.Class {
	case pareto.C:
		c.Unearned = append(c.Unearned, Unearned{*a, row, fmt.Sprintf("number %d, in class C", row.Rank)})
	case pareto.None:
		c.Unearned = append(c.Unearned, Unearned{*a, row, "brings nothing"})
	}
}

// unplanned finds the large customers without a plan.
func (c *comparing) unplanned(r *pareto.Ranking) {
	if len(c.keys) == 0 {
		return
	}
	slices.SortFunc(c.keys, pareto.Sum.Cmp)
	c.Typical = c.keys[len(c.keys)/2]
	for _, row := range r.Base {
		if row.Amount.Cmp(c.Typical) > 0 && len(c.of[row.Customer]) == 0 {
			c.Unplanned = append(c.Unplanned, row)
		}
	}
}

// years compares what a plan tells of each year with what the ledger holds of
// the same days, where it covers all of them.
func (c *comparing) years(a *Account, customer *pareto.Customer) {
	if !c.ledger.Dated {
		return
	}
	for _, y := range a.Years {
		w := pareto.Window{First: day(y.Year.Start(c.options.FiscalStart)), Last: day(y.Through)}
		if w.First > w.Last || !w.Whole(pareto.Window{First: c.ledger.First, Last: c.ledger.Last}) {
			continue
		}
		sold, err := plan.ParseDecimal(w.Revenue(customer).Text(c.ledger.Places))
		if err != nil {
			continue // more digits than any amount has
		}
		d := Difference{*a, y, sold, w}
		if off := d.Off(); off.Absent() && y.Revenue.Sign() != 0 || off.Abs().Cmp(plan.NewDecimal(offFrom)) >= 0 {
			c.Differing = append(c.Differing, d)
		}
	}
}

func day(d plan.Day) pareto.Day {
	return pareto.DayOf(d.Civil())
}

// Spend notes what customers spend in a year, as plans tell it, for the
// potential of those in the ledger, and reports whether any plan does. What
// the members of a group spend adds up; of several plans of one customer that
// which tells most holds.
func Spend(l *pareto.Ledger, accounts []Account) bool {
	names, any := index(l), false
	unit, err := plan.ParseDecimal("1" + strings.Repeat("0", l.Places)) // units in one of the currency
	if err != nil {
		return false // no ledger has so many places
	}
	for i := range accounts {
		spend := accounts[i].Spend
		customer, asGroup := names.find(&accounts[i])
		if spend.Absent() || customer == nil {
			continue
		}
		units, whole := spend.Mul(unit).Round(0).Int64()
		switch sum := pareto.NewSum(units); {
		case !whole:
			continue
		case asGroup:
			customer.Potential = customer.Potential.Add(sum)
		case sum.Cmp(customer.Potential) > 0:
			customer.Potential = sum
		}
		any = true
	}
	return any
}
