package lint

import (
	"keyplan/plan"
)

// windowMonths is how long before a rival's contract ends the customer begins
// to look around (RULES.md).
const windowMonths = 9

// competitorWindow tells when a rival's contract, or their hold on a field of
// the white space, comes to its end, and nothing is being done with it.
func competitorWindow(p *Pass) {
	if p.Plan.Account.Status == plan.Closed {
		return
	}
	for _, c := range p.Plan.Relationship.Competitors {
		cells := heldBy(p, plan.Ref(c.ID))
		if len(p.Reading.OpenFor(c.ID)) > 0 || pursued(p, plan.Ref(c.ID), cells) {
			continue
		}
		if endsSoon(p, c.ContractEnd) {
			f := p.Reportf(&c.ContractEnd, "the contract of %s ends %s, and neither an opportunity nor an action is open for it", c.Name, when(c.ContractEnd)).
				Hintf("find out what they would need from us, and write an action for: [%s]", c.ID)
			for _, cell := range cells {
				f.At(p.Spot(cell), "they have %s", cellName(p, cell))
			}
			continue
		}
		for _, cell := range cells {
			tellCell(p, cell, string(c.Name))
		}
	}
	for _, cell := range heldBy(p, "") {
		if !pursued(p, "", []*plan.Cell{cell}) {
			tellCell(p, cell, "a competitor")
		}
	}
}

func tellCell(p *Pass, c *plan.Cell, who string) {
	if endsSoon(p, c.Until) {
		p.Reportf(&c.Until, "they are bound to %s for %s until %s, and neither an opportunity nor an action is open for it", who, cellName(p, c), c.Until).
			Hintf("find out what they would need from us, and write an opportunity")
	}
}

func endsSoon(p *Pass, end plan.Date) bool {
	return !end.Absent() && !end.Before(p.Today) && end.Last() <= p.Today.AddMonths(windowMonths)
}

// heldBy are the fields of the white space that a competitor has; "" for those
// that say not which.
func heldBy(p *Pass, competitor plan.Ref) []*plan.Cell {
	var cells []*plan.Cell
	for _, c := range p.Plan.Whitespace {
		if c.Status == "competitor" && (c.Competitor == competitor || competitor == "" && c.Competitor.Absent()) {
			cells = append(cells, c)
		}
	}
	return cells
}

// pursued reports whether an open opportunity is against a competitor, or for
// a field that they have.
func pursued(p *Pass, competitor plan.Ref, cells []*plan.Cell) bool {
	for _, o := range openOpportunities(p) {
		if competitor != "" && o.Competitor == competitor {
			return true
		}
		for _, c := range cells {
			if o.Offering == c.Offering && (o.Unit == c.Unit || o.Unit.Absent()) {
				return true
			}
		}
	}
	return false
}

func competitorUnmapped(p *Pass) {
	if accountOver(p) {
		return
	}
	var unknown []telling
	for _, c := range p.Plan.Relationship.Competitors {
		if c.Contacts == nil && !c.Name.Absent() {
			unknown = append(unknown, telling{c, string(c.Name), "has no known contacts here"})
		}
	}
	sameKind{&p.Plan.Relationship.Competitors, "competitors have no known contacts here",
		"find out whom they talk to: contacts: […]; an empty list says nobody"}.tell(&p.reporter, unknown)
}
