package text_test

import (
	"bytes"
	"testing"

	"keyplan/plan/findings/findingstest"
	"keyplan/plan/findings/text"
	"keyplan/plan/golden"
	"keyplan/plan/lint"
)

func write(t *testing.T, report *lint.Report, o text.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := text.Write(&b, report, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGoldens(t *testing.T) {
	for name, report := range findingstest.Reports {
		t.Run(name, func(t *testing.T) {
			golden.Compare(t, "testdata/"+name+".txt", write(t, report(), text.Options{}))
		})
	}
}

func TestLooks(t *testing.T) {
	for name, o := range map[string]text.Options{
		"width-40":  {Width: 40},
		"width-120": {Width: 120},
		"colour":    {Color: true},
		"verbose":   {Verbose: true},
	} {
		for _, of := range []string{"mixed", "long"} {
			t.Run(of+" "+name, func(t *testing.T) {
				golden.Compare(t, "testdata/"+of+"-"+name+".txt", write(t, findingstest.Reports[of](), o))
			})
		}
	}
}
