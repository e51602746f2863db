package lint

import (
	"bytes"
	"fmt"
	"strings"

	"keyplan/plan"
)

// SourcesOf are the titles of a rule's sources.
func (r *Rule) SourcesOf() []string { return plan.SourceTitles(r.Source) }

// Silencers are the rules in whose place this one stays quiet.
func (r *Rule) Silencers() []string {
	var names []string
	for _, s := range r.Quiet {
		names = append(names, s.By)
	}
	return names
}

// Reference is the page of all rules, in Markdown.
func Reference() []byte {
	var b bytes.Buffer
	b.WriteString("# The rules of `keyplan validate`\n\n")
	b.WriteString("Made from the rules themselves; `keyplan explain RULE` shows the same in the terminal. [What they say](MESSAGES.md) stands beside this page.\n\n")
	b.WriteString("- **Severity**: *error* is wrong, contradictory, or a key account left alone; *warning* is a practice missing or something overdue; *info* is advice.\n")
	b.WriteString("- **Level**: *basic* always runs, *standard* is the default, *strict* asks for all of it.\n")
	b.WriteString("- To allow a finding in one place, write `# keyplan: allow RULE until 2027-03-31: reason` on its line or the line above.\n")
	fmt.Fprintf(&b, "- The examples are judged as of %s.\n", ExampleDay)
	for _, f := range Families() {
		fmt.Fprintf(&b, "\n## %s\n\n", f.Name)
		if f.Doc != "" {
			fmt.Fprintf(&b, "%s\n\n", f.Doc)
		}
		for _, note := range f.notes() {
			fmt.Fprintf(&b, "%s\n\n", note)
		}
		for _, r := range f.Rules {
			r.markdown(&b)
		}
	}
	return append(bytes.TrimRight(b.Bytes(), "\n"), '\n')
}

func (f *Family) notes() []string {
	var notes []string
	if f.Soft {
		notes = append(notes, "For accounts of the growth and maintain tiers each finding is one severity lower.")
	}
	if f.Fixed {
		notes = append(notes, "These rules can be neither switched off nor waived.")
	}
	return notes
}

// Markdown is the rule's own part of the reference.
func (r *Rule) Markdown() []byte {
	var b bytes.Buffer
	r.markdown(&b)
	return append(bytes.TrimRight(b.Bytes(), "\n"), '\n')
}

func (r *Rule) markdown(b *bytes.Buffer) {
	fmt.Fprintf(b, "### %s\n\n", r.Name)
	fmt.Fprintf(b, "*%s* · %s · %s · %s\n\n", r.Title, r.Severity, r.Level, r.For)
	fmt.Fprintf(b, "%s\n\n", r.Why)
	if sources := r.SourcesOf(); len(sources) > 0 {
		fmt.Fprintf(b, "Source: %s.\n\n", strings.Join(sources, "; "))
	}
	if quiet := r.Silencers(); len(quiet) > 0 {
		fmt.Fprintf(b, "Quiet where `%s` reports.\n\n", strings.Join(quiet, "` or `"))
	}
	example(b, "Reported", r.Bad)
	example(b, "Not reported", r.Good)
}

func example(b *bytes.Buffer, title, text string) {
	if text != "" {
		fmt.Fprintf(b, "%s:\n\n```yaml\n%s\n```\n\n", title, strings.TrimRight(text, "\n"))
	}
}
