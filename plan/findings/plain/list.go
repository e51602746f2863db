package plain

import (
	"cmp"
	"slices"

	"keyplan/plan/lint"
)

// Findings are all findings of a report, by file, line, column and rule.
// Waived ones are not among them.
func Findings(report *lint.Report) []*lint.Finding {
	return sorted(report, func(r *lint.Result) []*lint.Finding { return r.Findings })
}

// Waived are the waived findings of a report, in the same order.
func Waived(report *lint.Report) []*lint.Finding {
	return sorted(report, func(r *lint.Result) []*lint.Finding { return r.Waived })
}

// WorstFirst are all findings of a report, errors before warnings before
// advice, each in the order of Findings: for readers that show only so many.
func WorstFirst(report *lint.Report) []*lint.Finding {
	all := Findings(report)
	slices.SortStableFunc(all, func(a, b *lint.Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	return all
}

func sorted(report *lint.Report, of func(*lint.Result) []*lint.Finding) []*lint.Finding {
	var all []*lint.Finding
	for _, res := range report.Results {
		all = append(all, of(res)...)
	}
	slices.SortStableFunc(all, func(a, b *lint.Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), lint.ByPlace(a, b))
	})
	return all
}
