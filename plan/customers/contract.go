package customers

import "keyplan/plan"

// The contract of what pareto --format json says of plans.
type (
	contract struct {
		Plans     int              `json:"plans"`
		Matched   int              `json:"matched"`
		Unearned  []unearnedJSON   `json:"unearned"`
		Unplanned []unplannedJSON  `json:"unplanned"`
		Differing []differenceJSON `json:"differing"`
		Missing   []string         `json:"missing"`
		Shared    []sharedJSON     `json:"shared"`
	}
	sharedJSON struct {
		Customer string   `json:"customer"`
		Accounts []string `json:"accounts"`
	}
	unearnedJSON struct {
		Account string    `json:"account"`
		Tier    plan.Tier `json:"tier"`
		Why     string    `json:"why"`
	}
	unplannedJSON struct {
		Rank     int    `json:"rank"`
		Customer string `json:"customer"`
	}
	differenceJSON struct {
		Account string `json:"account"`
		Year    string `json:"year"`
		Plan    string `json:"plan"`
		Ledger  string `json:"ledger"`
		File    string `json:"file"`
		Line    int    `json:"line"`
	}
)

// Contract is the comparison as pareto --format json has it.
func (c *Comparison) Contract() any {
	out := contract{c.Plans, c.Matched, []unearnedJSON{}, []unplannedJSON{}, []differenceJSON{}, []string{}, []sharedJSON{}}
	for _, u := range c.Unearned {
		out.Unearned = append(out.Unearned, unearnedJSON{u.Account.ID, u.Account.Tier, u.Why})
	}
	for _, row := range c.Unplanned {
		out.Unplanned = append(out.Unplanned, unplannedJSON{row.Rank, row.Customer.Name})
	}
	for _, d := range c.Differing {
		out.Differing = append(out.Differing, differenceJSON{d.Account.ID, d.Year.Year.String(), d.Year.Revenue.String(), d.Ledger.String(), d.Account.File, d.Year.Line})
	}
	for _, m := range c.Missing {
		out.Missing = append(out.Missing, m.ID)
	}
	for _, s := range c.Shared {
		one := sharedJSON{Customer: s.Customer.Name}
		for _, account := range s.Accounts {
			one.Accounts = append(one.Accounts, account.ID)
		}
		out.Shared = append(out.Shared, one)
	}
	return out
}
