package report

import (
	"fmt"

	"keyplan/pareto"
	"keyplan/plan/customers"
	"keyplan/plan/sheet"
)

// highlights are what the other pages come to, a sentence each, for a screen
// that shows only the first page.
func (b *customerBook) highlights() []sheet.Block {
	var notes []sheet.Block
	say := func(tone sheet.Tone, format string, args ...any) {
		notes = append(notes, &sheet.Note{Tone: tone, Text: fmt.Sprintf(format, args...)})
	}
	for _, r := range b.picture.Reliance {
		if r.Severity != pareto.Within {
			say(tones[r.Severity], "%s", r.Sentence())
		}
	}
	if losses := b.picture.Losses; len(losses) > 0 {
		say(sheet.Plain, "%s", losses[0].Sentence(b.money))
	}
	if list := b.picture.Candidates.List; len(list) > 0 {
		say(sheet.Plain, "%s out: %s.", stands(len(list)), few(namesOf(list)))
	}
	b.changed(say)
	b.earnings(say)
	if a := b.Accounts; a != nil && a.Plans > 0 {
		b.planned(say, a)
	}
	if left := b.leftOut(); left != "" {
		say(sheet.Quiet, "%s", left)
	}
	return notes
}

type sayer func(tone sheet.Tone, format string, args ...any)

func stands(n int) string {
	if n == 1 {
		return "One customer stands"
	}
	return grouped(n) + " customers stand"
}

func namesOf(list []pareto.Candidate) (names []string) {
	for _, c := range list {
		names = append(names, c.Row.Customer.Name)
	}
	return names
}

// changed says what the page of changes comes to.
func (b *customerBook) changed(say sayer) {
	h := b.Analysis.History
	if h == nil {
		return
	}
	if c := h.Comparison; c != nil {
		say(sheet.Plain, "%s %s", c.Windows.Sentence(), c.Sentence(b.money))
	}
	if h.Missing != nil {
		say(sheet.Quiet, "No two windows can be compared: %s.", h.Missing)
	}
	switch n := len(h.Lapsed); n {
	case 0:
	case 1:
		say(sheet.Caution, "%s", h.Lapsed[0].Sentence(b.money))
	default:
		say(sheet.Caution, "%s customers have fallen silent. The largest: %s", grouped(n), h.Lapsed[0].Sentence(b.money))
	}
}

// earnings say what the pages of profit and potential come to.
func (b *customerBook) earnings(say sayer) {
	if p := b.Analysis.Profit; p != nil {
		tone := sheet.Plain
		if len(p.Costly) > 0 {
			tone = sheet.Caution
		}
		say(tone, "%s", p.Sentence(b.money))
	}
	if p := b.Analysis.Potential; p != nil {
		var ahead []string
		for _, prospect := range p.Prospects {
			if prospect.Ahead() {
				ahead = append(ahead, prospect.Customer.Name)
			}
		}
		if len(ahead) > 0 {
			say(sheet.Plain, "Far larger by potential than by revenue: %s.", few(ahead))
		}
	}
}

// planned says what the page of plans comes to.
func (b *customerBook) planned(say sayer, a *customers.Comparison) {
	var unearned, unplanned, differing []string
	for _, u := range a.Unearned {
		unearned = append(unearned, u.Account.Name)
	}
	for _, row := range a.Unplanned {
		unplanned = append(unplanned, row.Customer.Name)
	}
	for _, d := range a.Differing {
		differing = append(differing, d.Account.Name)
	}
	for _, part := range []struct {
		what  string
		names []string
	}{{"Key accounts that no longer earn it", unearned}, {"Large customers without a plan", unplanned}, {"Plans that tell another revenue than the ledger", differing}} {
		if len(part.names) > 0 {
			say(sheet.Caution, "%s: %s.", part.what, few(part.names))
		}
	}
}
