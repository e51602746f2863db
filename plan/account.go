package plan

// An Account is the head of a plan: who the customer is to us and who of ours
// looks after them.
type Account struct {
	ID            ID
	Name          Text
	Tier          Tier
	Status        Status
	Currency      Currency
	Manager       Ref
	Deputy        Ref
	Sponsor       Ref
	Team          []*TeamMember
	CustomerSince CalendarYear
	Group         ID
	CRM           Text
	Tags          []Text
}

// Fields lists the fields of an account.
func (a *Account) Fields() []Field {
	return []Field{
		One(&a.ID, "id", "Id", "The account's short name; by default the file's name without .plan.yaml.", Customer),
		One(&a.Name, "name", "Name", "The customer's name.", Required, Main, Customer),
		Choice(&a.Tier, Tiers, "tier", "Tier", "How much of us the account gets; by default key."),
		Choice(&a.Status, Statuses, "status", "Status", "Whether they buy from us; by default active (a prospect by its tier)."),
		One(&a.Currency, "currency", "Currency", "Currency of the plan's amounts; by default the workspace's.", Customer),
		Link(&a.Manager, InPeople, "manager", "Key account manager", "Who is responsible for the account: exactly one person.", Required, Customer),
		Link(&a.Deputy, InPeople, "deputy", "Deputy", "Whom the customer can reach when the manager is away.", Customer),
		Link(&a.Sponsor, InPeople, "sponsor", "Executive sponsor", "Our senior executive for this account.", Customer),
		List(&a.Team, "team", "Team", "Who else of ours works for this account.", Customer),
		One(&a.CustomerSince, "customer_since", "Customer since", "Year of the first business together.", Customer),
		One(&a.Group, "group", "Group", "Accounts under common control share a group."),
		One(&a.CRM, "crm", "CRM record", "The record's id in a CRM."),
		Many(&a.Tags, "tags", "Tags", "Words to find the account by."),
	}
}

// A TeamMember is one of ours who works for the account.
type TeamMember struct {
	Person     Ref
	Part       Text
	Allocation Percent
	Evidence
}

// Fields lists the fields of a team member.
func (t *TeamMember) Fields() []Field {
	return []Field{
		Link(&t.Person, InPeople, "person", "Person", "Who; `tbd` is an empty seat.", Main, Identity, Required, Customer),
		One(&t.Part, "part", "Part", "What they do for this account.", Customer),
		One(&t.Allocation, "allocation", "Allocation", "Share of their working time."),
	}
}

// A Tier is how much of us an account gets.
type Tier string

// The tiers, from the most to the least effort.
const (
	Strategic    Tier = "strategic"
	Key          Tier = "key"
	Growth       Tier = "growth"
	Maintain     Tier = "maintain"
	ProspectTier Tier = "prospect"
)

// Tiers are the tiers of accounts.
var Tiers = NewOptions("tier",
	"strategic", "A partner whose success is ours; the most effort.",
	"key", "A key account: planned, sponsored and reviewed.",
	"growth", "May become a key account.",
	"maintain", "Served well, with little effort.",
	"prospect", "No business yet.")

// A Status is whether an account buys from us.
type Status string

// The statuses of accounts.
const (
	Active Status = "active"
	Lapsed Status = "lapsed"
	Lost   Status = "lost"
	Closed Status = "closed"
)

// Statuses are the statuses of accounts.
var Statuses = NewOptions("status",
	"active", "There is business.",
	"lapsed", "Used to buy and has stopped.",
	"lost", "Went to somebody else.",
	"closed", "The customer no longer exists, or we no longer serve them.")

// Level is the account's tier, key where none is written: the tool is for
// plans of key accounts.
func (a *Account) Level() Tier {
	if a.Tier == "" {
		return Key
	}
	return a.Tier
}

// Prospect reports whether there has been no business yet.
func (a *Account) Prospect() bool { return a.Tier == ProspectTier }

// Active reports whether there is business: neither a prospect nor lapsed,
// lost or closed.
func (a *Account) Active() bool {
	return !a.Prospect() && (a.Status == "" || a.Status == Active)
}

// Key reports whether the account is in one of the two tiers that are
// planned in full, strategic and key, and not gone.
func (a *Account) Key() bool {
	tier := a.Level()
	return (tier == Strategic || tier == Key) && a.Status != Lost && a.Status != Closed
}
