// Package text writes a report for a terminal, or for a pipe.
//
//	Customers by revenue
//	  #  Customer                   Revenue    Share
//	                                  (EUR)
//	  1  QUICK-Stop                 110,278   10.9 %  ██████████
//	  2  Ernst Handel               104,875   10.3 %  █████████▌
//
// Lines are as wide as the Options say, and no wider: texts are wrapped, spare
// columns are left out and named below, and where even that is not enough each
// row becomes a few lines of its own. Numbers are never cut. Widths are those of
// characters on a terminal, and control characters are shown, not sent.
//
// Colour repeats what the words say and adds nothing. A chart is drawn as bars,
// unless the table that it shows stands in the book with bars of its own; a
// matrix is told as who stands in which quadrant. Formulas are their values,
// links are not shown, hidden columns and sheets are left out. Texts that are set
// in hang from the lines of a tree.
package text
