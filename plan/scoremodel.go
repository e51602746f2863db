package plan

// ScoreModels are how plans are scored: each score with its sections, their
// criteria, and what counts how much. They are a file of their own, which
// comes with keyplan.
type ScoreModels struct {
	Version Count
	Bands   ScoreBands
	Facts   FactShares
	Needs   NeedTable
	Sizes   []*ScoreSize
	Scores  []*ScoreModel
}

// Fields lists the sections of the score models.
func (m *ScoreModels) Fields() []Field {
	return []Field{
		One(&m.Version, "keyplan", "Format", "Version of the format: 1.", Required),
		Object(&m.Bands, "bands", "Bands", "Where a score is green, and where amber."),
		Object(&m.Facts, "facts", "Facts", "What a fact earns by being filled, fresh and evidenced."),
		Object(&m.Needs, "needs", "Needs", "How much of each thing a tier needs for full points."),
		List(&m.Sizes, "sizes", "Sizes", "How many more people a large customer needs us to know."),
		List(&m.Scores, "scores", "Scores", "The scores."),
	}
}

// ScoreBands are from where on a score is green and amber; below it is red.
type ScoreBands struct {
	Green Count
	Amber Count
}

// Fields lists the bands.
func (b *ScoreBands) Fields() []Field {
	return []Field{
		One(&b.Green, "green", "Green", "Points from which on a score is green; by default 75."),
		One(&b.Amber, "amber", "Amber", "Points from which on a score is amber; by default 50."),
	}
}

// FactShares are the percentages that a fact earns.
type FactShares struct {
	Filled    Count
	Fresh     Count
	Evidenced Count
	Ageing    Count
	Unstated  Count
}

// Fields lists the shares.
func (f *FactShares) Fields() []Field {
	return []Field{
		One(&f.Filled, "filled", "Filled", "Percentage that a fact earns by being there."),
		One(&f.Fresh, "fresh", "Fresh", "Percentage that it earns besides by being fresh: within two rounds of reviews."),
		One(&f.Evidenced, "evidenced", "Evidenced", "Percentage that it earns besides by being confirmed or having a source."),
		One(&f.Ageing, "ageing", "Ageing", "What is left of fresh, in percent, up to twice that span; then nothing."),
		One(&f.Unstated, "unstated", "Unstated", "What is given of evidenced, in percent, where nothing is said; nothing where it is assumed."),
	}
}

// A NeedTable holds what each tier needs, in the order of Tiers.
type NeedTable [5]TierNeeds

// Fields lists the tiers.
func (t *NeedTable) Fields() []Field {
	fields := make([]Field, len(t))
	for i, tier := range Tiers.Values() {
		fields[i] = Object(&t[i], tier, tier, Tiers.Doc(tier))
	}
	return fields
}

// TierNeeds are how much of each thing an account needs for full points.
type TierNeeds struct {
	Contacts   Count
	Ours       Count
	Friends    Count
	Goals      Count
	Objectives Count
	Actions    Count
}

// Fields lists the needs.
func (n *TierNeeds) Fields() []Field {
	return []Field{
		One(&n.Contacts, "contacts", "Contacts", "People at the customer whom we have met."),
		One(&n.Ours, "ours", "Ours", "People of ours whom they know."),
		One(&n.Friends, "friends", "Friends", "Weight of goodwill: a person of high influence weighs 3, of medium 2, others 1."),
		One(&n.Goals, "goals", "Goals", "Goals of the customer, and pains or needs."),
		One(&n.Objectives, "objectives", "Objectives", "Objectives that are pursued."),
		One(&n.Actions, "actions", "Actions", "Actions that are open."),
	}
}

// A ScoreSize is how many people we should know at a customer of a size.
type ScoreSize struct {
	Employees Count
	Most      Count
	More      Count
}

// Fields lists the fields of a size.
func (s *ScoreSize) Fields() []Field {
	return []Field{
		One(&s.Employees, "employees", "Employees", "From how many employees on.", Identity, Required),
		One(&s.Most, "most", "Most", "However high the tier, no more contacts are needed than these."),
		One(&s.More, "more", "More", "How many contacts are needed beyond what the tier asks."),
	}
}

// A ScoreModel is one score: what it asks and of what it is made.
type ScoreModel struct {
	ID       ID
	Name     Text
	Asks     Text
	For      []Tier
	Sections []*ScoreSection
	Caps     []*ScoreCap
}

// Fields lists the fields of a score.
func (m *ScoreModel) Fields() []Field {
	return []Field{
		One(&m.ID, "id", "Id", idDoc, Identity),
		One(&m.Name, "name", "Name", "What the score is called.", Main, Required),
		One(&m.Asks, "asks", "Asks", "What it asks, in a sentence.", Required),
		Choices(&m.For, Tiers, "for", "For", "Tiers to which it applies; by default all."),
		List(&m.Sections, "sections", "Sections", "Its parts; their weights add up to 100."),
		List(&m.Caps, "caps", "Caps", "What keeps it low, whatever else is well."),
	}
}

// A ScoreSection is a part of a score.
type ScoreSection struct {
	ID       ID
	Name     Text
	Weight   Count
	Criteria []*ScoreCriterion
}

