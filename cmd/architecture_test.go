package cmd_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms are the packages of the project, each with those of ours that it may
// import. Arrows point down only: a room may import what stands above it here.
var rooms = []struct {
	name string
	may  []string
}{
	{"plan/nearest", nil},
	{"plan/thousands", nil},
	{"plan", []string{"plan/nearest", "plan/thousands"}},
	{"plan/source", nil},
	{"plan/safe", nil},
	{"plan/screen", nil},
	{"plan/golden", nil},
	{"plan/git", nil},
	{"plan/watch", nil},
	{"plan/load", []string{"plan", "plan/source", "plan/nearest"}},
	{"plan/load/loadtest", nil},
	{"plan/schema", []string{"plan"}},
	{"plan/json", []string{"plan", "plan/safe"}},
	{"plan/calendar", []string{"plan"}},
	{"plan/redact", []string{"plan"}},
	{"plan/redact/redacttest", []string{"plan"}},
	{"plan/edit", []string{"plan", "plan/source", "plan/load"}},
	{"plan/score", []string{"plan", "plan/source", "plan/load", "plan/nearest"}},
	{"plan/past", []string{"plan", "plan/source", "plan/load"}},
	{"plan/lint", []string{"plan", "plan/source", "plan/load", "plan/past", "plan/edit", "plan/nearest", "plan/score"}},
	{"plan/fix", []string{"plan", "plan/source", "plan/load", "plan/edit", "plan/lint"}},
	{"plan/workspace", []string{"plan", "plan/source", "plan/load", "plan/nearest", "plan/git"}},
	{"plan/diff", []string{"plan", "plan/source", "plan/load"}},
	{"plan/facts", []string{"plan"}},
	{"plan/merge", []string{"plan", "plan/source", "plan/load", "plan/facts"}},
	{"plan/diff/text", []string{"plan/diff", "plan/safe", "plan/screen"}},
	{"plan/diff/markdown", []string{"plan", "plan/diff", "plan/safe"}},
	{"plan/diff/json", []string{"plan", "plan/diff", "plan/safe"}},
	{"plan/findings/plain", []string{"plan/lint", "plan/safe"}},
	{"plan/findings/text", []string{"plan/lint", "plan/source", "plan/findings/plain", "plan/safe", "plan/screen"}},
	{"plan/findings/line", []string{"plan/lint", "plan/source", "plan/findings/plain", "plan/safe"}},
	{"plan/findings/json", []string{"plan/safe", "plan/lint", "plan/source", "plan/findings/plain"}},
	{"plan/findings/github", []string{"plan/lint", "plan/source", "plan/findings/plain", "plan/findings/text", "plan/safe"}},
	{"plan/findings/gitlab", []string{"plan/safe", "plan/lint", "plan/findings/plain"}},
	{"plan/findings/sarif", []string{"plan/lint", "plan/source", "plan/findings/plain", "plan/safe"}},
	{"plan/findings/junit", []string{"plan/lint", "plan/findings/plain", "plan/safe"}},
	{"plan/findings/rdjson", []string{"plan/safe", "plan/lint", "plan/source", "plan/findings/plain"}},
	{"plan/findings/markdown", []string{"plan/lint", "plan/findings/plain", "plan/findings/text", "plan/safe"}},
	{"plan/findings/findingstest", []string{"plan", "plan/lint", "plan/source"}},
	{"plan/findings", []string{"plan/lint", "plan/nearest", "plan/findings/text", "plan/findings/line", "plan/findings/json",
		"plan/findings/github", "plan/findings/gitlab", "plan/findings/sarif", "plan/findings/junit", "plan/findings/rdjson", "plan/findings/markdown"}},
	{"plan/scaffold", []string{"plan", "plan/edit"}},
	{"plan/sheet", []string{"plan/thousands"}},
	{"plan/sheet/palette", []string{"plan/sheet"}},
	{"plan/sheet/sheettest", []string{"plan/sheet"}},
	{"plan/sheet/text", []string{"plan/sheet", "plan/safe", "plan/screen"}},
	{"plan/sheet/csv", []string{"plan/sheet", "plan/safe"}},
	{"plan/sheet/jsonl", []string{"plan/sheet", "plan/safe"}},
	{"plan/sheet/zipped", []string{"plan/sheet"}},
	{"plan/sheet/markdown", []string{"plan/sheet", "plan/safe"}},
	{"plan/sheet/svg", []string{"plan/sheet", "plan/sheet/palette", "plan/safe", "plan/screen"}},
	{"plan/sheet/html", []string{"plan/sheet", "plan/sheet/palette", "plan/sheet/svg", "plan/safe"}},
	{"plan/sheet/xlsx", []string{"plan/sheet", "plan/sheet/palette", "plan/safe", "plan/screen"}},
	{"plan/sheet/formats", []string{"plan/sheet", "plan/nearest", "plan/sheet/csv", "plan/sheet/html", "plan/sheet/jsonl", "plan/sheet/markdown", "plan/sheet/svg", "plan/sheet/text", "plan/sheet/xlsx", "plan/sheet/zipped"}},
	{"plan/crm", []string{"plan", "plan/nearest", "plan/scaffold"}},
	{"pareto", nil},
	{"pareto/ledger", []string{"pareto", "plan/nearest"}},
	{"pareto/query", []string{"pareto", "pareto/ledger", "plan/nearest"}},
	{"pareto/json", []string{"pareto", "pareto/ledger", "plan/safe"}},
	{"plan/customers", []string{"plan", "pareto"}},
	{"pareto/selection", nil},
	{"plan/choice", []string{"plan", "plan/load", "pareto/selection"}},
	{"plan/report", []string{"plan", "plan/lint", "plan/diff", "plan/score", "plan/choice", "plan/sheet", "plan/customers", "pareto", "pareto/ledger", "pareto/selection"}},
	{"testdata", nil},
	{"plan/report/reporttest", []string{"plan", "plan/lint", "plan/load", "plan/score", "plan/report", "plan/sheet", "plan/sheet/sheettest", "plan/workspace", "testdata"}},
	{"cmd/roff", nil},
	{"cmd", []string{"plan", "plan/redact", "plan/json", "plan/calendar", "plan/nearest", "plan/load", "plan/schema", "plan/lint", "plan/git", "plan/workspace", "plan/findings", "plan/scaffold", "plan/crm", "plan/edit", "plan/fix", "plan/safe", "plan/findings/plain", "plan/watch", "cmd/roff", "pareto", "pareto/ledger", "pareto/json", "pareto/query", "plan/customers", "plan/report", "plan/sheet", "plan/sheet/formats", "pareto/selection", "plan/choice", "plan/source", "plan/score", "plan/past", "plan/diff", "plan/diff/text", "plan/diff/markdown", "plan/diff/json", "plan/merge", "plan/facts", "plan/screen"}},
	{"cmd/keyplan", []string{"cmd"}},
}

