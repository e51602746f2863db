package cmd_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"keyplan/cmd"
)

// asProgram makes the test program keyplan itself, for git to call.
const asProgram = "KEYPLAN_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(cmd.Main(os.Args[1:], cmd.System()))
	}
	os.Exit(m.Run())
}

// A repository is one in which git itself is called.
type repository struct {
	*testing.T
	dir string
}

func newRepository(t *testing.T) *repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("there is no git here")
	}
	home := t.TempDir()
	for name, value := range map[string]string{asProgram: "1", "HOME": home, "XDG_CONFIG_HOME": filepath.Join(home, ".config"), "GIT_CONFIG_GLOBAL": filepath.Join(home, "gitconfig"),
		"GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.example", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.example",
		"KEYPLAN_TODAY": "2026-11-22", "GIT_PAGER": "cat"} {
		t.Setenv(name, value)
	}
	r := &repository{t, filepath.Join(t.TempDir(), "key account's plans")}
	if err := os.Mkdir(r.dir, 0o755); err != nil {
		t.Fatal(err)
	}
	r.git("init", "-q", "-b", "main")
	return r
}

// try runs git, and says whether it ended well.
func (r *repository) try(args ...string) (string, bool) {
	r.Helper()
	c := exec.Command("git", args...)
	c.Dir = r.dir
	out, err := c.CombinedOutput()
	return string(out), err == nil
}

func (r *repository) git(args ...string) string {
	r.Helper()
	out, ok := r.try(args...)
	if !ok {
		r.Fatalf("git %v:\n%s", args, out)
	}
	return out
}

func (r *repository) keyplan(args ...string) (string, int) {
	r.Helper()
	var out strings.Builder
	code := cmd.Main(args, &cmd.Env{In: strings.NewReader(""), Out: &out, Err: &out, Dir: r.dir, Getenv: os.Getenv, Now: time.Now,
		Width: func() int { return 0 }, Program: os.Executable})
	return out.String(), code
}

func (r *repository) write(name, text string) {
	r.Helper()
	if err := os.WriteFile(filepath.Join(r.dir, name), []byte(text), 0o644); err != nil {
		r.Fatal(err)
	}
}

func (r *repository) read(name string) string {
	r.Helper()
	text, err := os.ReadFile(filepath.Join(r.dir, name))
	if err != nil {
		r.Fatal(err)
	}
	return string(text)
}

func (r *repository) commit(message string) {
	r.Helper()
	r.git("add", "-A")
	r.git("commit", "-q", "-m", message)
}

// on changes the plan on a new branch that begins at main.
func (r *repository) on(branch string, old, now string) {
	r.Helper()
	r.git("checkout", "-q", "-b", branch, "main")
	text := r.read("acme.plan.yaml")
	if strings.Count(text, old) != 1 {
		r.Fatalf("%q does not stand once in the plan", old)
	}
	r.write("acme.plan.yaml", strings.Replace(text, old, now, 1))
	r.commit(branch)
}

const acme = `keyplan: 1
account:
  name: Acme
  tier: key

# who does what
actions:
  - id: a1
    action: Call them
    owner: ann
    due: 2026-12-01
`

// installed is a repository with a plan in which keyplan is set up.
func installed(t *testing.T) *repository {
	r := newRepository(t)
	if out, code := r.keyplan("git", "install"); code != 0 { // before the first commit
		t.Fatal(out)
	}
	r.write("acme.plan.yaml", acme)
	r.commit("first")
	return r
}

func (r *repository) wants(got string, parts ...string) {
	r.Helper()
	for _, part := range parts {
		if !strings.Contains(got, part) {
			r.Errorf("%q is missing in\n%s", part, got)
		}
	}
}

const due = "    due: 2026-12-01\n"

