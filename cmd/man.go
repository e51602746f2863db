package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"keyplan/cmd/roff"
	"keyplan/plan/scaffold"
)

func manCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "Write the manual pages into a folder",
		Long: `Write the manual pages into DIR: one for each command into man1, and one for
each help topic into man7. Where man looks by itself, "man keyplan" shows them.

A page that keyplan wrote is written anew; a file that is somebody else's is
left as it is.`,
		Example: "  keyplan man ~/.local/share/man",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return a.writePages(cmd.Root(), args[0])
		},
	}
}

// writePages writes the pages of all commands and topics.
func (a *app) writePages(root *cobra.Command, dir string) error {
	if info, err := os.Stat(a.abs(dir)); err == nil && !info.IsDir() {
		return fmt.Errorf("%s is a file, not a folder", dir)
	}
	foreign := false
	for _, page := range pages(root) {
		wrote, err := a.writePage(a.abs(dir), page)
		switch {
		case err != nil:
			return err
		case wrote:
			fmt.Fprintf(a.Out, "wrote  %s\n", page.Path)
		default:
			foreign = true
			fmt.Fprintf(a.Err, "kept   %s, which keyplan did not write; move it away to get the page\n", page.Path)
		}
	}
	if foreign {
		return exit(exitFailed)
	}
	_, err := fmt.Fprintf(a.Err, "man -M %s keyplan    shows them\n", filepath.ToSlash(dir))
	return err
}

// writePage writes a page, unless a file is there that is none of ours.
func (a *app) writePage(dir string, page scaffold.File) (wrote bool, err error) {
	old, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(page.Path)))
	switch {
	case err == nil && bytes.HasPrefix(old, []byte(roff.Mark)):
		return true, scaffold.Replace(dir, page)
	case err == nil:
		return false, nil
	case !errors.Is(err, fs.ErrNotExist):
		return false, fmt.Errorf("cannot read the old page %w", about(page.Path, err))
	}
	result, err := scaffold.Write(dir, []scaffold.File{page})
	return len(result.Written) > 0, err
}

// pages are the manual pages, made from what the commands say of themselves.
func pages(root *cobra.Command) []scaffold.File {
	all := []scaffold.File{pageOf(root, exitStatus)}
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" {
			all = append(all, pageOf(c, nil))
		}
	}
	for _, topic := range topics {
		t := title("keyplan-"+topic.name, 7, topic.short)
		p := roff.New(t)
		p.Section("Description")
		p.Prose(topic.text())
		seeAlso(p, root, t.Name)
		all = append(all, scaffold.File{Path: t.File(), Text: p.Bytes()})
	}
	return all
}

func title(name string, section int, short string) roff.Title {
	return roff.Title{Name: name, Section: section, Short: short, Program: "keyplan " + version(), Manual: "Key account plans"}
}

// pageOf is the page of a command; more adds to it before what else to see.
func pageOf(c *cobra.Command, more func(*roff.Page)) scaffold.File {
	c.InitDefaultHelpFlag() // what cobra adds when a command runs
	c.InitDefaultVersionFlag()
	t := title(pageName(c), 1, c.Short)
	p := roff.New(t)
	p.Section("Synopsis")
	p.Paragraph(synopsis(c))
	p.Section("Description")
	p.Prose(c.Long)
	commandList(p, c)
	flagList(p, "Options", c.NonInheritedFlags())
	flagList(p, "Options of every command", c.InheritedFlags())
	if c.Example != "" {
		p.Section("Examples")
		p.Prose(c.Example)
	}
	if more != nil {
		more(p)
	}
	seeAlso(p, c.Root(), t.Name)
	return scaffold.File{Path: t.File(), Text: p.Bytes()}
}

func synopsis(c *cobra.Command) string {
	if c.HasAvailableSubCommands() {
		return c.CommandPath() + " COMMAND [flags]"
	}
	return c.UseLine()
}

func pageName(c *cobra.Command) string {
	if !c.HasParent() {
		return c.Name()
	}
	return c.Root().Name() + "-" + c.Name()
}

func commandList(p *roff.Page, c *cobra.Command) {
	if !c.HasAvailableSubCommands() {
		return
	}
	p.Section("Commands")
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			p.Item(0, sub.CommandPath(), sub.Short)
		}
	}
}

func flagList(p *roff.Page, heading string, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	p.Section(heading)
	flags.VisitAll(func(f *pflag.Flag) {
		value, usage := pflag.UnquoteUsage(f)
		word := "--" + f.Name
		if f.Shorthand != "" {
			word = "-" + f.Shorthand + ", " + word
		}
		if value != "" {
			word += " " + value
		}
		switch f.DefValue {
		case "", "false", "[]":
		default:
			usage += " (default " + f.DefValue + ")"
		}
		p.Item(0, word, usage)
	})
}

func exitStatus(p *roff.Page) {
	p.Section("Exit status")
	for _, e := range exitCodes {
		p.Item(0, fmt.Sprint(e.code), e.meaning)
	}
}

// seeAlso names the other pages.
func seeAlso(p *roff.Page, root *cobra.Command, but string) {
	names := ""
	add := func(name string, section int) {
		if name != but {
			names += fmt.Sprintf(", %s(%d)", name, section)
		}
	}
	add(root.Name(), 1)
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" {
			add(pageName(c), 1)
		}
	}
	for _, topic := range topics {
		add("keyplan-"+topic.name, 7)
	}
	p.Section("See also")
	p.Paragraph(names[2:])
}
