package plan

import "slices"

// A Reading is what a plan says on a day: who is still there, who was met,
// what is open for whom. It is worked out once and asked by many.
type Reading struct {
	Today    Day
	Env      *Env // what the plan was read with
	Plan     *Plan
	Living   []*Contact // contacts who have a name and have not left
	contacts map[Ref]*Contact
	spoken   map[Ref]Day       // last contact that was answered
	open     map[Ref][]*Action // open actions for a thing, or with a contact
}

// Read reads a plan on a day.
func Read(p *Plan, env *Env, today Day) *Reading {
	r := &Reading{Today: today, Env: env, Plan: p,
		contacts: make(map[Ref]*Contact, len(p.Contacts)), spoken: make(map[Ref]Day, len(p.Contacts)),
		open: make(map[Ref][]*Action, 2*len(p.Actions))}
	for _, c := range p.Contacts {
		r.contacts[Ref(c.ID)] = c
		if !c.Vacant() && !r.Left(c) {
			r.Living = append(r.Living, c)
		}
	}
	for _, e := range p.Log {
		if r.talk(e) {
			r.answered(e)
		}
	}
	for _, a := range p.Actions {
		if a.Open() {
			r.opened(a)
		}
	}
	return r
}

func (r *Reading) answered(e *Entry) {
	day := min(e.Date.Last(), r.Today)
	for _, with := range e.With {
		r.spoken[with] = max(r.spoken[with], day)
	}
}

// talk reports whether an entry is of something that the customer took part in.
func (r *Reading) talk(e *Entry) bool { return e.Past(r.Today) && e.Answered() }

func (r *Reading) opened(a *Action) {
	for _, id := range a.For {
		r.open[id] = append(r.open[id], a)
	}
	for _, id := range a.With {
		r.open[id] = append(r.open[id], a)
	}
}

// Contact finds a contact by id, or nil.
func (r *Reading) Contact(id Ref) *Contact { return r.contacts[id] }

// Left reports whether a contact has left by the day of the reading.
func (r *Reading) Left(c *Contact) bool {
	return !c.Left.Absent() && c.Left.First() <= r.Today
}

// Spoken is the last day on which a contact took part in something that the
// log holds, 0 for never.
func (r *Reading) Spoken(c *Contact) Day { return r.spoken[Ref(c.ID)] }

// Met reports whether a contact knows us: not said to have no standing, and
// with an answer in the log. A label earns nothing before that.
func (r *Reading) Met(c *Contact) bool {
	return c.Standing != NoStanding && r.Spoken(c) != 0
}

// Through tells whom of ours some contacts have met.
func (r *Reading) Through(contacts []*Contact) map[Ref]bool {
	ours := map[Ref]bool{}
	for _, e := range r.Plan.Log {
		with := func(c *Contact) bool { return slices.Contains(e.With, Ref(c.ID)) }
		if !r.talk(e) || !slices.ContainsFunc(contacts, with) {
			continue
		}
		for _, by := range e.By {
			ours[by] = true
		}
	}
	return ours
}

// OpenFor lists the open actions for a thing, or with a contact, by id.
func (r *Reading) OpenFor(id ID) []*Action { return r.open[Ref(id)] }
