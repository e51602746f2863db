package ledger

import (
	"fmt"
	"slices"
)

// settled is what reading all lines showed of how numbers and dates are
// written, and the first of them did not.
type settled struct {
	marks  map[place]columnMark
	styles map[int]DateStyle // by file
	ends   map[int]int       // the line where another table begins, by file
}

// place is a column of a file.
type place struct{ file, column int }

// marksSeen counts what the numbers of a column told of their marks.
type marksSeen struct {
	by             [notANumber + 1]int
	points, commas int // of those that tell either, by their mark
}

// count notes what one number told.
func (s *marksSeen) count(text []byte, tells evidence) {
	s.by[tells]++
	if tells == either {
		if slices.Contains(text, '.') {
			s.points++
		} else {
			s.commas++
		}
	}
}

func (s *marksSeen) add(other *marksSeen) {
	for tells, n := range other.by {
		s.by[tells] += n
	}
	s.points += other.points
	s.commas += other.commas
}

// mark tells what stands before the fraction of the column's numbers. sure
// says that some number settles it; where none does, thousands are likelier
// than fractions of just three digits, unless larger numbers have no mark.
func (s *marksSeen) mark() (m mark, sure bool) {
	points, commas := s.by[forPoint], s.by[forComma]
	ungrouped := s.by[ungrouped] > 0
	switch {
	case points > 0 && commas == 0:
		return '.', true
	case commas > 0 && points == 0:
		return ',', true
	case points > 0:
		if commas > points {
			return ',', false
		}
		return '.', false
	case s.points > 0 && s.commas > 0:
		return '.', false
	case s.points > 0 && ungrouped, s.commas > 0 && !ungrouped:
		return '.', false
	case s.points > 0, s.commas > 0:
		return ',', false
	}
	return 0, false
}

// open reports whether numbers were read whose mark nothing settled.
func (s *marksSeen) open() bool {
	return s.points+s.commas > 0 && s.by[forPoint]+s.by[forComma] == 0
}

// cluesSeen counts what the dates of a column told of the order of day and
// month.
type cluesSeen [notADate + 1]int

// style is the order that more of them tell.
func (c *cluesSeen) style() DateStyle {
	if c[monthFirst] > c[dayFirst] {
		return MonthFirst
	}
	return DayFirst
}

// fileSeen is what all numbers and dates of a file told, of those that the
// first lines did not settle.
type fileSeen struct {
	columns []marksSeen
	clues   cluesSeen
	another int                // the first line that heads another table, 0 for none
	kinds   map[kind]*kindSeen // of the lines that counted
}

// anotherAt notes that another table begins in a line, the first of those.
func (f *fileSeen) anotherAt(line int) {
	if line > 0 && (f.another == 0 || line < f.another) {
		f.another = line
	}
}

// filesSeen is that of several files.
type filesSeen map[int]*fileSeen

func (f filesSeen) of(file, columns int) *fileSeen {
	seen := f[file]
	if seen == nil {
		seen = &fileSeen{columns: make([]marksSeen, columns), kinds: map[kind]*kindSeen{}}
		f[file] = seen
	}
	return seen
}

func (f filesSeen) merge(other filesSeen) {
	for file, theirs := range other {
		mine := f.of(file, len(theirs.columns))
		for i := range theirs.columns {
			mine.columns[i].add(&theirs.columns[i])
		}
		for tells, n := range theirs.clues {
			mine.clues[tells] += n
		}
		mine.anotherAt(theirs.another)
		mine.mergeKinds(theirs)
	}
}

// settle compares what all lines showed with how they were read: where that
// differs, all must be read again; what nothing settles is told in notes.
func (r *reader) settle(seen filesSeen) (s settled, again bool, notes []string) {
	s = settled{map[place]columnMark{}, map[int]DateStyle{}, map[int]int{}}
	for _, l := range r.looks {
		y := l.look.layout
		file := seen.of(y.file, len(y.headings))
		for i := range file.columns {
			c := &file.columns[i]
			if c.points+c.commas == 0 {
				continue
			}
			m, sure := c.mark()
			switch {
			case m != y.marks[i].mark:
				s.marks[place{y.file, i}] = columnMark{mark: m, sure: sure}
			case c.open():
				notes = append(notes, openMark(y.headings[i], m, c))
			case c.by[forPoint] > 0 && c.by[forComma] > 0 && y.comma != 0:
				notes = append(notes, fmt.Sprintf("some numbers in %q have a point before the fraction and some a comma; those that may mean either were read with %q: see that the export writes all alike", y.headings[i], string(m)))
			}
		}
		if file.another > 0 {
			s.ends[y.file] = file.another
		}
		switch clues := &file.clues; {
		case clues[openClue] == 0:
		case clues[dayFirst]+clues[monthFirst] == 0:
			notes = append(notes, fmt.Sprintf("no date in %q says whether its day or its month comes first; they were read as %s: --dates %s reads them the other way", l.file.Date.Text, y.style.words(), y.style.other()))
		case clues.style() != y.style:
			s.styles[y.file] = clues.style()
		case clues[dayFirst] > 0 && clues[monthFirst] > 0:
			notes = append(notes, fmt.Sprintf("some dates in %q have the day first and some the month; those that may mean either were read as %s: --dates %s reads them the other way", l.file.Date.Text, y.style.words(), y.style.other()))
		}
	}
	return s, len(s.marks)+len(s.styles)+len(s.ends) > 0, notes
}

// late says which flag settles what only later lines showed, where what was
// read cannot be read again.
func (r *reader) late(s settled) error {
	for _, l := range r.looks {
		y := l.look.layout
		for i := range y.headings {
			if m, ok := s.marks[place{y.file, i}]; ok {
				return fmt.Errorf("%s: only later lines show that the fraction of numbers in %q begins with %q, and standard input cannot be read twice; give a file, or say --decimal %[3]q", l.file.Name, y.headings[i], string(m.mark))
			}
		}
		if end, ok := s.ends[y.file]; ok {
			return fmt.Errorf("%s: another table begins in line %d, and standard input cannot be read twice; give a file, or leave that table out", l.file.Name, end)
		}
		if style, ok := s.styles[y.file]; ok {
			return fmt.Errorf("%s: only later lines show that dates are written %s, and standard input cannot be read twice; give a file, or say --dates %s", l.file.Name, style.words(), style)
		}
	}
	return nil
}

// openMark tells how numbers were read that may mean either.
func openMark(heading string, m mark, c *marksSeen) string {
	written := byte(',')
	if c.points > c.commas {
		written = '.'
	}
	as, flag := "a thousand or more", written
	if m == mark(written) {
		as, flag = "a little over one", other(written)
	}
	return fmt.Sprintf("numbers such as 1%c234 in %q may mean either; they were read as %s: --decimal %c reads them the other way", written, heading, as, flag)
}

// words says what the order is.
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
