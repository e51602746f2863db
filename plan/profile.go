package plan

// A Profile is the customer's business.
type Profile struct {
	Summary        Text
	Industry       Text
	Website        URL
	Headquarters   Headquarters
	Ownership      Ownership
	Employees      Count
	Founded        CalendarYear
	FiscalYearEnd  Month
	MarketPosition MarketPosition
	Units          []*Unit
	Sites          []*Site
	Strategy       Text
	Goals          []*Goal
	Initiatives    []*Initiative
	Pains          []*Pain
	Needs          []*Need
	Trends         []Text
	Rivals         []Text
	Swot           Swot
	Evidence
}

// Fields lists the fields of a profile.
func (p *Profile) Fields() []Field {
	return []Field{
		One(&p.Summary, "summary", "Summary", "What they do, for whom and how big they are, in a sentence or two.", Main, Customer),
		One(&p.Industry, "industry", "Industry", "Their industry.", Customer),
		One(&p.Website, "website", "Website", "Their website.", Customer),
		Object(&p.Headquarters, "headquarters", "Headquarters", "Where they are led from.", Customer),
		Choice(&p.Ownership, Ownerships, "ownership", "Ownership", "Who owns them.", Customer),
		One(&p.Employees, "employees", "Employees", "How many people work for them.", Customer),
		One(&p.Founded, "founded", "Founded", "Year of foundation.", Customer),
		One(&p.FiscalYearEnd, "fiscal_year_end", "Fiscal year end", "Month in which their fiscal year ends; theirs, not ours.", Customer),
		Choice(&p.MarketPosition, MarketPositions, "market_position", "Market position", "Where they stand in their market."),
		List(&p.Units, "units", "Units", "Their business units.", Names(InUnits), Customer),
		List(&p.Sites, "sites", "Sites", "Their offices and plants.", Names(InSites), Customer),
		One(&p.Strategy, "strategy", "Strategy", "Where they want to go and how.", Customer),
		List(&p.Goals, "goals", "Goals", "What they want to reach.", Names(InGoals), Customer),
		List(&p.Initiatives, "initiatives", "Initiatives", "What they do to reach it.", Names(InInitiatives), Customer),
		List(&p.Pains, "pains", "Pains", "What hurts them.", Names(InPains), Customer),
		List(&p.Needs, "needs", "Needs", "What they need from a supplier.", Names(InNeeds), Customer),
		Many(&p.Trends, "trends", "Trends", "What changes in their industry.", Customer),
		Many(&p.Rivals, "rivals", "Rivals", "The customer's competitors."),
		Object(&p.Swot, "swot", "SWOT", "Our strengths, weaknesses, opportunities and threats in this account."),
	}
}

// Ownership is who owns a customer.
type Ownership string

// Ownerships are the kinds of owner.
var Ownerships = NewOptions("ownership",
	"public", "Listed on an exchange.",
	"private", "Privately held.",
	"family", "Held by a family.",
	"state", "Held by the state or a municipality.",
	"cooperative", "Held by its members.",
	"private_equity", "Held by investors who mean to sell it again.")

// MarketPosition is where a customer stands in its market.
type MarketPosition string

// The positions that rules ask about.
const (
	Follower MarketPosition = "follower"
	Niche    MarketPosition = "niche"
)

// MarketPositions are the positions in a market.
var MarketPositions = NewOptions("market position",
	"leader", "First in its market.",
	"challenger", "Close behind and attacking.",
	"follower", "Goes along.",
	"niche", "Strong in a corner of it.")

// Headquarters is where a customer is led from.
type Headquarters struct {
	City    Text
	Country Country
}

// Fields lists the fields of headquarters.
func (h *Headquarters) Fields() []Field {
	return []Field{
		One(&h.City, "city", "City", "The city.", Main, Customer),
		One(&h.Country, "country", "Country", "The country.", Customer),
	}
}

// A Unit is a business unit of the customer.
type Unit struct {
	ID        ID
	Name      Text
	Head      Ref
	Employees Count
	Evidence
}

// Fields lists the fields of a unit.
func (u *Unit) Fields() []Field {
	return []Field{
		One(&u.ID, "id", "Id", idDoc, Identity, Customer),
		One(&u.Name, "name", "Name", "The unit's name.", Main, Required, Customer),
		Link(&u.Head, InContacts, "head", "Head", "The contact who leads it.", Customer),
		One(&u.Employees, "employees", "Employees", "How many people work in it.", Customer),
	}
}

// idDoc describes the id of any item.
const idDoc = "Short name that the rest of the plan refers to; made from the text where none is written."

