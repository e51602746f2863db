package cmd

import (
	"fmt"

	"keyplan/pareto"
	"keyplan/pareto/ledger"
	"keyplan/plan"
	"keyplan/plan/choice"
	"keyplan/plan/findings/plain"
	"keyplan/plan/scaffold"
)

// mostCandidates is how many customers of a ledger are taken for candidates at
// most: a board can judge some forty, and no company has more key accounts.
const mostCandidates = 40

// addCustomers adds the largest customers of a ledger to the candidates: those
// of class A, forty at the most. Candidates that are there already get their
// revenue.
func (o *selectOptions) addCustomers(candidates []scaffold.GuidelineCandidate, around *choice.Around) ([]scaffold.GuidelineCandidate, error) {
	sources, err := o.sources([]string{o.from})
	if err != nil {
		return nil, err
	}
	reading, err := ledger.Read(sources, ledger.Options{})
	if err != nil {
		return nil, withHint(err, "keyplan pareto %s --columns shows what the columns hold", o.from)
	}
	at := map[string]int{}
	for i, c := range candidates {
		at[pareto.Fold(c.Name)] = i
	}
	ranking := pareto.Analyse(reading.Ledger, pareto.Defaults()).Revenue.Ranking
	added := 0
	for _, row := range ranking.Base {
		amount, err := plan.ParseDecimal(row.Amount.Text(reading.Ledger.Places))
		if err != nil {
			return nil, fmt.Errorf("%s: the revenue of %q: %w", o.from, row.Customer.Name, err)
		}
		revenue := plan.NewMoney(amount.Round(0), around.Settings.Env().Currency)
		if i, known := at[pareto.Fold(row.Customer.Name)]; known {
			candidates[i].Revenue = revenue
			continue
		}
		if row.Class == pareto.A && added < mostCandidates {
			candidates = append(candidates, scaffold.GuidelineCandidate{Name: row.Customer.Name, Revenue: revenue})
			added++
		}
	}
	fmt.Fprintf(o.Err, "%s: customer = %s, amount = %s; %s beside the accounts that have a plan\n",
		o.from, reading.Files[0].Customer.Text, reading.Files[0].Amount.Text, plain.Count(added, "customer", "customers"))
	return candidates, nil
}
