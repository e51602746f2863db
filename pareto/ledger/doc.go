// Package ledger reads what a company has sold to whom, from whatever export
// there is: CSV in any usual encoding, with any usual separator, number and
// date style, or an Excel workbook; a line a customer, or one an invoice line.
//
// Which columns hold customer, amount and date is guessed from headings and
// contents. Each guess comes with its reason, and Options settle what it gets
// wrong. Every line is accounted for in Lines; amounts are added exactly.
//
//	reading, err := ledger.Read(sources, ledger.Options{})
//	pareto.Analyse(reading.Ledger, …)
//
// Titles above the headings, headings again on each page, totals, months for
// days, a column a month and customers who stand above their lines are known
// for what they are; testdata holds what some thirty programs export.
//
// A file is read in blocks, which are summed side by side. What is kept grows
// with customers and the days on which they bought, not with lines.
//
// A table that is no ledger is refused: the error says what was looked for and
// which columns there are. The package decides nothing about customers; that
// is for package pareto.
package ledger
