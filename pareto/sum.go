package pareto

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// A Sum is an exact sum of money, as a whole number of units: of cents where
// the ledger's Places are 2. The zero Sum is 0. It is never changed once made,
// and small ones, nearly all, take no memory beyond it.
type Sum struct {
	small int64
	big   *big.Int // in place of small, where that would overflow
}

// NewSum is a number of units.
func NewSum(units int64) Sum { return Sum{small: units} }

// BigSum is a number of units of any size. It keeps no hold of n.
func BigSum(n *big.Int) Sum {
	if n.IsInt64() {
		return Sum{small: n.Int64()}
	}
	return Sum{big: new(big.Int).Set(n)}
}

// Add gives the sum of two.
func (s Sum) Add(other Sum) Sum {
	if s.big == nil && other.big == nil {
		if sum := s.small + other.small; (sum > s.small) == (other.small > 0) {
			return Sum{small: sum}
		}
	}
	return BigSum(new(big.Int).Add(s.Int(), other.Int()))
}

// Neg gives the sum with the other sign.
func (s Sum) Neg() Sum {
	if s.big == nil && s.small != math.MinInt64 {
		return Sum{small: -s.small}
	}
	return BigSum(new(big.Int).Neg(s.Int()))
}

// Sub gives the difference.
func (s Sum) Sub(other Sum) Sum { return s.Add(other.Neg()) }

// Times gives so many of the sum.
func (s Sum) Times(n int) Sum {
	return BigSum(new(big.Int).Mul(s.Int(), big.NewInt(int64(n))))
}

// Abs gives the sum without its sign.
func (s Sum) Abs() Sum {
	if s.Sign() < 0 {
		return s.Neg()
	}
	return s
}

// Mul gives the product of two numbers of units.
func (s Sum) Mul(other Sum) Sum {
	if s.big == nil && other.big == nil {
		const half = 1 << 31
		if -half < s.small && s.small < half && -half < other.small && other.small < half {
			return Sum{small: s.small * other.small}
		}
	}
	return BigSum(new(big.Int).Mul(s.Int(), other.Int()))
}

// Scaled gives the sum in units that are 10^places times smaller.
func (s Sum) Scaled(places int) Sum {
	if places == 0 || s.Sign() == 0 {
		return s
	}
	if s.big == nil && places < len(powers) {
		negative := s.small < 0
		size := uint64(s.small)
		if negative {
			size = -size
		}
		if hi, lo := bits.Mul64(size, uint64(powers[places])); hi == 0 && lo < 1<<63 {
			if negative {
				return Sum{small: -int64(lo)}
			}
			return Sum{small: int64(lo)}
		}
	}
	return BigSum(new(big.Int).Mul(s.Int(), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)))
}

// powers are those of ten that an int64 holds.
var powers = func() (p [19]int64) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = p[i-1] * 10
	}
	return p
}()

// Cmp is -1, 0 or 1 as the sum is below, equal to or above another.
func (s Sum) Cmp(other Sum) int {
	if s.big == nil && other.big == nil {
		switch {
		case s.small < other.small:
			return -1
		case s.small > other.small:
			return 1
		}
		return 0
	}
	return s.Int().Cmp(other.Int())
}

// Sign is -1, 0 or 1.
func (s Sum) Sign() int {
	if s.big != nil {
		return s.big.Sign()
	}
	return cmp.Compare(s.small, 0)
}

// Small gives the units if an int64 holds them.
func (s Sum) Small() (units int64, ok bool) { return s.small, s.big == nil }

// Int gives the units; the number is the caller's own.
func (s Sum) Int() *big.Int {
	if s.big != nil {
		return new(big.Int).Set(s.big)
	}
	return big.NewInt(s.small)
}

// Decimal gives the amount that the sum stands for, with so many digits after
// the point.
func (s Sum) Decimal(places int) decimal.Decimal {
	return decimal.NewFromBigInt(s.Int(), int32(-places))
}

// Text writes that amount in plain digits, without needless zeros: 1265793.0395.
func (s Sum) Text(places int) string { return s.Decimal(places).String() }
