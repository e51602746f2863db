package cmd

import (
	"io"

	"github.com/spf13/cobra"
)

// shells are those that complete what is typed, each with the script for it.
var shells = []struct {
	name  string
	write func(root *cobra.Command, out io.Writer) error
}{
	{"bash", func(root *cobra.Command, out io.Writer) error { return root.GenBashCompletionV2(out, true) }},
	{"zsh", func(root *cobra.Command, out io.Writer) error { return root.GenZshCompletion(out) }},
	{"fish", func(root *cobra.Command, out io.Writer) error { return root.GenFishCompletion(out, true) }},
	{"powershell", func(root *cobra.Command, out io.Writer) error { return root.GenPowerShellCompletionWithDesc(out) }},
}

func completionCommand(a *app) *cobra.Command {
	var names []string
	for _, s := range shells {
		names = append(names, s.name)
	}
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print what makes the shell complete commands, rules and accounts",
		Long: `Print a script by which the shell completes what is typed, when Tab is pressed:
commands, flags and their values, rules, and the accounts of the workspace.
SHELL is bash, zsh, fish or powershell. It works in shells that are begun later.

For bash, with its package bash-completion:

  mkdir -p ~/.local/share/bash-completion/completions
  keyplan completion bash > ~/.local/share/bash-completion/completions/keyplan

For zsh, with these two lines in ~/.zshrc as well:

  mkdir -p ~/.zfunc
  keyplan completion zsh > ~/.zfunc/_keyplan

  fpath=(~/.zfunc $fpath)
  autoload -U compinit && compinit

For fish:

  mkdir -p ~/.config/fish/completions
  keyplan completion fish > ~/.config/fish/completions/keyplan.fish

For PowerShell, as a line of the file that $PROFILE names; the first of these
makes it where there is none, and the second lets your own scripts run:

  if (!(Test-Path $PROFILE)) { New-Item -Force $PROFILE }
  Set-ExecutionPolicy -Scope CurrentUser RemoteSigned
  Add-Content $PROFILE 'keyplan completion powershell | Out-String | Invoke-Expression'`,
		Args:      cobra.MaximumNArgs(1),
		ValidArgs: names,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			for _, s := range shells {
				if s.name == args[0] {
					return s.write(cmd.Root(), a.Out)
				}
			}
			return unknown("shell", args[0], names)
		},
	}
}
