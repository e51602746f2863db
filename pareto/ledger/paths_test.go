package ledger

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"keyplan/pareto"
)

// A randomTable is a ledger as cells, with what is in it summed apart.
type randomTable struct {
	rows [][]string
	sums map[string]*big.Rat
	days map[string]bool // pairs of customer and day
}

// oddNames are customers that must be quoted, spelled twice or look like
// something else.
var oddNames = []string{"Acme Ltd", "Acme  Ltd", " Acme Ltd", "Müller & Söhne", "Smith, Jones", `The "A" Team`, "1", "O'Neill", "語", "a;b|c", "Two\nLines", "Two Lines", "x\u00a0y"}

func randomLedger(r *rand.Rand, lines int) randomTable {
	t := randomTable{rows: [][]string{{"Customer", "Date", "Amount", "Note"}}, sums: map[string]*big.Rat{}, days: map[string]bool{}}
	for range lines {
		name := oddNames[r.IntN(len(oddNames))]
		if r.IntN(3) == 0 {
			name = fmt.Sprintf("Customer %d", r.IntN(50))
		}
		day := fmt.Sprintf("2026-%02d-%02d", 1+r.IntN(12), 1+r.IntN(28))
		units, places := r.Int64N(1e6)-3e5, r.IntN(4)
		if r.IntN(100) == 0 {
			units, places = r.Int64()-r.Int64(), r.IntN(8)
		}
		amount := new(big.Rat).SetFrac(big.NewInt(units), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil))
		t.rows = append(t.rows, []string{name, day, amount.FloatString(places), []string{"", "plain", `odd, "note"`, "two\r\nlines"}[r.IntN(4)]})
		tidied := tidy([]byte(name))
		if t.sums[tidied] == nil {
			t.sums[tidied] = new(big.Rat)
		}
		t.sums[tidied].Add(t.sums[tidied], amount)
		t.days[tidied+day] = true
	}
	return t
}

// text writes the table, quoting what must be, and with always all cells.
func (t randomTable) text(always bool, comma, end string) string {
	var b strings.Builder
	for _, row := range t.rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteString(comma)
			}
			if always || strings.ContainsAny(cell, "\"\r\n"+comma) {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteString(end)
	}
	return b.String()
}

// wrong tells where a reading differs from the table.
func (t randomTable) wrong(r *Reading) string {
	if wrong := addsUp(r); wrong != "" {
		return wrong
	}
	if r.Lines.Used != len(t.rows)-1 || len(r.Ledger.Customers) != len(t.sums) {
		return fmt.Sprintf("%d lines of %d customers, want %d of %d", r.Lines.Used, len(r.Ledger.Customers), len(t.rows)-1, len(t.sums))
	}
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(r.Ledger.Places)), nil)
	days := 0
	for _, c := range r.Ledger.Customers {
		if got := new(big.Rat).SetFrac(c.Revenue.Int(), ten); t.sums[c.Name] == nil || got.Cmp(t.sums[c.Name]) != 0 {
			return fmt.Sprintf("%q has %s, want %v", c.Name, got, t.sums[c.Name])
		}
		days += len(c.Orders)
	}
	if days != len(t.days) {
		return fmt.Sprintf("%d orders, want %d", days, len(t.days))
	}
	return ""
}

func TestReadingIsTheSameQuotedOrPlainWithAnyWorkersBlocksAndJournals(t *testing.T) {
	for seed := range uint64(25) {
		r := rand.New(rand.NewPCG(seed, 1))
		table := randomLedger(r, 1+r.IntN(400))
		for _, b := range []bounds{{}, {1, 64, 3}, {3, 1 + r.IntN(100), 1 + r.IntN(20)}, {2, 4096, 50}, {7, 300, 1}} {
			for _, always := range []bool{false, true} {
				text := table.text(always, []string{",", ";", "\t", "|"}[r.IntN(4)], []string{"\n", "\r\n"}[r.IntN(2)])
				if wrong := table.wrong(mustRead(t, text, Options{bounds: b, Decimal: "."})); wrong != "" {
					t.Fatalf("table %d, %+v, all quoted %t: %s\nin\n%s", seed, b, always, wrong, text)
				}
			}
		}
	}
}

func TestTheOrderOfLinesChangesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	table := randomLedger(r, 500)
	want := toldLedger(mustRead(t, table.text(false, ",", "\n"), Options{Decimal: "."}).Ledger)
	for range 20 {
		r.Shuffle(len(table.rows)-1, func(a, b int) { table.rows[a+1], table.rows[b+1] = table.rows[b+1], table.rows[a+1] })
		if got := toldLedger(mustRead(t, table.text(false, ",", "\n"), Options{Decimal: ".", bounds: bounds{2, 500, 30}}).Ledger); got != want {
			t.Fatalf("gives\n%s, want\n%s", got, want)
		}
	}
}

