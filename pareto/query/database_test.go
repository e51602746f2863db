package query

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"keyplan/pareto"
	paretojson "keyplan/pareto/json"
	"keyplan/pareto/ledger"
)

// A database runs queries, where there is one at hand.
type database struct {
	dialect string
	// missing says why there is none; "" where there is.
	missing func() string
	// load gives the name by which a query calls a file, and what is run first.
	load func(t *testing.T, file string) (table, first string)
	run  func(sql string) *exec.Cmd
}

var databases = []database{
	{"duckdb", func() string { return missing("duckdb") },
		func(_ *testing.T, file string) (table, first string) { return file, "" },
		func(sql string) *exec.Cmd { return exec.Command("duckdb", "-csv", "-c", sql) }},
	{"postgres", func() string {
		if os.Getenv("PGHOST")+os.Getenv("PGSERVICE")+os.Getenv("PGDATABASE") == "" {
			return "no PGHOST, PGSERVICE or PGDATABASE names a PostgreSQL"
		}
		return missing("psql")
	}, copied, func(sql string) *exec.Cmd {
		psql := exec.Command("psql", "--no-psqlrc", "--quiet", "--csv", "--set", "ON_ERROR_STOP=1")
		psql.Stdin = strings.NewReader(sql)
		return psql
	}},
}

func missing(program string) string {
	if _, err := exec.LookPath(program); err != nil {
		return "there is no " + program
	}
	return ""
}

// copied loads a file into a temporary table of PostgreSQL, but for blank
// lines, which no table has.
func copied(t *testing.T, file string) (table, first string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows = slices.DeleteFunc(rows, func(row []string) bool { return strings.TrimSpace(strings.Join(row, "")) == "" })
	var b strings.Builder
	b.WriteString("CREATE TEMP TABLE ledger (")
	for i, heading := range rows[0] {
		fmt.Fprintf(&b, "%s\"%s\" text", map[bool]string{true: ", "}[i > 0], heading)
	}
	b.WriteString(");\nCOPY ledger FROM STDIN WITH (FORMAT csv, HEADER);\n")
	w := csv.NewWriter(&b)
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	b.WriteString("\\.\n")
	return "ledger", b.String()
}

func TestADatabaseGivesWhatTheFileGives(t *testing.T) {
	for _, db := range databases {
		t.Run(db.dialect, func(t *testing.T) {
			if why := db.missing(); why != "" {
				t.Skip(why)
			}
			for _, a := range append(asked, ledgers(t)...) {
				file := filepath.Join("testdata", "awkward.csv")
				if strings.HasSuffix(a.name, ".csv") {
					file = a.name
				}
				want := described(t, file, fileSource(file), a.options)
				got := described(t, "query", textSource(summedBy(t, db, file, a.options)), ledger.Options{})
				if got != want {
					t.Errorf("%s:\n--- from the file\n%s--- from the query\n%s", a.name, want, got)
				}
			}
		})
	}
}

// ledgers are real ones, where they are at hand.
func ledgers(t *testing.T) (list []struct {
	name    string
	options ledger.Options
}) {
	folder := filepath.Join("..", "..", "..", "shared", "data", "ledgers")
	for file, o := range map[string]ledger.Options{
		"chinook_invoices.csv": {Customer: "Customer", Amount: "Total", Date: "InvoiceDate", Profit: "-", By: "Country"},
		"maven_pipeline.csv":   {Customer: "account", Amount: "close_value", Date: "close_date", Dates: ledger.MonthFirst, Profit: "-", Where: []string{"deal_stage=Won"}},
		"northwind_lines.csv":  {Customer: "companyName", Amount: "unitPrice*quantity*(1-discount)", Date: "orderDate", Profit: "-", By: "country"},
	} {
		if _, err := os.Stat(filepath.Join(folder, file)); err == nil {
			list = append(list, struct {
				name    string
				options ledger.Options
			}{filepath.Join(folder, file), o})
		} else {
			t.Logf("%s is not at hand", file)
		}
	}
	return list
}

