package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"keyplan/plan"
	"keyplan/plan/report"
	"keyplan/plan/score"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/formats"
	"keyplan/plan/workspace"
)

type scoreOptions struct {
	*app
	bookOptions
	paths   []string
	full    bool
	order   string
	min     string
	asOf    string
	history bool
	whatIf  string

	given  func(flag string) bool
	today  plan.Day
	gates  []gate
	gated  bool // by the gates of keyplan.yaml
	failed bool // something could not be read
	unread int  // plans that could not
}

func scoreCommand(a *app) *cobra.Command {
	o := &scoreOptions{app: a}
	cmd := &cobra.Command{
		Use:   "score [PATH…]",
		Short: "Score quality, relationship and health, every point explained",
		Long: `Score plans from 0 to 100, three times: plan quality (is it complete, fresh,
evidenced, actionable), relationship (whom we know, what they think of us), and
account health (is the business doing well, and will it go on). They are never
mixed into one number.

PATH is a plan file, a folder, or the id of an account; none means this folder.
Several plans are a table, the worst first. One plan, or --full, is shown with
every point: what earned it or lost it, where that stands, and the cheapest next
steps. What is not known earns nothing; a score is then a range, 48–71.

"keyplan explain score" has the criteria with their weights and the practice
behind each, "keyplan explain contacts-met" one of them. keyplan.yaml may change
weights, bands and caps.`,
		Example: `  keyplan score
  keyplan score acme-foods
  keyplan score --sort revenue
  keyplan score --min quality=60,relationship=50
  keyplan score acme-foods --what-if without=jane.roe
  keyplan score --as-of 2026-09-30
  keyplan score acme-foods --history
  keyplan score --full -o scores.xlsx`,
		RunE: func(_ *cobra.Command, args []string) error {
			o.paths = args
			return o.run()
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return workspace.Accounts(a.Dir), cobra.ShellCompDirectiveDefault
		},
	}
	o.bookOptions.flags(cmd)
	flags := cmd.Flags()
	o.given = flags.Changed
	flags.BoolVar(&o.full, "full", false, "show every point of each account, also where there are several")
	flags.StringVar(&o.order, "sort", "worst", "the order of accounts: "+strings.Join(orderNames(), ", ")+"; worst is red before amber before green by the worst score, and in each by all three together")
	flags.StringVar(&o.min, "min", "", "exit 1 where a score is under a limit: `SCORE=POINTS`,… such as quality=60,relationship=50; gates takes the limits of keyplan.yaml")
	flags.StringVar(&o.asOf, "as-of", "", "score the plans as git had them then: a `DATE` such as 2026-09-30, or a revision such as main~3")
	flags.BoolVar(&o.history, "history", false, "show how the scores went, review period by review period, as git knows the plans")
	flags.StringVar(&o.whatIf, "what-if", "", "show what falls if somebody leaves: `without=PERSON`[,PERSON], of ours or of the customer's")
	complete(cmd, "sort", orderNames()...)
	o.completeMin(cmd)
	o.completeWhatIf(cmd)
	return cmd
}

// orders are in which order accounts may stand.
var orders = []struct {
	name    string
	compare func(a, b *report.Scored) int
}{
	{"worst", compareWorst},
	{"revenue", compareStakes},
	{"name", func(*report.Scored, *report.Scored) int { return 0 }},
}

func orderNames() (names []string) {
	for _, order := range orders {
		names = append(names, order.name)
	}
	return names
}

func (o *scoreOptions) run() error {
	format, err := o.chosen(o.app)
	if err != nil {
		return err
	}
	if err := o.sound(); err != nil {
		return err
	}
	if o.today, err = o.day(); err != nil {
		return err
	}
	if o.gates, err = o.parseGates(o.min); err != nil {
		return err
	}
	spaces, err := o.scored()
	if err != nil {
		return err
	}
	defer func() {
		for _, s := range spaces {
			s.close()
		}
	}()
	switch {
	case o.whatIf != "":
		err = o.showWhatIf(format, spaces)
	case o.history:
		err = o.showHistory(format, spaces)
	default:
		return o.show(format, spaces)
	}
	if err != nil {
		return err
	}
	return verdict(!o.failed, false)
}

// sound refuses flags that do not go together, and words that are not known.
func (o *scoreOptions) sound() error {
	if !slices.Contains(orderNames(), o.order) {
		return unknown("value of --sort", o.order, orderNames())
	}
	for _, flag := range []struct{ name, value, such string }{
		{"min", o.min, "--min quality=60"}, {"as-of", o.asOf, "--as-of 2026-09-30"}, {"what-if", o.whatIf, "--what-if without=jane.roe"}} {
		if o.given(flag.name) && flag.value == "" {
			return withHint(fmt.Errorf("--%s says nothing", flag.name), "write such as %s, or leave it out", flag.such)
		}
	}
	switch {
	case o.history && o.whatIf != "":
		return errors.New("--history and --what-if each show another thing; ask for one")
	case o.history && o.min != "", o.whatIf != "" && o.min != "":
		return errors.New("--min judges the scores themselves; leave out --history and --what-if")
	}
	return nil
}

