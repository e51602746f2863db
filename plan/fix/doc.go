// Package fix puts right what can be put right without asking, in plans and in
// their keyplan.yaml: a misspelt key, word or id that can only mean one thing, a
// date or an amount that is written another way, a waiver that allows nothing.
// It also writes out ids that the plan refers to and nobody wrote, since those
// follow the text of their items and would be lost with its next change.
//
//	outcome := fix.Plan(doc, fix.Tools{Judge: judge, Reload: reload, IDs: true})
//	for _, f := range outcome.Done { … }
//	err := edit.Save(path, outcome.Old.File.Text, outcome.New.File.Text)
//
// It decides nothing that a person should: where two words may be meant, or a
// file cannot be read, it leaves all as it is. What it does to a plan is
// checked by package edit, and doing it twice does nothing more. It touches no
// files.
package fix
