package pareto

import (
	"maps"
	"slices"
)

// A Merging says which customers are one.
type Merging struct {
	// Fold takes customers for one whose names differ only as twins' do.
	Fold bool
	// Jobs takes jobs and sub-customers, written Customer:Job as QuickBooks does,
	// for their customer.
	Jobs bool
	// Aliases are other names of a customer, each with the name that stays, as
	// it is to be written.
	Aliases map[string]string
	// Groups are customers under common control, by the name of their group:
	// who depends on one decision is one customer (IFRS 8 paragraph 34 and ASC
	// 280-10-50-42 count so). Members may go by an alias.
	Groups map[string][]string
}

// A Merged is a customer made of several, or of one by another name.
type Merged struct {
	Name string
	From []string // the names in the ledger, the largest first
}

// A MergeReport is what a merging did.
type MergeReport struct {
	Merged []Merged // by name
	// Unmatched are the aliases and members that no customer goes by.
	Unmatched []string
}

// Merge makes a ledger in which customers who are one are one. Revenue, profit,
// lines and the orders of each day add up. Potential is what a customer could
// buy in all, so that of one customer's several names the largest holds, while
// that of a group's members adds up. The given ledger stays as it is.
//
// A name that is given stays as it is written there; else that of the largest
// by revenue does, of equal ones the first by code point.
func Merge(l *Ledger, m Merging) (*Ledger, MergeReport, error) {
	if m.Jobs {
		m.Aliases = withJobs(m.Aliases, l.Customers)
	}
	aliases, err := newNaming(m.Fold, m.Aliases)
	if err != nil {
		return nil, MergeReport{}, err
	}
	members, err := m.members(aliases)
	if err != nil {
		return nil, MergeReport{}, err
	}
	groups, err := newNaming(m.Fold && len(members) > 0, members)
	if err != nil {
		return nil, MergeReport{}, err
	}
	one := aliases.names(l.Customers)
	named := l.renamed(one, larger)
	group := groups.names(named.Customers)
	owned := named.renamed(group, Sum.Add)
	unmatched := slices.Sorted(slices.Values(append(aliases.unmatched(), groups.unmatched()...)))
	return owned, MergeReport{merges(l.Customers, one, group), slices.Compact(unmatched)}, nil
}

func larger(a, b Sum) Sum {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}

// renamed gives a ledger whose customers go by other names, those of one name
// taken together.
func (l *Ledger) renamed(names map[string]string, potential func(a, b Sum) Sum) *Ledger {
	merged := *l
	if len(names) == 0 {
		return &merged
	}
	merged.Customers = joined(l.Customers, names, potential)
	merged.Segments = slices.Clone(l.Segments)
	for i := range merged.Segments {
		merged.Segments[i].Customers = joined(merged.Segments[i].Customers, names, potential)
	}
	return &merged
}

func joined(customers []Customer, names map[string]string, potential func(a, b Sum) Sum) []Customer {
	merged := make([]Customer, 0, len(customers))
	at := make(map[string]int, len(customers))
	for _, c := range customers {
		if name, ok := names[c.Name]; ok {
			c.Name = name
		}
		i, seen := at[c.Name]
		if !seen {
			at[c.Name] = len(merged)
			merged = append(merged, c)
			continue
		}
		merged[i].add(c, potential)
	}
	return merged
}

func (c *Customer) add(other Customer, potential func(a, b Sum) Sum) {
	c.Lines += other.Lines
	c.Revenue = c.Revenue.Add(other.Revenue)
	c.Profit = c.Profit.Add(other.Profit)
	c.Potential = potential(c.Potential, other.Potential)
	c.Orders = byDay(c.Orders, other.Orders)
}

// byDay takes orders of one day together.
func byDay(a, b []Order) []Order {
	a, b = inOrder(a), inOrder(b)
	both := make([]Order, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].Day < b[0].Day:
			both, a = append(both, a[0]), a[1:]
		case a[0].Day > b[0].Day:
			both, b = append(both, b[0]), b[1:]
		default:
			both = append(both, Order{a[0].Day, a[0].Revenue.Add(b[0].Revenue)})
			a, b = a[1:], b[1:]
		}
	}
	return append(append(both, a...), b...)
}

// merges tells which customers go by another name in the end, and who else
// goes by that one.
func merges(customers []Customer, one, group map[string]string) []Merged {
	last := func(name string) string {
		if named, ok := one[name]; ok {
			name = named
		}
		if grouped, ok := group[name]; ok {
			name = grouped
		}
		return name
	}
	from := map[string][]*Customer{}
	for _, c := range customers {
		if name := last(c.Name); name != c.Name {
			from[name] = nil
		}
	}
	for i := range customers {
		name := last(customers[i].Name)
		if of, merged := from[name]; merged {
			from[name] = append(of, &customers[i])
		}
	}
	found := make([]Merged, 0, len(from))
	for _, name := range slices.Sorted(maps.Keys(from)) {
		slices.SortFunc(from[name], largestFirst)
		found = append(found, Merged{name, Twins{Customers: from[name]}.Names()})
	}
	return found
}
