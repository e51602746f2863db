package customers

import (
	"maps"
	"slices"

	"keyplan/pareto"
)

// AddGroups adds to what is to be merged the accounts that their plans have
// under common control. What it says already of an account, and how it writes a
// group, goes before.
func AddGroups(m *pareto.Merging, accounts []Account) {
	settled, spelt := map[string]bool{}, map[string]string{}
	for _, group := range slices.Sorted(maps.Keys(m.Groups)) {
		spelt[pareto.Fold(group)] = group
		for _, member := range m.Groups[group] {
			settled[pareto.Fold(member)] = true
		}
	}
	for _, a := range accounts {
		if a.Group == "" || settled[pareto.Fold(a.Name)] {
			continue
		}
		group := spelt[pareto.Fold(a.Group)]
		if group == "" {
			group = a.Group
		}
		m.Groups[group] = append(m.Groups[group], a.Name)
	}
}
