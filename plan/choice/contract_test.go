package choice

import (
	"bytes"
	"encoding/json"
	"testing"

	"keyplan/plan/golden"
)

func TestTheContractOfTheExample(t *testing.T) {
	text, err := json.Marshal(example(t).Contract())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := json.Indent(&b, text, "", " "); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "testdata/example.json", append(b.Bytes(), '\n'))
}

func TestNothingIsNull(t *testing.T) {
	for _, guideline := range []string{"keyplan: 1\nselection: Key accounts\n", small} {
		text, err := json.Marshal(of(t, guideline, "").Contract())
		if err != nil || bytes.Contains(text, []byte("null")) {
			t.Errorf("%v: %s", err, text)
		}
	}
}
