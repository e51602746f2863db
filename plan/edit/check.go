package edit

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// An Effect is what an edit may do to what a plan says.
type Effect int

// The effects of edits.
const (
	Nothing Effect = iota // the plan says the same, as when a comment goes
	Value                 // each change gives one scalar another value
	Field                 // each change gives one field another key; it is read, with all below it
	Written               // the first change writes out an id that was understood
	Entry                 // each change gives one entry of a map another key; its value stays
)

// goal is where in the new text an edit should have had its effect.
type goal struct {
	effect Effect
	at     source.Pos
	from   source.Pos // in the old text
	want   string
}

// check compares a changed plan with the one before: no new faults, the goals
// reached, and all else as it was. The changes are those of the text before.
func check(old *load.Doc, before *facts, next *load.Doc, goals []goal, changes []Change) error {
	after := factsOf(next)
	var may scope
	for _, g := range goals {
		path, err := after.reached(g, &next.Env)
		if err != nil {
			return err
		}
		may.add(g.effect, path, after)
		if was := before.keys[g.from]; g.effect == Entry {
			if !same(before.values[was], after.values[path]) {
				return fmt.Errorf("%s would change, too", was)
			}
			may.values = append(may.values, was)
		}
	}
	if p := newProblem(old, next, &may); p != nil {
		return fmt.Errorf("the file would have a new fault: %s", p.Message)
	}
	for _, path := range before.changed(after) {
		if !may.change(path, before, after) {
			return fmt.Errorf("%s would change, too", path)
		}
	}
	if !slices.Equal(waivers(old, changes), waivers(next, nil)) {
		return errors.New("another waiver would come or go")
	}
	return nil
}

// waivers tells the waivers of a plan in short, without those that are cut out.
func waivers(doc *load.Doc, changes []Change) []string {
	var list []string
	for _, w := range doc.Waivers {
		if !slices.ContainsFunc(changes, func(c Change) bool { return c.Text == "" && c.holds(w.At.Start) }) {
			list = append(list, fmt.Sprintf("%s %s %s", w.Rule, w.Until, w.Fault))
		}
	}
	return list
}

// reached finds what stands where an edit was made, and whether it is what was
// wanted.
func (f *facts) reached(g goal, env *plan.Env) (path string, err error) {
	ok := true
	switch g.effect {
	case Nothing:
		return "", nil
	case Value:
		if path, ok = f.starts[g.at]; ok && !means(f.values[path], g.want, env) {
			return "", errors.New("the text there would not be read as " + g.want)
		}
	case Field, Entry:
		path, ok = f.keys[g.at]
	case Written:
		inside := source.Pos{Line: g.at.Line, Column: g.at.Column + 1} // behind a brace that was put in, too
		if path, ok = f.keys[g.at]; !ok {
			path, ok = f.keys[inside]
		}
		ok = ok && f.values[path] != nil && f.values[path].String() == g.want
	}
	if !ok {
		return "", errors.New("what was written would not be read there")
	}
	return path, nil
}

// means reports whether a value is what a text says.
func means(v plan.Value, text string, env *plan.Env) bool {
	switch {
	case v == nil:
		return false
	case v.String() == text:
		return true
	case reflect.TypeOf(v).Kind() != reflect.Pointer:
		return false
	}
	fresh := reflect.New(reflect.TypeOf(v).Elem()).Interface().(plan.Value)
	return fresh.Parse(text, env) == nil && fresh.String() == v.String()
}

// same reports whether two values say the same.
func same(a, b plan.Value) bool {
	return (a == nil) == (b == nil) && (a == nil || a.String() == b.String())
}

// scope is what edits may change: single values, and fields with what is below.
type scope struct {
	values []string
	fields []string
	named  []string // the same fields as paths of the new plan, for problems
}

func (s *scope) add(effect Effect, path string, after *facts) {
	switch effect {
	case Value, Entry:
		s.values = append(s.values, path)
	case Field:
		s.fields = append(s.fields, path)
		s.named = append(s.named, after.table.Path(after.marks[path]))
	}
}

// change reports whether a fact may differ. An id that nobody wrote follows
// the text of its item, and so may follow a field of it.
func (s *scope) change(path string, before, after *facts) bool {
	if slices.Contains(s.values, path) || slices.ContainsFunc(s.fields, func(f string) bool { return within(path, f) }) {
		return true
	}
	item, isID := strings.CutSuffix(path, ".id")
	of := func(field string) bool { return field[:max(0, strings.LastIndexByte(field, '.'))] == item }
	return isID && before.made[path] && after.made[path] && (slices.ContainsFunc(s.fields, of) || slices.ContainsFunc(s.values, of))
}

func within(path, field string) bool {
	rest, ok := strings.CutPrefix(path, field)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// newProblem finds a fault that was not there before. Below a field that was
// not read at all, there may be some that only now can be seen.
func newProblem(old, next *load.Doc, may *scope) *load.Problem {
	type fault struct{ rule, message string }
	known := map[fault]int{}
	for i := range old.Problems {
		known[fault{old.Problems[i].Rule, old.Problems[i].Message}]++
	}
	for i := range next.Problems {
		p := &next.Problems[i]
		f := fault{p.Rule, p.Message}
		known[f]--
		if known[f] < 0 && !slices.ContainsFunc(may.named, func(field string) bool { return within(p.Path, field) }) {
			return p
		}
	}
	return nil
}
