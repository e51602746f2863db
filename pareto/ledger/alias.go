package ledger

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"keyplan/pareto"
	"keyplan/plan/nearest"
)

// ReadAliases reads who is who, a line a name: the name in the ledger, the
// customer that it stands for and, if wanted, the group that controls that
// customer. Encoding and separator are found out as those of a ledger are, and
// names tidied alike, so that they meet those of the ledger; the encoding that
// is given is that of a file which is not UTF-8. Headings, of which
// the first is "name", may stand above.
func ReadAliases(r io.Reader, encoding string) (pareto.Merging, error) {
	m := pareto.Merging{Aliases: map[string]string{}, Groups: map[string][]string{}}
	rows, err := allRows(r, encoding)
	if err != nil {
		return m, err
	}
	if headed, err := aliasHeadings(rows[0]); err != nil {
		return m, err
	} else if headed {
		rows = rows[1:]
	}
	for i, row := range rows {
		row = append(row, "", "")
		name, customer, group := row[0], row[1], row[2]
		switch before, known := m.Aliases[name]; {
		case name == "":
			return m, fmt.Errorf("entry %d names nobody; write name,customer", i+1)
		case customer == "" && group == "":
			return m, fmt.Errorf("%q stands for nobody; write %s,customer", name, name)
		case known && customer != "" && customer != before:
			return m, fmt.Errorf("%q stands for both %q and %q; leave one of them", name, before, customer)
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
	return m, nil
}

// aliasColumns are how an alias file may be headed.
var aliasColumns = headings{"name", "customer", "group"}

// aliasHeadings reports whether a row heads an alias file, by "name" in its first
// cell. One that seems meant to, with a word mistyped or in another order, would
// be taken for a customer of that name.
func aliasHeadings(row []string) (bool, error) {
	row = append(slices.Clip(row), "", "")[:len(aliasColumns)]
	for i, cell := range row {
		at := slices.IndexFunc(aliasColumns, func(heading string) bool { return strings.EqualFold(heading, cell) })
		if at >= 0 && at != i && slices.ContainsFunc(row[:2], func(cell string) bool { return strings.EqualFold(cell, "name") }) {
			return false, fmt.Errorf("the columns stand in another order; write %s", strings.Join(aliasColumns, ","))
		}
	}
	if strings.EqualFold(row[0], aliasColumns[0]) {
		return true, nil
	}
	_, likeName := nearest.Of(row[0], aliasColumns[:1])
	_, likeCustomer := nearest.Of(row[1], aliasColumns[1:2])
	switch {
	case likeName && likeCustomer:
		return false, fmt.Errorf("there is no heading %q; did you mean %q?", row[0], aliasColumns[0])
	case strings.EqualFold(row[1], aliasColumns[1]):
		return false, fmt.Errorf("there is no heading %q; the headings are %s", row[0], strings.Join(aliasColumns, ","))
	}
	return false, nil
}

// allRows are the rows of a small table, but for those that are blank; there is
// one at least.
func allRows(r io.Reader, encoding string) (rows [][]string, err error) {
	start, err := head(r, sampleSize)
	if err != nil {
		return nil, err
	}
	if mostlyUTF8(start) {
		encoding = ""
	}
	t, err := textOf(io.MultiReader(bytes.NewReader(start), r), encoding)
	if err != nil {
		return nil, err
	}
	rest, err := io.ReadAll(t.rest)
	if err != nil {
		return nil, err
	}
	all := append(t.sample, rest...)
	if first, behind, ok := bytes.Cut(all, []byte{'\n'}); ok {
		if _, is := declared(string(first)); is {
			all = behind
		}
	}
	s := splitter{comma: t.sheet().comma}
	for len(all) > 0 {
		n := s.comma.end(all, true)
		cells, _, _ := s.quoted(trimLine(all[:n]), mostColumns)
		if row := texts(cells); filled(row) > 0 {
			rows = append(rows, row)
		}
		all = all[n:]
	}
	if len(rows) == 0 {
		return nil, errors.New("the file is empty")
	}
	return rows, nil
}
