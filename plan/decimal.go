package plan

import (
	"cmp"
	"math/big"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// maxDigits bounds a number that is read; no sum of money comes near it.
const maxDigits = 30

// quoDigits is how exact a quotient is that has no end: that of IEEE's decimal128.
const quoDigits = 34

// Decimal is an exact decimal number, or none at all. It is never changed once
// made. What is calculated from no number is no number, except for Add.
type Decimal struct {
	d      decimal.Decimal
	stated bool
}

// NewDecimal is a whole number as a Decimal.
func NewDecimal(n int64) Decimal { return stated(decimal.New(n, 0)) }

func stated(d decimal.Decimal) Decimal { return Decimal{d, true} }

// ParseDecimal reads digits with an optional sign, '_' between digits, a '.'
// and a suffix: k, M or bn. Its error is a *Fault.
func ParseDecimal(text string) (Decimal, error) {
	var n Number
	err := n.Parse(text, nil)
	return n.Decimal, err
}

// Absent reports whether there is no number.
func (d Decimal) Absent() bool { return !d.stated }

// Sign is -1, 0 or 1; that of no number is 0.
func (d Decimal) Sign() int { return d.d.Sign() }

// Cmp is -1, 0 or 1 as the number is below, equal to or above another. No
// number is below all others.
func (d Decimal) Cmp(other Decimal) int {
	switch {
	case !d.stated && !other.stated:
		return 0
	case !d.stated:
		return -1
	case !other.stated:
		return 1
	}
	if x, y, _, ok := aligned(d.d, other.d); ok {
		return cmp.Compare(x, y)
	}
	return d.d.Cmp(other.d)
}

// Equal reports whether two numbers are the same, or both are none: 1.5 and
// 1.50 are equal, none and 0 are not.
func (d Decimal) Equal(other Decimal) bool { return d.Cmp(other) == 0 }

// Add gives the sum of what is stated: no number and 5 are 5.
func (d Decimal) Add(other Decimal) Decimal {
	switch {
	case !d.stated:
		return other
	case !other.stated:
		return d
	}
	if x, y, exponent, ok := aligned(d.d, other.d); ok {
		return stated(decimal.New(x+y, exponent))
	}
	return stated(d.d.Add(other.d))
}

// Sub gives the difference.
func (d Decimal) Sub(other Decimal) Decimal {
	return d.with(other, func(x, y decimal.Decimal) decimal.Decimal {
		if x, y, exponent, ok := aligned(x, y); ok {
			return decimal.New(x-y, exponent)
		}
		return x.Sub(y)
	})
}

// aligned gives two numbers as whole multiples of one power of ten, where both
// are below 10^18, as sums of money are: what is done with those allocates
// little or nothing, and neither their sum nor difference overflows.
func aligned(x, y decimal.Decimal) (m, n int64, exponent int32, ok bool) {
	const most = 18
	exponent = min(x.Exponent(), y.Exponent())
	up, over := x.Exponent()-exponent, y.Exponent()-exponent
	if x.NumDigits()+int(up) > most || y.NumDigits()+int(over) > most {
		return 0, 0, 0, false
	}
	return x.CoefficientInt64() * tens[up], y.CoefficientInt64() * tens[over], exponent, true
}

// tens are the powers of ten that aligned needs.
var tens = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// Mul gives the product.
func (d Decimal) Mul(other Decimal) Decimal { return d.with(other, decimal.Decimal.Mul) }

// Quo gives the quotient, to 34 digits. Nothing comes of dividing by zero.
func (d Decimal) Quo(other Decimal) Decimal {
	if other.Sign() == 0 {
		return Decimal{}
	}
	// Digits before the point are the difference of those of the two, or one more.
	places := max(0, quoDigits-(magnitude(d.d)-magnitude(other.d)))
	return d.with(other, func(x, y decimal.Decimal) decimal.Decimal { return x.DivRound(y, int32(places)) })
}

// Neg gives the number with the other sign.
func (d Decimal) Neg() Decimal { return NewDecimal(0).Sub(d) }

// Abs gives the number without its sign.
func (d Decimal) Abs() Decimal {
	if d.Sign() < 0 {
		return d.Neg()
	}
	return d
}

// Share gives a percentage of the number: the share 20 of 50 is 10.
func (d Decimal) Share(percent Decimal) Decimal {
	return d.Mul(percent).shifted(-2)
}

// PercentOf tells how many percent of a whole the number is.
func (d Decimal) PercentOf(whole Decimal) Decimal { return d.Mul(NewDecimal(100)).Quo(whole) }

// Round gives the number to some places after the point, halves away from zero.
func (d Decimal) Round(places int) Decimal {
	if !d.stated {
		return d
	}
	return stated(d.d.Round(int32(places)))
}

// Significant gives the number to some significant digits: to three, 1234567
// is 1230000.
func (d Decimal) Significant(digits int) Decimal {
	if digits < 1 {
		return d
	}
	return d.Round(digits - magnitude(d.d))
}

// magnitude is how many digits a number has before the point; that of 0.05 is -1.
func magnitude(d decimal.Decimal) int { return d.NumDigits() + int(d.Exponent()) }

func (d Decimal) with(other Decimal, do func(x, y decimal.Decimal) decimal.Decimal) Decimal {
	if !d.stated || !other.stated {
		return Decimal{}
	}
	return stated(do(d.d, other.d))
}

// Int64 gives the number if it is whole and fits.
func (d Decimal) Int64() (n int64, ok bool) {
	if !d.stated || !d.d.IsInteger() {
		return 0, false
	}
	whole := d.d.BigInt()
	return whole.Int64(), whole.IsInt64()
}

// Rat gives the number as a fraction, nil for no number; it is the caller's own.
func (d Decimal) Rat() *big.Rat {
	if !d.stated {
		return nil
	}
	return d.d.Rat()
}

// Float64 gives the nearest floating-point number, for charts and
// spreadsheets; that of no number is 0.
func (d Decimal) Float64() float64 { return d.d.InexactFloat64() }

// String writes the number in plain digits, without needless zeros: 1200000,
// 12.5. No number is "".
func (d Decimal) String() string {
	if !d.stated {
		return ""
	}
	return d.d.String()
}

// scanDecimal reads a number in the one form that ParseDecimal describes.
func scanDecimal(text string) (Decimal, bool) {
	unsigned := strings.TrimPrefix(text, "+")
	negative := strings.HasPrefix(text, "-")
	if negative {
		unsigned = text[1:]
	}
	number, zeros := cutScale(unsigned)
	plain, places, ok := plainDigits(number)
	if !ok || len(plain)+int(zeros) > maxDigits {
		return Decimal{}, false
	}
	var d Decimal
	if n, err := strconv.ParseInt(plain, 10, 64); err == nil { // nearly always
		d = stated(decimal.New(n, zeros-places))
	} else {
		whole, _ := new(big.Int).SetString(plain, 10) // digits only
		d = stated(decimal.NewFromBigInt(whole, zeros-places))
	}
	if negative {
		d = d.Neg()
	}
	return d, true
}

// shifted gives the number with its point moved to the right.
func (d Decimal) shifted(places int32) Decimal {
	if !d.stated {
		return d
	}
	return stated(d.d.Shift(places))
}
