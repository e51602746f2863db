package plan

import "fmt"

// A Relationship is what is strong and weak between the customer and us.
type Relationship struct {
	Stage          RelationshipStage
	Strengths      []*Strength
	Weaknesses     []*Weakness
	SwitchingCosts []Text
	Reference      CalendarYear
	Competitors    []*Competitor
	Satisfaction   []*Satisfaction
	Performance    []*Performance
}

// Fields lists the fields of a relationship.
func (r *Relationship) Fields() []Field {
	return []Field{
		Choice(&r.Stage, RelationshipStages, "stage", "Stage", "How far the relationship has come."),
		List(&r.Strengths, "strengths", "Strengths", "What binds them to us.", Names(InStrengths)),
		List(&r.Weaknesses, "weaknesses", "Weaknesses", "Where the relationship is weak.", Names(InWeaknesses)),
		Many(&r.SwitchingCosts, "switching_costs", "Switching costs", "What makes leaving us costly."),
		One(&r.Reference, "reference", "Reference since", "Year since which they speak for us."),
		List(&r.Competitors, "competitors", "Competitors", "Who else sells to them.", Names(InCompetitors)),
		List(&r.Satisfaction, "satisfaction", "Satisfaction", "What they say of us, measured.", Names(InSatisfaction)),
		List(&r.Performance, "performance", "Performance", "What we deliver, as both sides count it.", Names(InPerformance), Customer),
	}
}

// A RelationshipStage is how far a relationship has come.
type RelationshipStage string

// RelationshipStages are the stages of a relationship (after Millman and Wilson).
var RelationshipStages = NewOptions("stage of the relationship",
	"exploratory", "Getting to know each other.",
	"basic", "They buy, we deliver.",
	"cooperative", "We plan some things together.",
	"interdependent", "Each needs the other.",
	"integrated", "Work is shared across the border.",
	"declining", "Coming apart.")

// A Strength is something that binds the customer to us.
type Strength struct {
	ID       ID
	Strength Text
	Evidence
}

// Fields lists the fields of a strength.
func (s *Strength) Fields() []Field {
	return []Field{
		One(&s.ID, "id", "Id", idDoc, Identity),
		One(&s.Strength, "strength", "Strength", "What is strong.", Main, Required),
	}
}

// A Weakness is something that is weak in the relationship.
type Weakness struct {
	ID       ID
	Weakness Text
	Evidence
}

// Fields lists the fields of a weakness.
func (w *Weakness) Fields() []Field {
	return []Field{
		One(&w.ID, "id", "Id", idDoc, Identity),
		One(&w.Weakness, "weakness", "Weakness", "What is weak.", Main, Required),
	}
}

// A Competitor is somebody else who sells to the customer.
type Competitor struct {
	ID            ID
	Name          Text
	Position      CompetitorPosition
	Strength      CompetitorStrength
	ShareOfWallet Percent
	Contacts      []Ref
	ContractEnd   Date
	Evidence
}

// Fields lists the fields of a competitor.
func (c *Competitor) Fields() []Field {
	return []Field{
		One(&c.ID, "id", "Id", idDoc, Identity),
		One(&c.Name, "name", "Name", "Who.", Main, Required, Proper),
		Choice(&c.Position, CompetitorPositions, "position", "Position", "Their place in this account."),
		Choice(&c.Strength, CompetitorStrengths, "strength", "Strength", "How strong they are against us."),
		One(&c.ShareOfWallet, "share_of_wallet", "Share of wallet", "Their share of what the customer spends on what we sell."),
		Links(&c.Contacts, InContacts, "contacts", "Contacts", "Whom they know there."),
		One(&c.ContractEnd, "contract_end", "Contract end", "When their contract ends."),
	}
}

// A CompetitorPosition is a competitor's place in an account.
type CompetitorPosition string

// CompetitorPositions are the places of competitors in an account.
var CompetitorPositions = NewOptions("position",
	"incumbent", "Has the business.",
	"challenger", "Wants the business.",
	"niche", "Has a corner of it.")

// A CompetitorStrength is how strong a competitor is against us.
type CompetitorStrength string

// CompetitorStrengths are how strong competitors may be against us.
var CompetitorStrengths = NewOptions("strength",
	"strong", "Stronger than we are.",
	"even", "As strong as we are.",
	"weak", "Weaker than we are.")

// A Satisfaction is one figure of what the customer says of us.
type Satisfaction struct {
	ID      ID
	Date    Date
	Measure Measure
	Score   Number
	By      Ref
	Comment Text
	Evidence
}

// Fields lists the fields of a satisfaction figure.
func (s *Satisfaction) Fields() []Field {
	return []Field{
		One(&s.ID, "id", "Id", "Short name that actions may refer to."),
		One(&s.Date, "date", "Date", "When it was asked.", Identity, Required),
		Choice(&s.Measure, Measures, "measure", "Measure", "How it was measured.", Identity, Required),
		One(&s.Score, "score", "Score", "The figure: nps -100 to 100, csat 0 to 100, interview 1 to 5.", Required),
		Link(&s.By, InContacts, "by", "By", "Who said so."),
		One(&s.Comment, "comment", "Comment", "In their words."),
	}
}

// A Measure is how satisfaction is measured.
type Measure string

// Measures are how satisfaction is measured.
var Measures = NewOptions("measure",
	"nps", "Net promoter score, -100 to 100.",
	"csat", "Customer satisfaction, 0 to 100.",
	"interview", "Interview, 1 to 5.")

// measureRange is the least and the greatest score of each measure.
var measureRange = map[Measure][2]int64{"nps": {-100, 100}, "csat": {0, 100}, "interview": {1, 5}}

// A Performance is one figure of what we deliver.
type Performance struct {
	ID      ID
	Date    Date
	Measure Text
	Value   Number
	Target  Number
	Unit    Text
	Better  Direction
	Evidence
}

// Fields lists the fields of a performance figure.
func (p *Performance) Fields() []Field {
	return []Field{
		One(&p.ID, "id", "Id", "Short name that actions may refer to.", Customer),
		One(&p.Date, "date", "Date", "When it was measured.", Identity, Required, Customer),
		One(&p.Measure, "measure", "Measure", "What is measured.", Identity, Required, Customer),
		One(&p.Value, "value", "Value", "The figure.", Required, Customer),
		One(&p.Target, "target", "Target", "What it should be.", Customer),
		One(&p.Unit, "unit", "Unit", "Unit of the figure: %, days.", Customer),
		Choice(&p.Better, Directions, "better", "Better", "Whether a higher or a lower figure is better; by default higher.", Customer),
	}
}

// Check holds the score within the range of its measure.
func (s *Satisfaction) Check(bad func(field any, fault *Fault)) {
	limits, ok := measureRange[s.Measure]
	if !ok || s.Score.Absent() {
		return
	}
	if s.Score.Cmp(NewDecimal(limits[0])) < 0 || s.Score.Cmp(NewDecimal(limits[1])) > 0 {
		between := fmt.Sprintf("%d to %d", limits[0], limits[1])
		bad(&s.Score, &Fault{Problem: "is outside the range of " + string(s.Measure) + ", " + between, Expected: "a score from " + between})
	}
}
