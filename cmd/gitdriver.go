package cmd

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"keyplan/plan"
	"keyplan/plan/diff"
	"keyplan/plan/diff/text"
	"keyplan/plan/facts"
	"keyplan/plan/findings/plain"
	"keyplan/plan/git"
	"keyplan/plan/load"
	"keyplan/plan/merge"
	"keyplan/plan/past"
	"keyplan/plan/safe"
	"keyplan/plan/workspace"
)

func mergeDriverCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "merge-driver BASE OURS THEIRS PATH [MARKER]", Short: "Merge a plan, as git asks for it", Hidden: true,
		Long: "Merge a plan, as git asks for it: the outcome takes the place of OURS. Exit 1 says that there are conflicts.",
		Args: cobra.RangeArgs(4, 5),
		RunE: func(_ *cobra.Command, args []string) error { return a.mergeDriver(args) },
	}
}

func diffDriverCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "diff-driver PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE [NEW-PATH INFO]", Short: "Compare a plan, as git asks for it", Hidden: true,
		Long: "Compare a plan, as git asks for it. It never fails: git would show nothing more.",
		RunE: func(_ *cobra.Command, args []string) error { return a.diffDriver(args) },
	}
}

func textconvCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "textconv FILE", Short: "Show a plan as one fact a line, as git log -p asks for it", Hidden: true,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return a.textconv(args[0]) },
	}
}

// mergeDriver merges three files into the second one.
func (a *app) mergeDriver(args []string) error {
	files := git.MergeFile{Base: a.abs(args[0]), Ours: a.abs(args[1]), Theirs: a.abs(args[2])}
	if len(args) == 5 {
		files.Marker, _ = strconv.Atoi(args[4]) // 0 is as usual
	}
	lines, conflicts, err := files.Merge(a.Dir)
	if err != nil {
		return err
	}
	name, what := args[3], "cannot be read as a plan on both sides, and is merged by lines"
	if sides, reload, ok := a.sides(files, name); ok {
		o := merge.Options{Reload: reload, Marker: files.Marker}
		if conflicts == 0 {
			o.Lines = lines
		}
		merged := merge.Plans(sides, o)
		lines, conflicts, what = merged.Text, merged.Conflicts, ""
	}
	if err := os.WriteFile(files.Ours, lines, 0o644); err != nil {
		return fmt.Errorf("cannot write what was merged: %w", err)
	}
	if what != "" {
		fmt.Fprintf(a.Err, "keyplan: %s %s\n", safe.Line(name), what)
	}
	if conflicts > 0 {
		fmt.Fprintf(a.Err, "keyplan: %s: both sides changed %s, each in another way; settle what stands between <<<<<<< and >>>>>>>\n", safe.Line(name), plain.Count(conflicts, "place", "places"))
		return exit(exitFindings)
	}
	return nil
}

// sides reads the three versions; ok is false where they cannot be merged as
// plans.
func (a *app) sides(files git.MergeFile, name string) (sides merge.Sides, reload func([]byte) *load.Doc, ok bool) {
	w := a.spaceOf(name)
	reload = func(text []byte) *load.Doc { return w.Doc(name, text) }
	for _, s := range []struct {
		file string
		doc  **load.Doc
	}{{files.Base, &sides.Base}, {files.Ours, &sides.Ours}, {files.Theirs, &sides.Theirs}} {
		text, err := os.ReadFile(s.file)
		if err != nil {
			return sides, nil, false
		}
		*s.doc = reload(text)
	}
	return sides, reload, merge.Can(sides)
}

// spaceOf is the workspace in which a plan stands, or would stand.
func (a *app) spaceOf(name string) *workspace.Workspace {
	spaces, _, _ := workspace.Open(a.Dir, []string{filepath.Dir(a.abs(filepath.FromSlash(name)))}) // without one, plans are read all the same
	if len(spaces) == 1 {
		return spaces[0]
	}
	return &workspace.Workspace{Settings: new(plan.Settings)}
}

// diffDriver shows what changed in a plan. Whatever goes wrong is told, and
// what differs shown by lines.
func (a *app) diffDriver(args []string) error {
	switch {
	case len(args) == 1:
		fmt.Fprintf(a.Out, "* Unmerged path %s\n", safe.Line(args[0]))
		return nil
	case len(args) < 7:
		fmt.Fprintln(a.Err, "keyplan: git calls this with 7 arguments; keyplan diff compares plans for people")
		return nil
	}
	d := gitDiff{app: a, was: args[0], is: args[0], old: args[1], now: args[4], blobs: [2]string{args[5], args[2]}}
	if len(args) > 7 {
		d.is = args[7]
	}
	defer func() { d.history.close() }()
	if err := d.show(); err != nil {
		fmt.Fprintf(a.Err, "keyplan: %s: %v\n", safe.Line(d.is), err)
	}
	return nil
}

// A gitDiff is one file in two versions, as git hands them over.
type gitDiff struct {
	*app
	was, is  string    // what it was called, and is
	old, now string    // where the versions lie
	blobs    [2]string // as git calls the newer and the older one
	history  *history  // once it was asked for
	unread   int       // values of the newer version that cannot be read
}

