package safe_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"slices"
	"testing"

	"keyplan/plan/safe"
)

func TestJSONIsSafeAndSaysTheSame(t *testing.T) {
	texts := []string{"plain", "<&>\"\\", "\x1b[2J\u202e\u2028\x7f\x00", "ö語👍"}
	var b bytes.Buffer
	j := safe.NewJSON(&b)
	safe.List(j, texts, func(s string) any { return s })
	if err := j.Flush(); err != nil {
		t.Fatal(err)
	}
	if want := "[\n  \"plain\",\n  \"<&>\\\"\\\\\",\n  \"\\u001b[2J\\u202e\\u2028\\u007f\\u0000\",\n  \"ö語👍\"\n]"; b.String() != want {
		t.Errorf("got %s", b.String())
	}
	var got []string
	if err := json.Unmarshal(b.Bytes(), &got); err != nil || !slices.Equal(got, texts) {
		t.Errorf("read back as %q, %v", got, err)
	}
}

func TestAnEmptyListIsOne(t *testing.T) {
	var b bytes.Buffer
	j := safe.NewJSON(&b)
	safe.List(j, nil, func(s string) any { return s })
	if err := j.Flush(); err != nil || b.String() != "[]" {
		t.Errorf("got %q, %v", b.String(), err)
	}
}

func TestJSONKeepsItsFirstError(t *testing.T) {
	j := safe.NewJSON(new(bytes.Buffer))
	j.Value(math.NaN())
	j.Value("fine")
	var wrong *json.UnsupportedValueError
	if err := j.Flush(); !errors.As(err, &wrong) {
		t.Errorf("got %v", err)
	}
}
