package ledger

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"
)

// A Source is a file to read, or standard input.
type Source struct {
	Name string
	Open func() (io.ReadCloser, error)
	// Once says that it can be opened only once, as standard input.
	Once bool
}

// sampleSize is how much of a file is looked at before it is read.
const sampleSize = 256 << 10

// foreign are files that people hand over for CSV, by how they begin.
var foreign = []struct{ start, what, hint string }{
	{"%PDF-", "a PDF", "export the table as CSV or .xlsx"},
	{"<!doctype", "a web page", "export the table as CSV or .xlsx"},
	{"<html", "a web page", "open it in a spreadsheet and save it as CSV or .xlsx"},
	{"<?xml", "XML", "export the table as CSV or .xlsx"},
	{"{\\rtf", "a Word document", "export the table as CSV or .xlsx"},
	{"[{", "JSON", "export the table as CSV or .xlsx"}, {"{\"", "JSON", "export the table as CSV or .xlsx"},
	{"\x1f\x8b", "compressed with gzip", "unpack it first"},
	{"\xFD7zXZ", "compressed with xz", "unpack it first"}, {"7z\xBC\xAF", "a 7-Zip archive", "unpack it first"},
	{"PAR1", "a Parquet file", "keyplan pareto --sql duckdb prints the query that sums it"},
}

// What Excel files begin with: today's, and those before 2007 or with a password.
const (
	zipStart = "PK\x03\x04"
	oleStart = "\xD0\xCF\x11\xE0"
)

// foreignFormat names what a file is that is no table, and what to do about it.
func foreignFormat(start []byte) error {
	lower := bytes.ToLower(bytes.TrimSpace(start[:min(len(start), 64)]))
	for _, f := range foreign {
		if bytes.HasPrefix(lower, bytes.ToLower([]byte(f.start))) {
			return fmt.Errorf("this is %s, not CSV or Excel; %s", f.what, f.hint)
		}
	}
	return nil
}

// marks are how a file tells its encoding. Those of UTF-32 begin as UTF-16's,
// so they come first.
var marks = []struct {
	mark, name string
	encoding   encoding.Encoding
}{
	{"\xEF\xBB\xBF", "UTF-8", nil},
	{"\xFF\xFE\x00\x00", "UTF-32", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)},
	{"\x00\x00\xFE\xFF", "UTF-32", utf32.UTF32(utf32.BigEndian, utf32.UseBOM)},
	{"\xFF\xFE", "UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
	{"\xFE\xFF", "UTF-16", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
}

// A text is a source as text with \n at its line ends. Where its encoding
// holds ASCII as it is, the bytes are left alone: what separates cells and
// makes up numbers is ASCII, and names are decoded one by one.
type text struct {
	encoding string
	sample   []byte // its beginning
	whole    bool   // the sample is all there is
	rest     io.Reader
	doubt    string // of the encoding, and what to do about it; "" for none
}

// textOf finds out how a file is encoded, where no name of an encoding is given
// and no mark tells it.
func textOf(r io.Reader, given string) (*text, error) {
	start, err := head(r, sampleSize)
	if err != nil {
		return nil, err
	}
	if len(bytes.TrimSpace(start)) == 0 && len(start) < sampleSize {
		return nil, errors.New("the file is empty")
	}
	if err := foreignFormat(start); err != nil {
		return nil, err
	}
	t := &text{encoding: "UTF-8", rest: io.MultiReader(bytes.NewReader(start), r)}
	var how encoding.Encoding
	for _, m := range marks {
		if bytes.HasPrefix(start, []byte(m.mark)) {
			t.encoding, how, given = m.name, m.encoding, "" // a mark is surer than what was said of several files
			if how == nil {
				t.rest = io.MultiReader(bytes.NewReader(start[len(m.mark):]), r)
			}
			break
		}
	}
	if how == nil {
		if how, err = t.unmarked(start, given); err != nil {
			return nil, err
		}
	}
	if how != nil {
		t.rest = transform.NewReader(t.rest, how.NewDecoder())
	}
	return t, t.fill()
}

// unmarked tells the encoding of a text without a mark.
func (t *text) unmarked(start []byte, given string) (how encoding.Encoding, err error) {
	if given != "" {
		if t.encoding, how, err = findEncoding(given); err == nil && t.encoding != "utf-8" && high(start) > 0 && mostlyUTF8(start) {
			t.doubt = "its text is UTF-8, but was read as --encoding says; leave that out if letters are wrong"
		}
		return how, err
	}
	switch odd, even := zeros(start); {
	case odd > len(start)/5 && even < len(start)/50:
		t.encoding = "UTF-16"
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), nil
	case even > len(start)/5 && odd < len(start)/50:
		t.encoding = "UTF-16"
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), nil
	case controls(start) > len(start)/20:
		return nil, errors.New("this is no text, but the format of some program; export the table as CSV or .xlsx")
	}
	if !mostlyUTF8(start) {
		t.encoding = "Windows-1252"
		if !hasControls(start) {
			t.encoding = "Latin-1"
		}
		t.doubt = doubt(start)
	}
	return nil, nil
}

