package git

import (
	"bytes"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
)

// What may be wrong before anything is asked.
var (
	// ErrNoGit says that there is no git on this machine.
	ErrNoGit = errors.New("git is not installed")
	// ErrNoRepository says that a folder is in no repository.
	ErrNoRepository = errors.New("not in a git repository")
	// ErrBare says that a folder is in a repository in which no files lie, as
	// servers have it. It is an ErrNoRepository, too.
	ErrBare error = bare{}
	// ErrDistrusted says that the repository belongs to somebody else, and git
	// has not been told to trust it.
	ErrDistrusted = errors.New("git does not trust this repository, since it belongs to somebody else")
)

type bare struct{}

func (bare) Error() string { return "in a bare git repository, in which no files lie" }

func (bare) Is(target error) bool { return target == ErrNoRepository }

// always stands before every command: what users may have set that would change
// what is printed, or run programs of theirs.
var always = []string{
	"--no-pager", "--no-optional-locks", "--literal-pathspecs",
	"-c", "core.quotePath=false", "-c", "core.fsmonitor=false",
	"-c", "log.showSignature=false", "-c", "log.showRoot=true",
	"-c", "diff.ignoreSubmodules=all",
}

// quiet keeps git from asking, writing and translating.
var quiet = []string{
	"GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_PAGER=cat",
	"GCM_INTERACTIVE=never", "GIT_ASKPASS=", "SSH_ASKPASS=", "LC_ALL=C", "LANGUAGE=",
}

// strange are settings of the environment by which git would look at another
// repository than that of the folder, as hooks set them, or print otherwise.
var strange = []string{
	"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE",
	"GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
	"GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_TRACE", "GIT_TRACE2", "GIT_TRACE2_EVENT",
}

// command is a call of git in a folder.
func command(dir string, args ...string) *exec.Cmd {
	cmd := exec.Command("git", append(slices.Clone(always), args...)...)
	cmd.Dir = dir
	env := slices.DeleteFunc(cmd.Environ(), func(pair string) bool {
		name, _, _ := strings.Cut(pair, "=")
		return slices.Contains(strange, strings.ToUpper(name))
	})
	cmd.Env = append(env, quiet...)
	return cmd
}

// run gives what git prints.
func run(dir string, args ...string) ([]byte, error) { return runWith(nil, dir, args...) }

// runWith also hands git something to read.
func runWith(input []byte, dir string, args ...string) ([]byte, error) {
	cmd := command(dir, args...)
	if input != nil {
		cmd.Stdin = bytes.NewReader(input)
	}
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return nil, failure(args[0], err, errs.String())
	}
	return out.Bytes(), nil
}

// failure says what went wrong: git's own first line, where it gave one.
func failure(what string, err error, said string) error {
	switch {
	case errors.Is(err, exec.ErrNotFound), errors.Is(err, exec.ErrDot):
		return ErrNoGit
	case strings.Contains(said, "not a git repository"):
		return ErrNoRepository
	case strings.Contains(said, "must be run in a work tree"):
		return ErrBare
	case strings.Contains(said, "dubious ownership"):
		return ErrDistrusted
	}
	line, _, _ := strings.Cut(strings.TrimSpace(said), "\n")
	line = strings.TrimPrefix(strings.TrimPrefix(line, "fatal: "), "error: ")
	if line == "" {
		return fmt.Errorf("git %s: %w", what, err)
	}
	return fmt.Errorf("git %s: %s", what, strings.TrimSpace(line))
}

// fields parts what git -z printed.
func fields(out []byte) []string {
	text := strings.TrimSuffix(string(out), "\x00")
	if text == "" {
		return nil
	}
	return strings.Split(text, "\x00")
}