// Fields lists the fields of a section.
func (s *ScoreSection) Fields() []Field {
	return []Field{
		One(&s.ID, "id", "Id", idDoc, Identity),
		One(&s.Name, "name", "Name", "What the section is called.", Main, Required),
		One(&s.Weight, "weight", "Weight", "Points that it can earn.", Required),
		List(&s.Criteria, "criteria", "Criteria", "What earns them; their weights are shares of the section's."),
	}
}

// A ScoreCriterion is one thing that earns points.
type ScoreCriterion struct {
	ID        ID
	Criterion Text
	Weight    Count
	For       []Tier
	Trend     YesNo
	Needs     Text
	Figure    Text
	Steps     []*ScoreStep
	Why       Text
	Source    Text
	Next      Text
	By        StepKind
	Effort    Count
}

// Fields lists the fields of a criterion.
func (c *ScoreCriterion) Fields() []Field {
	return []Field{
		One(&c.ID, "id", "Id", idDoc, Identity),
		One(&c.Criterion, "criterion", "Criterion", "What is asked, in a few words.", Main, Required),
		One(&c.Weight, "weight", "Weight", "Its share of the section's points.", Required),
		Choices(&c.For, Tiers, "for", "For", "Tiers to which it applies; by default all."),
		One(&c.Trend, "trend", "Trend", "Whether it is a trend: none is judged in the first 12 months after selection."),
		One(&c.Needs, "needs", "Needs", "What of the needs of a tier it wants for all points."),
		One(&c.Figure, "figure", "Figure", "The figure that its steps hold, with its unit."),
		List(&c.Steps, "steps", "Steps", "What a figure earns, from the highest down."),
		One(&c.Why, "why", "Why", "The practice behind it.", Required),
		One(&c.Source, "source", "Source", "Where that is known from.", Required),
		One(&c.Next, "next", "Next step", "What to do to earn more.", Required),
		Choice(&c.By, StepKinds, "by", "By", "Whether that is done with the customer or written down.", Required),
		One(&c.Effort, "effort", "Effort", "What that takes: 1 a line, 2 a talk, 3 a meeting, 5 a campaign.", Required),
	}
}

// A ScoreStep is what a figure earns from some value on.
type ScoreStep struct {
	From  Number
	Earns Count
}

// Fields lists the fields of a step.
func (s *ScoreStep) Fields() []Field {
	return []Field{
		One(&s.From, "from", "From", "From which figure on.", Identity, Required),
		One(&s.Earns, "earns", "Earns", "Percentage of the points.", Required),
	}
}

// A ScoreCap keeps a score low: averages hide what kills.
type ScoreCap struct {
	ID     ID
	Cap    Text
	At     Count
	For    []Tier
	Why    Text
	Source Text
	Earns  []Text
	Next   Text
	By     StepKind
	Effort Count
}

// Fields lists the fields of a cap.
func (c *ScoreCap) Fields() []Field {
	return []Field{
		One(&c.ID, "id", "Id", idDoc, Identity),
		One(&c.Cap, "cap", "Cap", "What is wrong, in a few words.", Main, Required),
		One(&c.At, "at", "At", "Most points that the score can then have.", Required),
		Choices(&c.For, Tiers, "for", "For", "Tiers to which it applies; by default all."),
		One(&c.Why, "why", "Why", "The practice behind it.", Required),
		One(&c.Source, "source", "Source", "Where that is known from.", Required),
		Many(&c.Earns, "earns", "Earns besides", "Criteria of the score that earn more by the same step."),
		One(&c.Next, "next", "Next step", "What to do to lift it.", Required),
		Choice(&c.By, StepKinds, "by", "By", "Whether that is done with the customer or written down.", Required),
		One(&c.Effort, "effort", "Effort", "What that takes: 1 a line, 2 a talk, 3 a meeting, 5 a campaign.", Required),
	}
}

// A StepKind is how more points are earned.
type StepKind string

// The two kinds of steps.
const (
	DoStep    StepKind = "do"
	WriteStep StepKind = "write"
)

// StepKinds are how more points are earned.
var StepKinds = NewOptions("kind of step",
	"do", "With the customer, or among ourselves.",
	"write", "Known already, and only to be written down.")

// ScoreSettings are changes to the score models.
type ScoreSettings struct {
	Bands   ScoreBands
	Weights []*Pair[Count]
	Caps    []*Pair[Count]
	Gates   []*Pair[Count]
}

// Fields lists the changes that can be made.
func (s *ScoreSettings) Fields() []Field {
	return []Field{
		Object(&s.Bands, "bands", "Bands", "Where a score is green, and where amber."),
		Map(&s.Weights, "weights", "Weights", "Other weights of sections, which add up to 100 for each score, or of criteria, which are shares of their section."),
		Map(&s.Caps, "caps", "Caps", "Other heights of caps."),
		Map(&s.Gates, "gates", "Gates", "Least points of each score that a plan must have; `keyplan score --min gates` holds them."),
	}
}

// Empty reports whether nothing is changed.
func (s *ScoreSettings) Empty() bool {
	return s.Bands == ScoreBands{} && len(s.Weights)+len(s.Caps)+len(s.Gates) == 0
}
