package cmd

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/nearest"
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
		Use:   "explain [RULE|CRITERION|score]",
		Short: "Say what a rule or a criterion of a score wants, and why",
		Long: `Say what a rule wants and why, with a bad and a good example, or what a
criterion of a score wants, what it can earn and the practice behind it.
Sections, caps and scores are explained as well, by id or by name. Without a
name, list all; "score" explains the scores on one page.`,
		Example: "  keyplan explain single-threaded\n  keyplan explain contacts-met\n  keyplan explain --format markdown > rules.md",
		Args:    cobra.MaximumNArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return append(lint.Names(), topicNames(o.models())...), cobra.ShellCompDirectiveNoFileComp
		},
	}
	cmd.Flags().StringVarP(&o.format, "format", "f", "text", "how to show it: "+strings.Join(explainFormats, ", "))
	complete(cmd, "format", explainFormats...)
	return cmd
}

func (o *explainOptions) run(args []string) error {
	if !slices.Contains(explainFormats, o.format) {
		return unknown("format", o.format, explainFormats)
	}
	models := o.models()
	if len(args) == 0 {
		return o.writeOut("the list", func(out io.Writer) error { return o.list(out, models) })
	}
	if args[0] == scoresTopic {
		return o.writeOut("the page", func(out io.Writer) error {
			if o.format == jsonFormat {
				return explainJSON(out, nil, models.Scores, models)
			}
			_, err := out.Write(score.Reference())
			return err
		})
	}
	rule, _, isRule := lint.Find(args[0])
	topics := score.Find(models, args[0])
	if !isRule && len(topics) == 0 {
		return noSuchTopic(args[0], append(lint.Names(), topicNames(models)...))
	}
	return o.writeOut("the page", func(out io.Writer) error { return o.explain(out, rule, topics, models) })
}

// noSuchTopic says that a name is neither a rule's nor a criterion's.
func noSuchTopic(name string, names []string) error {
	err := fmt.Errorf("there is no rule or criterion %q", name)
	if near, ok := nearest.Of(name, names); ok {
		return fmt.Errorf("%w; did you mean %q?", err, near)
	}
	return withHint(err, "keyplan explain lists them")
}

// list shows all rules and criteria.
func (o *explainOptions) list(out io.Writer, models *plan.ScoreModels) error {
	switch o.format {
	case jsonFormat:
		return explainJSON(out, lint.Rules(), models.Scores, models)
	case "markdown":
		_, err := out.Write(lint.Reference())
		return err
	}
	if err := listRules(out, o.prose()); err != nil {
		return err
	}
	if err := listScores(out, models, o.prose()); err != nil {
		return err
	}
	_, err := fmt.Fprintln(out, "\nkeyplan explain NAME    why, and what good looks like")
	return err
}

// explain shows a rule, nil for none, and topics of the scores.
func (o *explainOptions) explain(out io.Writer, rule *lint.Rule, topics []*score.Topic, models *plan.ScoreModels) error {
	if o.format == jsonFormat {
		var rules []*lint.Rule
		if rule != nil {
			rules = append(rules, rule)
		}
		var scores []*plan.ScoreModel
		for _, t := range topics {
			scores = append(scores, t.Model())
		}
		return explainJSON(out, rules, scores, models)
	}
	var pages []func() error
	if rule != nil {
		pages = append(pages, func() error { return explainRule(out, rule, o.prose()) })
		if o.format == "markdown" {
			pages[0] = func() error { _, err := out.Write(rule.Markdown()); return err }
		}
	}
	for _, t := range topics {
		page := func() error { return explainTopic(out, t, models, o.prose()) }
		if o.format == "markdown" {
			page = func() error { _, err := out.Write(t.Markdown()); return err }
		}
		pages = append(pages, page)
	}
	for i, page := range pages {
		if i > 0 {
			fmt.Fprint(out, "\n\n")
		}
		if err := page(); err != nil {
			return err
		}
	}
	return nil
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
	return nil
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
