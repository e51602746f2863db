package workspace

import (
	"os"
	"path/filepath"
	"testing"
)

func TestListedAs(t *testing.T) {
	for name, c := range map[string]struct {
		typed  string
		listed []string
		same   string // the name that leads to the same file
		want   string
	}{
		"as it stands there":                      {"acme.plan.yaml", []string{"Acme.plan.yaml", "acme.plan.yaml"}, "Acme.plan.yaml", "acme.plan.yaml"},
		"in other letters":                        {"ACME.plan.yaml", []string{"acme.plan.yaml"}, "acme.plan.yaml", "acme.plan.yaml"},
		"in other letters where case counts":      {"ACME.plan.yaml", []string{"acme.plan.yaml"}, "", "ACME.plan.yaml"},
		"with a point that Windows leaves out":    {"acme.plan.yaml. ", []string{"acme.plan.yaml"}, "acme.plan.yaml", "acme.plan.yaml"},
		"with an accent put together another way": {"su\u0308d.plan.yaml", []string{"s\u00fcd.plan.yaml"}, "s\u00fcd.plan.yaml", "s\u00fcd.plan.yaml"},
		"by a second name of the same file":       {"b.plan.yaml", []string{"a.plan.yaml"}, "a.plan.yaml", "b.plan.yaml"},
		"in a folder that cannot be read":         {"ACME.plan.yaml", nil, "", "ACME.plan.yaml"},
	} {
		if got := listedAs(c.typed, c.listed, func(other string) bool { return other == c.same }); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// What this test finds depends on the system, and is right on each.
func TestAPathIsCalledAsItsFoldersListIt(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "accounts", "acme.plan.yaml")
	if err := os.Mkdir(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("keyplan: 1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	want, other := path, filepath.Join(dir, "ACCOUNTS", "Acme.plan.yaml")
	if _, err := os.Stat(other); err != nil {
		want = other // case counts here, so it is another file
	}
	if got := (names{}).called(other, dir); got != want {
		t.Errorf("%s is called %s, want %s", other, got, want)
	}
	if got := (names{}).called(path, dir); got != path {
		t.Errorf("%s is called %s", path, got)
	}
}
