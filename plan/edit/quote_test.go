package edit

import (
	"math/rand/v2"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

var awkward = []string{
	"Acme Foods plc", "no", "Null", "~", "null", "y", "012", "1.5", "3M", "2026-11-22", "0x1F", "-", "- a", "a - b", "? b", ": c", "a: b", "a:", "a #1",
	"#1", "a#1", "'quoted'", `"quoted"`, `back\slash`, "it's", "[list]", "{map}", "a, b", "a]b", "&anchor", "*alias", "!tag", "|", ">", "%x", "@x", "`x",
	"---", "...", "<<", "=", "Kastner & Söhne", "日本語", "emoji 🧀 and more", "two\nlines", "tab\tinside", "line\u2028sep", "bom\ufeffinside", "\ufeffbom first",
	"no-break\u00a0space", "zero\u200bwidth", "https://acme.example/a?b=c#d", "https://acme.example:8080/x,y", "ends with colon:", "a  b", "true", "On", ".inf", "1_000",
	"e\u0301 accent", "right \u202e left", "private \ue000", "high \U000F0000", "\u0301mark first",
}

func TestQuoteIsReadBack(t *testing.T) {
	for _, text := range awkward {
		readsBack(t, text)
	}
}

func TestQuoteIsReadBackForAnyText(t *testing.T) {
	pieces := []string{
		":", "#", " ", "-", "'", `"`, "\\", "\n", "\t", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "%", "@", "`", "?", "=", "~", "<<", "a", "Ö", "語", "🧀", "0", "1",
		"no", "null", "\u2028", "\ufeff", "\u00a0", "\u200d", ": ", " #", "- ", "/", "//", "€",
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var b strings.Builder
		for range 1 + r.IntN(8) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		readsBack(t, b.String())
	}
}

func FuzzQuote(f *testing.F) {
	for _, text := range awkward {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { readsBack(t, strings.ToValidUTF8(text, "\ufffd")) })
}

// readsBack checks that a text comes out of load.Plan as it went in, in block
// and in flow style. What no plan may hold (control characters) must be
// refused in the words of the kind, and so reach the loader unharmed.
func readsBack(t *testing.T, text string) {
	t.Helper()
	text = strings.TrimSpace(text)
	var want plan.Text
	if want.Parse(text, nil) != nil || !want.Written() || len(text) > 10_000 {
		return
	}
	q := Quote(text)
	yaml := "keyplan: 1\naccount: {name: A, manager: b, crm: " + q + ", tags: [" + q + ", " + q + "]}\nprofile:\n  strategy: " + q + "\n  trends:\n    - " + q + "\n"
	doc := load.Plan(source.NewFile("a.plan.yaml", []byte(yaml)), plan.Env{})
	if len(doc.Problems) > 0 {
		t.Fatalf("%q as %s: %s", text, q, doc.Problems[0].Message)
	}
	p := doc.Plan
	got := append(append([]plan.Text{p.Account.CRM, p.Profile.Strategy}, p.Account.Tags...), p.Profile.Trends...)
	if len(got) != 5 {
		t.Fatalf("%q as %s: read as %q", text, q, got)
	}
	for _, g := range got {
		if g != want {
			t.Fatalf("%q as %s: read back as %q", text, q, g)
		}
	}
}

func TestQuoteOnlyWhereNeeded(t *testing.T) {
	for text, want := range map[string]string{
		"Acme Foods plc":        "Acme Foods plc",
		"Kastner & Söhne":       "Kastner & Söhne",
		"https://acme.example":  "https://acme.example",
		"ana@acme.example":      "ana@acme.example",
		"no":                    `"no"`,
		"3M":                    `"3M"`,
		"Acme: the best":        `"Acme: the best"`,
		`say "hi"`:              `"say \"hi\""`,
		"a\u0085b":              `"a\x85b"`,
		"Widgets, Gears & Sons": `"Widgets, Gears & Sons"`,
		"":                      `""`,
	} {
		if got := Quote(text); got != want {
			t.Errorf("Quote(%q) = %s, want %s", text, got, want)
		}
	}
}
