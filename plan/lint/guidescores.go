package lint

import (
	"fmt"
	"strings"

	"keyplan/plan"
)

// scorers are the people who gave a score, each with the first, in the order
// of the file.
func (c *Choosing) scorers() (by []plan.Ref, first map[plan.Ref]*plan.GivenScore) {
	first = map[plan.Ref]*plan.GivenScore{}
	for _, given := range c.Given {
		if who := given.Sheet.By; !who.Absent() && first[who] == nil {
			first[who] = given
			by = append(by, who)
		}
	}
	return by, first
}

func oneDepartment(c *Choosing) {
	by, _ := c.scorers()
	departments := map[plan.Function]bool{}
	var names []string
	for _, who := range by {
		departments[c.Department(who)] = true
		names = append(names, c.Name(who))
	}
	if len(by) == 0 || len(departments) != 1 || departments[""] {
		return
	}
	c.Reportf(&c.Guideline.Scores, "%s alone has scored (%s)", c.Department(by[0]), list(names, "and")).
		Hintf("let others score too: finance on who pays, service and technical on what it takes, marketing on the market")
}

func departmentUnknown(c *Choosing) {
	by, first := c.scorers()
	for _, who := range by {
		if c.Department(who) == "" {
			c.Reportf(&first[who].Sheet.By, "it is not known in which department %s works", c.Name(who)).
				Hintf("write scorers: [{id: %s, function: …}], or the function in keyplan.yaml", who)
		}
	}
}

func ownAccountScored(c *Choosing) {
	own := map[*plan.Candidate][]*plan.GivenScore{}
	var order []*plan.Candidate
	for _, given := range c.Given {
		if manager := c.Manager(given.Candidate); !manager.Absent() && manager == given.Sheet.By {
			if own[given.Candidate] == nil {
				order = append(order, given.Candidate)
			}
			own[given.Candidate] = append(own[given.Candidate], given)
		}
	}
	for _, candidate := range order {
		scores := own[candidate]
		f := c.Reportf(&scores[0].Pair.Value, "%s scores %s, the account that they manage", c.Name(scores[0].Sheet.By), candidate.Name).
			Hintf("let somebody else score it; the manager says what they know as evidence")
		for _, s := range scores[1:] {
			f.At(c.Spot(&s.Pair.Value), "and on %s", quoted(s.Criterion.Criterion))
		}
	}
}

// scoreWithoutEvidence tells a sheet's bare scores together.
func scoreWithoutEvidence(c *Choosing) {
	bare, all := map[*plan.ScoreSheet][]*plan.GivenScore{}, map[*plan.ScoreSheet]int{}
	for _, given := range c.Given {
		all[given.Sheet]++
		if given.Evidence().Absent() {
			bare[given.Sheet] = append(bare[given.Sheet], given)
		}
	}
	for _, sheet := range c.Guideline.Scores {
		scores := bare[sheet]
		if len(scores) == 0 {
			continue
		}
		what := "on " + quoted(scores[0].Criterion.Criterion)
		if sheet.Criterion.Absent() {
			what = "for " + string(scores[0].Candidate.Name)
		}
		c.Reportf(&scores[0].Pair.Value, "%d of the %s that %s gives %s %s on nothing that is written",
			len(scores), count(all[sheet], "score", "scores"), c.Name(sheet.By), what, map[bool]string{true: "rests", false: "rest"}[len(scores) == 1]).
			Hintf("write the reason behind the score, such as 4 - bought in six of eight groups, or source: once for the whole sheet")
	}
}

func scoreStale(c *Choosing) {
	year := plan.Months(12)
	var old []telling
	for _, sheet := range c.Guideline.Scores {
		if sheet.AsOf.Before(year.Before(c.Today)) {
			old = append(old, telling{&sheet.AsOf, "what " + c.Name(sheet.By) + " scores", "is as of " + sheet.AsOf.String() + ", over " + year.Length() + " ago"})
		}
	}
	sameKind{&c.Guideline.Scores, "sheets are over " + year.Length() + " old", "ask them to score anew, or to confirm what they gave with a new as_of"}.tell(&c.reporter, old)
}

// scoreMissing tells the criteria on which a candidate has no score.
func scoreMissing(c *Choosing) {
	type cell struct {
		*plan.Candidate
		*plan.Criterion
	}
	given := map[cell]bool{}
	for _, s := range c.Given {
		given[cell{s.Candidate, s.Criterion}] = true
	}
	var open []telling
	for _, candidate := range c.Guideline.Candidates {
		var missing []string
		for _, criterion := range c.Guideline.Criteria {
			if !given[cell{candidate, criterion}] {
				missing = append(missing, string(criterion.Criterion))
			}
		}
		if len(missing) > 0 {
			open = append(open, telling{&candidate.Name, string(candidate.Name), "has no score on " + some(missing)})
		}
	}
	sameKind{&c.Guideline.Candidates, "candidates are not scored on every criterion", "score them, or write \"tbd\" and by when it is known"}.tell(&c.reporter, open)
}

// some lists a few words, and counts the rest.
func some(words []string) string {
	if len(words) > 3 {
		return fmt.Sprintf("%s and %d more", strings.Join(words[:2], ", "), len(words)-2)
	}
	return list(words, "and")
}
