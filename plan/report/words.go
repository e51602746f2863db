package report

import "keyplan/plan/sheet"

// grouped writes a count: 2,155.
func grouped(n int) string { return sheet.Decimals(0).Text(sheet.Int(n)) }

// counted writes a count with what is counted.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(n) + " " + many
}
