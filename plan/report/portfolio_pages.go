package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"keyplan/pareto"
	"keyplan/plan"
	"keyplan/plan/sheet"
)

// attained is what is expected of all accounts against their targets, of those of
// which both are known: an account without a target does not make up for one that
// misses its own.
var attained = sheet.Over(sheet.Sum("aimed"), sheet.Sum("asked"))

// overview is a row for each account, and what they come to.
func (f *portfolio) overview() *sheet.Sheet {
	t := f.rows()
	l := listing{Table: t, lead: 2}
	l.spare("revenue", "wallet", "target", "tier", "manager", "expected")
	l.tidy("tier", "manager", "revenue", "expected", "target")
	f.table = t
	// Without a title, and the rest below: so near the top, headings stay in sight.
	return page(&sheet.Sheet{Name: "Portfolio", Landscape: true}, f.figures(), t, f.summary())
}

// rows are a row for each account, with all columns.
func (f *portfolio) rows() *sheet.Table {
	money := sheet.Money(string(f.base), 0)
	t := &sheet.Table{ID: "Portfolio", Main: true, Total: "All accounts", Columns: []sheet.Column{
		{Key: accountKey, Heading: "Account id", Hidden: true},
		{Key: "customer", Heading: "Account"},
		{Key: "tier", Heading: "Tier"},
		{Key: "manager", Heading: "Manager"},
		{Key: "revenue", Heading: "Revenue", Format: money, Note: "of this fiscal year, or of the last one that is known", Total: sheet.Sum("revenue")},
		{Key: "expected", Heading: "Expected", Format: money, Note: "how this fiscal year is expected to end: the forecast, else at its pace", Total: sheet.Sum("expected")},
		{Key: "target", Heading: "Target", Format: money, Note: "of this fiscal year", Total: sheet.Sum("target")},
		{Key: "attainment", Heading: "Of target", Format: sheet.Percent(0), Note: "what is expected against the target", Formula: sheet.Where("expected", sheet.Over(sheet.Col("expected"), sheet.Col("target"))),
			Bar: true, BarMax: 1.5, Total: attained},
		{Key: "aimed", Heading: "Expected, against a target", Format: money, Hidden: true, Formula: sheet.Where("target", sheet.Col("expected"))},
		{Key: "asked", Heading: "Target, against what is expected", Format: money, Hidden: true, Formula: sheet.Where("expected", sheet.Col("target"))},
		{Key: "wallet", Heading: "Share of wallet", Format: sheet.Percent(0), Note: "in the last whole year that is known"}}}
	scores := f.scoreColumns(t)
	t.Columns = append(t.Columns,
		sheet.Column{Key: "late", Heading: "Late actions", Format: sheet.Decimals(0), Total: sheet.Sum("late")},
		sheet.Column{Key: "next", Heading: "Next review", Format: sheet.Days()},
		sheet.Column{Key: "file", Heading: "Plan", Hidden: true})
	for i, d := range f.all {
		t.Rows = append(t.Rows, f.row(d, i, scores))
	}
	return t
}

// targets draws what is expected of each account against its target, who is the
// furthest behind first.
func (f *portfolio) targets() *sheet.Sheet {
	money := sheet.Money(string(f.base), 0)
	t := &sheet.Table{ID: "Targets", Total: "Together", Columns: []sheet.Column{
		{Key: "customer", Heading: "Account"},
		{Key: "manager", Heading: "Manager", Spare: 1},
		{Key: "expected", Heading: "Expected", Format: money, Total: sheet.Sum("expected")},
		{Key: "target", Heading: "Target", Format: money, Total: sheet.Sum("target")},
		{Key: "gap", Heading: "Over target", Format: money.Change(), Formula: sheet.Minus(sheet.Col("expected"), sheet.Col("target")), Total: sheet.Minus(sheet.Sum("expected"), sheet.Sum("target"))},
		{Key: "attainment", Heading: "Of target", Format: sheet.Percent(0), Formula: sheet.Over(sheet.Col("expected"), sheet.Col("target")), Total: sheet.Over(sheet.Sum("expected"), sheet.Sum("target"))}}}
	expected, target := f.table.Column("expected"), f.table.Column("target")
	if expected < 0 || target < 0 {
		return nil
	}
	for i, row := range f.table.Rows {
		is, wanted := row.Cells[expected], row.Cells[target]
		if !is.Value.Absent() && !wanted.Value.Absent() {
			t.Rows = append(t.Rows, sheet.Row{Link: f.link(i), Cells: []sheet.Cell{{Value: sheet.Text(f.all[i].called())}, {Value: sheet.Text(f.all[i].person(f.all[i].Plan.Account.Manager))}, is, wanted, {}, {}}})
		}
	}
	slices.SortStableFunc(t.Rows, func(a, b sheet.Row) int { return cmp.Compare(over(&a), over(&b)) })
	if len(t.Rows) < 2 {
		return nil
	}
	chart := &sheet.Chart{Kind: sheet.Bars, Title: "Expected this year, and the target", Table: t, Label: "customer", Series: []string{"expected", "target"}, Top: mostDrawn, YTitle: string(f.base),
		Alt: "What each account is expected to bring this year, beside its target; who is the furthest behind first."}
	return page(&sheet.Sheet{Name: "Targets", Title: "Against the targets, who is the furthest behind first"}, t, chart) // upright, so that both go on one sheet of paper
}

