package plan

import "slices"

// A Complaint is something bad that they have said of us: a figure, or what
// was said in a talk.
type Complaint struct {
	Day  Day
	ID   ID    // of the figure, if it has one
	From []Ref // contacts
	Next []Ref // actions that followed
}

// ComplaintOf is what was said in a talk, as a complaint.
func (e *Entry) ComplaintOf() Complaint {
	return Complaint{Day: e.Date.Last(), From: e.With, Next: e.Next}
}

// Settled reports whether a complaint was answered, or all who said so have
// left: nobody is there who could be answered.
func (r *Reading) Settled(c Complaint) bool { return r.Answered(c) || r.Orphaned(c) }

// Answered reports whether anything is open for a complaint, has followed from
// it, or has made it better.
func (r *Reading) Answered(c Complaint) bool {
	if c.ID != "" && len(r.OpenFor(c.ID)) > 0 || r.followed(c) {
		return true
	}
	for _, id := range c.From {
		if len(r.OpenFor(ID(id))) > 0 {
			return true
		}
	}
	for _, i := range r.Plan.Issues {
		theirs := len(c.From) == 0 || slices.Contains(c.From, i.By)
		if theirs && (i.Open() || i.Resolved.Last() >= c.Day) {
			return true
		}
	}
	return slices.ContainsFunc(r.Plan.Log, func(e *Entry) bool {
		better := e.Feedback == "positive" || e.Feedback == "neutral"
		both := len(c.From) == 0 || r.Orphaned(c) || slices.ContainsFunc(c.From, func(id Ref) bool { return slices.Contains(e.With, id) })
		return better && both && e.Past(r.Today) && e.Date.First() > c.Day
	})
}

// followed reports whether an action came of the talk, be it done by now.
func (r *Reading) followed(c Complaint) bool {
	return slices.ContainsFunc(r.Plan.Actions, func(a *Action) bool {
		return a.Status != Cancelled && slices.Contains(c.Next, Ref(a.ID))
	})
}

// Orphaned reports whether all who complained have left.
func (r *Reading) Orphaned(c Complaint) bool {
	return len(c.From) > 0 && !slices.ContainsFunc(c.From, func(id Ref) bool {
		x := r.Contact(id)
		return x == nil || !r.Left(x)
	})
}
