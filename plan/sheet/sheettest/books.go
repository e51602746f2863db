package sheettest

import (
	"time"

	"keyplan/plan/sheet"
)

// A Book is one book to test with.
type Book struct {
	Name  string
	Plain func() *sheet.Book // without what formulas give
}

// Make makes the book anew, with its formulas computed.
func (b Book) Make() *sheet.Book {
	book := b.Plain()
	if err := book.Compute(); err != nil {
		panic(err) // a book made by hand
	}
	return book
}

// Books are all books, the shapes of real reports first.
var Books = []Book{
	{"pareto", pareto},
	{"select", selection},
	{"account", account},
	{"hostile", hostile},
	{"empty", empty},
	{"single", single},
	{"portfolio", portfolio},
}

// day is the day of all books.
var day = time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
