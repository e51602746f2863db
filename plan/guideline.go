package plan

// A Guideline is how a company chooses its key accounts: criteria with
// weights, candidates, and the scores that several people give them. It is a
// file of its own beside the plans.
type Guideline struct {
	Version    Count
	Selection  SelectionRound
	Criteria   []*Criterion
	Scorers    []*Scorer
	Candidates []*Candidate
	Scores     []*ScoreSheet
}

// Fields lists the sections of a guideline.
func (g *Guideline) Fields() []Field {
	return []Field{
		One(&g.Version, "keyplan", "Format", "Version of the format: 1.", Required),
		Object(&g.Selection, "selection", "Selection", "What is chosen here, when, and who answers for it.", Required),
		List(&g.Criteria, "criteria", "Criteria", "What candidates are judged by.", Names(InCriteria)),
		List(&g.Scorers, "scorers", "Scorers", "Who scores, with their departments; people of keyplan.yaml need not stand here.", Names(InScorers)),
		List(&g.Candidates, "candidates", "Candidates", "Who may become or stay a key account.", Names(InCandidates)),
		List(&g.Scores, "scores", "Scores", "What each person gives whom, and on what evidence."),
	}
}

// A SelectionRound is one round of choosing key accounts.
type SelectionRound struct {
	Name     Text
	Date     Date
	Owner    Ref
	Accounts Count
	Least    Percent
	Hours    Number
	Scale    []*Pair[Text]
}

// Fields lists the fields of a selection round.
func (s *SelectionRound) Fields() []Field {
	return []Field{
		One(&s.Name, "name", "Name", "What is chosen: \"Key accounts 2027\".", Main, Required),
		One(&s.Date, "date", "Date", "When the scores were settled; a selection holds for a year."),
		Link(&s.Owner, InPeople, "owner", "Owner", "Who of ours answers for the list."),
		One(&s.Accounts, "accounts", "Accounts", "Most accounts on the list; by default accounts_max of keyplan.yaml, 35."),
		One(&s.Least, "least", "Least score", "Score, 0 to 100, that an account must reach to be on the list."),
		One(&s.Hours, "hours_per_month", "Hours a month", "Time that there is for all accounts; by default what the people of keyplan.yaml have."),
		Map(&s.Scale, "scale", "Scale", "What the scores mean, of all criteria that have no scale of their own; by default 1 to 5."),
	}
}

// Check holds the scale to whole numbers.
func (s *SelectionRound) Check(bad func(field any, fault *Fault)) { checkScale(s.Scale, bad) }

// A Criterion is one thing that candidates are judged by.
type Criterion struct {
	ID        ID
	Criterion Text
	Question  Text
	Weight    Weight
	Covers    Coverage
	Axis      Axis
	About     Figure
	Must      Number
	Scale     []*Pair[Text]
}

// Fields lists the fields of a criterion.
func (c *Criterion) Fields() []Field {
	return []Field{
		One(&c.ID, "id", "Id", idDoc, Identity),
		One(&c.Criterion, "criterion", "Criterion", "What is judged, in a few words.", Main, Required),
		One(&c.Question, "question", "Question", "What scorers ask themselves."),
		One(&c.Weight, "weight", "Weight", "How much it counts; what matters is its share of all weights.", Required),
		Choice(&c.Covers, Coverages, "covers", "Covers", "Which of the four kinds of reasons it speaks of."),
		Choice(&c.Axis, Axes, "axis", "Axis", "Whether it tells how attractive the customer is, or how strong we are there; by default attractiveness."),
		Choice(&c.About, Figures, "about", "About", "The figure that it measures, if it is one of these."),
		One(&c.Must, "must", "Must", "Mean score below which a candidate is out, whatever else speaks for them."),
		Map(&c.Scale, "scale", "Scale", "What the scores mean, from the lowest to the highest, which is always the best for us; by default 1 to 5."),
	}
}

// Check holds the scale to whole numbers.
func (c *Criterion) Check(bad func(field any, fault *Fault)) { checkScale(c.Scale, bad) }