// over is by how much a row of the targets is over its target.
func over(row *sheet.Row) float64 { return row.Cells[2].Value.Float() - row.Cells[3].Value.Float() }

// scoreColumns adds a column for each score, if any are to be shown.
func (f *portfolio) scoreColumns(t *sheet.Table) (ids []string) {
	for _, d := range f.all {
		if d.Scored == nil {
			continue
		}
		for _, x := range d.Scored.Scores {
			ids = append(ids, x.ID)
			t.Columns = append(t.Columns, sheet.Column{Key: x.ID, Heading: lastWord(x.Name), Format: sheet.Decimals(0), Note: "0 to 100, at worst: what is not known earns nothing"})
		}
		break
	}
	return ids
}

func (f *portfolio) row(d *Dossier, i int, scores []string) sheet.Row {
	a := &d.Plan.Account
	now := d.Reading.Year(d.Reading.FiscalYear())
	cells := sheet.Cells(sheet.Text(string(a.ID)), sheet.Text(d.called()), sheet.Text(string(a.Tier)), sheet.Text(d.person(a.Manager)))
	revenue, expected, target := sheet.Cell{}, sheet.Cell{}, sheet.Cell{}
	if now != nil && !now.Revenue.Absent() {
		revenue = f.converted(d, now.Revenue)
	} else if newest := d.Reading.NewestWholeYear(); newest != nil {
		revenue = f.converted(d, newest.Revenue)
		revenue.Note = joined("of "+newest.Year.String(), revenue.Note)
	}
	if now != nil {
		target = f.converted(d, now.Target)
		if o, known := d.Reading.Outlook(now); known {
			expected = f.converted(d, plan.NewMoney(o.Amount.Round(0), d.currency()))
		}
	}
	wallet := sheet.Cell{}
	for _, y := range d.sortedYears() {
		if w, known := d.Reading.Wallet(y); known {
			if share, known := w.Share(); known {
				wallet = sheet.Cell{Value: fraction(share), Note: "in " + y.Year.String()}
			}
		}
	}
	cells = append(cells, revenue, expected, target, sheet.Cell{}, sheet.Cell{}, sheet.Cell{}, wallet)
	for _, id := range scores {
		cells = append(cells, scoreCell(d, id))
	}
	return sheet.Row{Cells: append(cells, f.ending(d)...), Link: f.link(i)}
}

// scoreCell is one of the scores, at worst.
func scoreCell(d *Dossier, id string) sheet.Cell {
	if d.Scored == nil {
		return sheet.Cell{}
	}
	x := d.Scored.Score(id)
	if x == nil || !x.Applies {
		return sheet.Cell{}
	}
	cell := sheet.Cell{Value: sheet.Int(x.Points), Tone: toneOf(x)}
	if x.Upto > x.Points {
		cell.Note = fmt.Sprintf("up to %d", x.Upto)
	}
	if x.Cap != nil {
		cell.Note = joined(cell.Note, x.Cap.Why)
	}
	return cell
}

