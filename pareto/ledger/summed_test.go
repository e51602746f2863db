package ledger

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

// summedText is what a query gives.
const summedText = `customer,date,amount,profit,segment,lines,negative,without_profit,counted
,,103.5,,,3,0,0,blank_customer
,,,,,4,0,0,filtered
,,,,,2,0,0,unreadable
Acme,2025-01-31,1.234,0.5,North,5,1,2,used
Acme,2025-01-31,10,,South,1,0,1,used
Acme,,7,1,South,2,0,0,used
"Total; ""all""",2025-02-01,-3,1,North,1,1,0,used
`

func readSummed(t *testing.T, text string, o Options) (*Reading, error) {
	t.Helper()
	return Read([]Source{{Name: "-", Once: true, Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }}}, o)
}

func TestALedgerThatAQuerySummedCountsTheLinesThatItSummed(t *testing.T) {
	r, err := readSummed(t, summedText, Options{})
	if err != nil {
		t.Fatal(err)
	}
	l := r.Lines
	got := fmt.Sprintf("read %d, used %d, blank %d, filtered %d, unreadable %d, negative %d, unprofitable %d, undated %d, without customer %s", l.Read, l.Used, l.Count(BlankCustomer), l.Count(Filtered), l.Count(Unreadable),
		l.Negative, l.Unprofitable, l.Undated, r.Blank.Text(r.Ledger.Places))
	if want := "read 18, used 9, blank 3, filtered 4, unreadable 2, negative 2, unprofitable 3, undated 2, without customer 103.5"; got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	got = ""
	for _, c := range r.Ledger.Customers {
		got += fmt.Sprintf("%s: %d lines, %s, %s; ", c.Name, c.Lines, c.Revenue.Text(r.Ledger.Places), c.Profit.Text(r.Ledger.Places))
	}
	if want := `Acme: 8 lines, 18.234, 1.5; Total; "all": 1 lines, -3, 1; `; got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	if n := r.Ledger.Segments[1].Customers[0].Lines; n != 3 {
		t.Errorf("Acme has %d lines in the South", n)
	}
}

func TestWhatAQuerySummedCanBeNarrowedFurther(t *testing.T) {
	r, err := readSummed(t, summedText, Options{Where: []string{"segment=North"}})
	if err != nil {
		t.Fatal(err)
	}
	if l := r.Lines; l.Read != 18 || l.Used != 6 || l.Count(Filtered) != 7 {
		t.Errorf("read %d, used %d, filtered %d", l.Read, l.Used, l.Count(Filtered))
	}
}

func TestOnlyTheHeadingsOfAQueryAreTakenForThem(t *testing.T) {
	for text, want := range map[string]bool{
		"customer,amount,lines,negative,counted":                                              true,
		"customer,date,amount,profit,potential,segment,lines,negative,without_profit,counted": true,
		"customer,amount,profit,lines,negative,counted":                                       false,
		"amount,customer,lines,negative,counted":                                              false,
		"customer,amount,lines,negative,counted,region":                                       false,
		"Customer,Amount,Lines,Negative,Counted":                                              false,
		"customer,amount,lines":                                                               false,
		"customer,amount,amount,lines,negative,counted":                                       false,
		"": false,
	} {
		if got := headings(strings.Split(text, ",")).summed() != nil; got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestACountThatIsNoneIsToldAsUnreadable(t *testing.T) {
	r, err := readSummed(t, "customer,amount,lines,negative,counted\nA,1,1,0,used\nB,1,many,0,used\nC,1,-5,0,used\nD,1,99999999999999999999,0,used\nE,1,1,0,lost\nF,,2,0,used\n", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if l := r.Lines; l.Used != 1 || l.Count(Unreadable) != 4 || l.Count(BlankAmount) != 2 || len(l.Examples(Unreadable)) != 4 {
		t.Errorf("used %d, unreadable %d, blank %d", l.Used, l.Count(Unreadable), l.Count(BlankAmount))
	}
}

func TestAQueryThatFoundNothingSaysSo(t *testing.T) {
	_, err := readSummed(t, "customer,amount,lines,negative,counted\n,,30,0,filtered\n", Options{})
	if want := "no line is of the days, or meets the conditions, that the query was asked for: all 30 lines are others"; err == nil || err.Error() != want {
		t.Errorf("%v", err)
	}
}
