package pareto

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Jobs are customers that QuickBooks keeps below one: its jobs, projects or
// sub-customers, written Customer:Job, and the customer itself where something
// was sold to it directly.
type Jobs struct {
	Customer string
	Names    []string // in the order of the ledger
}

// JobsOf finds customers with jobs, those with the most first. One alone may be
// called so.
func JobsOf(customers []Customer) []Jobs {
	of, own := map[string][]string{}, map[string]bool{}
	for i := range customers {
		if customer, ok := jobOf(customers[i].Name); ok {
			of[customer] = append(of[customer], customers[i].Name)
		}
	}
	if len(of) == 0 {
		return nil
	}
	for i := range customers {
		own[customers[i].Name] = true
	}
	var found []Jobs
	for customer, names := range of {
		if len(names) > 1 || own[customer] {
			found = append(found, Jobs{customer, names})
		}
	}
	slices.SortFunc(found, func(a, b Jobs) int {
		return cmp.Or(len(b.Names)-len(a.Names), strings.Compare(a.Customer, b.Customer))
	})
	return found
}

// jobOf gives the customer of a job.
func jobOf(name string) (customer string, ok bool) {
	customer, job, ok := strings.Cut(name, ":")
	customer = strings.TrimSpace(customer)
	return customer, ok && customer != "" && job != "" && !strings.HasPrefix(job, "//")
}

// withJobs adds to aliases each job with its customer, unless it has another
// name already.
func withJobs(aliases map[string]string, customers []Customer) map[string]string {
	all := maps.Clone(aliases)
	if all == nil {
		all = map[string]string{}
	}
	for i := range customers {
		name := customers[i].Name
		if customer, ok := jobOf(name); ok && all[name] == "" {
			all[name] = customer
		}
	}
	return all
}
