package cmd

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/scaffold"
	"keyplan/plan/schema"
	"keyplan/plan/workspace"
)

type schemaOptions struct {
	*app
	write     bool
	reference bool
}

// schemas are the kinds of file that have one.
var schemas = []struct {
	name string
	file string // where init puts it
	make func(schema.Options) []byte
}{
	{"plan", scaffold.PlanSchema, schema.Plan},
	{"workspace", scaffold.WorkspaceSchema, schema.Settings},
	{"selection", scaffold.SelectionSchema, schema.Guideline},
}

func schemaNames() []string {
	var names []string
	for _, s := range schemas {
		names = append(names, s.name)
	}
	return names
}

func schemaCommand(a *app) *cobra.Command {
	o := &schemaOptions{app: a}
	cmd := &cobra.Command{
		Use:   "schema [plan|workspace|selection]",
		Short: "Print the JSON Schema that editors check and complete plans by",
		Long: `Print the JSON Schema (draft-07) of plans, of keyplan.yaml or of guidelines for
choosing key accounts, with the stages, people and offerings of the workspace
around. With --write, renew the schemas in the workspace's .keyplan folder: do
so when people or offerings change.`,
		Example:   "  keyplan schema --write\n  keyplan schema workspace > workspace.schema.json",
		Args:      cobra.MaximumNArgs(1),
		ValidArgs: schemaNames(),
		RunE:      func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	cmd.Flags().BoolVar(&o.write, "write", false, "renew the schemas in the workspace's .keyplan folder")
	cmd.Flags().BoolVar(&o.reference, "reference", false, "print the reference of the format instead, in Markdown")
	return cmd
}

func (o *schemaOptions) run(args []string) error {
	if o.reference {
		_, err := o.Out.Write(schema.Reference())
		return err
	}
	w, err := workspace.Around(o.Dir)
	if err != nil {
		return err
	}
	if w.Config != nil && len(w.Config.Problems) > 0 {
		fmt.Fprintf(o.Err, "keyplan: %s has faults, so the schema may lack some of it; keyplan validate shows them\n", w.Config.File.Name)
	}
	options := schemaOf(w.Settings)
	if o.write {
		return o.renew(w, options)
	}
	name := "plan"
	if len(args) == 1 {
		name = args[0]
	}
	for _, s := range schemas {
		if s.name == name {
			_, err := o.Out.Write(s.make(options))
			return err
		}
	}
	return unknown("schema", name, schemaNames())
}

// schemaOf is what the schemas of a workspace are made of.
func schemaOf(settings *plan.Settings) schema.Options {
	options := schema.Options{Settings: settings}
	for _, r := range lint.Rules() {
		options.Rules = append(options.Rules, plan.Option{Value: r.Name, Doc: r.Title})
	}
	return options
}

// renew writes the schemas into the workspace. They are made, not written by
// hand, so this is the one place that replaces a file.
func (o *schemaOptions) renew(w *workspace.Workspace, options schema.Options) error {
	if w.Config == nil {
		return withHint(errors.New("there is no workspace here: no keyplan.yaml in this folder or above it"), "keyplan init makes one")
	}
	for _, s := range schemas {
		if err := scaffold.Replace(w.Root, scaffold.File{Path: s.file, Text: s.make(options)}); err != nil {
			return err
		}
		fmt.Fprintf(o.Err, "wrote %s\n", filepath.ToSlash(filepath.Join(o.show(w.Root), s.file)))
	}
	return nil
}

// show is a folder as seen from where the command was called.
func (a *app) show(dir string) string {
	if rel, err := filepath.Rel(a.Dir, dir); err == nil {
		return rel
	}
	return dir
}
