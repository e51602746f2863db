package cmd

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"keyplan/plan"
	"keyplan/plan/report"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/formats"
	"keyplan/plan/workspace"
)

type exportOptions struct {
	*app
	bookOptions
	paths    []string
	full     bool
	each     string
	audience string

	given  func(flag string) bool
	today  plan.Day
	failed bool // something could not be read
}

func exportCommand(a *app) *cobra.Command {
	o := &exportOptions{app: a}
	cmd := &cobra.Command{
		Use:   "export [PATH…] -o FILE",
		Short: "Make a workbook or page for a meeting",
		Long: `Make a workbook, a page or tables of plans: for a meeting, for a director, for
another program. What it becomes follows from the suffix of FILE.

PATH is a plan file, a folder, or the id of an account; none means this folder.
One account gets a page for each matter: an overview on one sheet of paper, who's
who, financials, white space, actions and so on. Several get tables across them,
and then an overview each; --full adds all their pages, and --one-file-each
writes a file for each account in place of one for all.

A workbook holds live formulas, real tables and native charts. It is a copy: the
plans stay as they are.`,
		Example: `  keyplan export acme-foods -o acme.xlsx
  keyplan export accounts/ -o portfolio.xlsx
  keyplan export accounts/ -o portfolio.html
  keyplan export accounts/ --one-file-each books
  keyplan export acme-foods --for customer -o "joint plan.xlsx"
  keyplan export accounts/ -o dates.ics
  keyplan export accounts/ -o tables.csv.zip`,
		RunE: func(_ *cobra.Command, args []string) error {
			o.paths = args
			return o.run()
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return workspace.Accounts(a.Dir), cobra.ShellCompDirectiveDefault
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&o.format, "format", "f", "", "what to make of it: "+strings.Join(exportFormatNames(), ", ")+" (default what the suffix of --output says)")
	flags.StringVarP(&o.output, "output", "o", "", "the `FILE` to write, in the format that its suffix says; - is standard output")
	flags.BoolVar(&o.force, "force", false, "write over a file that exists")
	complete(cmd, "format", exportFormatNames()...)
	o.given = flags.Changed
	flags.BoolVar(&o.full, "full", false, "all pages of each account, also where there are several")
	flags.StringVar(&o.each, "one-file-each", "", "write a file for each account into a `FOLDER`, with all its pages")
	flags.StringVar(&o.audience, "for", audiences[0].name, "who will read it: "+strings.Join(audienceNames(), ", ")+"; for the customer nothing internal is in it, for the team no contacts' personal data")
	complete(cmd, "for", audienceNames()...)
	return cmd
}

func (o *exportOptions) run() error {
	if err := o.sound(); err != nil {
		return err
	}
	format, err := o.exportFormat()
	if err != nil {
		return err
	}
	if o.today, err = o.day(); err != nil {
		return err
	}
	d, err := o.read()
	if err != nil {
		return err
	}
	if o.customers() && len(d.accounts) > 1 && o.each == "" {
		return withHint(fmt.Errorf("%d accounts in one file for the customer: they would see each other", len(d.accounts)), "name one account, or say --one-file-each FOLDER")
	}
	if o.each != "" {
		err = o.writeEach(format, d)
	} else {
		book, contract := o.content(format, d)
		err = o.print(o.app, format.Format, book, contract)
	}
	if err != nil {
		return err
	}
	o.tellHeld(d)
	return verdict(!o.failed, false)
}

// exportFormat is the format that was asked for. A file for each account is a
// workbook unless another is named.
func (o *exportOptions) exportFormat() (exportFormat, error) {
	for _, f := range exportFormats {
		if o.format == f.name || o.format == "" && strings.HasSuffix(strings.ToLower(o.output), f.suffix) {
			return f, nil
		}
	}
	if o.each != "" && o.format == "" {
		book, err := formats.Find("xlsx")
		return bookFormat(book), err
	}
	if _, err := formats.Find(o.format); err != nil && o.format != "" {
		return exportFormat{}, unknown("format", o.format, exportFormatNames())
	}
	book, err := o.chosen(o.app)
	return bookFormat(book), err
}

// sound refuses flags that do not go together, and words that are not known.
func (o *exportOptions) sound() error {
	if audienceOf(o.audience) == nil {
		return unknown("value of --for", o.audience, audienceNames())
	}
	switch {
	case o.output == "" && o.format == "" && !o.given("one-file-each"):
		return withHint(errors.New("export needs a file to write to: its suffix says what it becomes"), "such as -o portfolio.xlsx or -o portfolio.html; --format text shows it here")
	case o.given("one-file-each") && o.each == "":
		return withHint(errors.New("--one-file-each names no folder"), "write such as --one-file-each books")
	case o.each != "" && o.output != "":
		return errors.New("-o writes one file, --one-file-each a file for each account; say which")
	case o.each != "" && o.full:
		return errors.New("--one-file-each shows all pages of an account already; leave out --full")
	}
	return nil
}

// content is what is written of accounts: a report, or where the format has no
// pages what it has in place of one.
func (o *exportOptions) content(format exportFormat, d *exported) (*sheet.Book, func(io.Writer) error) {
	if format.write != nil {
		return nil, format.write(o, d)
	}
	return o.book(format.Format, d), nil
}

// book is the report: of one account, of many, or where other programs read it of
// either as flat tables.
func (o *exportOptions) book(format formats.Format, d *exported) *sheet.Book {
	all := make([]*report.Dossier, len(d.accounts))
	for i, a := range d.accounts {
		all[i] = a.Dossier
	}
	options := report.AccountOptions{Record: audienceOf(o.audience).copy == "", Footer: d.footer(o)}
	many := report.PortfolioOptions{AccountOptions: options, Full: o.full, Today: o.today, Settings: d.settings, Title: d.title(), Unread: d.unread}
	switch {
	case slices.Contains(flatFormats, format.Name):
		return report.Flat(all, many)
	case len(all) == 1:
		return report.Account(all[0], options)
	}
	return report.Portfolio(all, many)
}

// flatFormats are those that other programs read.
var flatFormats = []string{"csv", "jsonl", "csv.zip", "jsonl.zip"}
