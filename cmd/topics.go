package cmd

import (
	"fmt"
	"strings"

	"keyplan/plan"
	"keyplan/plan/findings"
)

// topics are help pages that are no commands: keyplan help waivers.
var topics = []struct {
	name, short string
	text        func() string
}{
	{"ci", "How to check plans in a pipeline", ciTopic},
	{"config", "What keyplan.yaml may say", configTopic},
	{"exit-codes", "What the exit codes mean", exitCodesTopic},
	{"waivers", "How to allow a finding in one place", waiversTopic},
}

func exitCodesTopic() string {
	text := "Every command ends with one of these codes:\n"
	for _, e := range exitCodes {
		text += fmt.Sprintf("\n  %3d  %s", e.code, strings.TrimRight(wrap(e.meaning, 70, "       "), "\n"))
	}
	return text
}

func waiversTopic() string {
	return `A finding that is right and meant to stay is allowed where it stands, by a
comment with a reason:

  # keyplan: allow single-threaded until 2027-03-31: owner-run shop

The comment stands on the finding's line or the line above. On the line of an
item or a section, or above it, it covers all of that; above the first line of
the file, the whole plan. "until DATE" may be left out; after that day the rule
reports again. The reason is required.

A waiver that allows nothing is reported, so that none is left over. Faults of
the file itself cannot be waived.`
}

func ciTopic() string {
	var b strings.Builder
	b.WriteString(`keyplan validate ends with code 1 where there are errors (--fail-on asks for
more or less), so a pipeline stops there. Formats, for --format or beside it
for --report FORMAT=FILE:

`)
	for _, f := range findings.Formats {
		fmt.Fprintf(&b, "  %-9s %s\n", f.Name, f.Doc)
	}
	b.WriteString(`
In GitHub Actions the format github is chosen by itself. In GitLab, add
  --report gitlab=gl-code-quality-report.json
and name that file under artifacts: reports: codequality.

--since main shows only what a change brings; --baseline known.json hides what
was known before. Check out the whole history (fetch-depth: 0, GIT_DEPTH: 0):
some rules look at when a plan was last changed. --today fixes the day.

Where plans are written, keyplan validate --watch shows the findings after each
save. For editors that read what it prints (--format line), a run begins with a
line such as "14:03:22 acme-foods.plan.yaml" and ends with one that begins with
"watching".

A guideline for choosing key accounts is judged alike, with the same formats:
  keyplan select selection.yaml --check --fail-on warning`)
	return b.String()
}

// configTopic tells the settings from their own list of fields, and what those
// hold that are made of others.
func configTopic() string {
	var b strings.Builder
	b.WriteString("keyplan.yaml at the top of a workspace may say:\n")
	for _, f := range plan.ShapeOf(new(plan.Settings)).Fields {
		b.WriteString(settingLine(f, "  "))
		if f.Form == plan.Single {
			for _, part := range f.Shape().Fields {
				b.WriteString(settingLine(part, "    "))
			}
		}
	}
	b.WriteString("\n\nkeyplan schema --reference has the whole format, each field with its kind.")
	return b.String()
}

func settingLine(f *plan.Field, indent string) string {
	return "\n" + indent + strings.TrimRight(wrap(f.Key+": "+f.Doc, 76-len(indent), indent+"    "), "\n")
}
