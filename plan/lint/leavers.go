package lint

import (
	"keyplan/plan"
)

// leftContactActive tells of those who have left the customer and still play
// a part there, or in what we mean to do.
func leftContactActive(p *Pass) {
	var l leavers
	for _, c := range p.Plan.Contacts {
		if p.Reading.Left(c) {
			l.add(c.ID, leaver{name: c.Called(), left: c.Left, record: &c.Left})
		}
	}
	if l.byID == nil {
		return
	}
	partsOfTheirs(p, &l)
	openActions(p, &l)
	planned(p, &l, func(e *plan.Entry) []plan.Ref { return e.With })
	l.report(p, "find out who has taken over, and name them")
}

func partsOfTheirs(p *Pass, l *leavers) {
	for _, c := range p.Plan.Contacts {
		if c.Primary == plan.Yes {
			l.holds(plan.Ref(c.ID), duty{&c.Primary, "is", "the primary contact", "", ""})
		}
	}
	for _, u := range p.Plan.Profile.Units {
		l.holds(u.Head, duty{&u.Head, "is", "the head of " + string(u.Name), "", ""})
	}
	for _, g := range p.Plan.Profile.Goals {
		if !g.By.Before(p.Today) {
			l.holds(g.Owner, duty{&g.Owner, "owns", "the goal", g.Goal, "goals"})
		}
	}
	for _, i := range p.Plan.Profile.Initiatives {
		if !i.By.Before(p.Today) {
			l.holds(i.Owner, duty{&i.Owner, "owns", "the initiative", i.Initiative, "initiatives"})
		}
	}
	for _, o := range p.Plan.Opportunities {
		if o.Open() {
			l.holds(o.Contact, duty{&o.Contact, "drives", "the opportunity", o.Name, "open opportunities"})
		}
	}
}

// leftPersonActive tells of ours who have left and still have a part in the
// account.
func leftPersonActive(p *Pass) {
	var l leavers
	for _, person := range p.Settings.People {
		if id := plan.Ref(person.ID); p.Gone(id) {
			l.add(person.ID, leaver{name: p.Person(id), left: person.Left})
		}
	}
	if l.byID == nil {
		return
	}
	seats(p, &l)
	openActions(p, &l)
	ownedByOurs(p, &l)
	planned(p, &l, func(e *plan.Entry) []plan.Ref { return e.By })
	l.report(p, "name who takes over")
}

func ownedByOurs(p *Pass, l *leavers) {
	for _, o := range p.Plan.Objectives {
		if o.Open() {
			l.holds(o.Owner, duty{&o.Owner, "owns", "the objective", o.Objective, "open objectives"})
		}
	}
	for _, o := range p.Plan.Opportunities {
		if o.Open() {
			l.holds(o.Owner, duty{&o.Owner, "owns", "the opportunity", o.Name, "open opportunities"})
		}
	}
	for _, r := range p.Plan.Risks {
		if r.Open() {
			l.holds(r.Owner, duty{&r.Owner, "owns", "the risk", r.Risk, "open risks"})
		}
	}
	for _, i := range p.Plan.Issues {
		if i.Open() {
			l.holds(i.Owner, duty{&i.Owner, "owns", "the issue", i.Issue, "open issues"})
		}
	}
	for _, c := range p.Reading.Living {
		l.holds(c.Owner, duty{&c.Owner, "covers", c.Called(), "", "contacts"})
	}
}

func seats(p *Pass, l *leavers) {
	a := &p.Plan.Account
	l.holds(a.Manager, duty{&a.Manager, "is", "the manager", "", ""})
	l.holds(a.Deputy, duty{&a.Deputy, "is", "the deputy", "", ""})
	l.holds(a.Sponsor, duty{&a.Sponsor, "is", "the executive sponsor", "", ""})
	for _, t := range a.Team {
		l.holds(t.Person, duty{&t.Person, "is", "on the team", "", ""})
	}
}

// openActions may be owned by ours or by theirs; with whom they are is theirs.
func openActions(p *Pass, l *leavers) {
	for _, a := range p.Plan.Actions {
		if !a.Open() {
			continue
		}
		l.holds(a.Owner, duty{&a.Owner, "owns", "the action", a.Action, "open actions"})
		for i := range a.With {
			l.holds(a.With[i], duty{&a.With[i], "takes part in", "the action", a.Action, "open actions"})
		}
	}
}

