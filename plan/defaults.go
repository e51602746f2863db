package plan

import (
	"cmp"
	"strings"
)

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
	named := make(map[string]ID, 2*len(s.People))
	for _, p := range s.People {
		for _, name := range []string{p.Name.String(), p.Email.String()} {
			if name != "" {
				named[strings.ToLower(name)] = p.ID
			}
		}
	}
	return Env{Currency: s.Base(), Named: named, FiscalStart: int(s.FiscalStart), Rates: NewRates(s.Base(), rates), Stages: s.stages()}
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

// Called is one of ours by name, else the id itself.
func (s *Settings) Called(id Ref) string { return cmp.Or(s.PersonName(id), string(id)) }

// PersonName is what one of ours is called, "" where no name is known.
func (s *Settings) PersonName(id Ref) string {
	if p := s.Person(id); p != nil && !p.Name.Absent() {
		return string(p.Name)
	}
	return ""
}

// OfferingName is what an offering is called, "" where no name is known.
func (s *Settings) OfferingName(id Ref) string {
	for _, o := range s.Offerings {
		if string(o.ID) == string(id) && !o.Name.Absent() {
			return string(o.Name)
		}
	}
	return ""
}

// Tier is what accounts of a tier are given: what keyplan.yaml says, and
// where it is silent the defaults, field by field.
func (s *Settings) Tier(tier Tier) TierSettings {
	i := Tiers.Index(string(tier))
	if i < 0 {
		i = Tiers.Index(string(Key))
	}
	given, usual := s.Tiers[i], tierDefaults[i]
	return TierSettings{
		Contact:       or(given.Contact, usual.Contact),
		FaceToFace:    or(given.FaceToFace, usual.FaceToFace),
		Review:        or(given.Review, usual.Review),
		Seniority:     cmp.Or(given.Seniority, usual.Seniority),
		HoursPerMonth: or(given.HoursPerMonth, usual.HoursPerMonth),
		Facts:         or(given.Facts, usual.Facts),
	}
}

// tierDefaults are what each tier is given, in the order of Tiers. The spans
// follow common practice: a strategic customer hears from us every other week
// and sees us every quarter; effort falls by about half from tier to tier.
var tierDefaults = [...]TierSettings{
	{Contact: weeks(2), FaceToFace: Months(3), Review: Months(3), Seniority: "senior", HoursPerMonth: NewNumber(20), Facts: NewCount(900)},
	{Contact: weeks(6), FaceToFace: Months(6), Review: Months(3), Seniority: "professional", HoursPerMonth: NewNumber(10), Facts: NewCount(400)},
	{Contact: Months(3), FaceToFace: Months(12), Review: Months(6), HoursPerMonth: NewNumber(5), Facts: NewCount(400)},
	{Contact: Months(6), FaceToFace: Months(24), Review: Months(12), HoursPerMonth: NewNumber(2), Facts: NewCount(400)},
	{Contact: Months(3), FaceToFace: Months(12), Review: Months(6), HoursPerMonth: NewNumber(5), Facts: NewCount(400)},
}

func weeks(n int) Cadence { return Cadence{days: int16(7 * n)} }

// or is a value, and where it is absent the usual one.
func or[V interface{ Absent() bool }](value, usual V) V {
	if value.Absent() {
		return usual
	}
	return value
}

// Given are the limits, with their defaults where keyplan.yaml sets none.
func (l *Limits) Given() Limits {
	return Limits{
		AccountsMin:        or(l.AccountsMin, NewCount(15)),
		AccountsMax:        or(l.AccountsMax, NewCount(35)),
		AccountsPerManager: or(l.AccountsPerManager, NewCount(5)),
		LargestShare:       or(l.LargestShare, NewPercent(20)),
		CompanyRevenue:     l.CompanyRevenue,
		ContactsMet:        or(l.ContactsMet, NewCount(3)),
		ContactAge:         or(l.ContactAge, Months(12)),
		FactAge:            or(l.FactAge, Months(12)),
		FiguresDays:        or(l.FiguresDays, NewCount(100)),
		OffTarget:          or(l.OffTarget, NewPercent(90)),
		PaymentDays:        or(l.PaymentDays, NewCount(15)),
		ContractDays:       or(l.ContractDays, NewCount(180)),
		FeedbackAge:        or(l.FeedbackAge, Months(6)),
		IssueDays:          or(l.IssueDays, NewCount(30)),
		ObjectivesMax:      or(l.ObjectivesMax, NewCount(7)),
		ActionsPerOwner:    or(l.ActionsPerOwner, NewCount(10)),
	}
}
