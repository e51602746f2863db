package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// How many of each the overview shows; the other pages show all.
const (
	topObjectives = 5
	topActions    = 8
	topRisks      = 5
)

// overview is what a director reads: one page of paper.
func (p *pages) overview() *sheet.Sheet {
	s := &sheet.Sheet{Name: "Overview", Title: p.called(), Landscape: true, OnePage: true}
	summary := &sheet.Note{Text: string(p.Plan.Profile.Summary)}
	return page(s, summary, p.figures(), p.revenueChart(), p.walletChart(), p.topObjectives(), p.nextActions(), p.topRisks())
}

// figures are the key figures of the business.
func (p *pages) figures() *sheet.Figures {
	f := &sheet.Figures{}
	for _, figure := range []func() (sheet.Figure, bool){p.revenueFigure, p.outlookFigure, p.walletFigure, p.pipelineFigure, p.actionsFigure, p.reviewFigure} {
		if item, ok := figure(); ok {
			f.Items = append(f.Items, item)
		}
	}
	f.Items = append(f.Items, p.scoreFigures()...)
	return f
}

func (p *pages) revenueFigure() (f sheet.Figure, ok bool) {
	year := p.Reading.FiscalYear()
	now, before := p.Reading.Year(year), p.Reading.Year(year-1)
	if now == nil || now.Revenue.Absent() {
		now, before = before, p.Reading.Year(year-2)
	}
	if now == nil || now.Revenue.Absent() {
		return f, false
	}
	f = sheet.Figure{Label: "Revenue " + now.Year.String(), Value: decimalValue(now.Revenue.Amount()), Format: sheet.Money(string(now.Revenue.Currency()), 0), Name: p.id("Revenue_now")}
	if !now.Through.Absent() {
		f.Comment = "through " + now.Through.String()
	}
	if before != nil && !before.Revenue.Absent() {
		f.Comment = joined(f.Comment, before.Year.String()+": "+before.Revenue.Short())
	}
	return f, true
}

// joined puts a comma between two texts that are there.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

// outlookFigure holds how this year is expected to end against its target.
func (p *pages) outlookFigure() (f sheet.Figure, ok bool) {
	now := p.Reading.Year(p.Reading.FiscalYear())
	if now == nil {
		return f, false
	}
	o, known := p.Reading.Outlook(now)
	if !known {
		return f, false
	}
	f = sheet.Figure{Label: "Expected " + now.Year.String(), Value: decimalValue(o.Amount.Round(0)), Format: p.money(), Name: p.id("Expected_now")}
	if !o.Forecast {
		f.Comment = "at the pace so far"
	}
	target, known := p.Reading.Amount(now.Target)
	if !known || target.Sign() <= 0 {
		return f, true
	}
	reached := o.Amount.PercentOf(target)
	f.Comment = joined(fmt.Sprintf("%s %% of the target of %s", reached.Round(0), now.Target.Short()), f.Comment)
	hundred := plan.NewDecimal(100)
	switch {
	case reached.Cmp(hundred) >= 0:
		f.Tone = sheet.Good
	case hundred.Sub(reached).Cmp(p.Limits.OffTarget.Decimal) > 0:
		f.Tone = sheet.Bad
	default:
		f.Tone = sheet.Caution
	}
	return f, true
}

// walletFigure is the share of wallet of the newest whole year, and of the one
// before it.
func (p *pages) walletFigure() (f sheet.Figure, ok bool) {
	var shares []plan.Decimal
	var years []plan.Year
	for _, y := range p.sortedYears() {
		if w, known := p.Reading.Wallet(y); known {
			if share, known := w.Share(); known {
				shares, years = append(shares, share), append(years, y.Year)
			}
		}
	}
	if len(shares) == 0 {
		return f, false
	}
	last := len(shares) - 1
	f = sheet.Figure{Label: "Share of wallet " + years[last].String(), Value: fraction(shares[last]), Format: sheet.Percent(0), Name: p.id("Share_of_wallet")}
	if last > 0 {
		change := shares[last].Sub(shares[last-1])
		f.Comment = fmt.Sprintf("%s: %s %%", years[last-1], shares[last-1].Round(0))
		switch change.Sign() {
		case 1:
			f.Tone = sheet.Good
		case -1:
			f.Tone = sheet.Caution
		}
	}
	return f, true
}

