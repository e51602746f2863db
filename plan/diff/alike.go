package diff

import (
	"maps"
	"slices"
	"strings"

	"keyplan/plan"
)

// How much of what two items say must be equal for them to be one that got
// another id: most of it. Where the text itself was rewritten, and the id was
// made of it, most of its words must be the same, too.
const (
	mostFacts = 0.5
	mostWords = 0.5
)

// likely scores how likely two items with different ids are one, 0 where they
// are taken for two.
func (it *item) likely(other *item) float64 {
	if it.key == other.key {
		return 0
	}
	a, b := it.text(), other.text()
	switch facts := it.alike(other); {
	case a != "" && a == b && facts >= mostFacts:
		return 1 + facts
	case it.named() || other.named() || a == "" || b == "":
		return 0
	default:
		words := overlap(words(a), words(b))
		if words < mostWords || facts < mostFacts && it.rest()+other.rest() > 0 {
			return 0
		}
		return words
	}
}

// near scores two items that are told apart by facts, some of which are lists:
// a meeting is the same although somebody else takes part.
func (it *item) near(other *item) float64 {
	lists := 0
	for _, f := range it.view.Shape.Identity {
		if f.Form != plan.Scalar {
			lists++
		} else if it.said(f) != other.said(f) {
			return 0
		}
	}
	if lists == 0 {
		return 0
	}
	return 1 + it.alike(other)
}

// named reports whether somebody has written the item's id.
func (it *item) named() bool { return it.side.names(it.view) }

func (s *side) names(item plan.View) bool { return s.at(item, item.Shape.ID).Written }

// text is what people know the item by, without regard to case.
func (it *item) text() string { return strings.ToLower(it.side.said(textOf(it.view), "")) }

// textOf is the value of the item's main field; where that is absent, as the
// name of a vacant seat, the first text that is not.
func textOf(v plan.View) plan.Value {
	if main := v.Shape.Main; main != nil && !v.Absent(main) {
		return v.Value(main)
	}
	for _, f := range v.Shape.Fields {
		if f.Kind == &plan.TextKind && f.Form == plan.Scalar && !v.Absent(f) {
			return v.Value(f)
		}
	}
	return new(plan.Text)
}

// saidFacts is all that the item says apart from its id.
func (it *item) saidFacts() map[string]bool {
	if it.facts != nil {
		return it.facts
	}
	it.facts = map[string]bool{}
	for _, f := range it.view.Shape.Fields {
		if f == it.view.Shape.ID || it.view.Absent(f) {
			continue
		}
		if said := it.said(f); said != "" {
			it.facts[f.Key+"="+said] = true
		}
	}
	return it.facts
}

// rest is how many facts there are beside the text.
func (it *item) rest() int { return len(it.saidFacts()) - 1 }

// all is everything that the item says, in one text.
func (it *item) all() string {
	return strings.Join(slices.Sorted(maps.Keys(it.saidFacts())), "\n")
}

// alike is the share of what two items say that both say.
func (it *item) alike(other *item) float64 { return overlap(it.saidFacts(), other.saidFacts()) }

// overlap is how many of two sets are in both: 1 if all are.
func overlap(a, b map[string]bool) float64 {
	both := 0
	for x := range a {
		if b[x] {
			both++
		}
	}
	if most := max(len(a), len(b)); most > 0 {
		return float64(both) / float64(most)
	}
	return 1
}

func words(text string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(text) {
		set[word] = true
	}
	return set
}
