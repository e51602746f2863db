// Package plan is the domain: a key account plan, its parts and the kinds of
// value that stand in them.
//
// Each part says once, in its Fields method, what its fields are, bound to
// their addresses as package flag does. Loading, "did you mean", the JSON
// Schema, the reference page and all that follows walk that list through a
// Shape and a View; nothing restates it:
//
//	func (r *Risk) Fields() []Field {
//		return []Field{
//			One(&r.ID, "id", "Id", "Short name the rest of the plan refers to.", Identity),
//			One(&r.Risk, "risk", "Risk", "What may go wrong.", Main, Required),
//			Choice(&r.Impact, Levels, "impact", "Impact", "How much it would hurt."),
//		}
//	}
//
// A Guideline, by which key accounts are chosen, is made of parts like a plan's.
//
// A plan knows its facts, not where they were written (that stands beside it,
// in source.Index), and does no reading or writing of files.
package plan
