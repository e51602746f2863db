package lint

import (
	"strings"

	"keyplan/plan/edit"
	"keyplan/plan/source"
)

// suggest gives findings that know what should stand in their place the edits
// that put it there. What cannot be edited keeps its Fix, for people to read.
func suggest(file *source.File, findings []*Finding) {
	for _, f := range findings {
		if f.HasFix && f.Edits == nil {
			f.Edits = f.edits(file)
		}
	}
}

// edits write a finding's fix the way the file is written: a key as a key, a
// value in its quotes, a piece of YAML as it is.
func (f *Finding) edits(file *source.File) []edit.Change {
	raw := edit.Change{Span: f.Span, Text: f.Fix}
	switch {
	case f.Rule.Name == "not-yaml", f.Rule.Name == "unknown-key" && strings.Contains(f.Fix, ":"):
		return []edit.Change{raw}
	case f.Rule.Name == "unknown-key":
		if key, err := edit.Key(file, f.Span, f.Fix); err == nil {
			return []edit.Change{key}
		}
		return nil
	}
	var changes []edit.Change
	for _, span := range f.alike(file) {
		change, err := edit.Scalar(file, span, true, f.Fix)
		if err != nil {
			return nil
		}
		changes = append(changes, change)
	}
	return changes
}

// alike are the places where a finding's fix is due: its own, and those where
// the same stands, too.
func (f *Finding) alike(file *source.File) []source.Span {
	spans := []source.Span{f.Span}
	for _, r := range f.Related {
		if r.File == f.File && unquoted(file.TextOf(r.Span)) == unquoted(file.TextOf(f.Span)) {
			spans = append(spans, r.Span)
		}
	}
	return spans
}

func unquoted(text string) string { return strings.Trim(text, `"'`) }