func TestGitMergesWhatTwoPeopleDid(t *testing.T) {
	r := installed(t)
	r.on("one", due, due+"  - id: a2\n    action: Ours\n")
	r.on("two", due, due+"  - id: a3\n    action: Theirs\n")
	r.on("owner", "owner: ann", "owner: eve")
	r.on("date", "2026-12-01", "2027-01-15")
	r.on("else", "tier: key", "tier: growth")
	r.git("checkout", "-q", "one")
	r.git("merge", "-q", "two", "-m", "both")
	r.wants(r.read("acme.plan.yaml"), due+"  - id: a2\n    action: Ours\n  - id: a3\n    action: Theirs\n")
	r.git("checkout", "-q", "owner")
	r.git("rebase", "-q", "date")
	if got, want := r.read("acme.plan.yaml"), strings.NewReplacer("ann", "eve", "2026-12-01", "2027-01-15").Replace(acme); got != want {
		t.Errorf("rebased:\n%s", got)
	}
	r.git("checkout", "-q", "-b", "all", "main")
	r.git("merge", "-q", "else", "one", "-m", "octopus") // git asks no driver for more than two sides
	r.wants(r.read("acme.plan.yaml"), "growth", "Ours", "Theirs")
}

func TestGitConflictStandsAroundTheFieldThatBothChanged(t *testing.T) {
	r := installed(t)
	r.on("one", "2026-12-01", "2026-12-02")
	r.on("two", "2026-12-01", "2026-12-03")
	out, ok := r.try("merge", "one")
	if ok {
		t.Fatal("a conflict is merged")
	}
	r.wants(out, "CONFLICT", "both sides changed 1 place, each in another way")
	want := strings.Replace(acme, due, "<<<<<<< ours\n    due: 2026-12-03\n=======\n    due: 2026-12-02\n>>>>>>> theirs\n", 1)
	if got := r.read("acme.plan.yaml"); got != want {
		t.Errorf("in conflict:\n%s", got)
	}
	// Of an unmerged file git shows the facts of both sides, as text.
	r.wants(r.git("diff"), "diff --cc acme.plan.yaml", "\n++<<<<<<< ours\n +actions[a1].due: 2026-12-03\n++=======\n+ actions[a1].due: 2026-12-02\n++>>>>>>> theirs\n")
	r.wants(r.git("diff", "--ours"), "* Unmerged path acme.plan.yaml")
	r.git("config", "merge.conflictStyle", "diff3")
	r.git("checkout", "--merge", "acme.plan.yaml")
	r.wants(r.git("diff"), "++<<<<<<< ours\n +actions[a1].due: 2026-12-03\n")
}

func TestGitMergesByLinesWhatIsNoPlan(t *testing.T) {
	r := installed(t)
	r.on("one", "tier: key", "tier: [key")
	r.on("two", "2026-12-01", "2026-12-03")
	r.wants(r.git("merge", "one", "-m", "m"), "merged by lines")
	r.wants(r.read("acme.plan.yaml"), "tier: [key", "2026-12-03")
	r.wants(r.git("diff", "HEAD~1"), "compared by lines", "+++ b/acme.plan.yaml\n", "+  tier: [key")
}

func TestGitShowsWhatChanged(t *testing.T) {
	r := installed(t)
	r.write("acme.plan.yaml", strings.Replace(acme, "2026-12-01", "2026-12-31", 1))
	r.wants(r.git("diff"), "plan acme.plan.yaml", "slipped 30 days")
	r.write("new.plan.yaml", strings.Replace(acme, "Acme", "Newco", 1))
	r.git("add", "-A")
	r.wants(r.git("diff", "--cached"), "plan new.plan.yaml", "Newco")
	r.commit("second")
	r.wants(r.git("log", "-p"), "-actions[a1].due: 2026-12-01", "+actions[a1].due: 2026-12-31")
	r.wants(r.git("show"), "+account.name: Newco")
	r.git("mv", "acme.plan.yaml", "old one.plan.yaml")
	r.write("old one.plan.yaml", strings.Replace(r.read("old one.plan.yaml"), "owner: ann", "owner: eve", 1))
	r.git("rm", "-q", "new.plan.yaml")
	r.git("add", "-A")
	r.wants(r.git("diff", "--cached", "-M30%"), "plan old one.plan.yaml, was acme.plan.yaml", "eve", "Newco", "lost")
	r.git("commit", "-q", "-m", "third")
	r.write("old one.plan.yaml", "# a note\n"+r.read("old one.plan.yaml"))
	r.wants(r.git("diff"), "only comments, order or form changed", "+# a note")
	r.write("old one.plan.yaml", strings.Replace(r.read("old one.plan.yaml"), "due: 2026-12-31", "due: soon", 1))
	out := r.git("diff")
	r.wants(out, "one value cannot be read, and is left out here; keyplan validate shows it")
	if strings.Contains(out, "only comments") {
		t.Errorf("what cannot be read passes for a comment:\n%s", out)
	}
}

