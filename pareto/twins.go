package pareto

import (
	"slices"
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
	keys := make([]string, len(customers))
	eachOf(len(keys), func(i int) { keys[i] = Fold(customers[i].Name) })
	first := make(map[string]int, len(customers))
	more := map[int][]int{} // by the first of a name
	for i, key := range keys {
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
		return largest(a.Revenue, b.Revenue, a.Customers[0], b.Customers[0])
	})
	return found
}
