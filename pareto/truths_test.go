package pareto

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"strconv"
	"testing"

	"github.com/shopspring/decimal"
)

// A truth is what another implementation found about a public data set.
type truth struct {
	Customers, Base, For80 int
	Total                  decimal.Decimal
	BaseTotal              decimal.Decimal `json:"base_total"`
	Classes                map[string]int
	Top                    map[string]float64
	Top20Pct, Gini, HHI    float64
}

// An export is a file of lines, of which perhaps those alone count that have
// a word in some column.
type export struct{ file, customer, amount, at, only string }

const ledgers = "../../shared/data/ledgers/"

func TestFiguresOfPublicDataSets(t *testing.T) {
	text, err := os.ReadFile(ledgers + "truths.json")
	if err != nil {
		t.Skip("the shared data sets are not beside the project")
	}
	var truths map[string]truth
	if err := json.Unmarshal(text, &truths); err != nil {
		t.Fatal(err)
	}
	for name, from := range map[string]export{
		"northwind": {file: "northwind_lines.csv", customer: "companyName", amount: "revenue"},
		"chinook":   {file: "chinook_invoices.csv", customer: "Customer", amount: "Total"},
		"maven_won": {file: "maven_pipeline.csv", customer: "account", amount: "close_value", at: "deal_stage", only: "Won"},
	} {
		t.Run(name, func(t *testing.T) {
			want := truths[name]
			r := ranked(sales(t, from))
			compare(t, r, &want)
		})
	}
}

func compare(t *testing.T, r *Ranking, want *truth) {
	t.Helper()
	m := r.Measure()
	for _, c := range []struct {
		what      string
		got, want int
	}{{"base", len(r.Base), want.Base}, {"customers", len(r.Base) + len(r.Others), want.Customers}, {"for 80 %", m.For80, want.For80}} {
		if c.got != c.want {
			t.Errorf("%s is %d, want %d", c.what, c.got, c.want)
		}
	}
	if !r.Total.Decimal(4).Equal(want.BaseTotal) || !r.Net.Decimal(4).Equal(want.Total) {
		t.Errorf("total %s, net %s", r.Total.Text(4), r.Net.Text(4))
	}
	for _, class := range r.Classes() {
		if class.Customers != want.Classes[class.Class.String()] {
			t.Errorf("class %s has %d, want %d", class.Class, class.Customers, want.Classes[class.Class.String()])
		}
	}
	near(t, "gini", Float(m.Gini), want.Gini)
	near(t, "hhi", Float(m.HHI), want.HHI)
	near(t, "top 20 %", m.Top20Of.Float(), want.Top20Pct)
	for n, share := range want.Top {
		count, err := strconv.Atoi(n)
		if err != nil {
			t.Fatal(err)
		}
		near(t, "top "+n, r.Top(count).Float(), share)
	}
}

// near allows for the last digits of floats, which the truths were summed in.
func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-12*math.Abs(want) {
		t.Errorf("%s is %.15g, want %.15g", what, got, want)
	}
}

// sales sums a file's lines by customer, in ten-thousandths.
func sales(t *testing.T, from export) []Customer {
	t.Helper()
	file, err := os.Open(ledgers + from.file)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	for i, name := range lines[0] {
		at[name] = i
	}
	var customers []Customer
	index := map[string]int{}
	for _, line := range lines[1:] {
		if from.only != "" && line[at[from.at]] != from.only {
			continue
		}
		name, amount := line[at[from.customer]], decimal.RequireFromString(line[at[from.amount]])
		i, known := index[name]
		if !known {
			i = len(customers)
			index[name] = i
			customers = append(customers, Customer{Name: name})
		}
		units := amount.Shift(4)
		if !units.IsInteger() {
			t.Fatalf("%s has more than four digits after the point", amount)
		}
		customers[i].Revenue = customers[i].Revenue.Add(BigSum(units.BigInt()))
	}
	return customers
}