// A Site is an office or plant of the customer.
type Site struct {
	ID       ID
	Name     Text
	City     Text
	Country  Country
	Unit     Ref
	Function Text
	Evidence
}

// Fields lists the fields of a site.
func (s *Site) Fields() []Field {
	return []Field{
		One(&s.ID, "id", "Id", idDoc, Identity, Customer),
		One(&s.Name, "name", "Name", "The site's name.", Main, Required, Customer),
		One(&s.City, "city", "City", "The city.", Customer),
		One(&s.Country, "country", "Country", "The country.", Customer),
		Link(&s.Unit, InUnits, "unit", "Unit", "The unit that it belongs to.", Customer),
		One(&s.Function, "function", "Function", "What is done there: production, purchasing, headquarters.", Customer),
	}
}

// A Goal is what the customer wants to reach.
type Goal struct {
	ID    ID
	Goal  Text
	Owner Ref
	By    CustomerDate
	Evidence
}

// Fields lists the fields of a goal.
func (g *Goal) Fields() []Field {
	return []Field{
		One(&g.ID, "id", "Id", idDoc, Identity, Customer),
		One(&g.Goal, "goal", "Goal", "What they want to reach, measurably.", Main, Required, Customer),
		Link(&g.Owner, InContacts, "owner", "Owner", "The contact who answers for it.", Customer),
		One(&g.By, "by", "By", "When they want to be there; quarters are of their fiscal year.", Customer),
	}
}

// An Initiative is what the customer does to reach a goal.
type Initiative struct {
	ID         ID
	Initiative Text
	Goal       Ref
	Owner      Ref
	By         CustomerDate
	Evidence
}

// Fields lists the fields of an initiative.
func (i *Initiative) Fields() []Field {
	return []Field{
		One(&i.ID, "id", "Id", idDoc, Identity, Customer),
		One(&i.Initiative, "initiative", "Initiative", "What they do.", Main, Required, Customer),
		Link(&i.Goal, InGoals, "goal", "Goal", "The goal that it serves.", Customer),
		Link(&i.Owner, InContacts, "owner", "Owner", "The contact who runs it.", Customer),
		One(&i.By, "by", "By", "When it is to be done.", Customer),
	}
}

// A Pain is what hurts the customer.
type Pain struct {
	ID       ID
	Pain     Text
	Owner    Ref
	Offering Ref
	Evidence
}

// Fields lists the fields of a pain.
func (p *Pain) Fields() []Field {
	return []Field{
		One(&p.ID, "id", "Id", idDoc, Identity, Customer),
		One(&p.Pain, "pain", "Pain", "What hurts.", Main, Required, Customer),
		Link(&p.Owner, InContacts, "owner", "Owner", "The contact whom it hurts most.", Customer),
		Link(&p.Offering, InOfferings, "offering", "Offering", "Our offering that answers it.", Customer),
	}
}

// A Need is what the customer needs from a supplier.
type Need struct {
	ID       ID
	Need     Text
	Owner    Ref
	Offering Ref
	Evidence
}

// Fields lists the fields of a need.
func (n *Need) Fields() []Field {
	return []Field{
		One(&n.ID, "id", "Id", idDoc, Identity, Customer),
		One(&n.Need, "need", "Need", "What they need.", Main, Required, Customer),
		Link(&n.Owner, InContacts, "owner", "Owner", "The contact who asks for it.", Customer),
		Link(&n.Offering, InOfferings, "offering", "Offering", "Our offering that answers it.", Customer),
	}
}

// Swot is our strengths, weaknesses, opportunities and threats in an account.
type Swot struct {
	Strengths     []*Line
	Weaknesses    []*Line
	Opportunities []*Line
	Threats       []*Line
}

// Fields lists the four quarters of a SWOT.
func (s *Swot) Fields() []Field {
	return []Field{
		List(&s.Strengths, "strengths", "Strengths", "What we are good at here.", Names(InSwot)),
		List(&s.Weaknesses, "weaknesses", "Weaknesses", "What we are bad at here.", Names(InSwot)),
		List(&s.Opportunities, "opportunities", "Opportunities", "What may help us here.", Names(InSwot)),
		List(&s.Threats, "threats", "Threats", "What may harm us here.", Names(InSwot)),
	}
}

// A Line is one line of a SWOT.
type Line struct {
	ID   ID
	Line Text
	Evidence
}

// Fields lists the fields of a line.
func (l *Line) Fields() []Field {
	return []Field{
		One(&l.ID, "id", "Id", idDoc, Identity),
		One(&l.Line, "line", "Line", "The line itself.", Main, Required),
	}
}
