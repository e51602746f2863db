package fix

import (
	"cmp"
	"slices"

	"keyplan/plan/edit"
	"keyplan/plan/lint"
	"keyplan/plan/load"
)

// mostRounds bounds how often a plan is judged anew: what one fix brings to
// light, the next may put right, and few plans need a third.
const mostRounds = 16

// Tools are what putting right takes.
type Tools struct {
	Judge  func(*load.Doc) []*lint.Finding // finds what is wrong in a plan
	Reload edit.Reload                     // reads a plan as the first was read
	IDs    bool                            // ids are to be written out
}

// An Outcome is a plan before and after.
type Outcome struct {
	Old, New *load.Doc // the same where nothing was done
	Done     []Fix     // in the order of the file
	Refused  []Refusal
	tools    Tools
}

// A Refusal is a fix that would have done something else than it should.
type Refusal struct {
	Fix
	Err error
}

// Plan puts right what it can in a plan, or in the Doc of a keyplan.yaml: first
// what was found, until no more is found, then ids and waivers. So all that was
// done has the lines of the text that the user knows.
func Plan(doc *load.Doc, tools Tools) *Outcome {
	o := &Outcome{Old: doc, New: doc, tools: tools}
	findings := tools.Judge(o.New)
	for range mostRounds {
		if !o.make(slices.DeleteFunc(Of(o.New, findings), cutsLines)) {
			break
		}
		findings = tools.Judge(o.New)
	}
	last := waivers(o.New, findings)
	if tools.IDs {
		last = append(last, IDs(o.New)...)
	}
	o.make(last)
	slices.SortStableFunc(o.Done, func(a, b Fix) int {
		return cmp.Or(cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.At.Column, b.At.Column))
	})
	return o
}

// Waivers goes on with those waivers that only a look at all plans shows to
// allow nothing.
func (o *Outcome) Waivers(findings []*lint.Finding) { o.make(waivers(o.New, findings)) }

// waivers lists those that may go. As long as some of the plan cannot be read,
// none may: what they allow may stand just there.
func waivers(doc *load.Doc, findings []*lint.Finding) []Fix {
	if slices.ContainsFunc(doc.Problems, func(p load.Problem) bool { return !p.Warning }) {
		return nil
	}
	return slices.DeleteFunc(Of(doc, findings), func(f Fix) bool { return !cutsLines(f) })
}

// cutsLines reports whether a fix moves what stands below it.
func cutsLines(f Fix) bool { return f.Edit.Effect == edit.Nothing }

// make does what it can of some fixes, and reports whether it did any.
func (o *Outcome) make(fixes []Fix) bool {
	edits := make([]edit.Edit, len(fixes))
	for i := range fixes {
		edits[i] = fixes[i].Edit
	}
	next, refused := edit.Apply(o.New, edits, o.tools.Reload)
	any := false
	for i, err := range refused {
		switch {
		case err == nil:
			o.Done, any = append(o.Done, fixes[i]), true
		case !o.refusedAlready(fixes[i]):
			o.Refused = append(o.Refused, Refusal{fixes[i], err})
		}
	}
	o.New = next
	return any
}

func (o *Outcome) refusedAlready(f Fix) bool {
	return slices.ContainsFunc(o.Refused, func(r Refusal) bool { return r.At == f.At && r.Did == f.Did })
}
