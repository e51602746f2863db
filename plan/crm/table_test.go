package crm

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func mustRead(t *testing.T, text string) *Table {
	t.Helper()
	table, err := Read(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %.200q", err, text)
	}
	return table
}

// shown is a table on few lines, to compare.
func shown(t *Table) string {
	lines := []string{strings.Join(t.Headings, "/")}
	for _, row := range t.Rows {
		lines = append(lines, strings.Join(row.Cells, "/"))
	}
	return strings.Join(lines, "\n")
}

func TestReadFindsTheCells(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"commas", "Name,City\nAcme,Graz\n", "Name/City\nAcme/Graz"},
		{"semicolons", "Name;City\nAcme;Graz\n", "Name/City\nAcme/Graz"},
		{"semicolons, with commas in numbers", "Firma;Ort;x\nAcme;Graz;1,5\nBeta;Linz;2,5\n", "Firma/Ort/x\nAcme/Graz/1,5\nBeta/Linz/2,5"},
		{"tabs, with empty cells", "Name\tCity\tx\nAcme\t\tGraz\n", "Name/City/x\nAcme//Graz"},
		{"bars", "Name|City\nAcme|Graz\n", "Name/City\nAcme/Graz"},
		{"one column", "Account\nAcme, Inc\nBeta, Ltd\n", "Account\nAcme, Inc\nBeta, Ltd"},
		{"a delimiter that is stated", "sep=;\r\nName;a,b,c\r\nAcme;1\r\n", "Name/a,b,c\nAcme/1"},
		{"quotes", "Name,City\n\"Acme, \"\"the\"\" Foods\",Graz\n", "Name/City\nAcme, \"the\" Foods/Graz"},
		{"a cell of two lines", "Name,City\n\"Acme\nFoods\",Graz\nBeta,Linz\n", "Name/City\nAcme\nFoods/Graz\nBeta/Linz"},
		{"quotes inside a cell", "Name,City\nAcme \"Foods\" plc,Graz\n6\" Pipes,Linz\n", "Name/City\nAcme \"Foods\" plc/Graz\n6\" Pipes/Linz"},
		{"space before a quote", "Name, City\nAcme, \"Graz, Linz\"\n", "Name/City\nAcme/Graz, Linz"},
		{"old Mac lines", "Name,City\rAcme,Graz\r", "Name/City\nAcme/Graz"},
		{"titles and empty rows above", "Key accounts 2026,,\n\nas of: November,,\n,,\n Name , City ,\nAcme,Graz,\n", "Name/City\nAcme/Graz"},
		{"two headings alike, and one missing", "Name,Phone,phone,\nAcme,1,2,3\n", "Name/Phone/phone (2)/column 4\nAcme/1/2/3"},
		{"short and long rows", "Name,City\nAcme\nBeta,Linz,,\n", "Name/City\nAcme/\nBeta/Linz"},
		{"headings repeated on every page", "Name,City\nAcme,Graz\nName,City\nBeta,Linz\n", "Name/City\nAcme/Graz\nBeta/Linz"},
		{"a remark below", "Name,City\nAcme,Graz\n\nConfidential. Do not share.\n", "Name/City\nAcme/Graz"},
		{"headings of two lines", "\"Account\n Name\",City\nAcme,Graz\n", "Account Name/City\nAcme/Graz"},
		{"no heading that is known", "alpha,beta\nx,y\n", "alpha/beta\nx/y"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := shown(mustRead(t, c.text)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestReadFindsTheEncoding(t *testing.T) {
	const text = "Kunde;Ort\r\nMüller & Söhne;Köln\r\n"
	for _, c := range []struct{ name, raw, encoding string }{
		{"UTF-8", text, "UTF-8"},
		{"UTF-8 with a mark", "\uFEFF" + text, "UTF-8"},
		{"UTF-16, low byte first", wide(text, false), "UTF-16"},
		{"UTF-16, high byte first", wide(text, true), "UTF-16"},
		{"Windows-1252", narrow(text), "Windows-1252"},
	} {
		t.Run(c.name, func(t *testing.T) {
			table := mustRead(t, c.raw)
			if got := shown(table); got != "Kunde/Ort\nMüller & Söhne/Köln" || table.Encoding != c.encoding {
				t.Errorf("%s: %s", table.Encoding, got)
			}
		})
	}
	damaged := mustRead(t, "Kunde;Ort\nMüller;Köln\nGröße;Mühl\nabc\xff;x\n")
	if damaged.Encoding != "UTF-8" || damaged.Rows[2].Cells[0] != "abc\uFFFD" {
		t.Errorf("one damaged character: %s %q", damaged.Encoding, damaged.Rows[2].Cells)
	}
}

func wide(text string, high bool) string {
	b := []byte{0xFF, 0xFE}
	if high {
		b = []byte{0xFE, 0xFF}
	}
	for _, u := range utf16.Encode([]rune(text)) {
		if high {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return string(b)
}

func narrow(text string) string {
	var b []byte
	for _, r := range text {
		b = append(b, byte(r))
	}
	return string(b)
}

func TestReadRefusesPlainly(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"only a space that does not break", "\xa0 ", "the file is empty"},
		{"nothing", "", "the file is empty"},
		{"only space", " \n\n\t", "the file is empty"},
		{"only a mark", "\uFEFF\n", "the file is empty"},
		{"only separators", ",,\n,,\n", "the file is empty"},
		{"only headings", "Name,City\n", "no rows below the headings in line 1"},
		{"a workbook", "PK\x03\x04abc", "this is an Excel workbook, not CSV"},
		{"a web page", " <!DOCTYPE html><html>", "this is a web page, not CSV"},
		{"a NUL", "Name,City\nAc\x00me,Graz\n", "line 2 holds a NUL character"},
		{"a quote left open to the end", "Name,City\n\"Acme,Graz\nBeta,Linz\nGamma,Wien\n", "line 2: a quote that is opened here is not closed"},
		{"a quote left open up to the next", "Name,City,x\n\"Acme,Graz,1\n\"Beta\",Linz,2\nGamma,Wien,3\n", "line 2: a quote that is opened here is not closed"},
		{"far too many cells", "Name,City\n" + strings.Repeat(",", 5000) + "\nx,y\nx,y\n", "line 2 has more than 2000 cells"},
		{"far too many rows", "Name,x\n" + strings.Repeat("a,b\n", maxRows+1), "more than 50000 rows"},
		{"far too large", strings.Repeat("x", MaxSize+1), "larger than 16 MB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			table, err := Read(strings.NewReader(c.text))
			if err == nil || !strings.Contains(err.Error(), c.want) || table != nil {
				t.Errorf("%v, %v; want %q", table, err, c.want)
			}
		})
	}
}

func TestReadTellsWhatItLeavesOut(t *testing.T) {
	table := mustRead(t, "Report of today\n\nName;City\nAcme;Graz;Linz\n\nConfidential\n")
	var notes []string
	for _, n := range table.Notes {
		notes = append(notes, n.String())
	}
	want := `line 1: what stands above the headings in line 3 is not read
line 4: the row has 3 cells, and there are 2 headings: what is beyond is not read; does a cell hold a semicolon that should be in quotes?
line 6: "Confidential" stands apart from the table and is not read`
	if got := strings.Join(notes, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if table.HeadingLine != 3 || table.Rows[0].Line != 4 {
		t.Errorf("headings in line %d, first row in line %d", table.HeadingLine, table.Rows[0].Line)
	}
	if n := mustRead(t, "x,y\n1,2\n").Notes; len(n) != 1 || !strings.Contains(n[0].Text, "no heading is known") {
		t.Errorf("%v", n)
	}
}

func FuzzRead(f *testing.F) {
	for _, text := range []string{
		"Name,City\nAcme,Graz\n", "sep=;\nKunde;Ort;Land\n\"a\nb\";c;DE\n", wide("Name\tCity\nÄ\tB\n", true), narrow("Firma;Größe\n"), "Name,City\n\"Acme,Graz\nx\"y,\"z\n",
		"Account,Country,Phone,Revenue 2025,Currency\nA,05454,Brazil,\"1.234,5\",EUR\nA,DE,+49 1234,USD 5k,EUR\nTotal,,,5,\n", "Name\nA\u2000B\u00a0\uFEFFC\n", "\xff\xfe\x00", "PK\x03\x04",
		"Name,Parent,Web,E-Mail,First name,Last name\nA,B,a.com,x@y.at,C,D\nB,,www.b.at,n/a,,\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		table, err := Read(strings.NewReader(string(raw)))
		if err != nil {
			if !utf8.ValidString(err.Error()) || strings.Contains(err.Error(), "\n") {
				t.Fatalf("message %q", err)
			}
			return
		}
		m := table.Guess()
		if m.Heading("name") == "" {
			if err := m.Set("name", table.Headings[0]); err != nil {
				t.Fatal(err)
			}
		}
		accounts, notes, err := table.Accounts(m)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range append(notes, table.Notes...) {
			if !utf8.ValidString(n.Text) || strings.Contains(n.Text, "\n") {
				t.Fatalf("note %q", n)
			}
		}
		for _, a := range accounts {
			becomesAPlan(t, a)
		}
	})
}
