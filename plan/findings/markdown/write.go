package markdown

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf16"

	"keyplan/plan/findings/plain"
	"keyplan/plan/findings/text"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
)

// limit is the most that a page holds, in UTF-16: a comment on GitHub ends at
// 65,536, and what is said of the rest must fit, too.
const limit = 65_000

// Write writes a report.
func Write(w io.Writer, report *lint.Report) error {
	var p page
	closing := text.Closing(report)
	p.add("**keyplan: " + safe.Markdown(closing[0]) + "**\n")
	for _, line := range slices.Concat(closing[1:], report.Unreadable) {
		p.add("\n" + safe.Markdown(line) + "\n")
	}
	all := plain.WorstFirst(report)
	advice := slices.IndexFunc(all, func(f *lint.Finding) bool { return f.Severity == lint.Info })
	if advice < 0 {
		advice = len(all)
	}
	left := p.table(all[:advice])
	left += p.folded(all[advice:])
	if left > 0 {
		fmt.Fprintf(&p, "\nand %d more, for which there is no room here: `keyplan validate` shows them\n", left)
	}
	_, err := io.WriteString(w, p.String())
	return err
}

// A page is what is written on, up to its limit.
type page struct {
	strings.Builder
	size int
	full bool
}

// add writes a text if it fits; after one that did not, none does.
func (p *page) add(text string) bool {
	size := 0
	for _, r := range text {
		size += utf16.RuneLen(r)
	}
	if p.full = p.full || p.size+size > limit; !p.full {
		p.size += size
		p.WriteString(text)
	}
	return !p.full
}

// folded writes advice, folded away, and says how much is left out.
func (p *page) folded(advice []*lint.Finding) (left int) {
	if len(advice) == 0 {
		return 0
	}
	if !p.add(fmt.Sprintf("\n<details><summary>%d advice</summary>\n", len(advice))) {
		return len(advice)
	}
	left = p.table(advice)
	p.WriteString("\n</details>\n") // whatever the room: the page would end within it
	return left
}

// table writes findings, and says how many are left out.
func (p *page) table(findings []*lint.Finding) (left int) {
	if len(findings) == 0 {
		return 0
	}
	if !p.add("\n| | where | what |\n|---|---|---|\n") {
		return len(findings)
	}
	for i, f := range findings {
		if !p.add(row(f)) {
			return len(findings) - i
		}
	}
	return 0
}

func row(f *lint.Finding) string {
	place := f.File
	if line := f.Span.Start.Line; line > 0 {
		place = fmt.Sprintf("%s:%d", f.File, line)
	}
	told := plain.Told(f)
	for i := range told {
		told[i] = safe.Markdown(told[i])
	}
	told[0] += " " + safe.Code(f.Rule.Name)
	return fmt.Sprintf("| %s | %s | %s |\n", f.Severity, safe.Code(place), strings.Join(told, "<br>"))
}
