package schema

import (
	"slices"
	"strings"

	"keyplan/plan"
)

// arrangement says what stands behind a key: a date, a list of contacts.
func arrangement(f *plan.Field) string {
	switch f.Form {
	case plan.Single:
		return link(f.Shape().Noun)
	case plan.Items:
		return "list of " + link(f.Shape().Noun)
	case plan.Scalars:
		if f.Options != nil {
			return "some of " + choices(f.Options)
		}
		return "list of " + kindName(f)
	case plan.Pairs:
		return "name: " + kindName(f)
	}
	return kindName(f)
}

func kindName(f *plan.Field) string {
	switch {
	case f.Kind == &plan.StageKind:
		return f.Kind.Name + ", by default " + choices(optionsOf(f))
	case f.Options != nil:
		return f.Kind.Name + " " + choices(f.Options)
	case f.Kind == &plan.RefKind:
		return f.Kind.Name + ": " + f.To.Noun()
	}
	return f.Kind.Name
}

// choices lists words, or leaves that to the explanation of each.
func choices(o *plan.Options) string {
	if explained(o) {
		return "those below"
	}
	return "`" + strings.Join(o.Values(), "`, `") + "`"
}

// optionsOf are the words of which one may stand in a field.
func optionsOf(f *plan.Field) *plan.Options {
	if f.Kind == &plan.StageKind {
		return plan.DefaultStages
	}
	return f.Options
}

// explained reports whether there is more to say of options than their words.
func explained(o *plan.Options) bool {
	return slices.ContainsFunc(o.List, func(option plan.Option) bool { return option.Doc != "" })
}

// marks lists what is special about a field.
func marks(f *plan.Field) string {
	var list []string
	for _, mark := range []struct {
		holds bool
		word  string
	}{{f.Required, "required"}, {f.Main, "main"}, {f.Customer, "customer"}, {f.Personal, "personal"}} {
		if mark.holds {
			list = append(list, mark.word)
		}
	}
	return strings.Join(list, ", ")
}

// link leads to the section on a part.
func link(noun string) string { return "[" + noun + "](#" + strings.ReplaceAll(noun, " ", "-") + ")" }

// escape makes a text safe in a table of Markdown. What stands between
// backquotes is left alone but for the bar, which ends a cell even there.
func escape(text string) string {
	parts := strings.Split(text, "`")
	for i, part := range parts {
		if i%2 == 0 {
			part = inProse.Replace(part)
		}
		parts[i] = strings.ReplaceAll(part, "|", `\|`)
	}
	return strings.ReplaceAll(strings.Join(parts, "`"), "\n", " ")
}

var inProse = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "<", "&lt;", "[", `\[`)
