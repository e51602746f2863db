package lint

import (
	"slices"
	"sync"

	"keyplan/plan/nearest"
)

// families are all rules there are. A new family is one line here.
var families = []*Family{&structure, &contradictions, &governance, &profile, &whosWho, &financials, &opportunities, &relationship, &objectives, &portfolio, &guidelines}

// Families lists the families that have rules, in the order of the reference.
func Families() []*Family {
	bind()
	return slices.DeleteFunc(slices.Clone(families), func(f *Family) bool { return len(f.Rules) == 0 })
}

// Rules lists all rules, family by family.
func Rules() []*Rule {
	var all []*Rule
	for _, f := range Families() {
		all = append(all, f.Rules...)
	}
	return all
}

// Names lists the names of all rules.
func Names() []string {
	var names []string
	for _, r := range Rules() {
		names = append(names, r.Name)
	}
	return names
}

// Find gives the rule of a name; where there is none, ok is false and near is
// the nearest name there is, or "".
func Find(name string) (rule *Rule, near string, ok bool) {
	bind()
	if r := byName[name]; r != nil {
		return r, "", true
	}
	near, _ = nearest.Of(name, Names())
	return nil, near, false
}

var (
	bindOnce sync.Once
	byName   map[string]*Rule
)

// bind lets each rule know its family.
func bind() {
	bindOnce.Do(func() {
		byName = map[string]*Rule{}
		for _, f := range families {
			for _, r := range f.Rules {
				r.family = f
				if byName[r.Name] != nil {
					panic("lint: two rules are called " + r.Name)
				}
				byName[r.Name] = r
			}
		}
	})
}
