// Package watch tells when files in folders change.
//
// It watches folders, never files, since editors save in many ways: in place,
// or by writing another file and renaming it. Folders that are made later, and
// those that go away and come back, are watched like the others. What happens
// in short order is told as one Change.
//
//	w, err := watch.Open(watch.Options{Settle: 15 * time.Millisecond})
//	err = w.Watch([]watch.Tree{{Dir: "accounts", Deep: true}})
//	for change := range w.Changes() { … }
//
// The package does not say what changed in a file, only that it is worth
// looking: a change may turn out to be none.
package watch
