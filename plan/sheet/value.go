package sheet

import (
	"math"
	"math/big"
	"strconv"
	"time"
)

// A ValueKind is what a value is.
type ValueKind uint8

// The kinds of value. A percentage is a number: 0.087 is 8.7 %.
const (
	NoValue ValueKind = iota
	TextValue
	NumberValue
	DateValue
)

// A Value is a text, a number, a day, or nothing. It is never changed once made.
type Value struct {
	kind   ValueKind
	text   string  // of a text; the digits of a number that is exact
	number float64 // nearest to a number; the days of a date since 1970-01-01
}

// None is no value: unknown, or nothing to be said.
var None Value

// Text is a text; the empty one is no value.
func Text(text string) Value {
	if text == "" {
		return None
	}
	return Value{kind: TextValue, text: text}
}

// Number is an exact number in plain digits, such as -1265793.0395. What is no
// such number is kept as text, so that nothing is lost.
func Number(digits string) Value {
	f, err := strconv.ParseFloat(digits, 64)
	if err != nil || !plainDigits(digits) {
		return Text(digits)
	}
	return Value{NumberValue, digits, f}
}

func plainDigits(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; (c < '0' || '9' < c) && c != '.' && (c != '-' || i > 0) {
			return false
		}
	}
	return true
}

// Int is a whole number.
func Int(n int) Value { return Value{NumberValue, strconv.Itoa(n), float64(n)} }

// Float is a number that is only known as the nearest floating-point one, such
// as a share. What is not finite is no value.
func Float(f float64) Value {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return None
	}
	return Value{kind: NumberValue, number: f}
}

const secondsADay = 24 * 60 * 60

// Date is the day that a calendar showed at a time, in the time's own zone; that of
// the zero time is no value.
func Date(t time.Time) Value {
	if t.IsZero() {
		return None
	}
	year, month, day := t.Date()
	seconds := time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()
	return Value{kind: DateValue, number: float64(seconds / secondsADay)}
}

// Kind is what the value is.
func (v Value) Kind() ValueKind { return v.kind }

// Absent reports whether there is no value.
func (v Value) Absent() bool { return v.kind == NoValue }

// Float is the nearest floating-point number; that of a text is 0.
func (v Value) Float() float64 {
	if v.kind != NumberValue {
		return 0
	}
	return v.number
}

// Time is midnight of a date, in UTC.
func (v Value) Time() time.Time { return time.Unix(int64(v.number)*secondsADay, 0).UTC() }

// Raw is the value for programs: all digits of a number, a day as 2026-11-30.
func (v Value) Raw() string {
	switch {
	case v.kind == DateValue:
		return v.Time().Format(time.DateOnly)
	case v.kind == NumberValue && v.text == "":
		return strconv.FormatFloat(v.number, 'f', -1, 64)
	}
	return v.text
}

// rat is the number exactly; nil where there is none.
func (v Value) rat() *big.Rat {
	if v.kind != NumberValue {
		return nil
	}
	if v.text != "" {
		r, _ := new(big.Rat).SetString(v.text) // plain digits
		return r
	}
	return new(big.Rat).SetFloat64(v.number)
}

// ratValue is an exact number as a value: with all its digits where they end.
func ratValue(r *big.Rat) Value {
	const most = 30 // digits after the point that are still worth keeping
	if places, exact := r.FloatPrec(); exact && places <= most {
		return Number(r.FloatString(places))
	}
	f, _ := r.Float64()
	return Float(f)
}
