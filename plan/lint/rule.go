package lint

import (
	"fmt"
	"slices"

	"keyplan/plan"
)

// A Severity is how bad a finding is.
type Severity int

// The severities, from advice to what is wrong.
const (
	Info    Severity = iota // advice
	Warning                 // a practice missing, or something overdue
	Error                   // wrong, contradictory, or a key account left alone
)

var severityNames = [...]string{Info: "info", Warning: "warning", Error: "error"}

// String is the severity as it is written: info, warning or error.
func (s Severity) String() string { return severityNames[s] }

// ParseSeverity reads a severity as it is written.
func ParseSeverity(text string) (Severity, error) {
	for s, name := range severityNames {
		if name == text {
			return Severity(s), nil
		}
	}
	return 0, plan.RuleSeverities.Parse(text)
}

// MarshalText writes the severity as it is written.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// A Level is how much is asked of a plan; each level holds those below it.
type Level int

// The levels.
const (
	Basic    Level = iota // only what is wrong or contradictory
	Standard              // what good practice asks for
	Strict                // all of it
)

// String is the level as it is written.
func (l Level) String() string { return plan.RuleLevels.Values()[l] }

// ParseLevel reads a level as it is written; "" is Standard.
func ParseLevel(text string) (Level, error) {
	if text == "" {
		return Standard, nil
	}
	if i := plan.RuleLevels.Index(text); i >= 0 {
		return Level(i), nil
	}
	return 0, fmt.Errorf("level %q %w", text, plan.RuleLevels.Parse(text))
}

// An Audience is the accounts that a rule applies to.
type Audience int

// The audiences.
const (
	AllAccounts    Audience = iota
	KeyAccounts             // the strategic and key tiers
	ActiveAccounts          // customers with business: not prospects, lapsed, lost or closed
	Guidelines              // no account: guidelines for choosing them
)

var audienceNames = [...]string{AllAccounts: "all accounts", KeyAccounts: "strategic and key accounts", ActiveAccounts: "active accounts", Guidelines: "guidelines"}

// String names the audience in a sentence.
func (a Audience) String() string { return audienceNames[a] }

func (a Audience) holds(account *plan.Account) bool {
	switch a {
	case KeyAccounts:
		return account.Key()
	case ActiveAccounts:
		return account.Active()
	case Guidelines:
		return false
	}
	return true
}

// A Rule is one thing that plans are judged by.
type Rule struct {
	Name     string // kebab-case, says what is wrong
	Title    string // the same as a short phrase
	Why      string // the practice behind it, in a sentence or three
	Source   string // where the practice is from: a key of plan.Sources, or several
	Severity Severity
	Level    Level
	For      Audience
	Quiet    []Silence // wider rules that say the same
	Bad      string    // a plan, or part of one, that the rule reports
	Good     string    // one that it does not
	More     []string  // further plans that it reports, until each of its messages is shown
	Past     bool      // asks what plans were like before; does not run where no History is given

	// Check looks at one plan. Rules without one are told by the loader or
	// by the Runner itself.
	Check func(*Pass)
	// Keep and Across look at a whole portfolio: Keep takes from each plan
	// what Across compares. They are nil for other rules.
	Keep   func(*Pass) any
	Across func(*Portfolio)
	// Guide looks at a guideline for choosing key accounts.
	Guide func(*Choosing)

	family *Family
}

// A Silence names a wider rule. Where that reports, the narrower one stays
// quiet and becomes its related finding.
type Silence struct {
	By   string
	Same bool // only where both report the same part of the plan
	For  bool // only where the narrower is about what is for the part that the wider reports
}

// covers reports whether a wider finding says what a narrower one does.
func (s Silence) covers(wide, narrow *Finding) bool {
	switch {
	case s.Same:
		return wide.part == narrow.part
	case s.For:
		return slices.Contains(narrow.serves, wide.part)
	}
	return true
}

// By are silences by rules that speak of the whole plan.
func By(rules ...string) []Silence {
	var s []Silence
	for _, r := range rules {
		s = append(s, Silence{By: r})
	}
	return s
}

// A Family is the rules of one theme.
type Family struct {
	Name string // "Who's who"
	Doc  string
	// Soft families ask less of the growth and maintain tiers: their findings
	// are one severity lower there.
	Soft bool
	// Fixed families are about the file itself: their rules can be neither
	// switched off nor waived.
	Fixed bool
	Rules []*Rule
}

// Family is the family that the rule belongs to.
func (r *Rule) Family() *Family { return r.family }

// Softened reports whether the rule is one severity lower for some accounts.
func (r *Rule) Softened() bool { return r.family.Soft && r.For != KeyAccounts && r.Severity > Info }
