package plan

// An Objective is what we want to have reached with a customer.
type Objective struct {
	ID              ID
	Objective       Text
	Type            ObjectiveType
	Because         []Ref
	Strategy        Text
	Measure         Text
	MeasuredIn      Text
	Better          Direction
	Baseline        Number
	Actual          Number
	Target          Number
	Due             Date
	Owner           Ref
	Status          ObjectiveStatus
	CustomerBenefit Text
	OurBenefit      Text
	Evidence
}

// Fields lists the fields of an objective.
func (o *Objective) Fields() []Field {
	return []Field{
		One(&o.ID, "id", "Id", idDoc, Identity, Customer),
		One(&o.Objective, "objective", "Objective", "What is to be reached.", Main, Required, Customer),
		Choice(&o.Type, ObjectiveTypes, "type", "Type", "What kind of objective it is.", Customer),
		Links(&o.Because, InReasons, "because", "Because", "Goals, initiatives, pains, needs, SWOT lines and weaknesses that it rests on.", Customer),
		One(&o.Strategy, "strategy", "Strategy", "How we go about it."),
		One(&o.Measure, "measure", "Measure", "What is measured.", Customer),
		One(&o.MeasuredIn, "measured_in", "Measured in", "Unit of the figures: EUR, %, days.", Customer),
		Choice(&o.Better, Directions, "better", "Better", "Whether a higher or a lower figure is better; by default higher.", Customer),
		One(&o.Baseline, "baseline", "Baseline", "The figure at the start.", Customer),
		One(&o.Actual, "actual", "Actual", "The figure now.", Customer),
		One(&o.Target, "target", "Target", "The figure to be reached.", Customer),
		One(&o.Due, "due", "Due", "When it is to be reached.", Customer),
		Link(&o.Owner, InPeople, "owner", "Owner", "Who of ours answers for it.", Customer),
		Choice(&o.Status, ObjectiveStatuses, "status", "Status", "How it stands.", Customer),
		One(&o.CustomerBenefit, "customer_benefit", "Benefit to the customer", "What they get out of it.", Customer),
		One(&o.OurBenefit, "our_benefit", "Benefit to us", "What we get out of it."),
	}
}

// An ObjectiveType is a kind of objective.
type ObjectiveType string

// ObjectiveTypes are the kinds of objective.
var ObjectiveTypes = NewOptions("type of objective",
	"revenue", "", "margin", "", "retention", "", "relationship", "", "customer_success", "", "innovation", "", "operational", "")

// A Direction says which way is better.
type Direction string

// LowerIsBetter is the direction of figures such as complaints or days.
const LowerIsBetter Direction = "lower"

// Directions are the two directions.
var Directions = NewOptions("direction", "higher", "", "lower", "")

// ours are the types of objective that are about what we get out of the
// customer, or about how we stand with them.
var ours = map[ObjectiveType]bool{"revenue": true, "margin": true, "retention": true, "relationship": true}

// Shared reports whether the objective is one that the customer pursues with
// us: of a type that is about them, or without a type and with a benefit to them.
func (o *Objective) Shared() bool {
	if o.Type == "" {
		return !o.CustomerBenefit.Absent()
	}
	return !ours[o.Type]
}

// An ObjectiveStatus is how an objective stands.
type ObjectiveStatus string

// The statuses of objectives.
const (
	AtRisk    ObjectiveStatus = "at_risk"
	Achieved  ObjectiveStatus = "achieved"
	Deferred  ObjectiveStatus = "deferred"
	Abandoned ObjectiveStatus = "cancelled"
)

// ObjectiveStatuses are the statuses of objectives.
var ObjectiveStatuses = NewOptions("status of an objective",
	"not_started", "", "in_progress", "", "at_risk", "", "achieved", "", "deferred", "", "cancelled", "")

// Open reports whether the objective is still being worked on.
func (o *Objective) Open() bool {
	return o.Status != Achieved && o.Status != Deferred && o.Status != Abandoned
}

// Short reports whether the actual figure falls short of the target, the way
// that Better says; known is false where either figure is missing.
func (o *Objective) Short() (short, known bool) {
	if o.Actual.Absent() || o.Target.Absent() {
		return false, false
	}
	c := o.Actual.Cmp(o.Target.Decimal)
	if o.Better == LowerIsBetter {
		return c > 0, true
	}
	return c < 0, true
}

// An Action is who does what by when.
type Action struct {
	ID          ID
	Action      Text
	For         []Ref
	Owner       Ref
	Due         Date
	Status      ActionStatus
	Done        Date
	With        []Ref
	EffortHours Number
	Result      Text
	Evidence
}

// Fields lists the fields of an action.
func (a *Action) Fields() []Field {
	return []Field{
		One(&a.ID, "id", "Id", idDoc, Identity, Customer),
		One(&a.Action, "action", "Action", "What is done.", Main, Required, Customer),
		Links(&a.For, InPurposes, "for", "For", "What it serves: an objective, opportunity, contract, contact, competitor, risk, issue, pain, need, weakness or figure.", Serves, Customer),
		Link(&a.Owner, InPeople|InContacts, "owner", "Owner", "Who does it: one of ours, or a contact.", Customer),
		One(&a.Due, "due", "Due", "By when.", Customer),
		Choice(&a.Status, ActionStatuses, "status", "Status", "How it stands; `done: DATE` says it is done.", Customer),
		One(&a.Done, "done", "Done", "When it was done.", Customer),
		Links(&a.With, InContacts, "with", "With", "Contacts who take part.", Customer),
		One(&a.EffortHours, "effort_hours", "Effort", "Hours it takes.", In("h")),
		One(&a.Result, "result", "Result", "What came of it."),
	}
}

// An ActionStatus is how an action stands.
type ActionStatus string

// The statuses that end an action.
const (
	Done      ActionStatus = "done"
	Cancelled ActionStatus = "cancelled"
)

// ActionStatuses are the statuses of actions.
var ActionStatuses = NewOptions("status of an action",
	"open", "", "in_progress", "", "blocked", "Waits for something.", "done", "", "cancelled", "")

// Open reports whether the action is still to be done.
func (a *Action) Open() bool {
	return a.Done.Absent() && a.Status != Done && a.Status != Cancelled
}
