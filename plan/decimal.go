package plan

import (
	"strconv"
	"strings"

	"github.com/cockroachdb/apd/v3"
)

// maxDigits bounds a number that is read; no sum of money comes near it.
const maxDigits = 30

// quoDigits is how exact a quotient is that has no end: that of IEEE's decimal128.
const quoDigits = 34

// Decimal is an exact decimal number, or none at all. It is never changed once
// made. What is calculated from no number is no number, except for Add.
type Decimal struct{ d *apd.Decimal }

// NewDecimal is a whole number as a Decimal.
func NewDecimal(n int64) Decimal { return Decimal{apd.New(n, 0)} }

// ParseDecimal reads digits with an optional sign, '_' between digits, a '.'
// and a suffix: k, M or bn. Its error is a *Fault.
func ParseDecimal(text string) (Decimal, error) {
	var n Number
	err := n.Parse(text, nil)
	return n.Decimal, err
}

// Absent reports whether there is no number.
func (d Decimal) Absent() bool { return d.d == nil }

// Sign is -1, 0 or 1; that of no number is 0.
func (d Decimal) Sign() int {
	if d.d == nil {
		return 0
	}
	return d.d.Sign()
}

// Cmp is -1, 0 or 1 as the number is below, equal to or above another. No
// number is below all others.
func (d Decimal) Cmp(other Decimal) int {
	switch {
	case d.d == nil && other.d == nil:
		return 0
	case d.d == nil:
		return -1
	case other.d == nil:
		return 1
	}
	return d.d.Cmp(other.d)
}

// Equal reports whether two numbers are the same, or both are none: 1.5 and
// 1.50 are equal, none and 0 are not.
func (d Decimal) Equal(other Decimal) bool { return d.Cmp(other) == 0 }

// Add gives the sum of what is stated: no number and 5 are 5.
func (d Decimal) Add(other Decimal) Decimal {
	switch {
	case d.d == nil:
		return other
	case other.d == nil:
		return d
	}
	return d.with(other, apd.BaseContext.Add)
}

// Sub gives the difference.
func (d Decimal) Sub(other Decimal) Decimal { return d.with(other, apd.BaseContext.Sub) }

// Mul gives the product.
func (d Decimal) Mul(other Decimal) Decimal { return d.with(other, apd.BaseContext.Mul) }

// Quo gives the quotient, to 34 digits. Nothing comes of dividing by zero.
func (d Decimal) Quo(other Decimal) Decimal {
	if other.Sign() == 0 {
		return Decimal{}
	}
	return d.with(other, apd.BaseContext.WithPrecision(quoDigits).Quo)
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
	return d.Mul(percent).Mul(Decimal{apd.New(1, -2)})
}

// PercentOf tells how many percent of a whole the number is.
func (d Decimal) PercentOf(whole Decimal) Decimal { return d.Mul(NewDecimal(100)).Quo(whole) }

// Round gives the number to some places after the point, halves away from zero.
func (d Decimal) Round(places int) Decimal {
	if d.d == nil {
		return d
	}
	rounded := new(apd.Decimal)
	room := d.d.NumDigits() + max(0, int64(d.d.Exponent)+int64(places)) + 1
	if _, err := apd.BaseContext.WithPrecision(uint32(room)).Quantize(rounded, d.d, -int32(places)); err != nil {
		return d
	}
	return Decimal{rounded}
}

// Significant gives the number to some significant digits: to three, 1234567
// is 1230000.
func (d Decimal) Significant(digits int) Decimal {
	if d.d == nil || digits < 1 {
		return d
	}
	rounded := new(apd.Decimal)
	if _, err := apd.BaseContext.WithPrecision(uint32(digits)).Round(rounded, d.d); err != nil {
		return d
	}
	return Decimal{rounded}
}

type operation func(result, x, y *apd.Decimal) (apd.Condition, error)

func (d Decimal) with(other Decimal, do operation) Decimal {
	if d.d == nil || other.d == nil {
		return Decimal{}
	}
	result := new(apd.Decimal)
	if _, err := do(result, d.d, other.d); err != nil {
		return Decimal{}
	}
	return Decimal{result}
}

// Int64 gives the number if it is whole and fits.
func (d Decimal) Int64() (n int64, ok bool) {
	if d.d == nil {
		return 0, false
	}
	n, err := d.d.Int64()
	return n, err == nil
}

// Float64 gives the nearest floating-point number, for charts and
// spreadsheets; that of no number is 0.
func (d Decimal) Float64() float64 {
	if d.d == nil {
		return 0
	}
	f, err := d.d.Float64()
	if err != nil {
		return 0
	}
	return f
}

// String writes the number in plain digits, without needless zeros: 1200000,
// 12.5. No number is "".
func (d Decimal) String() string {
	if d.d == nil {
		return ""
	}
	return d.reduced().Text('f')
}

// reduced gives the number without trailing zeros, and zero without a sign.
func (d Decimal) reduced() *apd.Decimal {
	reduced, _ := new(apd.Decimal).Reduce(d.d)
	if reduced.IsZero() {
		return apd.New(0, 0)
	}
	return reduced
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
	d := new(apd.Decimal)
	if n, err := strconv.ParseInt(plain, 10, 64); err == nil { // nearly always
		d.SetFinite(n, zeros-places)
	} else {
		d.Coeff.SetString(plain, 10)
		d.Exponent = zeros - places
	}
	d.Negative = negative && !d.IsZero()
	return Decimal{d}, true
}

// shifted gives the number with its point moved to the right.
func (d Decimal) shifted(places int32) Decimal {
	moved := new(apd.Decimal).Set(d.d)
	moved.Exponent += places
	return Decimal{moved}
}
