package lint

import (
	"fmt"

	"keyplan/plan"
	"keyplan/plan/edit"
	"keyplan/plan/load"
)

// unusedWaiver is the rule on waivers that may go.
const unusedWaiver = "unused-waiver"

// waivers are the waivers of one file, and which of them were needed.
type waivers struct {
	all  []load.Waiver
	used []bool
	spot []Spot
	cut  []edit.Change // what deletes each of them
}

func newWaivers(text *load.Text, account string) *waivers {
	w := &waivers{all: text.Waivers, used: make([]bool, len(text.Waivers))}
	for i := range text.Waivers {
		at := text.Waivers[i].At
		w.spot = append(w.spot, Spot{Account: account, File: text.File.Name, Span: at,
			Path: "waiver " + text.Waivers[i].Rule, Excerpt: text.File.Line(at.Start.Line)})
		w.cut = append(w.cut, edit.Comment(text.File, at.Start))
	}
	return w
}

// apply parts findings from those that a waiver allows. Faults of the file
// cannot be waived. An expired waiver counts as needed, but allows nothing.
func (w *waivers) apply(findings []*Finding) (kept, waived []*Finding) {
	for _, f := range findings {
		if !f.Rule.family.Fixed && w.allow(f) {
			waived = append(waived, f)
		} else {
			kept = append(kept, f)
		}
	}
	return kept, waived
}

func (w *waivers) allow(f *Finding) bool {
	allowed := false
	for i := range w.all {
		waiver := &w.all[i]
		if waiver.Fault != "" || waiver.Rule != f.Rule.Name || !waiver.Covers(f.Span.Start.Line) {
			continue
		}
		w.used[i] = true
		if !waiver.Expired {
			allowed = true
		}
	}
	return allowed
}

// spare counts the waivers of findings that a wider one took in as needed:
// they would be, if that were put right.
func (w *waivers) spare(silenced []*Finding) {
	for _, f := range silenced {
		w.allow(f)
	}
}

// waiverFindings tells what is wrong with the waivers of a plan. Whether one
// for a rule of the portfolio is needed shows only in the end.
func (r *Runner) waiverFindings(w *waivers, end bool) []*Finding {
	var out []*Finding
	for i := range w.all {
		if f := r.waiverFinding(&w.all[i], w.used[i], end); f != nil && r.runs[f.Rule] {
			f.Spot = w.spot[i]
			f.Severity = f.Rule.Severity
			if f.Rule.Name == unusedWaiver {
				f.Edits = w.cut[i : i+1]
			}
			out = append(out, f)
		}
	}
	return out
}

func (r *Runner) waiverFinding(w *load.Waiver, used, end bool) *Finding {
	rule, near, ok := Find(w.Rule)
	across := ok && rule.Across != nil && w.Fault == ""
	if across != end {
		return nil
	}
	switch {
	case w.Fault != "":
		return &Finding{Rule: byName["bad-waiver"], Message: "this waiver " + w.Fault,
			Hint: "write # keyplan: allow RULE until 2027-03-31: reason (until DATE may be left out)"}
	case !ok:
		f := &Finding{Rule: byName["unknown-rule"], Message: fmt.Sprintf("there is no rule %q", w.Rule), Hint: "keyplan explain lists the rules"}
		if near != "" {
			f.Message += fmt.Sprintf("; did you mean %q?", near)
			f.Hint = ""
		}
		return f
	case rule.family.Fixed:
		return &Finding{Rule: byName["bad-waiver"], Message: fmt.Sprintf("%s is about the file itself and cannot be waived", w.Rule),
			Hint: "mend the file, and delete this line"}
	case !r.runs[rule], rule.Past && !used: // elsewhere more of the past may be known
		return nil
	case w.Expired && used:
		return &Finding{Rule: byName["expired-waiver"], Message: fmt.Sprintf("this waiver ended on %s, and %s reports again", w.Until, w.Rule),
			Hint: "put right what it allowed, or give it a new date and reason"}
	case !used:
		return &Finding{Rule: byName[unusedWaiver], Message: fmt.Sprintf("this waiver allows nothing: %s has nothing to report here", w.Rule),
			Hint: "delete this line"}
	}
	return nil
}

// expire marks the waivers that have ended by a day.
func expire(all []load.Waiver, today plan.Day) {
	for i := range all {
		all[i].Expired = all[i].Until != 0 && all[i].Until < today
	}
}