// ending are the last cells of an account's row: what is late, and what comes.
func (f *portfolio) ending(d *Dossier) []sheet.Cell {
	late := 0
	for _, a := range d.Plan.Actions {
		if d.late(a) {
			late++
		}
	}
	lateCell := sheet.Cell{Value: sheet.Int(late)}
	if late > 0 {
		lateCell.Tone = sheet.Bad
	}
	next := sheet.Cell{Value: dateValue(d.Plan.Review.Next)}
	if d.Plan.Review.Next.Before(f.Today) {
		next.Tone, next.Note = sheet.Bad, "overdue on "+f.Today.String()
	}
	return []sheet.Cell{lateCell, next, {Value: sheet.Text(d.File)}}
}

// figures are the portfolio at a glance, live from its table.
func (f *portfolio) figures() *sheet.Figures {
	money := sheet.Money(string(f.base), 0)
	in := func(e sheet.Expr) sheet.Expr { return sheet.In("Portfolio", e) }
	figures := &sheet.Figures{Items: []sheet.Figure{
		{Label: "Accounts", Value: sheet.Int(len(f.all)), Format: sheet.Decimals(0)},
		{Label: "Expected this year", Formula: in(sheet.Sum("expected")), Format: money, Name: "Expected"},
		{Label: "Target", Formula: in(sheet.Sum("target")), Format: money, Name: "Target"},
		{Label: "Of target", Formula: in(attained), Format: sheet.Percent(0), Name: "Attainment"},
		{Label: "Late actions", Formula: in(sheet.Sum("late")), Format: sheet.Decimals(0), Name: "Late_actions"},
	}}
	return figures
}

// summary counts the accounts by their lowest score.
func (f *portfolio) summary() *sheet.Note {
	s := &Scoring{Today: f.Today, Currency: f.base}
	for _, d := range f.all {
		if d.Scored != nil {
			s.Accounts = append(s.Accounts, d.Scored)
		}
	}
	if len(s.Accounts) == 0 {
		return nil
	}
	return &sheet.Note{Text: s.summary()}
}

// across makes a page of one table.
func across(name, title string, l *listing, keep ...string) *sheet.Sheet {
	return page(&sheet.Sheet{Name: name, Title: title, Landscape: true}, l.tidy(keep...))
}

// actions are the open actions of all accounts, the next first.
func (f *portfolio) actions() *sheet.Sheet {
	type of struct {
		*Dossier
		*plan.Action
		account int
	}
	var all []of
	for i, d := range f.all {
		for _, a := range d.openActions() {
			all = append(all, of{d, a, i})
		}
	}
	slices.SortStableFunc(all, func(a, b of) int {
		return cmp.Or(byDate(a.Due, b.Due), strings.Compare(a.person(a.Owner), b.person(b.Owner)))
	})
	l := acrossAccounts("Actions", "", f.base, &plan.Action{}, actionFields...)
	for _, x := range all {
		row := l.action(x.Dossier, x.Action)
		row.Link = f.link(x.account)
	}
	return across("Actions", "Open actions, the next first", l.spare("effort_hours", "with", "for"), "action", "owner", "due", "status")
}

func (f *portfolio) contacts() *sheet.Sheet {
	l := acrossAccounts("Contacts", "", f.base, &plan.Contact{}, f.all[0].contactColumns([]string{"name", "position", "unit", "roles", "influence", "sentiment", "standing", "owner", "email", "phone"})...).extra(spokenColumn)
	for i, d := range f.all {
		for _, c := range d.Plan.Contacts {
			if !d.Reading.Left(c) {
				row := l.add(d, c, sheet.Cell{Value: dayValue(d.Reading.Spoken(c))})
				row.Link = f.link(i)
			}
		}
	}
	l.spare("phone", "email", "unit", "standing")
	return across("Contacts", "Contacts of all accounts", l, "name", "position", "owner")
}

// pipeline are the open opportunities, the next decision first, and what they come
// to stage by stage; renewals stand by themselves.
func (f *portfolio) pipeline() *sheet.Sheet {
	s := &sheet.Sheet{Name: "Pipeline", Title: "Pipeline: open opportunities, the next decision first", Landscape: true}
	return page(s, f.open("Pipeline", "", func(o *plan.Opportunity) bool { return !renews(o) }), f.stageChart())
}

func (f *portfolio) renewals() *sheet.Sheet {
	return page(&sheet.Sheet{Name: "Renewals", Title: "Renewals: business that is to go on", Landscape: true}, f.open("Renewals", "", renews))
}

