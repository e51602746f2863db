package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"keyplan/plan"
	"keyplan/plan/findings"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/source"
	"keyplan/plan/workspace"
)

type validateOptions struct {
	*app
	paths     []string
	stdinName string
	format    string
	reports   []string
	failOn    string
	level     string
	only      []string
	skip      []string
	since     string
	compared  map[*workspace.Workspace]*comparison
	past      *history // of the workspace that is being judged
	baseline  baselineOptions
	verbose   bool
	fixes     fixOptions
	given     func(flag string, empty bool) bool // that a flag was given, but says nothing
	nothing   error                              // that no plan was found, where there is something to tell all the same
	watch     bool
	memory    *memory // of earlier runs, with --watch
}

func validateCommand(a *app) *cobra.Command {
	o := &validateOptions{app: a}
	cmd := &cobra.Command{
		Use:   "validate [PATH…]",
		Short: "Check plans against the practice of key account management",
		Long: `Check plans: what is wrong in the file, what contradicts itself, and which
practice of key account management is missing.

PATH is a plan file, a folder, or the id of an account; none means this folder.
A guideline for choosing key accounts is judged, too, where PATH names it. "-"
reads a plan from standard input. "keyplan explain RULE" says what a rule wants
and why.

With --watch it stays, and shows the findings anew after each save. On a network
drive it may not notice what is saved on another computer.`,
		Example: `  keyplan validate
  keyplan validate acme-foods --level strict
  keyplan validate accounts --format json --fail-on warning
  keyplan validate acme-foods --watch
  keyplan validate --report sarif=keyplan.sarif --report junit=keyplan.xml`,
		RunE: func(_ *cobra.Command, args []string) error {
			o.paths = args
			if o.watch {
				return o.keepWatch()
			}
			return o.run()
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return workspace.Accounts(a.Dir), cobra.ShellCompDirectiveDefault
		},
	}
	flags := cmd.Flags()
	o.given = func(flag string, empty bool) bool { return empty && flags.Changed(flag) }
	flags.StringVarP(&o.format, "format", "f", "", "how to show what was found: "+strings.Join(findings.Names(), ", ")+" (default text, or github in GitHub Actions)")
	flags.StringArrayVar(&o.reports, "report", nil, "also write what was found to a file, as `FORMAT=FILE`; may be given several times")
	flags.StringVar(&o.failOn, "fail-on", "error", "exit 1 from this severity on: error, warning, info or never")
	flags.StringVar(&o.level, "level", "", "how much to ask: basic, standard or strict (default standard, or what keyplan.yaml says)")
	flags.StringSliceVar(&o.only, "only", nil, "run only these rules")
	flags.StringSliceVar(&o.skip, "skip", nil, "do not run these rules")
	flags.BoolVarP(&o.verbose, "verbose", "v", false, "show the lines of advice, too")
	flags.StringVar(&o.since, "since", "", "show only findings on what changed since a revision of git: a `REF` such as main")
	o.baseline.flags(flags)
	o.fixes.flags(flags)
	flags.BoolVarP(&o.watch, "watch", "w", false, "stay, and check again whenever a plan or keyplan.yaml is saved; Ctrl-C ends it")
	flags.StringVar(&o.stdinName, "stdin-name", "stdin.plan.yaml", "the file `NAME` that a plan on standard input has")
	complete(cmd, "format", findings.Names()...)
	completeReports(cmd)
	complete(cmd, "fail-on", append(plan.RuleSeverities.Values(), "never")...)
	complete(cmd, "level", plan.RuleLevels.Values()...)
	completeList(cmd, "only", lint.Names())
	completeList(cmd, "skip", lint.Names())
	completeRevisions(cmd, a)
	return cmd
}

