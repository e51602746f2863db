package plain

import (
	"cmp"
	"slices"

	"keyplan/plan/lint"
)

// Findings are all findings of a report, by file, line, column and rule.
// Waived ones are not among them.
func Findings(report *lint.Report) []*lint.Finding {
	var all []*lint.Finding
	for _, res := range report.Results {
		all = append(all, res.Findings...)
	}
	slices.SortStableFunc(all, func(a, b *lint.Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), ByPlace(a, b))
	})
	return all
}

// ByPlace compares two findings of one file by line, column and rule.
func ByPlace(a, b *lint.Finding) int {
	return cmp.Or(
		cmp.Compare(a.Span.Start.Line, b.Span.Start.Line),
		cmp.Compare(a.Span.Start.Column, b.Span.Start.Column),
		cmp.Compare(a.Rule.Name, b.Rule.Name))
}
