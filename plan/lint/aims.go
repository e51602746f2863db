package lint

import (
	"slices"

	"keyplan/plan"
)

// ofObjectives tells what is wrong with open objectives, of which lacks says
// where and what; "" for nothing.
func ofObjectives(p *Pass, together, hint string, lacks func(*plan.Objective) (at any, says string)) {
	var all []telling
	for _, o := range p.Plan.Objectives {
		if !o.Open() {
			continue
		}
		if at, says := lacks(o); says != "" {
			all = append(all, telling{at, quoted(o.Objective), says})
		}
	}
	sameKind{&p.Plan.Objectives, together, hint}.tell(&p.reporter, all)
}

func noObjectives(p *Pass) {
	if accountOver(p) || slices.ContainsFunc(p.Plan.Objectives, (*plan.Objective).Open) {
		return
	}
	message := "the plan has no objectives"
	if len(p.Plan.Objectives) > 0 {
		message = "no objective is open any more"
	}
	f := p.Reportf(&p.Plan.Objectives, "%s", message).
		Hintf("write what is to be reached, by when: objectives: [{objective: …, measure: …, target: …, due: …, owner: …}]")
	if !p.Plan.Account.Key() || !p.Claimed() {
		f.As(Warning)
	}
}

// objectiveUnmeasured asks for a figure to be reached, and of what. Where the
// type is revenue or margin, the latter is clear.
func objectiveUnmeasured(p *Pass) {
	ofObjectives(p, "objectives cannot be measured", "write measure and target: what is counted, and the figure to be reached", func(o *plan.Objective) (any, string) {
		counted := !o.Measure.Absent() || !o.MeasuredIn.Absent() || o.Type == "revenue" || o.Type == "margin"
		switch {
		case o.Target.Absent() && o.Measure.Absent():
			return o, "has neither a measure nor a target"
		case o.Target.Absent():
			return &o.Target, "has no target: nobody can tell when it is reached"
		case !counted:
			return &o.Measure, "is to reach " + o.Target.String() + ", and does not say what is counted"
		}
		return nil, ""
	})
}

func objectiveUnowned(p *Pass) {
	ofObjectives(p, "objectives have no owner", "name one of ours who answers for it: owner: …", func(o *plan.Objective) (any, string) {
		if o.Owner.Absent() {
			return &o.Owner, "has no owner"
		}
		return nil, ""
	})
}

func objectiveUndated(p *Pass) {
	ofObjectives(p, "objectives have no date", "write when it is to be reached: due: …", func(o *plan.Objective) (any, string) {
		if o.Due.Absent() {
			return &o.Due, "has no date by which it is to be reached"
		}
		return nil, ""
	})
}

func objectiveOverdue(p *Pass) {
	ofObjectives(p, "objectives are overdue", "write status: achieved, deferred or cancelled, or agree on a new date", func(o *plan.Objective) (any, string) {
		if o.Due.Before(p.Today) {
			return &o.Due, "was to be reached " + when(o.Due) + ", and is still open"
		}
		return nil, ""
	})
}

// objectiveWithoutActions leaves out what is reached already.
func objectiveWithoutActions(p *Pass) {
	ofObjectives(p, "objectives have no open action", "write who does what by when, with the objective's id in for", func(o *plan.Objective) (any, string) {
		if short, known := o.Short(); known && !short || len(p.Reading.OpenFor(o.ID)) > 0 {
			return nil, ""
		}
		return o, "has no open action"
	})
}

// objectiveWithoutReason asks only where there is something to rest on; where
// there is not, no-goals says so.
func objectiveWithoutReason(p *Pass) {
	if !hasReasons(p) {
		return
	}
	ofObjectives(p, "objectives rest on no goal, pain or need of theirs and on no strength or weakness",
		"ask why the customer should want it, and write because: […]", func(o *plan.Objective) (any, string) {
			if !slices.ContainsFunc(o.Because, func(id plan.Ref) bool { return !id.Absent() }) {
				return o, "rests on no goal, pain or need of theirs and on no strength or weakness"
			}
			return nil, ""
		})
}

func hasReasons(p *Pass) bool {
	pr, rel := &p.Plan.Profile, &p.Plan.Relationship
	s := &pr.Swot
	return len(pr.Goals)+len(pr.Initiatives)+len(pr.Pains)+len(pr.Needs)+len(rel.Strengths)+len(rel.Weaknesses)+
		len(s.Strengths)+len(s.Weaknesses)+len(s.Opportunities)+len(s.Threats) > 0
}

func noStrategy(p *Pass) {
	ofObjectives(p, "objectives do not say how we go about them", "write the way in a sentence: strategy: …", func(o *plan.Objective) (any, string) {
		if o.Strategy.Absent() {
			return &o.Strategy, "does not say how we go about it"
		}
		return nil, ""
	})
}

func oneSidedObjective(p *Pass) {
	ofObjectives(p, "objectives benefit one side only", "say what the other side gets out of it: customer_benefit and our_benefit", func(o *plan.Objective) (any, string) {
		switch theirs, ours := !o.CustomerBenefit.Absent(), !o.OurBenefit.Absent(); {
		case ours && !theirs:
			return &o.OurBenefit, "benefits us, and does not say what the customer gets out of it"
		case theirs && !ours:
			return &o.CustomerBenefit, "benefits the customer, and does not say what we get out of it"
		}
		return nil, ""
	})
}

func tooManyObjectives(p *Pass) {
	var open []*plan.Objective
	for _, o := range p.Plan.Objectives {
		if o.Open() {
			open = append(open, o)
		}
	}
	if most := p.Limits.ObjectivesMax.Int(); len(open) > most {
		f := p.Reportf(&p.Plan.Objectives, "%d objectives are open, and more than %d cannot be pursued at once", len(open), most).
			Hintf("keep those that matter most, and write status: deferred on the others")
		for _, o := range open {
			f.At(p.Spot(o), "%s is open", quoted(o.Objective))
		}
	}
}
