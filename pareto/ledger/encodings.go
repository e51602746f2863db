package ledger

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"keyplan/plan/nearest"
)

// A codePage is an encoding of before Unicode, or one that a mark may tell.
type codePage struct {
	name     string // as --encoding takes it
	number   int    // by which Windows knows it, 0 for none
	encoding encoding.Encoding
	of       string // who writes so; "" where that is no reason to choose it
	script   script
	common   func(lead, trail byte) bool // whether two bytes are a character in common use
}

// A script is what kind of letters a code page adds to those of ASCII.
type script int

const (
	mixed   script = iota // of all kinds, or not to be guessed
	roman                 // others of Latin
	cased                 // others, large and small
	uncased               // others, of one case
	paired                // characters of two bytes
)

// codePages are those that exports are written in, of one script the likeliest
// first.
var codePages = []codePage{
	{name: "utf-8", number: 65001, encoding: unicode.UTF8},
	{name: "utf-16le", number: 1200, encoding: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{name: "utf-16be", number: 1201, encoding: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	{name: "windows-1252", number: 1252, encoding: charmap.Windows1252},
	{name: "iso-8859-15", number: 28605, encoding: charmap.ISO8859_15},
	{name: "windows-1250", number: 1250, encoding: charmap.Windows1250, of: "Polish, Czech, Hungarian", script: roman},
	{name: "iso-8859-2", number: 28592, encoding: charmap.ISO8859_2, of: "Polish, Czech, Hungarian", script: roman},
	{name: "ibm850", number: 850, encoding: charmap.CodePage850, of: "DOS", script: roman},
	{name: "ibm852", number: 852, encoding: charmap.CodePage852, of: "DOS, Central Europe", script: roman},
	{name: "macintosh", number: 10000, encoding: charmap.Macintosh, of: "old Macs", script: roman},
	{name: "windows-1254", number: 1254, encoding: charmap.Windows1254, of: "Turkish", script: roman},
	{name: "windows-1257", number: 1257, encoding: charmap.Windows1257, of: "Baltic", script: roman},
	{name: "windows-1258", number: 1258, encoding: charmap.Windows1258},
	{name: "windows-1251", number: 1251, encoding: charmap.Windows1251, of: "Cyrillic", script: cased},
	{name: "windows-1253", number: 1253, encoding: charmap.Windows1253, of: "Greek", script: cased},
	{name: "koi8-r", number: 20866, encoding: charmap.KOI8R, of: "Cyrillic", script: cased},
	{name: "ibm866", number: 866, encoding: charmap.CodePage866, of: "Cyrillic, DOS", script: cased},
	{name: "windows-1255", number: 1255, encoding: charmap.Windows1255, of: "Hebrew", script: uncased},
	{name: "windows-1256", number: 1256, encoding: charmap.Windows1256, of: "Arabic", script: uncased},
	{name: "windows-874", number: 874, encoding: charmap.Windows874, of: "Thai", script: uncased},
	// Characters in common use: the syllables of KS X 1001, kana and the first
	// level of kanji of JIS X 0208, of hanzi of GB 2312 and of Big5.
	{name: "shift_jis", number: 932, encoding: japanese.ShiftJIS, of: "Japanese", script: paired,
		common: func(lead, _ byte) bool { return 0x81 <= lead && lead <= 0x98 }},
	{name: "euc-kr", number: 949, encoding: korean.EUCKR, of: "Korean", script: paired,
		common: func(lead, trail byte) bool { return 0xB0 <= lead && lead <= 0xC8 && trail >= 0xA1 }},
	{name: "gbk", number: 936, encoding: simplifiedchinese.GBK, of: "Chinese", script: paired,
		common: func(lead, trail byte) bool { return 0xB0 <= lead && lead <= 0xD7 && trail >= 0xA1 }},
	{name: "big5", number: 950, encoding: traditionalchinese.Big5, of: "Chinese of Taiwan and Hong Kong", script: paired,
		common: func(lead, _ byte) bool { return 0xA4 <= lead && lead <= 0xC6 }},
	{name: "euc-jp", number: 51932, encoding: japanese.EUCJP, of: "Japanese, Unix", script: paired,
		common: func(lead, trail byte) bool { return lead == 0xA4 || lead == 0xA5 || 0xB0 <= lead && lead <= 0xCF }},
}

// Encodings are the names that Options.Encoding is most likely to be; others
// of the WHATWG's Encoding Standard are known as well.
func Encodings() []string {
	names := make([]string, len(codePages))
	for i, p := range codePages {
		names[i] = p.name
	}
	return names
}

// findEncoding gives the encoding of a name: one of Encodings, the number of a
// Windows code page, as 1250 or cp1250, or a name of the WHATWG's Encoding
// Standard. Its error names the nearest.
func findEncoding(name string) (string, encoding.Encoding, error) {
	plain := strings.ToLower(strings.TrimSpace(name))
	number := 0
	for _, before := range [...]string{"", "cp", "ms", "ibm", "windows"} {
		if after, ok := strings.CutPrefix(plain, before); ok && number == 0 {
			number, _ = strconv.Atoi(strings.TrimLeft(after, "-_ ")) // 0 for what is no number
		}
	}
	for _, p := range codePages {
		if plain == p.name || number > 0 && number == p.number {
			return p.name, p.encoding, nil
		}
	}
	if e, err := htmlindex.Get(plain); err == nil && e != encoding.Replacement {
		if canonical, err := htmlindex.Name(e); err == nil {
			plain = canonical
		}
		return plain, e, nil
	}
	if near, ok := nearest.Of(plain, Encodings()); ok {
		return "", nil, fmt.Errorf("there is no encoding %q; did you mean %q?", name, near)
	}
	return "", nil, fmt.Errorf("there is no encoding %q; there are %s", name, strings.Join(Encodings(), ", "))
}
