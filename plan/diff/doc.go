// Package diff tells what changed from one version of a plan to another, in
// the words of account planning.
//
//	account := diff.Of(diff.Pair{Old: then, New: now}, diff.Options{Settings: settings})
//	for _, c := range account.Changes {
//		fmt.Println(c.Weight, c.Sentence())
//	}
//
// Facts are compared, not lines. Items of a list are paired by their ids, then
// by what they say; their order, comments, quoting and the ways to write a date
// or an amount are no change. What an item became is told as one change: it got
// another id (Renamed), or it stands in another list (Moved).
//
// What a change means is looked up in one table (see meanings), apart from how
// it was found and from how it is shown: the writers are packages of their own
// (plan/diff/text and its neighbours), and scores are joined where a report is
// made. The package reads no files and asks no git; what it is to know of the
// past is handed to it (Options.PutOff).
package diff
