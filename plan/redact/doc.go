// Package redact makes the copy of a plan that may be handed to somebody else,
// before any report is made of it: what is not in the copy cannot leak.
//
//	copy := redact.For(redact.Customer, doc.Plan, w.Settings, today)
//	book := report.Account(copy.Plan, copy.Settings, …)
//	for _, h := range copy.Held {
//		fmt.Fprintln(os.Stderr, h) // action "Win Helene over" is left out: it serves nothing that the customer sees
//	}
//
// It works through the Shape: a field that is new is in no copy for the
// customer until it is marked for them, and in none for the team if it is
// personal. Nothing here names a field.
//
// # The copy for the customer
//
// It holds the fields that are marked Customer, of the parts that are, and of
// the settings what those still refer to: people and offerings. Left out are
//   - what is only assumed: our guesses about them are not for them
//   - parts that say of themselves that they are ours (see plan.Sharer)
//   - what serves only things that the customer does not see, and contacts
//     alone (see plan.Serves); where nothing is said of what it serves, it is
//     for the customer if they take part in it
//   - contacts who have left: the copy cannot say that they have
//   - what would say a proper name that is hidden, such as a competitor's
//   - links to anything that is left out, and items of which nothing is left
//
// # The copy for the team
//
// It holds all but what is personal of the customer's people. Their positions
// stay, under ids of their own, and where a text names one of them it names the
// position instead. The settings, with our own people, are as they were.
//
// Ids that were made of a text that is hidden, or that hold a hidden name, are
// replaced everywhere. Scores are not: they are to be made of the whole plan.
// Nothing is changed in the plan itself. What no flag can know, such as what
// somebody wrote into a free text that is shown, stays as it was written.
package redact
