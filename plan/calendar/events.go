package calendar

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"keyplan/plan"
)

// An event is something that is to be on a day.
type event struct {
	uid      string // within all calendars of ours
	day      plan.Day
	summary  string
	lines    []string // of the description
	category string
	over     bool // done or called off
}

// The categories, by which calendars colour and filter.
const (
	actionCategory   = "Action"
	reviewCategory   = "Review"
	contractCategory = "Contract"
	meetingCategory  = "Meeting"
)

// events are those of an account: by their days, then as the plan has them.
func (a Account) events(today plan.Day) []event {
	r := reader{Account: a, today: today, things: map[plan.Ref]string{}}
	if r.Settings == nil {
		r.Settings = new(plan.Settings)
	}
	r.collect(plan.ViewOf(a.Plan))
	for _, action := range a.Plan.Actions {
		r.action(action)
	}
	r.review()
	for _, contract := range a.Plan.Financials.Contracts {
		r.contract(contract)
	}
	for _, entry := range a.Plan.Log {
		r.meeting(entry)
	}
	slices.SortStableFunc(r.events, func(a, b event) int { return cmp.Compare(a.day, b.day) })
	return r.events
}

// name is what the account is called.
func (a Account) name() string {
	return cmp.Or(string(a.Plan.Account.Name), string(a.Plan.Account.ID), "Account")
}

// A reader gathers the events of one account.
type reader struct {
	Account
	today  plan.Day
	things map[plan.Ref]string // what each item of the plan is called, by its id
	events []event
}

// collect takes down what things are called.
func (r *reader) collect(v plan.View) {
	for _, f := range v.Shape.Parts {
		if f.Form == plan.Single {
			r.collect(v.Object(f))
			continue
		}
		n, _ := v.Len(f)
		for i := range n {
			item := v.Item(f, i)
			if id, m := item.Shape.ID, item.Shape.Main; id != nil && m != nil && m.Form == plan.Scalar && !item.Value(m).Absent() {
				r.things[plan.Ref(item.Value(id).String())] = item.Value(m).String() + " (" + item.Shape.Noun + ")"
			}
			r.collect(item)
		}
	}
	for _, c := range r.Plan.Contacts {
		r.things[plan.Ref(c.ID)] = c.Introduced()
	}
}

// named are what some ids name: one of ours, or a thing in the plan.
func (r *reader) named(ids ...plan.Ref) string {
	var names []string
	for _, id := range ids {
		if !id.Absent() {
			names = append(names, cmp.Or(r.things[id], r.Settings.Called(id)))
		}
	}
	return strings.Join(names, "; ")
}

// add adds an event, with what is known of it in lines of a word and what it says.
func (r *reader) add(e event, item string, about ...string) {
	e.uid = string(r.Plan.Account.ID) + "/" + e.uid
	e.summary = r.name() + ": " + e.summary
	for i := 0; i+1 < len(about); i += 2 {
		if about[i+1] != "" {
			e.lines = append(e.lines, about[i]+": "+about[i+1])
		}
	}
	e.lines = append(e.lines, "Plan: "+strings.TrimSpace(string(r.Plan.Account.ID)+" "+item))
	r.events = append(r.events, e)
}

func (r *reader) action(a *plan.Action) {
	day := a.Due.Last()
	over := !a.Open()
	if day == 0 || over && day < r.today {
		return
	}
	status := plan.Spoken(a.Status)
	switch {
	case !a.Done.Absent():
		status = "done " + a.Done.String()
	case over:
	case day < r.today:
		status = strings.TrimPrefix(status+", ", ", ") + overdue(r.today.Sub(day))
	case status == "":
		status = "open"
	}
	r.add(event{uid: "action/" + string(a.ID), day: day, summary: called(a.Action, a.ID), category: actionCategory, over: over}, string(a.ID),
		"Owner", r.named(a.Owner), "For", r.named(a.For...), "With", r.named(a.With...), "Due", precise(a.Due), "Status", status, "Result", said(a.Result))
}

// overdue says for how long something is.
func overdue(days int) string {
	if days == 1 {
		return "a day overdue"
	}
	return fmt.Sprintf("%d days overdue", days)
}

