package pareto

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A naming tells which name customers go by, some by names that are given.
type naming struct {
	folds   bool
	given   map[string]string   // the name that stays, by the key of another or of its own
	written map[string][]string // the other names as written, by key
	met     map[string]bool     // the keys that customers go by, or that others stand for
}

// newNaming takes other names with the names that stay. These may be other
// names in turn, but not in a circle.
func newNaming(folds bool, others map[string]string) (*naming, error) {
	n := &naming{folds: folds, given: map[string]string{}, written: map[string][]string{}, met: map[string]bool{}}
	next := map[string]string{}
	for _, other := range slices.Sorted(maps.Keys(others)) {
		key, name := n.key(other), others[other]
		if strings.TrimSpace(name) == "" {
			return nil, fmt.Errorf("%q stands for no name: write the name that stays", other)
		}
		if before, twice := next[key]; twice && n.key(before) != n.key(name) {
			return nil, fmt.Errorf("%q stands for both %q and %q: keep one", other, before, name)
		} else if !twice {
			next[key] = name
		}
		n.written[key] = append(n.written[key], other)
	}
	for _, key := range slices.Sorted(maps.Keys(next)) {
		name, err := n.end(key, next)
		if err != nil {
			return nil, err
		}
		n.stay(key, name)
		n.stay(n.key(name), name)
		if to := n.key(next[key]); to != key {
			n.met[to] = true
		}
	}
	for key, name := range n.given {
		n.given[key] = n.given[n.key(name)] // one name, if it is written in several ways
	}
	return n, nil
}

// stay keeps the first of names that have one key.
func (n *naming) stay(key, name string) {
	if kept, ok := n.given[key]; !ok || name < kept {
		n.given[key] = name
	}
}

// end follows names to the one that stands for no other.
func (n *naming) end(key string, next map[string]string) (string, error) {
	path := []string{n.written[key][0]}
	for {
		name := next[key]
		to := n.key(name)
		if _, more := next[to]; !more || to == key {
			return name, nil
		}
		if path = append(path, name); len(path) > len(next) {
			return "", fmt.Errorf("names stand for each other in a circle: %s", strings.Join(path, ", "))
		}
		key = to
	}
}

func (n *naming) key(name string) string {
	if n.folds {
		return Fold(name)
	}
	return name
}

// name is the given one for a name, else the name itself.
func (n *naming) name(name string) string {
	if given, ok := n.given[n.key(name)]; ok {
		return given
	}
	return name
}

// names gives the name that stays for each customer's who is to go by another.
func (n *naming) names(customers []Customer) map[string]string {
	if !n.folds && len(n.given) == 0 {
		return nil
	}
	keys := make([]string, len(customers))
	eachOf(len(keys), func(i int) { keys[i] = n.key(customers[i].Name) })
	first := make(map[string]*Customer, len(customers))
	for i, key := range keys {
		c := &customers[i]
		if n.written[key] != nil {
			n.met[key] = true
		}
		if before, ok := first[key]; !ok || largestFirst(c, before) < 0 {
			first[key] = c
		}
	}
	names := map[string]string{}
	for i, key := range keys {
		name, ok := n.given[key]
		if !ok {
			name = first[key].Name
		}
		if name != customers[i].Name {
			names[customers[i].Name] = name
		}
	}
	return names
}

// unmatched are the other names that no customer goes by.
func (n *naming) unmatched() []string {
	var names []string
	for key, written := range n.written {
		if !n.met[key] {
			names = append(names, written...)
		}
	}
	return names
}

// members gives each member of a group the group's name.
func (m Merging) members(aliases *naming) (map[string]string, error) {
	members := map[string]string{}
	for _, group := range slices.Sorted(maps.Keys(m.Groups)) {
		for _, member := range m.Groups[group] {
			name := aliases.name(member)
			if before, ok := members[name]; ok && before != group {
				return nil, fmt.Errorf("%q is in two groups, %q and %q: keep one", member, before, group)
			}
			members[name] = group
		}
	}
	return members, nil
}
