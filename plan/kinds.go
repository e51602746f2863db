package plan

import "strings"

// A Kind is what the reference and the editor's schema say of one kind of
// value. What a kind accepts is up to its Parse; the rest only helps while
// typing and never refuses what Parse takes.
type Kind struct {
	Name    string // "money"
	Written string // how it is written, with examples
	Doc     string
	Pattern string   // a regular expression of JavaScript for texts, "" for any
	Words   []string // that an editor may offer
	Number  bool     // may stand in the file as a bare number
	Whole   bool     // that number has no fraction
	Least   *int64   // that number, nil for any
	Most    *int64
	Bool    bool // may stand as true or false
}

// The kinds of value.
var (
	TextKind = Kind{Name: "text", Written: "plain, quoted or block text", Number: true, Bool: true,
		Doc: "Trimmed; \"tbd\", \"n/a\" and the like count as empty; at most 32,767 characters (an Excel cell)."}
	IDKind = Kind{Name: "id", Written: "`o1`, `jane.roe`, `acme-foods`", Pattern: Trimmed(idForm), Number: true, Bool: true,
		Doc: "Lower case letters, digits, `.`, `-` and `_`, at most 64; unique in its plan."}
	RefKind = Kind{Name: "ref", Written: "an id", Pattern: Trimmed(idForm + "|" + AnyCase(vacant)), Number: true, Bool: true,
		Doc: "Names something by its id, which must exist; `tbd` is an empty seat."}
	LooseKind = Kind{Name: "id or text", Written: "an id, or words of your own", Number: true, Bool: true,
		Doc: "An id where there is one, else any text."}
	DateKind = Kind{Name: "date", Written: "`2026-11-22`, `2026-11`, `2026-Q4`", Pattern: Trimmed(dateForm),
		Doc: "A day, a month or a quarter (of our fiscal year); as a due date it means its last day."}
	CustomerDateKind = Kind{Name: "their date", Written: "`2027-12-31`, `2027-12`, `2027-Q4`", Pattern: Trimmed(dateForm),
		Doc: "A day, a month or a quarter of the customer's fiscal year."}
	YearKind = Kind{Name: "year", Written: "`2026`, `FY2026`", Pattern: Trimmed("(" + AnyCase("fy") + gap + ")?[0-9]{4}"),
		Number: true, Whole: true, Least: new(int64(firstYear)), Most: new(int64(lastYear)),
		Doc: "A fiscal year, named by the year in which it ends."}
	CalendarYearKind = Kind{Name: "calendar year", Written: "`1962`", Pattern: Trimmed("[0-9]{4}"),
		Number: true, Whole: true, Least: new(int64(1000)), Most: new(int64(lastYear)),
		Doc: "A calendar year."}
	MonthKind = Kind{Name: "month", Written: "`03`", Pattern: Trimmed("0?[1-9]|1[0-2]"),
		Number: true, Whole: true, Least: new(int64(1)), Most: new(int64(12)),
		Doc: "A month, 1 to 12."}
	NumberKind = Kind{Name: "number", Written: "`94.1`, `-2`, `300k`", Pattern: Trimmed(numberForm), Number: true,
		Doc: "An exact decimal number; `k`, `M` and `bn` stand for thousands, millions and billions."}
	CountKind = Kind{Name: "count", Written: "`3`, `3400`, `300k`", Pattern: Trimmed(numberForm), Number: true, Whole: true, Least: new(int64(0)),
		Doc: "A whole number, zero or more."}
	MoneyKind = Kind{Name: "money", Written: "`1250000`, `1_250_000`, `1.25M`, `450k`, `5.3bn`, `USD 450k`",
		Pattern: Trimmed("([A-Z]{3} " + gap + ")?" + numberForm), Number: true,
		Doc: "An exact amount, in the plan's currency unless one is named; that one needs a rate in `fx` of keyplan.yaml."}
	PercentKind = Kind{Name: "percent", Written: "`12`, `12%`, `12.5 %`", Pattern: Trimmed(percentForm),
		Number: true, Least: new(partOfWhole.least), Most: new(partOfWhole.most),
		Doc: "0 to 100."}
	SignedKind = Kind{Name: "signed percent", Written: "`31%`, `-4%`", Pattern: Trimmed(percentForm),
		Number: true, Least: new(signedRange.least), Most: new(signedRange.most),
		Doc: "A percentage that may be negative."}
	CadenceKind = Kind{Name: "cadence", Words: cadenceNames(),
		Written: "`" + strings.Join(cadenceNames(), "`, `") + "`, or `10d`, `6w`, `2m`, `1y`",
		Pattern: Trimmed(strings.Join(cadenceNames(), "|") + "|[0-9]{1,4}[dwmy]"),
		Doc:     "How often."}
	YesNoKind = Kind{Name: "yes or no", Written: "`yes`, `no`, `true`, `false`", Words: []string{"yes", "no"}, Bool: true,
		Pattern: Trimmed(AnyCase("yes") + "|" + AnyCase("no") + "|" + AnyCase("true") + "|" + AnyCase("false")),
		Doc:     "An answer; leave it out where there is none."}
	URLKind = Kind{Name: "url", Written: "`https://acme.example`", Pattern: Trimmed(AnyCase("http") + "[Ss]?://.+"),
		Doc: "A web address, http or https."}
	EmailKind = Kind{Name: "mail address", Written: "`maria.keller@acme.example`", Pattern: Trimmed(`[^@ ]+@[^@ ]+\.[^@ ]+`),
		Doc: "A mail address; that mail arrives there is not checked."}
	CountryKind = Kind{Name: "country", Written: "`AT`", Pattern: Trimmed("[A-Z]{2}"),
		Doc: "Two capital letters, ISO 3166; the United Kingdom is `GB`."}
	CurrencyKind = Kind{Name: "currency", Written: "`EUR`", Pattern: Trimmed("[A-Z]{3}"),
		Doc: "Three capital letters, ISO 4217."}
	StageKind = Kind{Name: "stage", Written: "`proposal`",
		Doc: "A sales stage; `stages` in keyplan.yaml sets them."}
	WeightKind = Kind{Name: "weight", Written: "`20`, `2.5`, `20%`", Pattern: Trimmed(percentForm), Number: true,
		Doc: "A number above zero; what counts is its share of all weights."}
	PointsKind = Kind{Name: "score", Written: "`4`, `4 - pays on day 31 of 30`", Number: true,
		Pattern: Trimmed(digitsForm + `([-–—;:,]?[ \t\n](.|\n)*)?` + "|" + `[^0-9]{1,16}`),
		Doc:     "A number on the criterion's scale, and behind a dash what it rests on; \"tbd\" and \"?\" are none."}
	ChoiceKind = Kind{Name: "one of", Written: "one of a list",
		Doc: "A word from a list, exactly as it stands there."}
)

