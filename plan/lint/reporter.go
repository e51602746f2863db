package lint

import (
	"fmt"

	"keyplan/plan/load"
)

// A reporter takes down what a rule finds in one file.
type reporter struct {
	text    *load.Text
	account string // id of the account that the file is about, if it is a plan
	rule    *Rule
	out     []*Finding
}

// Reportf reports at a field or part of the file, given by its address. An
// absent field is told at its part. The message is lower case, without a stop.
func (r *reporter) Reportf(at any, format string, args ...any) *Finding {
	f := &Finding{Spot: r.Spot(at), Rule: r.rule, Severity: r.rule.Severity, Message: fmt.Sprintf(format, args...)}
	r.out = append(r.out, f)
	return f
}

// Spot is where a field or part stands.
func (r *reporter) Spot(at any) Spot { return spot(r.text, r.account, r.text.Index.At(at)) }

// Line is the line on which a field or part stands.
func (r *reporter) Line(at any) int { return r.text.Index.Line(at) }
