package pareto

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

// Cuts are the shares of revenue, in percent, at which the classes end:
// customers are A while the share accumulated before them is under A, then B
// while it is under B, then C.
type Cuts struct{ A, B decimal.Decimal }

// DefaultCuts are those that ABC analysis is taught with.
func DefaultCuts() Cuts { return Cuts{A: decimal.NewFromInt(80), B: decimal.NewFromInt(95)} }

// ParseCuts reads two percentages: "80,95".
func ParseCuts(text string) (Cuts, error) {
	a, b, two := strings.Cut(text, ",")
	if !two || strings.Contains(b, ",") {
		return Cuts{}, fmt.Errorf("expected two percentages with a comma between them, such as 80,95, not %q", text)
	}
	var cuts Cuts
	for _, side := range []struct {
		text string
		to   *decimal.Decimal
	}{{a, &cuts.A}, {b, &cuts.B}} {
		number, err := ParsePercent(side.text)
		if err != nil {
			return Cuts{}, err
		}
		*side.to = number
	}
	if cuts.A.Cmp(cuts.B) > 0 {
		return Cuts{}, fmt.Errorf("class A ends at %s %%, after class B at %s %%: write the smaller first", cuts.A, cuts.B)
	}
	return cuts, nil
}

// ParsePercent reads a percentage from 0 to 100, with or without its sign.
func ParsePercent(text string) (decimal.Decimal, error) {
	plain := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "%"))
	number, ok := plainNumber(plain)
	if !ok {
		return decimal.Decimal{}, fmt.Errorf("expected a percentage such as 80 or 12.5, not %q", text)
	}
	if number.Sign() < 0 || number.Cmp(decimal.NewFromInt(100)) > 0 {
		return decimal.Decimal{}, fmt.Errorf("a percentage lies between 0 and 100, not at %s", plain)
	}
	return number, nil
}

// plainNumber reads a number without exponent: that of "1e999999999" would
// take all memory.
func plainNumber(text string) (decimal.Decimal, bool) {
	const longest = 20
	number, err := decimal.NewFromString(text)
	return number, err == nil && len(text) <= longest && !strings.ContainsAny(text, "eE")
}

// A Class is A, B or C, or None for customers without positive net revenue.
type Class byte

// The classes, largest customers first.
const (
	A    Class = 'A'
	B    Class = 'B'
	C    Class = 'C'
	None Class = '-'
)

// String is the class's letter.
func (c Class) String() string { return string(rune(c)) }
