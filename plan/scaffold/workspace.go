package scaffold

import (
	"bytes"
	"embed"
	"strconv"
	"text/template"

	"keyplan/plan"
	"keyplan/plan/edit"
)

// Where the editor's schemas stand in a workspace.
const (
	PlanSchema      = ".keyplan/plan.schema.json"
	WorkspaceSchema = ".keyplan/workspace.schema.json"
	SelectionSchema = ".keyplan/selection.schema.json"
)

// Options are what a new workspace is made of.
type Options struct {
	Company string // ours; by default a name that asks to be changed
	Today   plan.Day
	// The editor's schemas of the kinds of file; one that is nil is not written.
	PlanSchema      []byte
	WorkspaceSchema []byte
	SelectionSchema []byte
}

//go:embed files
var files embed.FS

// templates say where each file of a workspace comes from, in the order in
// which somebody new should look at them.
var templates = []struct{ path, from string }{
	{"keyplan.yaml", "keyplan.yaml.tmpl"},
	{"accounts/example-foods.plan.yaml", "example-foods.plan.yaml.tmpl"},
	{".vscode/settings.json", "settings.json.tmpl"},
	{".vscode/extensions.json", "extensions.json.tmpl"},
	{".gitattributes", "gitattributes.tmpl"},
	{".github/workflows/keyplan.yml", "workflow.yml.tmpl"},
	{".pre-commit-config.yaml", "pre-commit.yaml.tmpl"},
}

// Workspace is all that a new workspace begins with. The example plan has
// nothing to find fault with on the day, nor in the three months after it.
func Workspace(o Options) []File {
	if o.Company == "" {
		o.Company = "Our Company Ltd"
	}
	var made []File
	for _, t := range templates {
		made = append(made, File{t.path, o.fill(t.from)})
	}
	for _, schema := range []File{{PlanSchema, o.PlanSchema}, {WorkspaceSchema, o.WorkspaceSchema}, {SelectionSchema, o.SelectionSchema}} {
		if schema.Text != nil {
			made = append(made, schema)
		}
	}
	return made
}

// fill puts the company and the dates into a template. It panics on a template
// that cannot be filled: a mistake in the program, found by the first test.
func (o Options) fill(from string) []byte {
	// The files hold { } and GitHub's ${{ }}: other brackets keep them readable.
	t := template.New(from).Delims("<<", ">>").Funcs(template.FuncMap{
		"company":         func() string { return edit.Quote(o.Company) },
		"ago":             func(days int) string { return weekday(o.Today.Add(-days), -1).String() },
		"ahead":           func(days int) string { return weekday(o.Today.Add(days), 1).String() },
		"today":           o.Today.String,
		"year":            func(years int) int { return o.Today.Year() + years },
		"soFar":           o.soFar,
		"planSchema":      func() string { return PlanSchema },
		"workspaceSchema": func() string { return WorkspaceSchema },
		"selectionSchema": func() string { return SelectionSchema },
	})
	var b bytes.Buffer
	if err := template.Must(t.ParseFS(files, "files/"+from)).Execute(&b, nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// soFar is what of a year's amount, in thousands, has come in until the day.
func (o Options) soFar(thousands int) string {
	start := plan.Year(o.Today.Year()).Start(1)
	days := o.Today.Sub(start) + 1
	return strconv.Itoa(thousands * 1000 * days / 366) // 366: never more than the whole
}

// weekday moves a day off the weekend, forwards or backwards.
func weekday(day plan.Day, step int) plan.Day {
	for workday(day, day-1) != day {
		day = day.Add(step)
	}
	return day
}
