package pareto

import (
	"fmt"
	"slices"
)

// A Profit is who earns the company its money, and who costs it.
type Profit struct {
	// Ranking is by profit: its base brings some, and those of its others with
	// a negative amount cost more than they bring.
	Ranking *Ranking
	// Peak is what the profitable customers bring together: where the whale
	// curve, of profits added up from the largest down, is highest.
	Peak Share // of all profit; meaningless unless that is positive
	// Costly are the customers who cost more than they bring, the dearest
	// first; Cost is what they cost together, without its sign.
	Costly []Row
	Cost   Sum
}

func profitOf(l *Ledger, cuts Cuts) *Profit {
	r := rank(l.Customers, func(c *Customer) Sum { return c.Profit }, cuts)
	p := &Profit{Ranking: r, Peak: Share{r.Total, r.Net}, Cost: r.Total.Sub(r.Net)}
	for _, row := range r.Others {
		if row.Amount.Sign() < 0 {
			p.Costly = append(p.Costly, row)
		}
	}
	slices.SortFunc(p.Costly, func(a, b Row) int {
		return largest(a.Amount.Neg(), b.Amount.Neg(), a.Customer, b.Customer)
	})
	return p
}

// A Point of the whale curve is what so many customers bring together, the
// most profitable first.
type Point struct {
	Customers int
	Profit    Sum
}

// Whale gives the curve, from no customer to all.
func (p *Profit) Whale() []Point {
	curve := make([]Point, 1, 1+len(p.Ranking.Base)+len(p.Ranking.Others))
	var sum Sum
	for _, rows := range [][]Row{p.Ranking.Base, p.Ranking.Others} {
		for _, row := range rows {
			sum = sum.Add(row.Amount)
			curve = append(curve, Point{len(curve), sum})
		}
	}
	return curve
}

// Sentence says where the curve is highest and what is lost behind it.
func (p *Profit) Sentence(money Money) string {
	profitable := count(len(p.Ranking.Base), "customer", "customers")
	switch {
	case len(p.Ranking.Base) == 0 && len(p.Costly) == 0:
		return "No customer brings a profit, or costs one."
	case len(p.Costly) == 0:
		return fmt.Sprintf("No customer costs more than they bring: %s %s a profit of %s.", profitable, verb(len(p.Ranking.Base), "brings", "bring"), money(p.Ranking.Net))
	case len(p.Ranking.Base) == 0:
		return fmt.Sprintf("No customer brings a profit, and %s more than they bring, by %s.", p.costly(), money(p.Cost))
	case p.Ranking.Net.Sign() <= 0:
		return fmt.Sprintf("%s %s a profit of %s, and %s more than they bring, by %s: no profit is left.", profitable,
			verb(len(p.Ranking.Base), "brings", "bring"), money(p.Ranking.Total), p.costly(), money(p.Cost))
	}
	return fmt.Sprintf("%s %s %s of the profit; %s more than they bring, by %s.", profitable,
		verb(len(p.Ranking.Base), "brings", "bring"), p.Peak.PercentBeside(hundredPercent), p.costly(), money(p.Cost))
}

func (p *Profit) costly() string {
	return count(len(p.Costly), "customer costs", "customers cost")
}
