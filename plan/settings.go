package plan

// Settings are what keyplan.yaml says of a workspace: our company, its people
// and offerings, and how plans are judged.
type Settings struct {
	Version     Count
	Company     Text
	Currency    Currency
	FX          []*Pair[Number]
	FiscalStart Month
	Plans       []Text
	People      []*Person
	Offerings   []*Offering
	Stages      []*Pair[Percent]
	Tiers       TierTable
	Limits      Limits
	Onboarding  []Text
	Rules       RuleSettings
	Score       ScoreSettings
}

// Fields lists the settings of a workspace.
func (s *Settings) Fields() []Field {
	return []Field{
		One(&s.Version, "keyplan", "Format", "Version of the format: 1.", Required, Customer),
		One(&s.Company, "company", "Company", "Our company's name.", Customer),
		One(&s.Currency, "currency", "Currency", "Currency of plans that name none; by default EUR.", Customer),
		Map(&s.FX, "fx", "Exchange rates", "What one unit of another currency is worth in ours."),
		One(&s.FiscalStart, "fiscal_year_start", "Fiscal year start", "Month in which our fiscal year begins; by default January.", Customer),
		Many(&s.Plans, "plans", "Plan files", "Where the plans are; by default every *.plan.yaml and *.plan.yml."),
		List(&s.People, "people", "People", "Ours. Those who leave stay, with `left`, so that history can be read.", Names(InPeople), Customer),
		List(&s.Offerings, "offerings", "Offerings", "What we sell.", Names(InOfferings), Customer),
		Map(&s.Stages, "stages", "Stages", "The stages of an opportunity, each with how likely it is won from there."),
		Object(&s.Tiers, "tiers", "Tiers", "What each tier of account is given; defaults stand for all."),
		Object(&s.Limits, "limits", "Limits", "Where rules draw the line."),
		Many(&s.Onboarding, "onboarding", "Onboarding", "Actions that every new plan begins with."),
		Object(&s.Rules, "rules", "Rules", "Which rules run and how severe they are."),
		Object(&s.Score, "score", "Score", "Changes to the score models."),
	}
}

// A Person is one of ours.
type Person struct {
	ID            ID
	Name          Text
	Title         Text
	Email         Email
	Function      Function
	Seniority     Seniority
	Authority     Money
	HoursPerMonth Number
	Trained       Date
	Left          Date
}

// Fields lists the fields of a person.
func (p *Person) Fields() []Field {
	return []Field{
		One(&p.ID, "id", "Id", idDoc, Identity, Customer),
		One(&p.Name, "name", "Name", "Full name.", Main, Required, Personal, Customer),
		One(&p.Title, "title", "Title", "Job title.", Customer),
		One(&p.Email, "email", "Mail", "Mail address.", Personal, Customer),
		Choice(&p.Function, Functions, "function", "Function", "The department."),
		Choice(&p.Seniority, Seniorities, "seniority", "Seniority", "How senior."),
		One(&p.Authority, "authority", "Authority", "Up to what amount they may decide alone."),
		One(&p.HoursPerMonth, "hours_per_month", "Hours a month", "Time that they have for accounts."),
		One(&p.Trained, "trained", "Trained", "Last training in account management."),
		One(&p.Left, "left", "Left", "When they left us or changed jobs.", Parting),
	}
}

// A Function is a department.
type Function string

// Functions are the departments.
var Functions = NewOptions("function",
	"sales", "", "marketing", "", "finance", "", "service", "", "technical", "", "operations", "", "executive", "", "other", "")

// A Seniority is how senior a person is.
type Seniority string

// Seniorities are the grades of seniority, from the lowest to the highest.
var Seniorities = NewOptions("seniority", "junior", "", "professional", "", "senior", "", "executive", "")

// An Offering is something that we sell.
type Offering struct {
	ID   ID
	Name Text
}

// Fields lists the fields of an offering.
func (o *Offering) Fields() []Field {
	return []Field{
		One(&o.ID, "id", "Id", idDoc, Identity, Customer),
		One(&o.Name, "name", "Name", "The offering's name.", Main, Required, Customer),
	}
}

// A TierTable holds what each tier is given, in the order of Tiers.
type TierTable [5]TierSettings

// Fields lists the tiers.
func (t *TierTable) Fields() []Field {
	fields := make([]Field, len(t))
	for i, tier := range Tiers.Values() {
		fields[i] = Object(&t[i], tier, tier, Tiers.Doc(tier))
	}
	return fields
}

// TierSettings are what a tier of accounts is given.
type TierSettings struct {
	Contact       Cadence
	FaceToFace    Cadence
	Review        Cadence
	Seniority     Seniority
	HoursPerMonth Number
	Facts         Count
}

