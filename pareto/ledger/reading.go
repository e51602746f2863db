package ledger

import (
	"fmt"
	"slices"
)

func (e evidences) merge(other evidences) {
	for file, theirs := range other {
		mine := e.of(file)
		for i, c := range theirs.columns {
			m := mine.column(i)
			for tells, n := range c.marks {
				m.marks[tells] += n
			}
			m.points += c.points
			m.commas += c.commas
		}
		for tells, n := range theirs.clues {
			mine.clues[tells] += n
		}
	}
}

// unsettled is what reading all lines showed of how they should be read.
func (r *reader) unsettled(total *tallies) (s settled, again bool, notes []string, err error) {
	s = settled{map[place]mark{}, map[int]DateStyle{}}
	for _, l := range r.looks {
		e := total.noted.of(l.look.layout.file)
		for i, c := range e.columns {
			m, sure := c.mark()
			switch was := l.look.layout.marks[i]; {
			case c.points+c.commas == 0:
			case sure && m != was.mark:
				s.marks[place{l.look.layout.file, i}] = m
				if again = true; l.source.Once {
					return s, false, nil, fmt.Errorf("%s: numbers in %q begin their fraction with %q, which only later lines show; say --decimal %c", l.file.Name, l.look.table.headings[i], m, m)
				}
			case c.open():
				notes = append(notes, openMark(l.look.table.headings[i], m, c))
			}
		}
		days, months := e.clues[dayFirst], e.clues[monthFirst]
		style := DayFirst
		if months > days {
			style = MonthFirst
		}
		switch {
		case e.clues[openClue] == 0:
		case days+months > 0 && style != l.look.layout.style:
			s.styles[l.look.layout.file] = style
			if again = true; l.source.Once {
				return s, false, nil, fmt.Errorf("%s: dates are in the order %s, which only later lines show; say --dates %s", l.file.Name, style, style)
			}
		case days+months == 0:
			notes = append(notes, fmt.Sprintf("no date in %q says whether its day or its month comes first; they were read as %s: --dates %s reads them the other way", l.file.Date.Text, l.look.layout.style.words(), l.look.layout.style.other()))
		}
	}
	slices.Sort(notes)
	return s, again, notes, nil
}

func openMark(heading string, m mark, c *Column) string {
	as := "a thousand or more"
	written, flag := "1,234", ","
	if c.points > c.commas {
		written, flag = "1.234", "."
	}
	if m == mark(flag[0]) {
		as, flag = "a little over one", other2(flag)
	}
	return fmt.Sprintf("numbers such as %s in %q may mean either; they were read as %s: --decimal %s reads them the other way", written, heading, as, flag)
}

func other2(flag string) string { return string(other(flag[0])) }

func (s DateStyle) words() string {
	if s == MonthFirst {
		return "month/day/year"
	}
	return "day/month/year"
}

func (s DateStyle) other() DateStyle {
	if s == MonthFirst {
		return DayFirst
	}
	return MonthFirst
}

// reading puts together what was read.
func (r *reader) reading(t *tallies) (*Reading, error) {
	out := &Reading{Lines: t.lines}
	for _, l := range r.looks {
		out.Files = append(out.Files, l.file)
	}
	if len(r.looks) > 0 && t.lines.Read > 0 && t.lines.Used == 0 {
		if err := r.nothing(t); err != nil {
			return nil, err
		}
	}
	out.Blank = t.blank.in(t.places)
	out.Ledger = t.ledger()
	for _, looked := range r.looks {
		out.Ledger.Profits = out.Ledger.Profits || looked.look.layout.profit != nil
		out.Ledger.Potentials = out.Ledger.Potentials || looked.look.layout.potential != nil
	}
	out.leaveTotalsOut()
	return out, nil
}

// nothing tells why no line of a ledger counts, where a flag is the reason.
func (r *reader) nothing(t *tallies) error {
	l := r.looks[0].look
	for i := range l.layout.where {
		if c := &l.layout.where[i]; !c.not && (i >= len(t.seen) || !t.seen[i]) {
			return flagged("--where", l.unmet(c))
		}
	}
	if t.lines.Count(Filtered) == t.lines.Read {
		return fmt.Errorf("no line is of the days that were asked for: all %d lines are of others", t.lines.Read)
	}
	return nil
}
