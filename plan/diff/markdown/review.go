package markdown

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"keyplan/plan"
	"keyplan/plan/diff"
	"keyplan/plan/safe"
)

// chapters are what a review asks, in its order, and the changes that answer.
var chapters = []struct {
	title string
	holds func(*diff.Change) bool
}{
	{"Lost and worse", kinds(diff.Lost, diff.Cut, diff.Worse)},
	{"Slipped", kinds(diff.Slipped, diff.Open)},
	{"Won and better", kinds(diff.Won, diff.Better, diff.Raised, diff.Done, diff.Sooner)},
	{"New", kinds(diff.New)},
}

func kinds(all ...diff.Kind) func(*diff.Change) bool {
	return func(c *diff.Change) bool {
		for _, k := range all {
			if c.Kind == k {
				return true
			}
		}
		return false
	}
}

// review is a report as the opening pages of reviews, an account each.
func review(report *diff.Report) string {
	if len(report.Accounts)+len(report.Unchanged) == 0 {
		return "No plan changed " + safe.Markdown(between(report)) + ".\n"
	}
	var b strings.Builder
	for i, a := range report.Accounts {
		if i > 0 {
			b.WriteString("\n---\n\n")
		}
		opening(&b, a, report)
	}
	if len(report.Unchanged) > 0 {
		if len(report.Accounts) > 0 {
			b.WriteString("\n---\n\n")
		}
		unchanged(&b, report.Unchanged)
	}
	return b.String()
}

func opening(b *strings.Builder, a *diff.Account, report *diff.Report) {
	fmt.Fprintf(b, "# %s\n\n", safe.Markdown(a.Called()))
	line := "What changed " + between(report)
	if report.Review {
		line = "What changed since the review of " + a.Since + ", as of " + report.Day.String()
	}
	if caveat := a.Caveat(); caveat != "" {
		line += ", " + caveat
	}
	if a.Manager != "" {
		line += ". Key account manager: " + a.Manager
	}
	if in := a.Amounts(); in != "" {
		line += ". All " + in
	}
	b.WriteString(safe.Markdown(line) + ".\n")
	promises(b, a)
	told, also := a.Brief()
	rest, small := part(remaining(told, a.Promises), func(c *diff.Change) bool { return c.Weight > diff.Low || c.Kind == diff.New })
	if len(rest) == 0 && a.Promises == nil { // the page would be empty without
		rest, small = small, nil
	}
	if n := len(small); n > 0 {
		also = append(also, fmt.Sprintf("%d other small %s", n, map[bool]string{true: "change", false: "changes"}[n == 1]))
	}
	for _, chapter := range chapters {
		var in []diff.Change
		in, rest = part(rest, chapter.holds)
		section(b, chapter.title, in)
	}
	scores(b, a)
	section(b, "Also changed", rest)
	if former := a.Former(); former != "" {
		b.WriteString("\nThe plan goes by another name now: it " + safe.Markdown(former) + ".\n")
	}
	if len(also) > 0 {
		b.WriteString("\nAnd " + safe.Markdown(strings.Join(also, ", ")) + ".\n")
	}
}

// between says which two states are compared.
func between(report *diff.Report) string {
	if report.Review {
		return "since its last review"
	}
	if report.FromDay != 0 && report.Day != 0 {
		return "between " + report.FromDay.String() + " and " + report.Day.String()
	}
	return "from " + report.From + " to " + report.To
}

// promises tells what was promised at the last review, and what became of it.
func promises(b *strings.Builder, a *diff.Account) {
	p := a.Promises
	if p == nil {
		return
	}
	if len(p.Done) > 0 {
		fmt.Fprintf(b, "\n## Promised and done: %d of %d\n\n", len(p.Done), p.Count())
		for _, action := range p.Done {
			b.WriteString("- " + safe.Markdown(kept(action)) + "\n")
		}
	}
	if len(p.Open)+len(p.Dropped) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## Promised and not done: %d of %d\n\n", len(p.Open)+len(p.Dropped), p.Count())
	for _, action := range p.Open {
		b.WriteString("- " + safe.Markdown(missed(p, action, a)) + "\n")
	}
	for _, action := range p.Dropped {
		b.WriteString("- " + safe.Markdown(string(action.Action)+": dropped, it was due "+action.Due.String()) + "\n")
	}
}

