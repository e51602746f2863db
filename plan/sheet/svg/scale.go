package svg

import (
	"math"

	"keyplan/plan/sheet"
)

// A scale maps numbers to places along an axis.
type scale struct {
	least, most float64 // numbers at its ends
	from, to    float64 // places
	step        float64 // between marks
}

func (s scale) at(v float64) float64 {
	return s.from + (v-s.least)/(s.most-s.least)*(s.to-s.from)
}

// marks are the numbers that an axis shows.
func (s scale) marks() []float64 {
	var marks []float64
	for i := math.Ceil(s.least/s.step - 1e-9); i*s.step <= s.most+s.step*1e-9; i++ {
		marks = append(marks, i*s.step)
	}
	return marks
}

// nice makes a scale of round numbers that holds some numbers and 0, with about
// so many marks.
func nice(least, most float64, about int) scale {
	least, most = min(0, least), max(0, most)
	if least == most {
		most = 1
	}
	rough := (most - least) / float64(about)
	size := math.Pow(10, math.Floor(math.Log10(rough)))
	step := 10 * size
	for _, s := range []float64{1, 2, 2.5, 5} {
		if s*size >= rough {
			step = s * size
			break
		}
	}
	return scale{least: math.Floor(least/step) * step, most: math.Ceil(most/step) * step, step: step}
}

// exact makes a scale between two numbers.
func exact(least, most float64, about int) scale {
	s := nice(0, max(most-least, 1e-9), about)
	s.least, s.most = least, most
	return s
}

// between lays a scale between two places.
func (s scale) between(from, to float64) scale {
	s.from, s.to = from, to
	return s
}

// mark writes a number of an axis, with as many digits as its step needs.
func (s scale) mark(v float64, f sheet.Format) string {
	step := s.step
	if f.Kind == sheet.AsPercent {
		step *= 100
	}
	f.Places = 0
	for step != math.Round(step) && f.Places < 4 {
		step *= 10
		step = math.Round(step*1e6) / 1e6
		f.Places++
	}
	if f.Kind == sheet.AsText || f.Kind == sheet.AsDate {
		f.Kind = sheet.AsNumber
	}
	if f.Kind != sheet.AsPercent && s.most >= 1e7 {
		return sheet.Decimals(0).Text(sheet.Float(v/1e6)) + "M"
	}
	return f.Text(sheet.Float(v))
}

// range is the least and the largest of some columns.
func spread(c *sheet.Chart, columns []int) (least, most float64) {
	for _, row := range c.Rows() {
		for _, i := range columns {
			v := row.Cells[i].Value.Float()
			least, most = min(least, v), max(most, v)
		}
	}
	return least, most
}

// format is how the numbers of a series are written.
func format(c *sheet.Chart, series int) sheet.Format {
	return c.Table.Columns[c.Columns()[series]].Format
}
