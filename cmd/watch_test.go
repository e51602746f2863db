package cmd_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"keyplan/cmd"
	"keyplan/plan/watch"
	"keyplan/testdata"
)

// A watched is a call of keyplan validate --watch whose changes the test tells.
type watched struct {
	dir     string
	args    []string
	now     time.Time
	tty     bool
	changes chan watch.Change
	idle    chan struct{} // something is sent each time that it begins to wait
	stop    context.CancelFunc
	code    chan int

	lock sync.Mutex
	out  strings.Builder
}

func (w *watched) Write(p []byte) (int, error) {
	w.lock.Lock()
	defer w.lock.Unlock()
	return w.out.Write(p)
}

// told gives what was written since it was last asked.
func (w *watched) told() string {
	w.lock.Lock()
	defer w.lock.Unlock()
	defer w.out.Reset()
	return w.out.String()
}

func (w *watched) Watch([]watch.Tree) error { return nil }
func (w *watched) Close() error             { return nil }

func (w *watched) Changes() <-chan watch.Change {
	w.idle <- struct{}{}
	return w.changes
}

// watching begins to watch a folder, and waits for the first run.
func watching(t testing.TB, w *watched) *watched {
	t.Helper()
	w.changes, w.idle, w.code = make(chan watch.Change), make(chan struct{}), make(chan int, 1)
	ctx, stop := context.WithCancel(context.Background())
	w.stop = stop
	t.Cleanup(stop)
	env := &cmd.Env{In: strings.NewReader(""), Out: w, Err: w, Dir: w.dir, Getenv: func(string) string { return "" },
		Now: func() time.Time { return w.now }, Width: func() int { return 0 }, OutTTY: w.tty,
		Asked:   func() (context.Context, context.CancelFunc) { return ctx, stop },
		Watcher: func(watch.Options) (cmd.Watcher, error) { return w, nil }}
	go func() { w.code <- cmd.Main(append([]string{"validate", "--watch"}, w.args...), env) }()
	select {
	case <-w.idle:
	case code := <-w.code:
		t.Fatalf("code %d before anything changed: %s", code, w.told())
	}
	return w
}

