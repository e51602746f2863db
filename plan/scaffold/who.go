package scaffold

import "keyplan/plan"

// contacts writes who's who. The first contact is the primary one.
func (d *draft) contacts() {
	var known []Contact
	for _, c := range d.Contacts {
		if !c.Absent() {
			known = append(known, c)
		}
	}
	if len(known) == 0 {
		d.ask("contacts", "no-contacts")
		return
	}
	d.part("contacts", shapeOf[plan.Contact](), func() {
		for i, c := range known {
			d.item(func() { d.contact(c, i == 0) })
		}
	})
}

func (d *draft) contact(c Contact, primary bool) {
	if c.Name.Absent() && c.Position.Absent() {
		c.Position = "Front desk"
	}
	id := d.contactID(c)
	d.ids[id] = true
	d.known("id", &id)
	d.known("name", &c.Name)
	if c.Name.Absent() {
		d.ask("name", "no-primary")
	}
	d.known("position", &c.Position)
	d.known("email", &c.Email)
	d.known("phone", &c.Phone)
	d.known("source", &d.Source)
	if !primary {
		return
	}
	d.text("primary: yes")
	d.ask("roles", "key-roles-missing")
	d.ask("influence", "contact-incomplete")
	d.ask("sentiment", "no-champion")
	d.ask("standing", "claimed-not-met")
}

// contactID is that of the person, or of the position while it has no name.
func (d *draft) contactID(c Contact) plan.ID {
	if c.Name.Absent() {
		return free(plan.Slug(c.Position.String(), 3), d.taken)
	}
	return contactID(c.Name.String(), d.taken)
}
