package plan

import (
	"fmt"
	"strings"
)

var wantedMoney = wanted{"an amount of money", "an amount, such as 1250000, 1.25M, 450k or USD 450k"}

// Money is an exact amount in a currency.
type Money struct {
	amount   Decimal
	currency Currency
	named    bool // the currency was written, rather than taken from the plan
}

// NewMoney is an amount in a currency that is named.
func NewMoney(amount Decimal, currency Currency) Money {
	if amount.Absent() {
		return Money{}
	}
	return Money{amount, currency, currency != ""}
}

// Parse reads an amount such as 1250000, 1.25M or USD 450k. One that names no
// currency is in that of the plan; one that does must be convertible into it.
func (m *Money) Parse(text string, env *Env) error {
	if env == nil {
		env = &Env{}
	}
	text = strings.TrimSpace(text)
	if text == "" {
		*m = Money{}
		return nil
	}
	if code, number, ok := cutCode(text); ok {
		return m.parseNamed(code, number, env)
	}
	amount, ok := scanDecimal(text)
	if !ok {
		return guessMoney(text)
	}
	if thousandsOrPlaces(text) { // 1.250: a thousand or one and a quarter?
		return eitherReading(wantedMoney, text)
	}
	*m = Money{amount, env.Currency, false}
	return nil
}

func (m *Money) parseNamed(code, number string, env *Env) error {
	var currency Currency
	if err := currency.Parse(code, env); err != nil {
		fault := err.(*Fault)
		return wantedMoney.because(code + " " + fault.Problem)
	}
	amount, ok := scanDecimal(number)
	if !ok || thousandsOrPlaces(number) {
		return guessMoney(code + " " + number)
	}
	if fault := convertible(currency, env); fault != nil {
		return fault
	}
	*m = Money{amount, currency, true}
	return nil
}

// Absent reports whether no amount is stated.
func (m Money) Absent() bool { return m.amount.Absent() }

// Amount is the amount in its own currency.
func (m Money) Amount() Decimal { return m.amount }

// Currency is the amount's currency, that of the plan unless one was named.
func (m Money) Currency() Currency { return m.currency }

// In gives the amount in another currency, if there is a rate for it.
func (m Money) In(code Currency, rates Rates) (Decimal, bool) {
	return rates.Convert(m.amount, m.currency, code)
}

// Equal reports whether two amounts and their currencies are the same.
func (m Money) Equal(other Money) bool {
	return m.amount.Equal(other.amount) && m.currency == other.currency
}

// String writes the amount in plain digits, after its currency if that was named.
func (m Money) String() string {
	number := m.amount.String()
	if thousandsOrPlaces(number) {
		number += "0" // 1.234 may be read as a thousand, 1.2340 may not
	}
	return m.prefix() + number
}

// Short writes the amount for people: USD 1.2M.
func (m Money) Short() string { return m.prefix() + m.amount.Short() }

func (m Money) prefix() string {
	if !m.named {
		return ""
	}
	return string(m.currency) + " "
}

// cutCode takes the currency off an amount such as "USD 450k".
func cutCode(text string) (code, number string, ok bool) {
	if len(text) < 5 || !isCode(text[:3]) || text[3] != ' ' {
		return "", "", false
	}
	return text[:3], strings.TrimSpace(text[4:]), true
}

func isCode(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < 'A' || 'Z' < text[i] {
			return false
		}
	}
	return len(text) == 3
}

// convertible refuses a currency that cannot be converted into the plan's.
func convertible(code Currency, env *Env) *Fault {
	if env.Currency == "" || code == env.Currency || env.Rates.Known(code) && env.Rates.Known(env.Currency) {
		return nil
	}
	problem := "has no exchange rate: "
	if env.Rates.Known(code) {
		problem, code = "cannot be converted into the plan's currency: ", env.Currency
	}
	return &Fault{
		Problem:  fmt.Sprintf("%s%q is not in fx of keyplan.yaml", problem, code),
		Expected: fmt.Sprintf("an exchange rate in keyplan.yaml, such as fx: {%s: 0.92}", code),
	}
}
