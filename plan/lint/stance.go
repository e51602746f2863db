package lint

import (
	"keyplan/plan"
)

func opponentUnanswered(p *Pass) {
	for _, c := range p.Reading.Living {
		if !c.Against() || !c.Influential() || len(p.Reading.OpenFor(c.ID)) > 0 {
			continue
		}
		p.Reportf(c, "%s is %s, and no action is for or with them", c.Introduced(), againstAs(c)).
			Hintf("decide what to do, and write an action for: [%s]", c.ID)
	}
}

func againstAs(c *plan.Contact) string {
	what := "a critic"
	switch {
	case c.Sentiment == plan.Opponent:
		what = "an opponent"
	case c.Plays(plan.Blocker):
		what = "a blocker"
	}
	return what + " with " + string(c.Influence) + " influence"
}

func standingBelowTarget(p *Pass) {
	for _, c := range p.Reading.Living {
		if c.Standing.Below(c.TargetStanding) && len(p.Reading.OpenFor(c.ID)) == 0 {
			p.Reportf(&c.TargetStanding, "%s should come to see us as %s (today: %s), and no action is for or with them",
				c.Introduced(), plan.Spoken(c.TargetStanding), plan.Spoken(c.Standing)).
				Hintf("decide what would change their mind, and write an action for: [%s]", c.ID)
		}
	}
}
