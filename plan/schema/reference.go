package schema

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"keyplan/plan"
)

//go:embed intro.md
var intro string

// Reference is the reference of the format in Markdown: how plans are written,
// the kinds of value, and each part with its fields.
func Reference() []byte {
	p := page{}
	p.WriteString(intro)
	plans, settings, guidelines := tour(new(plan.Plan)), tour(new(plan.Settings)), tour(new(plan.Guideline))
	p.kinds(slices.Concat(plans, settings, guidelines))
	p.heading(2, "Evidence")
	p.paragraph("What the profile, and any item of a list that says so, may carry.")
	p.fields(evidence().Fields, marks)
	p.heading(2, "The plan")
	p.paragraph("*Required* fields must be written. *Main* is the field that a bare value stands for. What the *customer* may see goes",
		"into the copy for them; the rest stays with us, and so does what is only assumed, an objective that is about us, and an action for nothing that they see. What is *personal* says something of a natural person, and can be forgotten.")
	p.parts(plans)
	p.heading(2, "The workspace")
	p.paragraph("The file `keyplan.yaml` on top of a folder of plans. Only its first line is required.")
	p.parts(settings)
	p.heading(2, "The guideline")
	p.paragraph("A file that says how key accounts are chosen, such as `selection.yaml` beside `keyplan.yaml`; `keyplan select` reads it.",
		"A score is written with what it rests on: `4 - pays on day 31 of 30`.")
	p.parts(guidelines)
	return []byte(p.String())
}

// A page is Markdown in the making.
type page struct{ strings.Builder }

func (p *page) heading(level int, text string) {
	fmt.Fprintf(p, "\n%s %s\n", strings.Repeat("#", level), text)
}

func (p *page) paragraph(sentences ...string) {
	p.WriteString("\n" + strings.Join(sentences, " ") + "\n")
}

// table begins a table with the names of its columns.
func (p *page) table(columns ...string) {
	p.WriteString("\n")
	p.row(columns...)
	p.row(slices.Repeat([]string{"---"}, len(columns))...)
}

func (p *page) row(cells ...string) {
	p.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

// kinds are the kinds of value that the parts use, as they come up.
func (p *page) kinds(stops []*stop) {
	p.heading(2, "Kinds of value")
	p.table("kind", "written", "meaning")
	var seen []*plan.Kind
	for _, s := range stops {
		for _, f := range s.shape.Fields {
			if f.Kind != nil && !slices.Contains(seen, f.Kind) {
				seen = append(seen, f.Kind)
				p.row(f.Kind.Name, escape(f.Kind.Written), escape(f.Kind.Doc))
			}
		}
	}
}

func (p *page) parts(stops []*stop) {
	for _, s := range stops {
		p.heading(3, upperFirst(s.shape.Noun))
		p.paragraph(s.lead()...)
		p.fields(s.facts(), s.marks)
	}
}

// fields is the table of some fields of a part, and what their words mean.
func (p *page) fields(fields []*plan.Field, marks func(*plan.Field) string) {
	if len(fields) == 0 {
		return
	}
	p.table("key", "kind", "meaning", "marks")
	for _, f := range fields {
		p.row("`"+f.Key+"`", arrangement(f), escape(f.Doc), marks(f))
	}
	var seen []*plan.Options
	for _, f := range fields {
		if o := optionsOf(f); o != nil && explained(o) && !slices.Contains(seen, o) {
			seen = append(seen, o)
			p.words(o, fields)
		}
	}
}

// words explains the words of which one may stand in some of the fields.
func (p *page) words(o *plan.Options, fields []*plan.Field) {
	var keys []string
	for _, f := range fields {
		if optionsOf(f) == o {
			keys = append(keys, "`"+f.Key+"`")
		}
	}
	p.paragraph(strings.Join(keys, ", ") + ":\n")
	for _, option := range o.List {
		p.WriteString(strings.TrimSuffix("- `"+option.Value+"`: "+escape(option.Doc), ": ") + "\n")
	}
}
