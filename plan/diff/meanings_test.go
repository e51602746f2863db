package diff

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/golden"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// people are those whom the cases name.
var people = &plan.Settings{People: []*plan.Person{
	{ID: "jane.roe", Name: "Jane Roe"}, {ID: "sam.ito", Name: "Sam Ito"}, {ID: "li.wei", Name: "Li Wei"}, {ID: "ana.ruiz", Name: "Ana Ruiz"},
}, Offerings: []*plan.Offering{{ID: "quick-change", Name: "Quick change"}, {ID: "meat", Name: "Prepared meats"}}}

// snippet is a plan of some sections.
func snippet(t *testing.T, text string) *load.Doc {
	t.Helper()
	head := "keyplan: 1\n"
	if !strings.Contains("\n"+text, "\naccount:") {
		head += "account: {name: Acme plc, manager: jane.roe}\n"
	}
	env := people.Env()
	env.Rates = plan.NewRates("EUR", map[plan.Currency]plan.Decimal{"USD": plan.NewDecimal(1)})
	doc := load.Plan(source.NewFile("acme.plan.yaml", []byte(head+text)), env)
	if !doc.Judged {
		t.Fatalf("%s\n%v", text, doc.Problems)
	}
	return doc
}

// TestMeanings tells each case of testdata/cases.txt: a name, a plan before
// and, behind "--", a plan after.
func TestMeanings(t *testing.T) {
	text, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for _, c := range strings.Split("\n"+string(text), "\n# ")[1:] {
		name, both, _ := strings.Cut(c, "\n")
		before, after, ok := strings.Cut(both, "--\n")
		if !ok {
			t.Fatalf("%s: there is nothing after", name)
		}
		fmt.Fprintf(&out, "# %s\n", name)
		a := Of(Pair{Old: snippet(t, before), New: snippet(t, after)}, Options{Settings: people, Until: plan.NewDay(2026, 11, 22)})
		if a == nil {
			fmt.Fprintln(&out, "nothing")
			continue
		}
		for _, c := range a.Changes {
			quiet := ""
			if c.Quiet {
				quiet = " (quiet)"
			}
			fmt.Fprintf(&out, "%-6s %-7s %s%s\n", c.Weight, c.Kind, c.Sentence(), quiet)
		}
		if a.Promises != nil {
			fmt.Fprintf(&out, "promised: %s\n", a.Promises.Sentence())
		}
	}
	golden.Compare(t, "testdata/cases.out", out.Bytes())
}

func TestMeaningsAreOfFieldsThatThereAre(t *testing.T) {
	known := map[string]bool{}
	patterns(plan.ShapeOf(new(plan.Plan)), "", known)
	for on := range meanings {
		if !known[on] {
			t.Errorf("the table has a meaning for %s, which is in no plan", on)
		}
	}
	for on := range lastDay {
		if !known[on] {
			t.Errorf("the last day counts for %s, which is in no plan", on)
		}
	}
}

func patterns(shape *plan.Shape, pattern string, known map[string]bool) {
	for _, f := range shape.Fields {
		at := join(pattern, f.Key)
		known[at], known["*."+f.Key] = true, true
		switch f.Form {
		case plan.Single:
			patterns(f.Shape(), at, known)
		case plan.Items:
			known[at+"[]"], known[at+"[].*"] = true, true
			patterns(f.Shape(), at+"[]", known)
		}
	}
}
