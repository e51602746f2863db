package lint

import (
	"slices"

	"keyplan/plan"
)

func noContacts(p *Pass) {
	if len(p.Reading.Living) > 0 {
		return
	}
	message := "nobody at the customer is named"
	if len(p.Plan.Contacts) > 0 {
		message = "nobody named in who's who is still there"
	}
	f := p.Reportf(&p.Plan.Contacts, "%s", message).Hintf("begin with the person you call first: contacts: [{name: …, position: …, phone: …, primary: yes}]")
	if !p.Plan.Account.Key() || !p.Claimed() {
		f.As(Warning)
	}
}

func noPrimary(p *Pass) {
	var primary *plan.Contact
	for _, c := range p.Plan.Contacts {
		if c.Primary == plan.Yes {
			primary = c
			break
		}
	}
	switch {
	case primary != nil && p.Reading.Left(primary):
		return // left-contact-active says so
	case primary == nil:
		p.Reportf(&p.Plan.Contacts, "no contact is marked as the most important one").Hintf("write primary: yes on the person to call first")
	case !primary.Reachable():
		p.Reportf(primary, "%s is the most important contact, and there is no way to reach them", primary.Introduced()).
			Hintf("write email, phone or the person's crm id")
	}
}

func unownedContact(p *Pass) {
	for _, c := range p.Reading.Living {
		switch {
		case c.Influence != plan.High:
		case c.Owner.Vacant():
			p.Reportf(&c.Owner, "%s has high influence, and nobody of ours covers them", c.Introduced()).
				Hintf("name who of ours looks after them: owner: …")
		case p.Gone(c.Owner):
			p.Reportf(&c.Owner, "%s has high influence, and %s, who covered them, has left", c.Introduced(), p.Person(c.Owner)).
				Hintf("name who of ours takes over: owner: …")
		}
	}
}

func contactIncomplete(p *Pass) {
	for _, c := range p.Reading.Living {
		if c.Influence != plan.High {
			continue
		}
		var missing, keys []string
		if c.Position.Absent() {
			missing, keys = append(missing, "position"), append(keys, "position: …")
		}
		if !c.Reachable() {
			missing, keys = append(missing, "mail, phone or CRM record"), append(keys, "one of email, phone and crm")
		}
		if len(missing) > 0 {
			p.Reportf(c, "%s has high influence, and the plan knows no %s", c.Called(), list(missing, "and no")).
				Hintf("ask, and write %s", list(keys, "and"))
		}
	}
}

func contactUnverified(p *Pass) {
	age := p.Limits.ContactAge
	limit := age.Before(p.Today)
	var old []*plan.Contact
	for _, c := range p.Reading.Living {
		if p.Reading.Spoken(c) < limit && c.AsOf.Last() < limit {
			old = append(old, c)
		}
	}
	if len(old) == 0 {
		return
	}
	verb := "have"
	if len(old) == 1 {
		verb = "has"
	}
	since := "for " + age.Length()
	if !slices.ContainsFunc(old, func(c *plan.Contact) bool { return p.Reading.Spoken(c) != 0 || !c.AsOf.Absent() }) {
		since = "yet" // a contact who was just written down has no past
	}
	f := p.Reportf(old[0], "%s %s been neither verified nor spoken to %s", called(old), verb, since).
		Hintf("check that they are still there, and write as_of: %s", p.Today)
	for _, c := range old[1:] {
		f.At(p.Spot(c), "%s", c.Introduced())
	}
}

func noPersonalGoal(p *Pass) {
	var unknown []telling
	for _, c := range p.Reading.Living {
		if c.Influence == plan.High && c.Goals == nil {
			unknown = append(unknown, telling{c, c.Introduced(), "has high influence, and the plan does not say what they want for themselves"})
		}
	}
	sameKind{&p.Plan.Contacts, "people have high influence, and the plan does not say what they want for themselves",
		"ask what they want to achieve, and write it down: goals: […]"}.tell(&p.reporter, unknown)
}

func orphanInChart(p *Pass) {
	if len(p.Reading.Living) < 2 {
		return
	}
	above := map[plan.Ref]bool{}
	for _, c := range p.Plan.Contacts {
		above[c.ReportsTo] = true
	}
	if len(above) == 1 && above[""] {
		return // no lines are drawn at all
	}
	for _, c := range p.Reading.Living {
		if c.ReportsTo == "" && !above[plan.Ref(c.ID)] {
			p.Reportf(c, "%s reports to nobody, and nobody reports to them", c.Introduced()).
				Hintf("ask who is above or below them, and write reports_to")
		}
	}
}
