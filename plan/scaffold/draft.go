package scaffold

import (
	"strconv"
	"time"

	"keyplan/plan"
)

// A draft is a new plan being written.
type draft struct {
	*page
	PlanOptions
	manager plan.Ref
	ids     map[plan.ID]bool
}

func (d *draft) write(schema string) []byte {
	d.text("# yaml-language-server: $schema=" + schema)
	d.text("# Only the name and the manager are required. Take the # off a line once you know what belongs there;")
	d.text("# keyplan validate says what to add next, keyplan explain RULE why.")
	d.text("keyplan: 1")
	for _, section := range []func(){
		d.account, d.review, d.profile, d.contacts, d.relationship, d.financials, d.business, d.work,
	} {
		d.blank()
		section()
	}
	return d.bytes()
}

func (d *draft) account() {
	d.part("account", shapeOf[plan.Account](), func() {
		d.known("name", &d.Name)
		d.choice("tier", string(d.tier()))
		d.known("manager", &d.manager)
		if d.manager.Vacant() {
			d.text("manager: " + string(vacant) + "  # the id of one of ours")
		}
		d.ask("deputy", "no-deputy")
		d.ask("sponsor", "no-sponsor")
		d.ask("team", "no-team")
		d.known("group", &d.Group)
		d.known("crm", &d.CRM)
		if d.Currency != d.Settings.Base() {
			d.known("currency", &d.Currency)
		}
	})
}

func (d *draft) tier() plan.Tier {
	if d.Tier == "" {
		return plan.Key
	}
	return d.Tier
}

func (d *draft) review() {
	d.part("review", shapeOf[plan.Review](), func() {
		d.choice("status", string(plan.Draft))
		d.ask("next", "nothing-planned")
		d.ask("horizon", "short-horizon")
		d.ask("effort", "no-effort")
		d.part("selection", shapeOf[plan.Selection](), func() {
			d.text("date: " + d.Today.String() + "  # the day this plan was begun; write that of the decision")
			d.ask("by", "no-selection-record")
			d.ask("why", "no-selection-record")
		})
	})
}

func (d *draft) profile() {
	d.part("profile", shapeOf[plan.Profile](), func() {
		d.ask("summary", "thin-profile")
		d.known("industry", &d.Industry)
		d.known("website", &d.Website)
		d.part("headquarters", shapeOf[plan.Headquarters](), func() {
			d.known("city", &d.City)
			d.known("country", &d.Country)
		})
		d.known("employees", &d.Employees)
		d.known("founded", &d.Founded)
		d.known("source", d.source())
		d.ask("market_position", "thin-profile")
		d.ask("strategy", "thin-profile")
		d.ask("goals", "no-goals")
		d.ask("pains", "no-pains")
		d.ask("sites", "thin-profile")
	})
}

// source says where the facts come from, if there are any in the profile.
func (d *draft) source() *plan.Text {
	none := d.Industry.Absent() && d.Website.Absent() && d.City.Absent() && d.Country.Absent() && d.Employees.Absent() && d.Founded.Absent()
	if none {
		return new(plan.Text)
	}
	return &d.Source
}

func (d *draft) relationship() {
	d.part("relationship", shapeOf[plan.Relationship](), func() {
		d.ask("strengths", "no-strengths")
		d.ask("weaknesses", "no-weaknesses")
		d.ask("competitors", "no-competitors")
		d.ask("satisfaction", "no-feedback")
	})
}

func (d *draft) financials() {
	d.part("financials", shapeOf[plan.Financials](), func() {
		if d.Revenue.Absent() {
			d.ask("years", "no-revenue")
		} else {
			d.part("years", shapeOf[plan.FiscalYear](), d.revenue)
		}
		d.ask("contracts", "contract-ending")
		d.ask("payment", "payment-risk")
	})
}

func (d *draft) revenue() {
	year := d.RevenueYear
	if year.Absent() {
		year = plan.FiscalYearOf(d.Today, int(d.Settings.FiscalStart)) - 1
	}
	revenue := d.Revenue
	if revenue.Currency() == d.page.env.Currency {
		revenue = plan.NewMoney(revenue.Amount(), "") // goes without saying
	}
	d.item(func() {
		d.known("year", &year)
		d.known("revenue", &revenue)
		d.ask("customer_spend", "no-spend")
	})
	d.item(func() {
		d.text("year: " + strconv.Itoa(int(plan.FiscalYearOf(d.Today, int(d.Settings.FiscalStart)))))
		d.ask("target", "no-target")
	})
}

// business asks for what we may win.
func (d *draft) business() {
	d.ask("opportunities", "no-opportunity")
	d.ask("whitespace", "no-opportunity")
}

// work writes the onboarding actions, and asks for the rest of the work.
func (d *draft) work() {
	d.ask("objectives", "no-objectives")
	if actions := d.firstActions(); len(actions) == 0 {
		d.ask("actions", "no-actions")
	} else {
		d.blank()
		d.part("actions", shapeOf[plan.Action](), func() { d.onboarding(actions) })
		d.blank()
	}
	d.ask("risks", "no-risks")
	d.ask("issues", "issue-overdue")
	d.ask("log", "contact-overdue")
}

// onboardingDays is how long a new plan may take to get going (rule
// onboarding-unfinished).
const onboardingDays = 90

func (d *draft) onboarding(actions []plan.Text) {
	for i, action := range actions {
		d.item(func() {
			id := free("a"+strconv.Itoa(i+1), d.taken)
			d.ids[id] = true
			d.known("id", &id)
			d.known("action", &action)
			if d.manager.Vacant() {
				d.text("owner: " + string(vacant))
			} else {
				d.known("owner", &d.manager)
			}
			d.text("due: " + workday(d.Today.Add((i+1)*onboardingDays/len(actions)), d.Today).String())
		})
	}
}

// firstActions are the onboarding actions of keyplan.yaml that say something.
func (d *draft) firstActions() (actions []plan.Text) {
	for _, action := range d.Settings.Onboarding {
		if !action.Absent() {
			actions = append(actions, action)
		}
	}
	return actions
}

func (d *draft) taken(id plan.ID) bool { return d.ids[id] }

// workday is the last day that is no weekend up to a day, but none before
// another day.
func workday(day, from plan.Day) plan.Day {
	for friday := day; friday >= from; friday-- {
		if w := friday.Weekday(); w != time.Saturday && w != time.Sunday {
			return friday
		}
	}
	return max(day, from)
}

func shapeOf[T any, P interface {
	*T
	plan.Part
}]() *plan.Shape {
	return plan.ShapeOf(P(new(T)))
}
