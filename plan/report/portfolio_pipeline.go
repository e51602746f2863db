package report

import (
	"slices"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// pipeline are the open opportunities, the next decision first, and what they come
// to stage by stage; renewals stand by themselves.
func (f *portfolio) pipeline() *sheet.Sheet {
	s := &sheet.Sheet{Name: "Pipeline", Title: "Pipeline: open opportunities, the next decision first", Landscape: true}
	return page(s, f.open("Pipeline", "", func(o *plan.Opportunity) bool { return !renews(o) }), f.stageChart())
}

func (f *portfolio) renewals() *sheet.Sheet {
	return page(&sheet.Sheet{Name: "Renewals", Title: "Renewals: business that is to go on", Landscape: true}, f.open("Renewals", "", renews))
}

// open are the open opportunities of some kind in all accounts.
func (f *portfolio) open(id, caption string, kind func(*plan.Opportunity) bool) *sheet.Table {
	type of struct {
		*Dossier
		*plan.Opportunity
		account int
	}
	var all []of
	for i, d := range f.all {
		for _, o := range d.Plan.Opportunities {
			if o.Open() && kind(o) {
				all = append(all, of{d, o, i})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b of) int { return byDate(a.Close, b.Close) })
	l := acrossAccounts(id, caption, f.base, &plan.Opportunity{}, pipelineFields...).extra(weighted(sheet.Money(string(f.base), 0)))
	for _, x := range all {
		row := l.opportunity(x.Dossier, x.Opportunity)
		row.Link = f.link(x.account)
	}
	l.total("Together", "value", "weighted").spare("evidence", "opened", "competitor", "contact", "kind", "unit")
	return l.tidy("name", "value", "stage", "probability", "owner", "close")
}

// stageChart draws what the pipeline comes to at each stage.
func (f *portfolio) stageChart() *sheet.Chart {
	sums := map[plan.Stage][2]plan.Decimal{}
	for _, d := range f.all {
		for _, o := range d.Plan.Opportunities {
			if amount, ok := o.Value.In(f.base, d.Reading.Env.Rates); ok && o.Open() && !renews(o) {
				sum := sums[o.Stage]
				sums[o.Stage] = [2]plan.Decimal{sum[0].Add(amount), sum[1].Add(d.Reading.Chance(o).Of(amount))}
			}
		}
	}
	money := sheet.Money(string(f.base), 0)
	t := &sheet.Table{ID: "Stages", Caption: "Pipeline by stage", Columns: []sheet.Column{{Key: "stage", Heading: "Stage"}, {Key: "value", Heading: "Value", Format: money}, {Key: "weighted", Heading: "Weighted", Format: money}}}
	env := f.Settings.Env()
	stages := env.Stages
	if stages == nil {
		stages = plan.DefaultStages
	}
	for _, stage := range append(stages.Values(), "") {
		sum, ok := sums[plan.Stage(stage)]
		if !ok {
			continue
		}
		name := plan.Spoken(stage)
		if name == "" {
			name = "no stage"
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(name), decimalValue(sum[0].Round(0)), decimalValue(sum[1].Round(0)))})
	}
	return &sheet.Chart{Kind: sheet.Bars, Title: "Pipeline by stage", Table: t, Label: "stage", Series: []string{"value", "weighted"}, YTitle: string(f.base), Share: sheet.TwoThirds,
		Alt: "What open opportunities come to at each stage, and weighted by their probability."}
}
