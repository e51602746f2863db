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

	"github.com/spf13/cobra"

	"keyplan/plan/findings"
	"keyplan/plan/lint"
	"keyplan/plan/nearest"
	"keyplan/plan/scaffold"
)

// completeReports lets the shell complete the format of --report, and after
// the = what files there are.
func completeReports(cmd *cobra.Command) {
	var formats []string
	for _, name := range findings.Names() {
		formats = append(formats, name+"=")
	}
	complete := func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		if strings.Contains(typed, "=") {
			return nil, cobra.ShellCompDirectiveDefault
		}
		return formats, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
	}
	_ = cmd.RegisterFlagCompletionFunc("report", complete) // fails only for a flag that there is not
}

// A target is a file that a report goes to.
type target struct {
	format findings.Format
	file   string // as it was given
}

// targets are the files that --report names.
func targets(reports []string) ([]target, error) {
	var all []target
	for _, text := range reports {
		name, file, ok := strings.Cut(text, "=")
		if !ok || name == "" || file == "" {
			return nil, withHint(fmt.Errorf("--report %q is not FORMAT=FILE", text), "write such as --report sarif=keyplan.sarif; the formats are %s", strings.Join(findings.Names(), ", "))
		}
		format, err := findings.Find(name)
		if err != nil {
			return nil, fmt.Errorf("--report: %w", err)
		}
		if err := reportable(file); err != nil {
			return nil, err
		}
		if slices.ContainsFunc(all, func(t target) bool { return filepath.Clean(t.file) == filepath.Clean(file) }) {
			return nil, fmt.Errorf("--report names %s twice; each report needs a file of its own", file)
		}
		all = append(all, target{format, file})
	}
	return all, nil
}

// reportable refuses files that a report would only be written to by mistake.
func reportable(file string) error {
	switch ext := strings.ToLower(filepath.Ext(file)); {
	case file == "-":
		return withHint(errors.New("--report writes files"), "--format is for standard output")
	case ext == ".yaml" || ext == ".yml":
		return withHint(fmt.Errorf("--report would write over %s, and no report is YAML", file), "name another file, such as keyplan.json")
	}
	return nil
}

// deliver writes the reports that were asked for, each whatever became of the
// others. It gives why some could not be written.
func (a *app) deliver(all []target, report *lint.Report, o findings.Options) (failed []error) {
	o.Color, o.Width = false, 0
	for _, t := range all {
		var b bytes.Buffer
		err := t.format.Write(&b, report, o)
		if err == nil {
			err = a.put(t.file, b.Bytes())
		}
		if err != nil {
			failed = append(failed, fmt.Errorf("cannot write the %s report: %w", t.format.Name, err))
		}
	}
	return failed
}

// put writes a report in place of the last one, in one step, so that half of
// one never stands. Through a link, and into what is no file, it just writes.
func (a *app) put(file string, text []byte) error {
	path := a.abs(file)
	switch folder, err := os.Stat(filepath.Dir(path)); {
	case errors.Is(err, fs.ErrNotExist):
		return a.noFolder(file)
	case err != nil:
		return about(file, err)
	case !folder.IsDir():
		return fmt.Errorf("%s is a file, not a folder", filepath.Dir(file))
	}
	switch info, err := os.Lstat(path); {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s is a folder", file)
	case err == nil && !info.Mode().IsRegular():
		return about(file, os.WriteFile(path, text, 0o644))
	}
	return about(file, scaffold.Replace(filepath.Dir(path), scaffold.File{Path: filepath.Base(path), Text: text}))
}

// noFolder is the error for a file in a folder that there is not.
func (a *app) noFolder(file string) error {
	dir := filepath.Dir(file)
	var names []string
	entries, _ := os.ReadDir(a.abs(filepath.Dir(dir))) // for a guess only
	for _, e := range entries {
		if e.IsDir() {
			names = append(names, e.Name())
		}
	}
	if near, ok := nearest.Of(filepath.Base(dir), names); ok {
		return fmt.Errorf("there is no folder %s for %s; did you mean %s?", dir, filepath.Base(file), filepath.Join(filepath.Dir(dir), near))
	}
	return fmt.Errorf("there is no folder %s; make it first", dir)
}

// about says what went wrong with a file, without the steps on the way.
func about(file string, err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return fmt.Errorf("%s: %w", file, err)
}
