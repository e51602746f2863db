package findings

import (
	"io"

	"keyplan/plan/findings/github"
	"keyplan/plan/findings/gitlab"
	"keyplan/plan/findings/json"
	"keyplan/plan/findings/junit"
	"keyplan/plan/findings/line"
	"keyplan/plan/findings/markdown"
	"keyplan/plan/findings/rdjson"
	"keyplan/plan/findings/sarif"
	"keyplan/plan/findings/text"
	"keyplan/plan/lint"
	"keyplan/plan/nearest"
)

// Options say how a report looks, to the formats that have a look, and what
// else of its run a format tells.
type Options struct {
	Width   int  // of the terminal in columns; 0 is 80
	Color   bool // whether the output may be coloured
	Verbose bool // advice with its place in the file and its hints
	// Folder is where the names of files start at, seen from the top of the
	// repository, for formats that name files from there; "" where it is that.
	Folder string
	// Fails tells the severities that fail the command; nil stands for errors.
	Fails func(lint.Severity) bool
}

// A Format is one way to write a report.
type Format struct {
	Name  string
	Doc   string // what it is good for, as a phrase
	Write func(w io.Writer, report *lint.Report, o Options) error
}

// Formats are all formats; the first is the default. A new one is one line here.
var Formats = []Format{
	{"text", "for people: grouped by file, with the line and what to do", writeText},
	{"line", "for editors: file:line:column: severity: message [rule]", plainly(line.Write)},
	{"json", "for programs: versioned and stable", plainly(json.Write)},
	{"github", "for GitHub Actions: annotations, the worst first", fromTop(github.Write)},
	{"gitlab", "for GitLab: a code quality report", fromTop(gitlab.Write)},
	{"sarif", "for code scanning: SARIF 2.1.0", fromTop(sarif.Write)},
	{"junit", "for any CI: a test case a plan", writeJUnit},
	{"rdjson", "for reviewdog: with suggestions", plainly(rdjson.Write)},
	{"markdown", "for a comment on a pull request", plainly(markdown.Write)},
}

func writeText(w io.Writer, report *lint.Report, o Options) error {
	return text.Write(w, report, text.Options{Width: o.Width, Color: o.Color, Verbose: o.Verbose})
}

func writeJUnit(w io.Writer, report *lint.Report, o Options) error {
	fails := o.Fails
	if fails == nil {
		fails = func(s lint.Severity) bool { return s >= lint.Error }
	}
	return junit.Write(w, report, fails)
}

// fromTop is the Write of a format that names files from the top of the
// repository.
func fromTop(write func(io.Writer, *lint.Report, string) error) func(io.Writer, *lint.Report, Options) error {
	return func(w io.Writer, report *lint.Report, o Options) error { return write(w, report, o.Folder) }
}

// plainly is the Write of a format that looks the same under all options.
func plainly(write func(io.Writer, *lint.Report) error) func(io.Writer, *lint.Report, Options) error {
	return func(w io.Writer, report *lint.Report, _ Options) error { return write(w, report) }
}

// Names lists the names of all formats.
func Names() []string {
	var names []string
	for _, f := range Formats {
		names = append(names, f.Name)
	}
	return names
}

// Find gives the format of a name; the error for an unknown one names the
// nearest, or all there are.
func Find(name string) (Format, error) {
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, nearest.Unknown("format", name, Names())
}