// open are the open opportunities of some kind in all accounts.
func (f *portfolio) open(id, caption string, kind func(*plan.Opportunity) bool) *sheet.Table {
	type of struct {
		*Dossier
		*plan.Opportunity
		account int
	}
	var all []of
	for i, d := range f.all {
		for _, o := range d.Plan.Opportunities {
			if o.Open() && kind(o) {
				all = append(all, of{d, o, i})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b of) int { return byDate(a.Close, b.Close) })
	l := acrossAccounts(id, caption, f.base, &plan.Opportunity{}, pipelineFields...).extra(weighted(sheet.Money(string(f.base), 0)))
	for _, x := range all {
		row := l.opportunity(x.Dossier, x.Opportunity)
		row.Link = f.link(x.account)
	}
	l.total("Together", "value", "weighted").spare("evidence", "opened", "competitor", "contact", "kind", "unit")
	return l.tidy("name", "value", "stage", "probability", "owner", "close")
}

// stageChart draws what the pipeline comes to at each stage.
func (f *portfolio) stageChart() *sheet.Chart {
	sums := map[plan.Stage][2]plan.Decimal{}
	for _, d := range f.all {
		for _, o := range d.Plan.Opportunities {
			if amount, ok := o.Value.In(f.base, d.Reading.Env.Rates); ok && o.Open() && !renews(o) {
				sum := sums[o.Stage]
				sums[o.Stage] = [2]plan.Decimal{sum[0].Add(amount), sum[1].Add(d.Reading.Chance(o).Of(amount))}
			}
		}
	}
	money := sheet.Money(string(f.base), 0)
	t := &sheet.Table{ID: "Stages", Caption: "Pipeline by stage", Columns: []sheet.Column{{Key: "stage", Heading: "Stage"}, {Key: "value", Heading: "Value", Format: money}, {Key: "weighted", Heading: "Weighted", Format: money}}}
	env := f.Settings.Env()
	stages := env.Stages
	if stages == nil {
		stages = plan.DefaultStages
	}
	for _, stage := range append(stages.Values(), "") {
		sum, ok := sums[plan.Stage(stage)]
		if !ok {
			continue
		}
		name := plan.Spoken(stage)
		if name == "" {
			name = "no stage"
		}
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(name), decimalValue(sum[0].Round(0)), decimalValue(sum[1].Round(0)))})
	}
	return &sheet.Chart{Kind: sheet.Bars, Title: "Pipeline by stage", Table: t, Label: "stage", Series: []string{"value", "weighted"}, YTitle: string(f.base), Share: sheet.TwoThirds,
		Alt: "What open opportunities come to at each stage, and weighted by their probability."}
}

// whiteSpace is a row for each account and a column for each offering.
func (f *portfolio) whiteSpace() *sheet.Sheet {
	t := &sheet.Table{ID: "White_space", Note: "what is empty nobody knows; of several units, what is best for us", Columns: []sheet.Column{{Key: accountKey, Heading: "Account id", Hidden: true}, {Key: "customer", Heading: "Account"}}}
	for _, o := range f.Settings.Offerings {
		t.Columns = append(t.Columns, sheet.Column{Key: "offering_" + string(o.ID), Heading: cmp.Or(f.Settings.OfferingName(plan.Ref(o.ID)), string(o.ID)), Tones: meanings[plan.CellStatuses]})
	}
	for i, d := range f.all {
		row := sheet.Row{Cells: sheet.Cells(sheet.Text(string(d.Plan.Account.ID)), sheet.Text(d.called())), Link: f.link(i)}
		known := d.spots()
		for _, o := range f.Settings.Offerings {
			row.Cells = append(row.Cells, sheet.Cell{Value: sheet.Text(plan.Spoken(best(known, plan.Ref(o.ID))))})
		}
		if len(known) > 0 {
			t.Rows = append(t.Rows, row)
		}
	}
	l := listing{Table: t, lead: 2}
	return page(&sheet.Sheet{Name: "White space", Title: "White space: what accounts buy of us, and what not", Landscape: true}, l.tidy())
}

// best is the status of an offering in the unit in which that is best for us, "" where
// nothing is known: the statuses stand in that order.
func best(known map[spot]plan.CellStatus, offering plan.Ref) (status plan.CellStatus) {
	for s, is := range known {
		if s.offering == offering && (status == "" || plan.CellStatuses.Index(string(is)) < plan.CellStatuses.Index(string(status))) {
			status = is
		}
	}
	return status
}

