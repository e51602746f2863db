package plan

import "cmp"

// TalkDay is the last day on which a talk may have taken place.
func (r *Reading) TalkDay(e *Entry) Day { return min(e.Date.Last(), r.Today) }

// NewestTalk is the newest entry of a kind in which the customer took part, or nil.
func (r *Reading) NewestTalk(kind func(*Entry) bool) (last *Entry) {
	for _, e := range r.Plan.Log {
		if e.Past(r.Today) && e.Answered() && kind(e) && (last == nil || r.TalkDay(e) > r.TalkDay(last)) {
			last = e
		}
	}
	return last
}

// inPerson are the types of contact in which people meet.
var inPerson = map[EntryType]bool{"visit": true, "meeting": true, "workshop": true, "event": true}

// InPerson reports whether people met. A contact without a type is taken for a
// meeting: it may have been one.
func (e *Entry) InPerson() bool { return e.Type == "" || inPerson[e.Type] }

// Overdue reports whether a contact is overdue by a cadence: a quarter of it
// is given as grace.
func (r *Reading) Overdue(cadence Cadence, last Day) bool {
	return cadence.From(last).Add(cadence.Days()/4) < r.Today
}

// Influential are those who count: high influence, or a medium one turned
// openly against us.
func (c *Contact) Influential() bool {
	return c.Influence == High || c.Influence == Medium && (c.Sentiment == Opponent || c.Plays(Blocker))
}

// Over reports whether there is no customer left to plan for.
func (a *Account) Over() bool { return a.Status == Lost || a.Status == Closed }

// KnownSince are those of ours who were in contact with the customer since a
// day, or have a day or an action with them ahead.
func (r *Reading) KnownSince(since Day) map[Ref]bool {
	known := map[Ref]bool{}
	for _, e := range r.Plan.Log {
		if e.Date.After(r.Today) || e.Answered() && e.Date.Last() >= since {
			for _, by := range e.By {
				known[by] = true
			}
		}
	}
	for _, a := range r.Plan.Actions {
		if a.Open() && len(a.With) > 0 && !a.Due.Before(r.Today) {
			known[a.Owner] = true
		}
	}
	return known
}

// SoldInto are the units and sites that we sell into, and the places that name
// each offering we sell, once each: by the newest year and by owned white space.
func (r *Reading) SoldInto() (units, sites map[Ref]bool, offerings []*Ref) {
	units, sites = map[Ref]bool{}, map[Ref]bool{}
	seen := map[Ref]bool{}
	sold := func(offering *Ref, unit Ref) {
		units[unit] = true
		if !offering.Absent() && !seen[*offering] {
			seen[*offering] = true
			offerings = append(offerings, offering)
		}
	}
	newest := Year(0)
	for _, o := range r.Plan.Financials.Offerings {
		newest = max(newest, o.Year)
	}
	for _, o := range r.Plan.Financials.Offerings {
		if o.Year == newest && o.Revenue.Amount().Sign() > 0 {
			sold(&o.Offering, o.Unit)
		}
	}
	for _, c := range r.Plan.Whitespace {
		if c.Status == Owned {
			sold(&c.Offering, c.Unit)
		}
	}
	for _, s := range r.Plan.Profile.Sites {
		sites[Ref(s.ID)] = !s.Unit.Absent() && units[s.Unit]
	}
	return units, sites, offerings
}

// A ReviewCycle is the round of a plan's reviews, as of a day. The zero Day is
// not known.
type ReviewCycle struct {
	Cadence Cadence
	Held    Day  // the last review
	Begun   Day  // when it was last selected or agreed to, if no review is known
	Due     Day  // the next one
	Planned bool // Due is what the plan says itself
}

// ReviewCycle reads when a plan was reviewed and when it is to be again. What
// is planned wins over the cadence by a quarter of it: a review may be put off
// by some weeks, not by a year.
func (r *Reading) ReviewCycle(tier Cadence) ReviewCycle {
	review := &r.Plan.Review
	c := ReviewCycle{Cadence: cmp.Or(review.Cadence, tier), Held: r.Reviewed()}
	latest := c.Held
	if latest == 0 {
		_, c.Begun = r.Begun()
		latest = c.Begun
	}
	if latest != 0 {
		c.Due = c.Cadence.From(latest)
	}
	if review.Next.Absent() || review.Next.First() <= c.Held {
		return c
	}
	if c.Due == 0 || review.Next.First() <= c.Due.Add(c.Cadence.Days()/4) {
		c.Due, c.Planned = review.Next.Last(), true
	}
	return c
}

// JointReview is the purpose of a review that is held with the customer.
const JointReview Purpose = "review"

// Reviewed is the day of the last review: as the plan says, or with the
// customer by the log, where that says what came of it.
func (r *Reading) Reviewed() Day {
	held := min(r.Plan.Review.Last.Last(), r.Today)
	for _, e := range r.Plan.Log {
		if e.Purpose == JointReview && e.Past(r.Today) && e.Answered() && !(e.Outcome.Absent() && e.Feedback == "") {
			held = max(held, r.TalkDay(e))
		}
	}
	return held
}

// Begun are the first and the last day, up to today, by which the plan is
// known to have been there; 0 if it does not say.
func (r *Reading) Begun() (first, last Day) {
	review := &r.Plan.Review
	dates := []Date{review.Selection.Date, review.Last, review.ApprovedBy.Date, review.Circulated, review.Call.Date}
	for _, a := range review.AgreedBy {
		dates = append(dates, a.Date)
	}
	for _, d := range dates {
		day := d.Last()
		if day == 0 || day > r.Today {
			continue
		}
		if first == 0 || day < first {
			first = day
		}
		last = max(last, day)
	}
	return first, last
}
