package lint

import (
	"strings"

	"keyplan/plan"
)

// staleFact tells the facts that have not been checked for long, one finding
// a section. Goals are a section of their own, and left to no-goals where that
// speaks of them.
func staleFact(p *Pass) {
	if accountOver(p) {
		return
	}
	c := factChecks{since: p.Limits.FactAge.Before(p.Today), over: pastParts(p), bySection: map[string][]checkedFact{}}
	root := plan.ViewOf(p.Plan)
	for _, f := range root.Shape.Fields {
		switch {
		case f.Names == plan.InContacts || f.Key == "log":
			// contact-unverified asks for people; the log is history
		case f.Form == plan.Single:
			c.part(f.Label, root.Object(f), true)
		case f.Form == plan.Items:
			c.items(f.Label, root, f)
		}
	}
	for _, section := range c.order {
		if _, old := goalsChecked(p); section == goalsSection && old && p.Plan.Account.Key() {
			continue
		}
		c.report(p, section)
	}
}

const goalsSection = "their goals"

// factChecks are facts that were last checked too long ago, by section.
type factChecks struct {
	since     plan.Day
	over      map[uintptr]bool
	order     []string
	bySection map[string][]checkedFact
}

// A checkedFact says when it was last known to be true.
type checkedFact struct {
	name string
	at   *plan.Date
}

// part looks at a part and all in it. A figure of a day or a year does not
// grow old, nor does what is over.
func (c *factChecks) part(section string, v plan.View, top bool) {
	if base, _ := v.Address(); c.over[base] || v.Shape.Dated {
		return
	}
	if f := v.Shape.AsOf; f != nil {
		if at := v.Value(f).(*plan.Date); at.Before(c.since) {
			c.add(section, checkedFact{factName(section, v, top), at})
		}
	}
	for _, f := range v.Shape.Parts {
		switch {
		case f.Form == plan.Single:
			c.part(section, v.Object(f), false)
		case f.Form == plan.Items && f.Names == plan.InGoals:
			c.items(goalsSection, v, f)
		case f.Form == plan.Items:
			c.items(section, v, f)
		}
	}
}

func (c *factChecks) items(section string, v plan.View, f *plan.Field) {
	n, _ := v.Len(f)
	for i := range n {
		c.part(section, v.Item(f, i), false)
	}
}

func (c *factChecks) add(section string, fact checkedFact) {
	if c.bySection[section] == nil {
		c.order = append(c.order, section)
	}
	c.bySection[section] = append(c.bySection[section], fact)
}

func (c *factChecks) report(p *Pass, section string) {
	facts := c.bySection[section]
	age, hint := p.Limits.FactAge.Length(), "see whether it still holds, and write as_of: "+p.Today.String()
	if len(facts) == 1 {
		p.Reportf(facts[0].at, "%s was last checked %s, over %s ago", facts[0].name, when(*facts[0].at), age).Hintf("%s", hint)
		return
	}
	oldest := facts[0].at
	for _, fact := range facts {
		if fact.at.Last() < oldest.Last() {
			oldest = fact.at
		}
	}
	f := p.Reportf(facts[0].at, "%d facts under %s were last checked over %s ago, the oldest %s",
		len(facts), strings.ToLower(section), age, when(*oldest)).Hintf("see whether they still hold, and write as_of: %s", p.Today)
	for _, fact := range facts {
		f.At(p.Spot(fact.at), "%s was last checked %s", fact.name, when(*fact.at))
	}
}

// factName is what a part is called, and where it has no name of its own,
// where it stands.
func factName(section string, v plan.View, top bool) string {
	name := partName(v)
	switch {
	case !strings.HasPrefix(name, "this "):
		return name
	case top:
		return "the " + strings.ToLower(section)
	}
	return "a line under " + strings.ToLower(section)
}

// pastParts are the addresses of what is over: it stays true as it is.
func pastParts(p *Pass) map[uintptr]bool {
	over := map[uintptr]bool{}
	note := func(open bool, part plan.Part) {
		if base, _ := plan.ViewOf(part).Address(); !open {
			over[base] = true
		}
	}
	for _, o := range p.Plan.Opportunities {
		note(o.Open(), o)
	}
	for _, o := range p.Plan.Objectives {
		note(o.Open(), o)
	}
	for _, a := range p.Plan.Actions {
		note(a.Open(), a)
	}
	for _, r := range p.Plan.Risks {
		note(r.Open(), r)
	}
	for _, i := range p.Plan.Issues {
		note(i.Open(), i)
	}
	for _, c := range p.Plan.Financials.Contracts {
		note(!c.End.Before(p.Today), c)
	}
	return over
}

// assumedOnly tells goals of which each is said to be our own guess.
func assumedOnly(p *Pass) {
	goals := p.Plan.Profile.Goals
	if len(goals) == 0 || accountOver(p) {
		return
	}
	for _, g := range goals {
		if g.Confidence != plan.Assumed {
			return
		}
	}
	f := p.Reportf(goals[0], "all that is known of their goals is our own guess").
		Hintf("ask somebody who knows, and write confidence: confirmed")
	for _, g := range goals {
		f.At(p.Spot(&g.Confidence), "goal %s is assumed", quoted(g.Goal))
	}
}
