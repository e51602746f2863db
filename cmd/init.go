package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"keyplan/plan"
	"keyplan/plan/scaffold"
	"keyplan/plan/schema"
	"keyplan/plan/workspace"
)

type initOptions struct {
	*app
	company string
}

func initCommand(a *app) *cobra.Command {
	o := &initOptions{app: a}
	cmd := &cobra.Command{
		Use:   "init [DIR]",
		Short: "Begin a workspace: settings, an example plan, editor and CI files",
		Long: `Begin a workspace in DIR, by default this folder: keyplan.yaml, one example plan,
the schemas and settings for the editor, .gitattributes, and files that make
GitHub and pre-commit check plans. A file that exists is left as it is.`,
		Example: "  keyplan init key-accounts --company \"Example Tooling GmbH\"",
		Args:    cobra.MaximumNArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	cmd.Flags().StringVar(&o.company, "company", "", "our company's `NAME`")
	return cmd
}

func (o *initOptions) run(args []string) error {
	today, err := o.day()
	if err != nil {
		return err
	}
	dir := o.Dir
	if len(args) == 1 {
		dir = o.abs(args[0])
	}
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return fmt.Errorf("%s is a file, not a folder", args[0])
	}
	if w, err := workspace.Around(dir); err == nil && w.Config != nil && filepath.Clean(dir) != filepath.Clean(w.Root) {
		return withHint(fmt.Errorf("this folder belongs to the workspace of %s already", w.Config.File.Name), `keyplan new "Acme Foods" begins a plan in it`)
	}
	options := schemaOf(new(plan.Settings))
	result, err := scaffold.Write(dir, scaffold.Workspace(scaffold.Options{
		Company: o.company, Today: today, PlanSchema: schema.Plan(options), WorkspaceSchema: schema.Settings(options), SelectionSchema: schema.Guideline(options),
	}))
	for _, path := range result.Written {
		fmt.Fprintf(o.Out, "wrote  %s\n", path)
	}
	for _, path := range result.Kept {
		fmt.Fprintf(o.Out, "kept   %s (exists already)\n", path)
	}
	if err != nil {
		return err
	}
	where := ""
	if len(args) == 1 && filepath.Clean(args[0]) != "." {
		where = "cd " + typed(args[0]) + "\n"
	}
	_, err = fmt.Fprintf(o.Out, "\nNext:\n%skeyplan validate          check the example plan\nkeyplan new \"Acme Foods\"  begin a plan of your own\n", where)
	return err
}

// typed is the name of a file or folder as it is typed in a shell.
func typed(name string) string {
	if strings.ContainsAny(name, " \t&();'") {
		return `"` + name + `"`
	}
	return name
}
