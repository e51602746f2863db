// Package formats lists the forms that a report can have, one line each, from
// which help, completion and errors follow.
//
//	format, err := formats.Find("markdown")
//	format, err = formats.ForFile("sales.xlsx")
//	…
//	err = format.Write(file, book, formats.Options{})
//
// A format takes of the Options what it needs and ignores the rest. The formulas
// of a book are computed before (sheet.Book.Compute).
package formats