// guests are the modules of others, each with the only rooms that need it.
var guests = map[string][]string{
	"gopkg.in/yaml.v3":                     {"plan/load"},
	"github.com/rogpeppe/go-internal":      {"plan/edit"},
	"github.com/spf13/cobra":               {"cmd"},
	"github.com/spf13/pflag":               {"cmd"},
	"github.com/shopspring/decimal":        {"plan", "pareto", "cmd"},
	"golang.org/x/text":                    {"plan", "plan/crm", "pareto", "pareto/ledger"},
	"golang.org/x/term":                    {"cmd"},
	"golang.org/x/sys":                     {"cmd"},
	"github.com/agnivade/levenshtein":      {"plan/nearest"},
	"github.com/bmatcuk/doublestar/v4":     {"plan/workspace"},
	"github.com/clipperhouse/displaywidth": {"plan/screen", "plan/findings/text", "plan/findings/plain"},
	"github.com/google/go-cmp":             {"plan/findings/findingstest", "plan/golden"},
	"github.com/xuri/excelize/v2":          {"pareto/ledger", "plan/sheet/xlsx"},
	"github.com/fatih/color":               {"plan/diff/text", "plan/findings/text", "plan/screen", "plan/sheet/text"},
	"github.com/olekukonko/tablewriter":    {"plan/sheet/text"},
	"github.com/fsnotify/fsnotify":         {"plan/watch"},
}

func TestArrowsPointDownAndGuestsStayInTheirRooms(t *testing.T) {
	seen := map[string]bool{}
	for dir, imports := range importsOf(t, "..") {
		seen[dir] = true
		i := slices.IndexFunc(rooms, func(r struct {
			name string
			may  []string
		}) bool {
			return r.name == dir
		})
		if i < 0 {
			t.Errorf("%s is a room that the table of rooms does not know", dir)
			continue
		}
		for _, imported := range imports {
			if ours, ok := strings.CutPrefix(imported, "keyplan/"); ok {
				if !slices.Contains(rooms[i].may, ours) {
					t.Errorf("%s must not import %s", dir, ours)
				}
			} else if strings.Contains(strings.Split(imported, "/")[0], ".") {
				checkGuest(t, dir, imported)
			}
		}
	}
	for i, room := range rooms {
		if !seen[room.name] {
			t.Errorf("the table knows a room %s that there is not", room.name)
		}
		for _, may := range room.may {
			if j := slices.IndexFunc(rooms, func(r struct {
				name string
				may  []string
			}) bool {
				return r.name == may
			}); j < 0 || j >= i {
				t.Errorf("%s may import %s, which does not stand above it", room.name, may)
			}
		}
	}
}

func checkGuest(t *testing.T, dir, imported string) {
	t.Helper()
	for module, rooms := range guests {
		if imported == module || strings.HasPrefix(imported, module+"/") {
			if !slices.Contains(rooms, dir) {
				t.Errorf("%s must not import %s, which only %v needs", dir, module, rooms)
			}
			return
		}
	}
	t.Errorf("%s imports %s, which the table of guests does not know", dir, imported)
}

// importsOf gives the imports of each package below a folder, tests left out.
func importsOf(t *testing.T, root string) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && file != root && (strings.HasPrefix(d.Name(), ".") || filepath.Dir(file) != root && d.Name() == "testdata") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		dir := path.Clean(filepath.ToSlash(rel))
		found[dir] = append(found[dir], nil...)
		for _, spec := range parsed.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			found[dir] = append(found[dir], name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
