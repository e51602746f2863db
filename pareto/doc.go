// Package pareto tells which customers a company lives on: the 80/20 picture,
// how concentrated revenue is, who stands out, who rises and who falls silent.
//
// It is pure analysis. It reads no files (package ledger does), knows nothing
// of plans, prints nothing, and asks no clock. All sums are whole numbers of
// the smallest unit that the ledger gives, and all shares are quotients of
// these, so nothing is rounded before it is printed:
//
//	l := &pareto.Ledger{Places: 2, Customers: []pareto.Customer{
//		{Name: "Ernst Handel", Revenue: pareto.NewSum(10487498)}, // 104,874.98
//	}}
//
// The base of every share, class and measure is the customers with positive
// net revenue; the others are listed after them, without a class.
package pareto
