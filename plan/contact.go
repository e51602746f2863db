package plan

// A Contact is a person at the customer, or an empty box on the chart.
type Contact struct {
	ID             ID
	Name           Text
	Position       Text
	Unit           Ref
	Site           Ref
	ReportsTo      Ref
	Email          Email
	Phone          Text
	CRM            Text
	Roles          []Role
	Decides        []Loose
	Influence      Level
	Sentiment      Sentiment
	Standing       Standing
	TargetStanding Standing
	Owner          Ref
	Cadence        Cadence
	Primary        YesNo
	Goals          []Text
	Preferences    Text
	Left           Date
	Evidence
}

// Fields lists the fields of a contact.
func (c *Contact) Fields() []Field {
	return []Field{
		One(&c.ID, "id", "Id", idDoc, Identity, Customer),
		One(&c.Name, "name", "Name", "Full name.", Main, Personal, Proper, Customer),
		One(&c.Position, "position", "Position", "Job title.", Customer),
		Link(&c.Unit, InUnits, "unit", "Unit", "The unit they work in.", Customer),
		Link(&c.Site, InSites, "site", "Site", "The site they work at.", Customer),
		Link(&c.ReportsTo, InContacts, "reports_to", "Reports to", "The contact this person reports to.", Customer),
		One(&c.Email, "email", "Mail", "Mail address; may live in the CRM instead.", Personal, Customer),
		One(&c.Phone, "phone", "Phone", "Phone number; may live in the CRM instead.", Personal, Customer),
		One(&c.CRM, "crm", "CRM record", "The person's id in a CRM, where mail and phone then live.", Personal),
		Choices(&c.Roles, Roles, "roles", "Buying roles", "Parts played in a decision to buy from us."),
		Many(&c.Decides, "decides", "Decides on", "Units, sites or offerings (by id) or other matters that this person decides on.", decidesOn),
		Choice(&c.Influence, Levels, "influence", "Influence", "Weight in their company's decisions about us."),
		Choice(&c.Sentiment, Sentiments, "sentiment", "Sentiment", "How this person feels about us.", Personal),
		Choice(&c.Standing, Standings, "standing", "Standing", "How this person sees us.", Personal),
		Choice(&c.TargetStanding, Standings, "target_standing", "Target standing", "How this person should come to see us.", Personal),
		Link(&c.Owner, InPeople, "owner", "Covered by", "Who of ours covers this person; by default the manager."),
		One(&c.Cadence, "cadence", "Cadence", "How often we mean to be in contact."),
		One(&c.Primary, "primary", "Primary", "The most important contact: exactly one."),
		Many(&c.Goals, "goals", "Personal goals", "What this person wants for themselves.", Personal),
		One(&c.Preferences, "preferences", "Preferences", "How they like to be dealt with.", Personal),
		One(&c.Left, "left", "Left", "When they left or moved on; people who leave are kept, not deleted.", Parting),
	}
}

func decidesOn(f *Field) { f.To = InUnits | InSites | InOfferings }

// A Role is a part played in a decision to buy.
type Role string

// The roles that rules ask about.
const (
	DecisionMaker    Role = "decision_maker"
	EconomicBuyer    Role = "economic_buyer"
	Champion         Role = "champion"
	ExecutiveSponsor Role = "executive_sponsor"
	Blocker          Role = "blocker"
)

// Roles are the buying roles.
var Roles = NewOptions("buying role",
	"decision_maker", "Says yes or no.",
	"economic_buyer", "Holds the budget.",
	"technical_buyer", "Can say no on technical grounds.",
	"evaluator", "Compares suppliers.",
	"end_user", "Works with what we sell.",
	"influencer", "Is listened to.",
	"champion", "Argues for us when we are not in the room.",
	"executive_sponsor", "Protects the relationship from the top.",
	"procurement", "Negotiates terms.",
	"coach", "Tells us how things work there.",
	"gatekeeper", "Decides who gets in.",
	"blocker", "Works against us.")

// A Level is low, medium or high.
type Level string

// The levels.
const (
	Low    Level = "low"
	Medium Level = "medium"
	High   Level = "high"
)

// Levels are low, medium and high.
var Levels = NewOptions("level", "low", "", "medium", "", "high", "")

// A Sentiment is how a contact feels about us.
type Sentiment string

// The sentiments.
const (
	Advocate         Sentiment = "advocate"
	Supporter        Sentiment = "supporter"
	Neutral          Sentiment = "neutral"
	Critic           Sentiment = "critic"
	Opponent         Sentiment = "opponent"
	UnknownSentiment Sentiment = "unknown"
)

// Sentiments are how contacts may feel about us.
var Sentiments = NewOptions("sentiment",
	"advocate", "Speaks up for us.",
	"supporter", "Is for us.",
	"neutral", "Is neither for nor against us.",
	"critic", "Has doubts about us.",
	"opponent", "Is against us.",
	"unknown", "We do not know.")

// A Standing is how a contact sees us.
type Standing string

// NoStanding is that of a contact who does not know us.
const NoStanding Standing = "none"

// Standings are how contacts may see us, from the lowest to the highest.
var Standings = NewOptions("standing",
	"none", "Does not know us.",
	"vendor", "One of many sellers.",
	"credible_source", "Knows what they talk about.",
	"problem_solver", "Solves problems for us.",
	"trusted_advisor", "Asked before decisions are made.")

// Below reports whether s is a lower standing than other; an unknown one is
// below nothing, and nothing is below it.
func (s Standing) Below(other Standing) bool {
	i, j := Standings.Index(string(s)), Standings.Index(string(other))
	return i >= 0 && j >= 0 && i < j
}

// Called is the contact's name, else the position, else the id.
func (c *Contact) Called() string {
	switch {
	case !c.Name.Absent():
		return string(c.Name)
	case !c.Position.Absent():
		return string(c.Position)
	}
	return string(c.ID)
}

// Introduced is the name with the position in brackets.
func (c *Contact) Introduced() string {
	if c.Name.Absent() || c.Position.Absent() {
		return c.Called()
	}
	return string(c.Name) + " (" + string(c.Position) + ")"
}

// Vacant reports whether the contact is an empty box on the chart: a position
// without a name.
func (c *Contact) Vacant() bool { return c.Name.Absent() }

// Plays reports whether the contact is said to have a role.
func (c *Contact) Plays(role Role) bool {
	for _, r := range c.Roles {
		if r == role {
			return true
		}
	}
	return false
}

// HasPower reports whether the contact has power to decide: by role.
func (c *Contact) HasPower() bool { return c.Plays(DecisionMaker) || c.Plays(EconomicBuyer) }

// ForUs reports whether the contact argues for us: a champion or an advocate.
func (c *Contact) ForUs() bool { return c.Plays(Champion) || c.Sentiment == Advocate }

// Reachable reports whether there is a way to reach the contact.
func (c *Contact) Reachable() bool {
	return !c.Email.Absent() || !c.Phone.Absent() || !c.CRM.Absent()
}

// Against reports whether the contact is a critic, an opponent or a blocker.
func (c *Contact) Against() bool {
	return c.Sentiment == Critic || c.Sentiment == Opponent || c.Plays(Blocker)
}
