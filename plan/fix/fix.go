package fix

import (
	"fmt"
	"strings"

	"keyplan/plan/edit"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// A Fix is one thing that can be put right.
type Fix struct {
	At   source.Pos // in the text that it was found in
	Rule string     // that reports it, "" where none does
	Did  string     // what was done, once it is done: `"m.keler" is now "m.keller"`
	Edit edit.Edit
}

// Of lists what can be put right in a file of what was found in it, in the
// order of the findings.
func Of(doc *load.Doc, findings []*lint.Finding) []Fix {
	var fixes []Fix
	for _, f := range findings {
		if len(f.Edits) > 0 && doc.Judged {
			fixes = append(fixes, of(doc.File, f))
		}
	}
	return fixes
}

func of(file *source.File, f *lint.Finding) Fix {
	fix := Fix{At: f.Span.Start, Rule: f.Rule.Name, Edit: edit.Edit{Changes: f.Edits, Effect: edit.Value, Want: f.Fix}}
	switch {
	case !f.HasFix:
		fix.Edit.Effect = edit.Nothing
		fix.Did = "deleted " + short(file.TextOf(f.Span))
		return fix
	case f.Rule.Name == "unknown-key":
		fix.Edit.Effect = edit.Field
	case strings.HasPrefix(f.Path, "rules.severity["): // of keyplan.yaml; what it says of the severity has another rule
		if f.Rule.Name == "unknown-rule" {
			fix.Edit.Effect = edit.Entry
		}
	}
	fix.Did = fmt.Sprintf("%s is now %s", quoted(file.TextOf(f.Span)), quoted(f.Fix))
	if n := len(f.Edits); n > 1 {
		fix.Did += fmt.Sprintf(" in %d places", n)
	}
	return fix
}

// quoted is a text as messages show it, whatever quotes it stands in.
func quoted(text string) string {
	return fmt.Sprintf("%q", short(strings.Trim(text, `"'`)))
}

// short cuts a text that is too long for a line.
func short(text string) string {
	const most = 80
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}
