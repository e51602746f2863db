package cmd

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"keyplan/plan/findings"
	"keyplan/plan/lint"
)

// services are those that run keyplan for a repository, as the variables of
// the environment tell them: one that says "true" there, the folder of the
// repository, and the format for what is shown of a run.
var services = []struct{ is, top, format string }{
	{"GITHUB_ACTIONS", "GITHUB_WORKSPACE", "github"},
	// GitLab shows a code quality report only from a file, which is for
	// --report to name, and of the output just the text.
	{"GITLAB_CI", "CI_PROJECT_DIR", "text"},
}

// usualFormat is the format where none is named: that of the service.
func (a *app) usualFormat() string {
	for _, s := range services {
		if a.Getenv(s.is) == "true" {
			return s.format
		}
	}
	return findings.Formats[0].Name
}

// folder is where keyplan was called, seen from the top of the repository, as
// the service tells it; "" at the top or where it is not known.
func (a *app) folder() string {
	for _, s := range services {
		top := a.Getenv(s.top)
		if a.Getenv(s.is) != "true" || top == "" {
			continue
		}
		if rel, err := filepath.Rel(top, a.Dir); err == nil && filepath.IsLocal(rel) && rel != "." {
			return filepath.ToSlash(rel)
		}
	}
	return ""
}

// summarize adds the table of a run to the page that GitHub shows of it. That
// it could not is told, but is no fault of the run.
func (a *app) summarize(report *lint.Report) {
	file := a.Getenv("GITHUB_STEP_SUMMARY")
	if file == "" {
		return
	}
	if err := a.appendSummary(file, report); err != nil {
		fmt.Fprintf(a.Err, "keyplan: cannot add to the summary of the run: %v\n", err)
	}
}

func (a *app) appendSummary(file string, report *lint.Report) (err error) {
	markdown, err := findings.Find("markdown")
	if err != nil {
		return err
	}
	out, err := os.OpenFile(file, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	if err := markdown.Write(out, report, findings.Options{}); err != nil {
		return err
	}
	_, err = io.WriteString(out, "\n") // the next step's begins a paragraph of its own
	return err
}
