package diff

import (
	"fmt"

	"keyplan/plan"
)

// ofRelationship are the meanings of changes in what binds the customer to us.
var ofRelationship = []meaning{
	{"relationship.stage", Changed, relationship},
	{"relationship.strengths[]", Added, says(Better, Low, "a new strength")},
	{"relationship.strengths[]", Removed, says(Lost, Medium, "no longer a strength")},
	{"relationship.weaknesses[]", Added, says(Worse, Medium, "a new weakness")},
	{"relationship.weaknesses[]", Removed, says(Better, Low, "no longer a weakness")},
	{"relationship.competitors[]", Added, rival},
	{"relationship.competitors[]", Removed, says(Better, Low, "no longer among the competitors")},
	{"relationship.competitors[].position", Changed, rivalPosition},
	{"relationship.competitors[].strength", Changed, steps("strength against us", plan.CompetitorStrengths, Medium, false)},
	{"relationship.competitors[].share_of_wallet", Changed, figure(scale{what: "their share of wallet", fall: Medium, rise: Medium, kinds: [2]Kind{Better, Worse}, percent: true})},
	{"relationship.competitors[].contract_end", Changed, moved("their contract ends", Medium)},
	{"relationship.satisfaction[]", Added, satisfied},
	{"relationship.performance[]", Added, performed},
	{"relationship.satisfaction[]", Removed, counted("figure taken out", "figures taken out")},
	{"relationship.performance[]", Removed, counted("figure taken out", "figures taken out")},
}

func relationship(t telling) told {
	const declining = "declining" // it stands last, and is no step up
	what := steps("the relationship is", plan.RelationshipStages, High, false)(t)
	switch {
	case t.now != nil && t.now.String() == declining:
		what.kind = Worse
	case t.old != nil && t.old.String() == declining:
		what.kind = Better
	}
	return what
}

func rival(t telling) told {
	c := of[plan.Competitor](t.is)
	text := "a competitor we had not seen there"
	if !c.ShareOfWallet.Absent() {
		text += ", share of wallet " + c.ShareOfWallet.Short()
	}
	return told{kind: Worse, weight: Medium, text: text}
}

func rivalPosition(t telling) told {
	what := weighing(Medium)(t)
	if t.now != nil && t.now.String() == "incumbent" {
		what.kind, what.weight = Worse, High
	} else if t.old != nil && t.old.String() == "incumbent" {
		what.kind = Better
	}
	return what
}

// satisfied tells a new figure beside the one before it.
func satisfied(t telling) told {
	s := of[plan.Satisfaction](t.is)
	text := fmt.Sprintf("%s %s on %s", measure(s.Measure), t.value(&s.Score, nil), s.Date)
	if !s.By.Absent() {
		text += " by " + t.thing(string(s.By))
	}
	what := told{kind: New, weight: Medium, text: text, named: true}
	var before *plan.Satisfaction
	for _, b := range t.before.Relationship.Satisfaction {
		if b.Measure == s.Measure && b.Date.Last() < s.Date.Last() && (before == nil || b.Date.Last() > before.Date.Last()) {
			before = b
		}
	}
	if before == nil || before.Score.Absent() || s.Score.Absent() {
		return what
	}
	what.text += fmt.Sprintf(", was %s on %s", t.value(&before.Score, nil), before.Date)
	switch s.Score.Cmp(before.Score.Decimal) {
	case -1:
		what.kind, what.weight = Worse, High
	case 1:
		what.kind = Better
	}
	return what
}

// measure is a measure as people write it.
func measure(m plan.Measure) string {
	switch m {
	case "nps":
		return "NPS"
	case "csat":
		return "customer satisfaction"
	}
	return string(m) + " score"
}

// performed tells a new figure of what we deliver beside its target.
func performed(t telling) told {
	p := of[plan.Performance](t.is)
	unit := func(n plan.Number) string {
		if p.Unit.Absent() {
			return n.Grouped()
		}
		return n.Grouped() + " " + string(p.Unit)
	}
	what := told{kind: New, weight: Low, named: true, text: fmt.Sprintf("%s %s on %s", p.Measure, unit(p.Value), p.Date)}
	if p.Target.Absent() || p.Value.Absent() {
		return what
	}
	missed := p.Value.Cmp(p.Target.Decimal) < 0
	if p.Better == plan.LowerIsBetter {
		missed = p.Value.Cmp(p.Target.Decimal) > 0
	}
	if missed {
		what.kind, what.weight, what.text = Worse, Medium, what.text+", short of the "+unit(p.Target)+" agreed"
	} else {
		what.kind, what.text = Better, what.text+", the "+unit(p.Target)+" agreed are kept"
	}
	return what
}