// planned meetings are entries of the log that are still to come.
func planned(p *Pass, l *leavers, who func(*plan.Entry) []plan.Ref) {
	for _, e := range p.Plan.Log {
		if !e.Date.After(p.Today) {
			continue
		}
		refs := who(e)
		for i := range refs {
			l.holds(refs[i], duty{&refs[i], "takes part in", "the " + entryNoun(e) + " planned " + when(e.Date), "", "planned meetings"})
		}
	}
}

// A leaver is somebody who has gone, of theirs or of ours, and what is still
// in their hands.
type leaver struct {
	name   string
	left   plan.Date
	record any // where the plan says that they left, nil if it does not
	duties []duty
}

// A duty is one thing that is in somebody's hands.
type duty struct {
	at   any       // where the plan says so
	does string    // is, owns, covers, takes part in
	what string    // the manager, the action
	of   plan.Text // Agree renewal terms; "" where what says it all
	many string    // open actions; "" where several are told one by one
}

// named is what the duty is about: the action "Agree renewal terms".
func (d *duty) named() string {
	if d.of == "" {
		return d.what
	}
	return d.what + " " + quoted(d.of)
}

// still is "is still the manager" or "still owns the action …".
func (d *duty) still() string { return stillDoes(d.does, d.named()) }

// leavers are those who have gone, by id, and their order.
type leavers struct {
	byID  map[plan.Ref]*leaver
	order []*leaver
}

func (l *leavers) add(id plan.ID, who leaver) {
	if l.byID == nil {
		l.byID = map[plan.Ref]*leaver{}
	}
	l.byID[plan.Ref(id)] = &who
	l.order = append(l.order, &who)
}

// holds notes a duty, if it is in the hands of one who has gone.
func (l *leavers) holds(id plan.Ref, d duty) {
	if who := l.byID[id]; who != nil {
		who.duties = append(who.duties, d)
	}
}

// mostDuties is how many things in one person's hands are told each in its
// own place; more are told together.
const mostDuties = 2

// report tells what is still in the hands of those who have gone.
func (l *leavers) report(p *Pass, hint string) {
	for _, who := range l.order {
		if len(who.duties) > mostDuties {
			who.together(p, hint)
			continue
		}
		for _, d := range who.duties {
			f := p.Reportf(d.at, "%s left %s and %s", who.name, when(who.left), d.still()).Hintf("%s", hint)
			if who.record != nil {
				f.At(p.Spot(who.record), "%s left %s", who.name, when(who.left))
			}
		}
	}
}

// together tells all duties of one person in one finding.
func (who *leaver) together(p *Pass, hint string) {
	at, rest := who.record, who.duties
	if at == nil {
		at, rest = who.duties[0].at, who.duties[1:]
	}
	f := p.Reportf(at, "%s left %s and %s", who.name, when(who.left), summary(who.duties)).Hintf("%s", hint)
	for _, d := range rest {
		f.At(p.Spot(d.at), "%s", d.still())
	}
}

func stillDoes(does, what string) string {
	if does == "is" {
		return "is still " + what
	}
	return "still " + does + " " + what
}

// summary tells duties by what is done: "is still the manager, and owns 3
// open actions".
func summary(duties []duty) string {
	var does []string
	by := map[string][]duty{}
	for _, d := range duties {
		if by[d.does] == nil {
			does = append(does, d.does)
		}
		by[d.does] = append(by[d.does], d)
	}
	text := stillDoes(does[0], list(counted(by[does[0]]), "and"))
	for i, do := range does[1:] {
		text += ", "
		if i == len(does)-2 {
			text += "and "
		}
		text += do + " " + list(counted(by[do]), "and")
	}
	return text
}

// counted names duties, those of a kind by their number.
func counted(duties []duty) []string {
	number := map[string]int{}
	for _, d := range duties {
		number[d.many]++
	}
	var words []string
	for _, d := range duties {
		switch n := number[d.many]; {
		case d.many == "" || n == 1:
			words = append(words, d.named())
		case n > 1:
			words = append(words, count(n, "", d.many))
			number[d.many] = 0
		}
	}
	return words
}
