package lint

import (
	"strconv"
	"strings"

	"keyplan/plan"
)

// list joins words: "a", "a and b", "a, b and c".
func list(words []string, and string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + and + " " + words[last]
}

// called lists contacts by name; nobody is left out.
func called(contacts []*plan.Contact) string {
	names := make([]string, len(contacts))
	for i, c := range contacts {
		names[i] = c.Called()
	}
	return list(names, "and")
}

// count is a number with its noun: "1 person", "3 people".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// offering is what an offering is called in keyplan.yaml, else its id.
func (p *Pass) offering(id plan.Ref) string {
	for _, o := range p.Settings.Offerings {
		if string(o.ID) == string(id) && !o.Name.Absent() {
			return string(o.Name)
		}
	}
	return string(id)
}
