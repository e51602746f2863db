package cmd

import (
	"github.com/spf13/cobra"
)

// helpCommand takes the place of cobra's, which answers a command that there
// is not with the help of all, as if nothing were wrong.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND|TOPIC]",
		Short: "Show the help of a command or a topic",
		Long:  "Show the help of a command or a topic; without either, what there is.",
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return commandNames(cmd), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			found, _, err := cmd.Root().Find(args)
			if err != nil || found == cmd.Root() && len(args) > 0 {
				return unknown("command or help topic", args[0], commandNames(cmd))
			}
			found.InitDefaultHelpFlag() // what is shown, too
			found.InitDefaultVersionFlag()
			return found.Help()
		},
	}
}
