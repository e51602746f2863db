package scaffold

import (
	"fmt"
	"strings"

	"keyplan/plan"
	"keyplan/plan/edit"
)

// vacant is the empty seat.
const vacant plan.Ref = "tbd"

// manager finds who is responsible for the account: the person who was named,
// else the first of ours who is still there. A name that keyplan.yaml does not
// know becomes an id all the same, so that it is not lost.
func (o *PlanOptions) manager() (id plan.Ref, note string) {
	people := o.Settings.People
	if o.Manager.Absent() {
		for _, p := range people {
			if p.Left.Absent() {
				return plan.Ref(p.ID), fmt.Sprintf("the manager is %s, the first of the people in keyplan.yaml; --manager names another", p.Name)
			}
		}
		return vacant, "nobody is named as key account manager: write one in place of tbd"
	}
	named := o.Manager.String()
	if p := person(people, named); p != nil {
		if !p.Left.Absent() {
			note = fmt.Sprintf("%s has left, says keyplan.yaml: name another manager", p.Name)
		}
		return plan.Ref(p.ID), note
	}
	id = personID(named)
	if len(people) > 0 {
		note = fmt.Sprintf("the manager %q is not among the people of keyplan.yaml: add {id: %s, name: …} there, or name another", named, edit.Quote(string(id)))
	}
	return id, note
}

// person finds one of ours by id, mail address or name.
func person(people []*plan.Person, named string) *plan.Person {
	name := plan.Slug(strings.ToLower(named), 0)
	for _, p := range people {
		if strings.EqualFold(string(p.ID), named) || !p.Email.Absent() && strings.EqualFold(p.Email.String(), named) {
			return p
		}
	}
	for _, p := range people {
		if plan.Slug(strings.ToLower(p.Name.String()), 0) == name {
			return p
		}
	}
	return nil
}

// personID makes an id of one of ours: jane.roe of Jane Roe.
func personID(named string) plan.Ref {
	var id plan.ID
	if id.Parse(named, nil) == nil {
		return plan.Ref(id)
	}
	local, _, _ := strings.Cut(named, "@")
	return plan.Ref(strings.ReplaceAll(plan.Slug(local, 0), "-", "."))
}
