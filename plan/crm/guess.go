package crm

import (
	"fmt"
	"slices"
)

// looksAmong is how many filled cells of a column are looked at.
const looksAmong = 200

// A candidate is a column that may hold a field.
type candidate struct {
	field          *field
	at, rank       int
	filled, fitted int // of those looked at
}

// Guess says what the columns most likely hold: by their headings, as long as
// their cells do not speak against it; mail and web addresses by the cells alone.
func (t *Table) Guess() *Mapping {
	m := &Mapping{all: t.Headings}
	byField := map[string][]candidate{}
	for at, heading := range t.Headings {
		f, rank := recognise(heading)
		if f == nil {
			continue
		}
		if c := t.candidate(f, at, rank); c.fits() {
			byField[f.name] = append(byField[f.name], c)
		}
	}
	for i := range fields {
		if found := byField[fields[i].name]; len(found) > 0 {
			m.add(found)
		}
	}
	t.guessByCells(m)
	m.sort()
	return m
}

// candidate looks at the cells of a column.
func (t *Table) candidate(f *field, at, rank int) candidate {
	c := candidate{field: f, at: at, rank: rank}
	for _, row := range t.Rows {
		cell := oneLine(row.Cells[at])
		if c.filled == looksAmong {
			break
		}
		if isNothing(cell) {
			continue
		}
		c.filled++
		if f.looks == nil || f.looks(cell) {
			c.fitted++
		}
	}
	return c
}

// fits reports whether there is something in the column, and at least a third
// of it is what the field holds.
func (c candidate) fits() bool { return c.filled > 0 && 3*c.fitted >= c.filled }

// add takes the surest of several candidates for a field.
func (m *Mapping) add(found []candidate) {
	slices.SortStableFunc(found, func(a, b candidate) int { return a.rank - b.rank })
	best := found[0]
	reason := "its heading"
	if best.field.looks != nil {
		reason += fmt.Sprintf(", and %d of %d cells", best.fitted, best.filled)
	}
	if len(found) > 1 {
		reason += fmt.Sprintf("; %q may be meant as well", short(m.all[found[1].at]))
	}
	m.Columns = append(m.Columns, Column{Field: best.field.name, Heading: m.all[best.at], Reason: reason, at: best.at})
}

// guessByCells looks for columns of addresses whose headings say nothing.
func (t *Table) guessByCells(m *Mapping) {
	for _, name := range []string{"website", "contact_email"} {
		f := fieldNamed(name)
		for at, heading := range t.Headings {
			if m.Heading(name) != "" || !slices.Contains(m.Unused(), heading) {
				continue
			}
			if known, _ := recognise(heading); known != nil {
				continue // it lost against another column, or holds something else
			}
			if c := t.candidate(f, at, 0); c.filled > 1 && 5*c.fitted >= 4*c.filled {
				m.Columns = append(m.Columns, Column{Field: name, Heading: heading, Reason: fmt.Sprintf("%d of %d cells", c.fitted, c.filled), at: at})
			}
		}
	}
}
