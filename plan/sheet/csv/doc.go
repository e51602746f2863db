// Package csv writes the main table of a report for other programs: a line of
// headings, then each row, with all digits of each number and days as
// 2026-11-30. A percentage is a fraction: 0.087.
//
// It has one table only, and of that no totals, which a program sums itself;
// everything else of a report, charts among it, other formats show. Groups are
// a first column; hidden columns are there, so that tables can be joined. Text that a spreadsheet would take for a formula is made text
// by an apostrophe before it; control characters are shown.
//
// Lines end as Unix has them, without a byte order mark, so that pipes read
// them; Options.Excel has what Excel needs to see ö as ö.
package csv
