package ledger

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"keyplan/pareto"
)

func TestJournalsGiveTheSameSumsWhenPutInOrderEarlyOrLate(t *testing.T) {
	type pair struct {
		customer int32
		day      pareto.Day
	}
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 3))
		j := journal{least: 1 + r.IntN(40)}
		customers := 1 + r.IntN(20)
		want, lines := map[pair]*big.Int{}, make([]int, customers)
		for range r.IntN(600) {
			p := pair{int32(r.IntN(customers)), []pareto.Day{noDay, pareto.Day(20000 + r.IntN(30)), pareto.Day(-1000 + r.IntN(3))}[r.IntN(3)]}
			units := pareto.NewSum([]int64{r.Int64N(100) - 50, math.MaxInt64, math.MinInt64, 0}[r.IntN(4)])
			if want[p] == nil {
				want[p] = new(big.Int)
			}
			want[p].Add(want[p], units.Int())
			lines[p.customer]++
			j.write(p.customer, p.day, units)
			if r.IntN(100) == 0 {
				j.scale(2)
				for _, sum := range want {
					sum.Mul(sum, big.NewInt(100))
				}
			}
		}
		j.close(customers)
		got := map[pair]*big.Int{}
		add := func(p pair, units pareto.Sum) {
			if got[p] == nil {
				got[p] = new(big.Int)
			}
			got[p].Add(got[p], units.Int())
		}
		for c := range int32(customers) {
			last := pareto.Day(math.MinInt32)
			for i, e := range j.of(c) {
				if e.customer != c || i > 0 && e.day <= last {
					t.Fatalf("the entries of %d are not in order: %+v", c, j.of(c))
				}
				last = e.day
				add(pair{c, e.day}, pareto.NewSum(e.units))
			}
			if j.lines[c] != lines[c] {
				t.Errorf("customer %d has %d lines, want %d", c, j.lines[c], lines[c])
			}
		}
		for _, l := range j.large {
			add(pair{l.customer, l.day}, l.units)
		}
		if len(got) != len(want) {
			t.Errorf("%d pairs, want %d", len(got), len(want))
		}
		for p, sum := range want {
			if got[p] == nil || got[p].Cmp(sum) != 0 {
				t.Errorf("%+v has %s, want %s", p, got[p], sum)
			}
		}
	}
}

func TestAmountsPastInt64AreKeptByCustomerNotByLine(t *testing.T) {
	j := journal{least: firstLimit}
	huge := pareto.BigSum(new(big.Int).Lsh(big.NewInt(1), 80))
	for i := range 100_000 {
		j.write(int32(i%7), pareto.Day(i%3), huge)
	}
	if len(j.large) > 2*leastLarge {
		t.Errorf("%d entries are kept", len(j.large))
	}
}

func TestLinesOfFewCustomersAndDaysTakeLittleRoom(t *testing.T) {
	few, many := journal{least: 100}, journal{least: 100}
	for i := range 100_000 {
		few.write(int32(i%7), pareto.Day(i%3), pareto.NewSum(1))
		many.write(int32(i%300), pareto.Day(i/300), pareto.NewSum(1))
		if few.count > 100 {
			t.Fatalf("%d lines of 21 customers and days lie about", few.count)
		}
	}
	if len(few.entries) != 21 {
		t.Errorf("%d entries are kept, want 21", len(few.entries))
	}
	if rest := len(many.entries) + many.count; rest != 100_000 {
		t.Errorf("%d entries are kept of 100,000 customers and days", rest)
	}
}
