package cmd

import (
	"encoding/json"
	"io"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/score"
)

// ruleJSON is a rule as explain --format json shows it.
type ruleJSON struct {
	Name     string        `json:"name"`
	Title    string        `json:"title"`
	Family   string        `json:"family"`
	Severity lint.Severity `json:"severity"`
	Level    string        `json:"level"`
	For      string        `json:"for"`
	Why      string        `json:"why"`
	Sources  []string      `json:"sources,omitempty"`
	Quiet    []string      `json:"quiet_where,omitempty"`
	Bad      string        `json:"bad"`
	Good     string        `json:"good"`
	Messages []messageJSON `json:"messages"`
}

// messageJSON is one of the messages that a rule can print.
type messageJSON struct {
	Severity lint.Severity `json:"severity"`
	Message  string        `json:"message"`
	Hint     string        `json:"hint,omitempty"`
}

func messagesOf(r *lint.Rule) (all []messageJSON) {
	bad, more := r.Says()
	for _, f := range append(bad, more...) {
		all = append(all, messageJSON{f.Severity, f.Message, f.Hint})
	}
	return all
}

// modelJSON is a score as explain --format json shows it: all of it, or what of
// it was asked for.
type modelJSON struct {
	ID       string        `json:"id"`
	Name     string        `json:"name"`
	Asks     string        `json:"asks"`
	For      []plan.Tier   `json:"for,omitempty"` // all tiers where it is missing
	Sections []sectionJSON `json:"sections"`
	Caps     []capJSON     `json:"caps"`
}

type sectionJSON struct {
	ID       string          `json:"id"`
	Name     string          `json:"name"`
	Weight   int             `json:"weight"`
	Criteria []criterionJSON `json:"criteria"`
}

type criterionJSON struct {
	ID      string            `json:"id"`
	Name    string            `json:"name"`
	Weight  int               `json:"weight"`
	Points  map[plan.Tier]int `json:"points"`          // of 100, by tier
	Needs   map[plan.Tier]int `json:"needs,omitempty"` // what it counts for all points, by tier
	For     []plan.Tier       `json:"for,omitempty"`
	Trend   bool              `json:"trend,omitempty"`
	Figure  string            `json:"figure,omitempty"`
	Steps   []stepJSON        `json:"steps,omitempty"`
	Why     string            `json:"why"`
	Sources []string          `json:"sources"`
	Next    string            `json:"next"`
	By      plan.StepKind     `json:"by"`
}

// stepJSON is what a figure earns from some value on, in percent.
type stepJSON struct {
	From  json.Number `json:"from"`
	Earns int         `json:"earns"`
}

type capJSON struct {
	ID      string        `json:"id"`
	Name    string        `json:"name"`
	At      int           `json:"at"`
	For     []plan.Tier   `json:"for,omitempty"`
	Why     string        `json:"why"`
	Sources []string      `json:"sources"`
	Next    string        `json:"next"`
	By      plan.StepKind `json:"by"`
}

// modelOf turns what is shown of a score.
func modelOf(shown *plan.ScoreModel, models *plan.ScoreModels) modelJSON {
	out := modelJSON{string(shown.ID), string(shown.Name), string(shown.Asks), shown.For, []sectionJSON{}, []capJSON{}}
	for _, s := range shown.Sections {
		section := sectionJSON{string(s.ID), string(s.Name), s.Weight.Int(), []criterionJSON{}}
		for _, c := range s.Criteria {
			points, needs := figuresOf(string(c.ID), models)
			criterion := criterionJSON{string(c.ID), string(c.Criterion), c.Weight.Int(), points, needs, c.For, c.Trend == plan.Yes, string(c.Figure), nil,
				string(c.Why), plan.SourceTitles(string(c.Source)), string(c.Next), c.By}
			for _, step := range c.Steps {
				criterion.Steps = append(criterion.Steps, stepJSON{json.Number(step.From.String()), step.Earns.Int()})
			}
			section.Criteria = append(section.Criteria, criterion)
		}
		out.Sections = append(out.Sections, section)
	}
	for _, c := range shown.Caps {
		out.Caps = append(out.Caps, capJSON{string(c.ID), string(c.Cap), c.At.Int(), c.For, string(c.Why), plan.SourceTitles(string(c.Source)), string(c.Next), c.By})
	}
	return out
}

// figuresOf are the points that a criterion can earn and what it needs for all
// of them, by tier.
func figuresOf(criterion string, models *plan.ScoreModels) (points, needs map[plan.Tier]int) {
	points, needs = map[plan.Tier]int{}, map[plan.Tier]int{}
	t := score.Find(models, criterion)[0]
	for _, name := range plan.Tiers.Values() {
		tier := plan.Tier(name)
		if points[tier] = t.Points(tier); points[tier] == 0 {
			delete(points, tier)
		} else if n, _, ok := t.Need(models, tier); ok {
			needs[tier] = n
		}
	}
	return points, needs
}

// explainJSON writes rules, and scores or parts of them, with the points of
// some models.
func explainJSON(out io.Writer, rules []*lint.Rule, scores []*plan.ScoreModel, models *plan.ScoreModels) error {
	contract := struct {
		Version int         `json:"version"`
		Rules   []ruleJSON  `json:"rules"`
		Scores  []modelJSON `json:"scores"`
	}{1, []ruleJSON{}, []modelJSON{}}
	for _, r := range rules {
		contract.Rules = append(contract.Rules, ruleJSON{r.Name, r.Title, r.Family().Name, r.Severity, r.Level.String(), r.For.String(), r.Why, r.SourcesOf(), r.Silencers(), r.Bad, r.Good, messagesOf(r)})
	}
	for _, m := range scores {
		contract.Scores = append(contract.Scores, modelOf(m, models))
	}
	return writeContract(out, contract)
}
