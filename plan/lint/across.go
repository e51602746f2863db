package lint

import (
	"fmt"
	"net/url"
	"strings"

	"keyplan/plan"
)

// portfolio looks across all plans of a workspace.
var portfolio = Family{
	Name: "Portfolio",
	Doc:  "What only shows when all plans of a workspace are read together.",
	Rules: []*Rule{
		{
			Name: "duplicate-account", Title: "two plans for one customer",
			Why:    "With two plans neither is whole: revenue is counted twice, and two of ours call the same people. Subsidiaries that share a website belong to one group.",
			Source: "AP", Severity: Error, Level: Basic,
			Bad: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, crm: 0015g00000XyZ}
-- accounts/example-foods-at.plan.yaml --
keyplan: 1
account: {name: Example Foods Austria, manager: sam.ito, crm: 0015g00000XyZ}`,
			Good: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe, crm: 0015g00000XyZ}
-- accounts/example-foods-at.plan.yaml --
keyplan: 1
account: {name: Example Foods Austria, manager: sam.ito, crm: 0015g00000AbC}`,
			Keep: keepIdentity, Across: duplicateAccount,
		},
		{
			Name: "shared-contact", Title: "one person, told differently in two plans",
			Why:    "The same mail address is the same person. Where two plans differ on the name or the position, one of them is out of date.",
			Source: "AP", Severity: Info, Level: Standard,
			Bad: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
contacts: [{name: Maria Keller, position: Buyer, email: m.keller@foods.example}]
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito}
contacts: [{name: Maria Keller, position: Head of Purchasing, email: m.keller@foods.example}]`,
			Good: `-- accounts/example-foods.plan.yaml --
keyplan: 1
account: {name: Example Foods, manager: jane.roe}
contacts: [{name: Maria Keller, position: Head of Purchasing, email: m.keller@foods.example}]
-- accounts/example-drinks.plan.yaml --
keyplan: 1
account: {name: Example Drinks, manager: sam.ito}
contacts: [{name: Maria Keller, position: Head of Purchasing, email: m.keller@foods.example}]`,
			Keep: keepContacts, Across: sharedContact,
		},
	},
}

// An identity is what tells that two plans are of one customer.
type identity struct {
	marks [len(markNames)]string // "" where not known
	spots [len(markNames)]Spot
	group plan.ID
}

// The marks of an identity. A website is one outside a group only.
const (
	byID = iota
	byCRM
	byWords
	byWebsite
)

var markNames = [...]string{byID: "id", byCRM: "CRM record", byWords: "name", byWebsite: "website"}

func keepIdentity(p *Pass) any {
	a, site := &p.Plan.Account, &p.Plan.Profile.Website
	kept := &identity{group: a.Group}
	kept.marks = [...]string{byID: string(a.ID), byCRM: stated(a.CRM), byWords: folded(a.Name), byWebsite: address(*site)}
	for i, at := range [...]any{byID: &a.ID, byCRM: &a.CRM, byWords: &a.Name, byWebsite: site} {
		if kept.marks[i] != "" {
			kept.spots[i] = p.Spot(at)
		}
	}
	return kept
}

// duplicateAccount tells each account the earlier ones that it is the same as.
func duplicateAccount(p *Portfolio) {
	var seen [len(markNames)]map[string][]int
	for mark := range seen {
		seen[mark] = map[string][]int{}
	}
	for i := range p.Kept {
		mine := p.Kept[i].Value.(*identity)
		same := map[int][]int{} // the marks that an earlier account has too
		var earlier []int
		for mark, text := range mine.marks {
			if text == "" {
				continue
			}
			if j, found := firstSame(p, seen[mark][text], mine, mark); found {
				if same[j] == nil {
					earlier = append(earlier, j)
				}
				same[j] = append(same[j], mark)
			}
			seen[mark][text] = append(seen[mark][text], i)
		}
		for _, j := range earlier {
			reportDuplicate(p, &p.Kept[i], &p.Kept[j], same[j])
		}
	}
}

// firstSame is the first of several accounts that may not share a mark.
func firstSame(p *Portfolio, accounts []int, mine *identity, mark int) (account int, found bool) {
	for _, j := range accounts {
		if mark != byWebsite || mine.group == "" || mine.group != p.Kept[j].Value.(*identity).group {
			return j, true
		}
	}
	return 0, false
}

func reportDuplicate(p *Portfolio, mine, other *Kept, marks []int) {
	var names []string
	for _, m := range marks {
		names = append(names, markNames[m])
	}
	what := "the same " + list(names, "and")
	ours, theirs := mine.Value.(*identity), other.Value.(*identity)
	f := p.Reportf(ours.spots[marks[0]], "%s and %s have %s", mine.Name, other.Name, what)
	if ours.marks[byWords] == theirs.marks[byWords] {
		f.Message = fmt.Sprintf("there are two plans of %s, with %s", other.Name, what)
	}
	f.At(theirs.spots[marks[0]], "this is %s", other.Name)
	if len(marks) == 1 && marks[0] == byWebsite {
		f.Hintf("put both into one group if they belong together, else mend the website")
		return
	}
	f.Hintf("keep one plan, or tell the two customers apart")
}

// A person is a contact as one plan knows them.
type person struct {
	mail           string // as it is compared
	name, position plan.Text
	spot           Spot
}

func keepContacts(p *Pass) any {
	var kept []person
	for _, c := range p.Reading.Living {
		if !c.Email.Absent() {
			kept = append(kept, person{strings.ToLower(c.Email.String()), c.Name, c.Position, p.Spot(&c.Email)})
		}
	}
	if kept == nil {
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

// folded is a text as names are compared: case and spaces do not count.
func folded(text plan.Text) string {
	return strings.Join(strings.Fields(strings.ToLower(stated(text))), " ")
}

// stated is a text, "" for a placeholder.
func stated(text plan.Text) string {
	if text.Absent() {
		return ""
	}
	return string(text)
}

// address is a website as it is compared: without the scheme, www and a last
// slash.
func address(site plan.URL) string {
	u, err := url.Parse(string(site))
	if err != nil {
		return ""
	}
	path := strings.TrimSuffix(u.Path, "/")
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	return strings.TrimPrefix(strings.ToLower(u.Host), "www.") + path
}
