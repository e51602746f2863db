package scaffold

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"keyplan/plan"
)

// PlanOptions are what a new plan is made of.
type PlanOptions struct {
	Facts
	Settings *plan.Settings // of the workspace; nil if there is none
	Today    plan.Day
	// Folder is where the plan belongs, from the workspace's folder; by default
	// where keyplan.yaml looks for plans.
	Folder string
	// Explains reports whether there is a rule of a name, so that a new plan
	// points at no page that is missing; nil takes all names.
	Explains func(rule string) bool
	// Taken are the ids of the accounts that have a plan.
	Taken map[plan.ID]bool
}

// A NewPlan is a plan's file, and what its author should know of it.
type NewPlan struct {
	File
	ID    plan.ID
	Notes []string
}

// Plan makes a plan of an account. Its error says why the account's name
// cannot be one, or why the folder cannot hold a plan.
func Plan(o PlanOptions) (*NewPlan, error) {
	if o.Settings == nil {
		o.Settings = &plan.Settings{}
	}
	if err := o.name(); err != nil {
		return nil, err
	}
	folder, err := o.folder()
	if err != nil {
		return nil, err
	}
	made := &NewPlan{ID: ID(o.Name.String(), o.Taken)}
	made.Path = path.Join(folder, string(made.ID)+".plan.yaml")
	manager, note := o.manager()
	if note != "" {
		made.Notes = append(made.Notes, note)
	}
	d := draft{page: &page{shape: shapeOf[plan.Plan](), env: o.env(), explains: o.Explains}, PlanOptions: o, manager: manager, ids: o.ids()}
	made.Text = d.write(schemaFrom(folder))
	made.Notes = append(made.Notes, d.odd...)
	return made, nil
}

// name puts the account's name on one line and checks it.
func (o *PlanOptions) name() error {
	o.Name = plan.Text(strings.Join(strings.Fields(o.Name.String()), " "))
	if o.Name.Absent() {
		return fmt.Errorf("%q is not an account's name", o.Name)
	}
	if err := new(plan.Text).Parse(o.Name.String(), nil); err != nil {
		return fmt.Errorf("the account's name %w", err)
	}
	return nil
}

func (o *PlanOptions) folder() (string, error) {
	folder := filepath.ToSlash(o.Folder)
	if folder == "" {
		folder = Folder(o.Settings)
	}
	folder = path.Clean(folder)
	if !filepath.IsLocal(filepath.FromSlash(folder)) {
		return "", fmt.Errorf("the folder %q is not within the workspace", o.Folder)
	}
	return folder, nil
}

// env is what the plan will be read with.
func (o *PlanOptions) env() plan.Env {
	env := o.Settings.Env()
	if !o.Currency.Absent() {
		env.Currency = o.Currency
	}
	return env
}

// ids tells which short ids a plan cannot give to its contacts: those of our
// people, and those already given.
func (o *PlanOptions) ids() map[plan.ID]bool {
	ids := map[plan.ID]bool{}
	for _, p := range o.Settings.People {
		ids[p.ID] = true
	}
	return ids
}

// Folder is where a workspace keeps its plans: what its first pattern begins
// with, or accounts.
func Folder(s *plan.Settings) string {
	if len(s.Plans) == 0 {
		return "accounts"
	}
	pattern := filepath.ToSlash(s.Plans[0].String())
	if meta := strings.IndexAny(pattern, `*?[{\`); meta >= 0 {
		pattern = pattern[:meta]
	}
	folder, _ := path.Split(pattern)
	return path.Clean(folder)
}

// schemaFrom is the editor's schema as seen from a folder of the workspace.
func schemaFrom(folder string) string {
	if folder == "." {
		return "./" + PlanSchema
	}
	return strings.Repeat("../", strings.Count(folder, "/")+1) + PlanSchema
}
