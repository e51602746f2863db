// Package query writes the SQL that sums a ledger where it lies: in a
// warehouse, or in files that are better read by a database.
//
//	query.Write(w, "duckdb", "sales.invoices", ledger.Options{Customer: "Customer", Amount: "Amount", Date: "Invoice Date"})
//
// What the query gives is a table with a line a customer and day, which
// package ledger knows by its headings and reads as the ledger itself: the
// same customers, sums, days and segments, and the same counts of the lines
// that were used or left out, and why. What is lost on the way is what only a
// file has: the numbers of lines to look up, and their last digits' zeros.
//
// The table is not at hand, so nothing is guessed: columns are named by the
// options. Cells are taken as text and read by the rules of package ledger,
// as patterns that all dialects understand, with these bounds:
//
//   - Numbers may have signs, parentheses, marks between thousands, and the
//     currencies that the patterns name. Percent is not read, and counts as
//     unreadable. A lone 1.234 is a fraction, since databases write it so.
//   - Dates have the year in front, or are in the order that Options.Dates
//     says. Months by name count as no date, and neither do a spreadsheet's days.
//   - Case is folded in conditions as far as the database's locale goes.
//
// Sums are exact or there are none. PostgreSQL's numeric has no bound. DuckDB
// and Spark add in DECIMAL(38, s), never in DOUBLE: a column alone may have 18
// digits after the point and 20 before it; columns that are multiplied share
// these digits, which is told at the head of the query. An amount with more
// makes the query fail with that amount, and so does a sum that overflows.
//
// Names and values stand in the query only between quotes, with all that could
// end them doubled or escaped.
package query
