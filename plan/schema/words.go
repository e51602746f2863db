package schema

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"keyplan/plan"
)

// vacant stands in place of an id where a seat is still empty.
const vacant = "tbd"

// A vocabulary is what a workspace's plans may name.
type vocabulary struct {
	people, offerings, rules []plan.Option
	stages                   *plan.Options
	off, severity            *plan.Field // name rules
}

func (o Options) vocabulary() vocabulary {
	s, rules := o.Settings, plan.ShapeOf(new(plan.RuleSettings))
	if s == nil {
		s = new(plan.Settings)
	}
	v := vocabulary{stages: s.Env().Stages, rules: o.Rules, off: rules.Field("off"), severity: rules.Field("severity")}
	for _, p := range s.People {
		v.people = append(v.people, plan.Option{Value: string(p.ID), Doc: presented(p)})
	}
	for _, offering := range s.Offerings {
		v.offerings = append(v.offerings, plan.Option{Value: string(offering.ID), Doc: string(offering.Name)})
	}
	return v
}

// presented is a person in a list to choose from.
func presented(p *plan.Person) string {
	var said []string
	for _, v := range []string{p.Name.String(), p.Title.String()} {
		if v != "" {
			said = append(said, v)
		}
	}
	if !p.Left.Absent() {
		said = append(said, "left "+p.Left.String())
	}
	return strings.Join(said, ", ")
}

// words are those that may stand in a field.
type words struct {
	list   []plan.Option
	closed bool   // nothing else may
	name   string // of their definition, for words that are read with space around them
}

// words are the words of a field: the only ones where closed, else those that
// are worth offering.
func (v *vocabulary) words(f *plan.Field) words {
	switch {
	case f.Options != nil:
		return words{list: f.Options.List, closed: true}
	case f.Kind == &plan.StageKind:
		return words{list: v.stages.List, closed: true}
	case f == v.off:
		return words{v.rules, len(v.rules) > 0, "rule-name"}
	case f.To != 0:
		return v.linked(f.To)
	}
	var w words
	for _, word := range f.Kind.Words {
		w.list = append(w.list, plan.Option{Value: word})
	}
	return w
}

// linked are the ids in a scope as far as keyplan.yaml has them: all there
// are, unless the plan itself may have others or keyplan.yaml lists none.
func (v *vocabulary) linked(to plan.Scope) words {
	w := words{closed: to&^plan.InWorkspace == 0, name: strings.ReplaceAll(to.Noun(), " ", "-") + "-id"}
	for _, known := range []struct {
		plan.Scope
		list []plan.Option
	}{{plan.InPeople, v.people}, {plan.InOfferings, v.offerings}} {
		if to&known.Scope != 0 {
			w.list = append(w.list, known.list...)
			w.closed = w.closed && len(known.list) > 0
		}
	}
	if len(w.list) > 0 {
		w.list = append(w.list, plan.Option{Value: vacant, Doc: "Nobody yet."})
	}
	return w
}

// enum is the schema of the words as they stand in the list.
func (w words) enum() *node {
	n := new(node)
	for _, word := range w.list {
		for _, value := range []any{word.Value, reading(word.Value)} {
			if !slices.Contains(n.Enum, value) {
				n.Enum, n.EnumDocs = append(n.Enum, value), append(n.EnumDocs, plain(word.Doc))
			}
		}
	}
	if !slices.ContainsFunc(n.EnumDocs, func(doc string) bool { return doc != "" }) {
		n.EnumDocs = nil
	}
	return n
}

// pattern is what all texts match that are read as one of the words.
func (w words) pattern() string {
	forms := make([]string, len(w.list))
	for i, word := range w.list {
		forms[i] = regexp.QuoteMeta(word.Value)
		if w.name != "" && word.Value == vacant {
			forms[i] = plan.AnyCase(vacant)
		}
	}
	form := strings.Join(forms, "|")
	if w.name != "" {
		return plan.Trimmed(form)
	}
	return "^(" + form + ")?$"
}

// doc is the message on a text that is none of the words.
func (w words) doc() string {
	values := make([]string, len(w.list))
	for i, word := range w.list {
		values[i] = word.Value
	}
	return "expected one of: " + strings.Join(values, ", ")
}

var number = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)

// reading is what an editor takes a word for that stands there unquoted: by
// YAML's core schema 4711 is a number and true is neither text nor number.
func reading(word string) any {
	switch word {
	case "true", "True", "TRUE":
		return true
	case "false", "False", "FALSE":
		return false
	}
	if strings.HasPrefix(word, "0x") || strings.HasPrefix(word, "0o") {
		if n, err := strconv.ParseInt(word, 0, 64); err == nil {
			return float64(n)
		}
	}
	if number.MatchString(word) {
		if n, err := strconv.ParseFloat(word, 64); err == nil {
			return n
		}
	}
	return word
}
