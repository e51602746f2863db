package query

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keyplan/pareto"
	"keyplan/pareto/ledger"
)

var update = flag.Bool("update", false, "write the queries in testdata anew")

// asked are what queries are asked for; their names are those of files.
var asked = []struct {
	name    string
	options ledger.Options
}{
	{"customers", ledger.Options{Customer: "Customer", Amount: "Amount"}},
	{"days", ledger.Options{Customer: "Customer", Amount: "Amount", Date: "Invoice Date", Dates: ledger.DayFirst}},
	{"product", ledger.Options{Customer: "Customer", Amount: "Unit Price*Quantity*(1-Discount)", Date: "-"}},
	{"all", ledger.Options{
		Customer: "Customer", Amount: "Amount", Date: "Invoice Date", Dates: ledger.MonthFirst, Profit: "Profit", Potential: "Potential", By: "Region",
		Where: []string{"Status=Shipped|Paid", "Region!=West"}, From: pareto.DayOf(2025, 1, 1), To: pareto.DayOf(2025, 12, 31), BlankAs: "Cash sales",
	}},
	{"comma", ledger.Options{Customer: "Customer", Amount: "Amount", Decimal: ","}},
	{"spare", ledger.Options{Customer: "Customer", Amount: "Amount+Profit-0.5", Profit: "Profit-Discount", By: "Status"}},
}

func TestQueries(t *testing.T) {
	for _, a := range asked {
		for _, d := range dialects {
			golden := filepath.Join("testdata", a.name+"."+d.Name+".sql")
			got := queryText(t, d.Name, "sales.invoices", a.options)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
				t.Errorf("%s is not what is written; run go test ./pareto/query -update, and read what changed", golden)
			}
		}
	}
}

func queryText(t *testing.T, dialect, table string, o ledger.Options) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, dialect, table, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWhatCannotBeAskedIsTold(t *testing.T) {
	good := ledger.Options{Customer: "c", Amount: "a"}
	with := func(change func(o *ledger.Options)) ledger.Options {
		o := good
		change(&o)
		return o
	}
	for _, c := range []struct {
		name, dialect, table string
		options              ledger.Options
		want                 string
	}{
		{"a dialect with a slip", "postgre", "t", good, `there is no dialect "postgre"; did you mean "postgres"?`},
		{"a dialect that there is not", "oracle", "t", good, `there is no dialect "oracle"; there are duckdb, postgres, spark`},
		{"no customer", "duckdb", "t", ledger.Options{Amount: "a"}, `the table is not at hand, so its columns cannot be guessed: say --customer COLUMN`},
		{"no amount", "duckdb", "t", ledger.Options{Customer: "c"}, `the table is not at hand, so its columns cannot be guessed: say --amount COLUMN, or a product such as --amount "Price*Quantity"`},
		{"days without a date", "duckdb", "t", with(func(o *ledger.Options) { o.From = pareto.DayOf(2026, 1, 1) }), `days were asked for; the table is not at hand, so its columns cannot be guessed: say --date COLUMN`},
		{"a column by number", "duckdb", "t", with(func(o *ledger.Options) { o.Amount = "#3" }), `--amount: a query knows columns by name, not by number as "#3"`},
		{"a sheet", "duckdb", "t", with(func(o *ledger.Options) { o.Sheet = "x" }), `--sheet is for workbooks, which a query does not read`},
		{"half a product", "duckdb", "t", with(func(o *ledger.Options) { o.Amount = "Price*" }), `--amount: a column or a number is missing; a heading with signs in it stands in brackets: [Sales (EUR)]`},
		{"signs in a heading", "duckdb", "t", with(func(o *ledger.Options) { o.Amount = "Sales (EUR)" }), `--amount: "(EUR)" is not expected in "Sales (EUR)"; a heading with signs in it stands in brackets: [Sales (EUR)]`},
		{"division", "duckdb", "t", with(func(o *ledger.Options) { o.Profit = "a/100" }), `--profit: there is no division, since its results need not be exact; multiply by 0.01 for percent; a heading with signs in it stands in brackets: [Sales (EUR)]`},
		{"no condition", "duckdb", "t", with(func(o *ledger.Options) { o.Where = []string{"Shipped"} }), `--where: "Shipped" is no condition; write it as COLUMN=TEXT, COLUMN=TEXT|TEXT or COLUMN!=TEXT`},
		{"no table", "duckdb", "", good, `"" is no name of a table: a name is missing`},
		{"half a name", "duckdb", "sales.", good, `"sales." is no name of a table: a name is missing`},
		{"half a quoted name", "duckdb", `"sales`, good, `"\"sales" is no name of a table: a closing quote is missing`},
		{"a file for PostgreSQL", "postgres", "sales.csv", good, `"sales.csv" is a file: PostgreSQL sums tables; load it into one with \copy, and name that`},
		{"a CSV file for Spark", "spark", "sales.csv", good, `"sales.csv" is a file: Spark reads .parquet, .orc and .json by name; for others, CREATE TEMPORARY VIEW v USING csv OPTIONS (path '...', header 'true'), and name that`},
		{"a workbook for DuckDB", "duckdb", "sales.xlsx", good, `"sales.xlsx" is a file: DuckDB reads .csv, .parquet and .json; save it as one of these`},
		{"too many columns multiplied for Spark", "spark", "t", with(func(o *ledger.Options) { o.Amount = "a*b*c*d" }), `spark has 38 digits for a number, too few for so many columns multiplied exactly; work the amount out in a view, and name that`},
		{"a name that Spark would replace", "spark", "t", with(func(o *ledger.Options) { o.By = "${x}" }), `--by: "${x}" has ${ in it, which Spark would replace; name the column anew in a view`},
		{"a NUL", "postgres", "t", with(func(o *ledger.Options) { o.By = "x\x00" }), `--by: "x\x00" has a NUL in it, which no name has`},
		{"a NUL in a condition", "postgres", "t", with(func(o *ledger.Options) { o.BlankAs = "x\x00" }), ""},
	} {
		err := Write(&strings.Builder{}, c.dialect, c.table, c.options)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.want != "" && (err == nil || err.Error() != c.want):
			t.Errorf("%s:\n got %v\nwant %s", c.name, err, c.want)
		}
	}
}
