package sarif

import (
	"net/url"
	"strings"

	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
	"keyplan/plan/source"
)

// levels are the severities by their names in the standard.
var levels = [...]string{lint.Info: "note", lint.Warning: "warning", lint.Error: "error"}

// base is what relative URIs start at.
const base = "%SRCROOT%"

// result turns a finding into a result.
func (w *writer) result(f *lint.Finding) any {
	r := result{RuleID: f.Rule.Name, RuleIndex: w.rules.index[f.Rule.Name], Level: levels[f.Severity], Message: text{Text: message(f)},
		Locations: w.locations(f), Fixes: w.fixes(f)}
	if f.Fingerprint != "" {
		r.Fingerprints = map[string]string{"keyplan/v1": f.Fingerprint}
	}
	for _, rel := range f.Related {
		if rel.File != "" {
			r.Related = append(r.Related, location{ID: len(r.Related) + 1, Message: &text{Text: unlinked(rel.Message)},
				Physical: &physical{w.artifact(rel.File), regionOf(rel.Span)}})
		}
	}
	if len(w.waived) > 0 {
		r.Suppressions = w.suppressions(f)
	}
	return r
}

// locations are where a finding stands: in its file, and in the plan.
func (w *writer) locations(f *lint.Finding) []location {
	if f.File == "" {
		return []location{}
	}
	l := location{Physical: &physical{w.artifact(f.File), regionOf(f.Span)}}
	if f.Path != "" {
		l.Logical = []logical{{safe.Line(f.Path)}}
	}
	return []location{l}
}

// suppressions say of each result of a run whether it is waived, once any is.
func (w *writer) suppressions(f *lint.Finding) []suppression {
	if w.waived[f] {
		return []suppression{{"inSource", "accepted"}}
	}
	return []suppression{}
}

// message is what a finding says, with what it hangs on that is in no file:
// a related location without one has nothing to show.
func message(f *lint.Finding) string {
	lines := []string{unlinked(f.Message)}
	if f.Hint != "" {
		lines = append(lines, unlinked("hint: "+f.Hint))
	}
	for _, rel := range f.Related {
		if rel.File == "" {
			lines = append(lines, unlinked("related: "+rel.Message))
		}
	}
	return strings.Join(lines, "\n")
}

// unlinked is a text of which no part is taken for a link: "[words](target)"
// is one in a plain message, too.
func unlinked(message string) string {
	return strings.ReplaceAll(safe.Line(message), "](", "] (")
}

func (w *writer) artifact(file string) artifact {
	file = plain.Under(w.folder, file)
	if plain.Rooted(file) {
		return artifact{URI: (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(file, "/")}).String()}
	}
	return artifact{URI: (&url.URL{Path: file}).String(), Base: base}
}

// regionOf is a span as a region; line 1 for none.
func regionOf(s source.Span) *region {
	if s.Start.Line < 1 {
		return &region{StartLine: 1}
	}
	r := &region{StartLine: s.Start.Line, StartColumn: s.Start.Column}
	if !s.End.Before(s.Start) {
		r.EndLine, r.EndColumn = s.End.Line, s.End.Column
	}
	return r
}

// fixes are the edits of a finding, which belong together.
func (w *writer) fixes(f *lint.Finding) []fix {
	if len(f.Edits) == 0 {
		return nil
	}
	what := "put it right"
	if f.HasFix {
		what = safe.Line("write " + f.Fix)
	}
	c := change{Artifact: w.artifact(f.File)}
	for _, e := range f.Edits {
		c.Replacements = append(c.Replacements, replacement{*regionOf(e.Span), text{Text: e.Text}})
	}
	return []fix{{text{Text: what}, []change{c}}}
}
