package diff

import (
	"cmp"
	"fmt"
	"strings"

	"keyplan/plan"
)

// general tells a difference of which no more is known than the kind of value.
func general(t telling) told {
	switch {
	case t.field == nil:
		return t.wholeItem()
	case t.op == Renamed:
		return told{kind: Became, weight: Low, text: fmt.Sprintf("its id is %s now, was %s", t.now, t.old)}
	case t.op == Added:
		return t.small(t.label() + ": now also " + t.shown(t.now))
	case t.op == Removed:
		return t.small(t.label() + ": no longer " + t.shown(t.old))
	case t.old == nil && t.now == nil:
		return t.noneKnown()
	}
	switch label := t.label(); {
	case t.field == t.is.Shape.Main && strings.Contains(t.pattern, "[]") && t.old != nil && t.now != nil && t.field.Kind == &plan.TextKind:
		return t.small("reworded, was " + t.shown(t.old))
	case t.old == nil:
		return t.small(label + " " + t.shown(t.now))
	case t.now == nil:
		return t.small(label + " is no longer stated, was " + t.shown(t.old))
	case long(t.old) || long(t.now):
		return t.small(label + " now reads " + t.shown(t.now))
	default:
		return t.small(label + " " + t.change())
	}
}

// small is a change of which nothing more is known, told with others of its
// section where there are several.
func (t telling) small(text string) told {
	section, _, _ := strings.Cut(t.pattern, ".")
	section = strings.TrimSuffix(section, "[]")
	label := lower(plan.ShapeOf(t.after).Field(section).Label)
	return told{kind: Other, weight: Low, text: text, folds: "small change in " + label + "|small changes in " + label}
}

// label is what the field is called in a sentence; within a part of a section,
// that stands before it: "approved by: date".
func (t telling) label() string {
	label := lower(t.field.Label)
	keys := strings.Split(t.pattern, ".")
	if len(keys) < 3 || strings.Contains(t.pattern, "[]") {
		return label
	}
	v := plan.ViewOf(t.after)
	for _, key := range keys[:len(keys)-2] {
		v = v.Object(v.Shape.Field(key))
	}
	return lower(v.Shape.Field(keys[len(keys)-2]).Label) + ": " + label
}

// mostBeside is how long two texts may be that stand beside each other.
const mostBeside = 30

// long reports whether a value is prose, of which two do not stand beside each
// other on a line.
func long(v plan.Value) bool {
	text, ok := v.(*plan.Text)
	return ok && len(*text) > mostBeside
}

// shown is a value as it stands in a sentence.
func (t telling) shown(v plan.Value) string {
	if text, ok := v.(*plan.Text); ok {
		return quoted(string(*text))
	}
	return t.value(v, t.field)
}

// change is "A → B" of two values.
func (t telling) change() string { return t.shown(t.old) + " → " + t.shown(t.now) }

func (t telling) wholeItem() told {
	v := t.view()
	name := noun(v) + " " + quoted(t.item(v))
	switch t.op {
	case Added:
		return told{kind: New, weight: Low, text: name, named: true}
	case Removed:
		return told{kind: Gone, weight: Low, text: name, named: true}
	}
	if gapAndDeal, ok := t.pursued(); ok {
		return gapAndDeal
	}
	return told{kind: Became, weight: Medium, text: fmt.Sprintf("%s %s is %s now", noun(t.was), quoted(t.item(t.is)), a(noun(t.is))), named: true}
}

// nouns are what parts are called, where the name of their type is not enough.
var nouns = map[string]string{"line": "SWOT line", "entry": "log entry", "cell": "field of the white space"}

func noun(v plan.View) string { return cmp.Or(nouns[v.Shape.Noun], v.Shape.Noun) }

// pursued tells a gap that became an opportunity, or the other way round.
func (t telling) pursued() (told, bool) {
	cell, deal := gapAndDeal(t.was, t.is)
	if cell == nil {
		return told{}, false
	}
	what := t.cell(cell)
	if of[plan.Cell](t.is) != nil {
		return told{kind: Worse, weight: Medium, named: true, text: fmt.Sprintf("opportunity %s is white space again: %s", quoted(string(deal.Name)), what)}, true
	}
	text := fmt.Sprintf("the gap %s is now the opportunity %s", what, quoted(string(deal.Name)))
	if !deal.Value.Absent() {
		text += ", " + deal.Value.Short()
	}
	return told{kind: Better, weight: Medium, named: true, text: text}, true
}

// noneKnown tells of a list that is now said to be empty, or no longer.
func (t telling) noneKnown() told {
	label := t.label()
	if n, known := t.is.Len(t.field); known && n == 0 {
		return t.small(label + ": known to be none")
	}
	return t.small(label + ": no longer known whether there are any")
}

// handed tells that one of ours took over from another.
func handed(role string, weight Weight) func(telling) told {
	return func(t telling) told {
		from, to := t.personIn(t.old), t.personIn(t.now)
		what := told{kind: Handed, weight: weight}
		switch {
		case from == "":
			what.text = role + " is " + to
		case to == "":
			what.text, what.kind = "no "+role+" any more, was "+from, Worse
		default:
			what.text = role + " " + from + " → " + to
		}
		return what
	}
}

func (t telling) personIn(v plan.Value) string {
	if ref, ok := v.(*plan.Ref); ok {
		return t.person(*ref)
	}
	return ""
}
