// Package thousands sets the thousands of written numbers apart, as the plan's
// own numbers and those of reports are.
//
//	thousands.Apart("-1265793.04") // "-1,265,793.04"
package thousands

import "strings"

// Apart writes a number in plain digits with commas between its thousands.
func Apart(number string) string {
	whole, fraction, found := strings.Cut(number, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	var b strings.Builder
	b.WriteString(sign)
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(whole[i])
	}
	if found {
		b.WriteString("." + fraction)
	}
	return b.String()
}