func (o *validateOptions) run() error {
	format, options, err := o.output()
	if err != nil {
		return err
	}
	targets, err := targets(o.reports)
	if err != nil {
		return err
	}
	limit, fails, err := o.limit()
	if err != nil {
		return err
	}
	options.Fails = func(s lint.Severity) bool { return fails && s >= limit }
	today, err := o.day()
	if err != nil {
		return err
	}
	if err := o.empty(); err != nil {
		return err
	}
	if err := o.readBaseline(); err != nil {
		return err
	}
	if over, err := o.mend(today); over || err != nil {
		return err
	}
	report, err := o.report(today)
	if err != nil {
		return err
	}
	written := o.hideKnown(report)
	undelivered := o.deliver(targets, report, options) // before whoever reads the output may have had enough of it
	err = o.writeFindings(format, report, options)
	for _, err := range undelivered {
		fmt.Fprintf(o.Err, "keyplan: %v\n", err)
	}
	if format.Name == "github" {
		o.summarize(report)
	}
	if err != nil {
		return err
	}
	for _, file := range report.Unreadable {
		fmt.Fprintf(o.Err, "keyplan: %s\n", file)
	}
	o.hintAtDrivers()
	if o.nothing != nil {
		return o.nothing
	}
	whole := len(undelivered) == 0 && written && !o.fixes.failed && len(report.Unreadable) == 0 && !faultyConfig(report)
	return verdict(whole, fails && report.Worst(limit))
}

func (a *app) writeFindings(format findings.Format, report *lint.Report, options findings.Options) error {
	return a.writeOut("the findings", func(w io.Writer) error { return format.Write(w, report, options) })
}

// empty is the error for a flag that says nothing, as one does in a script
// whose variable is not set.
func (o *validateOptions) empty() error {
	switch {
	case o.given("since", o.since == ""):
		return withHint(errors.New("--since names no revision"), "write such as --since main, or leave it out")
	case o.given("only", len(o.only) == 0), o.given("skip", len(o.skip) == 0):
		return withHint(errors.New("--only and --skip need the name of a rule"), "keyplan explain lists them")
	}
	return nil
}

// verdict is how the command ends: whole says that it did all that was asked
// for, failed that it found what fails it.
func verdict(whole, failed bool) error {
	switch {
	case !whole:
		return exit(exitFailed)
	case failed:
		return exit(exitFindings)
	}
	return nil
}

// output is the format that was asked for and how to write it.
func (o *validateOptions) output() (findings.Format, findings.Options, error) {
	format, err := findings.Find(cmp.Or(o.format, o.usualFormat()))
	if err != nil {
		return findings.Format{}, findings.Options{}, err
	}
	colored, err := o.colored()
	return format, findings.Options{Width: o.Width(), Color: colored, Verbose: o.verbose, Folder: o.folder()}, err
}

// limit is the severity from which on findings fail the command, if any does.
func (o *validateOptions) limit() (limit lint.Severity, fails bool, err error) {
	switch o.failOn {
	case "never":
		return 0, false, nil
	case advice:
		return lint.Info, true, nil
	}
	if limit, err = lint.ParseSeverity(o.failOn); err != nil {
		return 0, false, unknown("value of --fail-on", o.failOn, append(plan.RuleSeverities.Values(), "never"))
	}
	return limit, true, nil
}

// report finds the plans and judges them, workspace by workspace.
func (o *validateOptions) report(today plan.Day) (*lint.Report, error) {
	if slices.Equal(o.paths, []string{"-"}) {
		return o.standardInput(today)
	}
	spaces, problems, err := workspace.Open(o.Dir, o.paths)
	report := &lint.Report{Today: today}
	if errors.Is(err, workspace.ErrNothing) && faulty(spaces) {
		o.nothing, err = err, nil // the faults may be why
	}
	if err != nil {
		return nil, err
	}
	o.memory.finds(spaces)
	for _, err := range problems {
		report.Unreadable = append(report.Unreadable, err.Error())
	}
	if err := o.compare(spaces); err != nil {
		return nil, err
	}
	for _, w := range spaces {
		if err := o.judge(w, report); err != nil {
			return nil, err
		}
	}
	report.Partial = report.Partial && o.nothing == nil
	return report, nil
}

