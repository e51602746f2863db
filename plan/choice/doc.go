// Package choice tells what a guideline for choosing key accounts comes to in
// a workspace: who is on the list and who is not, what that means for the plans
// there are (promote, keep, step down), what to do for those who step down,
// whether those who look after them have the time, and how the guideline
// answers the nine questions of the audit.
//
//	c := choice.Of(doc, choice.Around{Settings: settings, Plans: plans, Today: today})
//	for _, p := range c.Places { fmt.Println(p.Candidate.Name, p.Move) }
//
// The numbers are package selection's; this one knows what they mean for
// people. It reads no files and prints nothing.
package choice
