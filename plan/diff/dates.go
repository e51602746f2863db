package diff

import (
	"fmt"

	"keyplan/plan"
)

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
		times := t.often()
		if times >= oftenPutOff {
			weight = High
		}
		return told{kind: Slipped, weight: weight, text: text + ", slipped " + days(moved) + Again(times), times: times}
	}
}

// oftenPutOff is how often a date is put off until that is a matter of weight,
// as the rule action-stuck has it.
const oftenPutOff = 3

// often is how often the date has been put off by now, this time included.
func (t telling) often() int {
	if t.putOff == nil {
		return 1
	}
	return max(1, t.putOff(t.nowAt.Path))
}

// dateOf is a value as a date; none where it is something else.
func dateOf(v plan.Value) plan.Date {
	switch x := v.(type) {
	case *plan.Date:
		return *x
	case *plan.CustomerDate:
		return x.Date
	}
	return plan.Date{}
}

// moved tells how far a date went where later is neither better nor worse.
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
