package schema_test

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
)

// parts are all types of part that can be reached from plans, settings and guidelines.
func parts() []plan.Part {
	var list []plan.Part
	seen := map[reflect.Type]bool{}
	var visit func(reflect.Type)
	visit = func(typ reflect.Type) {
		if seen[typ] {
			return
		}
		seen[typ] = true
		if part, ok := reflect.New(typ).Interface().(plan.Part); ok {
			list = append(list, part)
		}
		switch typ.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array:
			visit(typ.Elem())
		case reflect.Struct:
			for i := range typ.NumField() {
				visit(typ.Field(i).Type)
			}
		}
	}
	visit(reflect.TypeFor[plan.Plan]())
	visit(reflect.TypeFor[plan.Settings]())
	visit(reflect.TypeFor[plan.Guideline]())
	return list
}

func kindsUsed() []*plan.Kind {
	var kinds []*plan.Kind
	for _, part := range parts() {
		for _, f := range plan.ShapeOf(part).Fields {
			if f.Kind != nil && !slices.Contains(kinds, f.Kind) {
				kinds = append(kinds, f.Kind)
			}
		}
	}
	return kinds
}

func TestEveryGoFieldStandsInItsList(t *testing.T) {
	const evidence = 3
	list := parts()
	if len(list) < 38 {
		t.Errorf("only %d parts", len(list))
	}
	for _, part := range list {
		shape := plan.ShapeOf(part) // panics if one is not bound
		typ, want := reflect.TypeOf(part).Elem(), 0
		if typ.Kind() == reflect.Array {
			want = typ.Len()
		} else {
			for _, f := range reflect.VisibleFields(typ) {
				switch {
				case f.Anonymous && f.Type == reflect.TypeFor[plan.Evidence]():
					want += evidence
				case len(f.Index) == 1:
					want++
				}
			}
		}
		if len(shape.Fields) != want {
			t.Errorf("%s has %d Go fields and lists %d", shape.Noun, want, len(shape.Fields))
		}
	}
}

var snakeCase = regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)

func TestFieldsAreDescribed(t *testing.T) {
	for _, part := range parts() {
		shape := plan.ShapeOf(part)
		keys, labels := map[string]bool{}, map[string]bool{}
		for _, f := range shape.Fields {
			name := shape.Noun + "." + f.Key
			if !snakeCase.MatchString(f.Key) || keys[f.Key] {
				t.Errorf("%s: not a key of its own in snake_case", name)
			}
			if f.Label == "" || labels[f.Label] {
				t.Errorf("%s: not a label of its own: %q", name, f.Label)
			}
			if !sentence(f.Doc) {
				t.Errorf("%s: not a sentence: %q", name, f.Doc)
			}
			keys[f.Key], labels[f.Label] = true, true
			optionsAreDescribed(t, name, f.Options)
		}
	}
}

func optionsAreDescribed(t *testing.T, name string, o *plan.Options) {
	t.Helper()
	if o == nil {
		return
	}
	for _, option := range o.List {
		if !snakeCase.MatchString(option.Value) || option.Doc != "" && !sentence(option.Doc) {
			t.Errorf("%s: %q: %q", name, option.Value, option.Doc)
		}
	}
}

func TestKindsAreDescribed(t *testing.T) {
	names := map[string]bool{}
	for _, kind := range kindsUsed() {
		if kind.Name == "" || names[kind.Name] || kind.Written == "" || !sentence(kind.Doc) {
			t.Errorf("%+v", kind)
		}
		names[kind.Name] = true
		for _, word := range kind.Words {
			if !regexp.MustCompile(kind.Pattern).MatchString(word) {
				t.Errorf("%s: offers %q and refuses it", kind.Name, word)
			}
		}
	}
}

// sentence reports whether a text begins with a capital or a code and ends
// with a stop.
func sentence(text string) bool {
	return len(text) > 1 && (text[0] >= 'A' && text[0] <= 'Z' || text[0] >= '0' && text[0] <= '9') && strings.HasSuffix(text, ".") && !strings.Contains(text, "  ")
}
