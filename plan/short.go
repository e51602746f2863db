package plan

import "keyplan/plan/thousands"

// Short writes a number for people: 1.2M, 450k or 5.3bn where three digits say
// it exactly, else in full with the thousands set apart: 1,234,567.
func (d Decimal) Short() string {
	if !d.stated {
		return ""
	}
	size := magnitude(d.d) - 1 // 6 for a million
	if d.Significant(3).Equal(d) {
		for _, s := range scales {
			if size >= int(s.zeros) && (size < int(s.zeros)+3 || s.zeros == 9) {
				return thousands.Apart(d.shifted(-s.zeros).String()) + s.suffix
			}
		}
	}
	return d.Grouped()
}

// Grouped writes a number in full with the thousands set apart: 1,234,567.8.
func (d Decimal) Grouped() string { return thousands.Apart(d.String()) }