// show writes the scores, and ends with 1 where one is under its gate.
func (o *scoreOptions) show(format formats.Format, spaces []*scoring) error {
	s := o.scoring(spaces)
	s.Fails = o.fails(s, spaces)
	s.Gated = len(o.gates) > 0 || o.gated
	if len(s.Accounts) == 0 && format.Write != nil { // all that was there was told to be no plan
		return verdict(!o.failed, false)
	}
	full := o.full || len(s.Accounts)+o.unread == 1
	if err := o.print(o.app, format, o.book(format, s, full), func(w io.Writer) error { return writeContract(w, reportOf(s)) }); err != nil {
		return err
	}
	if format.Name == jsonFormat || forPrograms[format.Name] {
		for _, f := range s.Fails {
			fmt.Fprintf(o.Err, "keyplan: %s\n", f.Text())
		}
	}
	switch {
	case !o.onScreen(format) || !o.OutTTY || len(s.Accounts) == 0:
	case full && s.Accounts[0].Worst() == nil:
	case full:
		fmt.Fprint(o.Out, "\nkeyplan explain CRITERION    what it wants and why, by id or by name\n")
	default:
		fmt.Fprintf(o.Out, "\nkeyplan score %s    every point of one account, and what to do\n", s.Accounts[0].ID)
	}
	return verdict(!o.failed, len(s.Fails) > 0)
}

// book is the report for people; json says all without one.
func (o *scoreOptions) book(format formats.Format, s *report.Scoring, full bool) *sheet.Book {
	if format.Write == nil {
		return nil
	}
	options := report.ScoreOptions{Full: full, Paths: roomFor[format.Name], Figures: format.Name == "xlsx" || forPrograms[format.Name], Narrow: o.narrow(format), Banded: o.order == orders[0].name}
	if o.onScreen(format) && !o.full {
		options.Steps = fewSteps
	}
	switch {
	case full && oneTable[format.Name]:
		return report.Criteria(s)
	case oneTable[format.Name]:
		return report.ScoreFigures(s)
	case full && len(s.Accounts) == 1:
		return report.ScoreCard(s, options)
	}
	return report.Scores(s, options)
}

// fewSteps is how many next steps of a kind a screen shows.
const fewSteps = 6

// roomy is from which width on scores are told by words beside each other.
const roomy = 120

func (o *scoreOptions) narrow(format formats.Format) bool {
	return format.Name == formats.Formats[0].Name && o.Width() < roomy
}

// roomFor are the formats with room for more columns than a screen has.
var roomFor = map[string]bool{"xlsx": true, "csv": true, "html": true, "jsonl": true, "csv.zip": true, "jsonl.zip": true}

// forPrograms are the formats in which each figure has a column of its own, and
// oneTable those of them that hold but one table.
var (
	forPrograms = map[string]bool{"csv": true, "jsonl": true, "csv.zip": true, "jsonl.zip": true}
	oneTable    = map[string]bool{"csv": true, "jsonl": true}
)

// scoring are all accounts in their order.
func (o *scoreOptions) scoring(spaces []*scoring) *report.Scoring {
	s := &report.Scoring{Today: o.today, Of: o.revision()}
	for _, space := range spaces {
		s.Accounts = append(s.Accounts, space.accounts...)
		if s.Currency == "" {
			s.Currency = space.settings.Base()
		}
	}
	slices.SortStableFunc(s.Accounts, compareByName)
	for _, order := range orders {
		if order.name == o.order {
			slices.SortStableFunc(s.Accounts, order.compare)
		}
	}
	return s
}

// revision is the revision that --as-of names, "" for a day.
func (o *scoreOptions) revision() string {
	if looksLikeDay(o.asOf) {
		return ""
	}
	return o.asOf
}

// compareWorst puts red accounts before amber and green ones, by their worst
// score, since averages hide what kills; among those the account first whose
// scores are lowest all together. Accounts without scores come last.
func compareWorst(a, b *report.Scored) int {
	x, y := a.Worst(), b.Worst()
	if x == nil || y == nil {
		return cmp.Compare(len(a.Scores)-applying(a), len(b.Scores)-applying(b))
	}
	return cmp.Or(cmp.Compare(plan.Healths.Index(string(y.Band)), plan.Healths.Index(string(x.Band))),
		cmp.Compare(points(a)*applying(b), points(b)*applying(a)))
}

// applying is how many scores apply to an account, and points what they come
// to.
func applying(a *report.Scored) (n int) {
	for _, s := range a.Scores {
		if s.Applies {
			n++
		}
	}
	return n
}

func points(a *report.Scored) (sum int) {
	for _, s := range a.Scores {
		sum += s.Points
	}
	return sum
}

// compareStakes puts the account first with which more is at stake.
func compareStakes(a, b *report.Scored) int {
	x, y := a.Stake.Amount, b.Stake.Amount
	switch {
	case x.Absent() && y.Absent():
		return 0
	case x.Absent():
		return 1
	case y.Absent():
		return -1
	}
	return y.Cmp(x)
}

func compareByName(a, b *report.Scored) int {
	return strings.Compare(strings.ToLower(a.Name)+a.ID, strings.ToLower(b.Name)+b.ID)
}

func reportOf(s *report.Scoring) *score.Report {
	r := &score.Report{Today: s.Today}
	for _, a := range s.Accounts {
		r.Accounts = append(r.Accounts, a.Account)
	}
	return r
}
