package text

import (
	"fmt"
	"strings"

	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
	"keyplan/plan/screen"
)

// closing writes what the report comes to, what did not run, and what to type
// next.
func (p *page) closing(report *lint.Report) {
	for _, text := range Closing(report) {
		for _, l := range p.wrap(text, 0) {
			p.line(l)
		}
	}
	if rule := worst(report); rule != nil {
		p.next("keyplan explain "+rule.Name, "    why, and what good looks like")
	}
}

// next says what to type next, on one line if that is wide enough.
func (p *page) next(command, why string) {
	if screen.Width(command+why) <= p.prose {
		p.line(command, p.faint(why))
		return
	}
	p.line(command)
	p.line(p.faint(why))
}

// summary is a report in one line: 1 error, 2 advice in 1 of 24 plans, 23
// clean · 1 waived.
func summary(report *lint.Report) string {
	c := report.Counts()
	text := found(c)
	if text == "" {
		text = nothing(report, c.Plans)
	} else {
		text += " in " + where(report, c)
	}
	if c.Waived > 0 {
		text += fmt.Sprintf(" · %d waived", c.Waived)
	}
	if n := len(report.Unreadable); n > 0 {
		text += fmt.Sprintf(" · %s not read", plain.Count(n, "file", "files"))
	}
	return text
}

// found counts findings by severity, leaving out what there is none of.
func found(c lint.Counts) string {
	var words []string
	for _, n := range []struct {
		of        int
		one, many string
	}{{c.Error, "error", "errors"}, {c.Warning, "warning", "warnings"}, {c.Info, "advice", "advice"}} {
		if n.of > 0 {
			words = append(words, plain.Count(n.of, n.one, n.many))
		}
	}
	return strings.Join(words, ", ")
}

func allClean(plans int) string {
	switch plans {
	case 0:
		return "no plans"
	case 1:
		return "1 plan, clean"
	}
	return fmt.Sprintf("%d plans, all clean", plans)
}

// leavesOut reports whether plans without findings may have some all the same.
func leavesOut(report *lint.Report) bool { return report.Since != nil || report.Known > 0 }

// nothing is a report without findings in one line.
func nothing(report *lint.Report, plans int) string {
	switch {
	case !leavesOut(report) && plans == 0 && len(report.Results) == 1:
		return safe.Line(report.Results[0].File) + " is clean"
	case !leavesOut(report):
		return allClean(plans)
	case plans == 0:
		return "nothing new"
	}
	return "nothing new in " + plain.Count(plans, "plan", "plans")
}

// where says in which files there are findings, and how many plans have none.
func where(report *lint.Report, c lint.Counts) string {
	var in []string
	for _, res := range report.Results {
		if (res.Account == nil || res.Guideline) && len(res.Findings) > 0 {
			in = append(in, safe.Line(res.File))
		}
	}
	faulty := c.Plans - c.Clean
	switch {
	case faulty == 0 && c.Clean > 0:
		return strings.Join(in, ", ") + "; " + allClean(c.Plans)
	case c.Plans == 1:
		in = append(in, "1 plan")
	case c.Plans > 1:
		in = append(in, fmt.Sprintf("%d of %d plans", faulty, c.Plans))
	}
	text := strings.Join(in, " and ")
	if c.Clean > 0 && !leavesOut(report) {
		text += fmt.Sprintf(", %d clean", c.Clean)
	}
	return text
}

// worst is the rule most worth an explanation: the first of the worst, one
// about practice rather than about the file where there is any, since what is
// wrong with a file is said in full.
func worst(report *lint.Report) *lint.Rule {
	var best *lint.Finding
	for _, res := range report.Results {
		for _, f := range res.Findings {
			if best == nil || outranks(f, best) {
				best = f
			}
		}
	}
	if best == nil {
		return nil
	}
	return best.Rule
}

func outranks(f, best *lint.Finding) bool {
	if fixed(f.Rule) != fixed(best.Rule) {
		return fixed(best.Rule)
	}
	return f.Severity > best.Severity
}

// fixed reports whether a rule is about the file itself.
func fixed(r *lint.Rule) bool { return r.Family() != nil && r.Family().Fixed }