// concentration is the 80/20 picture of the key accounts alone.
func (f *portfolio) concentration() *sheet.Sheet {
	ledger, places := f.ledger()
	if len(ledger.Customers) < 2 {
		return nil
	}
	a := pareto.Analyse(ledger, pareto.Defaults())
	r := a.Revenue.Ranking
	money := sheet.Money(string(f.base), 0)
	t := &sheet.Table{ID: "Concentration", Columns: []sheet.Column{
		{Key: "rank", Heading: "#", Format: sheet.Decimals(0)},
		{Key: "customer", Heading: "Account"},
		{Key: "revenue", Heading: "Revenue a year", Format: money, Note: "of the newest whole year, else what this year is expected to bring", Total: sheet.Sum("revenue")},
		{Key: "share", Heading: "Share", Format: sheet.Percent(1), Bar: true, Formula: sheet.Over(sheet.Col("revenue"), sheet.Sum("revenue"))},
		{Key: "cumulative", Heading: "Together", Format: sheet.Percent(1), Note: "the share of all accounts down to this one", Formula: sheet.Over(sheet.Running("revenue"), sheet.Sum("revenue"))},
		{Key: "class", Heading: "Class", Note: "A while the share before the account is under 80 %, B under 95 %, C below"}}, Total: "All accounts"}
	for _, row := range r.Base {
		i := places[row.Customer.Name]
		t.Rows = append(t.Rows, sheet.Row{Link: f.link(i), Cells: sheet.Cells(sheet.Int(row.Rank), sheet.Text(f.all[i].called()), sheet.Number(row.Amount.Text(ledger.Places)), sheet.None, sheet.None, sheet.Text(row.Class.String()))})
	}
	if len(t.Rows) < 2 {
		return nil
	}
	reach := fmt.Sprintf("%d of these %d accounts bring 80 %% of their revenue.", a.Revenue.Measures.For80, len(t.Rows))
	chart := &sheet.Chart{Kind: sheet.Pareto, Title: "Revenue by account", Table: t, Label: "customer", Series: []string{"revenue", "cumulative"}, Top: mostDrawn, YTitle: string(f.base), Y2Title: "Together", Alt: reach}
	note := &sheet.Note{Text: reach + " What all customers bring, keyplan pareto tells from a ledger."}
	return page(&sheet.Sheet{Name: "Concentration", Title: "Concentration of revenue among these accounts", Landscape: true}, note, chart, t)
}

// ledger is the revenue that each account brings a year, by the name of its page,
// which no two have, and the place of each account.
func (f *portfolio) ledger() (l *pareto.Ledger, places map[string]int) {
	l, places = &pareto.Ledger{}, map[string]int{}
	for i, d := range f.all {
		amount, known := d.Reading.YearlyRevenue()
		if !known {
			continue
		}
		inBase, ok := plan.NewMoney(amount, d.currency()).In(f.base, d.Reading.Env.Rates)
		if whole, fits := inBase.Round(0).Int64(); ok && fits {
			l.Customers = append(l.Customers, pareto.Customer{Name: f.names[i], Revenue: pareto.NewSum(whole)})
			places[f.names[i]] = i
		}
	}
	return l, places
}

// calendar is what comes up across accounts, by month.
func (f *portfolio) calendar() *sheet.Sheet {
	t := &sheet.Table{ID: "Calendar", Groups: "Month", Columns: []sheet.Column{
		{Key: "date", Heading: "Date", Format: sheet.Days()}, {Key: "customer", Heading: "Account"}, {Key: "what", Heading: "What"}, {Key: "owner", Heading: "Who"}}}
	type of struct {
		event
		account int
	}
	var all []of
	for i, d := range f.all {
		for _, e := range d.dates() {
			all = append(all, of{e, i})
		}
	}
	slices.SortStableFunc(all, func(a, b of) int { return int(a.day) - int(b.day) })
	for _, e := range all {
		row := sheet.Row{Group: e.day.String()[:len("2026-11")], Link: f.link(e.account), Cells: sheet.Cells(dayValue(e.day), sheet.Text(f.all[e.account].called()), sheet.Text(e.what), sheet.Text(e.owner))}
		if e.day < f.Today {
			row.Group, row.Cells[0].Tone = "overdue", sheet.Bad
		}
		t.Rows = append(t.Rows, row)
	}
	return page(&sheet.Sheet{Name: "Calendar", Title: "Calendar: reviews, contracts, decisions and meetings", Landscape: true}, t)
}
