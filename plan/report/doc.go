// Package report fills books (package sheet) with what the analyses found:
// each report is a function from an analysis to a Book, and which page, screen
// or workbook comes of it is the writers' business.
//
//	book := report.Customers(report.CustomerBase{Reading: reading, Analysis: analysis, Currency: "EUR"})
//
// The package words and arranges; it decides nothing. What is judged, and the
// sentences that say it, come from the packages that judge.
package report
