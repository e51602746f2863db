package pareto

import "fmt"

// A Potential is the picture of what customers could buy, and who is behind
// in it.
type Potential struct {
	Picture *Picture
	// Verdict is that on the revenue beside it.
	Verdict Verdict
	// Prospects are the customers whose potential is known, those with the
	// largest open amount first.
	Prospects []Prospect
	// Unknown counts customers with revenue for whom no potential is given.
	Unknown int
	// Span is what the revenue beside it is of, in a dated ledger. Potential
	// should be of as long.
	Span *Window
	// Yearly says that the span is the last year of the data, since the
	// potential is one of a year.
	Yearly bool
}

// Caution warns of a share of wallet that may not be one: potential is mostly
// given for a year, and this ledger is of another span. Empty where there is
// nothing to warn of.
func (p *Potential) Caution() string {
	const aYear, about = 365, 45 // days
	if p.Span == nil || max(p.Span.Days()-aYear, aYear-p.Span.Days()) <= about {
		return ""
	}
	return fmt.Sprintf("Revenue is of %s days (%s): a share of wallet is true only if potential is of the same span.", grouped(p.Span.Days()), p.Span)
}

// A Prospect is a customer's place by potential beside that by revenue.
type Prospect struct {
	Customer           *Customer
	Potential, Revenue *Row
}

// Open is what the customer could still buy.
func (p Prospect) Open() Sum { return p.Potential.Amount.Sub(p.Revenue.Amount) }

// Wallet is the share of wallet: revenue as a share of potential. It is a true
// one only where both are of the same span of time.
func (p Prospect) Wallet() Share { return Share{p.Revenue.Amount, p.Potential.Amount} }

// Sentence says how far apart the two places are.
func (p Prospect) Sentence(money Money) string {
	by := "outside the ranking"
	if p.Revenue.Rank > 0 {
		by = fmt.Sprintf("number %d", p.Revenue.Rank)
	}
	return fmt.Sprintf("%s is number %d by potential and %s by revenue: %s of a potential of %s.",
		p.Customer.Name, p.Potential.Rank, by, p.Wallet().PercentBeside(hundredPercent), money(p.Potential.Amount))
}

// Ahead reports whether the customer ranks far higher by potential than by
// revenue: in class A by the one and not by the other, and by a higher rank.
func (p Prospect) Ahead() bool {
	return p.Potential.Class == A && p.Revenue.Class != A && (p.Revenue.Rank == 0 || p.Potential.Rank < p.Revenue.Rank)
}

// Over reports whether the customer bought more than the ledger says they
// could: the potential is too low, or of a shorter time than the revenue.
func (p Prospect) Over() bool { return p.Open().Sign() < 0 }

func potentialOf(l *Ledger, revenue *Picture, o Options) *Potential {
	r := rank(l.Customers, func(c *Customer) Sum { return c.Potential }, o.Cuts)
	p := &Potential{Picture: pictureOf(r, "hold", o), Prospects: make([]Prospect, len(r.Base))}
	revenue = p.beside(l, revenue, o)
	p.Verdict = revenue.Verdict
	byRevenue := revenue.Ranking.byCustomer()
	prospect := func(i int) Prospect {
		row := &r.Base[i]
		return Prospect{row.Customer, row, byRevenue[row.at]}
	}
	for i, place := range places(len(r.Base), func(i int) Sum { return prospect(i).Open() }, func(i int) *Customer { return r.Base[i].Customer }) {
		p.Prospects[i] = prospect(int(place.at))
	}
	for i := range r.Others {
		if byRevenue[r.Others[i].at].Class != None {
			p.Unknown++
		}
	}
	return p
}

// beside chooses the revenue that potential is set against: that of the last
// year where the one is of a year and the other of several.
func (p *Potential) beside(l *Ledger, revenue *Picture, o Options) *Picture {
	if !l.Dated {
		return revenue
	}
	data := Window{l.First, l.Last}
	p.Span = &data
	last, more := l.lastYear()
	if !l.Yearly || !more {
		return revenue
	}
	p.Span, p.Yearly = &last, true
	return pictureOf(rank(l.Customers, last.Revenue, o.Cuts), "bring", o)
}
