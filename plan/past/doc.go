// Package past knows since when a plan says what it says, and how often its
// dates were put off, from the versions that its file went through.
//
//	p := past.New(env, versionsOf)
//	p.Since("acme.plan.yaml", "profile.goals[g1]") // the day on which the goal was last changed
//	p.On(day).Approved("acme.plan.yaml")           // the targets as approved by then
//
//	past.DatesOf(doc, versions).PutOff("actions[a1].due") // what the date was before each delay
//
// Values are compared, not lines: moved, laid out or commented otherwise, a
// fact says the same, and so it does with another id or in another place of its
// list. What is said of its evidence is no part of it.
//
// A section of the plan is read only when it is asked for, and of its versions
// only those whose text differs from the one before. Where the versions come
// from is not this package's business: it asks no git.
package past
