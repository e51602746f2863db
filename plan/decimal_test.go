package plan

import (
	"math"
	"math/big"
	"strings"
	"testing"
)

func TestParseDecimal(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"digits", "1250000", "1250000"},
		{"grouped digits", "1_250_000", "1250000"},
		{"a sign", "+5", "5"},
		{"a minus", "-0.50", "-0.5"},
		{"minus nothing is nothing", "-0", "0"},
		{"thousands", "450k", "450000"},
		{"thousands in capitals", "450K", "450000"},
		{"millions", "1.25M", "1250000"},
		{"millions in lower case", "1.25m", "1250000"},
		{"billions", "5.3bn", "5300000000"},
		{"billions in capitals", "5.3BN", "5300000000"},
		{"fractions of a thousand", "0.0005k", "0.5"},
		{"zeros in front do not make it octal", "010", "10"},
		{"what no float can hold", "0.1234567890123456789", "0.1234567890123456789"},
		{"thirty digits", strings.Repeat("9", 30), strings.Repeat("9", 30)},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d, err := ParseDecimal(c.text)
			if err != nil || d.String() != c.want {
				t.Errorf("%q is read as %q, %v; want %q", c.text, d, err, c.want)
			}
		})
	}
	for _, text := range []string{
		"1e6", "0x10", "1__0", "_1", "1_", "1.", ".5", "1.2.3", "1._5", "1.5_0", "k", "-", "--1", "+-1", "1 k", "1kk", "1kM", "Inf", "NaN", "1,5",
		strings.Repeat("9", 31), strings.Repeat("9", 25) + "bn", "0." + strings.Repeat("0", 30) + "1",
	} {
		d, err := ParseDecimal(text)
		if faultOf(t, err); !d.Absent() {
			t.Errorf("%q is read as %s", text, d)
		}
	}
}

func TestDecimalArithmetic(t *testing.T) {
	var none Decimal
	cases := []struct {
		name string
		got  Decimal
		want string
	}{
		{"a sum is exact", dec("0.1").Add(dec("0.2")), "0.3"},
		{"a sum of what is stated", none.Add(dec("5")), "5"},
		{"and the other way round", dec("5").Add(none), "5"},
		{"a sum of nothing", none.Add(none), ""},
		{"a difference", dec("1").Sub(dec("0.9")), "0.1"},
		{"a difference from nothing", none.Sub(dec("5")), ""},
		{"a product", dec("1.5").Mul(dec("1.5")), "2.25"},
		{"a product of many digits", dec("123456789012345678901234567890").Mul(dec("123456789012345678901234567890")), "15241578753238836750495351562536198787501905199875019052100"},
		{"a product with nothing", dec("5").Mul(none), ""},
		{"a quotient", dec("1").Quo(dec("8")), "0.125"},
		{"a quotient without end", dec("1").Quo(dec("3")), "0.3333333333333333333333333333333333"},
		{"nothing comes of dividing by zero", dec("1").Quo(dec("0")), ""},
		{"nor by nothing", dec("1").Quo(none), ""},
		{"the other sign", dec("5").Neg(), "-5"},
		{"the other sign of nothing", none.Neg(), ""},
		{"zero has no sign", dec("0").Neg(), "0"},
		{"without its sign", dec("-5").Abs(), "5"},
		{"a share", dec("50").Share(dec("20")), "10"},
		{"a percentage of a whole", dec("10").PercentOf(dec("40")), "25"},
		{"a percentage of no whole", dec("10").PercentOf(dec("0")), ""},
		{"a half is rounded up", dec("2.5").Round(0), "3"},
		{"a negative half away from zero", dec("-2.5").Round(0), "-3"},
		{"to a place", dec("1.25").Round(1), "1.3"},
		{"to more places than there are", dec("1.25").Round(5), "1.25"},
		{"to thousands", dec("1234567").Round(-3), "1235000"},
		{"a written billion to a place", dec("5.3bn").Round(2), "5300000000"},
		{"to nothing", dec("0.4").Round(0), "0"},
		{"up to another digit", dec("9.99").Round(1), "10"},
		{"no number", none.Round(1), ""},
		{"three digits", dec("1234567").Significant(3), "1230000"},
		{"three digits of a small number", dec("0.0012345").Significant(3), "0.00123"},
		{"three digits of nothing", none.Significant(3), ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if c.got.String() != c.want {
				t.Errorf("got %s, want %s", c.got, c.want)
			}
		})
	}
}

