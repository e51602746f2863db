package ledger

import (
	"math/big"

	"keyplan/pareto"
)

// The days of a spreadsheet that are taken for dates: 1990 to 2099. Other
// numbers in a column of dates are not.
const (
	firstSerial = 32874
	lastSerial  = 73050
)

// The day that is 0 in a workbook: counted from 1900, with a 29 February that
// there was not, or from 1904.
const (
	epoch1900 = pareto.Day(-25569)
	epoch1904 = pareto.Day(-24107)
)

// serial reads the day of a spreadsheet.
func (y *layout) serial(text []byte) (pareto.Day, bool) {
	a, ok := readAmount(text, '.')
	if !ok {
		return 0, false
	}
	day, ok := serialOf(a.number)
	return y.epoch + pareto.Day(day), ok
}

// serialOf gives the day that a number stands for in a spreadsheet; the time
// is behind its point.
func serialOf(n number) (day int, ok bool) {
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n.places)), nil)
	days := ten.Quo(n.units.Int(), ten)
	if !days.IsInt64() || days.Int64() < firstSerial || days.Int64() > lastSerial {
		return 0, false
	}
	return int(days.Int64()), true
}
