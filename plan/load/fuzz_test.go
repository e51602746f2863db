package load

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"keyplan/plan"
	"keyplan/plan/load/loadtest"
	"keyplan/plan/source"
)

func FuzzPlan(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		file := source.NewFile("fuzz.plan.yaml", text)
		var doc *Doc
		inTime(t, func() { doc = Plan(file, plan.Env{Currency: "EUR"}) })
		mustBeSound(t, file, doc.Problems)
		if !doc.Judged && len(doc.Problems) == 0 {
			t.Error("nothing was read and nothing is said")
		}
		for _, w := range doc.Waivers {
			mustLie(t, file, "waiver", w.At)
		}
	})
}

func FuzzSettings(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		file := source.NewFile("keyplan.yaml", text)
		var config *Config
		inTime(t, func() { config = Settings(file) })
		mustBeSound(t, file, config.Problems)
	})
}

func FuzzGuideline(f *testing.F) {
	seed(f)
	f.Add([]byte(guideline))
	f.Fuzz(func(t *testing.T, text []byte) {
		file := source.NewFile("selection.yaml", text)
		var doc *GuidelineDoc
		inTime(t, func() { doc = Guideline(file, plan.Env{Currency: "EUR"}) })
		mustBeSound(t, file, doc.Problems)
		if !doc.Judged && len(doc.Problems) == 0 {
			t.Error("nothing was read and nothing is said")
		}
	})
}

// seed begins a fuzz test with plans, good and broken.
func seed(f *testing.F) {
	f.Helper()
	for _, glob := range []string{"testdata/*.yaml", "../../testdata/broken/*.plan.yaml", "../../testdata/example/keyplan.yaml", "../../testdata/example/accounts/e*.plan.yaml"} {
		names, err := filepath.Glob(glob)
		if err != nil {
			f.Fatal(err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
	for _, made := range loadtest.Made {
		if text := made.Text(); len(text) < 10_000 {
			f.Add(text)
		}
	}
}

// inTime fails where a small text takes more than five seconds.
func inTime(t *testing.T, load func()) {
	t.Helper()
	start := time.Now()
	load()
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

// mustBeSound holds what is true of every problem of every file.
func mustBeSound(t *testing.T, file *source.File, problems []Problem) {
	t.Helper()
	for _, p := range problems {
		if p.Rule == "" || p.Message == "" {
			t.Errorf("a problem without rule or message: %+v", p)
		}
		for _, said := range []string{p.Message, p.Hint} {
			mustBePlain(t, file, said)
		}
		mustLie(t, file, p.Message, p.Span)
		for _, r := range p.Related {
			mustLie(t, file, r.Message, r.Span)
		}
	}
}

// mustBePlain holds that a message is for people: lower case, no full stop, and
// nothing of Go or of the parser.
func mustBePlain(t *testing.T, file *source.File, said string) {
	t.Helper()
	for _, bad := range []string{"yaml:", "goroutine", "%!", "<nil>", "scanner", "token"} {
		if strings.Contains(said, bad) && !strings.Contains(strings.ToLower(string(file.Text)), strings.Trim(bad, ":")) {
			t.Errorf("%q speaks of %s", said, bad)
		}
	}
	if !utf8.ValidString(said) || strings.ContainsFunc(said, unicode.IsControl) {
		t.Errorf("%q has what a terminal cannot show", said)
	}
	if r, _ := utf8.DecodeRuneInString(said); unicode.IsUpper(r) && !strings.HasPrefix(said, "YAML") {
		t.Errorf("%q begins with a capital", said)
	}
	if strings.HasSuffix(said, ".") {
		t.Errorf("%q ends with a full stop", said)
	}
}

// mustLie holds that a span is a place of the file.
func mustLie(t *testing.T, file *source.File, what string, span source.Span) {
	t.Helper()
	start, end := span.Start, span.End
	switch {
	case start.Line < 1 || start.Column < 1 || end.Line > file.Lines()+1:
		t.Errorf("%s: %v lies outside the file of %d lines", what, span, file.Lines())
	case end.Line < start.Line || end.Line == start.Line && end.Column <= start.Column:
		t.Errorf("%s: %v ends before it begins", what, span)
	case start.Column > utf8.RuneCountInString(file.Line(start.Line))+1:
		t.Errorf("%s: %v lies behind the line %q", what, span, file.Line(start.Line))
	}
}
