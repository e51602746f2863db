package crm

import (
	"fmt"
	"slices"
	"strings"

	"keyplan/plan/nearest"
)

// A Mapping says what each column of a table holds.
type Mapping struct {
	Columns []Column // in the order of Fields
	all     []string // headings of the table
}

// A Column is one that is used.
type Column struct {
	Field   string // one of Fields
	Heading string
	Reason  string // why it is taken for that
	at      int
	byHand  bool
}

// Unused are the headings of the columns that nothing is taken from.
func (m *Mapping) Unused() []string {
	var unused []string
	for i, heading := range m.all {
		if !slices.ContainsFunc(m.Columns, func(c Column) bool { return c.at == i }) {
			unused = append(unused, heading)
		}
	}
	return unused
}

// Heading is that of the column which holds a field, or "".
func (m *Mapping) Heading(field string) string {
	for _, c := range m.Columns {
		if c.Field == field {
			return c.Heading
		}
	}
	return ""
}

// Set says by hand which column holds a field; no heading says that none does.
// Its error names the nearest field or heading.
func (m *Mapping) Set(field, heading string) error {
	if fieldNamed(field) == nil {
		return fmt.Errorf("an account has no field %q%s", short(field), instead(field, names()))
	}
	at := -1
	if heading != "" {
		at = slices.IndexFunc(m.all, func(h string) bool { return strings.EqualFold(h, oneLine(heading)) })
		if at < 0 {
			return fmt.Errorf("the file has no column %q%s", short(heading), instead(heading, m.all))
		}
	}
	m.Columns = slices.DeleteFunc(m.Columns, func(c Column) bool { return c.Field == field || c.at == at && !c.byHand })
	if at >= 0 {
		m.Columns = append(m.Columns, Column{field, m.all[at], "settled by hand", at, true})
		m.sort()
	}
	return nil
}

func (m *Mapping) sort() {
	order := names()
	slices.SortFunc(m.Columns, func(a, b Column) int {
		return slices.Index(order, a.Field) - slices.Index(order, b.Field)
	})
}

func names() []string {
	list := make([]string, len(fields))
	for i, f := range fields {
		list[i] = f.name
	}
	return list
}

// instead ends a message with the word that was meant, or with all there are.
func instead(word string, all []string) string {
	if near, ok := nearest.Of(word, all); ok {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return "; there are: " + strings.Join(shorts(all), ", ")
}

func shorts(all []string) []string {
	const most = 30
	list := make([]string, 0, min(len(all), most)+1)
	for _, word := range all[:min(len(all), most)] {
		list = append(list, short(word))
	}
	if len(all) > most {
		list = append(list, "…")
	}
	return list
}