// zeros counts the bytes that are 0 at odd and at even places.
func zeros(text []byte) (odd, even int) {
	for i, c := range text {
		if c == 0 {
			odd += i & 1
			even += 1 - i&1
		}
	}
	return odd, even
}

// controls counts the characters that stand in no text, NUL among them.
func controls(text []byte) (n int) {
	for _, c := range text {
		if c < ' ' && (c < '\t' || c > '\r') {
			n++
		}
	}
	return n
}

// hasControls reports whether a text holds what are signs in Windows-1252 and
// nothing in Latin-1.
func hasControls(text []byte) bool {
	for _, c := range text {
		if c >= 0x80 && c < 0xA0 {
			return true
		}
	}
	return false
}

// mostlyUTF8 reports whether a text is UTF-8, be it with a damaged character
// among many sound ones. In Windows-1252 an accented letter hardly ever makes
// a sound character of UTF-8 with what follows it.
func mostlyUTF8(text []byte) bool {
	sound, broken := 0, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		switch {
		case r != utf8.RuneError || size > 1:
			if size > 1 {
				sound++
			}
		case utf8.FullRune(text[i:]): // not just cut off at the end
			broken++
		}
		i += size
	}
	return sound >= 4*broken
}

// fill reads the sample.
func (t *text) fill() error {
	sample, err := head(t.rest, sampleSize)
	if err != nil {
		return err
	}
	if bytes.IndexByte(sample, '\n') < 0 && bytes.IndexByte(sample, '\r') >= 0 { // lines that end as on old Macs
		t.rest = returns{t.rest}
		sample = bytes.ReplaceAll(sample, []byte{'\r'}, []byte{'\n'})
	}
	t.sample, t.whole = sample, len(sample) < sampleSize
	if strings.Trim(string(sample), " \t\r\n,;|\"") == "" && t.whole {
		return errors.New("the file is empty")
	}
	return nil
}

// aligned reports whether most lines of the sample have several blanks between
// words, as where columns are aligned on paper.
func (t *text) aligned() bool {
	lines, wide := 0, 0
	for line := range bytes.Lines(t.sample) {
		if line = bytes.TrimSpace(line); len(line) > 0 {
			lines++
			if bytes.Contains(line, []byte("   ")) {
				wide++
			}
		}
	}
	return 2*wide > lines
}

// head reads the first bytes of a file.
func head(r io.Reader, size int) ([]byte, error) {
	start := make([]byte, size)
	n, err := io.ReadFull(r, start)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	return start[:n:n], nil
}

// returns turns \r into \n.
type returns struct{ io.Reader }

func (r returns) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	for i, c := range p[:n] {
		if c == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}
