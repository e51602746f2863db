package cmd_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// The last step of the action hands its inputs to keyplan, each as one flag
// or path, whatever stands in it.
func TestTheActionHandsOverItsInputs(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash here")
	}
	var action struct {
		Inputs map[string]struct{ Default string }
		Runs   struct {
			Steps []struct {
				Run string
				Env map[string]string
			}
		}
	}
	text, err := os.ReadFile(filepath.Join("..", ".github", "actions", "validate", "action.yml"))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(text, &action); err != nil {
		t.Fatal(err)
	}
	step := action.Runs.Steps[len(action.Runs.Steps)-1]
	for name, c := range map[string]struct {
		inputs map[string]string
		want   string
	}{
		"none": {nil, "validate|--format|github|--fail-on=error|--|."},
		"all": {map[string]string{"path": "acme foods\n-x\n\n$(touch pwned)\n", "fail-on": "never", "level": "strict", "since": "origin/main", "baseline": "known.json", "sarif": "my out.sarif"},
			"validate|--format|github|--fail-on=never|--level=strict|--since=origin/main|--baseline=known.json|--report=sarif=my out.sarif|--|acme foods|-x|$(touch pwned)"},
	} {
		dir := t.TempDir()
		fake := "#!" + bash + "\nIFS='|'; printf '%s' \"$*\"\n"
		if err := os.Mkdir(filepath.Join(dir, "keyplan"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "keyplan", "keyplan"), []byte(fake), 0o755); err != nil {
			t.Fatal(err)
		}
		run := exec.Command(bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
		run.Dir, run.Env = dir, append(os.Environ(), "RUNNER_TEMP="+filepath.ToSlash(dir))
		for variable, expression := range step.Env {
			input := strings.TrimSuffix(strings.TrimPrefix(expression, "${{ inputs."), " }}")
			value, given := c.inputs[input]
			if declared, ok := action.Inputs[input]; !ok {
				t.Fatalf("%s is %s, which is no input", variable, expression)
			} else if !given {
				value = declared.Default
			}
			run.Env = append(run.Env, variable+"="+value)
		}
		got, err := run.CombinedOutput()
		if err != nil || string(got) != c.want {
			t.Errorf("%s: %v, called with\n%s, want\n%s", name, err, got, c.want)
		}
		if _, err := os.Stat(filepath.Join(dir, "pwned")); err == nil {
			t.Errorf("%s: an input was run", name)
		}
	}
}
