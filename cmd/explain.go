package cmd

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"keyplan/plan/lint"
	"keyplan/plan/score"
	"keyplan/plan/screen"
)

type explainOptions struct {
	*app
	format string
}

// explainFormats are the ways to show rules.
var explainFormats = []string{"text", "json", "markdown"}

func explainCommand(a *app) *cobra.Command {
	o := &explainOptions{app: a}
	cmd := &cobra.Command{
		Use:     "explain [RULE|score]",
		Short:   "Say what a rule wants and why, with a bad and a good example",
		Long:    "Say what a rule wants and why, with a bad and a good example. Without RULE, list all rules.\n\"score\" explains the scores: each criterion, its weight and the practice behind it.",
		Example: "  keyplan explain single-threaded\n  keyplan explain --format markdown > rules.md",
		Args:    cobra.MaximumNArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return append(lint.Names(), scoresTopic), cobra.ShellCompDirectiveNoFileComp
		},
	}
	cmd.Flags().StringVarP(&o.format, "format", "f", "text", "how to show it: "+strings.Join(explainFormats, ", "))
	complete(cmd, "format", explainFormats...)
	return cmd
}

// scoresTopic is explained in place of a rule: no rule is called so.
const scoresTopic = "score"

func (o *explainOptions) run(args []string) error {
	if !slices.Contains(explainFormats, o.format) {
		return unknown("format", o.format, explainFormats)
	}
	if slices.Equal(args, []string{scoresTopic}) {
		if o.format == jsonFormat {
			return withHint(errors.New("the scores are explained in Markdown alone"), "keyplan explain score; keyplan score --format json has each criterion beside its points")
		}
		return o.writeOut("the page", func(out io.Writer) error { _, err := out.Write(score.Reference()); return err })
	}
	rules := lint.Rules()
	if len(args) == 1 {
		rule, near, ok := lint.Find(args[0])
		switch {
		case !ok && near != "":
			return fmt.Errorf("there is no rule %q; did you mean %q?", args[0], near)
		case !ok:
			return withHint(fmt.Errorf("there is no rule %q", args[0]), "keyplan explain lists them")
		}
		rules = []*lint.Rule{rule}
	}
	return o.writeOut("the rules", func(out io.Writer) error {
		switch {
		case o.format == jsonFormat:
			return explainJSON(out, rules)
		case o.format == "markdown":
			return explainMarkdown(out, args, rules)
		case len(args) == 1:
			return explainRule(out, rules[0], o.prose())
		}
		return listRules(out, o.prose())
	})
}

// prose is how wide running text may be: the terminal, within what reads well.
func (o *explainOptions) prose() int {
	width := o.Width()
	if width == 0 {
		width = 80
	}
	return max(40, min(width, 100))
}

func listRules(out io.Writer, width int) error {
	for i, f := range lint.Families() {
		if i > 0 {
			fmt.Fprintln(out)
		}
		fmt.Fprintf(out, "%s\n%s", f.Name, wrap(f.Doc, width, ""))
		w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
		for _, r := range f.Rules {
			fmt.Fprintf(w, "  %s\t%s\t%s\n", r.Name, severity(r.Severity), r.Title)
		}
		if err := w.Flush(); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(out, "\nkeyplan explain RULE    why, and what good looks like")
	return err
}

func explainRule(out io.Writer, r *lint.Rule, width int) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n\n", r.Name, r.Title)
	b.WriteString(wrap(r.Why, width, ""))
	if sources := r.SourcesOf(); len(sources) > 0 {
		b.WriteString(wrap("Source: "+strings.Join(sources, "; "), width, "        "))
	}
	fmt.Fprintf(&b, "\n%s, for %s, from the %s level on", severity(r.Severity), r.For, r.Level)
	if r.Softened() {
		b.WriteString("\none severity lower for growth and maintain accounts")
	}
	if quiet := r.Silencers(); len(quiet) > 0 {
		fmt.Fprintf(&b, "\nquiet where %s reports", strings.Join(quiet, " or "))
	}
	bad, more := r.Says()
	fmt.Fprintf(&b, "\n\nReported:\n\n%s\n\nIt says, on %s:\n\n%s", indent(r.Bad), lint.ExampleDay, says(bad, width))
	fmt.Fprintf(&b, "\nNot reported:\n\n%s\n", indent(r.Good))
	b.WriteString(saysToo(r, more, width))
	if !r.Family().Fixed {
		fmt.Fprintf(&b, "\nTo allow it in one place, write on its line or the line above:\n\n    # keyplan: allow %s until 2027-03-31: the reason\n", r.Name)
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// says are messages as validate prints them, each with what to do where that
// is not what the one before says.
func says(findings []*lint.Finding, width int) string {
	const margin = "             "
	var b strings.Builder
	hint := ""
	for _, f := range findings {
		text := wrap(f.Message, width-len(margin), "")
		if f.Hint != "" && f.Hint != hint {
			text += wrap("hint: "+f.Hint, width-len(margin), "")
		}
		text = strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n"+margin)
		fmt.Fprintf(&b, "    %-8s %s\n", severity(f.Severity), text)
		hint = f.Hint
	}
	return b.String()
}

// severity is what the screen calls a severity.
func severity(s lint.Severity) string {
	if s == lint.Info {
		return advice
	}
	return s.String()
}

// advice is what the screen calls info; --fail-on knows both.
const advice = "advice"

// mostTold is how many further messages of a rule are shown.
const mostTold = 12

// saysToo lists what else a rule may say.
func saysToo(r *lint.Rule, more []*lint.Finding, width int) string {
	if len(more) == 0 {
		return ""
	}
	text := "\nIt may also say:\n\n" + says(more[:min(len(more), mostTold)], width)
	if left := len(more) - mostTold; left > 0 {
		text += fmt.Sprintf("\n    … and %d more: keyplan explain %s --format json\n", left, r.Name)
	}
	return text
}

func indent(text string) string {
	return "    " + strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n    ")
}

// wrap breaks running text into lines, those after the first indented.
func wrap(text string, width int, indent string) string {
	lines := screen.Wrap(strings.Join(strings.Fields(text), " "), width, width-len(indent))
	return strings.Join(lines, "\n"+indent) + "\n"
}

func explainMarkdown(out io.Writer, args []string, rules []*lint.Rule) error {
	if len(args) == 0 {
		_, err := out.Write(lint.Reference())
		return err
	}
	_, err := out.Write(rules[0].Markdown())
	return err
}
