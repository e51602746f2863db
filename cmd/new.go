package cmd

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"keyplan/plan"
	"keyplan/plan/crm"
	"keyplan/plan/lint"
	"keyplan/plan/scaffold"
	"keyplan/plan/workspace"
)

type newOptions struct {
	*app
	from    string
	columns []string
	tier    string
	manager string
	folder  string
	dryRun  bool
}

func newCommand(a *app) *cobra.Command {
	o := &newOptions{app: a}
	var fields []string
	for _, f := range crm.Fields() {
		fields = append(fields, f.Name)
	}
	cmd := &cobra.Command{
		Use:   "new NAME",
		Short: "Begin a plan, or many from a CRM's list of accounts",
		Long: `Begin a plan for the account NAME, or one for each account of a CSV file that a
CRM has exported. The columns are guessed from their headings, and the guess is
shown; --column settles it. A plan that exists is never touched.

Fields for --column: ` + strings.Join(fields, ", "),
		Example: `  keyplan new "Acme Foods plc" --tier strategic --manager jane.roe
  keyplan new --from accounts.csv --dry-run
  keyplan new --from accounts.csv --column name="Account Title"`,
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	flags := cmd.Flags()
	flags.StringVar(&o.from, "from", "", "a CSV `FILE` with an account a line; - for standard input")
	flags.StringArrayVar(&o.columns, "column", nil, "take a field from a column: `FIELD=HEADING`; FIELD= leaves it out")
	flags.StringVar(&o.tier, "tier", "", "tier of the account: "+strings.Join(plan.Tiers.Values(), ", "))
	flags.StringVar(&o.manager, "manager", "", "the key account manager: id, name or mail address")
	flags.StringVar(&o.folder, "folder", "", "where the plan belongs in the workspace (default where keyplan.yaml looks)")
	flags.BoolVarP(&o.dryRun, "dry-run", "n", false, "only say what would be written")
	complete(cmd, "tier", plan.Tiers.Values()...)
	return cmd
}

func (o *newOptions) run(args []string) error {
	name := strings.Join(args, " ")
	switch {
	case o.from == "" && name == "":
		return withHint(errors.New("which account? its name is missing"), `keyplan new "Acme Foods plc"    or    keyplan new --from accounts.csv`)
	case o.from != "" && name != "":
		return fmt.Errorf("either a name or --from, not both: %q is too much", name)
	}
	if o.tier != "" {
		if err := plan.Tiers.Parse(o.tier); err != nil {
			return fmt.Errorf("--tier %q %w", o.tier, err)
		}
	}
	today, err := o.day()
	if err != nil {
		return err
	}
	w, err := workspace.Around(o.Dir)
	if err != nil {
		return err
	}
	if w.Config != nil && len(w.Config.Problems) > 0 {
		return withHint(fmt.Errorf("%s has faults, so a new plan would lack what it says", w.Config.File.Name), "keyplan validate shows them")
	}
	m := &maker{newOptions: o, space: w, today: today, taken: map[plan.ID]bool{}, existing: map[plan.ID]bool{}, notes: map[string][]string{}}
	for _, id := range workspace.Accounts(o.Dir) {
		m.existing[plan.ID(id)] = true
	}
	if o.from != "" {
		return m.many()
	}
	return m.one(name)
}

// A maker makes the plans of one call.
type maker struct {
	*newOptions
	space    *workspace.Workspace
	today    plan.Day
	existing map[plan.ID]bool // accounts that had a plan before
	taken    map[plan.ID]bool // accounts that got one now
	wrote    int
	kept     int
	notes    map[string][]string // accounts by what is to be noted of them
	order    []string            // of notes
}

func (m *maker) one(name string) error {
	err := m.plan(scaffold.Facts{Name: plan.Text(name)})
	m.tell()
	if err == nil && m.kept > 0 {
		return exit(exitFailed)
	}
	return err
}

// plan makes the plan of one account, unless it has one.
func (m *maker) plan(facts scaffold.Facts) error {
	if m.tier != "" {
		facts.Tier = plan.Tier(m.tier)
	}
	if m.manager != "" {
		facts.Manager = plan.Text(m.manager)
	}
	if id := scaffold.ID(facts.Name.String(), nil); m.existing[id] {
		m.kept++
		fmt.Fprintf(m.Err, "kept   the plan of %s, which exists already\n", id)
		return nil
	}
	made, err := scaffold.Plan(scaffold.PlanOptions{Facts: facts, Settings: m.space.Settings, Today: m.today,
		Folder: m.folder, Explains: isRule, Taken: m.taken})
	if err != nil {
		return err
	}
	m.taken[made.ID] = true
	return m.write(made)
}

func isRule(name string) bool {
	_, _, ok := lint.Find(name)
	return ok
}

func (m *maker) write(made *scaffold.NewPlan) error {
	shown := filepath.ToSlash(path.Join(m.show(m.space.Root), made.Path))
	m.note(made)
	if m.dryRun {
		m.wrote++
		_, err := fmt.Fprintf(m.Out, "would write  %s\n", shown)
		return err
	}
	result, err := scaffold.Write(m.space.Root, []scaffold.File{made.File})
	if err != nil {
		return err
	}
	if len(result.Kept) > 0 {
		m.kept++
		fmt.Fprintf(m.Err, "kept   %s, which exists already\n", shown)
		return nil
	}
	m.wrote++
	_, err = fmt.Fprintf(m.Out, "wrote  %s\n", shown)
	return err
}

// note keeps what is to be noted of a new plan.
func (m *maker) note(made *scaffold.NewPlan) {
	for _, note := range made.Notes {
		if m.notes[note] == nil {
			m.order = append(m.order, note)
		}
		m.notes[note] = append(m.notes[note], string(made.ID))
	}
}

// tell tells what is to be noted of the new plans; what holds for many, once.
func (m *maker) tell() {
	for _, note := range m.order {
		accounts := m.notes[note]
		of := accounts[0]
		if more := len(accounts) - 1; more > 0 {
			of = fmt.Sprintf("%s and %d more", of, more)
		}
		fmt.Fprintf(m.Err, "note   %s: %s\n", of, note)
	}
}

// many makes a plan for each account of a CSV file.
func (m *maker) many() error {
	table, err := m.table()
	if err != nil {
		return err
	}
	mapping := table.Guess()
	for _, c := range m.columns {
		field, heading, ok := strings.Cut(c, "=")
		if !ok {
			return fmt.Errorf(`--column %q is not FIELD=HEADING, such as name="Account Title"`, c)
		}
		if err := mapping.Set(field, heading); err != nil {
			return fmt.Errorf("--column: %w", err)
		}
	}
	if err := m.showColumns(table, mapping); err != nil {
		return err
	}
	accounts, notes, err := table.Accounts(mapping)
	if err != nil {
		return withHint(err, `keyplan new --from %s --column name="…"`, m.from)
	}
	for _, n := range append(table.Notes, notes...) {
		fmt.Fprintf(m.Err, "note   %s\n", n)
	}
	for _, a := range accounts {
		if m.from != "-" {
			a.Source = plan.Text(filepath.Base(m.from))
		}
		if err := m.plan(a.Facts); err != nil {
			return fmt.Errorf("%s, line %d: %w", m.from, a.Line, err)
		}
	}
	m.tell()
	verb := "wrote"
	if m.dryRun {
		verb = "would write"
	}
	fmt.Fprintf(m.Err, "%s %d of %d plans, kept %d\n", verb, m.wrote, len(accounts), m.kept)
	return nil
}

func (m *maker) table() (*crm.Table, error) {
	if m.from == "-" {
		return crm.Read(m.In)
	}
	f, err := os.Open(m.abs(m.from))
	if err != nil {
		return nil, fmt.Errorf("cannot read %w", about(m.from, err))
	}
	defer func() { _ = f.Close() }()
	table, err := crm.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", m.from, err)
	}
	return table, nil
}

// showColumns says which column is taken for what, and why.
func (m *maker) showColumns(table *crm.Table, mapping *crm.Mapping) error {
	fmt.Fprintf(m.Err, "%s: %d lines under the headings of line %d, %s\n", m.from, len(table.Rows), table.HeadingLine, table.Encoding)
	w := tabwriter.NewWriter(m.Err, 0, 0, 2, ' ', 0)
	for _, c := range mapping.Columns {
		if _, err := fmt.Fprintf(w, "  %s\t= %s\t%s\n", c.Field, c.Heading, c.Reason); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if unused := mapping.Unused(); len(unused) > 0 {
		_, err := io.WriteString(m.Err, wrap("  not used: "+strings.Join(unused, ", "), 80, "    "))
		return err
	}
	return nil
}
