package schema_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
)

// A sample is a kind of value with texts as they stand in a file.
type sample struct {
	kind *plan.Kind
	in   string // a plan in which the text stands in place of %s
	good []string
	bad  []string // refused by both
	slip []string // refused by the loader alone: more than a pattern can say
}

var samples = []sample{
	{&plan.TextKind, "profile: {industry: %s}",
		[]string{"Food", `" Food "`, "no", "true", "007", "1.5e3", "0x1F", ".inf", "2026-02-30", "1_000", "tbd", "~", `""`, `"null"`, "ä 語", `'a, b'`},
		[]string{"[a]", "{a: b}"},
		[]string{`"a\u0007"`, "&x a", "!!str a"}},
	{&plan.IDKind, "contacts: [{name: A, id: %s}]",
		[]string{"o1", "jane.roe", `" jane.roe "`, "4711", "007", "1.5", "1e3", "0x1f", "true", "null", "~", `""`, "a_b-c"},
		[]string{"Jane", "a b", "-a", "ä", "[a]", strings.Repeat("a", 65)},
		[]string{"tbd", "1.5E3", "-1"}},
	{&plan.RefKind, "contacts: [{id: a, name: A}, {id: '4711', name: B}, {id: 'true', name: C}, {name: D, reports_to: %s}]",
		[]string{"a", `"a "`, "4711", "'4711'", "true", "tbd", "TBD", `" Tbd "`, "~", `""`},
		[]string{"A", "a b", "[a]", "{id: a}"},
		[]string{"b", "n"}},
	{&plan.LooseKind, "contacts: [{name: A, decides: [%s]}]",
		[]string{"plant investment", "12", "true", `" a "`, `""`, "No 1", "~"},
		[]string{"[a]", "{a: b}"},
		[]string{`"\u0001"`}},
	{&plan.DateKind, "review: {last: %s}",
		[]string{"2026-11-22", "'2026-11-22'", `" 2026-11-22 "`, "2026-11", "2026-Q4", "2026-q1", "2024-02-29", "~", `""`, "\"2026-11\\u00a0\"", "\"\\u00852026-11\""},
		[]string{"2026", "22.11.2026", "2026-13", "2026-00", "2026-11-32", "2026-Q5", "2026-1-1", "soon", "tbd", "20261122", "true", "2026-11-22T10:00:00Z", "[2026-11]"},
		[]string{"2026-02-30", "1899-12-31", "2200-01"}},
	{&plan.CustomerDateKind, "profile: {goals: [{goal: x, by: %s}]}",
		[]string{"2027-12-31", "2027-12", "2027-Q4", "~"},
		[]string{"2027", "Q4 2027", "end of year"},
		[]string{"2027-06-31"}},
	{&plan.YearKind, "financials: {years: [{year: %s}]}",
		[]string{"2026", "'2026'", "FY2026", "fy 2026", "\"FY\\u00a02026\"", `" 2026 "`, "1900", "2199"},
		[]string{"26", "2025/26", "20226", "1899", "2200", "-2026", "2026.5", "true", "[2026]", "FY26", "~"},
		[]string{"2026.0", "+2026", "0x7ea", "'1899'", `""`}},
	{&plan.CalendarYearKind, "profile: {founded: %s}",
		[]string{"1962", "'1962'", `" 1962"`, "1000", "~", `""`},
		[]string{"FY1962", "62", "999", "2200", "1962.5", "19622", "~ 1962"},
		[]string{"1962.0", "'0999'"}},
	{&plan.MonthKind, "profile: {fiscal_year_end: %s}",
		[]string{"03", "3", "12", "'03'", "10", `" 3 "`, "~", `""`, "09"},
		[]string{"0", "00", "13", "March", "3.5", "'13'", "-3", "123"},
		[]string{"003", "3.0"}},
	{&plan.NumberKind, "review: {effort: {hours_per_month: %s}}",
		[]string{"94.1", "-2", "+2", "300k", "3_400", "1.5M", "2BN", "0", "-0", "007", "1_250_000.5", `" 5 "`, "'5'", "~", `""`, "123456789012345678901234567890"},
		[]string{"ten", "5 h", "3,400", "1.2.3", "5 k", "k", "true", "1'000", "[5]", "tbd", "1_000x"},
		[]string{"1e3", ".5", "5.", "0x10", ".inf", "3__4", "3.400", "1234567890123456789012345678901"}},
	{&plan.CountKind, "profile: {employees: %s}",
		[]string{"3", "3400", "300k", "1.5M", "3_400", "'3'", "3.0", "007", "0", "-0", "+5", "~", `""`},
		[]string{"1.5", "-3", "three", "3 people", "3,4", "3.400", "true"},
		[]string{"'1.5'", "'-3'", "'3.400'", "1e2", "0x1f", "99999999999999999999"}},
	{&plan.MoneyKind, "review: {effort: {budget: %s}}",
		[]string{"1250000", "1_250_000", "1.25M", "450k", "5.3bn", "EUR 450k", "EUR  450k", "\"EUR \\u00a0450k\"", "-5", "0.5", "'5'", "~", `""`},
		[]string{"450k EUR", "€450k", "eur 450k", "1,250", "EUR450k", "much", "true", "1.250.000"},
		[]string{"USD 450k", "XXQ 5", "1.250", "EUR 1.250", "1e6", "EUR 1__0"}},
	{&plan.PercentKind, "opportunities: [{name: x, probability: %s}]",
		[]string{"12", "12%", "12.5 %", "0", "100", "1_0%", "\"12\\u00a0%\"", "'12'", "+12%", "~", `""`},
		[]string{"-1", "101", "100.5", "12,5 %", "half", "12%%", "12 percent", "12k", "true"},
		[]string{"101%", "-4%", "1e1", ".5", "0.6"}},
	{&plan.SignedKind, "financials: {years: [{year: 2026, margin: %s}]}",
		[]string{"31%", "-4%", "120", "-1000", "1000", "31", "~", `""`},
		[]string{"1001", "-1001", "31 percent", "31,5", "31k", "true"},
		[]string{"1001%", "3e1"}},
	{&plan.CadenceKind, "review: {cadence: %s}",
		[]string{"weekly", "fortnightly", "monthly", "quarterly", "half_yearly", "yearly", "6w", "10d", "2m", "1y", "010d", `" 6w "`, "~", `""`},
		[]string{"daily", "half yearly", "6", "6 w", "6W", "Weekly", "w", "12345d", "true", "[weekly]"},
		[]string{"0d", "11y", "9999d"}},
	{&plan.YesNoKind, "contacts: [{name: A, primary: %s}]",
		[]string{"yes", "no", "true", "false", "YES", "True", "'no'", `" Yes "`, "nO", "~", `""`},
		[]string{"y", "on", "1", "0", "maybe", "x", "[yes]", "tbd"}, nil},
	{&plan.URLKind, "profile: {website: %s}",
		[]string{"https://acme.example", "'http://acme.example/a?b=c#d'", "HTTPS://acme.example", `" https://acme.example "`, "https://münchen.example", "~", `""`},
		[]string{"acme.example", "ftp://acme.example", "javascript:alert(1)", "https:acme", "www", "12", "true", "https://"},
		[]string{"'https://a b'", "https://u:p@acme.example", "https:///x"}},
	{&plan.EmailKind, "contacts: [{name: A, email: %s}]",
		[]string{"maria.keller@acme.example", `" m@acme.example "`, "m+x@a.b.example", "m@münchen.example", "~", `""`},
		[]string{"maria", "maria@acme", "a@b@c.example", "maria keller@acme.example", "12", "true", "@acme.example", "tbd"},
		[]string{"m@acme..example", "m@-acme.example", "mailto:m@acme.example"}},
	{&plan.CountryKind, "profile: {headquarters: {country: %s}}",
		[]string{"AT", "GB", "NO", "'AT'", `" AT "`, "~", `""`},
		[]string{"at", "AUT", "Austria", "12", "no", "true"},
		[]string{"UK", "XX", "AC"}},
	{&plan.CurrencyKind, "account: {name: A, manager: b, currency: %s}",
		[]string{"EUR", "'USD'", `" CHF "`, "~", `""`},
		[]string{"eur", "EURO", "€", "12", "true"},
		[]string{"XXQ", "DEM"}},
	{&plan.StageKind, "opportunities: [{name: x, stage: %s}]",
		[]string{"proposal", "'won'", "~", `""`},
		[]string{"Proposal", `" won "`, "engaging", "12", "true", "[won]"}, nil},
	{&plan.ChoiceKind, "account: {name: A, manager: b, tier: %s}",
		[]string{"strategic", "'key'", "~", `""`},
		[]string{"Strategic", `" key "`, "vip", "1", "true", "[key]", "tbd"}, nil},
	{&plan.WeightKind, "selection: x\ncriteria: [{criterion: x, weight: %s}]",
		[]string{"20", "2.5", "20%", "'20 %'", `" 20 "`, "0.2", "007"},
		[]string{"high", "2,5", "[1]", "true", "20 percent", "~"},
		[]string{"0", "-5", "1.000", "1e1", `""`}},
	{&plan.PointsKind, "selection: x\ncriteria: [{id: c, criterion: x, weight: 1}]\ncandidates: [{id: a, name: A}]\nscores: [{by: b, criterion: c, scores: {a: %s}}]",
		[]string{"4", "3.5", "'4'", "4 - pays on day 31 of 30", "'4, bought'", "4 (three sites)", "4; x", `" 4 "`, "tbd", "'?'", `""`, `"4 - one\ntwo"`},
		[]string{"'very good indeed, says everyone'", "4x", "'4,5'", "true", "[4]", "{score: 4}"},
		[]string{"4 31 days", "good", "3.333", "9", "~", `"4 - \u0007"`}},
}

