package git_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keyplan/plan/git"
)

func TestMergeFile(t *testing.T) {
	p := newPlace(t)
	at := func(name string) string { return filepath.Join(p.dir, name) }
	p.write("base", "a\nb\nc\n")
	p.write("ours", "A\nb\nc\n")
	p.write("theirs", "a\nb\nC\n")
	p.write("other", "AA\nb\nc\n")
	text, conflicts, err := git.MergeFile{Base: at("base"), Ours: at("ours"), Theirs: at("theirs")}.Merge(p.dir)
	if string(text) != "A\nb\nC\n" || conflicts != 0 || err != nil {
		t.Errorf("two lines: %q, %d, %v", text, conflicts, err)
	}
	text, conflicts, err = git.MergeFile{Base: at("base"), Ours: at("ours"), Theirs: at("other"), Marker: 9}.Merge(p.dir)
	if !strings.HasPrefix(string(text), "<<<<<<<<< ours\nA\n") || conflicts != 1 || err != nil {
		t.Errorf("one line: %q, %d, %v", text, conflicts, err)
	}
	if _, _, err := (git.MergeFile{Base: at("base"), Ours: at("none"), Theirs: at("theirs")}).Merge(p.dir); err == nil {
		t.Error("a file that there is not is merged")
	}
}

func TestLines(t *testing.T) {
	p := newPlace(t)
	p.write("a", "x\n")
	p.write("b", "y\n")
	if text, err := git.Lines(p.dir, "a", "b"); err != nil || !strings.Contains(string(text), "-x\n+y\n") {
		t.Errorf("%q, %v", text, err)
	}
	if text, err := git.Lines(p.dir, os.DevNull, "b"); err != nil || !strings.Contains(string(text), "+y\n") {
		t.Errorf("a new file: %q, %v", text, err)
	}
	if text, err := git.Lines(p.dir, "a", "a"); err != nil || len(text) > 0 {
		t.Errorf("alike: %q, %v", text, err)
	}
}

func TestConfigIsSetReadAndTakenOut(t *testing.T) {
	p := newPlace(t)
	before, err := os.ReadFile(filepath.Join(p.dir, ".git", "config"))
	if err != nil {
		t.Fatal(err)
	}
	repo, err := git.Open(p.dir) // before its first commit
	if err != nil {
		t.Fatal(err)
	}
	c := repo.Config()
	const name, value = "merge.keyplan.driver", `'C:/Program Files/key plan.exe' git "x" %O`
	if _, ok, err := c.Value(name); ok || err != nil {
		t.Errorf("set before: %v, %v", ok, err)
	}
	if err := c.Set(name, value); err != nil {
		t.Fatal(err)
	}
	if got, ok, err := repo.Value(name); got != value || !ok || err != nil {
		t.Errorf("%q, %v, %v", got, ok, err)
	}
	if err := c.Unset(name); err != nil {
		t.Fatal(err)
	}
	if after, _ := os.ReadFile(filepath.Join(p.dir, ".git", "config")); string(after) != string(before) {
		t.Errorf("left in the settings:\n%s", after)
	}
	p.write(".gitattributes", "*.plan.yaml merge=keyplan\n")
	for file, want := range map[string]string{"x.plan.yaml": "keyplan", "x": "unspecified"} {
		if got, err := repo.Attribute("merge", file); got != want || err != nil {
			t.Errorf("%s: %q, %v", file, got, err)
		}
	}
}

func TestASettingThatGitCannotReadIsNoneThatIsMissing(t *testing.T) {
	p := newPlace(t)
	t.Setenv("GIT_CONFIG_GLOBAL", filepath.Join(p.dir, "global"))
	if file, err := git.AttributesFile(p.dir); file != "" || err != nil {
		t.Errorf("where nothing is set: %q, %v", file, err)
	}
	p.write("global", "[core]\n\tattributesFile = ~nobody-of-this-name/attributes\n")
	if file, err := git.AttributesFile(p.dir); err == nil {
		t.Errorf("a folder that there is not gives %q and no error", file)
	}
}
