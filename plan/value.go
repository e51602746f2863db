package plan

import "strings"

// A Value is one scalar of a plan: a text, a date, an amount of money. The
// zero of every Value is absent, so "not written" and "zero" stay apart.
type Value interface {
	// Parse reads the value as a person wrote it. It returns nil or a *Fault,
	// and leaves the value untouched where it returns a fault.
	Parse(text string, env *Env) error
	// Absent reports whether nothing (or a mere placeholder such as "tbd")
	// is stated.
	Absent() bool
	// String is the canonical way to write the value; Parse reads it back to
	// an equal value. An absent value gives "".
	String() string
}

// Env is what a value must know of its surroundings to be read.
type Env struct {
	// Currency is the plan's currency, for amounts that name none.
	Currency Currency
	// FiscalStart is the month (1 to 12) in which our fiscal year begins; 0 means January.
	FiscalStart int
	// CustomerFiscalStart is the same for the customer whose plan it is.
	CustomerFiscalStart int
	// Rates converts between the currencies that the workspace knows.
	Rates Rates
	// Named are the ids of our people by their names and mail addresses, in
	// lower case, for those who write a name where an id belongs.
	Named map[string]ID
	// Stages are the sales stages that opportunities go through.
	Stages *Options
}

// named finds one of our people by name or mail address: "Jane Roe", or
// "Jane Roe <jane.roe@ours.example>" as it is pasted from a mail.
func (e *Env) named(text string) (id ID, ok bool) {
	if e == nil {
		return "", false
	}
	name, _, _ := strings.Cut(strings.ToLower(text), "<")
	id, ok = e.Named[strings.TrimSpace(name)]
	return id, ok && !id.Absent()
}

// A Fault says why a text is not a value of the kind that was expected there.
// It reads on from the quoted text: `"2026-02-30" ` + Problem.
type Fault struct {
	// Problem begins with a verb and ends without a stop:
	// "is not a date: February 2026 has 28 days".
	Problem string
	// Nearest is the right way to write what was probably meant, or "".
	Nearest string
	// Sure says that Nearest is the only thing that can have been meant, so
	// that it may be put in place without asking.
	Sure bool
	// Expected tells what may stand here, for a hint: "a day, month or
	// quarter, such as 2026-11-22, 2026-11 or 2026-Q4".
	Expected string
	// TooLarge says that the text is of the right kind but longer than an
	// Excel cell can hold.
	TooLarge bool
}

// Error gives the problem and, where there is one, the nearest right value.
func (f *Fault) Error() string {
	if f.Nearest == "" {
		return f.Problem
	}
	return f.Problem + `; did you mean "` + f.Nearest + `"?`
}

// placeholders are the words that people write where they know nothing yet
// (RULES.md: they count as empty).
var placeholders = map[string]bool{
	"tbd": true, "tbc": true, "tba": true, "n/a": true, "na": true, "xxx": true, "xx": true, "todo": true,
	"?": true, "??": true, "???": true, "-": true, "--": true, "...": true, "…": true, "lorem ipsum": true,
	"unknown yet": true, "to be defined": true, "to be determined": true, "to be confirmed": true,
}

// placeholderStarts are the bytes that a placeholder may begin with: nearly all
// texts are told from one by their first.
const placeholderStarts = "tTnNxXlLuU?-.\xe2"

// IsPlaceholder reports whether a text only holds the place of one: "tbd", "n/a", "xxx".
func IsPlaceholder(text string) bool {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > 16 || !strings.Contains(placeholderStarts, text[:1]) {
		return false
	}
	return placeholders[strings.ToLower(strings.TrimRight(text, ".!"))] || placeholders[strings.ToLower(text)]
}
