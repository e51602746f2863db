package lint

import (
	"slices"

	"keyplan/plan"
)

// ofActions tells what is wrong with actions, of which lacks says where and
// what; "" for nothing.
func ofActions(p *Pass, together, hint string, lacks func(*plan.Action) (at any, says string)) {
	var all []telling
	var actions []*plan.Action
	for _, a := range p.Plan.Actions {
		if at, says := lacks(a); says != "" {
			all, actions = append(all, telling{at, quoted(a.Action), says}), append(actions, a)
		}
	}
	for i, f := range (sameKind{&p.Plan.Actions, together, hint}.tell(&p.reporter, all)) {
		f.serves = servedBy(p, actions[i])
	}
}

// servedBy are the objectives that an action is for.
func servedBy(p *Pass, a *plan.Action) (parts []string) {
	for _, o := range p.Plan.Objectives {
		if slices.Contains(a.For, plan.Ref(o.ID)) {
			parts = append(parts, p.Spot(o).part)
		}
	}
	return parts
}

// lastDays is how long a plan may live on what was done last.
const lastDays = 90

// noActions tells of plans in which nobody does anything: nothing is open, and
// nothing was done of late. An action done nobody says when may have been.
func noActions(p *Pass) {
	since := p.Today.Add(-lastDays)
	alive := func(a *plan.Action) bool {
		return a.Open() || a.Status != plan.Cancelled && !a.Done.Before(since)
	}
	if accountOver(p) || slices.ContainsFunc(p.Plan.Actions, alive) {
		return
	}
	message := "the plan has no actions"
	if len(p.Plan.Actions) > 0 {
		message = "no action is open, and none was done in the last three months"
	}
	f := p.Reportf(&p.Plan.Actions, "%s", message).
		Hintf("write who does what by when: actions: [{action: …, for: […], owner: …, due: …}]")
	if !p.Plan.Account.Key() || !p.Claimed() {
		f.As(Warning)
	}
}

func actionUnowned(p *Pass) {
	ofActions(p, "open actions have no owner", "name who does it: owner: …", func(a *plan.Action) (any, string) {
		if a.Open() && a.Owner.Absent() {
			return &a.Owner, "has no owner"
		}
		return nil, ""
	})
}

func actionUndated(p *Pass) {
	ofActions(p, "open actions have no date", "write by when: due: …", func(a *plan.Action) (any, string) {
		if a.Open() && a.Due.Absent() {
			return &a.Due, "has no date by which it is to be done"
		}
		return nil, ""
	})
}

// actionOverdue says what hangs on an action.
func actionOverdue(p *Pass) {
	var names map[plan.Ref]string
	ofActions(p, "actions are overdue", "do it and write done: DATE, or agree on a new date", func(a *plan.Action) (any, string) {
		if !a.Open() || !a.Due.Before(p.Today) {
			return nil, ""
		}
		if names == nil {
			names = purposes(plan.ViewOf(p.Plan), map[plan.Ref]string{})
		}
		return &a.Due, "was due " + when(a.Due) + hanging(a, names)
	})
}

// hanging tells what an action is for: "; objective "…" hangs on it".
func hanging(a *plan.Action, names map[plan.Ref]string) string {
	var things []string
	for _, id := range a.For {
		if name := names[id]; name != "" {
			things = append(things, name)
		}
	}
	switch len(things) {
	case 0:
		return ""
	case 1:
		return "; " + things[0] + " hangs on it"
	}
	return "; " + list(things, "and") + " hang on it"
}

// purposes are what everything is called that an action may be for.
func purposes(v plan.View, names map[plan.Ref]string) map[plan.Ref]string {
	for _, f := range v.Shape.Fields {
		if f.Form == plan.Single {
			purposes(v.Object(f), names)
		}
		if f.Form != plan.Items {
			continue
		}
		n, _ := v.Len(f)
		for i := range n {
			if item := v.Item(f, i); f.Names&plan.InPurposes != 0 {
				id := item.Value(item.Shape.ID).String()
				names[plan.Ref(id)] = f.Names.Noun() + " " + quoted(mainText(item, id))
			}
		}
	}
	return names
}

// mainText is what an item is called: its main text, else its id.
func mainText(v plan.View, id string) plan.Text {
	if m := v.Shape.Main; m != nil && !v.Absent(m) {
		return plan.Text(v.Value(m).String())
	}
	return plan.Text(id)
}

func actionWithoutPurpose(p *Pass) {
	ofActions(p, "open actions do not say what they are for", "write what it serves: for: […]", func(a *plan.Action) (any, string) {
		if a.Open() && len(a.For) == 0 {
			return a, "does not say what it is for"
		}
		return nil, ""
	})
}

func doneWithoutResult(p *Pass) {
	ofActions(p, "actions were done without a result", "write what came of it: result: …", func(a *plan.Action) (any, string) {
		if !a.Open() && a.Status != plan.Cancelled && a.Result.Absent() {
			return a, "was done, and nothing says what came of it"
		}
		return nil, ""
	})
}

// ownerOverloaded counts open actions by owner, who is one of ours or a contact.
func ownerOverloaded(p *Pass) {
	var owners []plan.Ref
	open := map[plan.Ref][]*plan.Action{}
	for _, a := range p.Plan.Actions {
		if !a.Open() || a.Owner.Absent() {
			continue
		}
		if open[a.Owner] == nil {
			owners = append(owners, a.Owner)
		}
		open[a.Owner] = append(open[a.Owner], a)
	}
	for _, owner := range owners {
		if most := p.Limits.ActionsPerOwner.Int(); len(open[owner]) > most {
			f := p.Reportf(&p.Plan.Actions, "%s has %d open actions here, and more than %d do not get done", ownerName(p, owner), len(open[owner]), most).
				Hintf("give some to others, or put off what can wait")
			for _, a := range open[owner] {
				f.At(p.Spot(&a.Owner), "%s", quoted(a.Action))
			}
		}
	}
}

func ownerName(p *Pass, id plan.Ref) string {
	if c := p.Reading.Contact(id); c != nil {
		return c.Called()
	}
	return p.Person(id)
}