// judge judges the plans of one workspace.
func (o *validateOptions) judge(w *workspace.Workspace, report *lint.Report) error {
	changes := o.compared[w]
	o.past = o.history(w, report.Today)
	defer func() { o.past.close(); o.past = nil }()
	runner, err := o.runner(w, report)
	if err != nil {
		return err
	}
	o.baseline.ran = append(o.baseline.ran, runner)
	results := make([]*lint.Result, len(w.Files))
	unreadable := make([]string, len(w.Files))
	guidelines := make([]*source.File, len(w.Files))
	known := o.memory.recall(w, runner, o.past, report.Today, results)
	progress := o.progress(len(known.unread.Files))
	defer progress.end()
	known.unread.Docs(func(j int, doc *load.Doc, err error) {
		defer progress.step()
		i := known.place(j)
		if err != nil {
			unreadable[i] = fmt.Sprintf("cannot read %s: %v", w.Files[i].Name, err)
			return
		}
		if doc.Guideline {
			guidelines[i] = doc.File
			return
		}
		results[i] = runner.Plan(doc)
		known.keep(j, doc, results[i])
		changes.judged(runner, w, doc)
	})
	known.end(w)
	judged, err := o.judgeGuidelines(runner, w, guidelines)
	if err != nil {
		return err
	}
	gaps := func(s string) bool { return s == "" }
	report.Unreadable = append(report.Unreadable, slices.DeleteFunc(unreadable, gaps)...)
	results = slices.DeleteFunc(results, func(r *lint.Result) bool { return r == nil })
	if w.Whole {
		runner.Across(results)
	}
	changes.keep(report, results)
	report.Partial = report.Partial || !w.Whole && len(judged) < len(w.Files)
	report.Results = append(append(report.Results, results...), judged...)
	return nil
}

// judgeGuidelines judges those of the files that are guidelines for choosing
// key accounts, with the plans that stand around them: as a whole, whatever
// changed since a revision.
func (o *validateOptions) judgeGuidelines(runner *lint.Runner, w *workspace.Workspace, files []*source.File) (results []*lint.Result, err error) {
	for i, file := range files {
		if file == nil {
			continue
		}
		around, _, err := o.around(filepath.Dir(w.Files[i].Path)) // what is not whole is told
		if err != nil {
			return nil, err
		}
		results = append(results, runner.Guideline(load.Guideline(file, w.Settings.Env()), accountsOf(around.Plans)))
	}
	return results, nil
}

// runner is the runner of a workspace; what is wrong in its keyplan.yaml goes
// into the report.
func (o *validateOptions) runner(w *workspace.Workspace, report *lint.Report) (*lint.Runner, error) {
	if w.Config != nil {
		if found := lint.Config(w.Config); len(found) > 0 {
			report.Results = append(report.Results, &lint.Result{File: w.Config.File.Name, Findings: found})
		}
	}
	level := o.level
	if level == "" && len(o.only) > 0 {
		level = lint.Strict.String() // a rule that is asked for by name runs
	}
	return lint.NewRunner(w.Settings, lint.Options{Today: report.Today, Level: level, Only: o.only, Skip: o.skip, Whole: w.Whole, History: o.past.given()})
}

// standardInput judges a plan that an editor or a hook hands over.
func (o *validateOptions) standardInput(today plan.Day) (*lint.Report, error) {
	text, err := workspace.Limited(o.In)
	if err != nil {
		return nil, fmt.Errorf("cannot read standard input: %w", err)
	}
	name := o.abs(o.stdinName)
	w, err := workspace.Around(filepath.Dir(name))
	if err != nil {
		return nil, err
	}
	w.Files = []workspace.File{{Path: name, Name: filepath.ToSlash(o.stdinName)}}
	changes, err := o.comparison(w, true)
	if err != nil {
		return nil, err
	}
	report := &lint.Report{Today: today, Partial: w.Config != nil}
	runner, err := o.runner(w, report)
	if err != nil {
		return nil, err
	}
	doc := w.Doc(w.Files[0].Name, text)
	results := []*lint.Result{runner.Plan(doc)}
	changes.judged(runner, w, doc)
	changes.keep(report, results)
	report.Results = append(report.Results, results...)
	return report, nil
}

// faulty reports whether the keyplan.yaml of a workspace has faults.
func faulty(spaces []*workspace.Workspace) bool {
	return slices.ContainsFunc(spaces, func(w *workspace.Workspace) bool { return w.Config != nil && len(lint.Config(w.Config)) > 0 })
}

// faultyConfig reports whether a keyplan.yaml has errors.
func faultyConfig(report *lint.Report) bool {
	return slices.ContainsFunc(report.Results, func(r *lint.Result) bool { return r.Account == nil })
}
