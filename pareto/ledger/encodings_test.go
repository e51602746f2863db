package ledger

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// awkward is a ledger with quotes, line ends within them and accents, written
// with ☐ between cells.
const awkward = `Kunde☐Rechnungsdatum☐Betrag☐Notiz
Müller & Söhne☐2026-01-05☐1200,50☐fein
"Café ""Zum Löwen"""☐2026-01-06☐-17,25☐"zwei
Zeilen"
"Größe☐Co"☐2026-02-01☐300☐
Müller & Söhne☐2026-02-02☐0,05☐"a""b"
`

func TestOneLedgerReadsTheSameInEveryEncodingWithEverySeparatorAndLineEnd(t *testing.T) {
	want := toldLedger(mustRead(t, strings.ReplaceAll(awkward, "☐", ";"), Options{}).Ledger)
	if !strings.Contains(want, "Müller & Söhne: 1200.55 in 2") {
		t.Fatalf("the ledger is misread: %s", want)
	}
	for _, e := range []struct {
		name, told string
		encoding   encoding.Encoding
	}{
		{"UTF-8", "UTF-8", encoding.Nop},
		{"UTF-8 with a mark", "UTF-8", unicode.UTF8BOM},
		{"UTF-16, little end first", "UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"UTF-16, little end first, with a mark", "UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		{"UTF-16, big end first", "UTF-16", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"UTF-16, big end first, with a mark", "UTF-16", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
		{"UTF-32, little end first", "UTF-32", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)},
		{"UTF-32, big end first", "UTF-32", utf32.UTF32(utf32.BigEndian, utf32.UseBOM)},
		{"Windows-1252", "Latin-1", charmap.Windows1252},
		{"Latin-1", "Latin-1", charmap.ISO8859_1},
	} {
		for _, c := range commas {
			for _, end := range []string{"\n", "\r\n", "\r"} {
				name := e.name + ", " + c.name() + ", " + map[string]string{"\n": "LF", "\r\n": "CRLF", "\r": "CR"}[end]
				text := strings.NewReplacer("☐", string(c), "\n", end).Replace(awkward)
				if c == ',' {
					text = strings.NewReplacer("1200,50", `"1200,50"`, "-17,25", `"-17,25"`, "0,05", `"0,05"`).Replace(text)
				}
				encoded, err := e.encoding.NewEncoder().String(text)
				if err != nil {
					t.Fatal(err)
				}
				r := mustRead(t, encoded, Options{})
				want := strings.Replace(want, "Größe;Co", tidy([]byte("Größe"+string(c)+"Co")), 1)
				if got := toldLedger(r.Ledger); got != want {
					t.Errorf("%s: gives\n%s, want\n%s", name, got, want)
				}
				if f := r.Files[0]; f.Encoding != e.told || f.Comma != c.name() {
					t.Errorf("%s: is taken for %s with %s", name, f.Encoding, f.Comma)
				}
			}
		}
	}
}

func TestSignsOfWindowsAreReadAsSuch(t *testing.T) {
	r := mustRead(t, "Customer;Amount\nO\x92Neill\xa0Ltd;12 \x80\n\x8amid;\x96 3,00\nDamag\xc3\xa9d;1\n", Options{})
	want := "Damagéd: 1 in 1\nO’Neill Ltd: 12 in 1\nŠmid: -3 in 1\n"
	if got := toldLedger(r.Ledger); got != want {
		t.Errorf("gives\n%s, want\n%s", got, want)
	}
	if got := r.Files[0].Encoding; got != "Windows-1252" {
		t.Errorf("the encoding is taken for %s", got)
	}
}

// Windows writes dates and amounts so where languages run from right to left.
func TestSignsOfDirectionAreNoPartOfDatesAndAmounts(t *testing.T) {
	r := mustRead(t, "Customer,Date,Amount\n\u200eAcme,\u200e1/\u200e15/\u200e2026,\u200e1.50\nAcme,\u202a2026-01-15\u202c,\u200f2\u200f\nAcme,2026-01-15,\u200e\n", Options{})
	if got, want := toldLedger(r.Ledger), "from 2026-01-15 to 2026-01-15\nAcme: 3.5 in 2, 2026-01-15 3.5\n"; got != want || r.Lines.Count(BlankAmount) != 1 {
		t.Errorf("gives\n%s%s, want\n%s", got, toldLines(&r.Lines, ""), want)
	}
}
