package report

import (
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// work is what is to be reached, what is done for it, and when.
func (p *pages) work() *sheet.Sheet {
	s := &sheet.Sheet{Name: "Objectives & actions", Title: "Objectives and actions", Landscape: true}
	return page(s, p.objectives(), p.reasons(), p.actions(), p.doneActions())
}

// monthly is the page of what comes when.
func (p *pages) monthly() *sheet.Sheet {
	return page(&sheet.Sheet{Name: "Timeline", Title: "Month by month", Landscape: true}, p.timeline())
}

func (p *pages) objectives() *sheet.Table {
	l := p.list(p.id("Objectives"), "Objectives", &plan.Objective{}, "objective", "owner", "due", "status", "measure", "measured_in", "baseline", "actual", "target")
	for _, o := range p.Plan.Objectives {
		row := l.add(p.Dossier, o)
		if o.Open() {
			p.overdue(row, l.Table, o.Due)
		}
	}
	l.spare("baseline", "measured_in", "measure")
	return l.tidy("objective", "owner", "due", "status")
}

// reasons are why objectives are pursued, how, and what for.
func (p *pages) reasons() *sheet.Table {
	l := p.list(p.id("Reasons"), "Why, and how", &plan.Objective{}, "objective", "type", "because", "strategy", "customer_benefit", "our_benefit")
	for _, o := range p.Plan.Objectives {
		l.add(p.Dossier, o)
	}
	if l.tidy("objective"); len(l.Columns) <= l.lead+1 {
		return nil
	}
	return l.Table
}

// actionFields are what a table of actions shows.
var actionFields = []string{"action", "owner", "due", "status", "for", "with", "effort_hours"}

// actions are the open ones, the next first.
func (p *pages) actions() *sheet.Table {
	l := p.list(p.id("Actions"), "Open actions", &plan.Action{}, actionFields...)
	l.Main = true // of an account, what another program asks for most
	for _, a := range p.openActions() {
		l.action(p.Dossier, a)
	}
	l.spare("effort_hours", "with", "for")
	return l.tidy("action", "owner", "due", "status")
}

// action adds an action: its status said where the plan leaves it to be understood,
// its day marked where it is past.
func (l *listing) action(d *Dossier, a *plan.Action) *sheet.Row {
	row := l.add(d, a)
	if status := &row.Cells[l.Column("status")]; !a.Open() && a.Status != plan.Cancelled { // done: DATE says it too
		status.Value = sheet.Text(string(plan.Done))
	} else if status.Value.Absent() {
		status.Value = sheet.Text("open")
	}
	if a.Open() {
		d.overdue(row, l.Table, a.Due)
	}
	return row
}

// openActions are the open actions, the next first.
func (d *Dossier) openActions() []*plan.Action {
	open := slices.DeleteFunc(slices.Clone(d.Plan.Actions), func(a *plan.Action) bool { return !a.Open() })
	slices.SortStableFunc(open, func(a, b *plan.Action) int { return byDate(a.Due, b.Due) })
	return open
}

func (p *pages) doneActions() *sheet.Table {
	l := p.list(p.id("Done"), "Done and cancelled", &plan.Action{}, "action", "owner", "due", "done", "status", "for", "result")
	for _, a := range p.Plan.Actions {
		if a.Open() {
			continue
		}
		l.action(p.Dossier, a)
	}
	l.spare("result", "for")
	return l.tidy("action", "owner")
}

// months is how many of them a timeline shows from this one on.
const months = 12

// timeline shows month by month what is to be reached and done, and what else
// is coming up.
func (p *pages) timeline() *sheet.Table {
	t := &sheet.Table{ID: p.id("Timeline"), Note: "◆ to be reached · ■ to be done · ● review, contract or decision",
		Columns: []sheet.Column{{Key: "day", Heading: "Date", Format: sheet.Days()}, {Key: "what", Heading: "What"}, {Key: "owner", Heading: "Owner"}, {Key: "late", Heading: "Late", Spare: months + 2}}}
	year, month, _ := p.Reading.Today.Civil()
	first := plan.NewDay(year, month, 1)
	for i := range months {
		text := first.AddMonths(i).String()[:len("2026-11")]
		t.Columns = append(t.Columns, sheet.Column{Key: "m" + strings.ReplaceAll(text, "-", ""), Heading: text, Spare: months - i})
	}
	t.Columns = append(t.Columns, sheet.Column{Key: "later", Heading: "Later", Spare: months + 1})
	for _, e := range p.events() {
		row := sheet.Row{Cells: append(sheet.Cells(dayValue(e.day), sheet.Text(e.what), sheet.Text(e.owner)), make([]sheet.Cell, months+2)...)}
		late := t.Column("late")
		at, tone := late+months+1, sheet.Plain
		switch day := e.day; {
		case day < p.Reading.Today:
			at, tone = late, sheet.Bad
			row.Cells[0].Tone = sheet.Bad
		case day < first.AddMonths(months):
			y, m, _ := day.Civil()
			at = late + 1 + (y-year)*12 + int(m-month)
		}
		row.Cells[at].Value, row.Cells[at].Tone = sheet.Text(e.sign), tone
		t.Rows = append(t.Rows, row)
	}
	return t
}

// An event is something with a day, in the future or late.
type event struct {
	day               plan.Day
	what, owner, sign string
	kind              string // of a calendar: review, contract
}

// The signs of a timeline.
const (
	goalSign  = "◆"
	workSign  = "■"
	eventSign = "●"
)

// events are what is to come of an account, and what is late, in order.
func (d *Dossier) events() (all []event) {
	for _, o := range d.Plan.Objectives {
		if o.Open() && !o.Due.Absent() {
			all = append(all, event{o.Due.Last(), string(o.Objective), d.person(o.Owner), goalSign, "objective"})
		}
	}
	for _, a := range d.openActions() {
		if !a.Due.Absent() {
			all = append(all, event{a.Due.Last(), string(a.Action), d.names.Name(a.Owner, plan.InPeople|plan.InContacts), workSign, "action"})
		}
	}
	all = append(all, d.dates()...)
	slices.SortStableFunc(all, func(a, b event) int { return int(a.day) - int(b.day) })
	return all
}

// dates are the reviews, the ends of contracts and the decisions of an account:
// not those that are past, but for a review that was not held.
func (d *Dossier) dates() (all []event) {
	a := &d.Plan.Account
	if r := &d.Plan.Review; !r.Next.Absent() {
		all = append(all, event{r.Next.Last(), "Review of the plan", d.person(a.Manager), eventSign, "review"})
	}
	for _, c := range d.Plan.Financials.Contracts {
		if day := noticeDay(c); day >= d.Reading.Today {
			all = append(all, event{day, "Last day of notice: " + string(c.Name), d.person(a.Manager), eventSign, "notice"})
		}
		if !c.End.Absent() && c.End.Last() >= d.Reading.Today {
			text := "Contract ends: " + string(c.Name)
			if c.Renewal != "" {
				text += " (renewal " + string(c.Renewal) + ")"
			}
			all = append(all, event{c.End.Last(), text, d.person(a.Manager), eventSign, "contract"})
		}
	}
	for _, o := range d.Plan.Opportunities {
		if o.Open() && !o.Close.Absent() && o.Close.Last() >= d.Reading.Today {
			all = append(all, event{o.Close.Last(), "To be decided: " + string(o.Name), d.person(o.Owner), eventSign, "decision"})
		}
	}
	for _, e := range d.Plan.Log {
		if !e.Date.Absent() && !e.Past(d.Reading.Today) {
			all = append(all, event{e.Date.Last(), upperFirst(d.meeting(e)), d.named(e.By, plan.InPeople), eventSign, "meeting"})
		}
	}
	return all
}

// meeting is what is planned with whom.
func (d *Dossier) meeting(e *plan.Entry) string {
	text := "meeting"
	if e.Type != "" {
		text = string(e.Type)
	}
	if names := d.named(e.With, plan.InContacts); names != "" {
		text += " with " + names
	}
	if e.Purpose != "" {
		text += " (" + string(e.Purpose) + ")"
	}
	return text
}

// named are the names of what some links lead to.
func (d *Dossier) named(ids []plan.Ref, to plan.Scope) string {
	var names []string
	for _, id := range ids {
		names = append(names, d.names.Name(id, to))
	}
	return strings.Join(names, "; ")
}
