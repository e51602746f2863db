package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"keyplan/pareto"
	paretojson "keyplan/pareto/json"
	"keyplan/pareto/ledger"
	"keyplan/pareto/query"
	"keyplan/plan"
	"keyplan/plan/customers"
	"keyplan/plan/report"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/formats"
	"keyplan/plan/workspace"
)

type paretoOptions struct {
	*app
	bookOptions
	ledger   ledger.Options
	from, to string
	year     string
	columns  bool
	fold     bool
	jobs     bool
	alias    string
	cut      string
	limits   []string
	times    string
	months   int
	step     string
	top      int
	currency string
	all      bool
	noPlans  bool
	sql      string
	given    func(flag string) bool
	flagged  func() bool // whether any flag was given
}

func paretoCommand(a *app) *cobra.Command {
	o := &paretoOptions{app: a}
	cmd := &cobra.Command{
		Use:   "pareto FILE…",
		Short: "Show which customers bring the revenue: the 80/20 picture",
		Long: `Show which customers bring the revenue, how much hangs on few of them, and who
rose, fell or fell silent, from an export of your accounting or order system.

FILE is CSV or an Excel workbook (.xlsx), with a line for each customer or for
each line of an invoice; "-" is standard input, and several files are added up.
Which columns hold customer, amount and date is guessed: --columns shows the
guess and stops, and flags settle it. A column is named by its heading, or by
its number: "#3".

A ledger that lies in a warehouse is summed there: --sql prints the query for
the same flags, with the table in place of FILE, and "keyplan pareto -" reads
what it gives as CSV.`,
		Example: `  keyplan pareto sales-2026.csv
  keyplan pareto sales.xlsx --columns
  keyplan pareto lines.csv --amount "Unit Price*Quantity*(1-Discount)" --where Status=Shipped
  keyplan pareto sales.csv --year 2026 --by Region --format markdown
  keyplan pareto sales.csv -o customers.xlsx
  keyplan pareto sales.invoices --sql duckdb --customer name --amount net --date day`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return withHint(errors.New("pareto reads an export of your accounting or order system; name its file"), "keyplan pareto sales.csv, or - for standard input")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	flags := cmd.Flags()
	o.given = flags.Changed
	o.flagged = func() bool { return flags.NFlag() > 0 }
	o.bookOptions.flags(cmd)
	o.readFlags(flags)
	o.judgeFlags(flags)
	complete(cmd, "decimal", ".", ",")
	complete(cmd, "encoding", ledger.Encodings()...)
	complete(cmd, "dates", string(ledger.DayFirst), string(ledger.MonthFirst))
	complete(cmd, "period", stepNames()...)
	complete(cmd, "sql", query.Dialects()...)
	return cmd
}

// readFlags are those that say how to read.
func (o *paretoOptions) readFlags(flags *pflag.FlagSet) {
	flags.BoolVar(&o.columns, "columns", false, "show the columns, what each is taken for and why, and stop")
	flags.StringVar(&o.ledger.Customer, "customer", "", "the `COLUMN` that names customers")
	flags.StringVar(&o.ledger.Amount, "amount", "", "the `COLUMN` of revenue, or an amount worked out: \"Unit Price*Quantity*(1-Discount)\"")
	flags.StringVar(&o.ledger.Date, "date", "", "the `COLUMN` of the day; - for none")
	flags.StringVar(&o.ledger.Profit, "profit", "", "the `COLUMN` of profit, or worked out: Revenue-Cost; - for none")
	flags.StringVar(&o.ledger.Potential, "potential", "", "the `COLUMN` of what a customer could buy in all")
	flags.StringVar(&o.ledger.By, "by", "", "the picture in each part, too: a `COLUMN` such as Region")
	flags.StringVar(&o.ledger.Sheet, "sheet", "", "the `SHEET` of a workbook (default the first that is a ledger)")
	flags.StringVar(&o.ledger.Encoding, "encoding", "", "the `ENCODING` of a text file where letters come out wrong: windows-1250, shift_jis, gbk (default found out)")
	flags.StringArrayVar(&o.ledger.Where, "where", nil, "count only lines that meet a `CONDITION`: Status=Shipped, Status!=Cancelled, Status=Shipped|Paid")
	flags.StringVar(&o.from, "from", "", "count only lines from this `DAY` on")
	flags.StringVar(&o.to, "to", "", "count only lines up to this `DAY`")
	flags.StringVar(&o.year, "year", "", "count only lines of this fiscal `YEAR`")
	flags.BoolVar(&o.ledger.FillDown, "fill-down", false, "count lines without a customer for the one above: names stand only in the first line of each")
	flags.StringVar(&o.ledger.BlankAs, "blank-as", "", "count lines without a customer under this `NAME`")
	flags.StringVar(&o.ledger.Decimal, "decimal", "", "what stands before the fraction of numbers: . or ,")
	flags.StringVar((*string)(&o.ledger.Dates), "dates", "", "the order of day and month: dmy or mdy")
	flags.BoolVar(&o.fold, "fold", false, "take customers for one whose names differ only in case, accents, punctuation or legal form")
	flags.BoolVar(&o.jobs, "jobs", false, "count jobs and sub-customers, which QuickBooks writes Customer:Job, for their customer")
	flags.StringVar(&o.alias, "alias", "", "a CSV `FILE` that says who is who: name,customer and, for common control, group")
	flags.StringVar(&o.currency, "currency", "", "the `CURRENCY` of the amounts (default that of the workspace around)")
}

// judgeFlags are those that say how to judge.
func (o *paretoOptions) judgeFlags(flags *pflag.FlagSet) {
	flags.StringVar(&o.cut, "cut", "80,95", "the `SHARES` at which class A and class B end, in percent")
	flags.StringArrayVar(&o.limits, "limit", nil, "a `LIMIT` of your own in place of the published ones: largest=15, top5=40, top10=60, hhi=2000")
	flags.StringVar(&o.times, "times", "3", "who brings so many `TIMES` the average stands out")
	flags.IntVar(&o.months, "months", 0, "compare so many months with those before (default 12, where the ledger covers 24)")
	flags.StringVar(&o.step, "period", "", "tell concentration over time by year, quarter or month (default what fits)")
	flags.IntVar(&o.top, "top", usualTop, "show so many customers; 0 shows all")
	flags.StringVar(&o.sql, "sql", "", "print the query that sums a table where it lies, for a `DIALECT`: "+strings.Join(query.Dialects(), ", "))
	flags.BoolVarP(&o.all, "all", "a", false, "show every page on the screen, not only the first")
	flags.BoolVar(&o.noPlans, "no-plans", false, "leave the plans of the workspace around aside")
}

// usualTop is how many customers a screen shows.
const usualTop = 20

// usualTops are how many other formats show; 0 is all.
var usualTops = map[string]int{"xlsx": 0, "csv": 0, "svg": 0, "html": 1000, "text": 0}

// baseNames are the names of files without their folders.
func baseNames(names []string) []string {
	bases := make([]string, len(names))
	for i, name := range names {
		if bases[i] = filepath.Base(name); name == "-" {
			bases[i] = "standard input"
		}
	}
	return bases
}

// stepNames are how long periods may be.
func stepNames() (names []string) {
	for _, s := range pareto.Steps() {
		names = append(names, s.String())
	}
	return names
}

func (o *paretoOptions) run(args []string) error {
	choices, err := o.choices()
	if err != nil {
		return err
	}
	w, err := workspace.Around(o.Dir)
	if err != nil {
		return err
	}
	options, err := o.money(w)
	if err != nil {
		return err
	}
	if err := o.days(options.FiscalStart); err != nil {
		return err
	}
	if o.sql != "" {
		return o.printQuery(args)
	}
	format, err := o.chosen(o.app)
	if err != nil {
		return err
	}
	sources, err := o.sources(args)
	if err != nil {
		return err
	}
	if o.columns {
		return o.showColumns(format, sources)
	}
	twice, err := o.twice(args)
	if err != nil {
		return err
	}
	reading, err := ledger.Read(sources, o.ledger)
	if err != nil {
		return o.unread(err)
	}
	reading.Notes = append(twice, reading.Notes...)
	plans, err := o.plansAround(options)
	if err != nil {
		return err
	}
	if err := o.merge(reading, plans); err != nil {
		return err
	}
	plans.spend(reading.Ledger)
	analysis := pareto.Analyse(reading.Ledger, choices)
	if err := o.write(format, args, reading, analysis, plans.beside(reading.Ledger, analysis)); err != nil {
		return err
	}
	return verdict(plans == nil || plans.whole, false)
}

// printQuery prints the SQL that sums a table.
func (o *paretoOptions) printQuery(tables []string) error {
	switch {
	case len(tables) != 1:
		return errors.New("--sql sums one table; name just that")
	case o.format != "":
		return errors.New("--sql prints a query, which has no other --format; leave that out")
	case o.columns:
		return errors.New("--columns looks into a file, and --sql reads none; ask for one of them")
	case o.fold || o.jobs || o.alias != "":
		return withHint(errors.New("--fold, --jobs and --alias take customers together when sums are read, which a query does not"), "leave them out here, and say them to keyplan pareto -, which reads what the query gives")
	}
	var text bytes.Buffer
	if err := query.Write(&text, o.sql, tables[0], o.ledger); err != nil {
		return err
	}
	if o.written() {
		return o.save(o.app, o.output, text.Bytes())
	}
	return o.writeOut("the query", func(w io.Writer) error { _, err := text.WriteTo(w); return err })
}

// unread adds to an error of the reader how to look at the columns.
func (o *paretoOptions) unread(err error) error {
	if errors.Is(err, ledger.ErrUnclear) || errors.Is(err, ledger.ErrNoLedger) {
		return withHint(err, "--columns shows what the columns hold")
	}
	return err
}

// choices are how to judge.
func (o *paretoOptions) choices() (pareto.Options, error) {
	choices := pareto.Defaults()
	var err error
	if choices.Cuts, err = pareto.ParseCuts(o.cut); err != nil {
		return choices, fmt.Errorf("--cut: %w", err)
	}
	for _, limit := range o.limits {
		if choices.Limits, err = pareto.SetLimit(choices.Limits, limit); err != nil {
			return choices, fmt.Errorf("--limit: %w", err)
		}
	}
	if choices.Factor, err = pareto.ParseFactor(o.times); err != nil {
		return choices, fmt.Errorf("--times: %w", err)
	}
	if o.months < 0 || o.top < 0 {
		return choices, errors.New("--months and --top take numbers from 0 on")
	}
	choices.Months = o.months
	if o.step != "" {
		i := slices.Index(stepNames(), o.step)
		if i < 0 {
			return choices, unknown("value of --period", o.step, stepNames())
		}
		choices.Step = pareto.Steps()[i]
	}
	return choices, nil
}

// days settles which days count.
func (o *paretoOptions) days(fiscalStart int) error {
	for _, bound := range []struct {
		flag, text string
		day        *pareto.Day
	}{{"--from", o.from, &o.ledger.From}, {"--to", o.to, &o.ledger.To}} {
		if bound.text == "" {
			continue
		}
		day, err := plan.ParseDay(bound.text)
		if err != nil {
			return fmt.Errorf("%s %q %w", bound.flag, bound.text, err)
		}
		*bound.day = pareto.DayOf(day.Civil())
	}
	if o.year == "" {
		return nil
	}
	if o.from != "" || o.to != "" {
		return errors.New("--year and --from or --to do not go together")
	}
	var year plan.Year
	if err := year.Parse(o.year, nil); err != nil {
		return fmt.Errorf("--year %q %w", o.year, err)
	}
	o.ledger.From, o.ledger.To = pareto.DayOf(year.Start(fiscalStart).Civil()), pareto.DayOf(year.End(fiscalStart).Civil())
	return nil
}

// write writes the report in the format that was asked for.
func (o *paretoOptions) write(format formats.Format, names []string, reading *ledger.Reading, analysis *pareto.Analysis, accounts *customers.Comparison) error {
	today, err := o.day()
	if err != nil {
		return err
	}
	var book *sheet.Book // json says all without one
	if format.Write != nil {
		book = o.book(format, today, names, reading, analysis, accounts)
	}
	err = o.print(o.app, format, book, func(w io.Writer) error {
		r := paretojson.Report{Reading: reading, Analysis: analysis, Sources: names, Currency: o.currency}
		if accounts != nil {
			r.Plans = accounts.Contract()
		}
		return paretojson.Write(w, r)
	})
	if err == nil && o.brief(format) && o.OutTTY {
		_, err = fmt.Fprintf(o.Out, "\nkeyplan pareto %s --all    every page\n", o.again(names))
	}
	return err
}

// again is how to name the files and flags of this call once more, in short.
func (o *paretoOptions) again(files []string) string {
	names := make([]string, len(files))
	for i, name := range files {
		names[i] = typed(name)
	}
	if o.flagged() {
		names = append(names, "…")
	}
	return strings.Join(names, " ")
}

// book is the report for people.
func (o *paretoOptions) book(format formats.Format, today plan.Day, names []string, reading *ledger.Reading, analysis *pareto.Analysis, accounts *customers.Comparison) *sheet.Book {
	top := o.top
	if most, ok := usualTops[format.Name]; ok && !o.given("top") && !o.onScreen(format) {
		top = most
	}
	year, month, day := today.Civil()
	return report.Customers(report.CustomerBase{Reading: reading, Analysis: analysis, Names: baseNames(names), Currency: o.currency,
		Today: time.Date(year, month, day, 0, 0, 0, 0, time.UTC), Top: top, Charts: draws[format.Name], Brief: o.brief(format), Accounts: accounts})
}

// brief reports whether only the first page is shown.
func (o *paretoOptions) brief(format formats.Format) bool { return o.onScreen(format) && !o.all }

// draws are the formats that draw charts; others tell the same by tables.
var draws = map[string]bool{"xlsx": true, "html": true, "svg": true}

// showColumns shows what the columns hold.
func (o *paretoOptions) showColumns(format formats.Format, sources []ledger.Source) error {
	if format.Write == nil {
		return withHint(fmt.Errorf("--columns has no %s", format.Name), "--format csv has it for programs")
	}
	files, unclear := ledger.Look(sources, o.ledger)
	if len(files) > 0 {
		book := report.Columns(files)
		if err := o.print(o.app, format, book, nil); err != nil {
			return err
		}
	}
	for _, f := range files {
		if f.Doubt != "" && unclear == nil { // which says it itself
			fmt.Fprintf(o.Err, "keyplan: %s: %s\n", f.Name, f.Doubt)
		}
	}
	if unclear != nil {
		return o.unread(unclear)
	}
	return nil
}
