package lint

import (
	"fmt"
	"slices"

	"keyplan/plan/load"
	"keyplan/plan/nearest"
	"keyplan/plan/score"
)

// Config tells what is wrong in keyplan.yaml: faults of the file, rules that do
// not exist, and changes to the scores that do not fit them.
func Config(c *load.Config) []*Finding {
	var out []*Finding
	for i := range c.Problems {
		out = append(out, problem(c.File, &c.Problems[i]))
	}
	for i := range c.Settings.Rules.Off {
		out = append(out, configRule(c, &c.Settings.Rules.Off[i], string(c.Settings.Rules.Off[i]), true)...)
	}
	for _, pair := range c.Settings.Rules.Severity {
		out = append(out, configRule(c, &pair.Key, pair.Key, false)...)
	}
	for _, fault := range score.Check(&c.Settings.Score) {
		out = append(out, configScore(c, fault))
	}
	suggest(c.File, out)
	slices.SortStableFunc(out, ByPlace)
	fingerprints(out)
	return out
}

// configRule reports the name of a rule that there is not, or that cannot be
// switched off.
func configRule(c *load.Config, at any, name string, off bool) []*Finding {
	rule, _, ok := Find(name)
	f := &Finding{Spot: configSpot(c, at), Severity: Error}
	switch {
	case !ok:
		f.Rule = byName["unknown-rule"]
		f.Message = fmt.Sprintf("there is no rule %q", name)
		if near, ok := nearest.Find(name, Names()); ok {
			f.Message += fmt.Sprintf("; did you mean %q?", near.Word)
			f.Fix, f.HasFix = near.Word, near.Sure
		} else {
			f.Hint = "keyplan explain lists the rules"
		}
	case off && rule.family.Fixed:
		f.Rule = byName["bad-value"]
		f.Message = fmt.Sprintf("%q is about the file itself and cannot be switched off", name)
		f.Hint = "delete it from off, and mend what it reports"
	default:
		return nil
	}
	return []*Finding{f}
}

// configScore reports a change to the scores that does not fit them.
func configScore(c *load.Config, fault score.Fault) *Finding {
	rule := "bad-value"
	if fault.Unknown {
		rule = "unknown-key"
	}
	f := &Finding{Spot: configSpot(c, fault.At), Severity: Error,
		Message: fault.Message, Hint: fault.Hint, Fix: fault.Fix, HasFix: fault.Fix != ""}
	f.Rule, _, _ = Find(rule)
	return f
}

func configSpot(c *load.Config, at any) Spot {
	place := c.Index.At(at)
	return Spot{File: c.File.Name, Span: place.Span, Path: place.Path, Excerpt: c.File.Line(place.Span.Start.Line)}
}