func (p *pages) pipelineFigure() (f sheet.Figure, ok bool) {
	open, total := 0, plan.NewDecimal(0)
	for _, o := range p.Plan.Opportunities {
		if amount, known := p.Reading.Amount(o.Value); o.Open() && !renews(o) && known {
			open++
			total = total.Add(amount)
		}
	}
	if open == 0 {
		return f, false
	}
	f = sheet.Figure{Label: "Pipeline", Value: decimalValue(total.Round(0)), Format: p.money(), Comment: counted(open, "opportunity", "opportunities")}
	if weighted, known := p.Reading.WeightedPipeline(); known {
		f.Comment += ", weighted " + weighted.Significant(3).Short()
	}
	return f, true
}

func (p *pages) actionsFigure() (f sheet.Figure, ok bool) {
	open, late := 0, 0
	for _, a := range p.Plan.Actions {
		if a.Open() {
			open++
		}
		if p.late(a) {
			late++
		}
	}
	if len(p.Plan.Actions) == 0 {
		return f, false
	}
	f = sheet.Figure{Label: "Open actions", Value: sheet.Int(open), Format: sheet.Decimals(0), Comment: "none late", Tone: sheet.Good}
	switch {
	case open == 0: // which is no good news
		f.Comment, f.Tone = "", sheet.Plain
	case late > 0:
		f.Comment, f.Tone = strconv.Itoa(late)+" late", sheet.Bad
	}
	return f, true
}

func (p *pages) reviewFigure() (f sheet.Figure, ok bool) {
	r := &p.Plan.Review
	if r.Next.Absent() && r.Last.Absent() {
		return f, false
	}
	f = sheet.Figure{Label: "Next review", Value: dateValue(r.Next), Format: sheet.Days()}
	if !r.Last.Absent() {
		f.Comment = "last on " + r.Last.String()
	}
	if r.Next.Before(p.Reading.Today) {
		f.Tone, f.Comment = sheet.Bad, joined("overdue", f.Comment)
	}
	return f, true
}

// scoreFigures are the three scores in few words; their page has all of them.
func (p *pages) scoreFigures() (figures []sheet.Figure) {
	if p.Scored == nil {
		return nil
	}
	for _, x := range p.Scored.Scores {
		f := sheet.Figure{Label: x.Name, Value: sheet.Text("–"), Comment: x.Why, Tone: sheet.Quiet}
		if x.Applies {
			f = sheet.Figure{Label: x.Name, Value: sheet.Int(x.Points), Format: sheet.Decimals(0), Comment: string(x.Band), Tone: toneOf(x)}
			if x.Upto > x.Points {
				f.Comment += fmt.Sprintf(", up to %d", x.Upto)
			}
			if x.Cap != nil {
				f.Comment += ", " + strings.ReplaceAll(x.Cap.ID, "-", " ")
			}
			if change := p.Scored.change(x); change != 0 {
				f.Comment += ", " + arrow(change) + " since the last review"
			}
		}
		figures = append(figures, f)
	}
	return figures
}

func (p *pages) topObjectives() *sheet.Table {
	open := slices.DeleteFunc(slices.Clone(p.Plan.Objectives), func(o *plan.Objective) bool { return !o.Open() })
	slices.SortStableFunc(open, func(a, b *plan.Objective) int { return byDate(a.Due, b.Due) })
	l := p.list(p.id("Top_objectives"), "Objectives", &plan.Objective{}, "objective", "owner", "due", "status").extra(
		sheet.Column{Key: "progress", Heading: "So far", Note: "the figure now, where it stood, and where it is to be"})
	for _, o := range open[:min(len(open), topObjectives)] {
		row := l.add(p.Dossier, o, sheet.Cell{Value: sheet.Text(reached(o))})
		p.overdue(row, l.Table, o.Due)
	}
	l.Note = more(len(open)-topObjectives, "objective", "objectives", p.tab("Objectives & actions"))
	return l.tidy("objective", "owner", "due", "status")
}

// reached is how far an objective has come, whether more is better or less: "now 13,
// from 22 to 5"; nothing where nobody has measured it yet.
func reached(o *plan.Objective) string {
	if o.Target.Absent() || o.Actual.Absent() {
		return ""
	}
	text := "to " + o.Target.Short()
	if !o.Baseline.Absent() {
		text = "from " + o.Baseline.Short() + " " + text
	}
	if !o.MeasuredIn.Absent() {
		text += " " + string(o.MeasuredIn)
	}
	return "now " + o.Actual.Short() + ", " + text
}

// more says that there is more than is shown, and on which page if on any.
func more(n int, one, many, page string) string {
	switch {
	case n <= 0:
		return ""
	case page == "":
		return "and " + counted(n, one, many) + " more in the plan"
	}
	return "and " + counted(n, one, many) + " more: see " + page
}

