package plan

import "strings"

var (
	wantedPercent = wanted{"a percentage", "a percentage from 0 to 100, such as 12, 12% or 12.5 %"}
	wantedSigned  = wanted{"a percentage", "a percentage, such as 31% or -4%"}
)

// maxSigned bounds a percentage that may be negative, such as a margin.
const maxSigned = 1000

// Percent is a percentage from 0 to 100, exactly as written.
type Percent struct{ Decimal }

// NewPercent is a whole percentage.
func NewPercent(n int64) Percent { return Percent{NewDecimal(n)} }

// Parse reads 12, 12% or 12.5 %, from 0 to 100.
func (p *Percent) Parse(text string, _ *Env) error {
	d, fault := readPercent(text, wantedPercent)
	switch {
	case fault != nil:
		return fault
	case d.Sign() < 0 || d.Cmp(NewDecimal(100)) > 0:
		return wantedPercent.fault("does not lie between 0 and 100 %")
	}
	*p = Percent{d}
	return nil
}

// Equal reports whether two percentages are the same, or both absent.
func (p Percent) Equal(other Percent) bool { return p.Decimal.Equal(other.Decimal) }

// Of gives this percentage of an amount.
func (p Percent) Of(amount Decimal) Decimal { return amount.Share(p.Decimal) }

// String writes the percentage as 12.5%.
func (p Percent) String() string {
	if p.Absent() {
		return ""
	}
	return p.Decimal.String() + "%"
}

// SignedPercent is a percentage that may be negative or over 100: a margin.
type SignedPercent struct{ Percent }

// Parse reads 31%, -4% or 120, from -1000 to 1000.
func (p *SignedPercent) Parse(text string, _ *Env) error {
	d, fault := readPercent(text, wantedSigned)
	switch {
	case fault != nil:
		return fault
	case d.Abs().Cmp(NewDecimal(maxSigned)) > 0:
		return wantedSigned.fault("does not lie between -1,000 and 1,000 %")
	}
	*p = SignedPercent{Percent{d}}
	return nil
}

// Equal reports whether two percentages are the same, or both absent.
func (p SignedPercent) Equal(other SignedPercent) bool { return p.Percent.Equal(other.Percent) }

// readPercent reads a percentage of any size; that of an empty text is absent.
func readPercent(text string, want wanted) (Decimal, *Fault) {
	text = strings.TrimSpace(text)
	if text == "" {
		return Decimal{}, nil
	}
	number := strings.TrimSpace(strings.TrimSuffix(text, "%"))
	if _, zeros := cutScale(number); zeros > 0 {
		return Decimal{}, want.not(text)
	}
	d, ok := scanDecimal(number)
	if ok {
		return d, nil
	}
	return Decimal{}, guessPercent(text, want)
}

// guessPercent finds the percentage that "12,5 %" or "20 percent" means. A
// comma can only stand before a fraction there: 12,500 % is never meant.
func guessPercent(text string, want wanted) *Fault {
	fault := want.not(text)
	if len(text) > maxID {
		return fault
	}
	number := strings.ToLower(strings.TrimSpace(plainSpelling(text)))
	for _, unit := range []string{"%", "percent", "per cent", "pct", "prozent"} {
		number = strings.TrimSpace(strings.TrimSuffix(number, unit))
	}
	if strings.Count(number, ",") == 1 && !strings.Contains(number, ".") {
		number = strings.Replace(number, ",", ".", 1)
	}
	if _, zeros := cutScale(number); zeros > 0 {
		return fault
	}
	if d, ok := scanDecimal(number); ok {
		return fault.surely(Percent{d}.String())
	}
	return fault
}
