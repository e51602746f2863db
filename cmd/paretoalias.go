package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"keyplan/pareto"
	"keyplan/pareto/ledger"
	"keyplan/plan/findings/plain"
)

// merge takes customers for one that are, as --fold and --alias say.
func (o *paretoOptions) merge(reading *ledger.Reading, plans *plansAround) error {
	if !o.jobs {
		reading.Notes = append(reading.Notes, jobsTold(pareto.JobsOf(reading.Ledger.Customers))...)
	}
	if !o.fold && !o.jobs && o.alias == "" {
		return nil
	}
	m, err := o.aliases()
	if err != nil {
		return fmt.Errorf("--alias %s: %w", o.alias, err)
	}
	m.Fold, m.Jobs = o.fold, o.jobs
	written := namesIn(m)
	plans.group(&m)
	merged, told, err := pareto.Merge(reading.Ledger, m)
	if err != nil {
		return fmt.Errorf("--alias %s: %w", o.alias, err)
	}
	reading.Ledger = merged
	for _, one := range told.Merged {
		if others := slices.DeleteFunc(slices.Clone(one.From), func(name string) bool { return name == one.Name }); len(others) > 0 {
			reading.Notes = append(reading.Notes, fmt.Sprintf("%q takes in %s", one.Name, quotedList(others)))
		}
	}
	for _, name := range told.Unmatched {
		if written[name] {
			reading.Notes = append(reading.Notes, fmt.Sprintf("no customer is called %q, as --alias has it", name))
		}
	}
	return nil
}

// jobsTold tells of customers that are written as QuickBooks writes jobs.
func jobsTold(jobs []pareto.Jobs) []string {
	if len(jobs) == 0 {
		return nil
	}
	all := 0
	for _, j := range jobs {
		all += len(j.Names)
	}
	customers, of := fmt.Sprintf("1 customer, %q", jobs[0].Customer), "it"
	if len(jobs) > 1 {
		customers, of = fmt.Sprintf("%d customers", len(jobs)), "them"
	}
	return []string{fmt.Sprintf("%q and the like count each by itself, and are likely %s of %s: --jobs counts them for %s", jobs[0].Names[0], plain.Count(all, "job", "jobs"), customers, of)}
}

// namesIn are the names of the ledger that an alias file speaks of. The plans
// may know accounts that have bought nothing yet.
func namesIn(m pareto.Merging) map[string]bool {
	names := map[string]bool{}
	for name := range m.Aliases {
		names[name] = true
	}
	for _, members := range m.Groups {
		for _, name := range members {
			names[name] = true
		}
	}
	return names
}

func quotedList(names []string) string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = fmt.Sprintf("%q", name)
	}
	return strings.Join(quoted, ", ")
}

// aliases reads the file that says who is who.
func (o *paretoOptions) aliases() (pareto.Merging, error) {
	if o.alias == "" {
		return pareto.Merging{Groups: map[string][]string{}}, nil
	}
	f, err := os.Open(o.abs(o.alias))
	if errors.Is(err, fs.ErrNotExist) {
		_, err := o.noFile(o.alias, ".csv", ".txt")
		return pareto.Merging{}, err
	}
	if err != nil {
		return pareto.Merging{}, cause(err)
	}
	defer func() { _ = f.Close() }()
	m, err := ledger.ReadAliases(f, o.ledger.Encoding)
	return m, cause(err)
}
