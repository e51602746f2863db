package markdown

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"

	"keyplan/plan/diff"
	"keyplan/plan/safe"
)

// limit is the most that a page holds, in UTF-16: a comment on GitHub ends at
// 65,536, and what is said of the rest must fit, too.
const limit = 65_000

// Write writes a report: as a comment, or as the opening pages of reviews where
// plans are compared with their last ones.
func Write(w io.Writer, report *diff.Report) error {
	if report.Review {
		return Review(w, report)
	}
	_, err := io.WriteString(w, comment(report))
	return err
}

// Review writes a report as the opening pages of reviews.
func Review(w io.Writer, report *diff.Report) error {
	_, err := io.WriteString(w, review(report))
	return err
}

// comment is a report as a comment on what somebody is about to change.
func comment(report *diff.Report) string {
	if len(report.Accounts) == 0 {
		return "**keyplan: no plan changed, " + safe.Markdown(report.From+" → "+report.To) + "**\n"
	}
	var b strings.Builder
	used := 0
	add := func(text string) bool {
		if size := len(utf16.Encode([]rune(text))); used+size <= limit {
			used += size
			b.WriteString(text)
			return true
		}
		return false
	}
	add("**keyplan: " + safe.Markdown(report.Closing()) + "**\n")
	for i, a := range report.Accounts {
		if !add(folded(a)) {
			left := len(report.Accounts) - i
			b.WriteString(fmt.Sprintf("\n%d more are left out: `keyplan diff` shows them\n", left))
			break
		}
	}
	return b.String()
}

// folded is an account that folds away, open where something heavy happened.
func folded(a *diff.Account) string {
	var b strings.Builder
	open := ""
	if a.Count(diff.High) > 0 {
		open = " open"
	}
	fmt.Fprintf(&b, "\n<details%s><summary><b>%s</b>", open, safe.Markdown(a.Called()))
	if a.Manager != "" {
		b.WriteString(" · " + safe.Markdown(a.Manager))
	}
	if in := a.Amounts(); in != "" {
		b.WriteString(" · " + safe.Markdown(in))
	}
	if sum := a.Summary(); sum != "" {
		b.WriteString(": " + sum)
	}
	b.WriteString("</summary>\n\n| | what | where |\n|---|---|---|\n")
	if former := a.Former(); former != "" {
		b.WriteString("| renamed | " + safe.Markdown(former) + " | |\n")
	}
	told, also := a.Brief()
	for _, c := range told {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", strong(string(c.Kind), c.Weight), safe.Markdown(c.Sentence()), safe.Code(c.File+":"+strconv.Itoa(c.Line)))
	}
	if a.Promises != nil {
		b.WriteString("| promised | " + safe.Markdown(a.Promises.Sentence()) + " | |\n")
	}
	for i := range a.Scores {
		b.WriteString("| scores | " + safe.Markdown(a.Scores[i].Sentence()) + " | |\n")
	}
	if len(also) > 0 {
		b.WriteString("| also | " + safe.Markdown(strings.Join(also, ", ")) + " | |\n")
	}
	return b.String() + "\n</details>\n"
}

func strong(word string, w diff.Weight) string {
	if w == diff.High {
		return "**" + word + "**"
	}
	return word
}
