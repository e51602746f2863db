package plan

// A Kind is what the reference and the editor's schema say of one kind of
// value. What a kind accepts is up to its Parse; Pattern only helps while
// typing and never refuses what Parse takes.
type Kind struct {
	Name    string // "money"
	Written string // how it is written, with examples
	Doc     string
	Pattern string // a regular expression for texts, "" for any
	Number  bool   // may stand in the file as a bare number
	Bool    bool   // may stand as true or false
}

// The kinds of value.
var (
	TextKind         = Kind{Name: "text", Written: "plain, quoted or block text", Doc: "Trimmed; \"tbd\", \"n/a\" and the like count as empty; at most 32,767 characters (an Excel cell).", Number: true, Bool: true}
	IDKind           = Kind{Name: "id", Written: "`o1`, `jane.roe`, `acme-foods`", Doc: "Lower case letters, digits, `.`, `-` and `_`; unique in its plan.", Pattern: `^\s*[a-z0-9][a-z0-9._-]*\s*$`, Number: true}
	RefKind          = Kind{Name: "ref", Written: "an id", Doc: "Names something by its id, which must exist; `tbd` is an empty seat.", Number: true}
	LooseKind        = Kind{Name: "id or text", Written: "an id, or words of your own", Doc: "An id where there is one, else any text.", Number: true, Bool: true}
	DateKind         = Kind{Name: "date", Written: "`2026-11-22`, `2026-11`, `2026-Q4`", Doc: "A day, a month or a quarter (of our fiscal year); as a due date it means its last day.", Pattern: `^\s*[0-9]{4}-([0-9]{2}(-[0-9]{2})?|[Qq][0-9])\s*$`, Number: false}
	CustomerDateKind = Kind{Name: "their date", Written: "`2027-12-31`, `2027-12`, `2027-Q4`", Doc: "A day, a month or a quarter of the customer's fiscal year.", Pattern: DateKind.Pattern}
	YearKind         = Kind{Name: "year", Written: "`2026`, `FY2026`", Doc: "A fiscal year, named by the year in which it ends.", Pattern: `^\s*([Ff][Yy]\s*)?[0-9]{4}\s*$`, Number: true}
	CalendarYearKind = Kind{Name: "calendar year", Written: "`1962`", Doc: "A calendar year.", Pattern: `^\s*[0-9]{4}\s*$`, Number: true}
	MonthKind        = Kind{Name: "month", Written: "`03`", Doc: "A month, 1 to 12.", Pattern: `^\s*[0-9]{1,2}\s*$`, Number: true}
	NumberKind       = Kind{Name: "number", Written: "`94.1`, `-2`, `300k`", Doc: "An exact decimal number.", Number: true}
	CountKind        = Kind{Name: "count", Written: "`3`, `3400`, `300k`", Doc: "A whole number, zero or more.", Number: true}
	MoneyKind        = Kind{Name: "money", Written: "`1250000`, `1_250_000`, `1.25M`, `450k`, `5.3bn`, `USD 450k`", Doc: "An exact amount in the plan's currency unless one is named.", Number: true}
	PercentKind      = Kind{Name: "percent", Written: "`12`, `12%`, `12.5 %`", Doc: "0 to 100.", Number: true}
	SignedKind       = Kind{Name: "signed percent", Written: "`31%`, `-4%`", Doc: "A percentage that may be negative.", Number: true}
	CadenceKind      = Kind{Name: "cadence", Written: "`weekly`, `fortnightly`, `monthly`, `quarterly`, `half_yearly`, `yearly`, or `6w`, `10d`, `2m`", Doc: "How often."}
	YesNoKind        = Kind{Name: "yes or no", Written: "`yes`, `no`, `true`, `false`", Doc: "", Bool: true}
	URLKind          = Kind{Name: "url", Written: "`https://acme.example`", Doc: "A web address, http or https.", Pattern: `^\s*[Hh][Tt][Tt][Pp][Ss]?://`}
	EmailKind        = Kind{Name: "mail address", Written: "`maria.keller@acme.example`", Doc: "A mail address.", Pattern: `@`}
	CountryKind      = Kind{Name: "country", Written: "`AT`", Doc: "Two letters, ISO 3166."}
	CurrencyKind     = Kind{Name: "currency", Written: "`EUR`", Doc: "Three letters, ISO 4217."}
	StageKind        = Kind{Name: "stage", Written: "`proposal`", Doc: "A sales stage; `stages` in keyplan.yaml sets them."}
	ChoiceKind       = Kind{Name: "one of", Written: "one of a list", Doc: ""}
)

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
	}
	panic("plan: a value of no known kind")
}