func TestGitDiffTellsHowOftenADateSlipped(t *testing.T) {
	r := installed(t)
	dues := []string{"2026-12-01", "2027-01-15", "2027-02-15", "2027-03-15", "2027-04-15"}
	put := func(i int) { r.write("acme.plan.yaml", strings.Replace(acme, dues[0], dues[i], 1)) }
	shows := func(args ...string) string {
		return strings.Join(strings.Fields(r.git(append([]string{"diff"}, args...)...)), " ")
	}
	for i := 1; i < 4; i++ {
		put(i)
		r.commit(dues[i])
	}
	r.wants(shows("HEAD~1", "HEAD"), "slipped 28 days, for the third time")
	r.wants(shows("HEAD~2", "HEAD~1"), "slipped 31 days, for the second time")
	r.wants(shows("HEAD~3", "HEAD"), "slipped 104 days, for the third time")
	if got := shows("HEAD~3", "HEAD~2"); strings.Contains(got, "time") {
		t.Errorf("the first time is counted:\n%s", got)
	}
	put(4)
	r.wants(shows(), "slipped 31 days, for the fourth time")
	r.wants(shows("HEAD~3"), "for the fourth time")
	r.git("add", "-A")
	r.wants(shows("--cached"), "for the fourth time")
	r.git("stash", "-q")
	r.git("checkout", "-q", "--orphan", "apart")
	r.git("commit", "-q", "-m", "apart")
	if got := shows("main~1", "main"); !strings.Contains(got, "slipped 28 days") {
		t.Errorf("of another branch:\n%s", got)
	}
}

func TestValidateTellsOfMissingDriversOnATerminal(t *testing.T) {
	r := newRepository(t)
	r.write("acme.plan.yaml", acme)
	r.write(".gitattributes", "*.plan.yaml merge=keyplan\n")
	validate := func(terminal bool) string {
		var out strings.Builder
		cmd.Main([]string{"validate"}, &cmd.Env{In: strings.NewReader(""), Out: &strings.Builder{}, Err: &out, ErrTTY: terminal, Dir: r.dir, Getenv: os.Getenv,
			Now: time.Now, Width: func() int { return 0 }})
		return out.String()
	}
	r.wants(validate(true), "keyplan git install    let git merge these plans by what they say, not by lines\n")
	if got := validate(false); strings.Contains(got, "git install") {
		t.Errorf("told to a program:\n%s", got)
	}
	r.keyplan("git", "install")
	if got := validate(true); strings.Contains(got, "git install") {
		t.Errorf("told though it stands:\n%s", got)
	}
}

func TestGitCloneWithoutDriversMergesByLines(t *testing.T) {
	r := installed(t)
	r.on("one", due, due+"  - id: a2\n    action: Ours\n")
	r.on("two", "tier: key", "tier: growth")
	clone := &repository{t, filepath.Join(t.TempDir(), "clone")}
	r.git("clone", "-q", r.dir, clone.dir)
	clone.git("merge", "-q", "origin/one", "-m", "m")
	clone.wants(clone.read("acme.plan.yaml"), "growth", "Ours")
	out, _ := clone.keyplan("git", "status")
	clone.wants(out, "not set up on this computer", "marked for them in .gitattributes", "keyplan git install")
}

func TestGitNeedsFilesToCompare(t *testing.T) {
	r := installed(t)
	server := &repository{t, filepath.Join(t.TempDir(), "plans.git")}
	r.git("clone", "-q", "--bare", r.dir, server.dir)
	for _, command := range []string{"install", "status", "uninstall"} {
		out, code := server.keyplan("git", command)
		if server.wants(out, "plans.git is in a bare git repository, in which no files lie", "clone it"); code != 2 {
			t.Errorf("%s: code %d", command, code)
		}
	}
	server.wants(server.git("show"), "+  name: Acme") // by lines, since no attributes lie there
}

