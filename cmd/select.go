package cmd

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"keyplan/pareto/selection"
	"keyplan/plan"
	"keyplan/plan/choice"
	"keyplan/plan/findings"
	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/nearest"
	"keyplan/plan/report"
	"keyplan/plan/scaffold"
	"keyplan/plan/sheet/formats"
	"keyplan/plan/source"
)

type selectOptions struct {
	*app
	bookOptions
	all    bool
	audit  bool
	why    string
	check  bool
	begin  bool
	from   string // a ledger
	seed   uint64
	runs   int
	failOn string
	fails  func() bool // whether --fail-on was given
}

func selectCommand(a *app) *cobra.Command {
	o := &selectOptions{app: a}
	cmd := &cobra.Command{
		Use:   "select [FILE]",
		Short: "Choose the key accounts by criteria and several people's scores",
		Long: `Choose the key accounts: a guideline with criteria, weights and the scores of
several people becomes a list, sized to the time there is, with what it means
for today's plans: promote, keep, step down.

FILE is the guideline, by default ` + scaffold.GuidelineName + ` in this folder. --new writes one to
fill in, with the accounts of this workspace as candidates; --from adds the
largest customers of a ledger. --check judges the
guideline itself, --audit answers nine questions about it.`,
		Example: `  keyplan select --new
  keyplan select --check
  keyplan select
  keyplan select selection.yaml --all
  keyplan select --why acme-foods
  keyplan select selection.yaml -o selection.xlsx`,
		Args:              cobra.MaximumNArgs(1),
		RunE:              func(_ *cobra.Command, args []string) error { return o.run(args) },
		ValidArgsFunction: cobra.FixedCompletions([]string{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt),
	}
	o.bookOptions.flags(cmd)
	flags := cmd.Flags()
	flags.BoolVarP(&o.all, "all", "a", false, "show every page on the screen, not only the list")
	flags.StringVar(&o.why, "why", "", "show why a `CANDIDATE` (id or name) is on the list or is not")
	flags.BoolVar(&o.audit, "audit", false, "answer nine questions on how the choice is made")
	flags.BoolVar(&o.check, "check", false, "judge the guideline itself, as validate does plans")
	flags.BoolVar(&o.begin, "new", false, "write a guideline to fill in")
	flags.StringVar(&o.from, "from", "", "with --new, take the largest customers of a ledger for candidates: a `FILE` as for keyplan pareto")
	flags.Uint64Var(&o.seed, "seed", selection.UsualSeed, "the `NUMBER` that random weightings are drawn by")
	flags.IntVar(&o.runs, "runs", selection.UsualRuns, "how many random weightings are tried")
	o.fails = func() bool { return flags.Changed("fail-on") }
	flags.StringVar(&o.failOn, "fail-on", "error", "with --check, exit 1 from this severity on: error, warning, info or never")
	complete(cmd, "fail-on", append(plan.RuleSeverities.Values(), "never")...)
	return cmd
}

func (o *selectOptions) run(args []string) error {
	if err := o.sound(); err != nil {
		return err
	}
	today, err := o.day()
	if err != nil {
		return err
	}
	name := scaffold.GuidelineName
	if len(args) == 1 {
		name = args[0]
	}
	if o.begin && name == "-" {
		return withHint(errors.New("--new writes a file, not standard output"), "keyplan select --new    or    keyplan select --new FILE.yaml")
	}
	if o.begin {
		return o.beginGuideline(name, today)
	}
	text, err := o.guideline(name, len(args) == 1)
	if err != nil {
		return err
	}
	around, whole, err := o.around(filepath.Dir(o.abs(name)))
	if err != nil {
		return err
	}
	doc := load.Guideline(source.NewFile(filepath.ToSlash(name), text), around.Settings.Env())
	around.Today, around.Seed, around.Runs = today, o.seed, o.runs
	if o.check {
		return o.judge(doc, &around, whole)
	}
	format, err := o.chosen(o.app)
	if err != nil {
		return err
	}
	advice, err := o.refuse(doc, &around)
	if err != nil {
		return err
	}
	if err := o.show(format, choice.Of(doc, around), advice); err != nil {
		return err
	}
	return verdict(whole, false)
}

// mostRuns keeps a slip of the finger from taking hours.
const mostRuns = 1_000_000

// sound refuses flags that do not go together.
func (o *selectOptions) sound() error {
	asked := 0
	for _, flag := range []bool{o.audit, o.check, o.begin, o.why != ""} {
		if flag {
			asked++
		}
	}
	switch {
	case asked > 1:
		return errors.New("--new, --check, --audit and --why each do another thing; ask for one")
	case o.runs < 0 || o.runs > mostRuns:
		return fmt.Errorf("--runs %d does not lie between 0 and %d", o.runs, mostRuns)
	case o.from != "" && !o.begin:
		return errors.New("--from fills the guideline that --new writes; ask for both")
	case o.fails() && !o.check:
		return withHint(errors.New("--fail-on says when --check fails; ask for both"), "keyplan select --check --fail-on %s", o.failOn)
	case o.begin && (o.output != "" || o.format != ""):
		return withHint(errors.New("--new writes a guideline, which has one form; leave out --output and --format"), "keyplan select --new FILE.yaml names the file")
	case o.check && o.output != "":
		return withHint(errors.New("--check writes no file"), "redirect it: keyplan select --check --format sarif > guideline.sarif")
	}
	return nil
}

// result judges a guideline by the rules.
func (o *selectOptions) result(doc *load.GuidelineDoc, around *choice.Around) (*lint.Report, error) {
	runner, err := lint.NewRunner(around.Settings, lint.Options{Today: around.Today})
	if err != nil {
		return nil, err
	}
	return &lint.Report{Today: around.Today, Results: []*lint.Result{runner.Guideline(doc, accountsOf(around.Plans))}}, nil
}

func accountsOf(plans []*load.Doc) []*plan.Account {
	accounts := make([]*plan.Account, len(plans))
	for i, p := range plans {
		accounts[i] = &p.Plan.Account
	}
	return accounts
}

// judge is select --check.
func (o *selectOptions) judge(doc *load.GuidelineDoc, around *choice.Around, whole bool) error {
	as := &validateOptions{app: o.app, format: o.format, failOn: o.failOn, verbose: o.all}
	format, options, err := as.output()
	if err != nil {
		return err
	}
	limit, fails, err := as.limit()
	if err != nil {
		return err
	}
	options.Fails = func(s lint.Severity) bool { return fails && s >= limit }
	report, err := o.result(doc, around)
	if err != nil {
		return err
	}
	if err := o.writeFindings(format, report, options); err != nil {
		return err
	}
	return verdict(whole, fails && report.Worst(limit))
}

// refuse ends the command where the guideline has faults: a list that half of
// the scores went into would look like any other. It gives how much there is
// to say of it otherwise.
func (o *selectOptions) refuse(doc *load.GuidelineDoc, around *choice.Around) (lint.Counts, error) {
	report, err := o.result(doc, around)
	if err != nil {
		return lint.Counts{}, err
	}
	counts := report.Counts()
	faults := slices.DeleteFunc(slices.Clone(report.Results[0].Findings), func(f *lint.Finding) bool { return !f.Rule.Family().Fixed })
	if !doc.Sound() || slices.ContainsFunc(faults, func(f *lint.Finding) bool { return f.Severity == lint.Error }) {
		report.Results[0].Findings = faults
		text, err := findings.Find("text")
		if err != nil {
			return counts, err
		}
		if err := text.Write(o.Err, report, findings.Options{Verbose: true}); err != nil {
			return counts, err
		}
		return counts, exit(exitFailed)
	}
	return counts, nil
}

// some says how many findings there are of each severity, "" for none.
func some(c lint.Counts) string {
	var words []string
	for _, n := range []struct {
		of        int
		one, many string
	}{{c.Error, "error", "errors"}, {c.Warning, "warning", "warnings"}, {c.Info, "piece of advice", "pieces of advice"}} {
		if n.of > 0 {
			words = append(words, plain.Count(n.of, n.one, n.many))
		}
	}
	return strings.Join(words, ", ")
}

// show writes the list or the audit, and on a terminal what to type next.
func (o *selectOptions) show(format formats.Format, c *choice.Choice, advice lint.Counts) error {
	brief := o.onScreen(format) && !o.all
	book := report.Selection(c, report.SelectionOptions{Brief: brief, Evidence: format.Name != "text"})
	switch {
	case o.audit:
		book = report.SelectionAudit(c)
	case o.why != "":
		p, err := o.candidate(c)
		if err != nil {
			return err
		}
		book = report.SelectionOf(c, p)
	}
	if err := o.print(o.app, format, book, func(w io.Writer) error { return writeContract(w, c.Contract()) }); err != nil {
		return err
	}
	if !brief || !o.OutTTY || o.audit || o.why != "" {
		return nil
	}
	fmt.Fprintf(o.Out, "\nkeyplan select %s --all      every page: matrix, robustness, what to do for those who step down\n", typed(c.Doc.File.Name))
	if text := some(advice); text != "" {
		fmt.Fprintf(o.Out, "keyplan select %s --check    %s on the guideline itself\n", typed(c.Doc.File.Name), text)
	}
	return nil
}

// candidate is the one that --why names.
func (o *selectOptions) candidate(c *choice.Choice) (*choice.Place, error) {
	if p := c.Find(o.why); p != nil {
		return p, nil
	}
	var names []string
	for _, p := range c.Places {
		names = append(names, string(p.Candidate.ID))
	}
	if _, near := nearest.Of(o.why, names); !near {
		return nil, withHint(fmt.Errorf("unknown candidate %q", o.why), "keyplan select %s --all shows all of them", typed(c.Doc.File.Name))
	}
	return nil, unknown("candidate", o.why, names)
}

// beginGuideline is select --new: the accounts of the workspace are the
// candidates.
func (o *selectOptions) beginGuideline(name string, today plan.Day) error {
	around, whole, err := o.around(filepath.Dir(o.abs(name)))
	if err != nil {
		return err
	}
	candidates := candidatesOf(around.Plans)
	if o.from != "" {
		if candidates, err = o.addCustomers(candidates); err != nil {
			return err
		}
	}
	made := scaffold.Guideline(scaffold.GuidelineOptions{Today: today, Candidates: candidates})
	if err := o.save(o.app, name, made.Text); err != nil {
		return err
	}
	_, err = fmt.Fprintf(o.Out, `Next: change the criteria and their weights until the board agrees on them, and
only then let several people score.
keyplan select %s --check    what is missing
`, typed(name))
	return errors.Join(err, verdict(whole, false))
}

func candidatesOf(plans []*load.Doc) []scaffold.GuidelineCandidate {
	var all []scaffold.GuidelineCandidate
	for _, p := range plans {
		all = append(all, scaffold.GuidelineCandidate{ID: p.Plan.Account.ID, Name: string(p.Plan.Account.Name)})
	}
	return all
}
