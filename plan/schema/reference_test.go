package schema_test

import (
	"bytes"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/schema"
)

var update = flag.Bool("update", false, "write FORMAT.md anew")

func TestTheReferenceIsUpToDate(t *testing.T) {
	got := schema.Reference()
	if *update {
		if err := os.WriteFile("FORMAT.md", got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("FORMAT.md is out of date; run: go test ./plan/schema -update")
	}
}

var (
	heading = regexp.MustCompile(`(?m)^#+ (.*)$`)
	anchor  = regexp.MustCompile(`\]\(#([^)]*)\)`)
	example = regexp.MustCompile("(?s)```yaml\n(.*?)```")
)

func TestLinksOfTheReferenceLeadToOneHeading(t *testing.T) {
	page := string(schema.Reference())
	headings := map[string]int{}
	for _, m := range heading.FindAllStringSubmatch(example.ReplaceAllString(page, ""), -1) {
		headings[strings.ReplaceAll(strings.ToLower(m[1]), " ", "-")]++
	}
	links := anchor.FindAllStringSubmatch(page, -1)
	if len(links) < 40 {
		t.Errorf("only %d links", len(links))
	}
	for _, m := range links {
		if headings[m[1]] != 1 {
			t.Errorf("#%s: %d headings", m[1], headings[m[1]])
		}
	}
}

func TestTablesOfTheReferenceHaveOneNumberOfCells(t *testing.T) {
	cells := 0
	for line := range strings.Lines(string(schema.Reference())) {
		if !strings.HasPrefix(line, "| ") {
			cells = 0
			continue
		}
		n := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|")
		if cells != 0 && n != cells {
			t.Errorf("%d bars instead of %d: %s", n, cells, line)
		}
		cells = n
	}
}

func TestExamplesOfTheReferenceLoad(t *testing.T) {
	e := planEditor(t, nil)
	examples := example.FindAllStringSubmatch(string(schema.Reference()), -1)
	if len(examples) < 3 {
		t.Fatalf("only %d examples", len(examples))
	}
	for _, m := range examples {
		if !e.agree(t, "an example", m[1]) {
			t.Errorf("does not load:\n%s", m[1])
		}
	}
}

func TestOnlyThreeFieldsOfAPlanAreRequired(t *testing.T) {
	required := func(part plan.Part) (keys []string) {
		for _, f := range plan.ShapeOf(part).Fields {
			if f.Required {
				keys = append(keys, f.Key)
			}
		}
		return keys
	}
	got := strings.Join(append(required(new(plan.Plan)), required(new(plan.Account))...), " ")
	if got != "keyplan account name manager" {
		t.Errorf("intro.md says otherwise than: %s", got)
	}
}
