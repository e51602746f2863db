package choice

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"keyplan/plan"
)

// A Step is one thing to do.
type Step struct {
	Kind StepKind
	Text string // in plain words
	Who  string // by name, "" where nobody is named
	Due  plan.Date
	File string // where it stands in the plan; "" is nowhere
	Line int
}

// A StepKind is what a step is about.
type StepKind string

// The kinds of steps, in their order.
const (
	Tell     StepKind = "tell"      // the customer, and ours
	Finish   StepKind = "finish"    // what is promised or under way
	HandOver StepKind = "hand over" // who looks after them from then on
	Rhythm   StepKind = "rhythm"    // contacts and reviews from then on
	Record   StepKind = "record"    // in the plan
)

// stepDown is what to do for an account that is no longer key, from the plan as
// it stands: gently, with what was promised kept, and with the customer told by
// somebody they know.
func (c *Choice) stepDown(p *Place) []Step {
	return slices.Concat(c.tell(p), c.finish(p), c.handOver(p), c.rhythm(p), c.record(p))
}

// at is the step with where it stands in the plan.
func (s Step) at(p *Place, at any) Step {
	s.File, s.Line = p.Account.File.Name, p.Account.Index.At(at).Span.Start.Line
	return s
}

func (c *Choice) tell(p *Place) []Step {
	account := &p.Account.Plan.Account
	whom := "the customer"
	reading := plan.Read(p.Account.Plan, &p.Account.Env, c.Today)
	var at any = &account.Name
	for _, contact := range reading.Living {
		if contact.Primary == plan.Yes {
			whom, at = contact.Called(), contact
		}
	}
	manager := c.Person(account.Manager)
	steps := []Step{Step{Kind: Tell, Who: manager, Text: fmt.Sprintf("tell %s in person what stays and what changes, before they notice it", whom)}.at(p, at)}
	if !account.Sponsor.Absent() {
		steps = append(steps, Step{Kind: Tell, Who: c.Person(account.Sponsor), Text: "take leave as executive sponsor, in a call or a letter of their own"}.at(p, &account.Sponsor))
	}
	if team := c.team(account); team != "" {
		steps = append(steps, Step{Kind: Tell, Who: manager, Text: "tell the team: " + team}.at(p, &account.Team))
	}
	return steps
}

func (c *Choice) team(a *plan.Account) string {
	var names []string
	for _, t := range a.Team {
		if name := c.Person(t.Person); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// finish is what was promised or is under way, the most urgent first; what has
// no date comes last.
func (c *Choice) finish(p *Place) []Step {
	var steps []Step
	due := func(at any, who plan.Ref, due plan.Date, format string, args ...any) {
		text := fmt.Sprintf(format, args...)
		if person := c.Settings.Person(who); person != nil && !c.here(person) {
			text += " (was with " + c.Person(who) + ", who has left)"
			who = p.Manager
		}
		steps = append(steps, Step{Kind: Finish, Who: c.Person(who), Due: due, Text: text}.at(p, at))
	}
	doc := p.Account.Plan
	for _, i := range doc.Issues {
		if i.Open() {
			due(i, i.Owner, i.Due, "put right what they have raised: %s", i.Issue)
		}
	}
	for _, a := range doc.Actions {
		if a.Open() {
			due(a, a.Owner, a.Due, "finish or call off: %s", a.Action)
		}
	}
	for _, o := range doc.Opportunities {
		if o.Open() {
			due(o, o.Owner, o.Close, "close or hand on: %s%s", o.Name, worth(o.Value))
		}
	}
	for _, k := range doc.Financials.Contracts {
		if !k.End.Before(c.Today) {
			due(k, doc.Account.Manager, k.End, "keep the contract to its end, and decide how it goes on: %s", k.Name)
		}
	}
	slices.SortStableFunc(steps, func(a, b Step) int {
		switch {
		case a.Due.Absent() == b.Due.Absent():
			return cmp.Compare(a.Due.Last(), b.Due.Last())
		case a.Due.Absent():
			return 1
		}
		return -1
	})
	return steps
}

func worth(value plan.Money) string {
	if value.Absent() {
		return ""
	}
	return ", worth " + value.Short()
}

func (c *Choice) handOver(p *Place) []Step {
	account := &p.Account.Plan.Account
	text := "decide who is the customer's first call from now on"
	if !account.Deputy.Absent() {
		text += fmt.Sprintf(": %s knows them as deputy", c.Person(account.Deputy))
	}
	return []Step{Step{Kind: HandOver, Who: c.Person(account.Manager), Text: text}.at(p, &account.Manager)}
}

// rhythm compares what the two tiers are given.
func (c *Choice) rhythm(p *Place) []Step {
	before, after := c.Settings.Tier(p.From), c.Settings.Tier(p.To)
	var changes []string
	for _, r := range []struct {
		what     string
		from, to plan.Cadence
	}{{"contact", before.Contact, after.Contact}, {"face to face", before.FaceToFace, after.FaceToFace}, {"review of the plan", before.Review, after.Review}} {
		if r.from != r.to {
			changes = append(changes, fmt.Sprintf("%s %s instead of %s", r.what, r.to.Words(), r.from.Words()))
		}
	}
	hours := fmt.Sprintf("%s hours a month instead of %s", after.HoursPerMonth.Short(), before.HoursPerMonth.Short())
	return []Step{{Kind: Rhythm, Text: strings.Join(append(changes, hours), "; ")}}
}

func (c *Choice) record(p *Place) []Step {
	score := Round(p.Score.Low, 0)
	if !p.Score.Exact() {
		score += " to " + Round(p.Score.High, 0)
	}
	text := fmt.Sprintf("write tier: %s into the plan, and under review: selection the date and why (%s of 100, %s)", p.To, score, c.Doc.Guideline.Selection.Name)
	return []Step{Step{Kind: Record, Text: text}.at(p, &p.Account.Plan.Account.Tier)}
}
