package plan

// A Directory knows what the ids of a plan stand for.
type Directory struct {
	settings *Settings
	plan     *Plan
	things   map[Ref]string
}

// Directory is that of a plan, with the people and offerings of its workspace.
func (p *Plan) Directory(settings *Settings) *Directory {
	d := &Directory{settings: settings, plan: p, things: map[Ref]string{}}
	ViewOf(p).EachItem(func(_ *Field, item View) {
		id := item.Shape.ID
		if id == nil {
			return
		}
		if key := Ref(item.Value(id).String()); d.things[key] == "" { // of two with one id the first is known
			d.things[key] = calledIn(item)
		}
	})
	return d
}

// Name is what an id of some scopes stands for: a person, an offering, or an
// item of the plan; a contact without a name by the position. It is the id
// itself where nothing is known, and "" for none.
func (d *Directory) Name(id Ref, to Scope) string {
	if id.Absent() {
		return ""
	}
	if to&InPeople != 0 {
		if name := d.settings.PersonName(id); name != "" {
			return name
		}
	}
	if to&InOfferings != 0 {
		if name := d.settings.OfferingName(id); name != "" {
			return name
		}
	}
	if name := d.things[id]; name != "" {
		return name
	}
	return string(id)
}

// calledIn is what an item is called, "" where it has no name.
func calledIn(item View) string {
	if c, ok := item.Part().(*Contact); ok {
		return c.Called()
	}
	if main := item.Shape.Main; main != nil && !item.Absent(main) {
		return item.Value(main).String()
	}
	return ""
}

// Names are the names of all that some scopes hold: people who have left are
// not among them.
func (d *Directory) Names(to Scope) (names []string) {
	seen := map[string]bool{}
	add := func(name string) {
		if name != "" && !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	if to&InPeople != 0 {
		for _, p := range d.settings.People {
			if p.Left.Absent() {
				add(string(p.Name))
			}
		}
	}
	if to&InOfferings != 0 {
		for _, o := range d.settings.Offerings {
			add(d.settings.OfferingName(Ref(o.ID)))
		}
	}
	ViewOf(d.plan).EachItem(func(list *Field, item View) {
		if list.Names&to != 0 && item.Shape.ID != nil {
			add(d.Name(Ref(item.Value(item.Shape.ID).String()), to))
		}
	})
	return names
}
