package plan

import "strings"

var (
	wantedNumber = wanted{"a number", "a number in digits, such as 94.1, -2 or 300k"}
	wantedCount  = wanted{"a whole number", "a whole number, zero or more, such as 3, 3400 or 300k"}
)

// Number is an exact decimal number.
type Number struct{ Decimal }

// NewNumber is a whole number.
func NewNumber(n int64) Number { return Number{NewDecimal(n)} }

// Parse reads a number such as 94.1, -2, 3_400 or 300k.
func (n *Number) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if text == "" {
		*n = Number{}
		return nil
	}
	d, fault := readDecimal(text, wantedNumber)
	if fault != nil {
		return fault
	}
	// 450.000 is four hundred and fifty thousand to half of Europe, and nobody
	// writes such zeros to mean 450.
	if thousandsOrPlaces(text) && strings.HasSuffix(text, "0") {
		return eitherReading(wantedNumber, text)
	}
	*n = Number{d}
	return nil
}

// Equal reports whether two numbers are the same, or both absent.
func (n Number) Equal(other Number) bool { return n.Decimal.Equal(other.Decimal) }

// Count is a whole number, zero or more. Counts compare with ==.
type Count struct {
	n   int64
	set bool
}

// NewCount is a count of n.
func NewCount(n int) Count { return Count{int64(n), true} }

// Parse reads a whole number such as 3, 3400, 3_400 or 300k.
func (c *Count) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if text == "" {
		*c = Count{}
		return nil
	}
	d, fault := readDecimal(text, wantedCount)
	if fault != nil {
		if !readsAsCount(fault.Nearest) {
			fault.surely("")
		}
		return fault
	}
	n, whole := d.Int64()
	switch {
	case d.Sign() < 0:
		return wantedCount.fault("is below zero")
	case thousandsOrPlaces(text):
		return wantedCount.not(text).near(strings.ReplaceAll(text, ".", ""))
	case !whole && d.Equal(d.Round(0)):
		return wantedCount.fault("is too large")
	case !whole:
		return wantedCount.not(text)
	}
	*c = Count{n, true}
	return nil
}

func readsAsCount(text string) bool {
	d, _ := scanDecimal(text)
	n, whole := d.Int64()
	return whole && n >= 0 && !thousandsOrPlaces(text)
}

// Absent reports whether nothing was counted.
func (c Count) Absent() bool { return !c.set }

// Int is the count; that of nothing is 0.
func (c Count) Int() int { return int(c.n) }

// Decimal is the count as a number to calculate with.
func (c Count) Decimal() Decimal {
	if !c.set {
		return Decimal{}
	}
	return NewDecimal(c.n)
}

// String writes the count in plain digits.
func (c Count) String() string { return c.Decimal().String() }

// readDecimal reads a number, and otherwise says what was probably meant.
func readDecimal(text string, want wanted) (Decimal, *Fault) {
	d, ok := scanDecimal(text)
	if ok {
		return d, nil
	}
	if manyDigits(text) {
		return Decimal{}, want.because(tooManyDigits)
	}
	fixed, sure := repairNumber(text)
	if sure {
		return Decimal{}, want.not(text).surely(fixed)
	}
	return Decimal{}, want.not(text).near(fixed)
}

// eitherReading refuses a number whose point may set the thousands apart.
func eitherReading(want wanted, text string) *Fault {
	d, _ := scanDecimal(text)
	return want.fault("may mean " + strings.ReplaceAll(text, ".", "") + " or " + d.String() + ": write the one that is meant")
}
