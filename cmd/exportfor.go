package cmd

import (
	"fmt"

	"keyplan/plan/redact"
)

// An audience is whom a report is for.
type audience struct {
	name string
	// copy is the copy of a plan that they may see; "" is the plan itself. Findings,
	// scores and changes name people and say what we think, and are for us alone; so
	// is the record by which edits of a workbook are taken back.
	copy redact.Audience
}

// audiences are those there are, the usual one first.
var audiences = []audience{{name: "us"}, {"team", redact.Team}, {"customer", redact.Customer}}

func audienceNames() (names []string) {
	for _, a := range audiences {
		names = append(names, a.name)
	}
	return names
}

// audienceOf finds one by name, nil where there is none.
func audienceOf(name string) *audience {
	for i := range audiences {
		if audiences[i].name == name {
			return &audiences[i]
		}
	}
	return nil
}

// customers reports whether the report is for the customer.
func (o *exportOptions) customers() bool { return audienceOf(o.audience).copy == redact.Customer }

// tellHeld says what was left out that somebody may miss: here, and never in what
// the customer gets.
func (o *exportOptions) tellHeld(d *exported) {
	for _, a := range d.accounts {
		for _, h := range a.held {
			fmt.Fprintf(o.Err, "keyplan: %s: %s\n", a.Plan.Account.ID, h)
		}
	}
	if o.customers() {
		fmt.Fprintln(o.Err, "keyplan: summaries, actions and other texts stand as you wrote them: read the copy before you hand it over")
	}
}
