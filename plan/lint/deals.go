package lint

import (
	"slices"

	"keyplan/plan"
)

func openOpportunities(p *Pass) []*plan.Opportunity {
	var open []*plan.Opportunity
	for _, o := range p.Plan.Opportunities {
		if o.Open() {
			open = append(open, o)
		}
	}
	return open
}

func opportunityStale(p *Pass) {
	for _, o := range openOpportunities(p) {
		if !o.Close.Before(p.Today) {
			continue
		}
		f := p.Reportf(&o.Close, "%s was to be decided %s, and is still open", quoted(o.Name), when(o.Close)).
			Hintf("ask how it stands; write stage: won or lost with the reason, or a new date")
		if small, known := smallDeal(p, o); known && small {
			f.As(Info)
		}
	}
}

// smallDeal reports whether an opportunity is worth less than a hundredth of
// what the account brings a year (RULES.md).
func smallDeal(p *Pass, o *plan.Opportunity) (small, known bool) {
	value, known := p.amount(o.Value)
	revenue, also := p.Reading.YearlyRevenue()
	return value.Cmp(revenue.Share(plan.NewDecimal(1))) < 0, known && also
}

// idleDays is how long nothing may happen to an open opportunity (RULES.md).
const idleDays = 90

// opportunityIdle judges those of which it is known that they are no newer.
func opportunityIdle(p *Pass) {
	since := p.Today.Add(-idleDays)
	for _, o := range openOpportunities(p) {
		known := max(o.Opened.Last(), o.AsOf.Last())
		if known != 0 && known < since && !worked(p, o, since) && !talked(p, o, since) {
			p.Reportf(o, "nothing has been done or said for %s in %d days", quoted(o.Name), idleDays).
				Hintf("write the next step as an action for: [%s], or close it as lost", o.ID)
		}
	}
}

// worked reports whether an action for the opportunity is still to come, or
// was due or done since a day.
func worked(p *Pass, o *plan.Opportunity, since plan.Day) bool {
	for _, a := range p.Plan.Actions {
		if !slices.Contains(a.For, plan.Ref(o.ID)) || a.Status == plan.Cancelled {
			continue
		}
		when := a.Done
		if a.Open() {
			when = a.Due
		}
		if !when.Before(since) {
			return true // without a date nothing is certain
		}
	}
	return false
}

// talked reports whether the log shows a talk since a day, held or planned,
// that may have been about the opportunity: with whoever drives it, with an
// action for it that followed, or about business at all.
func talked(p *Pass, o *plan.Opportunity, since plan.Day) bool {
	follows := map[plan.Ref]bool{}
	for _, a := range p.Plan.Actions {
		follows[plan.Ref(a.ID)] = slices.Contains(a.For, plan.Ref(o.ID))
	}
	return slices.ContainsFunc(p.Plan.Log, func(e *plan.Entry) bool {
		switch {
		case e.Date.Before(since):
			return false
		case e.Purpose == "opportunity", e.Purpose == "negotiation":
			return true
		case !o.Contact.Absent():
			return slices.Contains(e.With, o.Contact) || slices.ContainsFunc(e.Next, func(id plan.Ref) bool { return follows[id] })
		}
		return e.Purpose == "review" || slices.ContainsFunc(e.Next, func(id plan.Ref) bool { return follows[id] })
	})
}

func opportunityIncomplete(p *Pass) {
	for _, o := range openOpportunities(p) {
		var missing, keys []string
		if o.Value.Absent() {
			missing, keys = append(missing, "no value"), append(keys, "value (of the first twelve months)")
		}
		if o.Close.Absent() {
			missing, keys = append(missing, "no date of decision"), append(keys, "close")
		}
		if o.Owner.Absent() {
			missing, keys = append(missing, "no owner"), append(keys, "owner")
		}
		if len(missing) > 0 {
			p.Reportf(o, "%s has %s", quoted(o.Name), list(missing, "and")).
				Hintf("write %s", list(keys, "and"))
		}
	}
}

func unevidencedOpportunity(p *Pass) {
	for _, o := range openOpportunities(p) {
		if !o.Evidenced.Absent() || !o.Source.Absent() || o.Confidence == plan.Confirmed {
			continue
		}
		if small, known := smallDeal(p, o); small || !known {
			continue
		}
		p.Reportf(o, "%s is worth %s, and nothing says why we believe in it", quoted(o.Name), o.Value.Short()).
			Hintf("write what they said or did: evidence: …")
	}
}
