package crm

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// MaxSize is the most bytes that a file may have. A list of ten thousand
// accounts with forty columns takes a quarter of it.
const MaxSize = 16 << 20

// formats are files that people hand over for CSV, by how they begin.
var formats = []struct{ start, what string }{
	{"PK\x03\x04", "an Excel workbook"}, {"\xD0\xCF\x11\xE0", "an old Excel workbook"}, {"%PDF-", "a PDF"},
	{"<!doctype", "a web page"}, {"<html", "a web page"}, {"<?xml", "XML"}, {"{\\rtf", "a Word document"}, {"[{", "JSON"}, {"{\"", "JSON"},
}

// encodings are those that a byte order mark tells.
var encodings = []struct {
	mark, name string
	encoding   encoding.Encoding
}{
	{"\xEF\xBB\xBF", "UTF-8", nil},
	{"\xFF\xFE", "UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"\xFE\xFF", "UTF-16", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
}

// decode gives a file's text with \n at the end of each line, and the name of
// the encoding in which it was saved.
func decode(raw []byte) (text, name string, err error) {
	if len(bytes.TrimSpace(raw)) == 0 {
		return "", "", errors.New("the file is empty")
	}
	if what := format(raw); what != "" {
		return "", "", fmt.Errorf("this is %s, not CSV: open it and save it as CSV UTF-8", what)
	}
	text, name, err = decoded(raw)
	if err != nil {
		return "", "", err
	}
	text = strings.TrimPrefix(text, "\uFEFF")
	if at := strings.IndexByte(text, 0); at >= 0 {
		return "", "", fmt.Errorf("line %d holds a NUL character: this is not a text file, or it was damaged; save it again as CSV UTF-8", 1+strings.Count(text[:at], "\n"))
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if !strings.Contains(text, "\n") { // lines that end as on old Macs
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	if strings.Trim(text, " \t\r\n,;|\"") == "" {
		return "", "", errors.New("the file is empty")
	}
	return text, name, nil
}

func decoded(raw []byte) (text, name string, err error) {
	for _, e := range encodings {
		rest, marked := bytes.CutPrefix(raw, []byte(e.mark))
		switch {
		case !marked:
			continue
		case e.encoding != nil:
			rest, err = e.encoding.NewDecoder().Bytes(rest)
		case !utf8.Valid(rest):
			rest = bytes.ToValidUTF8(rest, []byte("\uFFFD"))
		}
		return string(rest), e.name, err
	}
	if mostlyUTF8(raw) {
		return strings.ToValidUTF8(string(raw), "\uFFFD"), "UTF-8", nil
	}
	raw, err = charmap.Windows1252.NewDecoder().Bytes(raw)
	return string(raw), "Windows-1252", err
}

// mostlyUTF8 reports whether a text without a mark is UTF-8, be it with a
// damaged character among many sound ones. In Windows-1252 an accented letter
// hardly ever makes a sound character of UTF-8 with what follows it.
func mostlyUTF8(raw []byte) bool {
	sound, broken := 0, 0
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			sound++
		}
		i += size
	}
	return sound >= 4*broken
}

// format names what a file is that is not text.
func format(raw []byte) string {
	start := bytes.ToLower(bytes.TrimSpace(raw[:min(len(raw), 64)]))
	for _, f := range formats {
		if bytes.HasPrefix(start, bytes.ToLower([]byte(f.start))) {
			return f.what
		}
	}
	return ""
}