func TestProfitPotentialAndSegmentsAreTheSameWithAnyWorkers(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	var b strings.Builder
	b.WriteString("Customer,Revenue,Profit,Region\n")
	for range 2000 {
		fmt.Fprintf(&b, "C%d Ltd,%d.%02d,%d.%03d,%s\n", r.IntN(30), r.IntN(1000), r.IntN(100), r.IntN(100), r.IntN(1000), []string{"North", "South", " North ", ""}[r.IntN(4)])
	}
	o := Options{By: "Region", Potential: "Revenue*3-Profit", bounds: bounds{1, 1 << 20, 1 << 20}}
	want := told(mustRead(t, b.String(), o))
	for _, o.bounds = range []bounds{{3, 100, 10}, {8, 1000, 1}} {
		if got := told(mustRead(t, b.String(), o)); got != want {
			t.Fatalf("%+v gives\n%s, want\n%s", o.bounds, got, want)
		}
	}
}

func TestSeveralFilesAreReadEachInItsOwnWay(t *testing.T) {
	sources := []Source{
		of("uk.csv", "Customer,Date,Amount\nAcme,05/01/2026,\"1,200.50\"\nAcme,31/01/2026,1\n"),
		of("us.csv", "Customer;Date;Amount\nAcme;01/05/2026;1,5\nAcme;01/31/2026;1,25\n"),
		of("de.csv", "Betrag;Kunde\n2;Globex\n"),
	}
	for range 20 { // whichever worker gets which file
		r, err := Read(sources, Options{})
		if err != nil {
			t.Fatal(err)
		}
		want := "from 2026-01-05 to 2026-01-31\nAcme: 1204.25 in 4, 2026-01-05 1202, 2026-01-31 2.25\nGlobex: 2 in 1\n"
		if got := toldLedger(r.Ledger); got != want {
			t.Fatalf("gives\n%s, want\n%s", got, want)
		}
	}
}

func TestReportsThatNameCustomersAboveTheirLinesAreReadInOrder(t *testing.T) {
	var b strings.Builder
	b.WriteString(",Date,Amount\n")
	for c := range 300 {
		fmt.Fprintf(&b, "Customer %03d,,\n", c)
		for n := range c%7 + 1 {
			fmt.Fprintf(&b, ",2026-01-%02d,%d.5\n", n+1, c)
		}
		fmt.Fprintf(&b, "Total Customer %03d,,%d.%d\n", c, (c%7+1)*c+(c%7+1)/2, (c%7+1)%2*5)
	}
	second := ",Date,Amount\n,2026-01-01,9\nCustomer 000,,\n,2026-01-01,1\n,2026-01-02,2\nTotal Customer 000,,3\n"
	for _, o := range []bounds{{}, {4, 64, 20}} {
		r, err := Read([]Source{of("a.csv", b.String()), of("b.csv", second)}, Options{bounds: o})
		if err != nil {
			t.Fatal(err)
		}
		if wrong := addsUp(r); wrong != "" {
			t.Error(wrong)
		}
		if len(r.Ledger.Customers) != 300 || r.Lines.Headings != 301 || r.Lines.Count(Total) != 301 || r.Lines.Count(BlankCustomer) != 1 {
			t.Fatalf("%d customers: %s", len(r.Ledger.Customers), toldLines(&r.Lines, ""))
		}
		for i, c := range r.Ledger.Customers[1:] {
			if want := int64(((i+1)%7 + 1) * (10*(i+1) + 5)); c.Lines != (i+1)%7+1 || c.Revenue.Cmp(pareto.NewSum(want)) != 0 {
				t.Fatalf("%s has %s in %d lines, want %d", c.Name, c.Revenue.Int(), c.Lines, want)
			}
		}
	}
}

func TestExamplesAreTheFirstLinesWhoeverReadsThem(t *testing.T) {
	text := "Customer,Amount\n" + strings.Repeat("Acme,1\n", 50) + strings.Repeat("Acme,bad\nAcme,1\n", 50)
	r := mustRead(t, text, Options{bounds: bounds{5, 30, 10}})
	var lines []int
	for _, e := range r.Lines.Examples(Unreadable) {
		lines = append(lines, e.Line)
	}
	if want := []int{52, 54, 56, 58, 60}; !slices.Equal(lines, want) {
		t.Errorf("gives lines %v, want %v", lines, want)
	}
}

func TestWorkersAreAsManyAsProcessorsUnlessSaid(t *testing.T) {
	if got := (bounds{}).filled(); got.workers != runtime.GOMAXPROCS(0) || got.block != blockSize || got.journal != firstLimit {
		t.Errorf("gives %+v", got)
	}
}
