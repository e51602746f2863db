// Package markdown writes a report as a page of Markdown, in GitHub's dialect:
// for a wiki, an issue, a pull request.
//
//	## Customers by revenue
//
//	| # | Customer | Revenue (EUR) | Share |
//	|---:|:---|---:|---:|
//	| 1 | QUICK-Stop | 110,277 | 10.9 % |
//
// Charts are told in their sentence, with their figures as a table unless that
// stands in the report already; a matrix says in which quadrant each row is.
// Blocks stand below each other, bars are their numbers, formulas their values,
// colours nothing: the words say the same. Links within the report are not
// links here; hidden columns and sheets are left out. Texts that are set in hang
// from the lines of a tree.
//
// What a report says stays words: nothing in it becomes markup.
package markdown