// Fields lists the settings of a tier.
func (t *TierSettings) Fields() []Field {
	return []Field{
		One(&t.Contact, "contact", "Contact", "How often we are in contact with the account."),
		One(&t.FaceToFace, "face_to_face", "Face to face", "How often we meet in person."),
		One(&t.Review, "review", "Review", "How often the plan is reviewed."),
		Choice(&t.Seniority, Seniorities, "seniority", "Seniority", "Least seniority of the manager."),
		One(&t.HoursPerMonth, "hours_per_month", "Hours a month", "Time that such an account takes."),
		One(&t.Facts, "facts", "Facts", "How many facts a plan may hold before it is too long to be read."),
	}
}

// Limits are where rules draw the line.
type Limits struct {
	AccountsMin        Count
	AccountsMax        Count
	AccountsPerManager Count
	LargestShare       Percent
	CompanyRevenue     Money
	ContactsMet        Count
	ContactAge         Cadence
	FactAge            Cadence
	FiguresDays        Count
	OffTarget          Percent
	PaymentDays        Count
	ContractDays       Count
	FeedbackAge        Cadence
	IssueDays          Count
	ObjectivesMax      Count
	ActionsPerOwner    Count
}

// Fields lists the limits.
func (l *Limits) Fields() []Field {
	return []Field{
		One(&l.AccountsMin, "accounts_min", "Fewest accounts", "Fewest key accounts that make a programme; by default 15."),
		One(&l.AccountsMax, "accounts_max", "Most accounts", "Most key accounts that can be looked after; by default 35."),
		One(&l.AccountsPerManager, "accounts_per_manager", "Accounts per manager", "Most strategic and key accounts of one manager; by default 5."),
		One(&l.LargestShare, "largest_share", "Largest share", "Largest share of the company's revenue with one account; by default 20 %."),
		One(&l.CompanyRevenue, "company_revenue", "Company revenue", "Our company's revenue a year."),
		One(&l.ContactsMet, "contacts_met", "Contacts met", "Fewest contacts that we should have met at a key account; by default 3."),
		One(&l.ContactAge, "contact_age", "Contact age", "After how long a contact must be verified or spoken to; by default 12m."),
		One(&l.FactAge, "fact_age", "Fact age", "After how long a fact must be checked again; by default 12m."),
		One(&l.FiguresDays, "figures_days", "Figures", "After how many days the newest actual figures are stale; by default 100."),
		One(&l.OffTarget, "off_target", "Off target", "Share of the target under which a forecast is off target; by default 90 %."),
		One(&l.PaymentDays, "payment_days", "Payment", "How many days beyond the terms a customer may pay; by default 15."),
		One(&l.ContractDays, "contract_days", "Contract", "How many days before its end a contract needs an action; by default 180."),
		One(&l.FeedbackAge, "feedback_age", "Feedback age", "After how long a customer must be asked for feedback again; by default 6m."),
		One(&l.IssueDays, "issue_days", "Issue", "After how many days an issue without a due date is overdue; by default 30."),
		One(&l.ObjectivesMax, "objectives_max", "Most objectives", "Most open objectives that a plan can pursue; by default 7."),
		One(&l.ActionsPerOwner, "actions_per_owner", "Actions per owner", "Most open actions that one person can have in a plan; by default 10."),
	}
}

// RuleSettings are which rules run and how severe they are.
type RuleSettings struct {
	Level    RuleLevel
	Severity []*Pair[RuleSeverity]
	Off      []Text
}

// Fields lists the settings of the rules.
func (r *RuleSettings) Fields() []Field {
	return []Field{
		Choice(&r.Level, RuleLevels, "level", "Level", "How much is asked: basic, standard (the default) or strict."),
		ChoiceMap(&r.Severity, RuleSeverities, "severity", "Severity", "How severe the findings of a rule are: error, warning or info."),
		Many(&r.Off, "off", "Off", "Rules that do not run."),
	}
}

// A RuleLevel is how much is asked of a plan.
type RuleLevel string

// RuleLevels are how much may be asked, from the least to the most.
var RuleLevels = NewOptions("level",
	"basic", "Only what is wrong or contradictory.",
	"standard", "What good practice asks for.",
	"strict", "All of it.")

// A RuleSeverity is how bad a finding is.
type RuleSeverity string

// RuleSeverities are how bad findings may be.
var RuleSeverities = NewOptions("severity",
	"error", "Wrong, contradictory, or a key account left alone.",
	"warning", "A practice missing, or something overdue.",
	"info", "Advice.")

// DefaultCurrency is the currency of a workspace that names none.
const DefaultCurrency Currency = "EUR"
