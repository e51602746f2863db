package cmd

import (
	"fmt"

	"keyplan/pareto"
	"keyplan/pareto/ledger"
	"keyplan/plan"
	"keyplan/plan/findings/plain"
	"keyplan/plan/scaffold"
)

// mostCandidates is how many customers of a ledger are taken for candidates at
// most: a board can judge some forty, and no company has more key accounts.
const mostCandidates = 40

// addCustomers adds the largest customers of a ledger to the candidates: those
// of class A in its last year, forty at the most. Candidates that are there
// already get their revenue of that year.
func (o *selectOptions) addCustomers(candidates []scaffold.GuidelineCandidate) ([]scaffold.GuidelineCandidate, error) {
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
	year, span, cut := reading.Ledger.LastYear()
	ranking := pareto.Analyse(year, pareto.Defaults()).Revenue.Ranking
	added := 0
	for _, row := range ranking.Base {
		amount, err := plan.ParseDecimal(row.Amount.Text(year.Places))
		if err != nil {
			return nil, fmt.Errorf("%s: the revenue of %q: %w", o.from, row.Customer.Name, err)
		}
		revenue := plan.NewMoney(amount.Round(0), "") // in that of the workspace
		if i, known := at[pareto.Fold(row.Customer.Name)]; known {
			candidates[i].Revenue = revenue
			continue
		}
		if row.Class == pareto.A && added < mostCandidates {
			candidates = append(candidates, scaffold.GuidelineCandidate{Name: row.Customer.Name, Revenue: revenue})
			added++
		}
	}
	of := ""
	if cut {
		of = fmt.Sprintf(" of the last 12 months (%s)", span)
	}
	fmt.Fprintf(o.Err, "%s: customer = %s, amount = %s%s; %s beside the accounts that have a plan\n",
		o.from, reading.Files[0].Customer.Text, reading.Files[0].Amount.Text, of, plain.Count(added, "customer", "customers"))
	notes := append(reading.Notes, jobsTold(pareto.JobsOf(reading.Ledger.Customers))...)
	for _, note := range notes {
		fmt.Fprintf(o.Err, "keyplan: %s\n", note)
	}
	if len(notes) > 0 {
		fmt.Fprintf(o.Err, "flags are those of keyplan pareto %s; with -o customers.csv it writes what --from takes as well\n", typed(o.from))
	}
	return candidates, nil
}
