package load

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/source"
)

// parse reads a file to the mapping at its top. It gives nil and what is wrong
// where there is none; what is the name of what the file should hold, and shape
// its fields. Problems beside a node are of what follows it.
func parse(file *source.File, what string, shape *plan.Shape) (root *yaml.Node, problems []Problem) {
	if problems = unreadable(file, what); problems != nil {
		return nil, problems
	}
	doc, more, err := documents(file.Text)
	switch {
	case errors.Is(err, io.EOF):
		return nil, []Problem{nothing(file, what)}
	case err != nil:
		return nil, diagnose(file, err, shape)
	case more > 0:
		problems = append(problems, Problem{Rule: "several-documents", Span: file.Rest(source.Pos{Line: more, Column: 1}),
			Message: "a second document begins here; only the first is read",
			Hint:    "keep one plan in a file: move what follows to a file of its own, or delete this line"})
	}
	if len(doc.Content) != 1 || empty(doc.Content[0]) {
		return nil, append(problems, nothing(file, what))
	}
	root = doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return nil, append(problems, Problem{Rule: "not-a-plan", Span: file.Rest(pos(root)),
			Message: fmt.Sprintf("this is %s, not a %s", nodeWord(root), what), Hint: "a " + what + " begins with keyplan: 1"})
	}
	return root, problems
}

// nothing is the problem of a file that says nothing.
func nothing(file *source.File, what string) Problem {
	message := "nothing is written here but comments"
	if len(bytes.TrimSpace(bytes.TrimPrefix(file.Text, bom))) == 0 {
		message = "the file is empty"
	}
	hint := "keyplan init shows a whole plan"
	if what == "guideline" {
		hint = "keyplan select --new writes one to fill in"
	}
	return fileProblem(file, "not-a-plan", message+"; a "+what+" begins with keyplan: 1", hint)
}

// unreadable finds what would make the parser's work vain, or take too long.
func unreadable(file *source.File, what string) []Problem {
	switch {
	case len(file.Text) > MaxSize:
		return []Problem{fileProblem(file, "too-large",
			fmt.Sprintf("the file has %.1f MB; a %s may have %d MB", float64(len(file.Text))/(1<<20), what, MaxSize>>20),
			"a plan is read by people: keep documents elsewhere and refer to them")}
	case isUTF16(file.Text):
		p, _ := encoding(file)
		return []Problem{p}
	}
	return conflicts(file)
}

// documents parses the first document of a text, and gives the line on which
// another begins, 0 if none does. What follows the first without a line ---
// between them is a fault of its indents. A panic of the parser is an error too.
func documents(text []byte) (doc *yaml.Node, more int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	if n := directiveLine(text); n > 0 {
		return nil, 0, fmt.Errorf("line %d: directive", n)
	}
	text, back := standIns(text)
	doc = new(yaml.Node)
	if err := yaml.Unmarshal(text, doc); err != nil || alone(text, doc) {
		restore(doc, back)
		return doc, 0, err
	}
	dec := yaml.NewDecoder(bytes.NewReader(text))
	doc = new(yaml.Node)
	if err := dec.Decode(doc); err != nil {
		return nil, 0, err
	}
	restore(doc, back)
	switch err := dec.Decode(new(yaml.Node)); {
	case errors.Is(err, io.EOF):
		return doc, 0, nil
	case err == nil:
		err = errors.New("did not find expected <document start>")
		fallthrough
	default:
		if more = secondStart(text); more > 0 {
			return doc, more, nil
		}
		return nil, 0, err
	}
}

// alone reports whether nothing can follow a document: it is a mapping in block
// style at the margin, which only the file's end or a marker ends, and there is
// no marker. That is nearly always so, and spares looking for a second document.
func alone(text []byte, doc *yaml.Node) bool {
	if len(doc.Content) != 1 {
		return false
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode || root.Style&yaml.FlowStyle != 0 || root.Column != 1 {
		return false
	}
	for _, mark := range []string{"---", "..."} {
		if bytes.HasPrefix(bytes.TrimPrefix(text, bom), []byte(mark)) || bytes.Contains(text, []byte("\n"+mark)) || bytes.Contains(text, []byte("\r"+mark)) {
			return false
		}
	}
	return true
}

// directiveLine is the line of a directive such as %YAML 1.2, which stands
// before all else, or 0.
func directiveLine(text []byte) int {
	if !bytes.HasPrefix(bytes.TrimPrefix(text, bom), []byte("%")) && !bytes.Contains(text, []byte("\n%")) && !bytes.Contains(text, []byte("\r%")) {
		return 0
	}
	return firstLine(text, func(line string) (found, more bool) { return line[0] == '%', false })
}

// secondStart is the line that ends the first document: a ... or the --- that
// is not the first thing in the file. It is 0 if there is none.
func secondStart(text []byte) int {
	begun := false
	return firstLine(text, func(line string) (found, more bool) {
		if marker(line) && (begun || line[0] == '.') {
			return true, false
		}
		begun = true
		return false, true
	})
}

// firstLine finds the first line that a test holds for, of those that say
// something, and goes on as long as the test wants more. It is 0 for none.
func firstLine(text []byte, test func(line string) (found, more bool)) int {
	file := source.NewFile("", text)
	for n := 1; n <= file.Lines(); n++ {
		line := file.Line(n)
		if rest := strings.TrimLeft(line, " \t"); rest == "" || rest[0] == '#' {
			continue
		}
		if found, more := test(line); found {
			return n
		} else if !more {
			break
		}
	}
	return 0
}

func fileProblem(file *source.File, rule, message, hint string) Problem {
	return Problem{Rule: rule, Span: file.Rest(source.Pos{Line: 1, Column: 1}), Message: message, Hint: hint}
}

// header reads the format version, and reports a file that is something else.
// It is true where the rest of the file is worth reading: the version is ours,
// or is missing while one of the sections stands there.
func (d *decoder) header(root *yaml.Node, what string, sections ...string) bool {
	if v := child(root, "keyplan"); v != nil {
		return d.version(v, what)
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
	if v.Kind != yaml.ScalarNode {
		d.problems = append(d.problems, Problem{Rule: "not-a-plan", Span: d.at(v, false), Path: "keyplan",
			Message: "keyplan must be the version of the format, not " + nodeWord(v), Hint: "write keyplan: 1"})
		return false
	}
	if err := version.Parse(v.Value, nil); err == nil && version.Int() == plan.Version {
		return true
	} else if empty(v) || v.Value == "" {
		d.problems = append(d.problems, Problem{Rule: "not-a-plan", Span: d.at(v, false), Path: "keyplan",
			Message: "nothing stands behind keyplan: it says in which version of the format the " + what + " is written", Hint: "write keyplan: 1"})
		return false
	} else if err != nil {
		d.problems = append(d.problems, Problem{Rule: "not-a-plan", Span: d.at(v, false), Path: "keyplan",
			Message: fmt.Sprintf("%q is not a version of the format", short(v.Value)), Hint: "write keyplan: 1"})
		return false
	}
	d.problems = append(d.problems, Problem{Rule: "unsupported-version", Span: d.at(v, false), Path: "keyplan",
		Message: fmt.Sprintf("this %s is written in version %s of the format; this keyplan reads version %d", what, short(v.Value), plan.Version),
		Hint:    "install a newer keyplan"})
	return false
}
