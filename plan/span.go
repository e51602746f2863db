package plan

import "fmt"

// Months is a cadence of so many months.
func Months(n int) Cadence { return Cadence{months: int16(n)} }

// Length is the time between two turns, for people: "6 weeks", "12 months".
func (c Cadence) Length() string {
	n, unit := int(c.months), "month"
	if n == 0 {
		n, unit = c.parts()
	}
	if n == 1 {
		return "a " + unit
	}
	return fmt.Sprintf("%d %ss", n, unit)
}
