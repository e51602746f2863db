package ledger

import (
	"bytes"
	"fmt"
)

// A side is the one of an account on which an amount stands, where the amount
// itself says so: 1,23,456.00 Dr.
type side byte

const (
	noSide side = iota
	debit
	credit
)

// String names the side.
func (s side) String() string { return [...]string{"", "the debit side", "the credit side"}[s] }

// sides are how programs write the side behind an amount; those of a letter
// stand only behind one with a fraction, since 12 S may be a size.
var sides = []struct {
	text string
	side side
}{{"Dr", debit}, {"Cr", credit}, {"DR", debit}, {"CR", credit}, {"Dr.", debit}, {"Cr.", credit}, {"S", debit}, {"H", credit}}

// sideOf takes the side off the end of an amount.
func sideOf(text []byte) (rest []byte, s side) {
	for _, known := range sides {
		rest, ok := bytes.CutSuffix(text, []byte(known.text))
		if !ok || len(rest) == 0 {
			continue
		}
		switch before := rest[len(rest)-1]; {
		case before != ' ' && before != 0xA0 && before-'0' > 9: // the last byte of any blank that does not break is A0
		case len(known.text) > 1, bytes.ContainsAny(rest, ".,"):
			return rest, known.side
		}
	}
	return text, noSide
}

// revenue is the side that counts in a column, the one with more lines; what
// stands on the other is taken off.
func (c *Column) revenue() side {
	if c.sides[credit] > c.sides[debit] {
		return credit
	}
	return debit
}

// onSide gives an amount as it counts where one side is revenue.
func (a *amount) onSide(revenue side) number {
	if a.side == noSide || a.side == max(revenue, debit) {
		return a.number
	}
	return number{a.units.Neg(), a.places}
}

// bothSides tells of amounts that say on which side they stand.
func (l *look) bothSides() (notes []string) {
	for _, i := range l.layout.amount.reads() {
		c := l.columns[i]
		if c.sides[debit] > 0 && c.sides[credit] > 0 {
			counts := c.revenue()
			notes = append(notes, fmt.Sprintf("the amounts in %q stand on two sides: those on %s count, since they are more, and those on %s are taken off", c.Heading, counts, debit+credit-counts))
		}
	}
	return notes
}
