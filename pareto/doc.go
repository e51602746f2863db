// Package pareto tells which customers a company lives on: the 80/20 picture,
// how concentrated revenue is, who stands out, who rises and who falls silent.
//
// It is pure analysis. It reads no files (package ledger does), knows nothing
// of plans, prints nothing, and asks no clock: a year is the last twelve months
// of the data. All sums are whole numbers of the smallest unit that the ledger
// gives, and all shares are quotients of these, so nothing is rounded before it
// is printed, and nothing is decided by what was rounded.
//
// Merge makes one customer of several; Analyse judges the ledger:
//
//	l := &pareto.Ledger{Places: 2, Customers: []pareto.Customer{
//		{Name: "Ernst Handel", Revenue: pareto.NewSum(10487498)}, // 104,874.98
//	}}
//	a := pareto.Analyse(l, pareto.Defaults())
//	a.Revenue.Verdict.Reach() // 1 of 1 customer (100 %) brings 80 %.
//
// Judgements are data, each with the sentence that says what it means. Amounts
// in sentences are written by the caller, who knows the currency.
//
// The base of every share, class and measure is the customers with positive
// net revenue; the others are listed after them, without a class.
package pareto
