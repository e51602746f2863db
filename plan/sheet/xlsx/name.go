package xlsx

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"keyplan/plan/safe"
	"keyplan/plan/sheet"
)

// sheetNames are the names of sheets as Excel takes them: of 31 characters at
// most, without []:*?/\, no apostrophe at either end, each once whatever its
// case, and none "History", which Excel keeps to itself.
func sheetNames(sheets []*sheet.Sheet) []string {
	names := make([]string, len(sheets))
	seen := map[string]bool{"history": true}
	for i, s := range sheets {
		name := strings.Map(func(r rune) rune {
			if strings.ContainsRune(`[]:*?/\`, r) {
				return '-'
			}
			return r
		}, safe.Line(s.Name))
		name = strings.Trim(strings.TrimSpace(name), "'")
		if name == "" {
			name = fmt.Sprintf("Sheet%d", i+1)
		}
		names[i] = once(name, seen, maxSheetName)
	}
	return names
}

const maxSheetName = 31

// once makes a name that was not seen yet by a number behind, within a length.
func once(name string, seen map[string]bool, most int) string {
	for n := 1; ; n++ {
		suffix := ""
		if n > 1 {
			suffix = fmt.Sprintf(" %d", n)
		}
		tried := strings.TrimRight(strings.TrimSpace(cutUTF16(name, most-len(suffix))), "' ") + suffix // Excel refuses an apostrophe at the end
		if !seen[strings.ToLower(tried)] {
			seen[strings.ToLower(tried)] = true
			return tried
		}
	}
}

// cutUTF16 is a text up to so many characters as Excel counts them.
func cutUTF16(text string, most int) string {
	n := 0
	for i, r := range text {
		if n += utf16.RuneLen(r); n > most {
			return text[:i]
		}
	}
	return text
}

// headings are those of a table as Excel takes them: none empty, each once.
func headings(t *sheet.Table, columns []int) []string {
	seen := map[string]bool{}
	var names []string
	for i, text := range columnHeads(t, columns) {
		text = escapes.ReplaceAllString(strings.TrimSpace(safe.Line(text)), "-$1") // which a table's part would read as a character
		if text == "" {
			text = fmt.Sprintf("Column %d", i+1)
		}
		names = append(names, once(text, seen, maxHeading))
	}
	return names
}

const maxHeading = 255

// columnHeads are the headings of some columns.
func columnHeads(t *sheet.Table, columns []int) []string {
	var heads []string
	for _, c := range columns {
		if c == groups {
			heads = append(heads, t.Groups)
		} else {
			heads = append(heads, t.Columns[c].Head())
		}
	}
	return heads
}
