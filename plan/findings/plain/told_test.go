package plain_test

import (
	"slices"
	"testing"

	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
	"keyplan/plan/source"
)

func TestTold(t *testing.T) {
	at := func(file string, line int) lint.Spot {
		return lint.Spot{File: file, Span: source.Span{Start: source.Pos{Line: line, Column: 1}}}
	}
	f := &lint.Finding{Spot: at("a.yaml", 3), Message: "a\nb", Hint: "c\x1bd"}
	f.At(at("a.yaml", 3), "the same place").At(at("a.yaml", 4), "below").At(at("a.yaml", 0), "the same file").
		At(at("b.yaml", 5), "beside").At(at("b.yaml", 0), "in all of it").At(lint.Spot{}, "nowhere")
	want := []string{"a b", "hint: c␛d", "related: below, at line 4", "related: the same file",
		"related: beside, at b.yaml:5", "related: in all of it, in b.yaml", "related: nowhere"}
	if got := plain.Told(f); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestWorstFirstKeepsTheOrderOfPlaces(t *testing.T) {
	for name, report := range findingstest.Reports {
		r := report()
		all := plain.WorstFirst(r)
		if len(all) != len(plain.Findings(r)) {
			t.Errorf("%s: %d findings of %d", name, len(all), len(plain.Findings(r)))
		}
		for i := 1; i < len(all); i++ {
			a, b := all[i-1], all[i]
			if a.Severity < b.Severity || a.Severity == b.Severity && (a.File > b.File || a.File == b.File && lint.ByPlace(a, b) > 0) {
				t.Errorf("%s: %s:%d comes before %s:%d", name, a.File, a.Span.Start.Line, b.File, b.Span.Start.Line)
			}
		}
	}
}

func TestUnder(t *testing.T) {
	for _, c := range []struct{ name, folder, file, want string }{
		{"at the top", "", "accounts/a.yaml", "accounts/a.yaml"},
		{"below it", "sales/eu", "accounts/a.yaml", "sales/eu/accounts/a.yaml"},
		{"beside the folder", "sales/eu", "../us/a.yaml", "sales/us/a.yaml"},
		{"outside of the repository", "sales", "../../a.yaml", "../a.yaml"},
		{"an absolute name", "sales", "/srv/a.yaml", "/srv/a.yaml"},
		{"an absolute name on Windows", "sales", "C:/plans/a.yaml", "C:/plans/a.yaml"},
		{"no file", "sales", "", ""},
	} {
		if got := plain.Under(c.folder, c.file); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}
