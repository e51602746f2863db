package diff

import (
	"fmt"
	"strings"

	"keyplan/plan"
)

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
