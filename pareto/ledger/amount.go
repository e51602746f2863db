package ledger

import (
	"bytes"
	"math/big"
	"strconv"

	"keyplan/pareto"
)

// A mark is what stands before the fraction of a number: '.' or ','; 0 is not
// known.
type mark byte

// An evidence tells what one number says of the marks in its column.
type evidence int

const (
	silent     evidence = iota // no mark in it
	forPoint                   // 1,234.50 or 0.5
	forComma                   // 1.234,50 or 0,5
	either                     // 1,234 or 1.234: thousands, or three digits of a fraction?
	ungrouped                  // 1500: who writes that writes no marks between thousands
	notANumber                 // 12 pieces
)

// An amount is a text read as a number.
type amount struct {
	number
	tells   evidence
	percent bool   // written with %, and divided by 100
	money   []byte // the currency as it was written; nil for none
	side    side   // of an account, where it was written behind
}

// readAmount reads a number in whatever form accounting programs write it:
// 1,234.50 and 1.234,50 and 1 234,50 and 1'234.50, with a currency before or
// behind, as -£17 or 17- or (61,374.00); a lone - is 0. Where the text leaves
// open what its mark means, that is what column says, and thousands if that
// says nothing. ok is false for what is no number.
func readAmount(text []byte, column mark) (a amount, ok bool) {
	if len(text) > 2*maxDigits {
		return amount{tells: notANumber}, false
	}
	s := spelled{rest: text}
	s.around()
	told := s.cents == '.' || s.cents == ','
	if told {
		column = mark(s.cents)
	}
	digits, tells, places, ok := s.digits(column)
	if !ok {
		return amount{tells: notANumber}, false
	}
	if told && tells != silent {
		tells = forMark(s.cents)
	}
	a.tells, a.places, a.percent, a.money, a.side = tells, places, s.percent, s.money, s.side
	if a.percent {
		a.places += 2
	}
	a.units = unitsOf(digits)
	if s.negative {
		a.units = a.units.Neg()
	}
	if s.exponent != 0 {
		a.number = a.shifted(s.exponent)
	}
	return a, true
}

func unitsOf(digits []byte) pareto.Sum {
	if len(digits) == 0 {
		return pareto.Sum{}
	}
	if n, err := strconv.ParseInt(string(digits), 10, 64); err == nil {
		return pareto.NewSum(n)
	}
	n, _ := new(big.Int).SetString(string(digits), 10) // digits only
	return pareto.BigSum(n)
}

// shifted gives the number times a power of ten.
func (n number) shifted(power int) number {
	if n.places >= power {
		return number{n.units, n.places - power}
	}
	return number{n.units.Scaled(power - n.places), 0}
}

// digits takes the marks out of what is left and says what they told.
func (s *spelled) digits(column mark) (digits []byte, tells evidence, places int, ok bool) {
	text := s.rest
	if len(text) == 0 { // a lone - is how accountants write nothing
		return nil, silent, 0, s.signed && s.negative && !s.closed
	}
	if text, ok = s.scientific(text); !ok {
		return nil, notANumber, 0, false
	}
	text, spaced, ok := unspaced(text)
	if !ok {
		return nil, notANumber, 0, false
	}
	point, tells, ok := pointOf(text, column, spaced)
	if !ok {
		return nil, notANumber, 0, false
	}
	digits = make([]byte, 0, len(text))
	for i, c := range text {
		switch {
		case c-'0' <= 9:
			digits = append(digits, c)
			if point >= 0 && i > point {
				places++
			}
		case c != '.' && c != ',':
			return nil, notANumber, 0, false
		}
	}
	return digits, tells, places, len(digits) > 0 && len(digits) <= maxDigits
}

// scientific takes the exponent off a number such as 1.5E+03.
func (s *spelled) scientific(text []byte) (rest []byte, ok bool) {
	at := bytes.IndexAny(text, "eE")
	if at < 1 {
		return text, at < 0
	}
	power, err := strconv.Atoi(string(text[at+1:]))
	if err != nil || power < -maxDigits || power > maxDigits {
		return nil, false
	}
	s.exponent = power
	return text[:at], true
}

// unspaced takes out blanks and apostrophes, which may only stand between
// thousands: three digits apart, the first group shorter.
func unspaced(text []byte) (rest []byte, spaced, ok bool) {
	rest = make([]byte, 0, len(text))
	last := -1 // where the last mark between thousands stood, in rest
	for len(text) > 0 {
		r, size := decodeRune(text)
		switch {
		case r == '.' || r == ',':
			if last >= 0 && len(rest)-last != 3 {
				return nil, false, false
			}
			return append(rest, text...), spaced, !bytes.ContainsAny(text, " '")
		case blank(r) || r == '\'' || r == '’':
			if len(rest) == 0 || last < 0 && len(rest) > 3 || last >= 0 && len(rest)-last != 3 {
				return nil, false, false
			}
			last, spaced = len(rest), true
		default:
			rest = append(rest, text[:size]...)
		}
		text = text[size:]
	}
	return rest, spaced, last < 0 || len(rest)-last == 3
}

// pointOf finds the mark before the fraction, -1 if there is none, and what
// the number tells of the column's marks.
func pointOf(text []byte, column mark, spaced bool) (at int, tells evidence, ok bool) {
	last := bytes.LastIndexAny(text, ".,")
	if last < 0 {
		if len(text) > 3 && !spaced {
			return -1, ungrouped, true
		}
		return -1, silent, true
	}
	first := bytes.IndexAny(text, ".,")
	c := text[last]
	switch {
	case text[first] != c: // both marks: the last is before the fraction
		return last, forMark(c), grouped(text[:last], text[first]) && bytes.IndexByte(text[:last], c) < 0
	case first != last: // one mark, several times: thousands
		return -1, forMark(other(c)), grouped(text, c) && !spaced
	case spaced || first == 0 || first > 3 || text[0] == '0' || len(text)-last-1 != 3:
		return last, forMark(c), true
	case byte(column) == c:
		return last, either, true
	}
	return -1, either, true
}

func forMark(c byte) evidence {
	if c == '.' {
		return forPoint
	}
	return forComma
}

func other(c byte) byte {
	if c == '.' {
		return ','
	}
	return '.'
}

// grouped reports whether a mark stands between thousands: three digits apart,
// or as in India two, but for the last three: 12,34,567.
func grouped(text []byte, c byte) bool {
	groups := bytes.Split(text, []byte{c})
	last := len(groups) - 1
	for _, g := range groups[1:last] {
		if len(g) != len(groups[1]) || len(g) < 2 || len(g) > 3 {
			return false
		}
	}
	return len(groups[0]) >= 1 && len(groups[0]) <= 3 && len(groups[last]) == 3
}