// kept is an action that was done, with what came of it.
func kept(a *plan.Action) string {
	text := string(a.Action)
	if !a.Done.Absent() {
		text += ", " + a.Done.String()
	}
	if !a.Result.Absent() {
		text += ": " + string(a.Result)
	}
	return text
}

// missed is an action that is still open, with the day that was promised.
func missed(p *diff.Promises, action *plan.Action, a *diff.Account) string {
	text := string(action.Action)
	if was, putOff := p.Was(action); putOff {
		text += ": promised for " + was.String() + ", put off to " + action.Due.String() + often(a, action)
		if action.Due.Last() < p.Until {
			text += ", and overdue again"
		}
	} else {
		text += ": due " + action.Due.String()
	}
	if action.Status == "blocked" {
		text += ", blocked"
	}
	return text
}

// often is how often an action was put off, as its change tells it.
func often(a *diff.Account, action *plan.Action) string {
	for i := range a.Changes {
		if c := &a.Changes[i]; c.Times > 0 && c.Path == "actions["+string(action.ID)+"].due" {
			return diff.Again(c.Times)
		}
	}
	return ""
}

// remaining are the changes that are told beside the promises.
func remaining(all []diff.Change, p *diff.Promises) []diff.Change {
	if p == nil {
		return all
	}
	said := map[string]bool{}
	for _, actions := range [][]*plan.Action{p.Done, p.Open, p.Dropped} {
		for _, a := range actions {
			said["actions["+string(a.ID)+"]"] = true
		}
	}
	var rest []diff.Change
	for _, c := range all {
		item, _, _ := strings.Cut(c.Path, "].")
		if !said[strings.TrimSuffix(item, "]")+"]"] {
			rest = append(rest, c)
		}
	}
	return rest
}

func part(all []diff.Change, holds func(*diff.Change) bool) (in, out []diff.Change) {
	for i := range all {
		if holds(&all[i]) {
			in = append(in, all[i])
		} else {
			out = append(out, all[i])
		}
	}
	return in, out
}

func section(b *strings.Builder, title string, changes []diff.Change) {
	if len(changes) == 0 {
		return
	}
	b.WriteString("\n## " + title + "\n\n")
	for i := range changes {
		c := &changes[i]
		text := safe.Markdown(c.Sentence())
		if c.Weight == diff.High {
			text = "**" + text + "**"
		}
		b.WriteString("- " + text + "\n")
	}
}

// scores are the scores then and now.
func scores(b *strings.Builder, a *diff.Account) {
	if len(a.Scores) == 0 {
		return
	}
	b.WriteString("\n## Scores then and now\n\n")
	for i := range a.Scores {
		b.WriteString("- " + safe.Markdown(upperFirst(a.Scores[i].Sentence())) + "\n")
	}
}

func upperFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// unchanged names the accounts of which nothing was written since their last
// reviews, with what came of that: promises that are not kept, and other scores.
func unchanged(b *strings.Builder, accounts []*diff.Account) {
	b.WriteString("# Nothing was written since the last review\n\n")
	for _, a := range accounts {
		line := a.Called() + ", reviewed on " + a.Since
		if a.Manager != "" {
			line += ", " + a.Manager
		}
		var came []string
		if a.Promises != nil {
			came = append(came, a.Promises.Sentence())
		}
		for i := range a.Scores {
			if s := &a.Scores[i]; s.Won() != 0 {
				came = append(came, s.Sentence())
			}
		}
		if len(came) > 0 {
			line += ": " + strings.Join(came, "; ")
		}
		b.WriteString("- " + safe.Markdown(line) + "\n")
	}
}
