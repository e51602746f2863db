package scaffold

import (
	"bytes"
	"fmt"
	"text/template"

	"keyplan/plan"
	"keyplan/plan/edit"
)

// GuidelineName is the usual name of a guideline's file.
const GuidelineName = "selection.yaml"

// GuidelineOptions are what a guideline is begun with.
type GuidelineOptions struct {
	Name       string // what is chosen; by default key accounts of the coming year
	Today      plan.Day
	Candidates []GuidelineCandidate
}

// A GuidelineCandidate is a customer to choose from: one of a ledger, or the
// account of a plan.
type GuidelineCandidate struct {
	ID      plan.ID // by default one made of the name
	Name    string
	Revenue plan.Money // a year
}

// Guideline begins a guideline for choosing key accounts: criteria to change,
// the candidates, and how scores are written.
func Guideline(o GuidelineOptions) File {
	if o.Name == "" {
		o.Name = fmt.Sprintf("Key accounts %d", o.Today.Year()+1)
	}
	o.Candidates = withIDs(o.Candidates)
	t := template.Must(template.New("selection.yaml.tmpl").Funcs(template.FuncMap{"quote": edit.Quote}).ParseFS(files, "files/selection.yaml.tmpl"))
	var b bytes.Buffer
	if err := t.Execute(&b, o); err != nil {
		panic("scaffold: " + err.Error()) // a mistake in the template
	}
	return File{GuidelineName, b.Bytes()}
}

// withIDs gives each candidate an id of its own.
func withIDs(candidates []GuidelineCandidate) []GuidelineCandidate {
	taken := map[plan.ID]bool{}
	for _, c := range candidates {
		taken[c.ID] = true
	}
	out := make([]GuidelineCandidate, len(candidates))
	for i, c := range candidates {
		if c.ID == "" {
			c.ID = ID(c.Name, taken)
			taken[c.ID] = true
		}
		out[i] = c
	}
	return out
}
