package lint

import (
	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/past"
)

// A History knows the past of plan files, such as git does. It is asked only
// by rules that have Past set, and by several goroutines at once.
type History interface {
	// Untouched is a day since which a file has not been changed: of its last
	// change, or as far back as the history goes. It is 0 where nothing is
	// known of the file, or where it has changes that are not committed.
	Untouched(file string) plan.Day
	// Dates follows the dates of a plan back through the versions of its file.
	Dates(doc *load.Doc) *past.Dates
}

// putOffAt is how often an action is put off until it is told.
const putOffAt = 3

// planUntouched tells of plans that nobody has written anything into for a
// whole round of reviews. Where the next review is planned and still ahead,
// that is the day to write.
func planUntouched(p *Pass) {
	if accountOver(p) {
		return
	}
	c := p.Reading.ReviewCycle(p.Tier.Review)
	if c.Planned && c.Due >= p.Today {
		return
	}
	day := p.History.Untouched(p.doc.File.Name)
	if day == 0 || day >= c.Cadence.Before(p.Today) {
		return
	}
	p.Reportf(p.Plan, "nothing in this plan has been changed since %s; it is to be reviewed %s", day, c.Cadence.Words()).
		Hintf("read it through with the team, and write down what has changed")
}

func actionStuck(p *Pass) {
	dates := p.History.Dates(p.doc)
	if dates.Versions() < putOffAt {
		return
	}
	ofActions(p, "actions have been put off again and again", "find out what holds it up, give it to somebody else, or cancel it", func(a *plan.Action) (any, string) {
		if !a.Open() || a.Due.Absent() {
			return nil, ""
		}
		was := dates.PutOff(p.doc.Index.At(&a.Due).Path)
		if len(was) < putOffAt {
			return nil, ""
		}
		return &a.Due, "has been put off " + times(len(was)) + ", from " + was[len(was)-1].String() + " to " + a.Due.String()
	})
}

func times(n int) string {
	if n == putOffAt {
		return "three times"
	}
	return grouped(n) + " times"
}