func summedBy(t *testing.T, db database, file string, o ledger.Options) string {
	t.Helper()
	table, first := db.load(t, file)
	run := db.run(first + queryText(t, db.dialect, table, o))
	var out, problems bytes.Buffer
	run.Stdout, run.Stderr = &out, &problems
	if err := run.Run(); err != nil {
		t.Fatalf("%v\n%s", err, problems.String())
	}
	return out.String()
}

func fileSource(file string) ledger.Source {
	return ledger.Source{Name: file, Open: func() (io.ReadCloser, error) { return os.Open(file) }}
}

func textSource(text string) ledger.Source {
	return ledger.Source{Name: "-", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }, Once: true}
}

// described tells all that a ledger holds and how its lines were counted, and
// what an analysis makes of it.
func described(t *testing.T, name string, source ledger.Source, o ledger.Options) string {
	t.Helper()
	for _, guess := range []*string{&o.Date, &o.Profit} { // which a query makes no guess at
		if *guess == "" && o.Customer != "" {
			*guess = "-"
		}
	}
	r, err := ledger.Read([]ledger.Source{source}, o)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var b strings.Builder
	l := r.Ledger
	fmt.Fprintf(&b, "used %d, negative %d, without profit %d, without date %d, without customer %s\n", r.Lines.Used, r.Lines.Negative, r.Lines.Unprofitable, r.Lines.Undated, r.Blank.Text(l.Places))
	for f := ledger.Used; f <= ledger.Total; f++ {
		fmt.Fprintf(&b, "%s %d, ", f, r.Lines.Count(f))
	}
	fmt.Fprintf(&b, "read %d\ndated %v from %s to %s, profits %v, potentials %v\n", r.Lines.Read, l.Dated, l.First, l.Last, l.Profits, l.Potentials)
	customers := func(list []pareto.Customer) {
		for _, c := range list {
			fmt.Fprintf(&b, "%q: %d lines, %s, profit %s, potential %s", c.Name, c.Lines, c.Revenue.Text(l.Places), c.Profit.Text(l.Places), c.Potential.Text(l.Places))
			for _, order := range c.Orders {
				fmt.Fprintf(&b, ", %s on %s", order.Revenue.Text(l.Places), order.Day)
			}
			b.WriteString("\n")
		}
	}
	customers(l.Customers)
	for _, s := range l.Segments {
		fmt.Fprintf(&b, "in %q\n", s.Name)
		customers(s.Customers)
	}
	return b.String() + analysed(t, r)
}

// analysed is the analysis as JSON, without what tells of the source: its
// name, its headings, and warnings about how it was written.
func analysed(t *testing.T, r *ledger.Reading) string {
	t.Helper()
	var b bytes.Buffer
	if err := paretojson.Write(&b, paretojson.Report{Reading: r, Analysis: pareto.Analyse(r.Ledger, pareto.Defaults()), Sources: []string{"-"}}); err != nil {
		t.Fatal(err)
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(b.Bytes(), &all); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"source", "columns", "warnings"} {
		delete(all, key)
	}
	text, err := json.MarshalIndent(all, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text) + "\n"
}

func TestADatabaseFailsRatherThanRound(t *testing.T) {
	for _, c := range []struct{ name, amount, want string }{
		{"a fraction that is too long", "0.1234567890123456789", "round it in a view: 0.1234567890123456789"},
		{"a fraction by its exponent", "1e-20", "round it in a view: 1e-20"},
		{"a number that is too large", "123456789012345678901", "123456789012345678901"},
		{"a sum that is too large", "99999999999999999999\nb,99999999999999999999", ""},
		{"zeros at the end", "0.100000000000000000000000", "ok"},
	} {
		file := filepath.Join(t.TempDir(), "fine.csv")
		if err := os.WriteFile(file, []byte("Customer,Amount\nb,"+c.amount+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		if why := missing("duckdb"); why != "" {
			t.Skip(why)
		}
		out, err := databases[0].run(queryText(t, "duckdb", file, ledger.Options{Customer: "Customer", Amount: "Amount"})).CombinedOutput()
		if (err == nil) != (c.want == "ok") || err != nil && !strings.Contains(string(out), c.want) {
			t.Errorf("%s: %v\n%s", c.name, err, out)
		}
	}
}
