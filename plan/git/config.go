package git

import (
	"errors"
	"os/exec"
	"path/filepath"
	"strings"
)

// A Config is a file of git's settings: that of a repository, or the one that
// a user has for all of theirs.
type Config struct {
	dir   string
	scope string
}

// Config is the settings of the repository.
func (r *Repo) Config() Config { return Config{r.dir, "--local"} }

// GlobalConfig is the user's settings for all repositories.
func GlobalConfig(dir string) Config { return Config{dir, "--global"} }

// Value is what the last line of a name says; ok is false where there is none.
func (c Config) Value(name string) (value string, ok bool, err error) {
	out, err := run(c.dir, "config", c.scope, "--null", "--get", name)
	return oneValue(out, err)
}

// Value is what holds of a name in the repository, wherever it is set.
func (r *Repo) Value(name string) (value string, ok bool, err error) {
	out, err := run(r.dir, "config", "--null", "--get", name)
	return oneValue(out, err)
}

// oneValue is what git config printed. Where there is no such value it ends
// with code 1, and says nothing.
func oneValue(out []byte, err error) (string, bool, error) {
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit) && exit.ExitCode() == 1:
		return "", false, nil
	case err != nil:
		return "", false, err
	}
	return strings.TrimSuffix(string(out), "\x00"), true, nil
}

// Set writes a setting, in place of all that the file says of its name.
func (c Config) Set(name, value string) error {
	_, err := run(c.dir, "config", c.scope, "--replace-all", name, value)
	return err
}

// Unset takes out a setting, and its section where nothing else stands in it.
func (c Config) Unset(name string) error {
	_, err := run(c.dir, "config", c.scope, "--unset-all", name)
	return err
}

// Top is the folder at the top of the repository.
func (r *Repo) Top() string { return filepath.FromSlash(r.top) }

// AttributesFile is the user's file of attributes for all repositories.
func AttributesFile(dir string) (string, error) {
	out, err := run(dir, "config", "--global", "--type=path", "--null", "--get", "core.attributesFile")
	if value, ok, err := oneValue(out, err); ok || err != nil {
		return filepath.FromSlash(value), err
	}
	return "", nil
}

// Attribute is what an attribute says of a file: "unspecified", "set", "unset"
// or a word.
func (r *Repo) Attribute(attribute, file string) (string, error) {
	out, err := run(r.dir, "check-attr", "-z", attribute, "--", file)
	if err != nil {
		return "", err
	}
	parts := fields(out)
	if len(parts) < 3 {
		return "unspecified", nil
	}
	return parts[2], nil
}
