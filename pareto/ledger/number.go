package ledger

import (
	"math/big"

	"keyplan/pareto"
)

// maxDigits bounds an amount; no ledger comes near it.
const maxDigits = 40

// A number is an exact decimal number: units with so many digits after the point.
type number struct {
	units  pareto.Sum
	places int
}

// plus gives the sum.
func (n number) plus(other number) number {
	places := max(n.places, other.places)
	return number{n.in(places).Add(other.in(places)), places}
}

// minus gives the difference.
func (n number) minus(other number) number {
	return n.plus(number{other.units.Neg(), other.places})
}

// times gives the product.
func (n number) times(other number) number {
	return number{n.units.Mul(other.units), n.places + other.places}
}

// in gives the units at a number of places that is not smaller.
func (n number) in(places int) pareto.Sum { return n.units.Scaled(places - n.places) }

// trimmed gives the number without zeros at its end, so that 1.50 and 1.5 are alike.
func (n number) trimmed() number {
	if n.places == 0 {
		return n
	}
	units, ten, rest := n.units.Int(), big.NewInt(10), new(big.Int)
	for n.places > 0 {
		shorter, _ := new(big.Int).QuoRem(units, ten, rest)
		if rest.Sign() != 0 {
			break
		}
		units = shorter
		n.places--
	}
	return number{pareto.BigSum(units), n.places}
}

// noMark is a byte that stands in no number.
const noMark = 0xFF

// plainNumber reads digits with an optional '-' in front and one mark before
// the fraction, as most amounts are written. It knows nothing of thousands, so
// it is for columns whose mark is sure.
func plainNumber(text []byte, mark byte) (units int64, places int, ok bool) {
	i := 0
	negative := len(text) > 0 && text[0] == '-'
	if negative {
		i = 1
	}
	first, point := i, -1
	for ; i < len(text); i++ {
		switch c := text[i]; {
		case c-'0' <= 9:
			units = units*10 + int64(c-'0')
		case c == mark && point < 0 && i > first:
			point = i
		default:
			return 0, 0, false
		}
	}
	if len(text)-first > 18 || len(text) == first || point == len(text)-1 { // what overflows is for the full reader
		return 0, 0, false
	}
	if point >= 0 {
		places = len(text) - 1 - point
	}
	if negative {
		units = -units
	}
	return units, places, true
}
