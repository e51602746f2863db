package score

import (
	"cmp"
	"fmt"
	"slices"

	"keyplan/plan"
	"keyplan/plan/load"
)

// A Scorer scores the plans of one workspace. Of may be called by several
// goroutines at once.
type Scorer struct {
	settings *plan.Settings
	models   *plan.ScoreModels
	limits   plan.Limits
	today    plan.Day
	past     Past
}

// New makes a scorer of a workspace's settings. Past is nil where nothing is
// known of it. What is wrong in the settings is for Check to tell.
func New(settings *plan.Settings, today plan.Day, past Past) *Scorer {
	return &Scorer{settings, Models(&settings.Score), settings.Limits.Given(), today, past}
}

// Of scores a plan. What it gives holds on to nothing of the plan but texts,
// so the plan and its index can be dropped.
func (s *Scorer) Of(doc *load.Doc) *Account {
	l := s.look(doc)
	a := &Account{ID: string(l.Account.ID), Name: string(l.Account.Name), File: doc.File.Name,
		Tier: l.Account.Level(), Manager: l.person(l.Account.Manager), Stake: l.stake(s.settings)}
	for _, m := range s.models.Scores {
		a.Scores = append(a.Scores, l.score(m, a))
	}
	sortSteps(a.Do)
	sortSteps(a.Write)
	a.Call = l.call(a.Score("health"))
	a.Notes = l.notes()
	return a
}

// next is the next step of a criterion, as the models have it.
func (s *Scorer) next(criterion string) string {
	for _, m := range s.models.Scores {
		for _, section := range m.Sections {
			for _, c := range section.Criteria {
				if string(c.ID) == criterion {
					return string(c.Next)
				}
			}
		}
	}
	return ""
}

// BandOf is the traffic light of some points.
func (s *Scorer) BandOf(points int) Band {
	switch {
	case points >= s.models.Bands.Green.Int():
		return Green
	case points >= s.models.Bands.Amber.Int():
		return Amber
	}
	return Red
}

// score gives one score, and adds what would raise it to the account's steps.
func (l *look) score(m *plan.ScoreModel, a *Account) *Score {
	s := &Score{ID: string(m.ID), Name: string(m.Name)}
	if s.Why = l.apart(m); s.Why != "" {
		return s
	}
	s.Applies, s.Max = true, whole
	var steps []step
	for i, points := range share(whole, sectionShares(m, l.asks)) {
		if points > 0 {
			part, more := l.section(m.Sections[i], points)
			s.Parts = append(s.Parts, part)
			s.Upto += part.Upto
			steps = append(steps, more...)
		}
	}
	s.Points = s.Sum()
	caps := l.caps(m)
	if len(caps) > 0 {
		s.Cap = &caps[0].Cap
	}
	l.steps(s, steps, caps, a)
	if s.Cap != nil {
		s.Points, s.Upto = min(s.Points, s.Cap.At), min(s.Upto, s.Cap.At)
	}
	s.Band = l.scorer.BandOf(s.Points)
	return s
}

// apart says why a score does not apply, "" where it does.
func (l *look) apart(m *plan.ScoreModel) string {
	switch tier := l.Account.Level(); {
	case l.Account.Over():
		return "the account is " + string(l.Account.Status)
	case !meant(m.For, tier):
		return fmt.Sprintf("a %s has none yet", tier)
	}
	return ""
}

// asks reports whether a criterion applies to the account.
func (l *look) asks(c *plan.ScoreCriterion) bool { return asked(c, l.Account.Level(), l.TooEarly()) }

// section scores the criteria of a section that apply.
func (l *look) section(section *plan.ScoreSection, points int) (*Part, []step) {
	part := &Part{ID: string(section.ID), Name: string(section.Name), Max: points}
	var steps []step
	for i, most := range share(points, criterionShares(section, l.asks)) {
		if most == 0 {
			continue
		}
		c := section.Criteria[i]
		e := l.check(c)
		p := l.part(c, e, most)
		part.Parts = append(part.Parts, p)
		part.Points += p.Points
		part.Upto += p.Upto
		if e.low < whole {
			steps = append(steps, step{c, p, e})
		}
	}
	return part, steps
}

// part is a criterion with what it earned.
func (l *look) part(c *plan.ScoreCriterion, e earning, most int) *Part {
	return &Part{ID: string(c.ID), Name: string(c.Criterion), Max: most,
		Points: earned(most, e.low), Upto: earned(most, max(e.low, e.high)), Unknown: e.unknown,
		Why: e.why, Rule: string(c.Why), Source: string(c.Source), Evidence: l.places(e.at)}
}

// A holding says why a cap holds, "" where it does not, and by what; do is what
// lifts it, in place of the model's.
type holding struct {
	why, do string
	at      []any
}

// A capping is a cap that holds.
type capping struct {
	Cap
	model *plan.ScoreCap
	where Place
}

// caps are those that hold, the lowest first.
func (l *look) caps(m *plan.ScoreModel) (held []capping) {
	for _, c := range m.Caps {
		if !meant(c.For, l.Account.Level()) {
			continue
		}
		if got := capChecks[string(c.ID)](l); got.why != "" {
			evidence := l.places(got.at)
			held = append(held, capping{Cap{string(c.ID), string(c.Cap), c.At.Int(), got.why, cmp.Or(got.do, string(c.Next)), evidence}, c, evidence[0]})
		}
	}
	slices.SortStableFunc(held, func(a, b capping) int { return a.At - b.At })
	return held
}

// notes are what a reader of the scores should know besides.
func (l *look) notes() (notes []string) {
	faults := 0
	for i := range l.doc.Problems {
		if !l.doc.Problems[i].Warning {
			faults++
		}
	}
	switch {
	case faults == 1:
		notes = append(notes, "the file has a fault, and what could not be read earns nothing; keyplan validate tells it")
	case faults > 1:
		notes = append(notes, fmt.Sprintf("the file has %d faults, and what could not be read earns nothing; keyplan validate tells them", faults))
	}
	if copied := l.copyNote(); copied != "" {
		notes = append(notes, copied)
	}
	return notes
}

// call sets the manager's own judgement beside the health score.
func (l *look) call(health *Score) *Call {
	c := &l.Plan.Review.Call
	if c.Health == "" {
		return nil
	}
	call := &Call{Health: c.Health, Date: c.Date, Why: string(c.Why), Place: l.place(c)}
	apart := plan.Healths.Index(string(c.Health)) - plan.Healths.Index(string(health.Band))
	call.Apart = health.Applies && (apart > 1 || apart < -1)
	return call
}

// stake is the revenue that is at stake with the account.
func (l *look) stake(settings *plan.Settings) (s Stake) {
	money := plan.Money{}
	if now := l.Year(l.FiscalYear()); now != nil && !now.Forecast.Absent() {
		money, s.Year, s.Forecast = now.Forecast, now.Year, true
	} else if last := l.NewestWholeYear(); last != nil {
		money, s.Year = last.Revenue, last.Year
	}
	if amount, ok := money.In(settings.Base(), l.Env.Rates); ok {
		s.Amount = amount
	}
	return s
}
