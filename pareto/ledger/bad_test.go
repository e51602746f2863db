package ledger

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// archive is a zip with some parts in it.
func archive(t *testing.T, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, parts[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// workbookText is a sound workbook as bytes.
func workbookText(t *testing.T, o ...excelize.Options) string {
	t.Helper()
	b := newBook(t)
	b.rows("Sheet1", []any{"Customer", "Amount"}, []any{"Acme", 1})
	var text bytes.Buffer
	if err := b.Write(&text, o...); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

func TestFilesThatAreNoLedgerAreRefusedInPlainWords(t *testing.T) {
	sound := workbookText(t)
	for _, c := range []struct{ name, text, want string }{
		{"an empty file", "", "the file is empty"},
		{"only blanks", " \n\r\n\t\n", "the file is empty"},
		{"only commas", ",,,\n,,,\n", "the file is empty"},
		{"only a mark", "\xef\xbb\xbf", "the file is empty"},
		{"columns that blanks set apart", "Customer         Region   Revenue\n---------------- ------- --------\nAcme Ltd         North    1200.50\nTrey Research    South     300.00\n", "its columns are set apart by blanks, as on paper, which stand within names as well; export it as CSV or .xlsx, or open it in a spreadsheet that asks where columns begin"},
		{"only headings", "Customer,Amount\n", "there are no lines below the headings in line 1"},
		{"a title and nothing else", "Sales by customer\n", "there are no lines below the headings in line 1"},
		{"a letter", "Dear Sir,\n\nplease find attached what you asked for.\n\nYours,\nAnn\n", `this is no ledger: a column of customers and one of amounts were looked for; there are "Dear Sir", "column 2"; say --customer and --amount if some of these hold them`},
		{"a PDF", "%PDF-1.4\nCustomer,Amount\n", "this is a PDF, not CSV or Excel; export the table as CSV or .xlsx"},
		{"a web page", "<!DOCTYPE html><html><table>", "this is a web page, not CSV or Excel; export the table as CSV or .xlsx"},
		{"JSON", `[{"customer": "Acme", "amount": 1}]`, "this is JSON, not CSV or Excel; export the table as CSV or .xlsx"},
		{"gzip", "\x1f\x8b\x08\x00", "this is compressed with gzip, not CSV or Excel; unpack it first"},
		{"a picture", "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01\x02\x00", 100), "this is no text, but the format of some program; export the table as CSV or .xlsx"},
		{"an old workbook, or one with a password", oleStart + strings.Repeat("x", 100), "this is an Excel workbook of before 2007, or one with a password; save it as .xlsx without a password"},
		{"a workbook with a password", workbookText(t, excelize.Options{Password: "secret"}), "this is an Excel workbook of before 2007, or one with a password; save it as .xlsx without a password"},
		{"a workbook that is cut off", sound[:len(sound)/2], "the workbook is damaged (zip: not a valid zip file); open it in Excel and save it anew, or export the sheet as CSV"},
		{"a zip and nothing else", zipStart, "the workbook is damaged (zip: not a valid zip file); open it in Excel and save it anew, or export the sheet as CSV"},
		{"a zip of CSV files", archive(t, "ledger.csv", "Customer,Amount\nAcme,1\n"), "this is a zip archive without a workbook in it; unpack it first"},
		{"an OpenDocument spreadsheet", archive(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"), "this is an OpenDocument file (.ods); save it as .xlsx or CSV"},
		{"a Word document", archive(t, "word/document.xml", "<x/>"), "this is a Word document; copy its table to a spreadsheet and save that as .xlsx or CSV"},
	} {
		_, err := Read([]Source{of("book", c.text)}, Options{})
		if err == nil || err.Error() != "book: "+c.want {
			t.Errorf("%s: gives the error\n%v, want\nbook: %s", c.name, err, c.want)
		}
		if _, look := Look([]Source{of("book", c.text)}, Options{}); look == nil || look.Error() != err.Error() {
			t.Errorf("%s: looking at it gives the error\n%v, want\n%v", c.name, look, err)
		}
	}
}

func TestADamagedWorkbookIsAnErrorWhereverItIsDamaged(t *testing.T) {
	sound := workbookText(t)
	for at := 0; at < len(sound); at += 61 {
		text := []byte(sound)
		text[at] ^= 0x55
		r, err := Read([]Source{of("book.xlsx", string(text))}, Options{})
		if err == nil {
			if wrong := addsUp(r); wrong != "" {
				t.Errorf("with byte %d changed: %s", at, wrong)
			}
		}
	}
}

// zeros is a part of an archive that unpacks to some MB of nothing.
func zerosOf(megabytes int) ([]byte, uint64) {
	deflated := func(text []byte, end bool) []byte {
		var b bytes.Buffer
		w, _ := flate.NewWriter(&b, flate.BestCompression)
		_, _ = w.Write(text)
		_ = w.Flush()
		if end {
			b.Reset()
			_ = w.Close()
		}
		return b.Bytes()
	}
	one := deflated(make([]byte, 1<<20), false)
	return append(bytes.Repeat(one, megabytes), deflated(nil, true)...), uint64(megabytes) << 20
}

func TestAZipBombIsRefusedInLittleMemory(t *testing.T) {
	for _, part := range []string{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/media/image1.png"} {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		if _, err := z.Create("xl/workbook.xml"); err != nil {
			t.Fatal(err)
		}
		text, size := zerosOf(3 << 10)
		w, err := z.CreateRaw(&zip.FileHeader{Name: part, Method: zip.Deflate, CompressedSize64: uint64(len(text)), UncompressedSize64: size})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(text); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		grown := grows(func() { _, err = Read([]Source{of("bomb.xlsx", b.String())}, Options{}) })
		if want := "bomb.xlsx: the workbook unpacks to 3072 MB, which is too much to be one; export the sheet as CSV"; err == nil || err.Error() != want {
			t.Errorf("%s: gives the error %v, want %s", part, err, want)
		}
		if grown > 100<<20 {
			t.Errorf("%s: takes %d MB", part, grown>>20)
		}
	}
}

func TestACellOfMillionsIsRefusedInLittleMemory(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range []struct{ name, text string }{{"xl/workbook.xml", "<workbook/>"}, {"xl/worksheets/sheet1.xml", "<worksheet><v>" + strings.Repeat("1", largestPart) + "</v></worksheet>"}} {
		w, err := z.Create(part.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	var err error
	grown := grows(func() { _, err = Read([]Source{of("bomb.xlsx", b.String())}, Options{}) })
	if want := "bomb.xlsx: xl/worksheets/sheet1.xml: a cell of over a million characters, which none of a spreadsheet has; export the sheet as CSV"; err == nil || err.Error() != want {
		t.Errorf("gives the error %v, want %s", err, want)
	}
	if grown > 50<<20 {
		t.Errorf("takes %d MB", grown>>20)
	}
	for text, long := range map[string]bool{
		strings.Repeat("<c>1</c>", 1<<18): false, strings.Repeat("1", 1<<20): false, strings.Repeat("1", 1<<20+1): true,
		"<c>" + strings.Repeat("1", 1<<20+1) + "</c>": true, strings.Repeat("1", 1<<20-1) + "<": false,
	} {
		if err := checkText(strings.NewReader(text)); (err != nil) != long {
			t.Errorf("a text of %d bytes gives the error %v", len(text), err)
		}
	}
}

// grows gives how much memory the process takes more after doing something.
func grows(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.Sys - before.Sys
}

// repeated reads a text many times over, between two others.
type repeated struct {
	before, text, after string
	times               int
}

func (r repeated) source(name string) Source {
	return Source{Name: name, Open: func() (io.ReadCloser, error) {
		return io.NopCloser(io.MultiReader(strings.NewReader(r.before), &repeater{text: r.text, left: r.times * len(r.text)}, strings.NewReader(r.after))), nil
	}}
}

type repeater struct {
	text     string
	at, left int
}

func (r *repeater) Read(p []byte) (int, error) {
	if r.left == 0 {
		return 0, io.EOF
	}
	n := copy(p[:min(len(p), r.left)], r.text[r.at:])
	r.at, r.left = (r.at+n)%len(r.text), r.left-n
	return n, nil
}

func TestALineOfAGigabyteIsCountedAndTheRestIsRead(t *testing.T) {
	times := 1 << 10
	if testing.Short() {
		times = 8
	}
	lines := "Customer,Amount\n" + strings.Repeat("Acme Ltd,1.50\n", 30000)
	for _, c := range []struct{ name, before string }{
		{"plain", "Globex "}, {"after a quote", `"Globex `}, {"in the amount", "Globex,"}, {"in a cell that is not looked at", "Globex,1,"},
	} {
		var r *Reading
		var err error
		grown := grows(func() {
			r, err = Read([]Source{repeated{lines + c.before, strings.Repeat("x", 1<<20), "\nGlobex,2.50\n", times}.source("long.csv")}, Options{})
		})
		if err != nil {
			t.Fatal(err)
		}
		examples := fmt.Sprint(r.Lines.Examples(Unreadable))
		if r.Lines.Read != 30002 || r.Lines.Count(Unreadable) != 1 || examples != "[{0 30002 a line of over a million characters}]" || !strings.Contains(toldLedger(r.Ledger), "Globex: 2.5 in 1") {
			t.Errorf("%s: gives %s", c.name, told(r))
		}
		if grown > 100<<20 {
			t.Errorf("%s: takes %d MB", c.name, grown>>20)
		}
	}
}

func TestALongFirstLineIsNoLedger(t *testing.T) {
	_, err := Read([]Source{repeated{"Customer,Amount", strings.Repeat("x", 1<<20), "\nGlobex,2.50\n", 64}.source("long.csv")}, Options{})
	if err == nil {
		t.Error("it is read")
	}
	_, err = Read([]Source{repeated{"", strings.Repeat(",", 1<<20), "\nGlobex,2.50\n", 4}.source("long.csv")}, Options{})
	if err == nil {
		t.Error("a line of commas is read")
	}
}

func TestFilesThatCannotBeReadToTheirEndAreErrors(t *testing.T) {
	fault := errors.New("the disk is gone")
	for _, at := range []int{0, 5, 100, sampleSize, sampleSize + 5, 2 << 20} {
		text := "Customer,Amount\n" + strings.Repeat("Acme,1\n", 400000)
		s := Source{Name: "a.csv", Open: func() (io.ReadCloser, error) {
			return io.NopCloser(io.MultiReader(strings.NewReader(text[:at]), failing{fault})), nil
		}}
		if _, err := Read([]Source{s}, Options{}); !errors.Is(err, fault) || err.Error() != "a.csv: the disk is gone" {
			t.Errorf("at byte %d: gives the error %v", at, err)
		}
	}
	for _, c := range []struct{ path, want string }{{"testdata", "testdata: is a directory"}, {"testdata/none.csv", "none.csv: no such file or directory"}} {
		if _, err := Read([]Source{file(c.path)}, Options{}); err == nil || runtime.GOOS == "linux" && err.Error() != c.want {
			t.Errorf("%s gives the error %v, want %s", c.path, err, c.want)
		}
	}
	if _, err := Read([]Source{file("testdata/none.csv")}, Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that there is not gives the error %v", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestRubbishWithinALedgerIsCountedAndTheRestIsRead(t *testing.T) {
	text := "Customer,Amount,Date\n" +
		"Acme,1,2026-01-01\n" +
		"Ac\x00me\x01,2,2026-01-01\n" + // signs that are not shown
		"Acme,3\x00,2026-01-01\n" +
		"\x1b[31mAcme\x1b[0m,4,2026-01-01\n" +
		"Acme,5,99.99.2026\n" +
		"Acme\n" +
		"\xff\xfe\xfd,6,2026-01-01\n" +
		"Acme,\"7,2026-01-01\n" +
		"Acme,8,2026-01-01,,,,,,\n" +
		"\u200b,9,2026-01-01\n" +
		"\x00\x01,10,2026-01-01\n"
	r := mustRead(t, text, Options{})
	want := `ledger.csv: encoding "Windows-1252", separator ",", sheet "", headings in line 1
  customer: Customer (headed as customers are, and holds words)
  amount: Amount (headed as revenue is, and holds numbers)
  date: Date (headed as a date, and holds dates)
lines: 11 read, 6 used, 0 negative; 2 without customer, sum 19 [11 "9"] [12 "10"]; 1 without amount [7 ""]; 2 unreadable [4 "3"] [9 "\"7"]; 1 without date; 1 with a stray quote
`
	if got := told(r); !strings.HasPrefix(got, want) {
		t.Errorf("gives\n%s, want\n%s", got, want)
	}
	for _, c := range r.Ledger.Customers {
		if strings.ContainsAny(c.Name, "\x00\x01\x1b") {
			t.Errorf("the name %q would do things to a terminal", c.Name)
		}
	}
}