func (d *gitDiff) show() error {
	out := bufio.NewWriter(d.Out)
	if d.was == d.is {
		fmt.Fprintf(out, "plan %s\n", safe.Line(d.is))
	} else {
		fmt.Fprintf(out, "plan %s, was %s\n", safe.Line(d.is), safe.Line(d.was))
	}
	report, err := d.report()
	if err != nil {
		return errors.Join(d.byLines(out, err), out.Flush())
	}
	if d.unread > 0 {
		fmt.Fprintln(out, unreadNote(d.unread))
	}
	if len(report.Accounts) == 0 {
		if d.unread == 0 {
			fmt.Fprintln(out, "only comments, order or form changed, nothing that the plan says")
		}
		return errors.Join(d.byLines(out, nil), out.Flush())
	}
	colored, _ := d.colored() // a wrong flag of git's would be no reason to show nothing
	err = text.Write(out, report, text.Options{Width: d.Width(), Color: colored || d.Getenv("GIT_PAGER_IN_USE") == "true" && d.Getenv("NO_COLOR") == "" && d.Getenv("TERM") != "dumb"})
	fmt.Fprintln(out)
	return errors.Join(err, out.Flush())
}

// byLines shows what differs by lines, and why.
func (d *gitDiff) byLines(out *bufio.Writer, why error) error {
	if why != nil {
		fmt.Fprintf(out, "compared by lines: %v\n", why)
	}
	lines, err := git.Lines(d.Dir, d.old, d.now)
	if err != nil {
		return err
	}
	if at := bytes.Index(lines, []byte("\n@@ ")); at >= 0 { // the names before it are those of copies that git made
		fmt.Fprintf(out, "--- a/%s\n+++ b/%s\n", safe.Line(d.was), safe.Line(d.is))
		lines = lines[at+1:]
	}
	_, err = out.Write(lines)
	return err
}

func (d *gitDiff) report() (*diff.Report, error) {
	w := d.spaceOf(d.is)
	pair := diff.Pair{Renamed: d.was != d.is}
	for _, v := range []struct {
		file, name, what string
		doc              **load.Doc
	}{{d.old, d.was, "the older version", &pair.Old}, {d.now, d.is, "the newer version", &pair.New}} {
		if v.file == "/dev/null" || v.file == os.DevNull {
			continue
		}
		text, err := os.ReadFile(d.abs(v.file))
		if err != nil {
			return nil, fmt.Errorf("%s cannot be read", v.what)
		}
		if *v.doc = w.Doc(v.name, text); !diff.Readable(*v.doc) {
			return nil, fmt.Errorf("%s cannot be read as a plan", v.what)
		}
	}
	if pair.New != nil {
		d.unread = diff.Unread(pair.New)
	}
	today, err := d.day()
	if err != nil {
		return nil, err
	}
	report := &diff.Report{Plans: 1}
	o := diff.Options{Settings: w.Settings, Until: today}
	if pair.Old != nil && pair.New != nil {
		o.PutOff = d.putOff(pair.New, today)
	}
	if account := diff.Of(pair, o); account != nil {
		report.Accounts = []*diff.Account{account}
	}
	report.Sort()
	return report, nil
}

// putOff tells how often the date at a path of the newer version was put off, as
// far as the branch that is checked out tells. Git is asked only when a date was,
// and once; where it does not answer, nothing is known.
func (d *gitDiff) putOff(doc *load.Doc, today plan.Day) func(path string) int {
	dates := sync.OnceValue(func() *past.Dates {
		d.history = d.ask(today)
		return past.DatesOf(doc, d.history.versions(d.is))
	})
	return func(path string) int { return len(dates().PutOff(path)) }
}

// ask asks git for the versions that the newer one goes back to: from itself on
// or, where it is not committed, from the older one.
func (d *gitDiff) ask(today plan.Day) *history {
	h := &history{log: &git.Log{}}
	repo, err := git.Open(d.Dir)
	if err != nil {
		return h
	}
	log, err := repo.Log(git.Reach{From: today.AddMonths(-historyMonths).Time(), Commits: historyCommits, File: d.is})
	if err != nil {
		return h
	}
	log.Versions[d.is] = d.before(log.Versions[d.is])
	return &history{repo: repo, log: log, blobs: repo.Blobs()}
}

func (d *gitDiff) before(all []git.Version) []git.Version {
	if strings.Trim(d.blobs[0], "0") == "" { // it lies in the folder
		return all
	}
	for _, blob := range d.blobs {
		if at := slices.IndexFunc(all, func(v git.Version) bool { return v.Blob == blob }); at >= 0 {
			return all[at:]
		}
	}
	return nil
}

// textconv shows the facts of a plan, those that are in conflict in one, or the
// text of what is no plan.
func (a *app) textconv(file string) error {
	text, err := os.ReadFile(a.abs(file))
	if err != nil {
		return fmt.Errorf("cannot read the plan: %w", err)
	}
	lines, ok := factsOf(filepath.Base(file), text)
	if ours, theirs, parted := sidesOf(text); !ok && parted {
		one, fine := factsOf(filepath.Base(file), ours)
		other, too := factsOf(filepath.Base(file), theirs)
		lines, ok = inConflict(one, other), fine && too
	}
	if !ok {
		_, err = a.Out.Write(text)
		return err
	}
	out := bufio.NewWriter(a.Out)
	for _, line := range lines {
		fmt.Fprintln(out, line)
	}
	return out.Flush()
}

// factsOf are the facts of a plan, a line each; ok is false for what is none.
func factsOf(name string, text []byte) (lines []string, ok bool) {
	doc := new(workspace.Workspace).Doc(name, text)
	if !doc.Judged {
		return nil, false
	}
	for _, fact := range facts.Of(doc.View()) {
		lines = append(lines, safe.Line(fact))
	}
	for _, p := range doc.Problems { // what has no value would go unseen
		lines = append(lines, "not read: "+safe.Line(strings.TrimSpace(doc.File.Line(p.Span.Start.Line))))
	}
	return lines, true
}
