package plan

// Rates convert amounts between currencies. The zero Rates know none, and
// convert an amount only into its own currency.
type Rates struct {
	base  Currency
	units map[Currency]Decimal
}

// NewRates are rates of exchange: what one unit of each currency is worth in
// the base currency.
func NewRates(base Currency, units map[Currency]Decimal) Rates { return Rates{base, units} }

// Base is the currency in which the rates are stated.
func (r Rates) Base() Currency { return r.base }

// Known reports whether there is a rate for a currency.
func (r Rates) Known(code Currency) bool { return r.unit(code).Sign() > 0 }

// Convert gives an amount in another currency, if the rates of both are known.
// It never takes two currencies to be worth the same.
func (r Rates) Convert(amount Decimal, from, to Currency) (Decimal, bool) {
	switch {
	case amount.Absent() || from == "" || to == "":
		return Decimal{}, false
	case from == to:
		return amount, true
	case !r.Known(from) || !r.Known(to):
		return Decimal{}, false
	case to == r.base:
		return amount.Mul(r.unit(from)), true
	}
	return amount.Mul(r.unit(from)).Quo(r.unit(to)), true
}

func (r Rates) unit(code Currency) Decimal {
	if code == r.base && code != "" {
		return NewDecimal(1)
	}
	return r.units[code]
}