// said is a text, unless it only holds the place of one.
func said(t plan.Text) string {
	if t.Absent() {
		return ""
	}
	return string(t)
}

func called(t plan.Text, id plan.ID) string { return cmp.Or(said(t), string(id)) }

// precise is a date that is known less well than by the day on which it stands.
func precise(d plan.Date) string {
	if d.Precision() == plan.ByDay {
		return ""
	}
	return d.String()
}

func (r *reader) review() {
	review := &r.Plan.Review
	day := review.Next.Last()
	if day == 0 {
		return
	}
	status := ""
	if day < r.today {
		status = overdue(r.today.Sub(day))
	}
	r.add(event{uid: "review", day: day, summary: "plan review", category: reviewCategory}, "",
		"Owner", r.named(r.Plan.Account.Manager), "For", "agreeing on the plan anew", "With", r.named(team(&r.Plan.Account)...), "Due", precise(review.Next),
		"Last review", review.Last.String(), "How often", review.Cadence.Words(), "Status", status)
}

// team are those of ours who work for an account, but for its manager.
func team(a *plan.Account) []plan.Ref {
	people := []plan.Ref{a.Deputy, a.Sponsor}
	for _, member := range a.Team {
		people = append(people, member.Person)
	}
	seen := map[plan.Ref]bool{a.Manager: true}
	return slices.DeleteFunc(people, func(id plan.Ref) bool {
		again := seen[id] || id.Absent()
		seen[id] = true
		return again
	})
}

// contract adds the end of a contract, and the last day on which it can be
// ended by notice.
func (r *reader) contract(c *plan.Contract) {
	end := c.End.Last()
	if end == 0 {
		return
	}
	about := []string{"Owner", r.named(r.Plan.Account.Manager), "End", c.End.String(), "Notice", notice(c), "Renewal", renewal(c.Renewal)}
	name := called(c.Name, c.ID)
	if day := end.Add(-c.NoticeDays.Int()); c.NoticeDays.Int() > 0 && day >= r.today {
		r.add(event{uid: "contract/" + string(c.ID) + "/notice", day: day, summary: "last day of notice: " + name, category: contractCategory},
			string(c.ID), append([]string{"For", "ending or renewing the contract in time"}, about...)...)
	}
	if end >= r.today {
		r.add(event{uid: "contract/" + string(c.ID) + "/end", day: end, summary: "contract ends: " + name, category: contractCategory},
			string(c.ID), append([]string{"For", "renewing the contract"}, about...)...)
	}
}

func notice(c *plan.Contract) string {
	if c.NoticeDays.Absent() {
		return ""
	}
	return c.NoticeDays.String() + " days, by " + c.End.Last().Add(-c.NoticeDays.Int()).String()
}

// renewal says how a contract goes on.
func renewal(way plan.Renewal) string {
	doc := plan.Renewals.Doc(string(way))
	if doc == "" {
		return ""
	}
	return plan.Spoken(way) + ": " + strings.ToLower(doc[:1]) + strings.TrimSuffix(doc[1:], ".")
}

// planned reports whether an entry of the log is still to come: today or later,
// and nothing is said yet of what came of it.
func planned(e *plan.Entry, today plan.Day) bool {
	return !e.Date.Absent() && e.Date.First() >= today && e.Outcome.Absent() && e.Feedback == ""
}

// meeting adds an entry of the log that lies ahead.
func (r *reader) meeting(e *plan.Entry) {
	if !planned(e, r.today) {
		return
	}
	kind := cmp.Or(string(e.Type), "contact")
	guests := make([]string, len(e.With))
	for i, id := range e.With {
		guests[i] = string(id)
	}
	summary := kind
	if with := r.named(e.With...); with != "" {
		summary += " with " + with
	}
	r.add(event{uid: fmt.Sprintf("log/%s/%s/%s", e.Date, kind, strings.Join(guests, "+")), day: e.Date.Last(), summary: summary, category: meetingCategory}, "",
		"Owner", r.named(e.By...), "For", plan.Spoken(e.Purpose), "With", r.named(e.With...), "Due", precise(e.Date), "Next", r.named(e.Next...), "Status", "planned")
}
