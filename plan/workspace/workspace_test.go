package workspace_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"keyplan/plan/load"
	"keyplan/plan/workspace"
)

const small = "keyplan: 1\naccount: {name: Acme Foods, manager: jane.roe}\n"

// lay writes files into a folder of their own; a name that ends in / is a folder.
func lay(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func names(spaces []*workspace.Workspace) (all []string) {
	for _, w := range spaces {
		for _, f := range w.Files {
			all = append(all, f.Name)
		}
	}
	return all
}

func TestOpenFindsPlans(t *testing.T) {
	files := map[string]string{
		"keyplan.yaml":                   "keyplan: 1\n",
		"accounts/acme.plan.yaml":        small,
		"accounts/deep/b.plan.yml":       small,
		"accounts/.hidden/no.plan.yaml":  small,
		".git/x.plan.yaml":               small,
		"accounts/.draft.plan.yaml":      small,
		"accounts/notes.yaml":            "a: 1\n",
		"other/keyplan.yaml":             "keyplan: 1\nplans: ['*.yaml']\n",
		"other/odd-name.yaml":            "keyplan: 1\naccount: {id: renamed, name: Odd, manager: x}\n",
		"other/below/not-here.plan.yaml": small,
	}
	for _, c := range []struct {
		name string
		from string
		args []string
		want string
	}{
		{"a folder stands for all plans below it, each in its own workspace", ".", nil, "accounts/acme.plan.yaml accounts/deep/b.plan.yml other/odd-name.yaml"},
		{"names are told from where one stands", "accounts", nil, "acme.plan.yaml deep/b.plan.yml"},
		{"a folder above is told with dots", "accounts/deep", []string{".."}, "../acme.plan.yaml b.plan.yml"},
		{"a file is read whatever its name", ".", []string{"accounts/notes.yaml"}, "accounts/notes.yaml"},
		{"a plan named twice is judged once", ".", []string{"acme", "accounts/acme.plan.yaml", "accounts"}, "accounts/acme.plan.yaml accounts/deep/b.plan.yml"},
		{"a workspace file is judged with its workspace and is no plan", ".", []string{"keyplan.yaml"}, ""},
		{"an account is found by its file's name from below", "accounts/deep", []string{"acme"}, "../acme.plan.yaml"},
		{"an account is found by the id that it states", ".", []string{"renamed"}, "other/odd-name.yaml"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := lay(t, files)
			spaces, problems, err := workspace.Open(filepath.Join(dir, filepath.FromSlash(c.from)), c.args)
			if err != nil || len(problems) > 0 {
				t.Fatal(err, problems)
			}
			if got := strings.Join(names(spaces), " "); got != c.want {
				t.Errorf("found %s\nwant  %s", got, c.want)
			}
		})
	}
}

func TestOpenRefusesWhatIsNothing(t *testing.T) {
	dir := lay(t, map[string]string{"accounts/acme-foods.plan.yaml": small, "empty/notes.txt": ""})
	_, _, err := workspace.Open(dir, []string{"acme-fods"})
	if err == nil || !strings.Contains(err.Error(), `did you mean "acme-foods"?`) {
		t.Errorf("an id that is mistyped gives %v", err)
	}
	_, _, err = workspace.Open(filepath.Join(dir, "empty"), nil)
	if !errors.Is(err, workspace.ErrNothing) {
		t.Errorf("a folder without plans gives %v", err)
	}
}

func TestWholeKnowsWhetherAllPlansWereAskedFor(t *testing.T) {
	dir := lay(t, map[string]string{"keyplan.yaml": "keyplan: 1\n", "accounts/a.plan.yaml": small, "accounts/b.plan.yaml": small})
	for args, want := range map[string]bool{".": true, "accounts": true, "a": false, "a b": true} {
		spaces, _, err := workspace.Open(dir, strings.Fields(args))
		if err != nil {
			t.Fatal(err)
		}
		if i := slices.IndexFunc(spaces, func(w *workspace.Workspace) bool { return len(w.Files) > 0 }); spaces[i].Whole != want {
			t.Errorf("%s: whole is %v, want %v", args, spaces[i].Whole, want)
		}
	}
}

func TestLinksToFoldersAreNotFollowed(t *testing.T) {
	dir := lay(t, map[string]string{"accounts/a.plan.yaml": small, "elsewhere/b.plan.yaml": small})
	if err := os.Symlink(dir, filepath.Join(dir, "accounts", "loop")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	if err := os.Symlink(filepath.Join(dir, "elsewhere", "b.plan.yaml"), filepath.Join(dir, "accounts", "linked.plan.yaml")); err != nil {
		t.Fatal(err)
	}
	spaces, _, err := workspace.Open(filepath.Join(dir, "accounts"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(names(spaces), " "); got != "a.plan.yaml linked.plan.yaml" {
		t.Errorf("found %s", got)
	}
}

func TestAFolderThatIsALinkIsLookedInto(t *testing.T) {
	dir := lay(t, map[string]string{"plans/keyplan.yaml": "keyplan: 1\n", "plans/accounts/a.plan.yaml": small})
	link := filepath.Join(dir, "link")
	if err := os.Symlink(filepath.Join(dir, "plans"), link); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	for _, from := range []struct {
		cwd, arg, want string
	}{{dir, "link", "link/accounts/a.plan.yaml"}, {link, ".", "accounts/a.plan.yaml"}} {
		spaces, _, err := workspace.Open(from.cwd, []string{from.arg})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(names(spaces), " "); got != from.want || !spaces[len(spaces)-1].Whole {
			t.Errorf("found %s, want %s", got, from.want)
		}
	}
}

func TestDocsHandsOverEachPlanOnceAndTellsWhatCannotBeRead(t *testing.T) {
	dir := lay(t, map[string]string{"a.plan.yaml": small, "b.plan.yaml": small, "c.plan.yaml": small})
	spaces, _, err := workspace.Open(dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "b.plan.yaml")); err != nil {
		t.Fatal(err)
	}
	var lock sync.Mutex
	seen := map[int]string{}
	spaces[0].Docs(func(i int, doc *load.Doc, err error) {
		lock.Lock()
		defer lock.Unlock()
		if err != nil {
			seen[i] = "cannot be read: " + err.Error()
			if errors.Is(err, fs.ErrNotExist) {
				seen[i] = "gone"
			}
			return
		}
		seen[i] = string(doc.Plan.Account.Name)
	})
	if len(seen) != 3 || seen[0] != "Acme Foods" || seen[1] != "gone" || seen[2] != "Acme Foods" {
		t.Errorf("seen %v", seen)
	}
}

func TestAFaultyWorkspaceFileStillGivesDefaults(t *testing.T) {
	dir := lay(t, map[string]string{"keyplan.yaml": "people: [", "a.plan.yaml": small})
	w, err := workspace.Around(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(w.Config.Problems) == 0 || w.Settings == nil {
		t.Errorf("problems %v, settings %v", w.Config.Problems, w.Settings)
	}
}
