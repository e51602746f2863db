package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"keyplan/plan/git"
)

// attributeLines mark plans for git's drivers named keyplan. Those that init
// writes say the same, and stay when the drivers go.
var attributeLines = []string{
	"# plans are compared and merged by keyplan (keyplan git install)",
	"*.plan.yaml diff=keyplan merge=keyplan",
	"*.plan.yml diff=keyplan merge=keyplan",
}

// attributesFile is the file that marks plans: that at the top of a
// repository, or the one that a user has for all of theirs.
func (o *gitOptions) attributesFile(repo *git.Repo) (string, error) {
	if repo != nil {
		return filepath.Join(repo.Top(), ".gitattributes"), nil
	}
	file, err := git.AttributesFile(o.Dir)
	if file != "" || err != nil {
		return file, err
	}
	if home := o.Getenv("XDG_CONFIG_HOME"); home != "" {
		return filepath.Join(home, "git", "attributes"), nil
	}
	for _, name := range []string{"HOME", "USERPROFILE"} {
		if home := o.Getenv(name); home != "" {
			return filepath.Join(home, ".config", "git", "attributes"), nil
		}
	}
	return "", errors.New("there is no home folder to keep git's attributes in; leave out --global")
}

// mark marks plans, unless they are already.
func (o *gitOptions) mark(repo *git.Repo) error {
	if repo != nil {
		switch both, other, err := marked(repo); {
		case err != nil || both:
			return err
		case other != "":
			fmt.Fprintf(o.Err, "keyplan: .gitattributes says %s of plans, which stays; git does not ask keyplan there\n", other)
			return nil
		}
	}
	file, err := o.attributesFile(repo)
	if err != nil {
		return err
	}
	text, err := readAttributes(file)
	if err != nil || bytes.Contains(text, []byte(attributeLines[0])) {
		return err
	}
	end := "\n"
	if bytes.Contains(text, []byte("\r\n")) {
		end = "\r\n"
	}
	if len(text) > 0 && text[len(text)-1] != '\n' {
		text = append(text, end...)
	}
	text = append(text, strings.Join(attributeLines, end)+end...)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return fmt.Errorf("cannot write git's attributes: %w", err)
	}
	if err := os.WriteFile(file, text, 0o644); err != nil {
		return fmt.Errorf("cannot write git's attributes: %w", err)
	}
	return nil
}

// marked reports whether plans are marked for both drivers; other is what they
// are marked for instead.
func marked(repo *git.Repo) (both bool, other string, err error) {
	both = true
	for _, attribute := range []string{"diff", "merge"} {
		value, err := repo.Attribute(attribute, "any.plan.yaml")
		if err != nil {
			return false, "", err
		}
		both = both && value == "keyplan"
		if value != "keyplan" && value != "unspecified" {
			other = attribute + "=" + value
		}
	}
	return both, other, nil
}

// unmark takes out the lines that mark wrote, and the file if it held no more.
func (o *gitOptions) unmark(repo *git.Repo) (done bool, err error) {
	file, err := o.attributesFile(repo)
	if err != nil {
		return false, err
	}
	text, err := readAttributes(file)
	if err != nil || !bytes.Contains(text, []byte(attributeLines[0])) {
		return false, err
	}
	lines := strings.SplitAfter(string(text), "\n")
	bare := func(line string) string { return strings.TrimRight(line, "\r\n") }
	at := slices.IndexFunc(lines, func(line string) bool { return bare(line) == attributeLines[0] })
	if at < 0 {
		return false, nil
	}
	end := at
	for end < len(lines) && slices.Contains(attributeLines, bare(lines[end])) {
		end++
	}
	left := strings.Join(slices.Delete(lines, at, end), "")
	if left == "" {
		err = os.Remove(file)
	} else {
		err = os.WriteFile(file, []byte(left), 0o644)
	}
	if err != nil {
		return false, fmt.Errorf("cannot write git's attributes: %w", err)
	}
	return true, nil
}

// readAttributes is what a file of attributes says, nothing where there is none.
func readAttributes(file string) ([]byte, error) {
	text, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("cannot read git's attributes: %w", err)
	}
	return text, nil
}

// hintAtDrivers tells a person whose plans are marked for drivers that this
// computer does not have.
func (o *validateOptions) hintAtDrivers() {
	if !o.ErrTTY || o.watch {
		return
	}
	text, err := os.ReadFile(o.abs(".gitattributes"))
	if err != nil || !bytes.Contains(text, []byte("merge=keyplan")) || !git.Inside(o.Dir) {
		return
	}
	repo, err := git.Open(o.Dir)
	if err != nil {
		return
	}
	if _, ok, err := repo.Value(driverName); !ok && err == nil {
		fmt.Fprintln(o.Err, "keyplan git install    let git merge these plans by what they say, not by lines")
	}
}
