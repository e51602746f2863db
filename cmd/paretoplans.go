package cmd

import (
	"fmt"

	"keyplan/pareto"
	"keyplan/plan/customers"
	"keyplan/plan/load"
	"keyplan/plan/workspace"
)

// plansAround are the plans of the workspace around a ledger. A nil one, where
// there is no workspace, does nothing.
type plansAround struct {
	accounts []customers.Account
	options  customers.Options
	whole    bool // all of them could be read
}

// plansAround reads what is needed of the plans of the workspace around, those
// of workspaces within it among them.
func (o *paretoOptions) plansAround(options customers.Options) (*plansAround, error) {
	if o.noPlans {
		return nil, nil
	}
	w, within, whole, err := o.surroundings(o.Dir)
	if err != nil || w.Config == nil {
		return nil, err
	}
	p := &plansAround{options: options, whole: whole}
	for _, space := range append([]*workspace.Workspace{w}, within...) {
		accounts, all := readPlans(o.app, space, func(doc *load.Doc) customers.Account {
			return customers.Of(doc.Plan, doc.File.Name, func(part any) int { return doc.Index.At(part).Span.Start.Line }, options)
		})
		p.accounts, p.whole = append(p.accounts, accounts...), p.whole && all
	}
	return p, nil
}

// money settles the currency of the ledger, and how plans are read beside it.
func (o *paretoOptions) money(w *workspace.Workspace) (customers.Options, error) {
	env := w.Settings.Env()
	options := customers.Options{Currency: env.Currency, Rates: env.Rates, FiscalStart: env.FiscalStart}
	if o.currency == "" {
		if w.Config != nil {
			o.currency = string(env.Currency)
		}
		return options, nil
	}
	if err := options.Currency.Parse(o.currency, nil); err != nil {
		return options, fmt.Errorf("--currency %q %w", o.currency, err)
	}
	o.currency = string(options.Currency)
	return options, nil
}

// group adds the accounts that the plans have under common control.
func (p *plansAround) group(m *pareto.Merging) {
	if p != nil {
		customers.AddGroups(m, p.accounts)
	}
}

// spend takes what customers spend in all, as the plans tell it, for their
// potential, where the ledger has none.
func (p *plansAround) spend(l *pareto.Ledger) {
	if p == nil || l.Potentials {
		return
	}
	l.Potentials = customers.Spend(l, p.accounts)
	l.Yearly = l.Potentials
}

// beside sets the plans beside the customers; nil without a workspace.
func (p *plansAround) beside(l *pareto.Ledger, a *pareto.Analysis) *customers.Comparison {
	if p == nil {
		return nil
	}
	return customers.Compare(p.accounts, l, a, p.options)
}
