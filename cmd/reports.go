package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"keyplan/plan/findings"
	"keyplan/plan/lint"
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