// change tells of paths that were changed, and waits until they are judged.
func (w *watched) change(names ...string) string {
	c := watch.Change{}
	for _, name := range names {
		c.Paths = append(c.Paths, filepath.Join(w.dir, filepath.FromSlash(name)))
	}
	w.changes <- c
	<-w.idle
	return w.told()
}

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// laid is a copy of the example with some of its plans.
func laid(t testing.TB, keep int) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(testdata.Example())); err != nil {
		t.Fatal(err)
	}
	plans, _ := filepath.Glob(filepath.Join(dir, "accounts", "*.plan.yaml"))
	for _, name := range plans[min(keep, len(plans)):] {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestAWatchTellsWhatAFreshRunWould changes files in many ways and compares
// each report with that of keyplan called anew.
func TestAWatchTellsWhatAFreshRunWould(t *testing.T) {
	dir := laid(t, 5)
	reports := t.TempDir()
	committed(t, dir, "2024-01-10", nil)
	w := watching(t, &watched{dir: dir, now: noon, args: []string{"--level=strict", "--verbose", "--report", "json=" + filepath.Join(reports, "watched.json")}})
	w.told()
	plans, _ := filepath.Glob(filepath.Join(dir, "accounts", "*.plan.yaml"))
	random := rand.New(rand.NewPCG(1, 2))
	name := func(path string) string { rel, _ := filepath.Rel(dir, path); return filepath.ToSlash(rel) }
	write := func(path string, f func(string) string) string {
		text, _ := os.ReadFile(path) // none for a new one
		if err := os.WriteFile(path, []byte(f(string(text))), 0o644); err != nil {
			t.Fatal(err)
		}
		return name(path)
	}
	move := func(from, to string) []string {
		if err := os.Rename(filepath.Join(dir, from), filepath.Join(dir, to)); err != nil {
			t.Fatal(err)
		}
		return []string{from, to}
	}
	config := filepath.Join(dir, "keyplan.yaml")
	settings, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	whole := map[string]string{}
	for _, p := range plans {
		text, _ := os.ReadFile(p)
		whole[p] = string(text)
	}
	changes := []struct {
		name string
		do   func(path string) []string
	}{
		{"a key that there is not", func(p string) []string {
			return []string{write(p, func(s string) string { return s + "\nnonsense: 1\n" })}
		}},
		{"a plan put right", func(p string) []string { return []string{write(p, func(string) string { return whole[p] })} }},
		{"half a plan", func(p string) []string {
			return []string{write(p, func(string) string { return whole[p][:len(whole[p])/2] })}
		}},
		{"an empty plan", func(p string) []string { return []string{write(p, func(string) string { return "" })} }},
		{"a plan copied for another customer", func(p string) []string {
			return []string{write(filepath.Join(dir, "accounts", "copy.plan.yaml"), func(string) string { return whole[p] })}
		}},
		{"a waiver of a rule on all plans", func(p string) []string {
			return []string{write(p, func(string) string { return "# keyplan: allow duplicate-account: one plan too many\n" + whole[p] })}
		}},
		{"a plan in a new folder", func(p string) []string {
			if err := os.MkdirAll(filepath.Join(dir, "accounts", "new"), 0o755); err != nil {
				t.Fatal(err)
			}
			return []string{"accounts/new", write(filepath.Join(dir, "accounts", "new", filepath.Base(p)), func(string) string { return whole[p] })}
		}},
		{"a folder that goes", func(string) []string {
			if err := os.RemoveAll(filepath.Join(dir, "accounts", "new")); err != nil {
				t.Fatal(err)
			}
			return []string{"accounts/new"}
		}},
		{"a plan deleted", func(p string) []string { _ = os.Remove(p); return []string{name(p)} }},
		{"a plan renamed and back", func(p string) []string {
			write(p, func(string) string { return whole[p] })
			return append(move(name(p), "accounts/other.plan.yaml"), move("accounts/other.plan.yaml", name(p))...)
		}},
		{"all plans moved away and back, some elsewhere", func(string) []string {
			move("accounts", "away")
			return move("away", "accounts")
		}},
		{"other settings", func(string) []string {
			return []string{write(config, func(string) string { return string(settings) + "\nlimits: {accounts_max: 2}\n" })}
		}},
		{"settings that cannot be read", func(string) []string {
			return []string{write(config, func(string) string { return "people: [" })}
		}},
		{"the settings as they were", func(string) []string {
			return []string{write(config, func(string) string { return string(settings) })}
		}},
		{"no settings", func(string) []string { _ = os.Remove(config); return []string{"keyplan.yaml"} }},
		{"another day", func(string) []string { w.now = w.now.AddDate(0, 1, 0); return nil }},
		{"a commit", func(string) []string {
			committed(t, dir, "2025-06-01", nil)
			return []string{".git/logs/HEAD"}
		}},
		{"nothing", func(p string) []string { return []string{name(p)} }},
	}
	for i := range 3 * len(changes) {
		c := changes[i%len(changes)]
		if i >= len(changes) {
			c = changes[random.IntN(len(changes))]
		}
		told := w.change(c.do(plans[random.IntN(len(plans))])...)
		at := w.now.Format(time.DateOnly)
		fresh, code := validate(dir, "--level=strict", "--verbose", "--today", at, "--report", "json="+filepath.Join(reports, "fresh.json"))
		if told != "" && !strings.Contains(told, fresh) {
			t.Fatalf("%d, after %s, it tells\n%s\nnot\n%s", i, c.name, told, fresh)
		}
		same(t, fmt.Sprintf("%d, %s (code %d)", i, c.name, code), filepath.Join(reports, "watched.json"), filepath.Join(reports, "fresh.json"))
	}
	w.stop()
	if code := <-w.code; code != 0 {
		t.Errorf("Ctrl-C gives code %d", code)
	}
}

func same(t *testing.T, what, a, b string) {
	t.Helper()
	x, err := os.ReadFile(a)
	if err != nil {
		t.Fatal(err)
	}
	y, err := os.ReadFile(b)
	if err != nil {
		t.Fatal(err)
	}
	if string(x) != string(y) {
		t.Fatalf("%s: the reports differ:\n%s\nand\n%s", what, x, y)
	}
}

func TestOnlyWhatChangedIsReadAgain(t *testing.T) {
	dir := laid(t, 3)
	w := watching(t, &watched{dir: dir, now: noon})
	plans, _ := filepath.Glob(filepath.Join(dir, "accounts", "*.plan.yaml"))
	before, err := os.Stat(plans[1])
	if err != nil {
		t.Fatal(err)
	}
	text := slices.Repeat([]byte("#"), int(before.Size()))
	if err := os.WriteFile(plans[1], text, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(plans[1], time.Time{}, before.ModTime()); err != nil {
		t.Fatal(err)
	}
	w.told()
	if told := w.change("accounts"); told != "" {
		t.Errorf("a plan is read whose size and date are as they were and of which nothing is told:\n%s", told)
	}
	if told := w.change("accounts/" + filepath.Base(plans[1])); !strings.Contains(told, "not-a-plan") {
		t.Errorf("a plan that was written is not read:\n%s", told)
	}
	w.stop()
	<-w.code
}

func TestTheScreenOfAWatch(t *testing.T) {
	for _, c := range []struct {
		name  string
		tty   bool
		args  []string
		first string
		then  string
		end   string
	}{
		{"in a pipe a line says when and why", false, nil,
			"12:00:00 all plans\n\n1 plan, clean\n\nwatching 1 plan; Ctrl-C ends\n",
			"\n12:01:00 a.plan.yaml\n\n2 plans, all clean\n\nwatching 2 plans; Ctrl-C ends\n", ""},
		{"on a terminal each run has a screen of its own", true, nil,
			"1 plan, clean\n\nwatching 1 plan; Ctrl-C ends\n",
			"\x1b[H\x1b[2J12:01:00 a.plan.yaml\n\n2 plans, all clean\n\nwatching 2 plans; Ctrl-C ends\n", "\n"},
		{"for editors it is lines", false, []string{"--format=line"},
			"12:00:00 all plans\nwatching 1 plan; Ctrl-C ends\n",
			"12:01:00 a.plan.yaml\nwatching 2 plans; Ctrl-C ends\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			plan := func(name string) {
				if err := os.WriteFile(filepath.Join(dir, name), []byte("keyplan: 1\naccount: {name: "+name+", manager: jane.roe}\n"), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			plan("b.plan.yaml")
			w := watching(t, &watched{dir: dir, now: noon, tty: c.tty, args: append(c.args, "--only=unknown-key")})
			if told := w.told(); told != c.first {
				t.Errorf("first %q, want %q", told, c.first)
			}
			plan("a.plan.yaml")
			w.now = noon.Add(time.Minute)
			if told := w.change("a.plan.yaml"); told != c.then {
				t.Errorf("then %q, want %q", told, c.then)
			}
			w.stop()
			if code, told := <-w.code, w.told(); code != 0 || told != c.end {
				t.Errorf("code %d, %q", code, told)
			}
		})
	}
}

func TestWhatEndsAWatch(t *testing.T) {
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"the limit of the system", watch.ErrLimit, "keyplan: the system lets no more folders be watched\nname the folder of the plans, or raise the limit: "},
		{"the folder above goes too", watch.ErrGone, "keyplan: the folder that was watched is gone\nrun keyplan validate --watch again where the plans are now\n"},
		{"anything else", os.ErrPermission, "keyplan: cannot watch any longer: permission denied\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := watching(t, &watched{dir: laid(t, 1), now: noon})
			w.told()
			w.changes <- watch.Change{Err: c.err}
			if code, told := <-w.code, w.told(); code != 2 || !strings.HasPrefix(told, c.want) {
				t.Errorf("code %d, %q, want %q", code, told, c.want)
			}
		})
	}
}

