package plan

import (
	"fmt"
	"strings"
)

// A percentRange is which percentages may stand in a field.
type percentRange struct {
	wanted
	least, most int64
}

var (
	partOfWhole = percentRange{wanted{"a percentage", "a percentage from 0 to 100, such as 12, 12% or 12.5 %"}, 0, 100}
	// A margin may be negative. The bounds are there to catch slips.
	signedRange = percentRange{wanted{"a percentage", "a percentage, such as 31% or -4%"}, -1000, 1000}
)

// Percent is a percentage from 0 to 100, exactly as written.
type Percent struct{ Decimal }

// NewPercent is a whole percentage.
func NewPercent(n int64) Percent { return Percent{NewDecimal(n)} }

// Parse reads 12, 12% or 12.5 %, from 0 to 100.
func (p *Percent) Parse(text string, _ *Env) error {
	d, fault := partOfWhole.read(text)
	if fault != nil {
		return fault
	}
	*p = Percent{d}
	return nil
}

// Equal reports whether two percentages are the same, or both absent.
func (p Percent) Equal(other Percent) bool { return p.Decimal.Equal(other.Decimal) }

// Of gives this percentage of an amount.
func (p Percent) Of(amount Decimal) Decimal { return amount.Share(p.Decimal) }

// Short writes the percentage for people: 12.5 %.
func (p Percent) Short() string {
	if p.Absent() {
		return ""
	}
	return p.Decimal.Short() + " %"
}

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
	d, fault := signedRange.read(text)
	if fault != nil {
		return fault
	}
	*p = SignedPercent{Percent{d}}
	return nil
}

// Equal reports whether two percentages are the same, or both absent.
func (p SignedPercent) Equal(other SignedPercent) bool { return p.Percent.Equal(other.Percent) }

// read reads a percentage; that of an empty text is absent.
func (r percentRange) read(text string) (Decimal, *Fault) {
	text = strings.TrimSpace(text)
	if text == "" {
		return Decimal{}, nil
	}
	d, ok := scanPercent(strings.TrimSpace(strings.TrimSuffix(text, "%")))
	switch {
	case !ok:
		return Decimal{}, r.guess(text)
	case !r.holds(d):
		return Decimal{}, r.fault(fmt.Sprintf("does not lie between %s and %s %%", NewDecimal(r.least).Grouped(), NewDecimal(r.most).Grouped()))
	case d.Sign() != 0 && d.Abs().Cmp(NewDecimal(1)) < 0 && !strings.HasSuffix(text, "%"):
		// Spreadsheets show 60 % and hold 0.6; a silent hundredfold error is the worst kind.
		return Decimal{}, r.fault(fmt.Sprintf("may mean %s %% or %s %%: write the one that is meant, with its %%", d, d.shifted(2)))
	}
	return d, nil
}

func (r percentRange) holds(d Decimal) bool {
	return d.Cmp(NewDecimal(r.least)) >= 0 && d.Cmp(NewDecimal(r.most)) <= 0
}

// scanPercent reads a number without a suffix: there are no thousands of percent.
func scanPercent(number string) (Decimal, bool) {
	if _, zeros := cutScale(number); zeros > 0 {
		return Decimal{}, false
	}
	return scanDecimal(number)
}

// guess finds the percentage that "12,5 %" or "20 percent" means. A comma can
// only stand before a fraction there: 12,500 % is never meant.
func (r percentRange) guess(text string) *Fault {
	fault := r.not(text)
	if len(text) > maxGuess {
		return fault
	}
	number := strings.ToLower(strings.TrimSpace(plainSpelling(text)))
	for _, unit := range []string{"%", "percent", "per cent", "pct", "prozent"} {
		if cut, ok := strings.CutSuffix(number, unit); ok {
			number = strings.TrimSpace(cut)
			break
		}
	}
	if strings.Count(number, ",") == 1 {
		number = strings.Replace(number, ",", ".", 1)
	}
	if d, ok := scanPercent(number); ok && r.holds(d) {
		return fault.surely(Percent{d}.String())
	}
	return fault
}
