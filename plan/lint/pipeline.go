package lint

import (
	"slices"

	"keyplan/plan"
)

func noOpportunity(p *Pass) {
	gap := func(c *plan.Cell) bool { return c.Status == plan.Gap }
	if !p.Plan.Account.Active() || slices.ContainsFunc(p.Plan.Opportunities, (*plan.Opportunity).Open) ||
		slices.ContainsFunc(p.Plan.Whitespace, gap) {
		return
	}
	p.Reportf(&p.Plan.Opportunities, "no opportunity is open, and the white space shows no gap").
		Hintf("ask what they buy elsewhere, and write an opportunity, or a whitespace line with status: gap")
}

// pipelineShort holds the open opportunities against the growth that a target
// asks for. Where a value or a chance is missing nothing is certain.
func pipelineShort(p *Pass) {
	g, known := p.Reading.GrowthAsked()
	if !known || g.Amount.Sign() <= 0 || !p.Plan.Account.Active() {
		return
	}
	pipeline, known := p.Reading.WeightedPipeline()
	if !known || pipeline.Cmp(g.Amount) >= 0 {
		return
	}
	than := "was sold last year"
	if g.Next {
		than = "this year's forecast"
	}
	has := "no opportunity is open for it"
	if pipeline.Sign() > 0 {
		has = "the open opportunities, renewals apart, come to " + pipeline.Round(0).Short() + " weighted by their chances"
	}
	p.Reportf(g.Target, "the target of %s asks for %s more than %s, and %s", g.Year, g.Amount.Round(0).Short(), than, has).
		Hintf("find more opportunities, or set a target that can be reached")
}
