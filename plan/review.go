package plan

// A Review is how the plan is agreed, approved and kept alive.
type Review struct {
	Status     Approval
	Cadence    Cadence
	Last       Date
	Next       Date
	Horizon    Date
	AgreedBy   []*Agreement
	ApprovedBy Agreement
	Circulated Date
	Effort     Effort
	Selection  Selection
	Call       Call
}

// Fields lists the fields of a review.
func (r *Review) Fields() []Field {
	return []Field{
		Choice(&r.Status, Approvals, "status", "Status", "Where the plan stands on its way to approval."),
		One(&r.Cadence, "cadence", "Cadence", "How often the plan is reviewed; wins over the tier's."),
		One(&r.Last, "last", "Last review", "Day of the last review."),
		One(&r.Next, "next", "Next review", "Day of the next review."),
		One(&r.Horizon, "horizon", "Horizon", "How far the plan looks: 2 to 3 years."),
		List(&r.AgreedBy, "agreed_by", "Agreed by", "Who of ours has agreed to the plan."),
		Object(&r.ApprovedBy, "approved_by", "Approved by", "Who at the top has approved it."),
		One(&r.Circulated, "circulated", "Circulated", "Day on which the results were given to all involved."),
		Object(&r.Effort, "effort", "Effort", "Time and money committed to the account."),
		Object(&r.Selection, "selection", "Selection", "Why this is a key account."),
		Object(&r.Call, "call", "The manager's call", "The manager's own judgement, beside the score."),
	}
}

// An Approval is where a plan stands on its way to approval.
type Approval string

// The stages of approval.
const (
	Draft     Approval = "draft"
	Submitted Approval = "submitted"
	Approved  Approval = "approved"
	Rejected  Approval = "rejected"
)

// Approvals are the stages of approval.
var Approvals = NewOptions("status of the plan",
	"draft", "Being written.",
	"submitted", "Handed to the top for approval.",
	"approved", "Approved from the top.",
	"rejected", "Sent back.")

// An Agreement is one person's yes, and when.
type Agreement struct {
	Person Ref
	Date   Date
	Evidence
}

// Fields lists the fields of an agreement.
func (a *Agreement) Fields() []Field {
	return []Field{
		Link(&a.Person, InPeople, "person", "Person", "Who.", Main, Identity, Required),
		One(&a.Date, "date", "Date", "When."),
	}
}

// Effort is what we commit to the account.
type Effort struct {
	HoursPerMonth Number
	Budget        Money
	ActualHours   Number
}

// Fields lists the fields of an effort.
func (e *Effort) Fields() []Field {
	return []Field{
		One(&e.HoursPerMonth, "hours_per_month", "Hours a month", "Time committed, all of ours together.", Main),
		One(&e.Budget, "budget", "Budget", "Money committed a year."),
		One(&e.ActualHours, "actual_hours", "Actual hours a month", "Time really spent."),
	}
}

// A Selection is the record of why this is a key account.
type Selection struct {
	Date  Date
	Score Number
	By    []Function
	Why   Text
}

// Fields lists the fields of a selection.
func (s *Selection) Fields() []Field {
	return []Field{
		One(&s.Date, "date", "Date", "When it was decided."),
		One(&s.Score, "score", "Score", "Weighted score, 0 to 100."),
		Choices(&s.By, Functions, "by", "By", "Departments that took part in the decision."),
		One(&s.Why, "why", "Why", "The reason.", Main),
	}
}

// A Call is the manager's own judgement of the account's health.
type Call struct {
	Health Health
	Date   Date
	Why    Text
}

// Fields lists the fields of a call.
func (c *Call) Fields() []Field {
	return []Field{
		Choice(&c.Health, Healths, "health", "Health", "Green, amber or red.", Main),
		One(&c.Date, "date", "Date", "When it was judged so."),
		One(&c.Why, "why", "Why", "What makes you think so."),
	}
}

// Health is a traffic light.
type Health string

// Healths are the lights.
var Healths = NewOptions("health",
	"green", "Well.",
	"amber", "Needs care.",
	"red", "In danger.")
