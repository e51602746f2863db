package cmd

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"keyplan/plan/diff"
	"keyplan/plan/diff/text"
	"keyplan/plan/edit"
	"keyplan/plan/load"
	"keyplan/plan/workspace"
)

func gitCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "git",
		Short: "Let git show what changed in plans",
		Long: `What git calls to show plans. With these settings, "git diff" shows what
"keyplan diff" does, and "git log -p" and "git show" show a fact a line:

  git config diff.keyplan.command "keyplan git diff"
  git config diff.keyplan.textconv "keyplan git textconv"

and in .gitattributes, as "keyplan init" writes it:

  *.plan.yaml diff=keyplan`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			var names []string
			for _, c := range cmd.Commands() {
				names = append(names, c.Name())
			}
			return unknown("command", "git "+args[0], names)
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(&cobra.Command{
		Use: "textconv FILE", Short: "Write a plan a fact a line, for git log -p and git show", Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return a.textconv(args[0]) },
	}, &cobra.Command{
		Use: "diff PATH [OLD-FILE OLD-BLOB OLD-MODE NEW-FILE NEW-BLOB NEW-MODE …]", Short: "Show what changed in a plan, for git diff", Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return a.externalDiff(args) },
	})
	return cmd
}

// textconv writes the facts of a plan. One that cannot be read is shown as it
// is: git must have something to compare.
func (a *app) textconv(file string) error {
	content, err := os.ReadFile(a.abs(file))
	if err != nil {
		return fmt.Errorf("cannot read %w", err)
	}
	doc, err := a.planFrom(filepath.Dir(a.abs(file)), file, content)
	if err != nil || !diff.Readable(doc) {
		_, err = a.Out.Write(content)
		return err
	}
	for _, line := range diff.Facts(doc) {
		fmt.Fprintln(a.Out, line)
	}
	return nil
}

// planFrom reads a plan as if it lay in a folder.
func (a *app) planFrom(dir, name string, content []byte) (*load.Doc, error) {
	w, err := workspace.Around(dir)
	if err != nil {
		return nil, err
	}
	return w.Doc(filepath.ToSlash(name), content), nil
}

// externalDiff is what git calls for one file, with one argument where that is
// not merged yet, and nine where it was renamed. To end with an error would end
// git diff, so whatever is wrong is told and leaves the plain text to compare.
func (a *app) externalDiff(args []string) error {
	if len(args) < 7 {
		fmt.Fprintf(a.Out, "%s is not merged yet; git shows the conflict in the file\n", args[0])
		return nil
	}
	name := args[0]
	if len(args) > 7 {
		name = args[7]
	}
	old, oldErr := oneSide(a, args[1])
	now, nowErr := oneSide(a, args[4])
	if oldErr != nil || nowErr != nil {
		fmt.Fprintf(a.Out, "%s cannot be read, so nothing is known of what changed\n", name)
		return nil
	}
	if !a.toldMeaning(args[0], name, old, now) {
		fmt.Fprintf(a.Out, "%s cannot be read as a plan, so that its text is compared; keyplan validate says why\n", name)
		_, _ = a.Out.Write(edit.Diff(filepath.ToSlash(name), old, now)) // git has gone if it cannot be written
	}
	return nil
}

// oneSide is the text of a file, nil for the one that stands for none.
func oneSide(a *app, file string) ([]byte, error) {
	if file == os.DevNull || file == "/dev/null" || strings.EqualFold(file, "nul") {
		return nil, nil
	}
	content, err := os.ReadFile(a.abs(file))
	if content == nil {
		content = []byte{}
	}
	return content, err
}

// toldMeaning tells what changed from one version to another, if both can be
// read.
func (a *app) toldMeaning(oldName, name string, old, now []byte) bool {
	w, err := workspace.Around(filepath.Dir(a.abs(name)))
	if err != nil {
		return false
	}
	var p diff.Pair
	for _, side := range []struct {
		doc     **load.Doc
		name    string
		content []byte
	}{{&p.Old, oldName, old}, {&p.New, name, now}} {
		if side.content == nil {
			continue
		}
		if *side.doc = w.Doc(filepath.ToSlash(side.name), side.content); !diff.Readable(*side.doc) {
			return false
		}
	}
	p.Renamed = oldName != name
	today, _ := a.day() // without one, no promises are counted
	account := diff.Of(p, diff.Options{Settings: w.Settings, Until: today})
	if account == nil {
		fmt.Fprintf(a.Out, "%s: nothing that the plan says has changed\n", name)
		return true
	}
	colored, _ := a.colored() // a wrong --color is no reason to end git diff
	var out bytes.Buffer
	if err := text.Write(&out, &diff.Report{Plans: 1, Accounts: []*diff.Account{account}}, text.Options{Width: a.Width(), Color: colored}); err != nil {
		return false
	}
	fmt.Fprintf(a.Out, "%s\n%s\n", filepath.ToSlash(name), out.String())
	return true
}
