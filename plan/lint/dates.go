package lint

import (
	"keyplan/plan"
)

// datesReversed holds dates against each other and against today. A month or
// quarter is at fault only if each of its days is.
func datesReversed(p *Pass) {
	accountDates(p)
	reviewDates(p)
	businessDates(p)
	yearDates(p)
	workDates(p)
	logDates(p)
	asOfDates(p, plan.ViewOf(p.Plan))
}

func accountDates(p *Pass) {
	aheadYear(p, &p.Plan.Account.CustomerSince, "they have been a customer since")
	aheadYear(p, &p.Plan.Profile.Founded, "they were founded in")
	aheadYear(p, &p.Plan.Relationship.Reference, "they have spoken for us since")
}

func reviewDates(p *Pass) {
	r := &p.Plan.Review
	ahead(p, &r.Last, "", "the last review was held")
	reversed(p, order{&r.Last, "the last review", &r.Next, "the next review is", ""})
	agreedAhead(p, &r.ApprovedBy, "approved")
	for _, a := range r.AgreedBy {
		agreedAhead(p, a, "agreed to")
	}
	ahead(p, &r.Circulated, "", "the results were circulated")
	ahead(p, &r.Selection.Date, "", "the account was selected")
	ahead(p, &r.Call.Date, "", "the manager's call was made")
}

func agreedAhead(p *Pass, a *plan.Agreement, did string) {
	if !a.Date.After(p.Today) {
		return
	}
	who := p.Person(a.Person)
	if a.Person.Absent() {
		who = "somebody"
	}
	ahead(p, &a.Date, "", who+" "+did+" the plan")
}

// businessDates are those of contracts and opportunities.
func businessDates(p *Pass) {
	for _, c := range p.Plan.Financials.Contracts {
		reversed(p, order{&c.Start, "it starts", &c.End, "ends", c.Name})
	}
	for _, o := range p.Plan.Opportunities {
		ahead(p, &o.Opened, o.Name, "came up")
		ahead(p, &o.Closed, o.Name, "was closed")
		reversed(p, order{&o.Opened, "it came up", &o.Closed, "was closed", o.Name})
		if o.Closed.Absent() {
			reversed(p, order{&o.Opened, "it came up", &o.Close, "is to be decided", o.Name})
		}
	}
}

// yearDates hold actual figures against the fiscal year that they are of.
func yearDates(p *Pass) {
	start := p.doc.Env.FiscalStart
	for _, y := range p.Plan.Financials.Years {
		switch begins := y.Year.Start(start); {
		case y.Revenue.Absent():
		case begins > p.Today:
			notBegun(p, &y.Revenue, y.Year, begins)
		case y.Through.Before(begins), y.Through.After(y.Year.End(start)):
			p.Reportf(&y.Through, "the revenue of %s counts through %s, which is not in that year", y.Year, y.Through).
				Hintf("write the last day of that year whose sales are counted")
		case y.Through.After(p.Today):
			p.Reportf(&y.Through, "the revenue of %s counts through %s, which is still to come", y.Year, y.Through).
				Hintf("write the last day whose sales are counted")
		}
	}
	for _, o := range p.Plan.Financials.Offerings {
		if begins := o.Year.Start(start); !o.Revenue.Absent() && begins > p.Today {
			notBegun(p, &o.Revenue, o.Year, begins)
		}
	}
	for _, c := range p.Plan.Financials.Customer {
		// The year may be meant as theirs or as ours: neither may have begun.
		begins := min(c.Year.Start(start), c.Year.Start(p.doc.Env.CustomerFiscalStart))
		if begins > p.Today && c.Confidence != plan.Assumed && !(c.Revenue.Absent() && c.Profit.Absent()) {
			p.Reportf(&c.Year, "their figures for %s are told, and that year begins on %s", c.Year, begins).
				Hintf("mark them confidence: assumed if they are a forecast")
		}
	}
}

func notBegun(p *Pass, at *plan.Money, year plan.Year, begins plan.Day) {
	p.Reportf(at, "%s has revenue of %s, and that year begins on %s", year, at.Short(), begins).
		Hintf("what you expect belongs in forecast or target")
}

