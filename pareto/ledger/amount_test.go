package ledger

import (
	"math/big"
	"regexp"
	"strings"
	"testing"

	"keyplan/pareto"
)

func TestAmountsAreReadInEveryStyle(t *testing.T) {
	for _, c := range []struct {
		name, text string
		column     mark
		want       string // "" for no number
		tells      evidence
	}{
		{"thousands and cents in English", "1,234.50", 0, "1234.5", forPoint},
		{"thousands and cents in German", "1.234,50", 0, "1234.5", forComma},
		{"millions in English", "1,234,567", 0, "1234567", forPoint},
		{"millions in German", "1.234.567", 0, "1234567", forComma},
		{"lakhs and crores", "1,23,45,678.90", 0, "12345678.9", forPoint},
		{"blanks between thousands", "1 234,50", 0, "1234.5", forComma},
		{"blanks and a point", "1 234.50", 0, "1234.5", forPoint},
		{"hard blanks", "1\u00a0234,50", 0, "1234.5", forComma},
		{"narrow hard blanks", "12\u202f345\u202f678,9", 0, "12345678.9", forComma},
		{"a hard blank of Latin-1", "1\xa0234,50", 0, "1234.5", forComma},
		{"blanks and no fraction", "1 234 567", 0, "1234567", silent},
		{"apostrophes", "1'234.50", 0, "1234.5", forPoint},
		{"typographic apostrophes", "1’234’567.5", 0, "1234567.5", forPoint},
		{"thousands or a fraction, not known", "1,234", 0, "1234", either},
		{"thousands or a fraction, in a column with points", "1,234", '.', "1234", either},
		{"thousands or a fraction, in a column with commas", "1,234", ',', "1.234", either},
		{"a point of either, in a column with commas", "1.234", ',', "1234", either},
		{"a point of either, in a column with points", "1.234", '.', "1.234", either},
		{"four digits before the mark are no thousands", "1234,567", 0, "1234.567", forComma},
		{"two digits behind the mark", "1,23", 0, "1.23", forComma},
		{"a zero before the mark", "0,123", 0, "0.123", forComma},
		{"no digit before the mark", ".5", 0, "0.5", forPoint},
		{"no digit behind the mark", "5.", 0, "5", forPoint},
		{"a whole number", "17", 0, "17", silent},
		{"a whole number without marks where others have some", "1500", 0, "1500", ungrouped},
		{"a minus", "-17.5", 0, "-17.5", forPoint},
		{"a minus of Unicode", "−17", 0, "-17", silent},
		{"a dash of Windows-1252", "\x9617", 0, "-17", silent},
		{"a minus behind", "17.25-", 0, "-17.25", forPoint},
		{"a minus and a blank", "- 17", 0, "-17", silent},
		{"parentheses", "(61,374.00)", 0, "-61374", forPoint},
		{"a minus within parentheses is none", "(-5)", 0, "", notANumber},
		{"a dollar", "$1,963.10", 0, "1963.1", forPoint},
		{"a minus before a pound", "-£17", 0, "-17", silent},
		{"a minus behind a pound", "£-17", 0, "-17", silent},
		{"parentheses around a dollar", "($5)", 0, "-5", silent},
		{"a dollar before parentheses", "$(5)", 0, "-5", silent},
		{"a euro behind", "12,00 €", 0, "12", forComma},
		{"a euro of Windows-1252", "12,00 \x80", 0, "12", forComma},
		{"a code before", "EUR 12.00", 0, "12", forPoint},
		{"a code behind", "12.00 CHF", 0, "12", forPoint},
		{"a code without a blank", "USD12", 0, "12", silent},
		{"a minus before a code", "-EUR 12", 0, "-12", silent},
		{"francs without cents", "80.–", 0, "80", silent},
		{"francs without cents, and a minus", "-80.-", 0, "-80", silent},
		{"marks without pfennigs", "12,-", 0, "12", silent},
		{"euros without cents, and thousands", "2.000,- €", '.', "2000", forComma},
		{"francs without cents behind their code", "CHF 2000.-", 0, "2000", forPoint},
		{"two dashes for two digits", "2.000,-- EUR", 0, "2000", forComma},
		{"a minus, and two dashes for two digits", "-12,--", 0, "-12", silent},
		{"kronor without ore", "2 000:-", 0, "2000", silent},
		{"kronor", "12,50 kr", 0, "12.5", forComma},
		{"reals", "R$ 12,50", 0, "12.5", forComma},
		{"a percentage", "12.5%", 0, "0.125", forPoint},
		{"a percentage with a blank", "12,5 %", 0, "0.125", forComma},
		{"an exponent", "1.5E+03", 0, "1500", forPoint},
		{"a negative exponent", "15e-1", 0, "1.5", silent},
		{"a plus", "+3", 0, "3", silent},
		{"a lone minus is nothing", "-", 0, "0", silent},
		{"a lone dash is nothing", "–", 0, "0", silent},
		{"a dash with a currency is nothing", "$ -", 0, "0", silent},
		{"a number past int64", "12345678901234567890.12", '.', "12345678901234567890.12", forPoint},

		{"no text", "", 0, "", notANumber},
		{"a word", "n/a", 0, "", notANumber},
		{"a number and a word", "12 pieces", 0, "", notANumber},
		{"three marks out of place", "1.2.3", 0, "", notANumber},
		{"groups of the wrong length", "1,2345", 0, "1.2345", forComma},
		{"blanks out of place", "12 34", 0, "", notANumber},
		{"two numbers", "1 000 1 000", 0, "", notANumber},
		{"two signs", "--5", 0, "", notANumber},
		{"only a currency", "EUR", 0, "", notANumber},
		{"empty parentheses", "()", 0, "", notANumber},
		{"a date", "2026-11-30", 0, "", notANumber},
		{"an invoice's number", "INV-1001", 0, "", notANumber},
		{"a phone number", "+43 316 000000", 0, "", notANumber},
		{"too many digits", strings.Repeat("9", 41), 0, "", notANumber},
		{"an exponent past all bounds", "1e999999999", 0, "", notANumber},
		{"a letter E alone", "E", 0, "", notANumber},
		{"a NUL", "1\x002", 0, "", notANumber},
	} {
		a, ok := readAmount([]byte(c.text), c.column)
		got := ""
		if ok {
			got = a.units.Text(a.places)
		}
		if got != c.want || a.tells != c.tells {
			t.Errorf("%s: %q is read as %q and tells %d, want %q and %d", c.name, c.text, got, a.tells, c.want, c.tells)
		}
	}
}

