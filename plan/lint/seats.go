package lint

import (
	"slices"
	"strings"

	"keyplan/plan"
)

// A seat is a part of one of ours in an account that is filled.
type seat struct {
	person plan.Ref
	part   string // manager, deputy, executive sponsor, team
	at     *plan.Ref
}

// The parts that rules ask about.
const (
	managerPart = "manager"
	deputyPart  = "deputy"
	sponsorPart = "executive sponsor"
	teamPart    = "team"
)

// filled are the seats in which somebody sits who has not left: of those who
// have, left-person-active tells.
func filled(p *Pass) []seat {
	a := &p.Plan.Account
	all := make([]seat, 0, 3+len(a.Team))
	all = append(all, seat{a.Manager, managerPart, &a.Manager}, seat{a.Deputy, deputyPart, &a.Deputy}, seat{a.Sponsor, sponsorPart, &a.Sponsor})
	for _, t := range a.Team {
		all = append(all, seat{t.Person, teamPart, &t.Person})
	}
	return slices.DeleteFunc(all, func(s seat) bool { return s.person.Absent() || p.Gone(s.person) })
}

func noSponsor(p *Pass) {
	emptySeat(p, &p.Plan.Account.Sponsor, "no executive sponsor is named", "the seat of the executive sponsor is empty",
		"name a senior executive of ours: sponsor: …")
}

func noDeputy(p *Pass) {
	emptySeat(p, &p.Plan.Account.Deputy, "nobody is named who covers while the manager is away", "the seat of the deputy is empty",
		"name whom the customer can reach instead: deputy: …")
}

func emptySeat(p *Pass, at *plan.Ref, absent, vacant, hint string) {
	switch {
	case at.Vacant():
		p.Reportf(at, "%s", vacant).Hintf("%s", hint)
	case at.Absent():
		p.Reportf(at, "%s", absent).Hintf("%s", hint)
	}
}

// ours is what keyplan.yaml knows of somebody who has not left, or nil.
func ours(p *Pass, id plan.Ref) *plan.Person {
	if id.Absent() || p.Gone(id) {
		return nil
	}
	return p.Settings.Person(id)
}

func sponsorNotSenior(p *Pass) {
	if a := &p.Plan.Account; a.Sponsor != a.Manager { // else manager-not-senior says so
		notSenior(p, &a.Sponsor, sponsorPart)
	}
}

func managerNotSenior(p *Pass) { notSenior(p, &p.Plan.Account.Manager, managerPart) }

func notSenior(p *Pass, at *plan.Ref, part string) {
	least, person := p.Tier.Seniority, ours(p, *at)
	if least == "" || person == nil || person.Seniority == "" || rank(person.Seniority) >= rank(least) {
		return
	}
	p.Reportf(at, "%s is %s, and the %s of a %s account should be %s at least", p.Person(*at), person.Seniority, part, p.Plan.Account.Level(), least).
		Hintf("name somebody whose word counts with the customer's management, or put right their seniority in keyplan.yaml")
}

func rank(s plan.Seniority) int { return plan.Seniorities.Index(string(s)) }

func noAuthority(p *Pass) {
	at := &p.Plan.Account.Manager
	if person := ours(p, *at); person != nil && person.Authority.Absent() {
		p.Reportf(at, "up to what amount %s may decide alone is not stated", p.Person(*at)).
			Hintf("write it on %s in keyplan.yaml: authority: 50k", *at)
	}
}

func managerUntrained(p *Pass) {
	at, span := &p.Plan.Account.Manager, plan.Months(24)
	person := ours(p, *at)
	switch {
	case person == nil:
	case person.Trained.Absent():
		p.Reportf(at, "no training in account management is on record for %s", p.Person(*at)).
			Hintf("write the day of the last one on %s in keyplan.yaml: trained: …", *at)
	case person.Trained.Before(span.Before(p.Today)):
		p.Reportf(at, "the last training of %s was %s, over %s ago", p.Person(*at), when(person.Trained), span.Length()).
			Hintf("send them on one, then write trained: … on %s in keyplan.yaml", *at)
	}
}

// deputyUnknown asks only where the log shows talks at all, and where none
// with them is planned.
func deputyUnknown(p *Pass) {
	since := plan.Months(12).Before(p.Today)
	if lastTalk(p) < since {
		return
	}
	known := p.Reading.KnownSince(since)
	var strangers []seat
	for _, s := range filled(p) {
		if (s.part == deputyPart || s.part == sponsorPart) && s.person != p.Plan.Account.Manager && !known[s.person] {
			strangers = append(strangers, s)
			known[s.person] = true
		}
	}
	if len(strangers) == 0 {
		return
	}
	var names []string
	for _, s := range strangers {
		names = append(names, p.Person(s.person)+" ("+s.part+")")
	}
	f := p.Reportf(strangers[0].at, "the log shows no contact of %s with the customer for 12 months", list(names, "or")).
		Hintf("take them along to the next meeting")
	for _, s := range strangers[1:] {
		f.At(p.Spot(s.at), "%s is the %s", p.Person(s.person), s.part)
	}
}

// noTeam looks at those who do the work; a sponsor is above it. Whose
// department is not known may be outside sales.
func noTeam(p *Pass) {
	const sales plan.Function = "sales"
	at := &p.Plan.Account.Team
	team := map[plan.Ref]bool{}
	var names []string
	for _, s := range filled(p) {
		if s.part == sponsorPart || team[s.person] {
			continue
		}
		team[s.person] = true
		person := p.Settings.Person(s.person)
		if len(names) > 0 && (person == nil || person.Function != sales) {
			return
		}
		if person != nil && person.Function != "" && person.Function != sales {
			return // the manager is not in sales
		}
		names = append(names, p.Person(s.person))
	}
	switch len(names) {
	case 0:
	case 1:
		p.Reportf(at, "%s is the only one of ours who works for this account", names[0]).
			Hintf("name who else does: team: [{person: …, part: service}]")
	default:
		p.Reportf(at, "all who work for this account are in sales: %s", strings.Join(names, ", ")).
			Hintf("name who else does: team: [{person: …, part: service}]")
	}
}
