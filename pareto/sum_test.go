package pareto

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

func TestSumsAreExactPastTheEdgeOfInt64(t *testing.T) {
	numbers := []int64{0, 1, -1, 7, -7, math.MaxInt64, math.MinInt64, math.MaxInt64 - 1, math.MinInt64 + 1, 1 << 62, -1 << 62, 922337203685477580}
	for _, a := range numbers {
		for _, b := range numbers {
			x, y := NewSum(a), NewSum(b)
			if got, want := x.Add(y).Int(), new(big.Int).Add(big.NewInt(a), big.NewInt(b)); got.Cmp(want) != 0 {
				t.Errorf("%d + %d gives %s", a, b, got)
			}
			if got, want := x.Sub(y).Int(), new(big.Int).Sub(big.NewInt(a), big.NewInt(b)); got.Cmp(want) != 0 {
				t.Errorf("%d - %d gives %s", a, b, got)
			}
			if got, want := x.Cmp(y), big.NewInt(a).Cmp(big.NewInt(b)); got != want {
				t.Errorf("%d compared with %d gives %d", a, b, got)
			}
		}
		for places := range 25 {
			ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
			if got, want := NewSum(a).Scaled(places).Int(), ten.Mul(ten, big.NewInt(a)); got.Cmp(want) != 0 {
				t.Errorf("%d with %d more places gives %s", a, places, got)
			}
		}
	}
}

func TestASumThatIsSmallAgainTakesNoBigNumber(t *testing.T) {
	if s := NewSum(math.MaxInt64).Add(NewSum(5)).Sub(NewSum(10)); s.big != nil || s.small != math.MaxInt64-5 {
		t.Errorf("gives %+v", s)
	}
}

func TestSumsAreWrittenAsAmounts(t *testing.T) {
	for _, c := range []struct {
		units  int64
		places int
		want   string
	}{{12657930395, 4, "1265793.0395"}, {232860, 2, "2328.6"}, {-5, 2, "-0.05"}, {1200, 2, "12"}, {7, 0, "7"}, {0, 3, "0"}} {
		if got := NewSum(c.units).Text(c.places); got != c.want {
			t.Errorf("%d units with %d places are written %s, want %s", c.units, c.places, got, c.want)
		}
	}
}

func TestDaysMoveByMonths(t *testing.T) {
	for _, c := range []struct {
		from   Day
		months int
		want   string
	}{
		{DayOf(2026, 11, 30), -12, "2025-11-30"}, {DayOf(2024, 2, 29), -12, "2023-02-28"}, {DayOf(2026, 3, 31), -1, "2026-02-28"},
		{DayOf(1998, 5, 6), -22, "1996-07-06"}, {DayOf(1969, 1, 31), 1, "1969-02-28"},
	} {
		if got := c.from.AddMonths(c.months).String(); got != c.want {
			t.Errorf("%s and %d months give %s, want %s", c.from, c.months, got, c.want)
		}
	}
}

func TestSharesAsFloatsAreTheNearestToTheExactQuotient(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 4))
	for range 20_000 {
		part, whole := random.Int64()>>random.IntN(63), random.Int64()>>random.IntN(63)
		if random.IntN(2) == 0 {
			part = -part
		}
		s := Share{NewSum(part), NewSum(whole)}
		if got, want := s.Float(), Float(s.Rat()); got != want {
			t.Errorf("%d of %d is %.17g, want %.17g", part, whole, got, want)
		}
	}
	if got := (Share{NewSum(1), Sum{}}).Float(); got != 0 {
		t.Errorf("a share of nothing is %g", got)
	}
}
