package load

import (
	"keyplan/plan"
)

// rates reports exchange rates of what is no currency, and rates of nothing.
func (d *decoder) rates(s *plan.Settings) {
	for _, rate := range s.FX {
		var code plan.Currency
		if err := code.Parse(rate.Key, d.env); err != nil {
			d.fault(&rate.Key, err.(*plan.Fault))
		} else if rate.Value.Sign() <= 0 && !rate.Value.Absent() {
			d.fault(&rate.Value, &plan.Fault{Problem: "is not an exchange rate", Expected: "what one " + rate.Key + " is worth in " + s.Base().String() + ", such as 0.92"})
		}
	}
}
