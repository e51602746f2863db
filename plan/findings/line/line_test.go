package line_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/line"
	"keyplan/plan/findings/plain"
	"keyplan/plan/golden"
)

// matcher is the problem matcher of the package's documentation.
var matcher = regexp.MustCompile(`^(.+):(\d+):(\d+): (error|warning|info): (.+) \[([a-z0-9-]+)\]$`)

func TestGoldens(t *testing.T) {
	for name, report := range findingstest.Reports {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if err := line.Write(&b, report()); err != nil {
				t.Fatal(err)
			}
			all := plain.Findings(report())
			if n := bytes.Count(b.Bytes(), []byte("\n")); n != len(all) {
				t.Errorf("%d lines for %d findings", n, len(all))
			}
			for l := range strings.Lines(b.String()) {
				if !matcher.MatchString(strings.TrimSuffix(l, "\n")) {
					t.Errorf("no editor reads %q", l)
				}
			}
			if len(all) > 0 {
				golden.Compare(t, "testdata/"+name+".txt", b.Bytes())
			}
		})
	}
}
