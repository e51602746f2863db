// Package xlsx writes a report as a workbook for Excel and LibreOffice.
//
// Tables are real ones, with filters and headings that stay in sight; live
// cells are formulas over the names of their columns, with the value that was
// computed beside, so that a viewer that does not compute shows numbers; key
// figures have names that formulas may use. Charts are native. Numbers and days
// are such, which Excel parts as its reader is used to; a cell in another unit
// than its column's tells it, a currency by its code.
//
// Words that mean something are coloured, and coloured anew when they are
// changed. What a cell can be is a list to choose from; lists that do not fit
// into a cell stand on a sheet that nobody sees, each under a name.
//
// Pages print on A4, as wide as the paper, with the heading of the table on each,
// the book's title and day above and its own words below; a page of figures and
// charts alone prints on one sheet of paper, if it has no more than 70 rows.
//
// A workbook opens on its first page. One of seven pages or more has a list of
// them behind that, with a way back from each. Columns that are hidden stand at
// the left of their table and are not seen; sheets that are hidden stand at the
// end, and Excel does not offer to show them.
//
// What a workbook cannot show as it is, it shows another way:
//
//   - Tables never stand beside each other; a chart that shares the line of a
//     table stands to its right.
//   - Rows are grouped by a first column, since a table in Excel has no
//     headings within.
//   - Bars are those of a conditional format, within their numbers.
//   - A tree is texts that are set in, with a sign before them that is a format
//     and no part of the text.
//   - Points of a scatter are of one size, since only such can be named, and
//     stand between the lines of a matrix, in every program.
//   - A chart of a table that stands nowhere in the book has its data on a
//     sheet of its own at the end.
//   - Formulas that look at a whole column from each of over 5,000 rows are
//     their values.
//   - Texts over 32,767 characters are cut, and say so; so are tables with more
//     rows than a sheet holds, and links past the 65,530 of a sheet, in the
//     caption of their table.
//   - Names of sheets lose what Excel forbids and what is past 31 characters.
//
// Text that begins like a formula is text, and control characters are shown.
// The same book gives the same bytes.
//
// All sheets are streamed, so that memory is that of the pressed file and of the
// texts of one sheet. Tables, notes, links and names are written here rather than
// by the library, which looks at all of them for each that it adds.
package xlsx