// The forms of texts, for Pattern.
const (
	gap         = `[\s\x85]*` // what TrimSpace takes off; \s as JavaScript has it
	idForm      = `[a-z0-9][a-z0-9._-]{0,63}`
	dateForm    = `[0-9]{4}-((0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|[Qq][1-4])`
	numberForm  = digitsForm + `([kKmM]|[bB][nN])?`
	percentForm = digitsForm + gap + `%?`
	digitsForm  = `[+-]?[0-9][0-9_]*(\.[0-9]+)?`
)

// Trimmed is a pattern for a text of some form with space around it, or for
// none at all: every kind that trims takes both.
func Trimmed(form string) string { return "^" + gap + "(" + form + ")?" + gap + "$" }

// AnyCase is a pattern for a word of ASCII letters in capitals or not.
func AnyCase(word string) string {
	var b strings.Builder
	for _, letter := range word {
		b.WriteString("[" + strings.ToUpper(string(letter)) + strings.ToLower(string(letter)) + "]")
	}
	return b.String()
}

func cadenceNames() []string {
	names := make([]string, len(cadences))
	for i, known := range cadences {
		names[i] = known.name
	}
	return names
}

// kindOf gives the kind of a value's type. A type that is not listed is a
// mistake in the program, found by the first test that asks for its shape.
func kindOf(v Value) *Kind {
	switch v.(type) {
	case *Text:
		return &TextKind
	case *ID:
		return &IDKind
	case *Ref:
		return &RefKind
	case *Loose:
		return &LooseKind
	case *Date:
		return &DateKind
	case *CustomerDate:
		return &CustomerDateKind
	case *Year:
		return &YearKind
	case *CalendarYear:
		return &CalendarYearKind
	case *Month:
		return &MonthKind
	case *Number:
		return &NumberKind
	case *Count:
		return &CountKind
	case *Money:
		return &MoneyKind
	case *Percent:
		return &PercentKind
	case *SignedPercent:
		return &SignedKind
	case *Cadence:
		return &CadenceKind
	case *YesNo:
		return &YesNoKind
	case *URL:
		return &URLKind
	case *Email:
		return &EmailKind
	case *Country:
		return &CountryKind
	case *Currency:
		return &CurrencyKind
	case *Stage:
		return &StageKind
	case *Weight:
		return &WeightKind
	case *Points:
		return &PointsKind
	}
	panic("plan: a value of no known kind")
}
