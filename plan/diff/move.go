package diff

import (
	"cmp"
	"slices"

	"keyplan/plan"
)

// moves are the items that went from one list to another.
type moves struct {
	from map[uintptr]bool  // where those of the old version lie in memory
	into map[uintptr]*pair // by where those of the new one do
}

func (m *moves) has(v plan.View) bool { return m.from[address(v)] }

func (m *moves) to(v plan.View) *pair { return m.into[address(v)] }

func address(v plan.View) uintptr {
	base, _ := v.Address()
	return base
}

// move pairs what is gone from one list with what came into another: what
// says the same, or a gap that became the opportunity to fill it.
func (c *comparer) move() {
	c.moves = moves{map[uintptr]bool{}, map[uintptr]*pair{}}
	var gone, come []*item
	for pattern, p := range c.lists {
		gone = append(gone, loose(&c.old, p.gone, pattern)...)
		come = append(come, loose(&c.now, p.come, pattern)...)
	}
	if len(gone) == 0 || len(come) == 0 {
		return
	}
	for _, all := range [][]*item{gone, come} { // lists come from a map
		slices.SortFunc(all, func(a, b *item) int {
			return cmp.Or(cmp.Compare(a.pattern, b.pattern), cmp.Compare(a.key, b.key), cmp.Compare(a.all(), b.all()))
		})
	}
	match(gone, come, movement)
	for _, it := range gone {
		if it.single() {
			continue
		}
		c.moves.from[address(it.view)] = true
		c.moves.into[address(it.other.view)] = &pair{it.view, it.other.view}
		c.called(it, it.other)
	}
}

func loose(s *side, views []plan.View, pattern string) []*item {
	var all []*item
	for _, v := range views {
		it := &item{side: s, view: v, pattern: pattern + "[]"}
		it.key = it.identity()
		all = append(all, it)
	}
	return all
}

// movement scores how likely an item that is gone from one list is one that
// came into another.
func movement(was, is *item) float64 {
	if was.pattern == is.pattern {
		return 0
	}
	if cell, deal := gapAndDeal(was.view, is.view); cell != nil && cell.Offering == deal.Offering && cell.Unit == deal.Unit && !deal.Offering.Absent() {
		return 1
	}
	ids, text := was.view.Shape.ID, was.text()
	if ids == nil || is.view.Shape.ID == nil || !ids.Identity || !is.view.Shape.ID.Identity || text == "" {
		return 0
	}
	switch {
	case text == is.text():
		return 2
	case was.named() && is.named() && was.key == is.key && overlap(words(text), words(is.text())) >= mostWords:
		return 1
	}
	return 0
}

// gapAndDeal are two items as a field of the white space and an opportunity,
// whichever came first.
func gapAndDeal(was, is plan.View) (*plan.Cell, *plan.Opportunity) {
	if cell, ok := was.Part().(*plan.Cell); ok {
		deal, ok := is.Part().(*plan.Opportunity)
		if ok {
			return cell, deal
		}
	}
	if cell, ok := is.Part().(*plan.Cell); ok {
		if deal, ok := was.Part().(*plan.Opportunity); ok {
			return cell, deal
		}
	}
	return nil, nil
}
