package schema_test

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/schema"
	"keyplan/plan/source"
)

// files calls visit with each YAML file of testdata and an editor for it: with
// the schema of the workspace that it stands in.
func files(t *testing.T, visit func(path, text string, e editor)) {
	t.Helper()
	settings, plans := settingsEditor(t), map[string]editor{}
	err := filepath.WalkDir("../../testdata", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".yaml") && !strings.HasSuffix(path, ".yml") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if filepath.Base(path) == "keyplan.yaml" {
			visit(path, string(text), settings)
			return nil
		}
		root := workspaceAbove(path)
		if filepath.Base(path) == "selection.yaml" {
			visit(path, string(text), guidelineEditor(t, readSettings(root)))
			return nil
		}
		if _, ok := plans[root]; !ok {
			plans[root] = planEditor(t, readSettings(root))
		}
		visit(path, string(text), plans[root])
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// workspaceAbove is the nearest keyplan.yaml, or "".
func workspaceAbove(path string) string {
	for dir := filepath.Dir(path); strings.Contains(dir, "testdata"); dir = filepath.Dir(dir) {
		file := filepath.Join(dir, "keyplan.yaml")
		if _, err := os.Stat(file); err == nil {
			return file
		}
	}
	return ""
}

// readSettings gives nil where there are none, or faulty ones.
func readSettings(path string) *plan.Settings {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	c := load.Settings(source.NewFile("keyplan.yaml", text))
	if !clean(c.Problems) {
		return nil
	}
	return c.Settings
}

// agree checks that the schema takes a text that the loader takes, and says
// whether the loader does.
func (e editor) agree(t *testing.T, name, text string) bool {
	t.Helper()
	if !e.load(text) {
		return false
	}
	if complaint := e.complaint(text); complaint != "" {
		t.Errorf("%s loads, but the schema refuses it: %s\n%s", name, complaint, text)
	}
	return true
}

func TestWhatLoadsIsRightByTheSchema(t *testing.T) {
	loaded, anywhere := 0, planEditor(t, nil)
	files(t, func(path, text string, e editor) {
		if e.agree(t, path, text) {
			loaded++
		}
		if strings.HasSuffix(path, ".plan.yaml") {
			anywhere.agree(t, path+" without its workspace", text)
		}
	})
	if loaded < 25 {
		t.Errorf("only %d files loaded", loaded)
	}
}

// replacements are what a careless hand may put in place of a value.
var replacements = []string{
	"", "~", `""`, "' x '", "[]", "{}", "[~]", "[a, 1]", "{id: a}", "a", "1", "-1", "1.5", "010", "0x1f", "1e3", "1_000", "true", "no", "TBD",
	"2026", "FY 2026", "2026-02", "2026-Q3", "2026-02-30", "12 %", "450k", "USD 1M", "weekly", "6w", "AT", "EUR", "https://a.example", "a@b.example",
	"high", "janet.leverling", `"janet.leverling "`, "dairy", "won", "green", "[high]", "[janet.leverling]", "{name: x}", "{date: 2026-01-01}",
}

var aValue = regexp.MustCompile(`(: |- |, |\[)([^][{},:"'#|\n]+)`)

func TestAChangedFileThatStillLoadsIsRightByTheSchema(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	tried, loaded := 0, 0
	files(t, func(path, text string, e editor) {
		places := aValue.FindAllStringSubmatchIndex(text, -1)
		for range min(25, len(places)) {
			at := places[random.IntN(len(places))]
			tried++
			if e.agree(t, path, text[:at[4]]+replacements[random.IntN(len(replacements))]+text[at[5]:]) {
				loaded++
			}
		}
	})
	if loaded < tried/20 {
		t.Errorf("only %d of %d loaded: the changes try nothing", loaded, tried)
	}
}

func TestAWorkspaceFileIsNoPlan(t *testing.T) {
	plans, settings := compile(t, schema.Plan(schema.Options{})), compile(t, schema.Settings(schema.Options{}))
	text := "keyplan: 1\ncompany: Example Tooling\n"
	if complaint := (editor{schema: settings}).complaint(text); complaint != "" {
		t.Error(complaint)
	}
	if (editor{schema: plans}).complaint(text) == "" {
		t.Error("a workspace file passes for a plan")
	}
}
