package lint

import (
	"strings"

	"keyplan/plan"
)

// A person is a contact as one plan knows them.
type person struct {
	mail           string // as it is compared
	name, position plan.Text
	spot           Spot
}

func keepContacts(p *Pass) any {
	kept := make([]person, 0, len(p.Reading.Living))
	for _, c := range p.Reading.Living {
		if !c.Email.Absent() {
			kept = append(kept, person{strings.ToLower(c.Email.String()), c.Name, c.Position, p.Spot(&c.Email)})
		}
	}
	if len(kept) == 0 {
		return nil
	}
	return kept
}

// A version is what the first of several plans says of a person, all alike.
type version struct {
	person
	account int
}

// sharedContact tells each contact the first other plan that knows the person
// otherwise. Plans that agree are one version, so many cost no more than a few.
func sharedContact(p *Portfolio) {
	seen := map[string][]version{}
	for i := range p.Kept {
		for _, mine := range p.Kept[i].Value.([]person) {
			versions := seen[mine.mail]
			alike := false
			for _, other := range versions {
				alike = alike || folded(other.name) == folded(mine.name) && folded(other.position) == folded(mine.position)
				if other.account != i && differ(mine, other.person) {
					reportShared(p, mine, other.person, p.Kept[other.account].Name)
					break
				}
			}
			if !alike {
				seen[mine.mail] = append(versions, version{mine, i})
			}
		}
	}
}

// differ reports whether two plans cannot both be right of one person.
func differ(a, b person) bool {
	return unlike(a.name, b.name) || unlike(a.position, b.position)
}

func unlike(a, b plan.Text) bool {
	return !a.Absent() && !b.Absent() && folded(a) != folded(b)
}

func reportShared(p *Portfolio, mine, other person, account string) {
	var f *Finding
	if unlike(mine.name, other.name) {
		f = p.Reportf(mine.spot, "%s has the mail address of %s, a contact of %s", mine.name, other.name, account).
			Hintf("if they are one person, write the name alike; else put right the address")
	} else {
		f = p.Reportf(mine.spot, "%s is %s here, and %s in the plan of %s", mine.name, mine.position, other.position, account).
			Hintf("find out which is right, and put right the other")
	}
	f.At(other.spot, "%s in the plan of %s", other.name, account)
}
