package diff

import (
	"slices"
	"strings"
)

// A meaning says what one kind of change means.
type meaning struct {
	on   string // the path without the names of items; "*.owner" is of any part, "contacts[].*" any field of one
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
	for _, on := range []string{strings.TrimSuffix(d.pattern, last) + "*", d.pattern, "*." + last} {
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

// counted is a change of little weight of which only the number is told: a word
// for one, and one for several.
func counted(one, many string) func(telling) told {
	return func(t telling) told {
		what := general(t)
		what.weight, what.quiet, what.folds = Low, true, one+"|"+many
		return what
	}
}

// folded is a change of little weight that is told together with others of its
// kind where there are several.
func folded(one, many string) func(telling) told {
	return func(t telling) told {
		what := counted(one, many)(t)
		what.quiet = false
		return what
	}
}

// aside is what another change says already.
func aside(t telling) told {
	what := general(t)
	what.weight, what.quiet, what.folds = Low, true, ""
	return what
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
	{"*.as_of", "", counted("fact looked at again", "facts looked at again")},
	{"*.source", "", counted("source", "sources")},
	{"*.confidence", "", counted("fact confirmed or put in doubt", "facts confirmed or put in doubt")},
	{"*.owner", Changed, handed("owner", Low)},
	{"*.because", "", counted("change in what an aim rests on", "changes in what aims rest on")},
	{"*.for", "", counted("change in what an action is for", "changes in what actions are for")},
	{"*.with", "", counted("change in who takes part", "changes in who takes part")},
}
