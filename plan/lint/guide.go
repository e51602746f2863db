package lint

import (
	"slices"
	"strings"

	"keyplan/plan"
)

func fewCriteria(c *Choosing) {
	criteria := c.Guideline.Criteria
	switch n := len(criteria); {
	case n == 0 && criteria == nil:
		c.Reportf(&c.Guideline.Criteria, "there are no criteria to choose by").
			Hintf("write criteria: [{criterion: …, question: …, weight: …}]; keyplan select --new shows some")
	case n < plan.FewestCriteria:
		c.Reportf(&c.Guideline.Criteria, "key accounts are chosen by %s; fewer than %d come down to size", count(n, "criterion", "criteria"), plan.FewestCriteria).
			Hintf("add what the customer needs of us, what they are like, and what may go wrong")
	}
}

func revenueOutweighs(c *Choosing) {
	share := c.Guideline.Percent((*plan.Criterion).OfToday)
	if share.Cmp(plan.NewDecimal(plan.MostOfToday)) <= 0 {
		return
	}
	var found *Finding
	for _, criterion := range c.Guideline.Criteria {
		switch {
		case !criterion.OfToday() || criterion.Weight.Absent():
		case found == nil:
			found = c.Reportf(&criterion.Weight, "current revenue and profit weigh %s %% together; over %d %% the list follows size", share.Round(0), plan.MostOfToday).
				Hintf("give more weight to what they could buy, what they need of us and what may go wrong")
		default:
			found.At(c.Spot(&criterion.Weight), "%s weighs %s", criterion.Criterion, criterion.Weight)
		}
	}
}

func blindSpot(c *Choosing) {
	if len(c.Guideline.Criteria) == 0 {
		return
	}
	covered := map[string]bool{}
	for _, criterion := range c.Guideline.Criteria {
		covered[string(criterion.Covers)] = true
	}
	var blind []string
	for _, kind := range plan.Coverages.Values() {
		if !covered[kind] {
			blind = append(blind, kind)
		}
	}
	switch {
	case len(blind) == len(plan.Coverages.List):
		c.Reportf(&c.Guideline.Criteria, "no criterion says which kind of reason it covers").
			Hintf("write covers: with one of %s on each", list(plan.Coverages.Values(), "or"))
	case len(blind) > 0:
		c.Reportf(&c.Guideline.Criteria, "no criterion covers %s", list(blind, "or")).
			Hintf("add one, or write covers: %s on the one that does (%s)", blind[0], strings.TrimSuffix(lowerFirst(plan.Coverages.Doc(blind[0])), "."))
	}
}

func lowerFirst(text string) string { return strings.ToLower(text[:1]) + text[1:] }

func oneAxis(c *Choosing) {
	criteria := c.Guideline.Criteria
	if len(criteria) == 0 {
		return
	}
	for _, axis := range plan.Axes.Values() {
		if !slices.ContainsFunc(criteria, func(criterion *plan.Criterion) bool { return string(criterion.AxisOf()) == axis }) {
			c.Reportf(&c.Guideline.Criteria, "no criterion is on the axis of %s, so there is no matrix of where to invest", axis).
				Hintf("write axis: %s on those that tell it", axis)
		}
	}
}

func criterionUnexplained(c *Choosing) {
	var bare []telling
	for _, criterion := range c.Guideline.Criteria {
		if criterion.Question.Absent() && len(c.Guideline.StepsOf(criterion)) == 0 {
			bare = append(bare, telling{&criterion.Criterion, quoted(criterion.Criterion), "says neither what to ask nor what a score means"})
		}
	}
	sameKind{&c.Guideline.Criteria, "criteria say neither what to ask nor what a score means",
		"add question: …, or words on the scale such as scale: {1: none, 5: as much as can be}"}.tell(&c.reporter, bare)
}

func noCandidates(c *Choosing) {
	if len(c.Guideline.Candidates) == 0 {
		c.Reportf(&c.Guideline.Candidates, "there are no candidates to choose from").
			Hintf("write candidates: [Acme Foods, …], with today's key accounts, large customers and prospects")
	}
}

func keyAccountNotJudged(c *Choosing) {
	var missing []string
	for _, account := range c.accounts {
		if account.Key() && !slices.ContainsFunc(c.Guideline.Candidates, func(candidate *plan.Candidate) bool { return candidate.Is(account) }) {
			missing = append(missing, string(account.Name))
		}
	}
	if len(missing) > 0 {
		c.Reportf(&c.Guideline.Candidates, "%s no candidate: %s", count(len(missing), "key account is", "key accounts are"), some(missing)).
			Hintf("add them, and score them like the others")
	}
}

func selectionStale(c *Choosing) {
	s := &c.Guideline.Selection
	year := plan.Months(12)
	switch {
	case s.Date.Absent():
		c.Reportf(&s.Date, "this selection has no date").Hintf("write date: with the day on which the scores were settled")
	case s.Date.Before(year.Before(c.Today)):
		c.Reportf(&s.Date, "this selection is over %s old (%s)", year.Length(), s.Date).
			Hintf("score the candidates anew, with those who came up since, and write the new date")
	}
}

func selectionUnowned(c *Choosing) {
	if s := &c.Guideline.Selection; s.Owner.Absent() {
		c.Reportf(&s.Owner, "nobody answers for this list").Hintf("write owner: with the person who does")
	}
}
