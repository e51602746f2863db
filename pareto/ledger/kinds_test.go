package ledger

import (
	"slices"
	"strings"
	"testing"
)

func TestWhatKindOfLinesAreAddedUpIsTold(t *testing.T) {
	for _, c := range []struct {
		name, text, note string
		where            string // what the note says to write
		left             int    // lines that are used then
	}{
		{"a state that brings nothing", "Customer,Status,Amount\nAcme,Paid,5\nBolt,Voided,6\nCedar,Draft,7\n",
			`2 lines with "Draft" or "Voided" in "Status", counted like any other; --where "Status!=Draft|Voided" leaves that out`, "Status!=Draft|Voided", 1},
		{"one far behind the lines that are looked at", "Customer,Status,Amount\n" + strings.Repeat("Acme,Paid,5\n", 2*mostSampled) + "Bolt,Cancelled,6\n",
			`1 line with "Cancelled" in "Status", counted like any other; --where "Status!=Cancelled" leaves that out`, "Status!=Cancelled", 2 * mostSampled},
		{"a column that says yes", "Customer;Cancelled;Amount\nAlpha;No;100\nBeta;Yes;50\nBeta;No;10\n",
			`1 line with "Yes" in "Cancelled", counted like any other; --where "Cancelled!=Yes" leaves that out`, "Cancelled!=Yes", 2},
		{"credit notes without a minus", "Datum;Kunde;Belegart;Betrag\n01.01.2026;Alpha;Rechnung;100,00\n13.01.2026;Alpha;Gutschrift;40,00\n14.01.2026;Beta;Rechnung;200,00\n",
			`1 line with "Gutschrift" in "Belegart", added, since no minus stands before the amount; what gives money back needs one in the export; --where "Belegart!=Gutschrift" leaves that out`, "Belegart!=Gutschrift", 2},
		{"credit notes with a minus are right", "Customer,Type,Amount\nAlpha,Invoice,100\nAlpha,Credit Note,-40\n", "", "", 0},
		{"payments, with a minus too", "Posting Date,Document Type,Customer Name,Amount\n2026-01-01,Invoice,Alpha,100.00\n2026-01-02,Payment,Alpha,-100.00\n2026-01-03,Invoice,Beta,50.00\n",
			`1 line with "Payment" in "Document Type", counted as if something was sold; --where "Document Type!=Payment" leaves that out`, "Document Type!=Payment", 2},
		{"subtotals in another column", "Customer,Product,Amount\nAlpha,Bolts,100\nAlpha,Nuts,200\nAlpha,Subtotal,300\nBeta,Bolts,50\nBeta,Nuts,25\nBeta,Subtotal,75\n,Total,375\n",
			`2 lines with "Subtotal" in "Product", counted on top of the lines that they add up; --where "Product!=Subtotal" leaves that out`, "Product!=Subtotal", 4},
		{"several currencies", "Customer,Currency,Amount\nAcme,USD,5\nBolt,EUR,6\nCedar,EUR,7\n",
			`"Currency" names several currencies (EUR, USD), and amounts are added as they stand; --where "Currency=EUR" takes one alone`, "Currency=EUR", 2},
		{"currencies beside the amounts", "Customer,Amount\nA,\"$1,000.00\"\nB,\"€2,000.00\"\nC,EUR 300.00\n",
			`the amounts in "Amount" are in several currencies (USD, EUR), and are added as they stand: export one alone`, "", 0},
		{"debit and credit", "Cliente;Importo;Segno\nA;100,00;D\nA;30,00;A\nB;200,00;D\n",
			`"Segno" tells debit from credit (D, A), and amounts are added as they stand; --where "Segno=D" takes one alone`, "Segno=D", 2},
		{"a street is no state of things", "Customer,Street,Amount\nAcme,Paid,5\nBolt,Voided,6\nCedar,Draft,7\n", "", "", 0},
	} {
		var want []string
		if c.note != "" {
			want = []string{c.note}
		}
		small := bounds{3, 500, 100}
		if got := mustRead(t, c.text, Options{bounds: small}).Notes; !slices.Equal(got, want) {
			t.Errorf("%s: notes %q, want %q", c.name, got, want)
		}
		if c.where == "" {
			continue
		}
		if r := mustRead(t, c.text, Options{Where: []string{c.where}, bounds: small}); len(r.Notes) > 0 || r.Lines.Used != c.left {
			t.Errorf("%s: what the note says to write gives %d lines and the notes %q", c.name, r.Lines.Used, r.Notes)
		}
	}
}
