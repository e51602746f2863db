package plan

import (
	"reflect"
	"strings"
	"testing"
	"time"
)

// testEnv is a plan in euros of a company whose fiscal year starts in April,
// on a customer whose year starts in July.
func testEnv() *Env {
	return &Env{
		Currency: "EUR", FiscalStart: 4, CustomerFiscalStart: 7,
		Rates: NewRates("EUR", map[Currency]Decimal{"USD": dec("0.92"), "GBP": dec("1.17")}),
	}
}

// dec is a decimal number for tests.
func dec(text string) Decimal {
	d, ok := scanDecimal(text)
	if !ok {
		panic("not a number: " + text)
	}
	return d
}

// everyKind gives a fresh value of every scalar kind.
func everyKind() []Value {
	return []Value{
		new(Text), new(Loose), new(ID), new(Ref), new(Date), new(CustomerDate), new(Year), new(CalendarYear),
		new(Month), new(Number), new(Count), new(Money), new(Percent), new(SignedPercent), new(Cadence),
		new(YesNo), new(URL), new(Email), new(Country), new(Currency), new(Weight), new(Points),
	}
}

func fresh(v Value) Value { return reflect.New(reflect.TypeOf(v).Elem()).Interface().(Value) }

// same compares two values of one kind.
func same(a, b Value) bool {
	switch a := a.(type) {
	case *Number:
		return a.Equal(*b.(*Number))
	case *Money:
		return a.Equal(*b.(*Money)) && a.named == b.(*Money).named
	case *Percent:
		return a.Equal(*b.(*Percent))
	case *SignedPercent:
		return a.Equal(*b.(*SignedPercent))
	case *Weight:
		return a.Equal(*b.(*Weight))
	case *Points:
		return a.Equal(*b.(*Points))
	}
	return reflect.ValueOf(a).Elem().Interface() == reflect.ValueOf(b).Elem().Interface()
}

// A reading is a text that is a value, and how that is written canonically.
type reading struct{ name, text, want string }

// reads checks that texts are read as a kind of value.
func reads(t *testing.T, kind Value, cases []reading) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			v := fresh(kind)
			if err := v.Parse(c.text, testEnv()); err != nil {
				t.Fatalf("%q %v", c.text, err)
			}
			if v.String() != c.want {
				t.Errorf("%q is read as %q, want %q", c.text, v, c.want)
			}
		})
	}
}

// A refusal is a text that is no value, and what is said about it.
type refusal struct {
	name, text, problem, nearest string
	sure                         bool
}

// refuses checks that texts are refused as a kind of value, and how.
func refuses(t *testing.T, kind Value, cases []refusal) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			fault := faultOf(t, fresh(kind).Parse(c.text, testEnv()))
			if fault.Problem != c.problem || fault.Nearest != c.nearest || fault.Sure != c.sure {
				t.Errorf("%q\n got %q, nearest %q, sure %v\nwant %q, nearest %q, sure %v", c.text,
					fault.Problem, fault.Nearest, fault.Sure, c.problem, c.nearest, c.sure)
			}
			if fault.Expected == "" {
				t.Errorf("%q: nothing says what was expected", c.text)
			}
		})
	}
}

func faultOf(t *testing.T, err error) *Fault {
	t.Helper()
	fault, ok := err.(*Fault)
	if !ok || fault == nil {
		t.Fatalf("got %T %v, want a *Fault", err, err)
	}
	return fault
}

func TestEveryKind(t *testing.T) {
	for _, v := range everyKind() {
		name := reflect.TypeOf(v).Elem().Name()
		t.Run(name, func(t *testing.T) {
			if !v.Absent() || v.String() != "" {
				t.Errorf("the zero value is %q, absent %v", v, v.Absent())
			}
			if err := v.Parse(" \n", nil); err != nil || !v.Absent() {
				t.Errorf("blank text: %v, absent %v", err, v.Absent())
			}
			fault := faultOf(t, fresh(v).Parse(strings.Repeat("9", 1<<20), nil))
			if len(fault.Error()) > 300 {
				t.Errorf("a message of %d bytes", len(fault.Error()))
			}
			if short, long := quickest(v, 1<<17), quickest(v, 1<<20); long > 40*max(short, time.Millisecond) {
				t.Errorf("eight times the text takes %v instead of %v: not eight times as long", long, short)
			}
		})
	}
}

