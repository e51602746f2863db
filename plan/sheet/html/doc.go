// Package html writes a report as one page for any browser, a file that needs
// no other and no network: style, charts and a script are within, and the page
// itself forbids all else.
//
// The page is complete without the script, which adds two things: the main table
// and those of 16 rows or more are sorted by a click on a heading, within their
// groups, and have a box that leaves only rows with what is typed there; so have
// contents of 13 pages or more. Trees stay in their order.
//
// It reads from a phone to a wide screen, light or dark as the reader has it,
// and prints light on A4, each sheet on pages of its own with the headings of
// tables repeated. Headings, captions, scopes and sentences are there for those
// who hear the page rather than see it.
//
// Blocks that share a line stand beside each other where the window is wide
// enough. Charts are drawn by package svg. What columns mean can be unfolded
// below a table. Formulas are their values; hidden columns and sheets are left
// out. Texts that are set in hang from the lines of a tree. Links go to pages of
// the report, to the web and to mailboxes, and nowhere else.
//
// Every text of a report is escaped, and control characters are shown.
package html