func TestAWatchOutlivesWhatIsWrongForAWhile(t *testing.T) {
	dir := laid(t, 2)
	w := watching(t, &watched{dir: dir, now: noon, args: []string{"accounts", "--only=unknown-key"}})
	w.told()
	if err := os.Rename(filepath.Join(dir, "accounts"), filepath.Join(dir, "away")); err != nil {
		t.Fatal(err)
	}
	want := "\n12:00:00 accounts deleted\n\nkeyplan: there is no file, folder or account \"accounts\"\n\nwatching for plans; Ctrl-C ends\n"
	if told := w.change("accounts"); told != want {
		t.Errorf("told %q, want %q", told, want)
	}
	if err := os.Rename(filepath.Join(dir, "away"), filepath.Join(dir, "accounts")); err != nil {
		t.Fatal(err)
	}
	if told := w.change("accounts"); !strings.Contains(told, "2 plans, all clean") {
		t.Errorf("told %q", told)
	}
	w.stop()
	<-w.code
}

func TestAWatchSinceARevision(t *testing.T) {
	dir := laid(t, 4)
	committed(t, dir, "2026-11-20", nil)
	w := watching(t, &watched{dir: dir, now: noon, args: []string{"--since=HEAD", "--only=unknown-key"}})
	w.told()
	path := filepath.Join(dir, "accounts", "x.plan.yaml")
	if err := os.WriteFile(path, []byte("keyplan: 1\naccount: {name: X, manager: jane.roe}\nnonsense: 1\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if told := w.change("accounts/x.plan.yaml"); !strings.Contains(told, `unknown key "nonsense"`) {
		t.Errorf("told %q", told)
	}
	committed(t, dir, "2026-11-21", nil)
	if told := w.change(".git/logs/HEAD"); !strings.Contains(told, "12:00:00 another commit") || strings.Contains(told, "nonsense") {
		t.Errorf("told %q", told)
	}
	w.stop()
	<-w.code
}

// BenchmarkWatch measures, with the files and the watcher of the system, how
// long it takes from a save until the report is out.
func BenchmarkWatch(b *testing.B) {
	for _, c := range []struct {
		name string
		lay  func(b *testing.B) (dir, plan string)
	}{
		{"24 plans", func(b *testing.B) (string, string) {
			dir := laid(b, 24)
			return dir, filepath.Join(dir, "accounts", "ernst-handel.plan.yaml")
		}},
		{"2000 plans", generatedPlans},
		{"2000 plans in git", func(b *testing.B) (string, string) {
			dir, plan := generatedPlans(b)
			committed(b, dir, "2026-11-20", nil)
			return dir, plan
		}},
	} {
		b.Run(c.name, func(b *testing.B) { benchmarkWatch(b, c.lay) })
	}
}

func generatedPlans(b *testing.B) (dir, plan string) {
	dir = b.TempDir()
	write := func(name string, text []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	write("keyplan.yaml", []byte(testdata.GeneratedWorkspace))
	for i := range 2000 {
		write(fmt.Sprintf("customer-%04d.plan.yaml", i), testdata.Generated(i))
	}
	return dir, filepath.Join(dir, "customer-1000.plan.yaml")
}

func benchmarkWatch(b *testing.B, lay func(b *testing.B) (dir, plan string)) {
	dir, plan := lay(b)
	text, err := os.ReadFile(plan)
	if err != nil {
		b.Fatal(err)
	}
	bin := build(b, b.TempDir(), "./keyplan")
	cmd := exec.Command(bin, "validate", "--watch", "--today", testdata.Today)
	cmd.Dir = dir
	out, err := cmd.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	ended := make(chan time.Time)
	go func() {
		buffer := make([]byte, 1<<20)
		for {
			n, err := out.Read(buffer)
			if err != nil {
				close(ended)
				return
			}
			if strings.HasSuffix(string(buffer[:n]), "Ctrl-C ends\n") {
				ended <- time.Now()
			}
		}
	}()
	<-ended
	var took []time.Duration
	for n := 0; b.Loop(); n++ {
		start := time.Now()
		if err := os.WriteFile(plan, append(text, fmt.Sprintf("\n# save %d\n", n)...), 0o644); err != nil {
			b.Fatal(err)
		}
		took = append(took, (<-ended).Sub(start))
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(took), "median-ms")
	b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "most-ms") // median has sorted them
}
