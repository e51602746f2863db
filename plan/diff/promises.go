package diff

import (
	"fmt"
	"strings"

	"keyplan/plan"
)

// Promises are what became of the actions that were open in the old version
// and due by the day of the new one.
type Promises struct {
	Until   plan.Day
	Done    []*plan.Action
	Open    []*plan.Action // as they stand now: late, put off, blocked
	Dropped []*plan.Action // cancelled, or no longer in the plan
	before  map[*plan.Action]*plan.Action
	named   map[*plan.Action]bool // by an id that somebody wrote
}

// promises looks at what was promised by a day; nil if nothing was, or if the
// day is not known.
func (c *comparer) promises(until plan.Day) *Promises {
	if until == 0 {
		return nil
	}
	p := &Promises{Until: until, before: map[*plan.Action]*plan.Action{}, named: map[*plan.Action]bool{}}
	list := c.lists["actions"]
	for _, both := range list.both {
		was, is := of[plan.Action](both.was), of[plan.Action](both.is)
		if !promised(was, until) {
			continue
		}
		p.before[is], p.named[is] = was, c.now.names(both.is)
		switch {
		case is.Status == plan.Cancelled:
			p.Dropped = append(p.Dropped, is)
		case is.Open():
			p.Open = append(p.Open, is)
		default:
			p.Done = append(p.Done, is)
		}
	}
	for _, v := range list.gone {
		if was := of[plan.Action](v); promised(was, until) && !c.moves.has(v) {
			p.Dropped, p.named[was] = append(p.Dropped, was), c.old.names(v)
		}
	}
	if p.Count() == 0 {
		return nil
	}
	return p
}

func promised(a *plan.Action, until plan.Day) bool {
	return a.Open() && !a.Due.Absent() && a.Due.Last() <= until
}

// Count is how many actions were promised.
func (p *Promises) Count() int { return len(p.Done) + len(p.Open) + len(p.Dropped) }

// Was is the day by which an open action was promised, where it was put off
// since.
func (p *Promises) Was(a *plan.Action) (due plan.Date, putOff bool) {
	was := p.before[a]
	if was == nil || a.Due.Last() <= was.Due.Last() {
		return plan.Date{}, false
	}
	return was.Due, true
}

// Sentence sums the promises up, and names what is open and dropped by its ids.
func (p *Promises) Sentence() string {
	return p.sentence(func(a *plan.Action) string {
		if p.named[a] {
			return string(a.ID)
		}
		return quoted(string(a.Action))
	})
}

// Told sums the promises up for people who know no ids.
func (p *Promises) Told() string {
	return p.sentence(func(a *plan.Action) string { return quoted(string(a.Action)) })
}

func (p *Promises) sentence(called func(*plan.Action) string) string {
	text := fmt.Sprintf("%d of %d actions due by %s are done", len(p.Done), p.Count(), p.Until)
	switch {
	case p.Count() == 1 && len(p.Done) == 1:
		return "the one action due by " + p.Until.String() + " is done"
	case p.Count() == 1:
		text = "the one action due by " + p.Until.String() + " is not done"
	case len(p.Done) == 0:
		text = fmt.Sprintf("none of %d actions due by %s is done", p.Count(), p.Until)
	case len(p.Done) == p.Count():
		return fmt.Sprintf("all %d actions due by %s are done", p.Count(), p.Until)
	}
	for _, rest := range []struct {
		word    string
		actions []*plan.Action
	}{{"open", p.Open}, {"dropped", p.Dropped}} {
		if len(rest.actions) == 0 {
			continue
		}
		names := make([]string, len(rest.actions))
		for i, a := range rest.actions {
			names[i] = called(a)
		}
		text += "; " + rest.word + ": " + strings.Join(names, ", ")
	}
	return text
}
