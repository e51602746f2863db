package plan

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// guessMoney finds the amount that a text in another form means: "450k USD",
// "€450k", "1.250.000,50".
func guessMoney(text string) *Fault {
	fault := wantedMoney.not(text)
	switch {
	case manyDigits(text):
		return wantedMoney.because(tooManyDigits)
	case len(text) > maxGuess:
		return fault
	}
	code, number, sureCode := splitMoney(plainSpelling(text))
	fixed, sure := number, true
	if _, ok := scanDecimal(number); !ok {
		fixed, sure = repairNumber(number)
	}
	switch {
	case fixed == "":
		return fault
	case thousandsOrPlaces(fixed):
		return eitherReading(wantedMoney, fixed)
	case code != "":
		fixed = string(code) + " " + fixed
	}
	if sure && sureCode {
		return fault.surely(fixed)
	}
	return fault.near(fixed)
}

// splitMoney finds a currency before or after an amount, as a code or a sign.
func splitMoney(text string) (code Currency, number string, sure bool) {
	sign := ""
	if strings.HasPrefix(text, "-") { // -€5
		sign, text = "-", strings.TrimSpace(text[1:])
	}
	for _, cut := range []func(string) (string, string){leadingUnit, trailingUnit} {
		unit, rest := cut(text)
		if code, sure := spelledCurrency(unit); code != "" {
			return code, sign + strings.TrimSpace(rest), sure
		}
	}
	return "", sign + text, true
}

func leadingUnit(text string) (unit, rest string) {
	end := strings.IndexFunc(text, func(r rune) bool { return isASCIIDigit(r) || r == ' ' || r == '-' || r == '.' })
	if end < 0 {
		return "", text
	}
	return text[:end], text[end:]
}

func trailingUnit(text string) (unit, rest string) {
	if at := strings.LastIndexByte(text, ' '); at >= 0 {
		return text[at+1:], text[:at]
	}
	if last, size := utf8.DecodeLastRuneInString(text); unicode.Is(unicode.Sc, last) { // 450k€
		return string(last), text[:len(text)-size]
	}
	at := strings.LastIndexFunc(text, isASCIIDigit) + 1
	return text[at:], text[:at] // 450EUR
}