// byDate puts the earlier day first, and what has none last.
func byDate(a, b plan.Date) int {
	switch {
	case a.Absent() && b.Absent():
		return 0
	case a.Absent():
		return 1
	case b.Absent():
		return -1
	}
	return int(a.Last()) - int(b.Last())
}

// overdue marks the day of a row that is past.
func (d *Dossier) overdue(row *sheet.Row, t *sheet.Table, due plan.Date) {
	if i := t.Column("due"); i >= 0 && due.Before(d.Reading.Today) {
		row.Cells[i].Tone = sheet.Bad
		row.Cells[i].Note = "overdue on " + d.Reading.Today.String()
	}
}

func (p *pages) nextActions() *sheet.Table {
	open := p.openActions()
	l := p.list(p.id("Next_actions"), "Next actions", &plan.Action{}, "action", "owner", "due", "status")
	for _, a := range open[:min(len(open), topActions)] {
		l.action(p.Dossier, a)
	}
	l.Note = more(len(open)-topActions, "action", "actions", p.tab("Objectives & actions"))
	return l.tidy("action", "owner", "due", "status")
}

// topRisks are the gravest that are open, and the issues that are.
func (p *pages) topRisks() *sheet.Table {
	t := &sheet.Table{ID: p.id("Top_risks"), Caption: "Risks and issues", Columns: []sheet.Column{
		{Key: "what", Heading: "What"}, {Key: "kind", Heading: "Kind"}, {Key: "grade", Heading: "Grade"},
		{Key: "owner", Heading: "Owner"}, {Key: "answer", Heading: "What is done about it"}}}
	for _, i := range p.Plan.Issues {
		if i.Open() {
			t.Rows = append(t.Rows, danger(string(i.Issue), "issue", string(i.Severity), levelTones[string(i.Severity)], p.person(i.Owner), p.answer(i.ID, "")))
		}
	}
	open := p.openRisks()
	for _, r := range open[:min(len(open), topRisks)] {
		t.Rows = append(t.Rows, danger(string(r.Risk), "risk", grade(r), gravity(r), p.person(r.Owner), p.answer(r.ID, string(r.Mitigation))))
	}
	if len(open) == 0 {
		t.Caption = "Open issues"
	}
	t.Note = more(len(open)-topRisks, "risk", "risks", p.tab("Risks & issues"))
	return narrowed(t)
}

// danger is a row of the risks and issues.
func danger(what, kind, grade string, tone sheet.Tone, owner, answer string) sheet.Row {
	row := sheet.Row{Cells: sheet.Cells(sheet.Text(what), sheet.Text(kind), sheet.Text(grade), sheet.Text(owner), sheet.Text(answer))}
	row.Cells[2].Tone = tone
	return row
}

// grade is likelihood times impact.
func grade(r *plan.Risk) string {
	if r.Likelihood == "" || r.Impact == "" {
		return string(r.Likelihood + r.Impact)
	}
	return string(r.Likelihood) + " × " + string(r.Impact)
}

// weight is likelihood times impact as a number, 1 to 9; what is not known counts
// nothing.
func weight(r *plan.Risk) int {
	return (1 + plan.Levels.Index(string(r.Likelihood))) * (1 + plan.Levels.Index(string(r.Impact)))
}

// gravity is what a risk means: that one of the two is high and the other more than
// low is bad; below that, all but the smallest is to be looked at.
func gravity(r *plan.Risk) sheet.Tone {
	const bad, caution = 6, 3
	switch {
	case r.Likelihood == "" || r.Impact == "":
		return levelTones[grade(r)]
	case weight(r) >= bad:
		return sheet.Bad
	case weight(r) >= caution:
		return sheet.Caution
	}
	return sheet.Plain
}

// openRisks are the open risks, the gravest first.
func (d *Dossier) openRisks() []*plan.Risk {
	open := slices.DeleteFunc(slices.Clone(d.Plan.Risks), func(r *plan.Risk) bool { return !r.Open() })
	slices.SortStableFunc(open, func(a, b *plan.Risk) int { return weight(b) - weight(a) })
	return open
}

// answer is what is done about something: what the plan says, and the open
// actions for it.
func (d *Dossier) answer(id plan.ID, said string) string {
	var words []string
	if said != "" {
		words = append(words, said)
	}
	for _, a := range d.Reading.OpenFor(id) {
		text := string(a.Action)
		if !a.Due.Absent() {
			text += " by " + a.Due.String()
		}
		words = append(words, text)
	}
	return strings.Join(words, "; ")
}
