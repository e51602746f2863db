package cmd

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"keyplan/plan/git"
)

type gitOptions struct {
	*app
	global bool
}

func gitCommand(a *app) *cobra.Command {
	o := &gitOptions{app: a}
	cmd := &cobra.Command{
		Use:   "git",
		Short: "Let git compare and merge plans by what they say",
		Long: `Let git understand plans. Once set up,

  git diff          tells what changed as "keyplan diff" does
  git log -p, show  show one changed fact a line
  git merge, pull   merge plans item by item and field by field: two people may
                    add actions, or change the owner and the date of one. Where
                    both changed the same field, its lines stand between <<<<<<<
                    and >>>>>>> for you to settle.

"keyplan git install" sets it up for this repository on this computer, and with
--global for all of yours. Who has not done so merges by lines, as git always
does.`,
		Example: "  keyplan git install\n  keyplan git status\n  keyplan git uninstall --global",
		Args:    subcommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	for _, sub := range []struct {
		use, short string
		run        func() error
	}{
		{"install", "Set git up to compare and merge plans with keyplan", o.install},
		{"status", "Tell whether git compares and merges plans with keyplan here", o.status},
		{"uninstall", "Undo what install did", o.uninstall},
	} {
		c := &cobra.Command{Use: sub.use, Short: sub.short, Args: cobra.NoArgs, RunE: func(*cobra.Command, []string) error { return sub.run() }}
		if sub.use != "status" {
			c.Flags().BoolVar(&o.global, "global", false, "for all your repositories on this computer, not for this one only")
		}
		cmd.AddCommand(c)
	}
	cmd.AddCommand(mergeDriverCommand(a), diffDriverCommand(a), textconvCommand(a))
	return cmd
}

// subcommand refuses words that are none of a command's own commands.
func subcommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	return unknown(cmd.Name()+" command", args[0], names)
}

// A setting is a line of git's settings by which it calls keyplan.
type setting struct{ name, value, mark string }

// ours reports whether a value is one that keyplan wrote, maybe of a program
// that lay elsewhere.
func (s setting) ours(value string) bool { return strings.HasSuffix(value, s.mark) }

const mergeName = "key account plans, item by item and field by field"

// driverSettings are all by which git calls a program.
func driverSettings(program string) []setting {
	call := shellWord(filepath.ToSlash(program))
	return []setting{
		{"diff.keyplan.command", call + " git diff-driver", " git diff-driver"},
		{"diff.keyplan.textconv", call + " git textconv", " git textconv"},
		{"merge.keyplan.name", mergeName, mergeName},
		{driverName, strings.ReplaceAll(call, "%", "%%") + driverArgs, driverArgs},
	}
}

const (
	driverName = "merge.keyplan.driver"
	driverArgs = " git merge-driver %O %A %B %P %L"
)

// shellWord writes a word as a shell reads it: git calls programs through one,
// under Windows, too.
func shellWord(word string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("_./:+@-", r)
	}
	if strings.IndexFunc(word, func(r rune) bool { return !plain(r) }) < 0 {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

// where is whose settings are meant, for git and for people.
func (o *gitOptions) where() (config git.Config, repo *git.Repo, what string, err error) {
	if o.global {
		return git.GlobalConfig(o.Dir), nil, "all your repositories on this computer", nil
	}
	repo, err = git.Open(o.Dir)
	switch {
	case errors.Is(err, git.ErrBare):
		err = withHint(fmt.Errorf("%s is %w", filepath.ToSlash(o.Dir), err), "clone it, and run this in the clone; --global is for all your repositories")
	case errors.Is(err, git.ErrNoRepository):
		err = withHint(fmt.Errorf("%s is %w", filepath.ToSlash(o.Dir), err), "git init makes one; --global is for all your repositories")
	case errors.Is(err, git.ErrNoGit):
		err = withHint(err, "https://git-scm.com has it")
	case err != nil:
		err = gitTrouble(err, o.Dir)
	}
	if err != nil {
		return config, nil, "", err
	}
	return repo.Config(), repo, "this repository", nil
}

func (o *gitOptions) install() error {
	config, repo, what, err := o.where()
	if err != nil {
		return err
	}
	program, err := o.Program()
	if err != nil {
		return fmt.Errorf("cannot tell where keyplan itself lies: %w", err)
	}
	all := driverSettings(program)
	for _, s := range all { // look at all before writing any
		value, ok, err := config.Value(s.name)
		if err != nil {
			return err
		}
		if ok && !s.ours(value) {
			return withHint(fmt.Errorf("git has other settings named keyplan: %s is %q", s.name, value), "git config --unset %s takes it out; then run this again", s.name)
		}
	}
	for _, s := range all {
		if err := config.Set(s.name, s.value); err != nil {
			return err
		}
	}
	if err := o.mark(repo); err != nil {
		return err
	}
	fmt.Fprintf(o.Out, "git now compares and merges plans with keyplan in %s\n", what)
	if !o.global {
		fmt.Fprintln(o.Out, "each person does this once on each computer; who does not, merges by lines")
	}
	return nil
}

func (o *gitOptions) uninstall() error {
	config, repo, what, err := o.where()
	if err != nil {
		return err
	}
	undone, err := o.unmark(repo) // first: where that fails, all stays as it is
	if err != nil {
		return err
	}
	for _, s := range driverSettings("") {
		value, ok, err := config.Value(s.name)
		if err != nil {
			return err
		}
		if !ok || !s.ours(value) {
			continue
		}
		if err := config.Unset(s.name); err != nil {
			return err
		}
		undone = true
	}
	if undone {
		fmt.Fprintf(o.Out, "git compares and merges plans by lines again in %s\n", what)
	} else {
		fmt.Fprintf(o.Out, "there is nothing to undo in %s\n", what)
	}
	return nil
}

// status tells what stands, and what is missing.
func (o *gitOptions) status() error {
	_, repo, _, err := o.where()
	if err != nil {
		return err
	}
	driver, ok, err := repo.Value(driverName)
	if err != nil {
		return err
	}
	both, _, err := marked(repo)
	if err != nil {
		return err
	}
	ours := driverSettings("")[3]
	switch {
	case !ok:
		fmt.Fprintln(o.Out, "drivers   not set up on this computer")
	case !ours.ours(driver):
		fmt.Fprintf(o.Out, "drivers   not those of keyplan: %s is %q\n", driverName, driver)
	default:
		fmt.Fprintf(o.Out, "drivers   set up, as %s\n", strings.ReplaceAll(strings.TrimSuffix(driver, driverArgs), "%%", "%"))
	}
	if both {
		fmt.Fprintln(o.Out, "plans     marked for them in .gitattributes")
	} else {
		fmt.Fprintln(o.Out, "plans     not marked for them in .gitattributes here")
	}
	if ok && ours.ours(driver) && both {
		fmt.Fprintln(o.Out, "git compares and merges plans with keyplan here")
	} else {
		fmt.Fprintln(o.Out, "git compares and merges plans by lines here; keyplan git install changes that")
	}
	return nil
}
