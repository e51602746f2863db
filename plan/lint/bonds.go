package lint

import (
	"strings"
	"unicode"

	"keyplan/plan"
)

// noStrengths is content with those of the SWOT: they are ours in this account.
func noStrengths(p *Pass) {
	if p.Plan.Relationship.Strengths == nil && p.Plan.Profile.Swot.Strengths == nil {
		p.Reportf(&p.Plan.Relationship.Strengths, "the plan does not say what binds them to us").
			Hintf("ask what they would miss if we were gone: relationship: {strengths: [ … ]}")
	}
}

func noWeaknesses(p *Pass) {
	if p.Plan.Relationship.Weaknesses == nil && p.Plan.Profile.Swot.Weaknesses == nil {
		p.Reportf(&p.Plan.Relationship.Weaknesses, "the plan does not say where the relationship is weak").
			Hintf("ask where a competitor could get in: relationship: {weaknesses: [ … ]}")
	}
}

func noCompetitors(p *Pass) {
	if p.Plan.Relationship.Competitors == nil {
		p.Reportf(&p.Plan.Relationship.Competitors, "the plan does not say who else sells to them").
			Hintf("write relationship: {competitors: [{name: …, position: …}]}, or competitors: [] if there are none")
	}
}

func noSwitchingCosts(p *Pass) {
	if p.Plan.Relationship.SwitchingCosts == nil {
		p.Reportf(&p.Plan.Relationship.SwitchingCosts, "the plan does not say what would make leaving us costly for them").
			Hintf("write relationship: {switching_costs: [ … ]}, or switching_costs: [] if nothing does")
	}
}

// weaknessWithoutAction takes an open objective that rests on a weakness for
// an answer: whether that has actions is asked of the objective.
func weaknessWithoutAction(p *Pass) {
	if accountOver(p) {
		return
	}
	answered := map[plan.Ref]bool{}
	for _, o := range p.Plan.Objectives {
		for _, id := range o.Because {
			answered[id] = answered[id] || o.Open()
		}
	}
	const says, hint = "is known as a weakness, and no action is for it", "write an action with its id in for, or an objective with it in because"
	var open []telling
	for _, w := range p.Plan.Relationship.Weaknesses {
		if w.Weakness.Absent() || answered[plan.Ref(w.ID)] || len(p.Reading.OpenFor(w.ID)) > 0 {
			continue
		}
		if c := gapOf(p, w); c != nil {
			f := p.Reportf(w, "%s %s", quoted(w.Weakness), says).Hintf("%s", hint)
			f.part = p.Spot(c).part // standing-below-target tells of that contact
			continue
		}
		open = append(open, telling{w, quoted(w.Weakness), says})
	}
	sameKind{&p.Plan.Relationship.Weaknesses, "weaknesses are known, and no action is for them", hint}.tell(&p.reporter, open)
}

// gapOf is the contact whose standing a weakness is about: one below target
// whom the weakness names, by surname, full name or position.
func gapOf(p *Pass, w *plan.Weakness) *plan.Contact {
	text := plainWords(string(w.Weakness))
	for _, c := range p.Reading.Living {
		if !c.Standing.Below(c.TargetStanding) {
			continue
		}
		name := plainWords(string(c.Name))
		if name == "  " {
			continue
		}
		words := strings.Fields(name)
		surname := " " + words[len(words)-1] + " "
		position := plainWords(string(c.Position))
		if strings.Contains(text, surname) || strings.Contains(text, name) || strings.TrimSpace(position) != "" && strings.Contains(text, position) {
			return c
		}
	}
	return nil
}

// plainWords are the words of a text in lower case, with a space before and
// after each.
func plainWords(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(words, " ") + " "
}
