package plan

import "strings"

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
				return group(d.shifted(-s.zeros).String()) + s.suffix
			}
		}
	}
	return d.Grouped()
}

// Grouped writes a number in full with the thousands set apart: 1,234,567.8.
func (d Decimal) Grouped() string { return group(d.String()) }

// group sets the thousands of a number apart.
func group(number string) string {
	whole, fraction, _ := strings.Cut(number, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	if fraction != "" {
		b.WriteString("." + fraction)
	}
	return b.String()
}
