package query

import (
	"errors"
	"fmt"
	"strings"
)

// doubled writes a text as standard SQL has it.
func doubled(v string) string { return "'" + strings.ReplaceAll(v, "'", "''") + "'" }

// postgresLiteral says with an E that a backslash is an escape, which an old
// setting of the server would else decide.
func postgresLiteral(v string) string {
	if !strings.Contains(v, `\`) {
		return doubled(v)
	}
	return "E" + doubled(strings.ReplaceAll(v, `\`, `\\`))
}

// sparkLiteral escapes the quote by a backslash, since two quotes are none
// before Spark 4, and ${, which Spark replaces by variables before it reads
// the query.
func sparkLiteral(v string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`, "${", `$\{`).Replace(v) + "'"
}

// identifier quotes the name of a column or table.
func (d *Dialect) identifier(name string) (string, error) {
	switch {
	case strings.TrimSpace(name) == "":
		return "", errors.New("a name is missing")
	case strings.ContainsRune(name, 0):
		return "", fmt.Errorf("%q has a NUL in it, which no name has", name)
	case d.cuts && strings.Contains(name, "${"):
		return "", fmt.Errorf("%q has ${ in it, which Spark would replace; name the column anew in a view", name)
	}
	return d.quote + strings.ReplaceAll(name, d.quote, d.quote+d.quote) + d.quote, nil
}

// table writes a name such as sales.invoices, each part between quotes. Parts
// with a dot in them stand between quotes already.
func (d *Dialect) table(name string) (string, error) {
	var parts []string
	for rest := name; ; {
		part, after, err := d.part(rest)
		if err != nil {
			return "", fmt.Errorf("%q is no name of a table: %w", name, err)
		}
		parts = append(parts, part)
		if after == "" {
			return strings.Join(parts, "."), nil
		}
		rest = after[1:]
	}
}

// part quotes the first part of a table's name, and gives what follows it:
// nothing, or a dot and more.
func (d *Dialect) part(text string) (quoted, rest string, err error) {
	if text == "" || text[0] != '"' && text[0] != '`' {
		end := strings.IndexByte(text, '.')
		if end < 0 {
			end = len(text)
		}
		quoted, err = d.identifier(strings.TrimSpace(text[:end]))
		return quoted, text[end:], err
	}
	q := text[:1]
	var name strings.Builder
	for rest = text[1:]; ; {
		before, after, closed := strings.Cut(rest, q)
		name.WriteString(before)
		if !closed {
			return "", "", errors.New("a closing quote is missing")
		}
		if rest = after; !strings.HasPrefix(rest, q) {
			break
		}
		name.WriteString(q)
		rest = rest[1:]
	}
	if rest != "" && rest[0] != '.' {
		return "", "", fmt.Errorf("%q is not expected after a quote", rest)
	}
	quoted, err = d.identifier(name.String())
	return quoted, rest, err
}

// fileSuffixes are how files are told from tables.
var fileSuffixes = []string{".csv", ".tsv", ".txt", ".gz", ".zst", ".parquet", ".orc", ".json", ".jsonl", ".ndjson", ".xlsx", ".xls"}

// from is the table or file that is summed, and the condition that keeps a
// file's blank lines out, if it has such.
func (d *Dialect) from(name string) (source, where string, err error) {
	lower := strings.ToLower(name)
	for _, f := range d.files {
		if !hasSuffix(lower, f.suffixes) {
			continue
		}
		if strings.ContainsRune(name, 0) {
			return "", "", fmt.Errorf("%q has a NUL in it, which no file has", name)
		}
		quoted := d.literal(name)
		if d.quote == "`" {
			if quoted, err = d.identifier(name); err != nil {
				return "", "", err
			}
		}
		return fmt.Sprintf(f.from, quoted), f.blank, nil
	}
	if hasSuffix(lower, fileSuffixes) {
		return "", "", fmt.Errorf("%q is a file: %s", name, d.noFiles)
	}
	source, err = d.table(name)
	return source, "", err
}

func hasSuffix(name string, suffixes []string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(name, s) {
			return true
		}
	}
	return false
}