func TestGitInstallIsUndone(t *testing.T) {
	r := newRepository(t)
	r.write(".gitattributes", "*.txt text")
	before := r.read(".git/config")
	for range 2 {
		if out, code := r.keyplan("git", "install"); code != 0 {
			t.Fatal(out)
		}
	}
	r.wants(r.git("config", "--get-all", "merge.keyplan.driver"), " git merge-driver %O %A %B %P %L\n")
	if got := r.read(".gitattributes"); strings.Count(got, "\n") != 4 {
		t.Errorf("attributes:\n%s", got)
	}
	out, _ := r.keyplan("git", "status")
	r.wants(out, "git compares and merges plans with keyplan here")
	r.keyplan("git", "uninstall")
	if got := r.read(".git/config"); got != before {
		t.Errorf("left in the settings:\n%s", got)
	}
	if got := r.read(".gitattributes"); got != "*.txt text\n" {
		t.Errorf("left of the attributes: %q", got)
	}
	out, _ = r.keyplan("git", "uninstall")
	r.wants(out, "nothing to undo")
}

func TestGitAttributesThatCannotBeReadAreNotTakenForNone(t *testing.T) {
	r := installed(t)
	if err := os.Remove(filepath.Join(r.dir, ".gitattributes")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(r.dir, ".gitattributes"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"install", "uninstall"} {
		out, code := r.keyplan("git", command)
		if r.wants(out, "cannot read git's attributes"); code != 2 {
			t.Errorf("%s: code %d", command, code)
		}
	}
	r.wants(r.git("config", "merge.keyplan.driver"), "merge-driver")
}

func TestGitInstallMarksWhatIsHalfMarked(t *testing.T) {
	r := newRepository(t)
	r.write(".gitattributes", "*.plan.yaml merge=keyplan\n")
	r.write("acme.plan.yaml", acme)
	r.commit("first")
	out, _ := r.keyplan("git", "status")
	r.wants(out, "not marked for them in .gitattributes here")
	r.keyplan("git", "install")
	r.write("acme.plan.yaml", strings.Replace(acme, "2026-12-01", "2026-12-31", 1))
	r.wants(r.git("diff", "acme.plan.yaml"), "slipped 30 days")
}

func TestGitInstallLeavesWhatIsNotOurs(t *testing.T) {
	r := newRepository(t)
	r.git("config", "diff.keyplan.command", "mine")
	out, code := r.keyplan("git", "install")
	r.wants(out, `diff.keyplan.command is "mine"`, "git config --unset diff.keyplan.command")
	if code != 2 || strings.Contains(r.read(".git/config"), "merge") {
		t.Errorf("code %d, settings:\n%s", code, r.read(".git/config"))
	}
	r.keyplan("git", "uninstall")
	r.wants(r.git("config", "diff.keyplan.command"), "mine")
	out, code = r.keyplan("git", "instal")
	if r.wants(out, `did you mean "install"?`); code != 2 {
		t.Errorf("code %d", code)
	}
}

func TestGitInstallForAllRepositories(t *testing.T) {
	r := newRepository(t)
	if out, code := r.keyplan("git", "install", "--global"); code != 0 {
		t.Fatal(out)
	}
	out, _ := r.keyplan("git", "status")
	r.wants(out, "git compares and merges plans with keyplan here")
	r.write("acme.plan.yaml", acme)
	r.commit("first")
	r.on("owner", "owner: ann", "owner: eve")
	r.on("date", "2026-12-01", "2027-01-15")
	r.git("merge", "-q", "owner", "-m", "m")
	r.wants(r.read("acme.plan.yaml"), "eve", "2027-01-15")
	r.keyplan("git", "uninstall", "--global")
	out, _ = r.keyplan("git", "status")
	r.wants(out, "not set up on this computer", "not marked")
}

func TestGitDiffDriverNeverFails(t *testing.T) {
	r := newRepository(t)
	for _, args := range [][]string{{}, {"a.plan.yaml"}, {"a", "b"}, {"a", "none", ".", ".", "none", ".", "."}, {"a", "/dev/null", ".", ".", "none", ".", "."}} {
		if out, code := r.keyplan(append([]string{"git", "diff-driver"}, args...)...); code != 0 {
			t.Errorf("%q: code %d\n%s", args, code, out)
		}
	}
}
