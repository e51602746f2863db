package lint

import (
	"keyplan/plan"
	"keyplan/plan/load"
)

// A Pass is one rule's look at one plan.
type Pass struct {
	Plan     *plan.Plan
	Settings *plan.Settings
	Limits   plan.Limits       // with their defaults
	Tier     plan.TierSettings // of the account, with its defaults
	Today    plan.Day
	// Reading answers what several rules ask of a plan: who was met, what is
	// open for whom.
	Reading *plan.Reading
	// History is there for rules that have Past set.
	History History

	doc *load.Doc
	reporter
}

// Links are the ids in the plan that may name one of ours or an offering.
func (p *Pass) Links() []load.Link { return p.doc.Links }

// Env is what the plan was read with: its currency, exchange rates, stages and
// fiscal years.
func (p *Pass) Env() *plan.Env { return &p.doc.Env }

// Person is one of ours by name, else the id itself, for messages.
func (p *Pass) Person(id plan.Ref) string { return p.Settings.Called(id) }

// Gone reports whether one of ours has left by today.
func (p *Pass) Gone(id plan.Ref) bool {
	person := p.Settings.Person(id)
	return person != nil && !person.Left.Absent() && person.Left.First() <= p.Today
}

// Claimed reports whether the plan claims to be approved, or asks for it.
func (p *Pass) Claimed() bool {
	status := p.Plan.Review.Status
	return status == plan.Submitted || status == plan.Approved
}
