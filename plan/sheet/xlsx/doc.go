// Package xlsx writes a report as a workbook for Excel and LibreOffice.
//
// Tables are real ones, with filters and headings that stay in sight; live
// cells are formulas over the names of their columns, with the value that was
// computed beside, so that a viewer that does not compute shows numbers.
// Charts are native. Pages print on A4, as wide as the paper, with the heading
// of the table on each; one of figures and charts alone prints on one sheet of
// paper, if it has no more than 70 rows.
//
// What a workbook cannot show as it is, it shows another way:
//
//   - Tables never stand beside each other; a chart that shares the line of a
//     table stands to its right.
//   - Rows are grouped by a first column, since a table in Excel has no
//     headings within.
//   - Bars are those of a conditional format, within their numbers; tables of
//     over 20,000 cells have none.
//   - Points of a scatter are of one size, since only such can be named, and
//     stand between the lines of a matrix, in every program.
//   - A chart of a table that stands nowhere in the book has its data on a
//     sheet of its own at the end.
//   - Formulas that look at a whole column from each of over 5,000 rows are
//     their values.
//   - Texts over 32,767 characters are cut, and say so; so are tables with more
//     rows than a sheet holds, in their caption.
//   - Names of sheets lose what Excel forbids and what is past 31 characters.
//
// Text that begins like a formula is text, and control characters are shown.
// The same book gives the same bytes.
package xlsx
