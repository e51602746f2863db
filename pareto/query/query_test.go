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

// asked are what queries are asked for.
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

// demanded are the options of what is asked for by a name.
func demanded(t *testing.T, name string) ledger.Options {
	t.Helper()
	for _, a := range asked {
		if a.name == name {
			return a.options
		}
	}
	t.Fatalf("nothing is asked for by the name of %s", name)
	return ledger.Options{}
}

// TestTheQueryForAllThatCanBeAsked holds what each dialect makes of everything
// at once, to be read; what other options change is in the test below.
func TestTheQueryForAllThatCanBeAsked(t *testing.T) {
	for _, d := range dialects {
		golden := filepath.Join("testdata", "all."+d.Name+".sql")
		got := queryText(t, d.Name, "sales.invoices", demanded(t, "all"))
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

func TestOptionsChangeTheirPartOfTheQuery(t *testing.T) {
	for _, c := range []struct{ name, asked, dialect, want string }{
		{"what is not asked for is no column", "customers", "duckdb", `
SELECT
  COALESCE(CASE WHEN counted = 'used' THEN customer END, '') AS customer,
  COALESCE(rtrim(rtrim(CAST(sum(CASE WHEN counted IN ('used', 'blank_customer') THEN amount END) AS VARCHAR), '0'), '.'), '') AS amount,
  count(*) AS lines,
  count(CASE WHEN counted = 'used' AND amount < 0 THEN 1 END) AS negative,
  counted
FROM judged
GROUP BY 1, 5
ORDER BY 1, 5;
`},
		{"nor is it said of the query", "customers", "postgres", "-- What each customer bought, added up exactly, a line a customer:\n-- keyplan"},
		{"of a line without conditions only what it lacks is judged", "customers", "postgres", `
    CASE
      WHEN customer = '' THEN 'blank_customer'
      WHEN cell_1 = '' THEN 'blank_amount'
      WHEN cell_1 <> '' AND number_1 IS NULL THEN 'unreadable'
      ELSE 'used'
    END AS counted
`},
		{"a date may be open, and then the day is first", "days", "postgres", `
      WHEN day ~ '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$' THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(day, '^([0-9]{1,2})[-/., ]+([0-9]{1,2})[-/., ]+([0-9]{4}|[0-9]{2})([ Tt,][0-9 :.,+TtZzAaPpMm-]*)?$', E'\\3-\\2-\\1', 'g'), `},
		{"a comma before the fraction is tried first", "comma", "postgres", `
    CASE
      WHEN cell_1 ~ E'^[-+( ]*(([0-9]+|[1-9][0-9]{0,2}([.][0-9]{3})+|`},
		{"a line may lack what is only added", "spare", "spark", `
      WHEN customer = '' THEN 'blank_customer'
      WHEN cell_1 <> '' AND number_1 IS NULL THEN 'unreadable'
      WHEN cell_2 <> '' AND number_2 IS NULL THEN 'unreadable'
      WHEN cell_1 = '' AND cell_2 = '' THEN 'blank_amount'
      ELSE 'used'
`},
		{"columns multiplied are exact", "product", "duckdb", `
    CASE WHEN number_1 IS NOT NULL AND number_2 IS NOT NULL AND (cell_3 = '' OR number_3 IS NOT NULL) AND (cell_1 <> '' OR cell_2 <> '' OR cell_3 <> '') THEN ((number_1 * number_2) * (CAST(CAST(1 AS DECIMAL(1, 0)) AS DECIMAL(38, 6)) - COALESCE(number_3, CAST(0 AS DECIMAL(38, 6))))) END AS amount,
`},
		{"how many digits columns multiplied may have is told", "product", "duckdb", "-- A cell may have 6 digits after its point and 32 before it; with more, the query fails rather than round."},
		{"columns multiplied are exact", "product", "postgres", `
    CASE WHEN number_1 IS NOT NULL AND number_2 IS NOT NULL AND (cell_3 = '' OR number_3 IS NOT NULL) AND (cell_1 <> '' OR cell_2 <> '' OR cell_3 <> '') THEN ((number_1 * number_2) * (CAST(1 AS numeric) - COALESCE(number_3, CAST(0 AS numeric)))) END AS amount,
`},
		{"columns multiplied are exact", "product", "spark", `
    CASE WHEN number_1 IS NOT NULL AND number_2 IS NOT NULL AND (cell_3 = '' OR number_3 IS NOT NULL) AND (cell_1 <> '' OR cell_2 <> '' OR cell_3 <> '') THEN ((number_1 * number_2) * (CAST(1 AS DECIMAL(1, 0)) - COALESCE(number_3, CAST(0 AS DECIMAL(11, 4))))) END AS amount,
`},
		{"how many digits columns multiplied may have is told", "product", "spark", "-- A cell may have 4 digits after its point and 7 before it; with more, the query fails rather than round."},
		{"columns added are exact", "spare", "duckdb", `
    CASE WHEN (cell_1 = '' OR number_1 IS NOT NULL) AND (cell_2 = '' OR number_2 IS NOT NULL) AND (cell_1 <> '' OR cell_2 <> '') THEN ((COALESCE(number_1, CAST(0 AS DECIMAL(38, 18))) + COALESCE(number_2, CAST(0 AS DECIMAL(38, 18)))) - CAST(CAST(0.5 AS DECIMAL(3, 1)) AS DECIMAL(38, 18))) END AS amount,
`},
		{"how many digits columns added may have is told", "spare", "duckdb", "-- A cell may have 18 digits after its point and 20 before it; with more, the query fails rather than round."},
		{"columns added are exact", "spare", "postgres", `
    CASE WHEN (cell_1 = '' OR number_1 IS NOT NULL) AND (cell_2 = '' OR number_2 IS NOT NULL) AND (cell_1 <> '' OR cell_2 <> '') THEN ((COALESCE(number_1, CAST(0 AS numeric)) + COALESCE(number_2, CAST(0 AS numeric))) - CAST(0.5 AS numeric)) END AS amount,
`},
		{"columns added are exact", "spare", "spark", `
    CASE WHEN (cell_1 = '' OR number_1 IS NOT NULL) AND (cell_2 = '' OR number_2 IS NOT NULL) AND (cell_1 <> '' OR cell_2 <> '') THEN ((COALESCE(number_1, CAST(0 AS DECIMAL(36, 18))) + COALESCE(number_2, CAST(0 AS DECIMAL(36, 18)))) - CAST(0.5 AS DECIMAL(3, 1))) END AS amount,
`},
		{"how many digits columns added may have is told", "spare", "spark", "-- A cell may have 18 digits after its point and 18 before it; with more, the query fails rather than round."},
	} {
		if got := queryText(t, c.dialect, "sales.invoices", demanded(t, c.asked)); !strings.Contains(got, c.want) {
			t.Errorf("%s: %s in\n%s\nis missing in\n%s", c.name, c.want, c.dialect, got)
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
		{"the order of lines", "duckdb", "t", with(func(o *ledger.Options) { o.FillDown = true }), `--fill-down goes by the order of lines, which a table has not`},
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
