package xlsx

import (
	"fmt"
	"regexp"
	"unicode/utf16"

	"keyplan/plan/safe"
	"keyplan/plan/sheet"
)

// maxText is how many characters Excel holds in a cell.
const maxText = 32_767

// cellText is a text as a cell holds it.
func cellText(text string) string {
	text = safe.Lines(text)
	if len(text) <= maxText {
		return text
	}
	n := 0
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	if n > maxText {
		told := fmt.Sprintf(" … (cut: a cell holds %d characters, and this has %d)", maxText, n)
		text = cutUTF16(text, maxText-len(told)) + told
	}
	return text
}

// escapes are what a workbook reads as a character: _x0041_ is A.
var escapes = regexp.MustCompile(`_(x[0-9A-Fa-f]{4}_)`)

// value is what a cell holds: a float64, a string, or nil.
func value(v sheet.Value, f sheet.Format) any {
	switch {
	case v.Absent():
		return nil
	case v.Kind() == sheet.DateValue:
		return serial(v)
	case v.Kind() == sheet.NumberValue && f.Right():
		return v.Float()
	}
	return cellText(v.Raw())
}

// serial is a day as spreadsheets count them. Those before March 1900 they
// cannot count right, so that they are texts.
func serial(v sheet.Value) any {
	const epoch = 25569 // 1970-01-01
	if days := v.Time().Unix() / (24 * 60 * 60); days+epoch > 60 {
		return float64(days + epoch)
	}
	return v.Raw()
}
