package query

import (
	"slices"
	"strings"
	"testing"

	"keyplan/pareto/ledger"
)

// hostile are names and values that would do harm if they were not quoted.
var hostile = []string{
	`x'); DROP TABLE plans; --`, `x"; DROP TABLE plans; --`, "x`; DROP TABLE plans; --", `x\'; DROP TABLE plans; --`, `x\`, `\`, `'`, `"`, "`", `''`, `\\'`, `E'\'`,
	"x\n'; DROP TABLE plans; --\n", "x\r\n.shell rm -rf /\n", "x\n\\! rm -rf /\n", `$$; DROP TABLE plans; $$`, `x*/ /*`, `%s %d`, `\1 $1`, `:'HOME' :HOME`, "é\u2019語",
}

// outside gives what stands outside of all quotes of a query, as a database
// reads it, with a mark for each, and what stands between them, behind the mark.
func outside(t *testing.T, d string, sql string) (skeleton string, inside []string) {
	t.Helper()
	var b strings.Builder
	for i := 0; i < len(sql); {
		c := sql[i]
		switch {
		case strings.HasPrefix(sql[i:], "--"):
			for i < len(sql) && sql[i] != '\n' {
				i++
			}
		case c == '\'' || c == '"' || c == '`' && d == "spark":
			escapes := c == '\'' && (d == "spark" || d == "postgres" && i > 0 && sql[i-1] == 'E')
			text, n := quotedText(sql[i:], escapes, !(c == '\'' && d == "spark"))
			if n == 0 {
				t.Fatalf("%s: a quote is never closed in\n%s", d, sql[i:])
			}
			if d == "postgres" && c == '\'' && !escapes && strings.Contains(text, `\`) {
				t.Errorf("%s: whether %q is an escape depends on a setting", d, text)
			}
			b.WriteByte(c)
			inside = append(inside, string(c)+text)
			i += n
		default:
			b.WriteByte(c)
			i++
		}
	}
	return strings.ReplaceAll(b.String(), "E'", "'"), inside
}

// quotedText reads what a text begins with between quotes; n is 0 where they
// are not closed.
func quotedText(sql string, escapes, doubles bool) (text string, n int) {
	var b strings.Builder
	for i := 1; i < len(sql); i++ {
		switch {
		case escapes && sql[i] == '\\' && i+1 < len(sql):
			i++
			b.WriteByte(sql[i])
		case sql[i] != sql[0]:
			b.WriteByte(sql[i])
		case doubles && strings.HasPrefix(sql[i+1:], sql[:1]):
			i++
			b.WriteByte(sql[i])
		default:
			return b.String(), i + 1
		}
	}
	return "", 0
}

func TestNothingEscapesItsQuotes(t *testing.T) {
	options := func(name, value string) ledger.Options {
		column := strings.NewReplacer("[", "", "]", "").Replace(name)
		return ledger.Options{Customer: name, Date: name, By: name, Amount: "[" + column + "]", Profit: "[" + column + "]*2", Where: []string{"a=" + value}, BlankAs: value}
	}
	for _, d := range dialects {
		want, _ := outside(t, d.Name, queryText(t, d.Name, "plain", options("plain", "plain")))
		for _, h := range hostile {
			table := `"` + strings.ReplaceAll(h, `"`, `""`) + `"`
			got, inside := outside(t, d.Name, queryText(t, d.Name, table, options(h, strings.ReplaceAll(h, "|", ""))))
			if got != want {
				t.Errorf("%s: %q changes the query to\n%s", d.Name, h, got)
			}
			if !slices.Contains(inside, "'"+h) || !slices.Contains(inside, d.quote+strings.TrimSpace(h)) {
				t.Errorf("%s: %q is not what is asked for", d.Name, h)
			}
		}
	}
}

func TestTheNameOfAFileStaysBetweenItsQuotes(t *testing.T) {
	o := ledger.Options{Customer: "c", Amount: "a"}
	for _, c := range []struct{ dialect, suffix string }{{"duckdb", ".csv"}, {"duckdb", ".parquet"}, {"spark", ".parquet"}} {
		want, _ := outside(t, c.dialect, queryText(t, c.dialect, "plain"+c.suffix, o))
		for _, h := range hostile {
			if got, _ := outside(t, c.dialect, queryText(t, c.dialect, h+c.suffix, o)); got != want {
				t.Errorf("%s: %q changes the query to\n%s", c.dialect, h, got)
			}
		}
	}
}

func TestTablesAreNamedInParts(t *testing.T) {
	for _, c := range []struct{ dialect, name, want string }{
		{"duckdb", "invoices", `"invoices"`},
		{"postgres", "sales.invoices", `"sales"."invoices"`},
		{"spark", "lake.sales.invoices", "`lake`.`sales`.`invoices`"},
		{"postgres", `sales."Q1.2026"`, `"sales"."Q1.2026"`},
		{"spark", "`a``b`.c", "`a``b`.`c`"},
		{"duckdb", `"a""b"`, `"a""b"`},
		{"duckdb", `s3://x/2026/*.parquet`, `read_parquet('s3://x/2026/*.parquet')`},
		{"duckdb", `C:\Exports\it's.CSV`, `read_csv('C:\Exports\it''s.CSV', header = true, all_varchar = true, quote = '"', escape = '"')`},
		{"spark", `/lake/sales.parquet`, "parquet.`/lake/sales.parquet`"},
	} {
		d, err := Find(c.dialect)
		if err != nil {
			t.Fatal(err)
		}
		if got, _, err := d.from(c.name); err != nil || got != c.want {
			t.Errorf("%s: %s gives %s, %v; want %s", c.dialect, c.name, got, err, c.want)
		}
	}
}

func TestSparkReplacesNoVariables(t *testing.T) {
	if got, want := sparkLiteral("${system:user.home} $1"), `'$\{system:user.home} $1'`; got != want {
		t.Errorf("gives %s, want %s", got, want)
	}
}
