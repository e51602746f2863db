package diff

import (
	"slices"
	"strings"
)

// A meaning says what one kind of change means.
type meaning struct {
	on   string // the path without the names of items; "*.owner" is of any part
	op   Op     // what was done, "" for whatever
	tell func(telling) told
}

// meanings are all that are known, by the sections of the plan. Of those that
// fit, the first that says something is told; where none does, the general
// words for the kind of value (see general).
var meanings = byPattern(slices.Concat(ofAccount, ofContacts, ofRelationship, ofFinancials, ofOpportunities, ofObjectives, ofActions, ofDangers, ofProfile, ofLog, ofAll))

func byPattern(all []meaning) map[string][]meaning {
	by := map[string][]meaning{}
	for _, m := range all {
		by[m.on] = append(by[m.on], m)
	}
	return by
}

// meaning looks a difference up.
func (t *teller) meaning(d telling) told {
	last := d.pattern[strings.LastIndexByte(d.pattern, '.')+1:]
	for _, on := range []string{d.pattern, "*." + last} {
		for _, m := range meanings[on] {
			if m.op != "" && m.op != d.op {
				continue
			}
			if what := m.tell(d); what.text != "" {
				return what
			}
		}
	}
	return general(d)
}

// says tells always the same.
func says(kind Kind, weight Weight, text string) func(telling) told {
	return func(telling) told { return told{kind: kind, weight: weight, text: text} }
}

// folded is a change of little weight that is told together with others of its
// kind.
func folded(folds string) func(telling) told {
	return func(t telling) told {
		what := general(t)
		what.weight, what.folds = Low, folds
		return what
	}
}

// weighing is the general words with another weight.
func weighing(weight Weight) func(telling) told {
	return func(t telling) told {
		what := general(t)
		what.weight = weight
		if weight > Low {
			what.folds = ""
		}
		return what
	}
}

// ofAll are fields that stand in many parts.
var ofAll = []meaning{
	{"*.as_of", "", folded("facts looked at again")},
	{"*.source", "", folded("sources")},
	{"*.confidence", "", folded("facts confirmed or in doubt")},
	{"*.owner", Changed, handed("owner", Low)},
	{"*.because", "", folded("links between parts of the plan")},
	{"*.for", "", folded("links between parts of the plan")},
	{"*.with", "", folded("links between parts of the plan")},
}
