// Package report fills books (package sheet) with what the analyses found:
// each report is a function from an analysis to a Book, and which page, screen
// or workbook comes of it is the writers' business.
//
//	book := report.Customers(report.CustomerBase{Reading: reading, Analysis: analysis, Currency: "EUR"})
//
// A Dossier is all that there is to say of one account; Account and Portfolio make
// workbooks of one and of many, each page a function in a list. Their tables of a
// plan's items take columns, words and notes from the items' shapes (listing), and
// name account and id in hidden columns, so that a row that was edited finds its
// way back.
//
// The package words and arranges; it decides nothing. What is judged, and the
// sentences that say it, come from the packages that judge.
package report
