package pareto

import (
	"math/big"
	"math/bits"
)

// A squareSum adds squares of sums. Small ones go into three machine words,
// which 2^64 of them cannot fill: a big number each would cost most of the
// time that a large ledger takes.
type squareSum struct {
	words [3]uint64 // the lowest first
	big   *big.Int
}

func (s *squareSum) add(sum Sum) {
	if sum.big != nil {
		if s.big == nil {
			s.big = new(big.Int)
		}
		s.big.Add(s.big, new(big.Int).Mul(sum.big, sum.big))
		return
	}
	size := uint64(sum.small)
	if sum.small < 0 {
		size = -size
	}
	high, low := bits.Mul64(size, size)
	var carry uint64
	s.words[0], carry = bits.Add64(s.words[0], low, 0)
	s.words[1], carry = bits.Add64(s.words[1], high, carry)
	s.words[2] += carry
}

func (s *squareSum) int() *big.Int {
	total := new(big.Int)
	for _, word := range []uint64{s.words[2], s.words[1], s.words[0]} {
		total.Lsh(total, 64).Add(total, new(big.Int).SetUint64(word))
	}
	if s.big != nil {
		total.Add(total, s.big)
	}
	return total
}
