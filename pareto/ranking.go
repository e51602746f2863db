package pareto

import (
	"sort"

	"github.com/shopspring/decimal"
)

// A Ranking is customers by an amount, the largest first, those of one amount
// by name. The base is the customers with a positive amount, and every share
// is one of the base's total; the others follow, without a class.
type Ranking struct {
	Base, Others []Row
	Total        Sum // of the base
	Net          Sum // of all, what the others cost taken off
}

// A Row is a customer's place in a ranking.
type Row struct {
	Customer *Customer
	Rank     int // 1 for the largest; 0 outside the base
	Amount   Sum
	UpTo     Sum // the amounts from the largest to this one
	Class    Class
	at       int32 // the customer's place in the ledger
}

// rank orders customers by an amount of theirs.
func rank(customers []Customer, amount func(*Customer) Sum, cuts Cuts) *Ranking {
	rows := make([]Row, len(customers))
	for i, place := range places(len(rows), func(i int) Sum { return amount(&customers[i]) }, func(i int) *Customer { return &customers[i] }) {
		c := &customers[place.at]
		rows[i] = Row{Customer: c, Amount: amount(c), Class: None, at: place.at}
	}
	positive := sort.Search(len(rows), func(i int) bool { return rows[i].Amount.Sign() <= 0 })
	r := &Ranking{Base: rows[:positive:positive], Others: rows[positive:]}
	r.accumulate()
	r.classify(cuts)
	return r
}

func (r *Ranking) accumulate() {
	for i := range r.Base {
		row := &r.Base[i]
		r.Total = r.Total.Add(row.Amount)
		row.Rank, row.UpTo = i+1, r.Total
	}
	r.Net = r.Total
	for _, row := range r.Others {
		r.Net = r.Net.Add(row.Amount)
	}
}

// classify goes by the share before a customer, so that the one who crosses
// the line still belongs to the class that it closes.
func (r *Ranking) classify(cuts Cuts) {
	endA, endB := percentOf(cuts.A, r.Total), percentOf(cuts.B, r.Total)
	var before Sum
	for i := range r.Base {
		row := &r.Base[i]
		switch {
		case before.Cmp(endA) < 0:
			row.Class = A
		case before.Cmp(endB) < 0:
			row.Class = B
		default:
			row.Class = C
		}
		before = row.UpTo
	}
}

// byCustomer gives the rows in the order of the ledger.
func (r *Ranking) byCustomer() []*Row {
	rows := make([]*Row, len(r.Base)+len(r.Others))
	for _, ranked := range [][]Row{r.Base, r.Others} {
		for i := range ranked {
			rows[ranked[i].at] = &ranked[i]
		}
	}
	return rows
}

// Share gives a customer's share of the base's total.
func (r *Ranking) Share(row Row) Share { return Share{row.Amount, r.Total} }

// UpTo gives the share of all customers down to this one.
func (r *Ranking) UpTo(row Row) Share { return Share{row.UpTo, r.Total} }

// Top gives the share of the n largest customers, of all where there are fewer.
func (r *Ranking) Top(n int) Share {
	n = min(n, len(r.Base))
	if n == 0 {
		return Share{Whole: r.Total}
	}
	return Share{r.Base[n-1].UpTo, r.Total}
}

// Reach counts the fewest customers whose share reaches a percentage.
func (r *Ranking) Reach(percent decimal.Decimal) int {
	goal := percentOf(percent, r.Total)
	if goal.Sign() <= 0 {
		return 0
	}
	return r.upTo(goal)
}

// upTo counts the fewest customers who bring a sum together, which is no more
// than all of them bring.
func (r *Ranking) upTo(goal Sum) int {
	return 1 + sort.Search(len(r.Base)-1, func(i int) bool { return r.Base[i].UpTo.Cmp(goal) >= 0 })
}

// A ClassTotal is what a class of customers brings.
type ClassTotal struct {
	Class     Class
	Customers int
	Amount    Sum
}

// Classes gives the totals of A, B and C, empty ones too.
func (r *Ranking) Classes() []ClassTotal {
	totals := []ClassTotal{{Class: A}, {Class: B}, {Class: C}}
	for _, row := range r.Base {
		total := &totals[row.Class-A]
		total.Customers++
		total.Amount = total.Amount.Add(row.Amount)
	}
	return totals
}
