package pareto

import (
	"cmp"
	"slices"
	"strings"
)

// Twins are customers whose names differ only in case, accents, punctuation,
// spaces or legal form, so that they are likely one customer who is written in
// several ways. The largest comes first.
type Twins struct {
	Customers []*Customer
	Revenue   Sum // of all together
}

// Names are those of the twins.
func (t Twins) Names() []string {
	names := make([]string, len(t.Customers))
	for i, c := range t.Customers {
		names[i] = c.Name
	}
	return names
}

// twins finds them, those with the largest revenue first.
func twins(customers []Customer) []Twins {
	var folder folder
	first := make(map[string]int, len(customers))
	more := map[int][]int{} // by the first of a name
	for i := range customers {
		key := folder.fold(customers[i].Name)
		if at, seen := first[key]; seen {
			more[at] = append(more[at], i)
		} else {
			first[key] = i
		}
	}
	found := make([]Twins, 0, len(more))
	for at, others := range more {
		t := Twins{}
		for _, i := range append(others, at) {
			t.Customers = append(t.Customers, &customers[i])
			t.Revenue = t.Revenue.Add(customers[i].Revenue)
		}
		slices.SortFunc(t.Customers, largestFirst)
		found = append(found, t)
	}
	slices.SortFunc(found, func(a, b Twins) int {
		return cmp.Or(b.Revenue.Cmp(a.Revenue), strings.Compare(a.Customers[0].Name, b.Customers[0].Name))
	})
	return found
}

// largestFirst orders customers by revenue, those of one revenue by name.
func largestFirst(a, b *Customer) int {
	return cmp.Or(b.Revenue.Cmp(a.Revenue), strings.Compare(a.Name, b.Name))
}
