package pareto

import "fmt"

const year = 12 // months

// Windows are the two that are compared, as long as each other.
type Windows struct {
	Earlier, Later Window
	Months         int // of each; 0 where the windows were given
	// Years is by how many years the earlier one comes before; 0 where the
	// windows were given.
	Years int
	// Short says that the data cover less than two years, so that twelve
	// months could not be compared with twelve.
	Short bool
}

// windows chooses what is compared: windows of so many months that end with
// the data, the earlier ones the same months of another year, so that seasons
// weigh alike. Zero months choose twelve or, where the data are shorter than
// two years, as many as lie in both years.
func windows(data Window, wanted int) (*Windows, error) {
	covered := months(data)
	size := wanted
	if size <= 0 {
		if size = min(year, covered-year); size < 1 {
			return nil, fmt.Errorf("comparing months with those of the year before takes at least 13 months of data; these cover %s (%s)",
				count(covered, "whole month", "whole months"), data)
		}
	}
	years := (size + year - 1) / year
	if need := size + years*year; need > covered {
		return nil, fmt.Errorf("comparing %s with the same ones %s before takes %d months of data; these cover %s (%s)",
			count(size, "month", "months"), ago(years), need, count(covered, "whole month", "whole months"), data)
	}
	later := backWindow(data.Last, size)
	return &Windows{Earlier: later.earlier(years * year), Later: later, Months: size, Years: years, Short: wanted <= 0 && size < year}, nil
}

// given checks two windows that the caller chose: a part of a window is never
// compared with a whole one.
func given(data, earlier, later Window) (*Windows, error) {
	for _, w := range []Window{earlier, later} {
		switch {
		case w.First > w.Last:
			return nil, fmt.Errorf("the window %s ends before it begins", w)
		case !w.Whole(data):
			return nil, fmt.Errorf("the data cover only a part of %s: they go from %s", w, data)
		}
	}
	if earlier.Last >= later.First {
		return nil, fmt.Errorf("the earlier window, %s, has to end before the later one, %s, begins", earlier, later)
	}
	if !alike(earlier, later) {
		return nil, fmt.Errorf("the windows %s and %s are not equally long: %d and %d days", earlier, later, earlier.Days(), later.Days())
	}
	return &Windows{Earlier: earlier, Later: later}, nil
}

// alike reports whether windows are equally long, in days or in months.
func alike(earlier, later Window) bool {
	y1, m1, _ := earlier.Last.Date()
	y2, m2, _ := later.Last.Date()
	return earlier.Days() == later.Days() || later.earlier((y2-y1)*year+int(m2)-int(m1)) == earlier
}

// Sentence says what is compared with what.
func (w *Windows) Sentence() string {
	switch {
	case w.Months == 0:
		return fmt.Sprintf("%s against %s.", w.Later, w.Earlier)
	case w.Months == w.Years*year:
		return fmt.Sprintf("The last %d months (%s) against the %d before (%s).", w.Months, w.Later, w.Months, w.Earlier)
	}
	months := count(w.Months, "month", "months")
	if w.Months == 1 {
		months = "month"
	}
	text := fmt.Sprintf("The last %s (%s) against the same %s %s before (%s)", months, w.Later, months, ago(w.Years), w.Earlier)
	if w.Short {
		text += ": the data do not cover two whole years"
	}
	return text + "."
}

// ago words a number of years: "a year", "2 years".
func ago(years int) string {
	if years == 1 {
		return "a year"
	}
	return count(years, "year", "years")
}
