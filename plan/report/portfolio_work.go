package report

import (
	"cmp"
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// across makes a page of one table.
func across(name, title string, l *listing, keep ...string) *sheet.Sheet {
	return page(&sheet.Sheet{Name: name, Title: title, Landscape: true}, l.tidy(keep...))
}

// actions are the open actions of all accounts, the next first.
func (f *portfolio) actions() *sheet.Sheet {
	type of struct {
		*Dossier
		*plan.Action
		account int
	}
	var all []of
	for i, d := range f.all {
		for _, a := range d.openActions() {
			all = append(all, of{d, a, i})
		}
	}
	slices.SortStableFunc(all, func(a, b of) int {
		return cmp.Or(byDate(a.Due, b.Due), strings.Compare(a.person(a.Owner), b.person(b.Owner)))
	})
	l := acrossAccounts("Actions", "", f.base, &plan.Action{}, actionFields...)
	for _, x := range all {
		row := l.action(x.Dossier, x.Action)
		row.Link = f.link(x.account)
	}
	return across("Actions", "Open actions, the next first", l.spare("effort_hours", "with", "for"), "action", "owner", "due", "status")
}

func (f *portfolio) contacts() *sheet.Sheet {
	l := acrossAccounts("Contacts", "", f.base, &plan.Contact{}, f.all[0].contactColumns([]string{"name", "position", "unit", "roles", "influence", "sentiment", "standing", "owner", "email", "phone"})...).extra(spokenColumn)
	for i, d := range f.all {
		for _, c := range d.Plan.Contacts {
			if !d.Reading.Left(c) {
				row := l.add(d, c, sheet.Cell{Value: dayValue(d.Reading.Spoken(c))})
				row.Link = f.link(i)
			}
		}
	}
	l.spare("phone", "email", "unit", "standing")
	return across("Contacts", "Contacts of all accounts", l, "name", "position", "owner")
}
