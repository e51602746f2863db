package cmd

import (
	"fmt"
	"maps"
	"slices"
	"sync"

	"keyplan/pareto"
	"keyplan/plan"
	"keyplan/plan/customers"
	"keyplan/plan/load"
	"keyplan/plan/report"
	"keyplan/plan/workspace"
)

// plansAround are the plans of the workspace around, if there is one.
type plansAround struct {
	there    bool
	accounts []customers.Account
	options  customers.Options
}

// plansAround reads what is needed of the plans of the workspace around.
func (o *paretoOptions) plansAround() (*plansAround, error) {
	p := &plansAround{}
	w, err := workspace.Around(o.Dir)
	if err != nil {
		return nil, err
	}
	if err := o.money(w, p); err != nil {
		return nil, err
	}
	if w.Config == nil || o.noPlans {
		return p, nil
	}
	p.there = true
	if len(w.Config.Problems) > 0 {
		fmt.Fprintf(o.Err, "keyplan: %s has faults, so the plans beside the ledger may be read wrongly; keyplan validate shows them\n", w.Config.File.Name)
	}
	spaces, problems, err := workspace.Open(w.Root, nil)
	if err != nil {
		return p, nil // a workspace without plans
	}
	for _, err := range problems {
		fmt.Fprintf(o.Err, "keyplan: %v\n", err)
	}
	for _, space := range spaces {
		p.read(o, space)
	}
	return p, nil
}

// money settles the currency of the ledger, and how plans are read beside it.
func (o *paretoOptions) money(w *workspace.Workspace, p *plansAround) error {
	env := w.Settings.Env()
	p.options = customers.Options{Currency: env.Currency, Rates: env.Rates, FiscalStart: env.FiscalStart}
	if o.currency == "" {
		if w.Config != nil {
			o.currency = string(env.Currency)
		}
		return nil
	}
	if err := p.options.Currency.Parse(o.currency, nil); err != nil {
		return fmt.Errorf("--currency %q %w", o.currency, err)
	}
	o.currency = string(p.options.Currency)
	return nil
}

// read keeps what is needed of the plans of one workspace.
func (p *plansAround) read(o *paretoOptions, w *workspace.Workspace) {
	accounts, ok := make([]customers.Account, len(w.Files)), make([]bool, len(w.Files))
	var lock sync.Mutex
	w.Docs(func(i int, doc *load.Doc, err error) {
		switch {
		case err != nil:
			lock.Lock()
			defer lock.Unlock()
			fmt.Fprintf(o.Err, "keyplan: cannot read %s: %v\n", w.Files[i].Name, err)
		case doc.Judged:
			line := func(part any) int { return doc.Index.At(part).Span.Start.Line }
			accounts[i], ok[i] = customers.Of(doc.Plan, w.Files[i].Name, line, p.options), true
		}
	})
	for i := range accounts {
		if ok[i] {
			p.accounts = append(p.accounts, accounts[i])
		}
	}
}

// addGroups adds the accounts that the plans have under common control. What
// the alias file says of an account or writes for a group goes before.
func (p *plansAround) addGroups(m *pareto.Merging) {
	settled, spelt := map[string]bool{}, map[string]string{}
	for _, group := range slices.Sorted(maps.Keys(m.Groups)) {
		spelt[pareto.Fold(group)] = group
		for _, member := range m.Groups[group] {
			settled[pareto.Fold(member)] = true
		}
	}
	for _, a := range p.accounts {
		if a.Group == "" || settled[pareto.Fold(a.Name)] {
			continue
		}
		group := spelt[pareto.Fold(a.Group)]
		if group == "" {
			group = a.Group
		}
		m.Groups[group] = append(m.Groups[group], a.Name)
	}
}

// spend takes what customers spend in all, as the plans tell it, for their
// potential, where the ledger has none.
func (p *plansAround) spend(l *pareto.Ledger) {
	if !p.there || l.Potentials {
		return
	}
	l.Potentials = customers.Spend(l, p.accounts)
	l.Yearly = l.Potentials
}

// beside sets the plans beside the customers; nil without a workspace.
func (p *plansAround) beside(l *pareto.Ledger, a *pareto.Analysis) *report.Accounts {
	if !p.there {
		return nil
	}
	return &report.Accounts{Comparison: customers.Compare(p.accounts, l, a, p.options), Plans: len(p.accounts)}
}

// The plans beside a ledger, as JSON.
type (
	plansBeside struct {
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

// plansJSON is what plans say beside a ledger, nil without a workspace.
func plansJSON(a *report.Accounts) any {
	if a == nil {
		return nil
	}
	out := plansBeside{a.Plans, a.Matched, []unearnedJSON{}, []unplannedJSON{}, []differenceJSON{}, []string{}, []sharedJSON{}}
	for _, u := range a.Unearned {
		out.Unearned = append(out.Unearned, unearnedJSON{u.Account.ID, u.Account.Tier, u.Why})
	}
	for _, row := range a.Unplanned {
		out.Unplanned = append(out.Unplanned, unplannedJSON{row.Rank, row.Customer.Name})
	}
	for _, d := range a.Differing {
		out.Differing = append(out.Differing, differenceJSON{d.Account.ID, d.Year.Year.String(), d.Year.Revenue.String(), d.Ledger.String(), d.Account.File, d.Year.Line})
	}
	for _, m := range a.Missing {
		out.Missing = append(out.Missing, m.ID)
	}
	for _, s := range a.Shared {
		one := sharedJSON{Customer: s.Customer.Name}
		for _, account := range s.Accounts {
			one.Accounts = append(one.Accounts, account.ID)
		}
		out.Shared = append(out.Shared, one)
	}
	return out
}