// workDates are those of actions, risks, issues and figures.
func workDates(p *Pass) {
	for _, a := range p.Plan.Actions {
		ahead(p, &a.Done, a.Action, "was done")
	}
	for _, r := range p.Plan.Risks {
		ahead(p, &r.Closed, r.Risk, "was closed")
	}
	for _, i := range p.Plan.Issues {
		ahead(p, &i.Raised, i.Issue, "was raised")
		ahead(p, &i.Resolved, i.Issue, "was resolved")
		reversed(p, order{&i.Raised, "it was raised", &i.Resolved, "was resolved", i.Issue})
		reversed(p, order{&i.Raised, "it was raised", &i.Due, "was due", i.Issue})
	}
	for _, s := range p.Plan.Relationship.Satisfaction {
		if s.Date.After(p.Today) {
			ahead(p, &s.Date, "", "they gave us the "+measureName(s.Measure))
		}
	}
	for _, m := range p.Plan.Relationship.Performance {
		ahead(p, &m.Date, m.Measure, "was measured")
	}
}

// logDates tell entries that are still to come and say how it went.
func logDates(p *Pass) {
	for _, e := range p.Plan.Log {
		if !e.Date.After(p.Today) || e.Outcome.Absent() && e.Feedback == "" {
			continue
		}
		has := "an outcome"
		if e.Outcome.Absent() {
			has = "feedback"
		}
		p.Reportf(&e.Date, "the %s %s is still to come, and has %s already", entryNoun(e), when(e.Date), has).
			Hintf("mend the date; what is planned has no outcome yet")
	}
}

func entryNoun(e *plan.Entry) string {
	if e.Type == "" {
		return "contact"
	}
	return string(e.Type)
}

// asOfDates look at the evidence of each part of a plan.
func asOfDates(p *Pass, v plan.View) {
	if f := v.Shape.AsOf; f != nil {
		if at := v.Value(f).(*plan.Date); at.After(p.Today) {
			ahead(p, at, "", partName(v)+" was last checked")
		}
	}
	for _, f := range v.Shape.Parts {
		switch f.Form {
		case plan.Single:
			asOfDates(p, v.Object(f))
		case plan.Items:
			n, _ := v.Len(f)
			for i := range n {
				asOfDates(p, v.Item(f, i))
			}
		}
	}
}

// partName is what a part of a plan is called in a message: contact "Maria Keller".
func partName(v plan.View) string {
	if m := v.Shape.Main; m != nil && v.Shape.ID != nil {
		return v.Shape.Noun + " " + quoted(plan.Text(v.Value(m).String()))
	}
	return "this " + v.Shape.Noun
}

// An order is two dates of which the first must not come after the second:
// "Frame agreement" ends on …, before it starts on ….
type order struct {
	first    *plan.Date
	firstIs  string // it starts
	second   *plan.Date
	secondIs string // ends
	of       plan.Text
}

// reversed reports two dates that stand in the wrong order.
func reversed(p *Pass, o order) {
	if o.first.Absent() || o.second.Absent() || o.first.First() <= o.second.Last() {
		return
	}
	first := o.firstIs + " " + when(*o.first)
	p.Reportf(o.second, "%s %s, before %s", sentence(o.of, o.secondIs), when(*o.second), first).
		Hintf("find out which of the two dates is wrong, and mend it").At(p.Spot(o.first), "%s", first)
}

// ahead reports a date that is told as past, and is still to come.
func ahead(p *Pass, at *plan.Date, of plan.Text, was string) {
	if at.After(p.Today) {
		p.Reportf(at, "%s %s, which is still to come", sentence(of, was), when(*at)).Hintf("%s", mendDate)
	}
}

const mendDate = "mend the date, or take it out until it has happened"

func aheadYear(p *Pass, at *plan.CalendarYear, was string) {
	if int(*at) > p.Today.Year() {
		p.Reportf(at, "%s %s, which is still to come", was, at).Hintf("%s", mendDate)
	}
}

// sentence says something of what a text names, if it names anything.
func sentence(of plan.Text, was string) string {
	if of == "" {
		return was
	}
	return quoted(of) + " " + was
}
