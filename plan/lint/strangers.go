package lint

import (
	"strings"

	"keyplan/plan"
	"keyplan/plan/nearest"
)

// The ids that only keyplan.yaml can know: those of our people and offerings.
// A workspace that lists none is not held to them.

func unknownPerson(p *Pass) {
	people := make([]string, len(p.Settings.People))
	known := make(map[string]bool, len(people))
	for i, person := range p.Settings.People {
		people[i] = string(person.ID)
		known[people[i]] = true
	}
	if len(people) == 0 {
		return
	}
	told := strangers{}
	for _, link := range p.Links() {
		id := string(*link.Ref)
		switch {
		case link.To&plan.InPeople == 0 || known[id]:
		case p.Reading.Contact(*link.Ref) != nil:
			told.report(&p.reporter, link.Ref, "is a contact, not one of our people", "", nil)
		case link.To&plan.InContacts != 0:
			told.report(&p.reporter, link.Ref, "is neither one of our people nor a contact", "people", append(contactIDs(p), people...))
		default:
			told.report(&p.reporter, link.Ref, "is not one of our people in keyplan.yaml", "people", people)
		}
	}
}

// unknownScorer does the same for the people whom a guideline names.
func unknownScorer(c *Choosing) {
	people := make([]string, len(c.Settings.People))
	for i, person := range c.Settings.People {
		people[i] = string(person.ID)
	}
	if len(people) == 0 {
		return
	}
	told := strangers{}
	for _, link := range c.text.Links {
		switch {
		case c.Settings.Person(*link.Ref) != nil:
		case link.To&plan.InScorers != 0:
			known := people
			for _, scorer := range c.Guideline.Scorers {
				known = append(known, string(scorer.ID))
			}
			told.report(&c.reporter, link.Ref, "is neither one of our people in keyplan.yaml nor one of the scorers", "people", known)
		default:
			told.report(&c.reporter, link.Ref, "is not one of our people in keyplan.yaml", "people", people)
		}
	}
}

func unknownOffering(p *Pass) {
	offerings := make([]string, len(p.Settings.Offerings))
	known := make(map[string]bool, len(offerings))
	for i, o := range p.Settings.Offerings {
		offerings[i] = string(o.ID)
		known[offerings[i]] = true
	}
	if len(offerings) == 0 {
		return
	}
	told := strangers{}
	for _, link := range p.Links() {
		if link.To&plan.InOfferings != 0 && !known[string(*link.Ref)] {
			told.report(&p.reporter, link.Ref, "is not one of our offerings in keyplan.yaml", "offerings", offerings)
		}
	}
}

// strangers are the ids that were told already: one that stands in a plan many
// times is one mistake, told where it stands first.
type strangers map[string]*Finding

// report reports an id that is not known, with the nearest of those that are.
// The list is the one of keyplan.yaml that it may be missing from.
func (told strangers) report(p *reporter, ref *plan.Ref, flaw, list string, known []string) {
	id := string(*ref)
	if first := told[id+flaw]; first != nil {
		first.At(p.Spot(ref), "%q stands here, too", id)
		return
	}
	f := p.Reportf(ref, "%s %q %s", fieldOf(p.Spot(ref).Path), id, flaw)
	told[id+flaw] = f
	near, ok := nearest.Find(id, known)
	switch {
	case ok:
		f.Message += "; did you mean \"" + near.Word + "\"?"
		f.Fix, f.HasFix = near.Word, near.Sure
	case list != "":
		f.Hintf("add %q to %s in keyplan.yaml", id, list)
	default:
		f.Hintf("write the id of one of ours, as it stands under people in keyplan.yaml")
	}
}

// fieldOf is the key of the field at a path: "by" of log[2026-11-12].by[jane.roe].
func fieldOf(path string) string {
	if strings.HasSuffix(path, "]") {
		path = path[:strings.LastIndexByte(path, '[')]
	}
	return path[strings.LastIndexByte(path, '.')+1:]
}

func contactIDs(p *Pass) []string {
	ids := make([]string, len(p.Plan.Contacts))
	for i, c := range p.Plan.Contacts {
		ids[i] = string(c.ID)
	}
	return ids
}

// sharedID reports contacts who have the id of one of ours: the owner of an
// action may be either.
func sharedID(p *Pass) {
	for _, c := range p.Plan.Contacts {
		if person := p.Settings.Person(plan.Ref(c.ID)); person != nil {
			p.Reportf(&c.ID, "%q is both a contact, %s, and one of our people, %s", c.ID, c.Called(), p.Person(plan.Ref(c.ID))).
				Hintf("give the contact another id, and change it wherever the contact is meant")
		}
	}
}
