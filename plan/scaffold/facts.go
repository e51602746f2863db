package scaffold

import "keyplan/plan"

// Facts are what is known of an account before there is a plan: what was said
// on the command line, or what a CRM has. Only Name is required.
type Facts struct {
	Name     plan.Text
	Tier     plan.Tier
	Manager  plan.Text // an id, a name or a mail address
	Group    plan.ID
	CRM      plan.Text
	Currency plan.Currency

	Industry  plan.Text
	Website   plan.URL
	City      plan.Text
	Country   plan.Country
	Employees plan.Count
	Founded   plan.CalendarYear

	Revenue     plan.Money // of ours with them, in RevenueYear
	RevenueYear plan.Year  // absent: the last whole fiscal year

	Contacts []Contact // the first is the primary one

	// Source is where the facts come from, to stand beside them as evidence.
	Source plan.Text
}

// A Contact is a person at the account, or a way to reach it.
type Contact struct {
	Name     plan.Text
	Position plan.Text
	Email    plan.Email
	Phone    plan.Text
}

// Absent reports whether nothing is known of the contact.
func (c Contact) Absent() bool {
	return c.Name.Absent() && c.Position.Absent() && c.Email.Absent() && c.Phone.Absent()
}
