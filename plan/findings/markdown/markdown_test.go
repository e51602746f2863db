package markdown_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/markdown"
	"keyplan/plan/golden"
	"keyplan/plan/lint"
)

func write(t *testing.T, report *lint.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := markdown.Write(&b, report); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGoldens(t *testing.T) {
	for name, report := range findingstest.Reports {
		t.Run(name, func(t *testing.T) {
			golden.Compare(t, "testdata/"+name+".md", []byte(write(t, report())))
		})
	}
}

func report(findings ...*lint.Finding) *lint.Report {
	return &lint.Report{Results: []*lint.Result{{Findings: findings}}}
}

func TestNothingInAPlanIsMarkup(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"words stay", "Mère Paillarde: 12 % of 3.5 M, j.roe@acme", "Mère Paillarde: 12 % of 3.5 M, j.roe@<!-- -->acme"},
		{"the end of a cell", "a | b || c", `a \| b \|\| c`},
		{"an escaped end of a cell", `a \| b`, `a \\\| b`},
		{"tags and entities", "<img src=x onerror=y> &lt; -->", "&lt;img src=x onerror=y&gt; &amp;<!-- -->lt; --&gt;"},
		{"emphasis and strikes", "*a* __b__ ~~c~~", `\*a\* \_\_b\_\_ \~\~<!-- -->c\~\~`},
		{"pictures and links", "![x](https://evil.example)", `!\[x\](https://evil.example)`},
		{"code", "a `b` c", "a \\`b\\` c"},
		{"formulas", "$x$ $$y$$", `\$<!-- -->x\$ \$\$<!-- -->y\$\$`},
		{"mentions of people, issues and requests", "@jroe #12 !3 @ # !", "@<!-- -->jroe #<!-- -->12 !<!-- -->3 @ # !"},
		{"line breaks and what is hidden", "a\n# b\u202ec\x1b", "a # b&lt;U+202E&gt;c␛"},
	} {
		want := "| " + c.want + " <code>rule</code> |\n"
		if got := write(t, report(&lint.Finding{Rule: &lint.Rule{Name: "rule"}, Severity: lint.Error, Message: c.text})); !strings.HasSuffix(got, want) {
			t.Errorf("%s: got %s\nwant %s", c.name, got, want)
		}
	}
}

func TestWhatDoesNotFitIsCounted(t *testing.T) {
	for _, letter := range []string{"a", "語", "👍"} {
		var findings []*lint.Finding
		for i := range 3000 {
			findings = append(findings, &lint.Finding{Rule: &lint.Rule{Name: "rule"}, Severity: lint.Severity(i % 3), Message: strings.Repeat(letter, 60)})
		}
		got := write(t, report(findings...))
		if n := len(utf16.Encode([]rune(got))); n > 65_536 || n < 64_000 {
			t.Errorf("%s: the page has %d characters", letter, n)
		}
		shown := strings.Count(got, "<code>rule</code>")
		if want := fmt.Sprintf("\nand %d more,", 3000-shown); !strings.Contains(got, want) || shown == 0 {
			t.Errorf("%s: %d are shown, and it does not say %q", letter, shown, want)
		}
		if strings.Contains(got, "| info |") {
			t.Errorf("%s: advice takes the room of errors", letter)
		}
	}
}

func TestAdviceIsFoldedAndClosed(t *testing.T) {
	var findings []*lint.Finding
	for range 3000 {
		findings = append(findings, &lint.Finding{Rule: &lint.Rule{Name: "rule"}, Message: "message"})
	}
	for _, n := range []int{1, 3000} {
		got := write(t, report(findings[:n]...))
		if strings.Count(got, "<details>") != 1 || strings.Count(got, "</details>") != 1 {
			t.Errorf("the fold of %d is not closed:\n%.300s", n, got)
		}
	}
}
