package lint

import (
	"slices"
	"strings"

	"keyplan/plan"
)

// placeholderText looks at each text of a plan for what only holds the place
// of a fact.
func placeholderText(p *Pass) {
	var found []telling
	eachText(plan.ViewOf(p.Plan), func(v plan.View, f *plan.Field, value plan.Value) {
		text := plan.Text(value.String())
		if !holdsPlace(text) || emptyBox(v, f) || faulted(p, value) {
			return
		}
		found = append(found, telling{value, quoted(text), standsFor(v, f)})
	})
	sameKind{&p.Plan.Version, "texts only hold the place of a fact", "write the fact, or take the line out until it is known"}.tell(&p.reporter, found)
}

// eachText visits each text of a part and of all in it.
func eachText(v plan.View, visit func(plan.View, *plan.Field, plan.Value)) {
	for _, f := range v.Shape.Fields {
		n := 0
		if f.Form != plan.Scalar && f.Form != plan.Single {
			n, _ = v.Len(f)
		}
		switch f.Form {
		case plan.Scalar:
			if isText(f) {
				visit(v, f, v.Value(f))
			}
		case plan.Single:
			eachText(v.Object(f), visit)
		case plan.Items:
			for i := range n {
				eachText(v.Item(f, i), visit)
			}
		case plan.Scalars:
			for i := range n {
				if isText(f) {
					visit(v, f, v.At(f, i))
				}
			}
		}
	}
}

func isText(f *plan.Field) bool { return f.Kind == &plan.TextKind || f.Kind == &plan.LooseKind }

// saidNone are the words that count as empty and yet are an answer: there is
// no such thing.
var saidNone = []string{"n/a", "na", "-", "--"}

// holdsPlace reports whether a text is no fact but a reminder to write one.
func holdsPlace(text plan.Text) bool {
	if fillsIn(string(text), "lorem ipsum") || strings.EqualFold(string(text), "lorem") {
		return true
	}
	return text.Written() && text.Absent() && !slices.Contains(saidNone, strings.TrimRight(strings.ToLower(string(text)), ".!"))
}

// fillsIn reports whether a text begins with some words, in any case.
func fillsIn(text, words string) bool {
	return len(text) >= len(words) && strings.EqualFold(text[:len(words)], words)
}

// emptyBox is the name of a contact whose position is known: that nobody has
// it yet, or that we do not know who, is worth to be seen on the chart.
func emptyBox(v plan.View, f *plan.Field) bool {
	position := v.Shape.Field("position")
	return f.Main && position != nil && !v.Absent(position)
}

// faulted reports whether the loader has found fault with the place already.
func faulted(p *Pass, at any) bool {
	path := p.Spot(at).Path
	for i := range p.doc.Problems {
		if p.doc.Problems[i].Path == path {
			return true
		}
	}
	return false
}

// standsFor says what should stand in a field: the mitigation of risk "…".
func standsFor(v plan.View, f *plan.Field) string {
	of := ""
	if m := v.Shape.Main; m != nil && v.Shape.ID != nil && !v.Absent(m) {
		of = " of " + partName(v)
	}
	switch {
	case f.Form == plan.Scalars:
		return "stands in " + f.Key + of
	case f == v.Shape.Main && v.Shape.ID != nil:
		return "stands where the " + v.Shape.Noun + " should be"
	}
	return "stands where the " + strings.ToLower(f.Label) + of + " should be"
}