// quickest is the least time that a text of so many digits took of three.
func quickest(v Value, digits int) time.Duration {
	text, least := strings.Repeat("9", digits), time.Hour
	for range 3 {
		start := time.Now()
		_ = fresh(v).Parse(text, nil) // that it fails was seen
		least = min(least, time.Since(start))
	}
	return least
}

func TestPlaceholders(t *testing.T) {
	for _, text := range []string{"tbd", "TBC", "n/a", "?", "xxx"} {
		for _, v := range []Value{new(Date), new(Year), new(Month), new(Number), new(Count), new(Money), new(Percent), new(Email)} {
			fault := faultOf(t, v.Parse(text, testEnv()))
			if !strings.HasSuffix(fault.Problem, ": leave the field out until it is known") {
				t.Errorf("%T: %q %s", v, text, fault.Problem)
			}
		}
	}
}

func TestFaultError(t *testing.T) {
	err := new(Currency).Parse("eur", nil)
	if want := `is not a currency; did you mean "EUR"?`; err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	err = new(Currency).Parse("ABC", nil)
	if want := "is not a currency"; err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

// seeds are texts that people and programs write where a value is expected.
var seeds = []string{
	"", "tbd", "n/a", "Jane Roe", "jane.roe", "Größe", "語", "a\x07b", "\xff", "2026-11-22", "2026-11", "2026-Q4", "2026-02-30",
	"22.11.2026", "03/04/2026", "20261122", "22 Nov 2026", "Q4 2026", "2026-11-22T00:00:00Z", "26-11-22", "2026-10/11", "FY2026", "FY26",
	"2025/26", "03", "March", "3_400", "-2", "94.1", "300k", "1.25M", "5.3bn", "3,400", "1.250.000,50", "3,4", "1'200", "1e6", ".5", "5.", "010",
	"450.000", "123456789012345678901234567890bn", "USD 450k", "450k USD", "€450k", "$ 5", "-€5", "EUR450k", "JPY 5", "DEM 5", "12%", "12,5 %", "1200 percent",
	"weekly", "6w", "every 6 weeks", "0w", "10d", "yes", "Y", "https://acme.example", "acme.example", "javascript:alert(1)", "http://[::1",
	"m.keller@acme.example", "M <m@a.example>", "AT", "UK", "ı", "EUR", "eur", "1 250 000", "5 mio", "5b", "−5", "1__0", "0.123456k", "0650.0", "11Y", ".491",
}

// FuzzValues feeds any text to every kind of value.
func FuzzValues(f *testing.F) {
	for _, seed := range seeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, v := range everyKind() {
			checkValue(t, v, text)
		}
		if slug := Slug(text, 6); slug != "" {
			checkReadsBack(t, ptr(ID(slug)))
		}
	})
}

func ptr[T any](v T) *T { return &v }

// checkValue holds what is true of every kind and text: it is read and written
// back to the same, or refused with a fault whose nearest value is one.
func checkValue(t *testing.T, v Value, text string) {
	t.Helper()
	env := testEnv()
	err := v.Parse(text, env)
	if err == nil {
		checkReadsBack(t, v)
		return
	}
	fault := faultOf(t, err)
	if !same(v, fresh(v)) {
		t.Errorf("%T: refused %q and changed to %q", v, text, v)
	}
	if fault.Problem == "" || fault.Expected == "" || fault.Sure && fault.Nearest == "" {
		t.Errorf("%T: %q: a fault that says too little: %+v", v, text, fault)
	}
	if fault.Nearest == "" {
		return
	}
	if err := v.Parse(fault.Nearest, env); err != nil && !strings.Contains(err.Error(), "fx of keyplan.yaml") {
		t.Errorf("%T: %q: the nearest %q %v", v, text, fault.Nearest, err)
	}
}

func checkReadsBack(t *testing.T, v Value) {
	t.Helper()
	again := fresh(v)
	if err := again.Parse(v.String(), testEnv()); err != nil {
		t.Errorf("%T writes %q, which %v", v, v, err)
	} else if !same(v, again) || v.String() != again.String() {
		t.Errorf("%T writes %q and reads %q", v, v, again)
	}
}
