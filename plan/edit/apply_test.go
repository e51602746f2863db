package edit

import (
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

func reload(text []byte) *load.Doc {
	return load.Plan(source.NewFile("acme.plan.yaml", text), plan.Env{Currency: "EUR"})
}

// at is where a word stands first in a text, with the span of its scalar.
func at(t *testing.T, file *source.File, word string) source.Span {
	t.Helper()
	i := strings.Index(string(file.Text), word)
	if i < 0 {
		t.Fatalf("there is no %q in the text", word)
	}
	return file.Scalar(file.Pos(i), !strings.Contains(word, ","))
}

const head = "keyplan: 1\naccount: {name: Acme, manager: jane.roe, tier: key}\n"

// a set is one scalar to be set, found by what stands there.
type set struct {
	word, text string
	effect     Effect
}

func (s set) edit(t *testing.T, file *source.File) Edit {
	t.Helper()
	change, err := Scalar(file, at(t, file, s.word), true, s.text)
	if err != nil {
		change = Change{at(t, file, s.word), s.text} // what Apply must refuse
	}
	return Edit{[]Change{change}, s.effect, s.text}
}

func TestApply(t *testing.T) {
	for name, c := range map[string]struct {
		old  string
		set  set
		want string
	}{
		"a value in a block":                 {"contacts:\n  - name: Maria # known\n", set{"Maria", "Marie", Value}, "contacts:\n  - name: Marie # known\n"},
		"a value in braces":                  {"contacts: [ {name: Maria ,  primary: yes} ]\n", set{"Maria", "Marie", Value}, "contacts: [ {name: Marie ,  primary: yes} ]\n"},
		"a bare text in place of an item":    {"contacts:\n- Maria\n", set{"Maria", "Marie", Value}, "contacts:\n- Marie\n"},
		"one of a list of values":            {"profile: {rivals: [Nord, Süd]}\n", set{"Süd", "West", Value}, "profile: {rivals: [Nord, West]}\n"},
		"a word that is not one of a list":   {"contacts: [{name: M, influence: 'hihg'}]\n", set{"'hihg'", "high", Value}, "contacts: [{name: M, influence: 'high'}]\n"},
		"a date that means the same":         {"actions: [{action: A, due: 22.11.2026}]\n", set{"22.11.2026", "2026-11-22", Value}, "actions: [{action: A, due: 2026-11-22}]\n"},
		"an amount that is written anew":     {"opportunities:\n- name: A\n  value: 1,250,000\n", set{"1,250,000", "1.25M", Value}, "opportunities:\n- name: A\n  value: 1.25M\n"},
		"under Windows":                      {"contacts:\r\n  - name: Maria\r\n\r\n  - name: Tom\r\n", set{"Maria", "Marie", Value}, "contacts:\r\n  - name: Marie\r\n\r\n  - name: Tom\r\n"},
		"without a line end at the end":      {"contacts: [{name: Maria}]", set{"Maria", "Marie", Value}, "contacts: [{name: Marie}]"},
		"a key, whose items are then read":   {"contcts:\n  - name: Maria\n    postion: x\n", set{"contcts", "contacts", Field}, "contacts:\n  - name: Maria\n    postion: x\n"},
		"a key in quotes":                    {"contacts: [{\"nmae\": Maria}]\n", set{"\"nmae\"", "name", Field}, "contacts: [{\"name\": Maria}]\n"},
		"a key with nothing behind it":       {"contacts: [{name: M, postion: }]\n", set{"postion", "position", Field}, "contacts: [{name: M, position: }]\n"},
		"a key by which an id follows":       {"contacts:\n- nmae: Maria\n- name: Tom\n", set{"nmae", "name", Field}, "contacts:\n- name: Maria\n- name: Tom\n"},
		"beside a block text that stays":     {"profile:\n  summary: |\n    Two\n    lines\n  industry: Food\n", set{"Food", "Drink", Value}, "profile:\n  summary: |\n    Two\n    lines\n  industry: Drink\n"},
		"beside an anchor, which is refused": {"profile: {summary: &a b, industry: Food}\n", set{"Food", "Drink", Value}, "profile: {summary: &a b, industry: Drink}\n"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := reload([]byte(head + c.old))
			next, refused := Apply(doc, []Edit{c.set.edit(t, doc.File)}, reload)
			if refused[0] != nil {
				t.Fatalf("refused: %v", refused[0])
			}
			if got := string(next.File.Text); got != head+c.want {
				t.Errorf("got\n%s\nwant\n%s", got, head+c.want)
			}
		})
	}
}

func TestApplyRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		old  string
		set  set
		want string
	}{
		"a block text":                          {"profile:\n  summary: |\n    Two\n    lines\n", set{"|", "One", Value}, "not be read as"},
		"a bare text of several lines":          {"profile:\n  summary: Two\n    lines\n", set{"Two", "One", Value}, "not be read as"},
		"a quoted text of several lines":        {"profile:\n  summary: \"Two\n    lines\"\n", set{"\"Two", "One", Value}, "not be read as"},
		"what would not be read as it is meant": {"contacts: [{name: M, influence: hihg}]\n", set{"hihg", "huge", Value}, "not be read as"},
		"a key that stands there already":       {"contacts: [{name: M, nmae: N}]\n", set{"nmae", "name", Field}, "not be read there"},
		"a key that does not belong there":      {"contacts: [{name: M, nmae: N}]\n", set{"nmae", "risk", Field}, "not be read there"},
		"an id that others refer to":            {"contacts: [{id: mk, name: M}, {name: T, reports_to: mk}]\n", set{"mk", "n", Value}, "new fault"},
		"a text by which another is known":      {"contacts: [{name: Max}, {name: T, reports_to: max}]\n", set{"Max", "Moritz", Value}, "new fault"},
		"a text by which two ids change places": {"risks: [Fire, Flood]\nactions: [{action: C, for: [flood]}]\n", set{"Fire", "Flood", Value}, "would change, too"},
		"a key that makes two ids change places": {"risks: [{rsk: A}, {risk: A}]\nactions: [{action: B, for: [a]}]\n",
			set{"rsk", "risk", Field}, "would change, too"},
		"what is inside a comment": {"contacts: [] # Maria\n", set{"Maria", "Marie", Value}, "not be read there"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := reload([]byte(head + c.old))
			next, refused := Apply(doc, []Edit{c.set.edit(t, doc.File)}, reload)
			if refused[0] == nil || !strings.Contains(refused[0].Error(), c.want) {
				t.Errorf("got %v, want %q; the text is now\n%s", refused[0], c.want, next.File.Text)
			}
			if next != doc {
				t.Error("what was refused was made all the same")
			}
		})
	}
}

func TestApplyLeavesOutOnlyWhatDoesNotGo(t *testing.T) {
	doc := reload([]byte(head + "contacts:\n- {id: mk, name: Maria, influence: hihg}\n- {name: Tom, reports_to: mk, influence: lwo, standing: vendr}\n"))
	var edits []Edit
	for _, s := range []set{{"hihg", "high", Value}, {"mk", "n", Value}, {"lwo", "low", Value}, {"vendr", "nonsense", Value}} {
		edits = append(edits, s.edit(t, doc.File))
	}
	next, refused := Apply(doc, edits, reload)
	made := func(err error) bool { return err == nil }
	if got := []bool{made(refused[0]), made(refused[1]), made(refused[2]), made(refused[3])}; !slices.Equal(got, []bool{true, false, true, false}) {
		t.Errorf("made %v: %v", got, refused)
	}
	if want := head + "contacts:\n- {id: mk, name: Maria, influence: high}\n- {name: Tom, reports_to: mk, influence: low, standing: vendr}\n"; string(next.File.Text) != want {
		t.Errorf("got\n%s", next.File.Text)
	}
}

func TestApplyNeedsAFileThatCanBeRead(t *testing.T) {
	doc := reload([]byte("keyplan: 1\naccount: {name: Acme\n"))
	if _, refused := Apply(doc, []Edit{{Changes: []Change{{span(2, 1, 1), "x"}}}}, reload); refused[0] == nil {
		t.Error("a file that cannot be read was changed")
	}
}

