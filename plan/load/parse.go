package load

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/source"
)

// parse reads a file to the mapping at its top. It gives nil and what is wrong
// where there is none; what is the name of what the file should hold. Problems
// beside a node are of what follows it.
func parse(file *source.File, what string) (root *yaml.Node, problems []Problem) {
	if len(file.Text) > MaxSize {
		return nil, []Problem{fileProblem(file, "too-large",
			fmt.Sprintf("the file is %d MB; a %s may have 2 MB", (len(file.Text)+1<<19)>>20, what),
			"a plan is read by people: keep documents elsewhere and refer to them")}
	}
	if p, bad := conflictMarker(file); bad {
		return nil, []Problem{p}
	}
	doc, rest, err := documents(file.Text)
	switch {
	case errors.Is(err, io.EOF):
		return nil, []Problem{fileProblem(file, "not-a-plan", "the file is empty; a "+what+" begins with keyplan: 1", "keyplan init shows a whole plan")}
	case err != nil && doc == nil:
		return nil, []Problem{diagnose(file, err)}
	case err != nil || rest != nil:
		problems = append(problems, secondDocument(file, rest))
	}
	if len(doc.Content) != 1 || empty(doc.Content[0]) {
		return nil, append(problems, fileProblem(file, "not-a-plan", "nothing is written here but comments; a "+what+" begins with keyplan: 1", "keyplan init shows a whole plan"))
	}
	root = doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return nil, append(problems, Problem{Rule: "not-a-plan", Span: file.Rest(pos(root)),
			Message: fmt.Sprintf("this is %s, not a %s", nodeWord(root), what), Hint: "a " + what + " begins with keyplan: 1"})
	}
	return root, problems
}

// documents parses the first document of a text, and says what follows it: a
// node, or an error. A panic of the parser is an error too.
func documents(text []byte) (doc, second *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	dec := yaml.NewDecoder(bytes.NewReader(text))
	first := new(yaml.Node)
	if err := dec.Decode(first); err != nil {
		return nil, nil, err
	}
	doc = first
	next := new(yaml.Node)
	switch err := dec.Decode(next); {
	case errors.Is(err, io.EOF):
		return doc, nil, nil
	case err != nil:
		return doc, nil, err
	}
	return doc, next, nil
}

func secondDocument(file *source.File, second *yaml.Node) Problem {
	p := Problem{Rule: "several-documents", Span: source.Span{Start: source.Pos{Line: 1, Column: 1}, End: source.Pos{Line: 1, Column: 2}},
		Message: "a second document begins here (---); only the first is read", Hint: "keep one plan in a file: move the rest to a file of its own"}
	first := true
	line := indexLine(file.Text, func(b []byte) bool {
		marker := bytes.HasPrefix(b, []byte("---")) || bytes.HasPrefix(b, []byte("..."))
		if marker && first && bytes.HasPrefix(b, []byte("---")) && nothingBefore(file.Text, b) {
			first = false
			return false
		}
		return marker
	})
	if line == 0 && second != nil {
		line = second.Line
	}
	if line > 0 {
		p.Span = file.Rest(source.Pos{Line: line, Column: 1})
	}
	return p
}

// nothingBefore reports whether only comments and blank lines stand before a
// line of the text, which is a slice of it.
func nothingBefore(text, line []byte) bool {
	before := text[:len(text)-cap(line)+0]
	if i := bytes.Index(text, line); i >= 0 {
		before = text[:i]
	}
	for _, l := range bytes.Split(before, []byte("\n")) {
		if l = bytes.TrimSpace(bytes.TrimPrefix(l, []byte("\xef\xbb\xbf"))); len(l) > 0 && l[0] != '#' {
			return false
		}
	}
	return true
}

func fileProblem(file *source.File, rule, message, hint string) Problem {
	return Problem{Rule: rule, Span: file.Rest(source.Pos{Line: 1, Column: 1}), Message: message, Hint: hint}
}

// header reads the format version, and reports a file that is something else.
// It is true where the rest of the file is worth reading: the version is ours,
// or is missing while one of the sections stands there.
func (d *decoder) header(root *yaml.Node, what string, sections ...string) bool {
	for i := 0; i+1 < len(root.Content); i += 2 {
		if k, v := root.Content[i], root.Content[i+1]; k.Value == "keyplan" && v.Kind == yaml.ScalarNode {
			return d.version(v, what)
		}
	}
	d.problems = append(d.problems, fileProblem(d.file, "not-a-plan", "the line keyplan: 1 is missing: it says that this is a "+what,
		"write keyplan: 1 on a line of its own at the top"))
	for _, s := range sections {
		if child(root, s) != nil {
			return true
		}
	}
	return false
}

func (d *decoder) version(v *yaml.Node, what string) bool {
	var version plan.Count
	if err := version.Parse(v.Value, nil); err == nil && version.Int() == plan.Version {
		return true
	} else if err != nil || empty(v) {
		d.problems = append(d.problems, Problem{Rule: "not-a-plan", Span: d.at(v, false), Path: "keyplan",
			Message: fmt.Sprintf("%q is not a version of the format", short(v.Value)), Hint: "write keyplan: 1"})
		return false
	}
	d.problems = append(d.problems, Problem{Rule: "unsupported-version", Span: d.at(v, false), Path: "keyplan",
		Message: fmt.Sprintf("this %s is written in version %s of the format; this keyplan reads version %d", what, short(v.Value), plan.Version),
		Hint:    "install a newer keyplan"})
	return false
}
