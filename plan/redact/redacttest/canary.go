package redacttest

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"keyplan/plan"
)

// A Canary is a value that stands in one field and nowhere else.
type Canary struct {
	Path  string   // in the file: contacts[1].preferences, keyplan.yaml: limits.company_revenue
	Noun  string   // of its part: contact
	Key   string   // of its field: preferences
	Text  string   // as the plan writes it
	Forms []string // in which it may be printed
	Plain bool     // may be printed for other reasons; Forms is empty then

	Customer bool // the customer may see it
	Personal bool // the team must not see it
}

// In looks for the canary in a text, in any form and in capitals or not.
func (c Canary) In(text string) (form string, found bool) {
	lower := strings.ToLower(text)
	for _, form := range c.Forms {
		for from := 0; ; {
			at := strings.Index(lower[from:], strings.ToLower(form))
			if at < 0 {
				break
			}
			start := from + at
			end := start + len(form)
			before, _ := utf8.DecodeLastRuneInString(lower[:start])
			after, _ := utf8.DecodeRuneInString(lower[end:])
			if !unicode.IsDigit(before) && !unicode.IsDigit(after) { // else it is part of another number
				return form, true
			}
			from = start + 1
		}
	}
	return "", false
}

// made is a value in the making.
type made struct {
	text  string
	forms []string
}

// word is a text that no language has. Its slug is the same.
func (f *filler) word() string {
	f.words++
	return fmt.Sprintf("zq%04dx", f.words)
}

// fresh is a value of a kind that was not there before, and how it is printed.
// Nil forms say that it cannot be told from others.
func (f *filler) fresh(kind *plan.Kind, past bool) made {
	f.n++
	n := f.n
	switch kind {
	case &plan.TextKind, &plan.LooseKind, &plan.IDKind:
		word := f.word()
		return made{word, []string{word}}
	case &plan.EmailKind:
		word := f.word()
		return made{word + "@canary.example", []string{word}}
	case &plan.URLKind:
		word := f.word()
		return made{"https://" + word + ".example", []string{word}}
	case &plan.MoneyKind:
		return number(fmt.Sprint((101+n)*10000 + 1 + 7919*n%9998))
	case &plan.CountKind:
		return number(fmt.Sprint(310007 + 1013*n))
	case &plan.NumberKind, &plan.PercentKind, &plan.SignedKind:
		return fraction(fmt.Sprintf("%d.%04d", 11+n%83, 1301+(n*17)%8000|1))
	case &plan.DateKind, &plan.CustomerDateKind:
		f.days++
		day := Today.Add(9 + 3*f.days)
		if past {
			day = Today.Add(-9 - 3*f.days)
		}
		return date(day)
	case &plan.CadenceKind:
		f.cadences++
		months := 13 + f.cadences + f.cadences/11 // never a whole number of years
		return made{fmt.Sprintf("%dm", months), []string{fmt.Sprintf("%dm", months), fmt.Sprintf("%d months", months)}}
	case &plan.CalendarYearKind:
		return made{fmt.Sprint(1901 + n%90), nil}
	case &plan.YearKind:
		return made{fmt.Sprint(Today.Year() + f.years%2), nil}
	case &plan.MonthKind:
		return made{"07", nil}
	case &plan.YesNoKind:
		return made{"yes", nil}
	case &plan.CountryKind:
		return made{"AT", nil}
	case &plan.CurrencyKind:
		return made{"EUR", nil}
	}
	return made{}
}

// number is a whole number with the ways of setting its thousands apart, and
// what is left of it in three digits.
func number(text string) made {
	d, err := plan.ParseDecimal(text)
	if err != nil {
		panic(err) // a mistake in fresh
	}
	m := made{text, []string{text, d.Significant(3).Short()}}
	for _, sign := range []string{",", ".", " ", "\u00a0", "\u202f", "'", "’"} {
		m.forms = append(m.forms, strings.ReplaceAll(d.Grouped(), ",", sign))
	}
	return m
}

// fraction is a number with places, which spreadsheets hold as a hundredth
// where it is a percentage.
func fraction(text string) made {
	whole, places, _ := strings.Cut(text, ".")
	return made{text, []string{text, whole + "," + places, "0." + whole + places}}
}

// date is a day in the forms of several countries, as a calendar file writes it
// and as spreadsheets count it.
func date(day plan.Day) made {
	m := made{text: day.String()}
	for _, layout := range []string{time.DateOnly, "20060102", "2 Jan 2006", "2 January 2006", "Jan 2, 2006", "January 2, 2006",
		"02.01.2006", "2.1.2006", "02/01/2006", "01/02/2006", "02 Jan 2006", "Mon 2 Jan 2006", "2 Jan 06"} {
		m.forms = append(m.forms, day.Time().Format(layout))
	}
	return m.with(fmt.Sprint(day.Sub(plan.NewDay(1899, time.December, 30))))
}

func (m made) with(form string) made {
	m.forms = append(m.forms, form)
	return m
}
