package text_test

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"keyplan/plan"
	"keyplan/plan/findings/text"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
	"keyplan/plan/source"
)

// letters are characters of every width that stand for themselves: none joins
// with its neighbours.
var letters = []rune("abcdefgh  öß…語田、👍🚀\t\x1b\x00\u0085\u202e\u200b\ufffd")

func random(rnd *rand.Rand, most int) []rune {
	line := make([]rune, rnd.IntN(most+1))
	for i := range line {
		line[i] = letters[rnd.IntN(len(letters))]
	}
	return line
}

// one is a report of one finding.
func one(f *lint.Finding) *lint.Report {
	return &lint.Report{Results: []*lint.Result{{File: f.File, Account: new(plan.Account), Findings: []*lint.Finding{f}}}}
}

func TestCaretsStandUnderWhatTheSpanCovers(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		line, size := random(rnd, 150), 40+rnd.IntN(100)
		from := rnd.IntN(len(line) + 1)
		to := from + rnd.IntN(min(12, len(line)-from)+1)
		f := &lint.Finding{Rule: &lint.Rule{Name: "rule"}, Severity: lint.Error, Spot: lint.Spot{File: "a.yaml", Excerpt: string(line),
			Span: source.Span{Start: source.Pos{Line: 1, Column: from + 1}, End: source.Pos{Line: 1, Column: to + 1}}}}
		shown, carets := excerptOf(t, string(write(t, one(f), text.Options{Width: size})))
		if w := max(displaywidth.String(shown), len(carets)); w > size-10 {
			t.Fatalf("%q is %d wide, more than %d", shown, w, size-10)
		}
		covered := under(shown, carets)
		want := seen(line[from:to])
		switch {
		case from == to:
			// One caret, under the character there: empty or not, it is no more than one.
			if strings.Count(carets, "^") > 1 {
				t.Fatalf("an empty span has carets\n%s\n%s", shown, carets)
			}
		case displaywidth.String(want) > (size-10)/2:
			if covered == "" || !strings.HasPrefix(want, strings.TrimRight(covered, " ")) {
				t.Fatalf("covered %q of %q\n%s\n%s", covered, want, shown, carets)
			}
		case covered != want:
			t.Fatalf("covered %q, not %q\n%s\n%s", covered, want, shown, carets)
		}
	}
}

func excerptOf(t *testing.T, output string) (line, carets string) {
	t.Helper()
	m := regexp.MustCompile(`(?m)^      1 │ ?(.*)\n        │ (.*)$`).FindStringSubmatch(output)
	if m == nil {
		t.Fatalf("no excerpt in\n%s", output)
	}
	return m[1], m[2]
}

// seen is how a stretch of a line is shown.
func seen(points []rune) string {
	var b strings.Builder
	for _, r := range points {
		if r == '\t' {
			b.WriteString("    ")
		} else {
			b.WriteString(safe.Shown(r))
		}
	}
	return b.String()
}

// under is what stands over the carets, column by column.
func under(shown, carets string) string {
	shown += strings.Repeat(" ", len(carets)) // spaces at the end are not written
	from := strings.Index(carets, "^")
	var b strings.Builder
	column := 0
	for g := displaywidth.StringGraphemes(shown); g.Next(); column += g.Width() {
		if column >= from && column+g.Width() <= len(carets) {
			b.WriteString(g.Value())
		}
	}
	return b.String()
}

func TestProseIsWrappedAndNeverCut(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		message, hint, related := string(random(rnd, 200)), string(random(rnd, 200)), string(random(rnd, 200))
		rule := "rule-" + strings.Repeat("x", rnd.IntN(20))
		f := &lint.Finding{Rule: &lint.Rule{Name: rule}, Severity: lint.Severity(rnd.IntN(3)), Message: message, Hint: "h" + hint,
			Spot: lint.Spot{File: "a.yaml", Span: source.Span{Start: source.Pos{Line: rnd.IntN(1000), Column: 1}}}}
		f.At(lint.Spot{}, "%s", related)
		o := text.Options{Width: rnd.IntN(130), Verbose: rnd.IntN(2) == 0}
		output := string(write(t, one(f), o))
		most := min(100, max(40, o.Width))
		if o.Width == 0 {
			most = 80
		}
		for line := range strings.Lines(output) {
			if w := displaywidth.String(strings.TrimSuffix(line, "\n")); w > most {
				t.Fatalf("a line is %d wide, more than %d\n%s", w, most, output)
			}
			if strings.HasSuffix(line, " \n") {
				t.Fatalf("a line ends with a space\n%s", output)
			}
		}
		whole := dense(strings.Replace(output, rule, "", 1))
		texts := []string{message}
		if o.Verbose || f.Severity > lint.Info {
			texts = append(texts, hint, related)
		}
		for _, text := range texts {
			if !strings.Contains(whole, dense(safe.Line(text))) {
				t.Fatalf("%q is cut\n%s", text, output)
			}
		}
		if strings.Count(output, rule) != 2 { // by the message, and in what to type next
			t.Fatalf("rule %q is cut\n%s", rule, output)
		}
	}
}

// dense is a text without spaces.
func dense(text string) string { return strings.Join(strings.Fields(text), "") }
