package score

import (
	"slices"

	"keyplan/plan"
)

// Without is what settings say once some people have left on a day: those of
// ours whom they do not name are taken to have been there.
func Without(settings *plan.Settings, today plan.Day, who []plan.Ref) *plan.Settings {
	after := *settings
	after.People = slices.Clone(settings.People)
	for _, id := range who {
		gone := &plan.Person{}
		at := slices.IndexFunc(after.People, func(p *plan.Person) bool { return plan.Ref(p.ID) == id })
		if at >= 0 {
			*gone = *after.People[at]
			after.People[at] = gone
		} else {
			gone.ID = plan.ID(id)
			after.People = append(after.People, gone)
		}
		gone.Left = plan.DateOf(today)
	}
	return &after
}

// Leave changes a plan as if some people had left on a day: of the customer's
// they are contacts no more, and what only they of ours took part in is no talk
// that anybody left remembers.
func Leave(p *plan.Plan, today plan.Day, who []plan.Ref) {
	gone := func(id plan.Ref) bool { return slices.Contains(who, id) }
	for _, c := range p.Contacts {
		if gone(plan.Ref(c.ID)) {
			c.Left = plan.DateOf(today)
		}
	}
	p.Log = slices.DeleteFunc(p.Log, func(e *plan.Entry) bool {
		before := len(e.By)
		e.By = slices.DeleteFunc(e.By, gone)
		return before > 0 && len(e.By) == 0
	})
}

// A Fall is a criterion that has fewer points than before.
type Fall struct {
	Score  *Score
	Before int
	*Part
}

// Falls are the criteria that have fewer points in one look at an account than
// in another, those that lose most first.
func Falls(before, after *Account) (falls []Fall) {
	for _, s := range after.Scores {
		was := before.Score(s.ID)
		for _, section := range s.Parts {
			for _, p := range section.Parts {
				if b := was.Part(p.ID); b != nil && b.Points > p.Points {
					falls = append(falls, Fall{s, b.Points, p})
				}
			}
		}
	}
	slices.SortStableFunc(falls, func(a, b Fall) int { return (b.Before - b.Points) - (a.Before - a.Points) })
	return falls
}

// Part is a criterion of the score by its id, or nil.
func (s *Score) Part(id string) *Part {
	for _, section := range s.Parts {
		for _, p := range section.Parts {
			if p.ID == id {
				return p
			}
		}
	}
	return nil
}
