package sheet

import (
	"strconv"
	"strings"

	"keyplan/plan/thousands"
)

// A Kind is how values are written.
type Kind uint8

// The kinds. Text is for all that is written as it is, numbers that are names
// included; a date is written the same everywhere, as 2026-11-30.
const (
	AsText Kind = iota
	AsNumber
	AsMoney
	AsPercent
	AsDate
)

// A Format is how values of a column or a figure are written. The zero Format
// is that of texts.
type Format struct {
	Kind   Kind
	Places int    // digits after the point
	Unit   string // the currency of money, or "h" for hours
	Signed bool   // a plus before what is above zero: changes
}

// Money is the format of amounts in a currency: 1,265,793.
func Money(currency string, places int) Format {
	return Format{Kind: AsMoney, Unit: currency, Places: places}
}

// Decimals is the format of numbers with so many digits after the point.
func Decimals(places int) Format { return Format{Kind: AsNumber, Places: places} }

// Percent is the format of fractions as percentages: 0.087 is 8.7 %.
func Percent(places int) Format { return Format{Kind: AsPercent, Places: places} }

// Days is the format of dates.
func Days() Format { return Format{Kind: AsDate} }

// Change is the format with a plus before what is above zero.
func (f Format) Change() Format {
	f.Signed = true
	return f
}

// Right reports whether values stand at the right edge of their column.
func (f Format) Right() bool { return f.Kind == AsNumber || f.Kind == AsMoney || f.Kind == AsPercent }

// Text writes a value for people, without its unit: 1,265,793 and 8.7 %.
func (f Format) Text(v Value) string {
	if v.kind != NumberValue || f.Kind == AsText || f.Kind == AsDate {
		return v.Raw()
	}
	text := thousands.Apart(f.digits(v))
	if f.Signed && v.number > 0 && strings.ContainsAny(text, "123456789") {
		text = "+" + text
	}
	if f.Kind == AsPercent {
		text += " %"
	}
	return text
}

// WithUnit writes a value for people where no heading tells the unit: a
// currency before it, any other unit behind.
func (f Format) WithUnit(v Value) string {
	text := f.Text(v)
	switch {
	case f.Unit == "" || v.kind != NumberValue:
		return text
	case f.Kind == AsMoney:
		return f.Unit + " " + text
	}
	return text + " " + f.Unit
}

// digits rounds a number, halves away from zero.
func (f Format) digits(v Value) string {
	if v.text != "" && f.Kind != AsPercent && !strings.Contains(v.text, ".") {
		if f.Places > 0 {
			return v.text + "." + strings.Repeat("0", f.Places)
		}
		return v.text
	}
	r := v.rat()
	if f.Kind == AsPercent {
		r.Mul(r, hundred())
	}
	text := r.FloatString(f.Places)
	if n, err := strconv.ParseFloat(text, 64); err == nil && n == 0 {
		text = strings.TrimPrefix(text, "-") // -0.0 is nothing
	}
	return text
}