func TestApplyDeletesWaiversOneByOne(t *testing.T) {
	doc := reload([]byte(head + "# keyplan: allow no-contacts: none yet\n# keyplan: allow no-goals: none yet\ncontacts: []\n"))
	next, refused := Apply(doc, []Edit{{Changes: []Change{Comment(doc.File, source.Pos{Line: 3, Column: 1})}, Effect: Nothing}}, reload)
	if refused[0] != nil || len(next.Waivers) != 1 || next.Waivers[0].Rule != "no-goals" {
		t.Errorf("refused %v, waivers %v", refused, next.Waivers)
	}
}

func TestID(t *testing.T) {
	for name, c := range map[string]struct{ old, want string }{
		"in a block":                    {"contacts:\n  - name: Maria\n    primary: yes\n", "contacts:\n  - id: maria\n    name: Maria\n    primary: yes\n"},
		"in a block without indent":     {"contacts:\n-   name: Maria\n", "contacts:\n-   id: maria\n    name: Maria\n"},
		"below its dash":                {"contacts:\n  -\n    # who\n    name: Maria\n", "contacts:\n  -\n    # who\n    id: maria\n    name: Maria\n"},
		"in braces":                     {"contacts: [{name: Maria}]\n", "contacts: [{id: maria, name: Maria}]\n"},
		"in braces of several lines":    {"contacts:\n  - {\n    name: Maria\n  }\n", "contacts:\n  - {\n    id: maria, name: Maria\n  }\n"},
		"in braces with space":          {"contacts: [ { name: Maria } ]\n", "contacts: [ { id: maria, name: Maria } ]\n"},
		"a bare text in a block":        {"contacts:\n  - Maria # known\n", "contacts:\n  - id: maria\n    name: Maria # known\n"},
		"a quoted text in a block":      {"contacts:\n  - \"Maria\"\n", "contacts:\n  - id: maria\n    name: \"Maria\"\n"},
		"a bare text in brackets":       {"contacts: [ Maria , Tom ]\n", "contacts: [ {id: maria, name: Maria} , Tom ]\n"},
		"a quoted text in brackets":     {"contacts: [ 'Maria', Tom]\n", "contacts: [ {id: maria, name: 'Maria'}, Tom]\n"},
		"under Windows":                 {"contacts:\r\n  - name: Maria\r\n", "contacts:\r\n  - id: maria\r\n    name: Maria\r\n"},
		"on a last line without an end": {"contacts:\r\n  - name: Maria", "contacts:\r\n  - id: maria\r\n    name: Maria"},
		"on lines that end in CR":       {"contacts:\r  - name: Maria\r", "contacts:\r  - id: maria\r    name: Maria\r"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := reload([]byte(head + c.old))
			next, err := writeID(doc, 0)
			if err != nil {
				t.Fatalf("refused: %v", err)
			}
			if got := string(next.File.Text); got != head+c.want {
				t.Errorf("got\n%q\nwant\n%q", got, head+c.want)
			}
		})
	}
}

func TestIDRefuses(t *testing.T) {
	for name, old := range map[string]string{
		"a block text":                           "contacts:\n  - |\n    Maria\n",
		"a bare text of several lines":           "contacts:\n  - Maria\n    Keller\n",
		"a quoted text of several lines":         "contacts:\n  - \"Maria\n    Keller\"\n",
		"a quoted text of several lines in list": "contacts: [\"Maria\n    Keller\"]\n",
	} {
		t.Run(name, func(t *testing.T) {
			if next, err := writeID(reload([]byte(head+old)), 0); err == nil {
				t.Errorf("the text is now\n%s", next.File.Text)
			}
		})
	}
}

// writeID writes out the id of a contact.
func writeID(doc *load.Doc, i int) (*load.Doc, error) {
	contact := doc.Plan.Contacts[i]
	base, size := plan.ViewOf(contact).Address()
	first, _ := doc.Index.Table().First(base, size)
	changes, err := ID(doc.File, first, "name", string(contact.ID))
	if err != nil {
		return doc, err
	}
	next, refused := Apply(doc, []Edit{{changes, Written, string(contact.ID)}}, reload)
	return next, refused[0]
}
