package plan

// Base is the workspace's currency.
func (s *Settings) Base() Currency {
	if s.Currency.Absent() {
		return DefaultCurrency
	}
	return s.Currency
}

// Env is what the workspace's plans are read with.
func (s *Settings) Env() Env {
	rates := make(map[Currency]Decimal, len(s.FX))
	for _, pair := range s.FX {
		rates[Currency(pair.Key)] = pair.Value.Decimal
	}
	return Env{Currency: s.Base(), FiscalStart: int(s.FiscalStart), Rates: NewRates(s.Base(), rates), Stages: s.stages()}
}

// stages are the workspace's own, with won and lost, which end an opportunity.
func (s *Settings) stages() *Options {
	if s.Stages == nil {
		return DefaultStages
	}
	o := &Options{Name: DefaultStages.Name}
	for _, pair := range s.Stages {
		o.List = append(o.List, Option{pair.Key, pair.Value.String()})
	}
	for _, end := range []string{string(Won), string(LostDeal)} {
		if !o.Has(end) {
			o.List = append(o.List, Option{end, DefaultStages.Doc(end)})
		}
	}
	return o
}

// Person finds one of ours by id, or nil.
func (s *Settings) Person(id Ref) *Person {
	for _, p := range s.People {
		if string(p.ID) == string(id) {
			return p
		}
	}
	return nil
}

// Met is the fewest contacts that we should have met at a key account.
func (l *Limits) Met() int {
	if l.ContactsMet.Absent() {
		return 3
	}
	return l.ContactsMet.Int()
}

// Age is after how long a contact must be verified or spoken to.
func (l *Limits) Age() Cadence {
	if l.ContactAge.Absent() {
		return Months(12)
	}
	return l.ContactAge
}
