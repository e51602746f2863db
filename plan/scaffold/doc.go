// Package scaffold makes what `keyplan init` and `keyplan new` write: a
// workspace to begin with, and a plan for one more account.
//
// It is pure but for Write: Workspace and Plan give files as bytes, the same
// ones for the same input and day.
//
//	made, err := scaffold.Plan(scaffold.PlanOptions{
//		Facts:    scaffold.Facts{Name: "Acme Foods plc", Tier: "strategic"},
//		Settings: settings, Today: today, Taken: ids,
//	})
//	result, err := scaffold.Write(dir, []scaffold.File{made.File})
//
// A new plan states only what is known; what is not stands there as a comment
// that says what belongs there and which rule asks for it. Nothing is made up,
// no file that exists is touched, and nothing is written outside the folder.
package scaffold
