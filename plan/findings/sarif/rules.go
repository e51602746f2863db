package sarif

import (
	"cmp"
	"slices"

	"keyplan/plan/lint"
)

// A shelf holds the rules that report, each once, by name.
type shelf struct {
	rules []*lint.Rule
	index map[string]int
}

func newShelf(findings []*lint.Finding) *shelf {
	s := &shelf{index: map[string]int{}}
	for _, f := range findings {
		if _, ok := s.index[f.Rule.Name]; !ok {
			s.index[f.Rule.Name] = 0
			s.rules = append(s.rules, f.Rule)
		}
	}
	slices.SortFunc(s.rules, func(a, b *lint.Rule) int { return cmp.Compare(a.Name, b.Name) })
	for i, r := range s.rules {
		s.index[r.Name] = i
	}
	return s
}

func describe(r *lint.Rule) any {
	title := cmp.Or(r.Title, r.Name)
	d := descriptor{ID: r.Name, Short: text{Text: title}, Configuration: configuration{levels[r.Severity]},
		Help: text{Text: cmp.Or(r.Why, title), Markdown: string(r.Markdown())}}
	if r.Why != "" {
		d.Full = &text{Text: r.Why}
	}
	if family := r.Family(); family != nil {
		d.Properties = &properties{Tags: []string{family.Name}}
	}
	return d
}
