package report

import (
	"strings"

	"keyplan/plan"
	"keyplan/plan/diff"
	"keyplan/plan/lint"
	"keyplan/plan/sheet"
)

// A Dossier is all that there is to say of one account on a day. What its
// reader may not see is nil or absent: the pages leave it out.
type Dossier struct {
	Plan     *plan.Plan
	Settings *plan.Settings
	Reading  *plan.Reading
	Limits   plan.Limits // with their defaults
	File     string      // as it is called in findings
	Hash     string      // of the file as git names its content
	Unread   string      // what could not be read of it, "" for nothing
	Nameless bool        // it is a copy without the names of contacts, whose positions stand for them
	Outside  bool        // it leaves the house: see handed

	Result  *lint.Result  // what was found; nil if not to be shown
	Scored  *Scored       // nil if not to be shown
	Changes *diff.Account // since the last review; nil if not known

	names *plan.Directory
	offer map[plan.Scope][]string // what links may say, by where they lead
	ours  []string                // that, for our people: one list for all accounts
}

// NewDossier is the dossier of a plan as it was read on a day, without
// findings, scores and changes.
func NewDossier(r *plan.Reading, settings *plan.Settings) *Dossier {
	return &Dossier{Plan: r.Plan, Settings: settings, Reading: r, Limits: settings.Limits.Given(), names: r.Plan.Directory(settings)}
}

// called is the account's name, else its id.
func (d *Dossier) called() string {
	if d.Plan.Account.Name.Absent() {
		return string(d.Plan.Account.ID)
	}
	return string(d.Plan.Account.Name)
}

// choices are what a link to some scopes may say, always the same slice.
func (d *Dossier) choices(to plan.Scope) []string {
	if to == plan.InPeople && d.ours != nil {
		return d.ours
	}
	if d.offer == nil {
		d.offer = map[plan.Scope][]string{}
	}
	if _, known := d.offer[to]; !known {
		d.offer[to] = d.names.Names(to)
	}
	return d.offer[to]
}

// person is what one of ours is called.
func (d *Dossier) person(id plan.Ref) string { return d.names.Name(id, plan.InPeople) }

// currency is that of the plan.
func (d *Dossier) currency() plan.Currency { return d.Reading.Env.Currency }

// money is the format of the plan's amounts.
func (d *Dossier) money() sheet.Format { return sheet.Money(string(d.currency()), 0) }

// who says who answers for the account.
func (d *Dossier) who() string {
	a := &d.Plan.Account
	words := []string{}
	if a.Tier != "" {
		words = append(words, upperFirst(string(a.Level()))+" account")
	}
	for _, p := range []struct {
		part string
		id   plan.Ref
	}{{"key account manager", a.Manager}, {"deputy", a.Deputy}, {"executive sponsor", a.Sponsor}} {
		if !p.id.Absent() {
			words = append(words, p.part+" "+d.person(p.id))
		}
	}
	return upperFirst(strings.Join(words, " · "))
}

// late reports whether an action is open past its day.
func (d *Dossier) late(a *plan.Action) bool { return a.Open() && a.Due.Before(d.Reading.Today) }
