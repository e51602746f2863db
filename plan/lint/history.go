package lint

import (
	"bytes"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// A History knows the past of plan files, such as git does. It is asked only
// by rules that have Past set, and by several goroutines at once.
type History interface {
	// Untouched is a day since which a file has not been changed: of its last
	// change, or as far back as the history goes. It is 0 where nothing is
	// known of the file, or where it has changes that are not committed.
	Untouched(file string) plan.Day
	// Versions are what a file held before, the newest first.
	Versions(file string) []Version
}

// A Version is a past text of a file, to be read when it is needed.
type Version func() ([]byte, error)

// putOffAt is how often an action is put off until it is told.
const putOffAt = 3

// mostVersions bounds how far back dates are followed.
const mostVersions = 200

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
	s := stuck{pass: p, moves: map[*plan.Action][]plan.Date{}}
	for _, a := range p.Plan.Actions {
		if a.Open() && !a.Due.Absent() {
			s.open = append(s.open, a)
		}
	}
	if len(s.open) == 0 {
		return
	}
	s.versions = p.History.Versions(p.doc.File.Name)
	if len(s.versions) < putOffAt {
		return
	}
	s.versions = s.versions[:min(len(s.versions), mostVersions)]
	s.follow()
	ofActions(p, "actions have been put off again and again", "find out what holds it up, give it to somebody else, or cancel it", func(a *plan.Action) (any, string) {
		if was := s.moves[a]; len(was) >= putOffAt {
			return &a.Due, "has been put off " + times(len(was)) + ", from " + was[len(was)-1].String() + " to " + a.Due.String()
		}
		return nil, ""
	})
}

func times(n int) string {
	if n == putOffAt {
		return "three times"
	}
	return grouped(n) + " times"
}

// stuck follows the due dates of open actions back through the versions of a
// plan.
type stuck struct {
	pass     *Pass
	open     []*plan.Action
	versions []Version
	moves    map[*plan.Action][]plan.Date // the dates from which it was put off, newest first
}

// dues are the due dates of the open actions in one version, in their order;
// absent for those that there were not.
type dues []plan.Date

// follow compares versions. Most say the same of these dates, so it looks at
// the ends first, and between them only where those differ.
func (s *stuck) follow() {
	now := make(dues, len(s.open))
	for i, a := range s.open {
		now[i] = a.Due
	}
	last := len(s.versions) - 1
	s.between(-1, last, now, s.at(last))
}

// between follows the dates from one version back to an older one.
func (s *stuck) between(newer, older int, is, was dues) {
	if is.same(was) {
		return
	}
	if older-newer > 1 {
		middle := (newer + older) / 2
		then := s.at(middle)
		s.between(newer, middle, is, then)
		s.between(middle, older, then, was)
		return
	}
	for i, a := range s.open {
		if !was[i].Absent() && !is[i].Absent() && was[i].Last() < is[i].Last() {
			s.moves[a] = append(s.moves[a], was[i])
		}
	}
}

func (d dues) same(other dues) bool {
	for i := range d {
		if d[i] != other[i] {
			return false
		}
	}
	return true
}

// at reads the dates of a version. An action is known again by its id, else by
// its text.
func (s *stuck) at(i int) dues {
	found := make(dues, len(s.open))
	text, err := s.versions[i]()
	if err != nil {
		return found
	}
	doc := load.Plan(source.NewFile(s.pass.doc.File.Name, onlyActions(text)), s.pass.doc.Env)
	for n, a := range s.open {
		for _, old := range doc.Plan.Actions {
			if old.ID == a.ID {
				found[n] = old.Due
				break
			}
			if old.Action == a.Action {
				found[n] = old.Due
			}
		}
	}
	return found
}

// onlyActions is a plan with nothing in it but the actions of another: the
// rest is not worth the time to parse.
func onlyActions(text []byte) []byte {
	plan := []byte("keyplan: 1\naccount: {name: x, manager: x}\n")
	in := false
	for line := range bytes.Lines(text) {
		if !bytes.ContainsAny(line[:1], " \t-#]}\r\n") {
			in = bytes.HasPrefix(line, []byte("actions:"))
		}
		if in {
			plan = append(plan, line...)
		}
	}
	return plan
}
