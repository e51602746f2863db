package findings_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/edit"
	"keyplan/plan/findings"
	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
	"keyplan/plan/source"
)

// readers take from an output of each format the texts that it holds, as its
// readers see them.
var readers = map[string]func(t *testing.T, output string) string{
	"text":     readText,
	"line":     asItIs,
	"json":     readJSON,
	"gitlab":   readJSON,
	"sarif":    readJSON,
	"rdjson":   readJSON,
	"github":   readCommands,
	"junit":    readXML,
	"markdown": readMarkdown,
}

func asItIs(_ *testing.T, output string) string { return output }

var ruleNames = regexp.MustCompile(`rule-\d+-x`)

// readText takes out the rules' names, which stand within wrapped messages.
func readText(_ *testing.T, output string) string { return ruleNames.ReplaceAllString(output, "") }

// readJSON gives all strings of a document.
func readJSON(t *testing.T, output string) string {
	t.Helper()
	var b strings.Builder
	dec := json.NewDecoder(strings.NewReader(output))
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		if s, ok := token.(string); ok {
			b.WriteString(safe.Line(s) + "\n")
		}
	}
}

// readCommands undoes what actions/toolkit does to messages.
func readCommands(_ *testing.T, output string) string {
	return strings.NewReplacer("%0A", "\n", "%0D", "\r", "%25", "%").Replace(output)
}

// readXML gives all text and attributes of a document.
func readXML(t *testing.T, output string) string {
	t.Helper()
	var b strings.Builder
	dec := xml.NewDecoder(strings.NewReader(output))
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		if text, ok := token.(xml.CharData); ok {
			b.Write(text)
		}
	}
}

var escaped = regexp.MustCompile("\\\\([\\\\`*_~$|\\[\\]])")

// readMarkdown undoes escapes.
func readMarkdown(_ *testing.T, output string) string {
	return html.UnescapeString(escaped.ReplaceAllString(strings.ReplaceAll(output, "<!-- -->", ""), "$1"))
}

// dense is a text without spaces, which formats may add: SARIF parts ]( lest it
// be a link. XML holds no noncharacters.
func dense(text string) string {
	return strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd").Replace(strings.Join(strings.Fields(text), ""))
}

func TestEveryFindingIsInEveryFormat(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 40 {
		report := random(rnd)
		for _, format := range findings.Formats {
			read := readers[format.Name]
			if read == nil {
				t.Fatalf("the test cannot read %s", format.Name)
			}
			var b bytes.Buffer
			if err := format.Write(&b, report, findings.Options{Verbose: true, Folder: "sales"}); err != nil {
				t.Fatal(err)
			}
			whole := dense(read(t, b.String()))
			for _, f := range plain.Findings(report) {
				for _, text := range []string{f.Message, f.Hint} {
					if !strings.Contains(whole, dense(safe.Line(text))) {
						t.Fatalf("%s lacks %q:\n%s", format.Name, text, b.String())
					}
				}
				if !strings.Contains(b.String(), f.Rule.Name) {
					t.Fatalf("%s lacks the rule %s:\n%s", format.Name, f.Rule.Name, b.String())
				}
			}
		}
	}
}

var letters = []rune("ab cd öß語👍\"'\\`*_~$|[](){}<>&@#!%^:,;=-+\t\n\r\x00\x1b\x7f\u0085\u202e\u2028\ufeff\ufffe\uffff")

// random is a report whose texts hold whatever means something to some format.
func random(rnd *rand.Rand) *lint.Report {
	report := &lint.Report{Today: findingstest.Today, Partial: rnd.IntN(2) == 0}
	n := 0
	for i := range 1 + rnd.IntN(4) {
		res := &lint.Result{File: fmt.Sprintf("accounts/%d %s.plan.yaml", i, text(rnd)), Account: new(plan.Account)}
		if rnd.IntN(5) == 0 {
			res.Account = nil
		}
		for range rnd.IntN(6) {
			n++
			from := source.Pos{Line: rnd.IntN(20), Column: 1 + rnd.IntN(20)}
			f := &lint.Finding{Rule: &lint.Rule{Name: fmt.Sprintf("rule-%d-x", n)}, Severity: lint.Severity(rnd.IntN(3)),
				Message: fmt.Sprintf("m%dm %s", n, text(rnd)), Hint: fmt.Sprintf("h%dh %s", n, text(rnd)), HasFix: rnd.IntN(2) == 0, Fix: text(rnd),
				Spot: lint.Spot{File: res.File, Span: source.Span{Start: from, End: source.Pos{Line: from.Line + rnd.IntN(2), Column: rnd.IntN(30)}}, Excerpt: text(rnd)}}
			if rnd.IntN(2) == 0 {
				f.Edits = []edit.Change{{Span: f.Span, Text: f.Fix}}
			}
			res.Findings = append(res.Findings, f.At(lint.Spot{File: text(rnd)}, "%s", text(rnd)))
		}
		report.Results = append(report.Results, res)
	}
	return report
}

func text(rnd *rand.Rand) string {
	runes := make([]rune, rnd.IntN(40))
	for i := range runes {
		runes[i] = letters[rnd.IntN(len(letters))]
	}
	return string(runes)
}
