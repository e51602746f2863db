package plan

// Version is the plan format that this package describes.
const Version = 1

// A Plan is all that is written of one key account.
type Plan struct {
	Version       Count
	Account       Account
	Review        Review
	Profile       Profile
	Contacts      []*Contact
	Relationship  Relationship
	Financials    Financials
	Opportunities []*Opportunity
	Whitespace    []*Cell
	Objectives    []*Objective
	Actions       []*Action
	Risks         []*Risk
	Issues        []*Issue
	Log           []*Entry
}

// Fields lists the sections of a plan.
func (p *Plan) Fields() []Field {
	return []Field{
		One(&p.Version, "keyplan", "Format", "Version of the plan format: 1.", Required, Customer),
		Object(&p.Account, "account", "Account", "Who the customer is to us and who of ours looks after them.", Required, Customer),
		Object(&p.Review, "review", "Review", "How the plan is agreed, approved and kept alive."),
		Object(&p.Profile, "profile", "Business profile", "The customer's business; a stranger gets the feel in a minute.", Customer),
		List(&p.Contacts, "contacts", "Who's who", "The people at the customer; a position without a name is an empty box on the chart.", Names(InContacts), Customer),
		Object(&p.Relationship, "relationship", "Relationship", "Strengths and weaknesses of our relationship.", Customer),
		Object(&p.Financials, "financials", "Financials", "Revenue, spend, payment and contracts.", Customer),
		List(&p.Opportunities, "opportunities", "Opportunities", "Business that we may win.", Names(InOpportunities)),
		List(&p.Whitespace, "whitespace", "White space", "Offering by unit: where we sell and where we might; what is not listed is unknown."),
		List(&p.Objectives, "objectives", "Objectives", "What we want to have reached with this customer, and why they want it too.", Names(InObjectives), Customer),
		List(&p.Actions, "actions", "Actions", "Who does what by when.", Names(InActions), Customer),
		List(&p.Risks, "risks", "Risks", "What may go wrong.", Names(InRisks)),
		List(&p.Issues, "issues", "Issues", "Problems that the customer has raised.", Names(InIssues), Customer),
		List(&p.Log, "log", "Contact log", "Dates and nature of contacts, newest first; a future date without outcome is a planned meeting."),
	}
}
