package schema

import (
	"fmt"
	"strings"

	"keyplan/plan"
)

// newItem is an item of a list to fill in: what is required, what tells it
// apart, and what it says.
func newItem(f *plan.Field) *snippet {
	s := f.Shape()
	body, at := members(nil), 0
	for _, inner := range s.Fields {
		if !inner.Required && !inner.Identity && !inner.Main {
			continue
		}
		at++
		blank := fmt.Sprintf("${%d:%s}", at, strings.ToLower(inner.Label))
		switch {
		case inner.Options != nil && inner.Form == plan.Scalar:
			body.add(inner.Key, fmt.Sprintf("${%d|%s|}", at, strings.Join(inner.Options.Values(), ",")))
		case inner.Form == plan.Scalars:
			body.add(inner.Key, []string{blank})
		default:
			body.add(inner.Key, blank)
		}
	}
	return &snippet{Label: "new " + s.Noun, Description: plain(f.Doc), Type: "array", Body: body}
}
