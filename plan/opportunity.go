package plan

// An Opportunity is business that we may win.
type Opportunity struct {
	ID          ID
	Name        Text
	Kind        OpportunityKind
	Offering    Ref
	Unit        Ref
	Value       Money
	Stage       Stage
	Probability Percent
	Opened      Date
	Close       Date
	Closed      Date
	Why         Text
	Owner       Ref
	Competitor  Ref
	Contact     Ref
	Because     []Ref
	Evidenced   Text
	Next        Text
	Evidence
}

// Fields lists the fields of an opportunity.
func (o *Opportunity) Fields() []Field {
	return []Field{
		One(&o.ID, "id", "Id", idDoc, Identity),
		One(&o.Name, "name", "Name", "What it is about.", Main, Required),
		Choice(&o.Kind, OpportunityKinds, "kind", "Kind", "New business, expansion, price or renewal."),
		Link(&o.Offering, InOfferings, "offering", "Offering", "Which of our offerings."),
		Link(&o.Unit, InUnits, "unit", "Unit", "In which of their units."),
		One(&o.Value, "value", "Value", "Worth in the first twelve months."),
		One(&o.Stage, "stage", "Stage", "How far it has come."),
		One(&o.Probability, "probability", "Probability", "How likely we win; by default the stage's."),
		One(&o.Opened, "opened", "Opened", "When it came up."),
		One(&o.Close, "close", "Close", "When they will decide."),
		One(&o.Closed, "closed", "Closed", "When it was won or lost."),
		One(&o.Why, "why", "Why", "Why it was won or lost."),
		Link(&o.Owner, InPeople, "owner", "Owner", "Who of ours is after it."),
		Link(&o.Competitor, InCompetitors, "competitor", "Competitor", "Who else is after it."),
		Link(&o.Contact, InContacts, "contact", "Contact", "Who at the customer drives it."),
		Links(&o.Because, InReasons, "because", "Because", "The customer's goals, pains and needs that it rests on."),
		One(&o.Evidenced, "evidence", "Evidence", "What makes us believe in it."),
		One(&o.Next, "next", "Next step", "What happens next."),
	}
}

// An OpportunityKind is the kind of business an opportunity is about.
type OpportunityKind string

// RenewalKind is that of business which goes on.
const RenewalKind OpportunityKind = "renewal"

// OpportunityKinds are the kinds of opportunity.
var OpportunityKinds = NewOptions("kind",
	"new", "Something they do not buy from us yet.",
	"expansion", "More of what they buy.",
	"price", "The same at a better price.",
	"renewal", "Going on as before.")

// A Stage is how far an opportunity has come.
type Stage string

// The two stages that end an opportunity.
const (
	Won      Stage = "won"
	LostDeal Stage = "lost"
)

// DefaultStages are the stages where keyplan.yaml sets none.
var DefaultStages = NewOptions("stage",
	"prospecting", "10 %", "qualification", "20 %", "needs_analysis", "30 %", "proposal", "50 %", "negotiation", "80 %",
	"won", "100 %", "lost", "0 %")

// Parse reads a stage that the workspace knows.
func (s *Stage) Parse(text string, env *Env) error {
	stages := DefaultStages
	if env != nil && env.Stages != nil {
		stages = env.Stages
	}
	if err := stages.Parse(text); err != nil {
		return err
	}
	*s = Stage(text)
	return nil
}

// Absent reports whether no stage is stated.
func (s *Stage) Absent() bool { return *s == "" }

// String is the stage as written.
func (s *Stage) String() string { return string(*s) }

// Open reports whether the opportunity is neither won nor lost.
func (o *Opportunity) Open() bool {
	return o.Stage != Won && o.Stage != LostDeal && o.Closed.Absent()
}

// A Cell is one field of the white space: an offering in a unit.
type Cell struct {
	Offering   Ref
	Unit       Ref
	Status     CellStatus
	Competitor Ref
	Spend      Money
	Until      Date
	Evidence
}

// Fields lists the fields of a cell.
func (c *Cell) Fields() []Field {
	return []Field{
		Link(&c.Offering, InOfferings, "offering", "Offering", "Which of our offerings.", Identity, Required),
		Link(&c.Unit, InUnits, "unit", "Unit", "In which of their units.", Identity),
		Choice(&c.Status, CellStatuses, "status", "Status", "Who has it."),
		Link(&c.Competitor, InCompetitors, "competitor", "Competitor", "Who has it, if a competitor."),
		One(&c.Spend, "spend", "Spend", "What they spend on it a year."),
		One(&c.Until, "until", "Until", "How long they are bound."),
	}
}

// A CellStatus is who has a field of the white space.
type CellStatus string

// The statuses of white space.
const (
	Owned       CellStatus = "owned"
	Pipeline    CellStatus = "pipeline"
	Gap         CellStatus = "gap"
	Competes    CellStatus = "competitor"
	NotEligible CellStatus = "not_eligible"
)

// CellStatuses are the statuses of white space.
var CellStatuses = NewOptions("status",
	"owned", "We have it.",
	"pipeline", "We are after it.",
	"gap", "Nobody is after it yet.",
	"competitor", "A competitor has it.",
	"lost", "We had it.",
	"not_eligible", "Nothing for us.")
