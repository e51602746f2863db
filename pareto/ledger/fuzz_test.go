package ledger

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzRead holds that whatever stands in a file is read or refused, that its
// lines add up, and that blocks and workers change nothing.
func FuzzRead(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.csv")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text), "", "")
	}
	f.Add("a,b\nAcme,\"1\n2\",x\n", "#1", "b*2")
	f.Add("\xff\xfea\x00;\x00b\x00\n\x00", "", "")
	f.Add("PK\x03\x04", "", "")
	f.Add("Customer,Amount\nAcme,1e-40\nAcme,-1e40\n\x00,5\n", "", "")
	f.Fuzz(func(t *testing.T, text, customer, amount string) {
		text = text[:min(len(text), 8<<10)]
		o := Options{Customer: customer, Amount: amount[:min(len(amount), 200)], bounds: bounds{1, 32 << 10, 1 << 10}}
		want, wantErr := Read([]Source{of("a.csv", text)}, o)
		o.bounds = bounds{3, 40, 5}
		got, gotErr := Read([]Source{of("a.csv", text)}, o)
		switch {
		case wantErr != nil && gotErr != nil:
			if wantErr.Error() != gotErr.Error() {
				t.Errorf("%q gives the errors\n%v and\n%v", text, wantErr, gotErr)
			}
		case wantErr != nil || gotErr != nil:
			t.Errorf("%q gives the errors\n%v and\n%v", text, wantErr, gotErr)
		case told(got) != told(want):
			t.Errorf("%q in blocks gives\n%s, want\n%s", text, told(got), told(want))
		default:
			if wrong := addsUp(got); wrong != "" {
				t.Errorf("%q: %s", text, wrong)
			}
		}
	})
}
