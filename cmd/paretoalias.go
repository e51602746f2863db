package cmd

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"keyplan/pareto"
	"keyplan/pareto/ledger"
)

// merge takes customers for one that are, as --fold and --alias say.
func (o *paretoOptions) merge(reading *ledger.Reading, plans *plansAround) error {
	if !o.fold && o.alias == "" {
		return nil
	}
	m := pareto.Merging{Fold: o.fold, Aliases: map[string]string{}, Groups: map[string][]string{}}
	if o.alias != "" {
		if err := o.readAliases(&m); err != nil {
			return fmt.Errorf("--alias %s: %w", o.alias, err)
		}
	}
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

// readAliases reads who is who: a name of the ledger, the customer that it
// stands for and, if wanted, the group that controls that customer.
func (o *paretoOptions) readAliases(m *pareto.Merging) error {
	text, err := os.ReadFile(o.abs(o.alias))
	if errors.Is(err, fs.ErrNotExist) {
		_, err := o.noFile(o.alias, ".csv", ".txt")
		return err
	}
	if err != nil {
		return errors.Unwrap(about(o.alias, err))
	}
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\uFEFF"))))
	first, _, _ := strings.Cut(string(text), "\n")
	for _, comma := range ";\t|" {
		if strings.ContainsRune(first, comma) && !strings.Contains(first, ",") {
			r.Comma = comma
		}
	}
	r.FieldsPerRecord, r.TrimLeadingSpace = -1, true
	rows, err := r.ReadAll()
	if err != nil {
		return err
	}
	if len(rows) == 0 {
		return errors.New("the file is empty; write a line name,customer for each other name")
	}
	if strings.EqualFold(strings.TrimSpace(rows[0][0]), "name") {
		rows = rows[1:]
	}
	for i, row := range rows {
		for len(row) < 3 {
			row = append(row, "")
		}
		name, customer, group := strings.TrimSpace(row[0]), strings.TrimSpace(row[1]), strings.TrimSpace(row[2])
		switch {
		case name == "":
			return fmt.Errorf("entry %d names nobody; write name,customer", i+1)
		case customer == "" && group == "":
			return fmt.Errorf("%q stands for nobody; write %s,customer", name, name)
		case customer != "" && customer != name:
			m.Aliases[name] = customer
		}
		if group != "" {
			if customer == "" {
				customer = name
			}
			m.Groups[group] = append(m.Groups[group], customer)
		}
	}
	return nil
}
