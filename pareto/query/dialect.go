package query

import (
	"fmt"
	"regexp"
	"strings"

	"keyplan/plan/nearest"
)

// A Dialect is how a database writes what the query needs.
type Dialect struct {
	Name string
	run  []string // how to run a query of it, for its head

	quote   string                // around names
	literal func(v string) string // a text between quotes
	text    string                // the type of texts
	code    string                // a character in a pattern, by its code
	group   string                // what a group of a pattern found, in a replacement
	matches string                // of a value and a pattern
	replace string                // all that a pattern finds, by something else
	sum     string                // of amounts, as text in plain digits
	most    string                // the largest amount, likewise
	collate string                // to order texts by code point, where that is not usual

	digits  int    // of the widest DECIMAL; 0 where numbers have no bound
	cuts    bool   // arithmetic rounds what is wider
	lenient bool   // what is too large is NULL, unless a setting makes it an error
	quick   bool   // narrow DECIMALs are read many times faster than wide ones
	fail    string // with a message

	files   []fileFormat
	noFiles string // what to do with other files
}

// A fileFormat is a kind of file that a dialect can read as a table.
type fileFormat struct {
	suffixes []string
	from     string
	blank    string // of the customer: a condition that keeps wholly blank lines out
}

// dialects are those that there are.
var dialects = []*Dialect{
	{
		Name:  "duckdb",
		run:   []string{"keyplan pareto --sql duckdb ... | duckdb -csv DATABASE | keyplan pareto -"},
		quote: `"`, literal: doubled,
		text: "VARCHAR", code: `\x{%s}`, group: `\%d`,
		matches: "regexp_matches(%s, %s)", replace: "regexp_replace(%s, %s, %s, 'g')",
		sum: "rtrim(rtrim(CAST(sum(%s) AS VARCHAR), '0'), '.')", most: "rtrim(rtrim(CAST(max(%s) AS VARCHAR), '0'), '.')",
		digits: 38, quick: true, fail: "error(%s)",
		files: []fileFormat{
			{[]string{".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz", ".csv.zst"}, "read_csv(%s, header = true, all_varchar = true, quote = '\"', escape = '\"')", "%s <> '' OR trim(concat(*COLUMNS(*))) <> ''"},
			{[]string{".parquet"}, "read_parquet(%s)", ""},
			{[]string{".json", ".jsonl", ".ndjson"}, "read_json(%s)", ""},
		},
		noFiles: "DuckDB reads .csv, .parquet and .json; save it as one of these",
	},
	{
		Name:  "postgres",
		run:   []string{"keyplan pareto --sql postgres ... | psql --csv DATABASE | keyplan pareto -"},
		quote: `"`, literal: postgresLiteral,
		text: "text", code: `\u%s`, group: `\%d`,
		matches: "%s ~ %s", replace: "regexp_replace(%s, %s, %s, 'g')",
		sum: "CAST(trim_scale(sum(%s)) AS text)", most: "CAST(trim_scale(max(%s)) AS text)",
		collate: ` COLLATE "C"`,
		noFiles: `PostgreSQL sums tables; load it into one with \copy, and name that`,
	},
	{
		Name: "spark",
		run: []string{
			"Put INSERT OVERWRITE DIRECTORY 'DIR' USING csv OPTIONS (header 'true', escape '\"') in front of it, run",
			"that with spark-sql -f FILE, and then: keyplan pareto DIR/*.csv",
		},
		quote: "`", literal: sparkLiteral,
		text: "STRING", code: `\u%s`, group: `$%d`,
		matches: "%s RLIKE %s", replace: "regexp_replace(%s, %s, %s)",
		// without ANSI mode, a sum that overflows is NULL
		sum:    "CASE WHEN count(%[1]s) > 0 AND sum(%[1]s) IS NULL THEN raise_error('keyplan: a sum has more than 38 digits') ELSE CAST(sum(%[1]s) AS STRING) END",
		most:   "CAST(max(%s) AS STRING)",
		digits: 38, cuts: true, lenient: true, fail: "raise_error(%s)",
		files: []fileFormat{
			{[]string{".parquet"}, "parquet.%s", ""},
			{[]string{".orc"}, "orc.%s", ""},
			{[]string{".json", ".jsonl"}, "json.%s", ""},
		},
		noFiles: "Spark reads .parquet, .orc and .json by name; for others, CREATE TEMPORARY VIEW v USING csv OPTIONS (path '...', header 'true'), and name that",
	},
}

// Dialects are the names of all dialects.
func Dialects() []string {
	var names []string
	for _, d := range dialects {
		names = append(names, d.Name)
	}
	return names
}

// Find gives the dialect of a name. Its error names the nearest, or all.
func Find(name string) (*Dialect, error) {
	for _, d := range dialects {
		if strings.EqualFold(d.Name, name) {
			return d, nil
		}
	}
	if near, ok := nearest.Of(name, Dialects()); ok {
		return nil, fmt.Errorf("there is no dialect %q; did you mean %q?", name, near)
	}
	return nil, fmt.Errorf("there is no dialect %q; there are %s", name, strings.Join(Dialects(), ", "))
}

// codes are characters of a pattern by their code, as patterns here have them.
var codes = regexp.MustCompile(`\\u([0-9A-F]{4})`)

// pattern is a pattern between quotes.
func (d *Dialect) pattern(p string) string {
	return d.literal(codes.ReplaceAllStringFunc(p, func(c string) string { return fmt.Sprintf(d.code, c[2:]) }))
}

// match is the condition that a value fits a pattern.
func (d *Dialect) match(value, pattern string) string {
	return fmt.Sprintf(d.matches, value, d.pattern(pattern))
}

// swap puts something in place of all that a pattern finds; groups are \1 to \9.
func (d *Dialect) swap(value, pattern, by string) string {
	by = groups.ReplaceAllStringFunc(by, func(g string) string { return fmt.Sprintf(d.group, g[1]-'0') })
	return fmt.Sprintf(d.replace, value, d.pattern(pattern), d.literal(by))
}

var groups = regexp.MustCompile(`\\[1-9]`)