// simple are numbers of which everybody knows what they are.
var simple = regexp.MustCompile(`^-?[0-9]{1,30}(\.[0-9]{1,9})?$`)

// FuzzAmount holds amounts against big.Rat, and the fast reader against the
// full one.
func FuzzAmount(f *testing.F) {
	for _, text := range []string{"1,234.50", "-£17", "(61,374.00)", "1'234.50", "12,34,567.89", "1.5E+03", "17-", "80.–", "US$ 40", "12,5 %", "1\u202f234,5", "$ -", "007", "-0.0", "123456789012345678", "1.234"} {
		f.Add(text, byte('.'))
		f.Add(text, byte(','))
	}
	f.Fuzz(func(t *testing.T, text string, column byte) {
		a, ok := readAmount([]byte(text), mark(column))
		if units, places, plain := plainNumber([]byte(text), column); plain && (column == '.' || column == ',' || column == noMark) {
			if n := (number{pareto.NewSum(units), places}); !ok || a.minus(n).units.Sign() != 0 {
				t.Errorf("%q is read as %d with %d places, and in full as %+v", text, units, places, a)
			}
		}
		if !ok {
			return
		}
		if a.places < 0 || a.places > 3*maxDigits {
			t.Fatalf("%q has %d places", text, a.places)
		}
		written := a.units.Text(a.places)
		if len(written) <= maxDigits {
			if again, ok := readAmount([]byte(written), '.'); !ok || again.minus(a.number).units.Sign() != 0 {
				t.Errorf("%q is read as %s, and that as %+v", text, written, again)
			}
		}
		if column == '.' && simple.MatchString(text) {
			want, _ := new(big.Rat).SetString(text)
			got, _ := new(big.Rat).SetString(written)
			if got.Cmp(want) != 0 {
				t.Errorf("%q is read as %s", text, written)
			}
		}
	})
}
