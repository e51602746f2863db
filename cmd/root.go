package cmd

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"keyplan/plan"
	"keyplan/plan/nearest"
	"keyplan/plan/workspace"
)

// commands are all commands there are. A new command is one line here.
var commands = []func(*app) *cobra.Command{
	initCommand, newCommand, validateCommand, explainCommand, scoreCommand, diffCommand, exportCommand, gitCommand, paretoCommand, selectCommand, schemaCommand,
	completionCommand, manCommand, versionCommand,
}

// An app is one call of keyplan.
type app struct {
	*Env
	color string
	today string
	live  io.Writer // standard error itself, where Err only gathers
}

// Main runs the command line and gives its exit code.
func Main(args []string, env *Env) int {
	own := *env
	own.Err = talk{env.Err}
	a := &app{Env: &own}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(env.In)
	root.SetOut(env.Out)
	root.SetErr(own.Err)
	return a.code(root.Execute())
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "keyplan",
		Short: "Key account plans as plain files: checked, scored, compared and shown",
		Long: `keyplan keeps key account plans as plain YAML files in git: managers edit them
in their editor, git remembers, and keyplan checks them against the practice
of key account management.

Begin with "keyplan init" in an empty folder, or "keyplan validate" in one
that holds plans.`,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return unknown("command", args[0], commandNames(cmd))
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetHelpCommand(helpCommand())
	root.SetFlagErrorFunc(flagError)
	root.PersistentFlags().StringVar(&a.color, "color", "auto", "colour: auto, always or never")
	root.PersistentFlags().StringVar(&a.today, "today", "", "the `DATE` to judge by, instead of today (or KEYPLAN_TODAY)")
	complete(root, "color", "auto", "always", "never")
	for _, command := range commands {
		root.AddCommand(command(a))
	}
	for _, topic := range topics {
		root.AddCommand(&cobra.Command{Use: topic.name, Short: topic.short, Long: topic.text()})
	}
	return root
}

// code tells an error and gives the exit code that it stands for.
func (a *app) code(err error) int {
	var e exit
	switch {
	case err == nil:
		return exitClean
	case errors.As(err, &e):
		return int(e)
	}
	fmt.Fprintf(a.Err, "keyplan: %v\n", err)
	if hint := hintOf(err); hint != "" {
		fmt.Fprintf(a.Err, "%s\n", hint)
	}
	if errors.Is(err, workspace.ErrNothing) {
		return exitNothing
	}
	return exitFailed
}

// day is the day to judge by: --today, else KEYPLAN_TODAY, else today.
func (a *app) day() (plan.Day, error) {
	from, text := "--today", a.today
	if text == "" {
		from, text = "KEYPLAN_TODAY", a.Getenv("KEYPLAN_TODAY")
	}
	if text == "" {
		return plan.DayOf(a.Now()), nil
	}
	day, err := plan.ParseDay(text)
	if err != nil {
		return 0, fmt.Errorf("%s %q %w", from, text, err)
	}
	return day, nil
}

// colored reports whether output is coloured: on a terminal that can, unless
// NO_COLOR or a dumb terminal says otherwise; --color overrules all.
func (a *app) colored() (bool, error) {
	switch a.color {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto", "":
		return a.OutTTY && !a.OutRaw && a.Getenv("NO_COLOR") == "" && a.Getenv("TERM") != "dumb", nil
	}
	return false, unknown("value of --color", a.color, []string{"auto", "always", "never"})
}

// fewWords is how many words an error lists, such as all formats there are.
const fewWords = 12

// unknown is the error for a word that should be one of some.
func unknown(what, word string, words []string) error {
	err := fmt.Errorf("unknown %s %q", what, word)
	if near, ok := nearest.Of(word, words); ok {
		return fmt.Errorf("%w; did you mean %q?", err, near)
	}
	if len(words) <= fewWords {
		return fmt.Errorf("%w; expected one of %s", err, strings.Join(words, ", "))
	}
	return withHint(err, "keyplan help shows what there is")
}

func commandNames(cmd *cobra.Command) []string {
	var names []string
	for _, c := range cmd.Root().Commands() {
		names = append(names, c.Name())
	}
	return names
}

var unknownFlag = regexp.MustCompile(`unknown (?:shorthand )?flag: (?:'\w' in )?-+([^\s=]*)`)

// flagError names the nearest flag for one that there is not.
func flagError(cmd *cobra.Command, err error) error {
	help := fmt.Sprintf("%s --help shows the flags", cmd.CommandPath())
	m := unknownFlag.FindStringSubmatch(err.Error())
	if m == nil {
		return withHint(err, "%s", help)
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near, ok := nearest.Of(m[1], names); ok {
		return withHint(fmt.Errorf("unknown flag --%s; did you mean --%s?", m[1], near), "%s", help)
	}
	return withHint(fmt.Errorf("unknown flag %q", "--"+m[1]), "%s", help)
}

// complete lets the shell complete a flag's values.
func complete(cmd *cobra.Command, flag string, values ...string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)) // fails only for a flag that there is not
}

// completeList lets the shell complete each word of a flag that takes several,
// with commas between.
func completeList(cmd *cobra.Command, flag string, values []string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		before := typed[:strings.LastIndexByte(typed, ',')+1]
		words := make([]string, len(values))
		for i, v := range values {
			words[i] = before + v
		}
		return words, cobra.ShellCompDirectiveNoFileComp
	})
}

func versionCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Show the version", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(a.Out, "keyplan %s, plan format %d\n", version(), plan.Version)
			return err
		},
	}
}

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
