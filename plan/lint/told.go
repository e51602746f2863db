package lint

// mostApart is how many findings of one kind are told each in its own place;
// more are told together, so that what else is wrong can still be seen.
const mostApart = 2

// A telling is one of several findings of a kind.
type telling struct {
	at   any    // where it stands
	what string // "Become sole supplier"
	says string // has no owner
}

// sameKind is what several findings have in common.
type sameKind struct {
	section  any    // the list in which they stand
	together string // objectives have no owner
	hint     string
}

// tell reports each of a few findings in its own place, and more of them as
// one at their list, with each place beside it. It gives those that it reported
// in their own places.
func (k sameKind) tell(p *reporter, all []telling) (apart []*Finding) {
	if len(all) <= mostApart {
		for _, t := range all {
			apart = append(apart, p.Reportf(t.at, "%s %s", t.what, t.says).Hintf("%s", k.hint))
		}
		return apart
	}
	f := p.Reportf(k.section, "%d %s", len(all), k.together).Hintf("%s", k.hint)
	for _, t := range all {
		f.At(p.Spot(t.at), "%s %s", t.what, t.says)
	}
	return nil
}
