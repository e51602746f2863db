package junit

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
)

// class is what all cases belong to.
const class = "keyplan.validate"

// Write writes a report. Fails tells the severities that fail a plan.
func Write(w io.Writer, report *lint.Report, fails func(lint.Severity) bool) error {
	s := suite{Name: "keyplan validate", Props: leftOut(report)}
	for _, res := range report.Results {
		s.add(caseOf(res, fails))
	}
	for _, file := range report.Unreadable {
		message := safe.Line(file)
		s.add(testcase{Name: message, Class: class, Error: &outcome{Message: message, Type: "unreadable"}})
	}
	out := bufio.NewWriter(w)
	_, _ = out.WriteString(xml.Header)
	enc := xml.NewEncoder(out)
	enc.Indent("", " ")
	if err := enc.Encode(suites{Name: "keyplan", Tests: s.Tests, Failures: s.Failures, Errors: s.Errors, Suite: s}); err != nil {
		return err
	}
	_ = out.WriteByte('\n')
	return out.Flush()
}

// leftOut says what is no case, and no part of one; nil if that is nothing.
func leftOut(report *lint.Report) *props {
	lines := plain.LeftOut(report)
	if len(lines) == 0 {
		return nil
	}
	p := new(props)
	for _, line := range lines {
		p.All = append(p.All, prop{"left out", line})
	}
	return p
}

func (s *suite) add(c testcase) {
	s.Tests++
	if c.Failure != nil {
		s.Failures++
	}
	if c.Error != nil {
		s.Errors++
	}
	s.Cases = append(s.Cases, c)
}

// caseOf is the case of one file.
func caseOf(res *lint.Result, fails func(lint.Severity) bool) testcase {
	file := safe.Line(res.File)
	c := testcase{Name: file, Class: class, File: file}
	if len(res.Findings) == 0 {
		return c
	}
	findings := slices.Clone(res.Findings)
	slices.SortStableFunc(findings, func(a, b *lint.Finding) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), lint.ByPlace(a, b))
	})
	worst := findings[0]
	all := newLines(list(findings))
	o := &outcome{headline(findings), worst.Rule.Name, all}
	switch {
	case res.Account == nil:
		c.Error = o
	case fails(worst.Severity):
		c.Failure = o
	default:
		c.Output = &all
	}
	return c
}

// headline is the worst finding, and how many more there are.
func headline(findings []*lint.Finding) string {
	text := safe.Line(findings[0].Message)
	if n := len(findings) - 1; n > 0 {
		text += fmt.Sprintf(" (and %d more)", n)
	}
	return text
}

// list is all findings, each with its place.
func list(findings []*lint.Finding) string {
	var b strings.Builder
	b.WriteByte('\n')
	for _, f := range findings {
		at := f.Span.Start
		place := fmt.Sprintf("%s:%d:%d", f.File, max(at.Line, 1), max(at.Column, 1))
		told := plain.Told(f)
		told[0] += " [" + f.Rule.Name + "]"
		fmt.Fprintf(&b, "%s: %s: %s\n", safe.Line(place), f.Severity, strings.Join(told, "\n    "))
	}
	return b.String()
}
