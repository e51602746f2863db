package redact

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"

	"keyplan/plan"
)

// renameAll gives new ids to the items whose own would tell what is hidden:
// those made of a hidden text, and those that hold a hidden name.
func (r *redactor) renameAll() {
	taken := map[string]bool{}
	for id := range r.ours {
		taken[id] = true
	}
	var telling []*item
	for _, it := range r.items {
		switch id := idOf(it.view); {
		case it.out || id == "":
		case r.tells(it.view):
			telling = append(telling, it)
		default:
			taken[id] = true
		}
	}
	for _, it := range telling {
		it.newID = plan.ID(free(r.idFor(it.view), taken))
	}
}

// tells reports whether the id of a part gives away what is hidden.
func (r *redactor) tells(v plan.View) bool {
	if m := v.Shape.Main; m != nil && !r.shows(m) {
		return true // whatever it says, or said before it was forgotten
	}
	id := idOf(v)
	for _, f := range v.Shape.Fields {
		if f.Form != plan.Scalar || f.Kind != &plan.TextKind || r.shows(f) || !v.Value(f).(*plan.Text).Written() {
			continue
		}
		if slug := plan.Slug(v.Value(f).String(), idWords); slug == id || slug == counted.ReplaceAllString(id, "") {
			return true
		}
	}
	words := "-" + strings.NewReplacer(".", "-", "_", "-").Replace(id) + "-"
	for _, n := range r.hidden {
		if n.slug != "" && strings.Contains(words, "-"+n.slug+"-") {
			return true
		}
	}
	return false
}

// idWords are the words of a text of which an id is made.
const idWords = 6

// counted is what tells equal ids apart.
var counted = regexp.MustCompile(`-[0-9]+$`)

// idFor is an id of what may be seen of a part.
func (r *redactor) idFor(v plan.View) string {
	text := plan.Text(r.reworded(r.firstText(v)))
	if r.named(&text) != "" {
		text = ""
	}
	return cmp.Or(plan.Slug(string(text), idWords), strings.ReplaceAll(v.Shape.Noun, " ", "-"))
}

// free is an id that is not taken, which it then is.
func free(id string, taken map[string]bool) string {
	fresh := id
	for n := 2; taken[fresh]; n++ {
		fresh = id + "-" + strconv.Itoa(n)
	}
	taken[fresh] = true
	return fresh
}
