package ledger

import "keyplan/pareto"

// dates settles the order of day and month.
func (l *look) dates(o *Options) {
	y, c := l.layout, l.columns[l.layout.date]
	y.serials = c.serials > 0
	switch days, months := c.clues[dayFirst], c.clues[monthFirst]; {
	case o.Dates != "":
		y.style, y.sure = o.Dates, true
	case o.settled.styles[y.file] != "":
		y.style, y.sure = o.settled.styles[y.file], true
	case days > 0 && months == 0:
		y.style, y.sure = DayFirst, true
	case months > 0 && days == 0:
		y.style, y.sure = MonthFirst, true
	case months > days:
		y.style = MonthFirst
	case days > 0 || c.dotted > 0:
		y.style, y.sure = DayFirst, days == 0
	default:
		y.style = l.orderly(y.date)
	}
}

// orderly guesses the order of day and month where no day is past the 12th:
// that in which all are the first of a month, or else that in which the lines
// stand in the order of their days, be it from the last to the first.
func (l *look) orderly(column int) DateStyle {
	days, months := l.inStyle(column, DayFirst), l.inStyle(column, MonthFirst)
	if months.firsts > 2*days.firsts || months.breaks() < days.breaks() && days.firsts <= months.firsts {
		return MonthFirst
	}
	return DayFirst
}

// A sequence is how dates follow each other if they are read in a style.
type sequence struct{ rises, falls, firsts int }

// breaks are the steps against the direction of the others.
func (s sequence) breaks() int { return min(s.rises, s.falls) }

func (l *look) inStyle(column int, style DateStyle) (s sequence) {
	var last pareto.Day
	for _, r := range l.table.rows {
		if column >= len(r.cells) {
			continue
		}
		day, tells := readDate([]byte(r.cells[column]), style)
		if tells == notADate {
			continue
		}
		switch {
		case last == 0:
		case day > last:
			s.rises++
		case day < last:
			s.falls++
		}
		if _, _, d := day.Date(); d == 1 {
			s.firsts++
		}
		last = day
	}
	return s
}
