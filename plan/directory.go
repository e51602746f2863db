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
	d.learn(ViewOf(p))
	return d
}

// learn takes in the items of a part and of all in it; of two with one id the
// first is known.
func (d *Directory) learn(v View) {
	for _, f := range v.Shape.Parts {
		if f.Form == Single {
			d.learn(v.Object(f))
			continue
		}
		n, _ := v.Len(f)
		for i := range n {
			item := v.Item(f, i)
			if id, name := item.Shape.ID, item.Shape.Main; id != nil && name != nil {
				if key := Ref(item.Value(id).String()); d.things[key] == "" && !item.Absent(name) {
					d.things[key] = item.Value(name).String()
				}
			}
			d.learn(item)
		}
	}
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
	for _, c := range d.plan.Contacts {
		if Ref(c.ID) == id {
			return c.Called()
		}
	}
	return string(id)
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
	d.eachIn(ViewOf(d.plan), to, func(id Ref) { add(d.Name(id, to)) })
	return names
}

// eachIn visits the ids of all items in some scopes.
func (d *Directory) eachIn(v View, to Scope, visit func(Ref)) {
	for _, f := range v.Shape.Parts {
		if f.Form == Single {
			d.eachIn(v.Object(f), to, visit)
			continue
		}
		n, _ := v.Len(f)
		for i := range n {
			item := v.Item(f, i)
			if f.Names&to != 0 && item.Shape.ID != nil {
				visit(Ref(item.Value(item.Shape.ID).String()))
			}
		}
	}
}
