package pareto

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Potential is the picture of what customers could buy, and who is behind
// in it.
type Potential struct {
	Picture *Picture
	// Unknown counts customers with revenue for whom no potential is given.
	Unknown int
	// Ahead are the customers of class A by potential who are not A by
	// revenue, the largest open amount first.
	Ahead []Prospect
	// Over are those who bought more than they are said to be able to: their
	// potential is too low in the ledger.
	Over []Prospect
}

// A Prospect is a customer's place by potential beside that by revenue.
type Prospect struct {
	Customer             *Customer
	ByPotential, Revenue Row
}

// Open is what the customer could still buy.
func (p Prospect) Open() Sum { return p.ByPotential.Amount.Sub(p.Revenue.Amount) }

// Wallet is the share of wallet: revenue as a share of potential. It is a true
// one only where both are of the same span of time.
func (p Prospect) Wallet() Share { return Share{p.Revenue.Amount, p.ByPotential.Amount} }

// Sentence says how far apart the two places are.
func (p Prospect) Sentence(money Money) string {
	by := "outside the ranking"
	if p.Revenue.Rank > 0 {
		by = fmt.Sprintf("number %d", p.Revenue.Rank)
	}
	return fmt.Sprintf("%s is number %d by potential and %s by revenue: %s of a potential of %s.",
		p.Customer.Name, p.ByPotential.Rank, by, p.Wallet().PercentBeside(hundredPercent), money(p.ByPotential.Amount))
}

func potentialOf(l *Ledger, revenue *Ranking, o Options) *Potential {
	r := rank(l.Customers, func(c *Customer) Sum { return c.Potential }, o.Cuts)
	p := &Potential{Picture: pictureOf(r, o)}
	places := make([]Row, len(l.Customers))
	for _, rows := range [][]Row{revenue.Base, revenue.Others} {
		for _, row := range rows {
			places[row.at] = row
		}
	}
	for _, row := range r.Base {
		switch prospect := (Prospect{row.Customer, row, places[row.at]}); {
		case prospect.Open().Sign() < 0:
			p.Over = append(p.Over, prospect)
		case row.Class == A && prospect.Revenue.Class != A:
			p.Ahead = append(p.Ahead, prospect)
		}
	}
	for _, row := range r.Others {
		if row.Amount.Sign() == 0 && places[row.at].Class != None {
			p.Unknown++
		}
	}
	byOpen := func(a, b Prospect) int {
		return cmp.Or(b.Open().Abs().Cmp(a.Open().Abs()), strings.Compare(a.Customer.Name, b.Customer.Name))
	}
	slices.SortFunc(p.Ahead, byOpen)
	slices.SortFunc(p.Over, byOpen)
	return p
}
