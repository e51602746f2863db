package plan

import "strings"

// Sources are where the practice behind rules and scores is from.
var Sources = []struct{ Key, Title string }{
	{"MK", "Managing Key Accounts without Allowing Them to Manage You"},
	{"BP", "Seven Best Practices for Effective Key Account Management"},
	{"7A", "7 Actions for Key Account Management"},
	{"PP", "The Pareto article by DemandFarm's founder"},
	{"IS", "ISM on selecting key accounts"},
	{"MW", "Millman and Wilson (1995): account attractiveness and business strength"},
	{"MM", "Malcolm McDonald: 12 steps to key account management portfolio analysis"},
	{"AP", "Common practice of account-planning systems"},
	{"GDPR", "General Data Protection Regulation, article 5: no longer than is necessary"},
}

// SourceTitles are the titles of sources by their keys: of "7A, BP" two.
func SourceTitles(keys string) []string {
	var titles []string
	for _, key := range strings.Split(keys, ", ") {
		for _, s := range Sources {
			if s.Key == key {
				titles = append(titles, s.Title)
			}
		}
	}
	return titles
}
