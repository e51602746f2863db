package lint

import (
	"cmp"
	"slices"
	"strings"

	"keyplan/plan"
)

// performanceFalling compares the newest figure of each measure with the one
// before.
func performanceFalling(p *Pass) {
	if accountOver(p) || p.Reading.TooEarly() {
		return
	}
	figures := slices.Clone(p.Plan.Relationship.Performance)
	slices.SortStableFunc(figures, func(a, b *plan.Performance) int { return cmp.Compare(b.Date.Last(), a.Date.Last()) })
	seen := map[string]bool{}
	for i, newest := range figures {
		measure := strings.ToLower(string(newest.Measure))
		if seen[measure] || newest.Value.Absent() || newest.Date.After(p.Today) {
			continue
		}
		seen[measure] = true
		before := figureBefore(newest, figures[i+1:])
		if before == nil || newest.Date.Last() < p.Limits.FactAge.Before(p.Today) || !missesTarget(newest, before) || workedOn(p, newest, before) {
			continue
		}
		p.Reportf(&newest.Value, "%s went from %s to %s, and the target is %s; nothing is open for it",
			quoted(newest.Measure), before.Value, measured(newest.Value, newest.Unit), newest.Target).
			Hintf("write down who does what about it: an action for: [%s]", newest.ID).
			At(p.Spot(&before.Value), "%s %s", before.Value, when(before.Date))
	}
}

func figureBefore(newest *plan.Performance, older []*plan.Performance) *plan.Performance {
	for _, o := range older {
		if strings.EqualFold(string(o.Measure), string(newest.Measure)) && !o.Value.Absent() && o.Date.Last() < newest.Date.First() {
			return o
		}
	}
	return nil
}

// missesTarget reports whether a figure is worse than its target, and than the
// one before.
func missesTarget(newest, before *plan.Performance) bool {
	if newest.Target.Absent() {
		return false
	}
	target, fall := newest.Value.Cmp(newest.Target.Decimal), newest.Value.Cmp(before.Value.Decimal)
	if newest.Better == plan.LowerIsBetter {
		target, fall = -target, -fall
	}
	return target < 0 && fall < 0
}

// workedOn reports whether anything is open for a figure: an action for it, or
// an objective that is measured by it.
func workedOn(p *Pass, figures ...*plan.Performance) bool {
	return slices.ContainsFunc(figures, func(f *plan.Performance) bool {
		return f.ID != "" && len(p.Reading.OpenFor(f.ID)) > 0
	}) || slices.ContainsFunc(p.Plan.Objectives, func(o *plan.Objective) bool {
		return o.Open() && strings.EqualFold(string(o.Measure), string(figures[0].Measure))
	})
}

// measured is a figure with its unit: 91.3 %, 12 days.
func measured(value plan.Number, unit plan.Text) string {
	return strings.TrimSpace(value.String() + " " + string(unit))
}
