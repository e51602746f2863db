package cmd

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"keyplan/plan"
	"keyplan/plan/diff"
	"keyplan/plan/diff/json"
	"keyplan/plan/diff/markdown"
	"keyplan/plan/diff/text"
	"keyplan/plan/workspace"
)

type diffOptions struct {
	*app
	since    string
	format   string
	weight   string
	sections []string
	exitCode bool
	scores   bool // then and now
	asked    diffArgs
	today    plan.Day
	met      map[string]bool // workspaces, by their roots
	failed   bool            // something could not be read, and was told
}

// A diffFormat is a way to show changes.
type diffFormat struct {
	name  string
	write func(io.Writer, *diff.Report, text.Options) error
}

// diffFormats are all there are, the usual one first.
var diffFormats = []diffFormat{
	{"text", text.Write},
	{"markdown", func(w io.Writer, r *diff.Report, _ text.Options) error { return markdown.Write(w, r) }},
	{"review", func(w io.Writer, r *diff.Report, _ text.Options) error { return markdown.Review(w, r) }},
	{"json", func(w io.Writer, r *diff.Report, _ text.Options) error { return json.Write(w, r) }},
}

func diffCommand(a *app) *cobra.Command {
	o := &diffOptions{app: a}
	cmd := &cobra.Command{
		Use:   "diff [REV | A B | A..B] [PATH…]",
		Short: "Show what changed in the plans, in words of account planning",
		Long: `Show what changed: who left or changed their mind about us, which date slipped
and how often, which target was cut, what was promised and done. The heaviest
comes first; small changes of a kind are counted.

Without a revision of git, the plans are compared with the last commit; with
one, with that: a branch, a tag, a commit, HEAD~3. Two (A B, or A..B) are
compared with each other. PATH is a plan file, a folder, or the id of an
account, and narrows it down; behind "--" all are paths. Two files, or two
folders, are compared with each other, with or without git.

--since takes a day, or "last-review": then each plan is compared with what it
was at its own last review (review.last, and what was written down of that
review within two weeks). With --format markdown that is the opening page of
the next one; --format review makes such a page of any comparison. A review
tells the scores then and now; --scores adds them to any other comparison.`,
		Example: `  keyplan diff                                   since the last commit
  keyplan diff HEAD~3 acme-foods
  keyplan diff v1..v2 --format markdown
  keyplan diff --since 2026-09-30 --weight high
  keyplan diff --since last-review --format markdown
  keyplan diff v1..v2 --scores
  keyplan diff old/acme.plan.yaml new/acme.plan.yaml`,
		RunE: func(cmd *cobra.Command, args []string) error { return o.run(args, cmd.ArgsLenAtDash()) },
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			words := workspace.Accounts(a.Dir)
			if repo, err := o.repo(); err == nil {
				words = append(words, repo.Names()...)
			}
			return words, cobra.ShellCompDirectiveDefault
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.since, "since", "", "compare with how the plans stood on a `DATE`, at their last review (last-review), or at a revision")
	flags.StringVarP(&o.format, "format", "f", "text", "the `FORMAT` to show it in: "+strings.Join(diffFormatNames(), ", "))
	flags.StringVar(&o.weight, "weight", "", "show changes of this `WEIGHT` at least: high, medium or low; low lists each small one")
	flags.StringSliceVar(&o.sections, "section", nil, "show changes in this `SECTION` only, such as financials; may be given several times")
	flags.BoolVar(&o.scores, "scores", false, "tell the scores of each account then and now, and which parts won or lost points")
	flags.BoolVar(&o.exitCode, "exit-code", false, "exit 1 if anything changed")
	complete(cmd, "since", lastReview)
	complete(cmd, "format", diffFormatNames()...)
	complete(cmd, "weight", diff.Weights...)
	complete(cmd, "section", sectionNames()...)
	return cmd
}

func diffFormatNames() []string {
	var names []string
	for _, f := range diffFormats {
		names = append(names, f.name)
	}
	return names
}

// sectionNames are the sections of a plan.
func sectionNames() []string { return plan.ShapeOf(new(plan.Plan)).Keys[1:] }

func (o *diffOptions) run(args []string, dash int) error {
	format, least, err := o.shown()
	if err != nil {
		return err
	}
	colored, err := o.colored()
	if err != nil {
		return err
	}
	if o.today, err = o.day(); err != nil {
		return err
	}
	o.scores = o.scores || o.since == lastReview || o.format == "review"
	report, err := o.report(args, dash)
	if err != nil {
		return err
	}
	report.Keep(least, o.sections)
	report.Sort()
	err = o.writeOut("the changes", func(w io.Writer) error {
		return format.write(w, report, text.Options{Width: o.Width(), Color: colored, All: o.weight == diff.Low.String()})
	})
	if err != nil {
		return err
	}
	return verdict(!o.failed, o.exitCode && len(report.Accounts) > 0)
}

// shown is what the flags say of how much is shown, and how.
func (o *diffOptions) shown() (format diffFormat, least diff.Weight, err error) {
	at := slices.IndexFunc(diffFormats, func(f diffFormat) bool { return f.name == o.format })
	if at < 0 {
		return format, least, unknown("format", o.format, diffFormatNames())
	}
	weight := slices.Index(diff.Weights, cmp.Or(o.weight, diff.Low.String()))
	if weight < 0 {
		return format, least, unknown("weight", o.weight, diff.Weights)
	}
	for _, section := range o.sections {
		if !slices.Contains(sectionNames(), section) {
			return format, least, withHint(unknown("section", section, sectionNames()), "the sections are %s", strings.Join(sectionNames(), ", "))
		}
	}
	return diffFormats[at], diff.Weight(weight), nil
}

// report compares what was asked for.
func (o *diffOptions) report(args []string, dash int) (*diff.Report, error) {
	var err error
	if o.asked, err = o.arguments(args, dash); err != nil {
		return nil, err
	}
	if o.asked.two {
		return o.twoPaths()
	}
	spaces, err := o.spaces()
	if err != nil {
		return nil, err
	}
	report := &diff.Report{}
	o.met = map[string]bool{}
	return report, o.eachSpace(spaces, report)
}
