package load

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unsafe"

	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/source"
)

// goodFiles are plans, guidelines and workspace files without a fault.
func goodFiles(t *testing.T) []*source.File {
	t.Helper()
	var files []*source.File
	for _, glob := range []string{"testdata/*.yaml", "../../testdata/example/*.yaml", "../../testdata/example/*/*.plan.yaml"} {
		names, err := filepath.Glob(glob)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %d files (%v)", glob, len(names), err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, source.NewFile(filepath.ToSlash(name), text))
		}
	}
	return files
}

// TestEveryWrittenValueHasItsPlace walks the nodes of good files beside what was
// loaded of them: each scalar has a mark at the line and column where it stands.
func TestEveryWrittenValueHasItsPlace(t *testing.T) {
	for _, file := range goodFiles(t) {
		for _, with := range []struct {
			name string
			text func(string) string
		}{
			{"as it is", func(s string) string { return s }},
			{"with CR LF", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
			{"with a byte order mark", func(s string) string { return "\ufeff" + s }},
			{"with U+2028 in the first line", func(s string) string { return "# \u2028\u2029\n" + s }},
		} {
			t.Run(file.Name+" "+with.name, func(t *testing.T) {
				placesHold(t, source.NewFile(file.Name, []byte(with.text(string(file.Text)))))
			})
		}
	}
}

func placesHold(t *testing.T, file *source.File) {
	t.Helper()
	part, index, problems := load(file)
	if len(problems) > 0 {
		t.Errorf("a good file has problems:\n%s", told(problems))
	}
	doc, _, err := documents(file.Text)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	leaves(plan.ViewOf(part), doc.Content[0], func(path string, value plan.Value, n *yaml.Node) {
		seen++
		place := index.At(address(value))
		if !place.Written || place.Span.Start != pos(n) {
			t.Errorf("%s is written at %v; the index says %v (%q, written %v)", path, pos(n), place.Span.Start, place.Path, place.Written)
		}
		mustLie(t, file, path, place.Span)
		if text := file.TextOf(place.Span); n.Style == 0 && !strings.HasPrefix(n.Value, text) {
			t.Errorf("%s is %q; its span covers %q", path, n.Value, text)
		}
	})
	if seen < 10 {
		t.Errorf("only %d values were looked at", seen)
	}
}

// load loads a plan or a workspace file, by its name.
func load(file *source.File) (plan.Part, *source.Index, []Problem) {
	if strings.HasSuffix(file.Name, ".plan.yaml") {
		doc := Plan(file, plan.Env{Currency: "EUR"})
		return doc.Plan, doc.Index, doc.Problems
	}
	if strings.HasSuffix(file.Name, "/selection.yaml") {
		doc := Guideline(file, plan.Env{Currency: "EUR"})
		return doc.Guideline, doc.Index, doc.Problems
	}
	config := Settings(file)
	return config.Settings, config.Index, config.Problems
}

// leaves visits the scalars of a part, each with its node.
func leaves(v plan.View, n *yaml.Node, visit func(string, plan.Value, *yaml.Node)) {
	if n.Kind == yaml.ScalarNode {
		visit(v.Shape.Main.Key, v.Value(v.Shape.Main), n)
		return
	}
	for _, f := range v.Shape.Fields {
		value := child(n, f.Key)
		if value == nil || empty(value) {
			continue
		}
		switch f.Form {
		case plan.Scalar:
			visit(f.Key, v.Value(f), value)
		case plan.Single:
			leaves(v.Object(f), value, visit)
		case plan.Scalars:
			for i, e := range value.Content {
				visit(f.Key, v.At(f, i), e)
			}
		case plan.Items:
			for i, e := range value.Content {
				leaves(v.Item(f, i), e, visit)
			}
		case plan.Pairs:
			for i := range len(value.Content) / 2 {
				visit(f.Key, v.At(f, i), value.Content[2*i+1])
			}
		}
	}
}

// address is where a value lies: it is a pointer, or a choice that holds one.
func address(value plan.Value) any {
	v := reflect.ValueOf(value)
	if v.Kind() == reflect.Struct {
		return (*string)(unsafe.Pointer(v.Field(0).Pointer()))
	}
	return value
}