func TestDecimalCmp(t *testing.T) {
	var none Decimal
	rising := []Decimal{none, dec("-1bn"), dec("-2"), dec("0"), dec("0.001"), dec("1.5"), dec("2"), dec("1M")}
	for i, a := range rising {
		for j, b := range rising {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if a.Cmp(b) != want || a.Equal(b) != (i == j) {
				t.Errorf("%q against %q: %d", a, b, a.Cmp(b))
			}
		}
	}
	if !dec("1.2M").Equal(dec("1_200_000.00")) {
		t.Error("numbers are equal however they are written")
	}
	if none.Sign() != 0 || dec("-3").Sign() != -1 {
		t.Error("wrong sign")
	}
}

func TestDecimalConversions(t *testing.T) {
	var none Decimal
	cases := []struct {
		d     Decimal
		whole int64
		ok    bool
		float float64
	}{
		{none, 0, false, 0},
		{dec("1.2M"), 1200000, true, 1.2e6},
		{dec("2.00"), 2, true, 2},
		{dec("2.5"), 0, false, 2.5},
		{dec("9223372036854775807"), math.MaxInt64, true, math.MaxInt64},
		{dec("9223372036854775808"), 0, false, 9223372036854775808},
		{dec("-7"), -7, true, -7},
	}
	for _, c := range cases {
		n, ok := c.d.Int64()
		if n != c.whole && ok || ok != c.ok || c.d.Float64() != c.float {
			t.Errorf("%q is %d (%v) and %v", c.d, n, ok, c.d.Float64())
		}
	}
}

func TestDecimalShort(t *testing.T) {
	cases := []struct{ name, text, short, grouped string }{
		{"millions", "1200000", "1.2M", "1,200,000"},
		{"thousands", "450000", "450k", "450,000"},
		{"billions", "5300000000", "5.3bn", "5,300,000,000"},
		{"more than three digits are written in full", "1234567", "1,234,567", "1,234,567"},
		{"three digits are enough", "1.23M", "1.23M", "1,230,000"},
		{"a thousand", "1000", "1k", "1,000"},
		{"under a thousand", "950", "950", "950"},
		{"trillions have no suffix", "1200bn", "1,200bn", "1,200,000,000,000"},
		{"fractions", "12.5", "12.5", "12.5"},
		{"small fractions", "0.05", "0.05", "0.05"},
		{"large numbers with fractions", "1234.5", "1,234.5", "1,234.5"},
		{"negative ones", "-450000", "-450k", "-450,000"},
		{"negative ones in full", "-123456", "-123,456", "-123,456"},
		{"nothing is zero", "0", "0", "0"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := dec(c.text)
			if d.Short() != c.short || d.Grouped() != c.grouped {
				t.Errorf("%s is %s and %s", c.text, d.Short(), d.Grouped())
			}
			if again, ok := scanDecimal(strings.ReplaceAll(d.Short(), ",", "_")); !ok || !again.Equal(d) {
				t.Errorf("%s is not exactly %s", d.Short(), d)
			}
		})
	}
	if none := (Decimal{}); none.Short() != "" || none.Grouped() != "" {
		t.Error("no number is written as nothing")
	}
}

func BenchmarkParseMoney(b *testing.B) {
	for _, text := range []string{"1250000", "1.25M", "USD 450k"} {
		b.Run(text, func(b *testing.B) {
			env := testEnv()
			b.ReportAllocs()
			for b.Loop() {
				if err := new(Money).Parse(text, env); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestDecimalsOfAnySizeAreExact holds sums, differences and comparisons of
// numbers that fit into a machine word against those of fractions.
func TestDecimalsOfAnySizeAreExact(t *testing.T) {
	var numbers []Decimal
	for _, text := range []string{"0", "-0.5", "0.00000000000000001", "999999999999999999", "-999999999999999999", "99999999999999999.9", "1000000000000000000", "9.2bn", "1.50", "1.5", "-123456789.123456789", strings.Repeat("9", 30)} {
		d, err := ParseDecimal(text)
		if err != nil {
			t.Fatal(err)
		}
		numbers = append(numbers, d)
	}
	for _, x := range numbers {
		for _, y := range numbers {
			sum, difference := x.Add(y).Rat(), x.Sub(y).Rat()
			if sum.Cmp(new(big.Rat).Add(x.Rat(), y.Rat())) != 0 || difference.Cmp(new(big.Rat).Sub(x.Rat(), y.Rat())) != 0 || x.Cmp(y) != x.Rat().Cmp(y.Rat()) {
				t.Errorf("%s and %s: sum %s, difference %s, compared %d", x, y, x.Add(y), x.Sub(y), x.Cmp(y))
			}
		}
	}
}
