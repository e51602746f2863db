package redact

import (
	"fmt"

	"keyplan/plan"
)

// An Audience is who a copy is for.
type Audience string

// The audiences.
const (
	Customer Audience = "customer"
	Team     Audience = "team"
)

// Audiences are whom a copy may be for.
var Audiences = plan.NewOptions("audience",
	"customer", "Only what the customer may see.",
	"team", "All but the personal data of contacts.")

// A Copy is a plan as an audience may see it, with what its report needs of the
// settings.
type Copy struct {
	Plan     *plan.Plan
	Settings *plan.Settings
	// Held is what somebody may miss: parts that the audience may see by their
	// kind, and that were left out for what they say.
	Held []Held
}

// A Held is something that was left out, and why. It is for us, not for the
// audience.
type Held struct {
	Noun string // "action"
	Name string // its main text; "" for a field
	Why  string // "it is only assumed"
}

// String tells it in one line: action "Win Helene over" is left out: …
func (h Held) String() string {
	if h.Name == "" {
		return fmt.Sprintf("the %s is left out: %s", h.Noun, h.Why)
	}
	return fmt.Sprintf("%s \"%s\" is left out: %s", h.Noun, h.Name, h.Why)
}

// Env is what the copy's values are read and converted with: the rates of the
// settings only where the audience may see them.
func (c *Copy) Env() plan.Env {
	env := c.Settings.Env()
	if !c.Plan.Account.Currency.Absent() {
		env.Currency = c.Plan.Account.Currency
	}
	if end := c.Plan.Profile.FiscalYearEnd; !end.Absent() {
		env.CustomerFiscalStart = int(end.Next())
	}
	return env
}

// For makes the copy of a plan and its settings that is fit for an audience on
// a day. It shows nothing to an audience that it does not know. Settings may be
// nil, for a plan without a workspace; the copy's never are.
func For(audience Audience, p *plan.Plan, settings *plan.Settings, today plan.Day) *Copy {
	if settings == nil {
		settings = new(plan.Settings)
	}
	r := newRedactor(audience, p, settings, today)
	r.withhold()
	r.renameAll()
	c := &Copy{Plan: new(plan.Plan), Settings: new(plan.Settings)}
	r.copy(plan.ViewOf(c.Plan), r.root)
	if audience == Team {
		c.Settings = settings
	} else {
		r.copySettings(plan.ViewOf(c.Settings), plan.ViewOf(settings))
	}
	c.Held = r.held
	return c
}

// A redactor makes one copy of one plan.
type redactor struct {
	audience Audience
	today    plan.Day
	root     plan.View
	items    []*item               // of all lists, in the order of the file
	byID     map[string][]*item    // those that can be referred to
	at       map[uintptr]*item     // by where they lie
	ours     map[string]bool       // ids of our people and offerings
	hidden   []*name               // that must not be said
	held     []Held                // in the order found
	told     map[Held]bool         // those that are in held
	referred map[string]plan.Scope // ids that the copy refers to, and where they are found
}

// An item is one of a list.
type item struct {
	view  plan.View
	list  *plan.Field
	out   bool    // of the copy
	newID plan.ID // in place of its own, or ""
}

func newRedactor(audience Audience, p *plan.Plan, settings *plan.Settings, today plan.Day) *redactor {
	r := &redactor{audience: audience, today: today, root: plan.ViewOf(p), byID: map[string][]*item{}, at: map[uintptr]*item{},
		ours: map[string]bool{}, told: map[Held]bool{}, referred: map[string]plan.Scope{}}
	r.collect(r.root, true)
	for _, f := range plan.ShapeOf(settings).Parts {
		view := plan.ViewOf(settings)
		if f.Form != plan.Items || f.Names&plan.InWorkspace == 0 {
			continue
		}
		n, _ := view.Len(f)
		for i := range n {
			r.ours[idOf(view.Item(f, i))] = true
		}
	}
	r.hidden = r.hiddenNames()
	return r
}

// collect takes down the items of all lists; those of hidden ones are out.
func (r *redactor) collect(v plan.View, shown bool) {
	for _, f := range v.Shape.Parts {
		shown := shown && r.shows(f)
		if f.Form == plan.Single {
			r.collect(v.Object(f), shown)
			continue
		}
		n, _ := v.Len(f)
		for i := range n {
			it := &item{view: v.Item(f, i), list: f, out: !shown}
			r.items = append(r.items, it)
			r.at[base(it.view)] = it
			if id := idOf(it.view); id != "" {
				r.byID[id] = append(r.byID[id], it)
			}
			r.collect(it.view, shown)
		}
	}
}

// shows reports whether the audience may see a field of the plan.
func (r *redactor) shows(f *plan.Field) bool {
	switch r.audience {
	case Customer:
		return f.Customer && !f.Evidence
	case Team:
		return !f.Personal
	}
	return false
}

func base(v plan.View) uintptr {
	at, _ := v.Address()
	return at
}

// idOf is the id of a part, "" for one that has none.
func idOf(v plan.View) string {
	if v.Shape.ID == nil {
		return ""
	}
	return v.Value(v.Shape.ID).String()
}
