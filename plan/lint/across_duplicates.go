package lint

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"keyplan/plan"
)

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

// folded is a text as names are compared: case and spaces do not count.
func folded(text plan.Text) string {
	return strings.Join(strings.Fields(strings.ToLower(stated(text))), " ")
}

// sameWords reports whether two texts are the same but for case and spaces.
func sameWords(a, b plan.Text) bool {
	x, y := strings.TrimSpace(string(a)), strings.TrimSpace(string(b))
	for x != "" && y != "" {
		word, more := cutWord(x)
		other, others := cutWord(y)
		if !strings.EqualFold(word, other) {
			return false
		}
		x, y = more, others
	}
	return x == y
}

// cutWord gives the first word of a text, and what follows the space behind it.
func cutWord(text string) (word, rest string) {
	end := strings.IndexFunc(text, unicode.IsSpace)
	if end < 0 {
		return text, ""
	}
	return text[:end], strings.TrimLeftFunc(text[end:], unicode.IsSpace)
}

// stated is a text, "" for a placeholder.
func stated(text plan.Text) string {
	if text.Absent() {
		return ""
	}
	return string(text)
}
