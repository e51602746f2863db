package source_test

import (
	"fmt"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

const text = `keyplan: 1
account:
  name: Hofer
  manager: jane.roe
  tags: [food, "graz"]
  team:
    - {person: ana.ruiz, part: ovens}
    - sam.ito
review:
  approved_by: {person: li.wei}
profile:
  goals: [Cut waste]
  swot: {strengths: [{id: s1, line: engineer on site}]}
contacts:
  - id: e.hofer
    name: Elisabeth
    roles:
      - champion
      - evaluator
  - name: Karl
financials:
  years:
    - {year: 2025, revenue: 1.2M}
risks: []
log:
  - date: 2026-11-12
    with: [e.hofer]
`

func TestPlaces(t *testing.T) {
	doc := load.Plan(source.NewFile("hofer.plan.yaml", []byte(text)), plan.Env{Currency: "EUR"})
	if len(doc.Problems) > 0 {
		t.Fatalf("%+v", doc.Problems)
	}
	p := doc.Plan
	for _, c := range []struct {
		name  string
		field any
		want  string // span, path, lines of the part, and whether it is written
	}{
		{"a value", &p.Account.Name, "3:9-14 account.name 2-8"},
		{"a link", &p.Account.Manager, "4:12-20 account.manager 2-8"},
		{"a field that is absent is told where its part is", &p.Account.Tier, "3:9-14 account.tier 2-8 absent"},
		{"a list is told at its key", &p.Account.Tags, "5:3-7 account.tags 2-8"},
		{"an element of a list of values", &p.Account.Tags[0], "5:10-14 account.tags[food] 5-5"},
		{"an element in quotes", &p.Account.Tags[1], "5:16-22 account.tags[\"graz\"] 5-5"},
		{"a list of parts is told at its key", &p.Contacts, "14:1-9 contacts 1-27"},
		{"an item is told at its id", p.Contacts[0], "15:9-16 contacts[e.hofer] 15-19"},
		{"an item without an id at its main field", p.Contacts[1], "20:11-15 contacts[karl] 20-20"},
		{"a field of an item", &p.Contacts[0].Name, "16:11-20 contacts[e.hofer].name 15-19"},
		{"a field that an item lacks", &p.Contacts[1].Influence, "20:11-15 contacts[karl].influence 20-20 absent"},
		{"an element in a list with dashes", &p.Contacts[0].Roles[1], "19:9-18 contacts[e.hofer].roles[evaluator] 18-19"},
		{"an item that is a bare text", p.Profile.Goals[0], "12:11-20 profile.goals[cut-waste] 12-12"},
		{"the main field of a bare text", &p.Profile.Goals[0].Goal, "12:11-20 profile.goals[cut-waste].goal 12-12"},
		{"an item told apart by a person", p.Account.Team[1], "8:7-14 account.team[sam.ito] 8-8"},
		{"a part in a part", &p.Review.ApprovedBy, "10:25-31 review.approved_by 10-10"},
		{"an item deep in parts", p.Profile.Swot.Strengths[0], "13:27-29 profile.swot.strengths[s1] 13-13"},
		{"an item told apart by its year", &p.Financials.Years[0].Revenue, "23:29-33 financials.years[2025].revenue 23-23"},
		{"an entry of the log", p.Log[0], "26:11-21 log[2026-11-12] 26-27"},
		{"an empty list is written", &p.Risks, "24:1-6 risks 1-27"},
		{"a list that is absent", &p.Issues, "3:9-14 issues 1-27 absent"},
		{"a part that is absent, at what holds it", &p.Relationship, "3:9-14 relationship 1-27 absent"},
		{"a field of a part that is absent", &p.Relationship.Reference, "3:9-14 relationship.reference 1-27 absent"},
		{"the plan is told at the account's name", p, "3:9-14  1-27"},
		{"what is no part of the plan", new(plan.Text), "1:1-2  1-1 absent"},
	} {
		t.Run(c.name, func(t *testing.T) {
			place := doc.Index.At(c.field)
			got := fmt.Sprintf("%d:%d-%d %s %d-%d", place.Span.Start.Line, place.Span.Start.Column, place.Span.End.Column, place.Path, place.First, place.Last)
			if !place.Written {
				got += " absent"
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if line := doc.Index.Line(c.field); line != place.Span.Start.Line {
				t.Errorf("line %d alone, and %d with its place", line, place.Span.Start.Line)
			}
		})
	}
}

func TestKeyAt(t *testing.T) {
	doc := load.Plan(source.NewFile("hofer.plan.yaml", []byte(text)), plan.Env{Currency: "EUR"})
	if span, ok := doc.Index.KeyAt(&doc.Plan.Account.Name); !ok || doc.File.TextOf(span) != "name" {
		t.Errorf("the key of account.name is %q (%v)", doc.File.TextOf(span), ok)
	}
	for name, field := range map[string]any{
		"absent":            &doc.Plan.Account.Tier,
		"a bare text":       &doc.Plan.Profile.Goals[0].Goal,
		"not in the plan":   new(plan.Text),
		"an element":        &doc.Plan.Account.Tags[0],
		"in an absent part": &doc.Plan.Relationship.Stage,
	} {
		if span, ok := doc.Index.KeyAt(field); ok {
			t.Errorf("%s: there is a key at %v", name, span)
		}
	}
}

func TestExtent(t *testing.T) {
	doc := load.Plan(source.NewFile("hofer.plan.yaml", []byte(text)), plan.Env{Currency: "EUR"})
	for _, c := range []struct {
		name       string
		line, last int
	}{
		{"a section", 2, 8}, {"an item", 15, 19}, {"a list's key", 14, 20}, {"an item in braces", 7, 7}, {"an item of one line", 20, 20},
		{"the last section", 25, 27}, {"a value begins nothing", 3, 0}, {"the middle of a list begins nothing", 19, 0}, {"past the end", 99, 0},
	} {
		first, last, ok := doc.Index.Extent(c.line)
		if ok != (c.last > 0) || ok && (first != c.line || last != c.last) {
			t.Errorf("%s: lines %d to %d (%v), want %d to %d", c.name, first, last, ok, c.line, c.last)
		}
	}
}
