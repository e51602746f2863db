// Package edit changes plans and their keyplan.yaml as a careful person would: a
// few characters here, a line there, and every other byte stays what it was.
// Nothing is ever written anew from what was read: comments, blank lines,
// quotes, indents, line ends and a byte order mark are the user's own.
//
//	change, err := edit.Scalar(doc.File, span, true, "2026-11-22")
//	next, refused := edit.Apply(doc, []edit.Edit{{Changes: []edit.Change{change}, Effect: edit.Value, Want: "2026-11-22"}}, reload)
//	err = edit.Save(path, doc.File.Text, next.File.Text)
//
// An edit is believed only once the changed text has been read again: it must
// have no fault that was not there before, hold what was wanted where it was
// wanted, and all other facts must be the same. What cannot be edited so is
// refused: block texts, texts of several lines, files that cannot be read or
// are not UTF-8.
package edit
