package crm

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/scaffold"
)

// An Account is what a row says, with the row's line.
type Account struct {
	Line int
	scaffold.Facts
}

// ErrNoName says that it is not known which column holds the accounts' names.
var ErrNoName = errors.New("no column holds the accounts' names")

// Accounts reads the rows. What could not be read is told by line; rows without
// a name, and rows of an account that stands further up, are left out, though
// the contact of such a row joins the account.
func (t *Table) Accounts(m *Mapping) ([]Account, []Note, error) {
	if m.Heading("name") == "" {
		return nil, nil, fmt.Errorf("%w: say which does, as name=HEADING; there are: %s", ErrNoName, strings.Join(shorts(t.Headings), ", "))
	}
	var accounts []Account
	var notes []Note
	first := map[string]int{} // by folded name, where in accounts
	for _, row := range t.Rows {
		r := &reading{row: row, german: t.Delimiter == ';'}
		if !r.read(m) {
			notes = append(notes, r.notes...)
			continue
		}
		key := plan.Slug(strings.ToLower(r.Name.String()), 0)
		if at, twin := first[key]; twin {
			r.join(&accounts[at])
		} else {
			first[key] = len(accounts)
			accounts = append(accounts, Account{row.Line, r.Facts})
		}
		notes = append(notes, r.notes...)
	}
	groupParents(accounts)
	return accounts, notes, nil
}

// groupParents puts a company that others name as their owner into its group.
func groupParents(accounts []Account) {
	groups := map[plan.ID]bool{}
	for _, a := range accounts {
		groups[a.Group] = true
	}
	for i := range accounts {
		a := &accounts[i]
		if stem := scaffold.Stem(a.Name.String()); a.Group == "" && groups[stem] {
			a.Group = stem
		}
	}
}

// A reading is one row being read.
type reading struct {
	scaffold.Facts
	row         Row
	german      bool // numbers are written 1.234,50
	heading     string
	contact     scaffold.Contact
	first, last plan.Text
	notes       []Note
	slipped     bool
}

func (r *reading) note(format string, args ...any) {
	r.notes = append(r.notes, Note{r.row.Line, fmt.Sprintf(format, args...)})
}

// read takes the row's cells; it is false for a row that is no account.
func (r *reading) read(m *Mapping) bool {
	for _, c := range m.Columns {
		cell := oneLine(r.row.Cells[c.at])
		if isNothing(cell) {
			continue
		}
		r.heading = c.Heading
		if err := fieldNamed(c.Field).put(r, cell); err != nil {
			r.note("%s %q %s; left out", short(c.Heading), short(cell), oneLine(err.Error()))
			r.slipped = r.slipped || r.beside(c)
		}
	}
	if r.slipped {
		r.onlyName()
	}
	if name := strings.TrimSpace(r.first.String() + " " + r.last.String()); r.contact.Name.Absent() {
		r.contact.Name = plan.Text(name)
	}
	if !r.contact.Absent() {
		r.Contacts = []scaffold.Contact{r.contact}
	}
	switch {
	case r.Name.Absent():
		r.notes = []Note{{r.row.Line, "there is no account name here; left out"}}
	case r.total(m):
		r.notes = []Note{{r.row.Line, fmt.Sprintf("%q is a sum, not an account; left out", short(r.Name.String()))}}
	default:
		return true
	}
	return false
}

// telling are fields whose cells are not easily taken for another's.
var telling = list("website country contact_email currency")

// beside reports whether what a column should hold stands in the cell beside
// it: then the cells of the row have slipped, as a comma without quotes does.
func (r *reading) beside(c Column) bool {
	f := fieldNamed(c.Field)
	if !slices.Contains(telling, f.name) {
		return false
	}
	for _, at := range []int{c.at - 1, c.at + 1} {
		if at >= 0 && at < len(r.row.Cells) && f.looks(oneLine(r.row.Cells[at])) {
			return true
		}
	}
	return false
}

// onlyName forgets what was read of a row whose cells have slipped, but for
// its name.
func (r *reading) onlyName() {
	r.Facts = scaffold.Facts{Name: r.Name}
	r.contact, r.first, r.last = scaffold.Contact{}, "", ""
	what := r.notes[0].Text
	r.notes = nil
	r.note("the cells of this row have slipped (%s): only its name is read; is there a comma in it that should be in quotes?", strings.TrimSuffix(what, "; left out"))
}

// sums are the names of the row below the last.
var sums = list("total totals grand-total sum subtotal summe gesamt gesamtsumme gesamtergebnis zwischensumme insgesamt")

// total reports whether the row sums up others: its name says so, and nothing
// else in it is a word.
func (r *reading) total(m *Mapping) bool {
	if !slices.Contains(sums, normal(r.Name.String())) {
		return false
	}
	for _, cell := range r.row.Cells {
		if cell != "" && oneLine(cell) != r.Name.String() && !isNumber(cell) {
			return false
		}
	}
	return true
}

// join adds the contact of a row to the account that has the row's name.
func (r *reading) join(a *Account) {
	same := func(c scaffold.Contact) bool {
		return strings.EqualFold(c.Name.String(), r.contact.Name.String()) && strings.EqualFold(c.Email.String(), r.contact.Email.String())
	}
	what := "left out"
	if !r.contact.Name.Absent() && !slices.ContainsFunc(a.Contacts, same) {
		a.Contacts = append(a.Contacts, r.contact)
		what = fmt.Sprintf("only its contact %q is read", short(r.contact.Name.String()))
	}
	r.notes = nil
	if r.CRM != "" && a.CRM != "" && r.CRM != a.CRM {
		what += fmt.Sprintf("; its record in the CRM is another one (%s, not %s)", short(r.CRM.String()), short(a.CRM.String()))
	}
	r.note("%q stands in line %d already; %s", short(r.Name.String()), a.Line, what)
}