// A Coverage is a kind of reason for which a customer is key.
type Coverage string

// The kinds of reasons.
const (
	CoversNeeds      Coverage = "needs"
	CoversOutcomes   Coverage = "outcomes"
	CoversAttributes Coverage = "attributes"
	CoversRisks      Coverage = "risks"
)

// Coverages are the kinds of reasons; a guideline that leaves one out has a
// blind spot.
var Coverages = NewOptions("kind of reason",
	"needs", "What the customer needs that we do better than others.",
	"outcomes", "What comes of it for us: revenue, profit, growth, references.",
	"attributes", "What the customer is like: size, market, ways of working, fit with us.",
	"risks", "What may go wrong: payment, dependence, a rival inside; the lower the risk, the higher the score.")

// An Axis is a side of the matrix in which candidates are placed.
type Axis string

// The axes of the matrix.
const (
	OnAttractiveness Axis = "attractiveness"
	OnStrength       Axis = "strength"
)

// Axes are the sides of the matrix.
var Axes = NewOptions("axis",
	"attractiveness", "How attractive the customer is to us.",
	"strength", "How strong we are with this customer, against rivals.")

// A Figure is something of a customer that is measured in money.
type Figure string

// The figures that criteria are about.
const (
	CurrentRevenue Figure = "revenue"
	CurrentProfit  Figure = "profit"
	Potential      Figure = "potential"
)

// Figures are what criteria may be about.
var Figures = NewOptions("figure",
	"revenue", "What they buy from us today.",
	"profit", "What we earn with them today.",
	"potential", "What they could buy.")

// A Scorer is somebody who gives scores.
type Scorer struct {
	ID       ID
	Name     Text
	Function Function
}

// Fields lists the fields of a scorer.
func (s *Scorer) Fields() []Field {
	return []Field{
		One(&s.ID, "id", "Id", "Short name: that of keyplan.yaml for one of its people.", Main, Identity, Required),
		One(&s.Name, "name", "Name", "Full name, of somebody who is not in keyplan.yaml.", Personal),
		Choice(&s.Function, Functions, "function", "Function", "The department; by default that of keyplan.yaml."),
	}
}

// A Candidate is a customer who may become or stay a key account.
type Candidate struct {
	ID      ID
	Name    Text
	Revenue Money
	Tier    Tier
	Hours   Number
	Manager Ref
	Evidence
}

// Fields lists the fields of a candidate.
func (c *Candidate) Fields() []Field {
	return []Field{
		One(&c.ID, "id", "Id", "The account's id, where it has a plan.", Identity),
		One(&c.Name, "name", "Name", "The customer's name.", Main, Required),
		One(&c.Revenue, "revenue", "Revenue", "What they bought from us in a year; by default that of the plan's last whole fiscal year."),
		Choice(&c.Tier, Tiers, "tier", "Tier", "Tier that they would have on the list; by default their plan's if that is strategic or key, else key."),
		One(&c.Hours, "hours_per_month", "Hours a month", "Time that they would take on the list; by default that of the tier."),
		Link(&c.Manager, InPeople, "manager", "Key account manager", "Who looks after them; by default their plan's manager."),
	}
}

// A ScoreSheet is what one person gives: many candidates on one criterion, or
// one candidate on many criteria.
type ScoreSheet struct {
	By        Ref
	Criterion Ref
	Candidate Ref
	Scores    []*Pair[Points]
	Evidence
}

// Fields lists the fields of a score sheet.
func (s *ScoreSheet) Fields() []Field {
	return []Field{
		Link(&s.By, InScorers|InPeople, "by", "By", "Who gives these scores.", Identity, Required),
		Link(&s.Criterion, InCriteria, "criterion", "Criterion", "The criterion that all of them are on; each then stands behind a candidate.", Identity),
		Link(&s.Candidate, InCandidates, "candidate", "Candidate", "The candidate whom all of them are for; each then stands behind a criterion.", Identity),
		Map(&s.Scores, "scores", "Scores", "Behind each candidate, or each criterion, a score and what it rests on."),
	}
}
