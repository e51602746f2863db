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
	what := strings.Join([]string{t.thing(string(cell.Offering)), t.thing(string(cell.Unit))}, " in ")
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

// slips tells how far a date went, for dates by which something is to be
// reached: later is worse.
func slips(what string, weight Weight) func(telling) told {
	return func(t telling) told {
		was, is := dateOf(t.old), dateOf(t.now)
		switch {
		case is.Absent():
			return told{kind: Worse, weight: Medium, text: "no " + what + " date any more, was " + was.String()}
		case was.Absent():
			return told{kind: Other, weight: Low, text: what + " " + is.String()}
		}
		moved := is.Last().Sub(was.Last())
		text := fmt.Sprintf("%s %s → %s", what, was, is)
		if moved < 0 {
			return told{kind: Sooner, weight: min(weight, Medium), text: text + ", pulled in by " + days(-moved)}
		}
		times := t.putOff(t.is, t.pattern, is)
		if times >= oftenPutOff {
			weight = High
		}
		return told{kind: Slipped, weight: weight, text: text + ", slipped " + days(moved) + Again(times), times: times}
	}
}

// oftenPutOff is how often a date is put off until that is a matter of weight,
// as the rule action-stuck has it.
const oftenPutOff = 3

// moves tells how far a date went where later is neither better nor worse.
func moved(what string, weight Weight) func(telling) told {
	return func(t telling) told {
		was, is := dateOf(t.old), dateOf(t.now)
		if was.Absent() || is.Absent() {
			return weighing(weight)(t)
		}
		n, direction := is.Last().Sub(was.Last()), "later"
		if n < 0 {
			n, direction = -n, "earlier"
		}
		return told{kind: Other, weight: weight, text: fmt.Sprintf("%s %s → %s, %s %s", what, was, is, days(n), direction)}
	}
}

// A scale says how heavy it is that a figure falls or rises, and which of them
// is good.
type scale struct {
	what       string
	fall, rise Weight
	kinds      [2]Kind // of a fall and a rise
	year       bool    // the item is a year, and the sentence names it
	percent    bool    // told by percentage points
}

// figure tells how far an amount, a number or a percentage went.
func figure(s scale) func(telling) told {
	return func(t telling) told {
		what := told{kind: Other, weight: Low, text: s.what, named: s.year}
		if s.year {
			what.text = s.what + " " + t.item(t.view())
		}
		was, is := number(t.old), number(t.now)
		switch {
		case was.Absent():
			what.text += " " + t.shown(t.now)
			return what
		case is.Absent():
			what.text += " is no longer stated, was " + t.shown(t.old)
			what.weight = min(s.fall, Medium)
			return what
		}
		what.kind, what.weight = s.kinds[0], s.fall
		if is.Cmp(was) > 0 {
			what.kind, what.weight = s.kinds[1], s.rise
		}
		what.text += " " + t.change()
		switch {
		case currencyOf(t.old) != currencyOf(t.now):
			what.text = fmt.Sprintf("%s, in %s and no longer in %s", what.text, currencyOf(t.now), currencyOf(t.old))
			what.kind = Other
		case s.percent:
			points := signed(is.Sub(was), plan.Decimal.Grouped)
			what.text += ", " + points + " points"
		default:
			what.text += ", " + by(was, is)
			if !far(was, is) {
				what.weight = min(what.weight, Medium)
			}
		}
		return what
	}
}

// heavyShare is by how many percent a figure must change to be of high weight.
const heavyShare = 5

// far reports whether a figure changed by so much.
func far(was, is plan.Decimal) bool {
	return was.Sign() == 0 || is.Sub(was).PercentOf(was).Abs().Cmp(plan.NewDecimal(heavyShare)) >= 0
}

func number(v plan.Value) plan.Decimal {
	switch x := v.(type) {
	case *plan.Money:
		return x.Amount()
	case *plan.Number:
		return x.Decimal
	case *plan.Percent:
		return x.Decimal
	case *plan.SignedPercent:
		return x.Decimal
	case *plan.Count:
		return x.Decimal()
	}
	return plan.Decimal{}
}

func currencyOf(v plan.Value) plan.Currency {
	if m, ok := v.(*plan.Money); ok {
		return m.Currency()
	}
	return ""
}

// steps tells that a choice went up or down a list of options, of which the
// first is the best if falls is false.
func steps(what string, options *plan.Options, weight Weight, worseIsUp bool) func(telling) told {
	return func(t telling) told {
		if t.old == nil || t.now == nil {
			return weighing(Low)(t)
		}
		up := options.Index(t.now.String()) > options.Index(t.old.String())
		kind := Better
		if up == worseIsUp {
			kind = Worse
		}
		return told{kind: kind, weight: weight, text: strings.TrimSpace(what + " " + t.change())}
	}
}
