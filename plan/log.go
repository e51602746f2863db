package plan

// An Entry of the log is one contact with the customer, past or planned.
type Entry struct {
	Date     Date
	Type     EntryType
	With     []Ref
	By       []Ref
	Purpose  Purpose
	Outcome  Text
	Feedback Feedback
	Next     []Ref
	Evidence
}

// Fields lists the fields of an entry.
func (e *Entry) Fields() []Field {
	return []Field{
		One(&e.Date, "date", "Date", "When.", Identity, Required),
		Choice(&e.Type, EntryTypes, "type", "Type", "How.", Identity),
		Links(&e.With, InContacts, "with", "With", "Which contacts.", Identity),
		Links(&e.By, InPeople, "by", "By", "Who of ours."),
		Choice(&e.Purpose, Purposes, "purpose", "Purpose", "What for."),
		One(&e.Outcome, "outcome", "Outcome", "What came of it.", Main),
		Choice(&e.Feedback, Feedbacks, "feedback", "Feedback", "How the customer spoke of us."),
		Links(&e.Next, InActions, "next", "Next", "Actions that follow."),
	}
}

// An EntryType is the way in which a contact took place.
type EntryType string

// EntryTypes are the ways in which contacts take place.
var EntryTypes = NewOptions("type of contact",
	"visit", "", "meeting", "", "workshop", "", "video", "", "call", "", "email", "", "message", "", "event", "", "letter", "")

// written are the ways of contact that count only once they are answered.
var written = map[EntryType]bool{"email": true, "message": true, "letter": true}

// A Purpose is what a contact was for.
type Purpose string

// Purposes are what contacts are for.
var Purposes = NewOptions("purpose",
	"review", "", "service", "", "update", "News for the customer.", "feedback", "", "relationship", "", "opportunity", "", "negotiation", "", "problem", "")

// Feedback is how the customer spoke of us.
type Feedback string

// NoAnswer is the feedback of those who did not answer.
const NoAnswer Feedback = "none"

// Feedbacks are how customers may speak of us.
var Feedbacks = NewOptions("feedback",
	"positive", "", "neutral", "", "negative", "", "none", "No answer.")

// Answered reports whether the customer took part: a talk, or something
// written that has an outcome or feedback; never one without an answer.
func (e *Entry) Answered() bool {
	if e.Feedback == NoAnswer {
		return false
	}
	return !written[e.Type] || !e.Outcome.Absent() || e.Feedback != ""
}

// Past reports whether the contact took place by a day. One that is dated by
// month or quarter has, once that has begun.
func (e *Entry) Past(today Day) bool { return !e.Date.Absent() && e.Date.First() <= today }