func (s sample) text(value string) string {
	text := head
	if strings.HasPrefix(s.in, "account:") || s.guideline() {
		text = "keyplan: 1\n"
	}
	return text + fmt.Sprintf(s.in, value) + "\n"
}

// guideline reports whether the kind stands in guidelines alone.
func (s sample) guideline() bool { return strings.HasPrefix(s.in, "selection:") }

func TestEachKindIsReadAlikeByLoaderAndSchema(t *testing.T) {
	plans, guidelines := planEditor(t, nil), guidelineEditor(t, nil)
	for _, s := range samples {
		t.Run(s.kind.Name, func(t *testing.T) {
			e := plans
			if s.guideline() {
				e = guidelines
			}
			for _, value := range s.good {
				if !e.load(s.text(value)) {
					t.Errorf("%s: should load", value)
				}
				if complaint := e.complaint(s.text(value)); complaint != "" {
					t.Errorf("%s: %s", value, complaint)
				}
			}
			for _, value := range slices.Concat(s.bad, s.slip) {
				if e.load(s.text(value)) {
					t.Errorf("%s: should not load", value)
				}
			}
			for _, value := range s.bad {
				if e.complaint(s.text(value)) == "" {
					t.Errorf("%s: the schema takes it", value)
				}
			}
			for _, value := range s.slip {
				if complaint := e.complaint(s.text(value)); complaint != "" {
					t.Errorf("%s: the schema does see it, so put it among the bad: %s", value, complaint)
				}
			}
		})
	}
}

func TestEveryKindHasSamples(t *testing.T) {
	for _, kind := range kindsUsed() {
		if !slices.ContainsFunc(samples, func(s sample) bool { return s.kind == kind }) {
			t.Errorf("no samples of %s", kind.Name)
		}
	}
}

// A quoted text is read as any text; a plain one by its type, too.
func FuzzWhatLoadsIsRightByTheSchema(f *testing.F) {
	plans, guidelines := planEditor(f, nil), guidelineEditor(f, nil)
	for i, s := range samples {
		for _, value := range slices.Concat(s.good, s.bad, s.slip) {
			f.Add(uint8(i), value)
			f.Add(uint8(i), fmt.Sprintf("%q", value))
		}
	}
	f.Fuzz(func(t *testing.T, kind uint8, value string) {
		s, e := samples[int(kind)%len(samples)], plans
		if s.guideline() {
			e = guidelines
		}
		text := s.text(value)
		if e.load(text) {
			if complaint := e.complaint(text); complaint != "" {
				t.Errorf("loads, but the schema refuses it: %s\n%s", complaint, text)
			}
		}
	})
}
