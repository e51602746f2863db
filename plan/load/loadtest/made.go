// Package loadtest holds broken plans for the tests of other packages: those
// that are better made than kept. The others stand in testdata/broken.
package loadtest

import (
	"bytes"
	"strings"
	"unicode/utf16"
)

const good = "keyplan: 1\naccount:\n  name: Hofer Bäckerei\n  manager: jane.roe\n"

// A Fault is a way to break a plan.
type Fault struct {
	Fault string
	Text  func() []byte // of the plan
	Want  string        // what is told of it
}

// Made are faults whose files are awkward to keep in git.
var Made = []Fault{
	{"a byte order mark is accepted, and counts for no column",
		func() []byte { return []byte("\xef\xbb\xbf" + good + "  teir: key\n") },
		"5:3-7 unknown-key account.teir: unknown key \"teir\" in an account; did you mean \"tier\"? | fix \"tier\"\n"},
	{"lines that end with CR LF are accepted",
		func() []byte { return []byte(strings.ReplaceAll(good+"  teir: key\n", "\n", "\r\n")) },
		"5:3-7 unknown-key account.teir: unknown key \"teir\" in an account; did you mean \"tier\"? | fix \"tier\"\n"},
	{"lines that end with a lone CR are accepted",
		func() []byte { return []byte(strings.ReplaceAll(good+"  teir: key\n", "\n", "\r")) },
		"5:3-7 unknown-key account.teir: unknown key \"teir\" in an account; did you mean \"tier\"? | fix \"tier\"\n"},
	{"a fault in a file with CR LF is told at its line",
		func() []byte { return []byte(strings.ReplaceAll(good+"  tier key\n  status: active\n", "\n", "\r\n")) },
		"5:3-7 not-yaml: a colon is missing after \"tier\" | write tier: and then the value\n"},
	{"a fault in the first line behind a byte order mark",
		func() []byte { return []byte("\xef\xbb\xbfkeyplan 1\naccount: {name: Hofer, manager: jane.roe}\n") },
		"1:1-8 not-yaml: a colon is missing after \"keyplan\" | write keyplan: and then the value\n"},
	{"a block text may end without a line break",
		func() []byte { return []byte(good + "profile:\n  summary: |\n    third in Styria") }, ""},
	{"UTF-16 of little end, as Excel and old Notepad write it",
		func() []byte { return wide(good, false) },
		"1:1-2 text-encoding: the file is saved as UTF-16, not as UTF-8 | save the file as UTF-8 (in Notepad: Save as, Encoding UTF-8)\n"},
	{"UTF-16 without a mark",
		func() []byte { return wide(good, false)[2:] },
		"1:1-2 text-encoding: the file is saved as UTF-16, not as UTF-8 | save the file as UTF-8 (in Notepad: Save as, Encoding UTF-8)\n"},
	{"UTF-16 of big end",
		func() []byte { return wide(good, true) },
		"1:1-2 text-encoding: the file is saved as UTF-16, not as UTF-8 | save the file as UTF-8 (in Notepad: Save as, Encoding UTF-8)\n"},
	{"the encoding that Windows had before",
		func() []byte { return []byte(strings.ReplaceAll(good+"profile: {summary: Bäcker}\n", "ä", "\xe4")) },
		"3:16-17 text-encoding: the file is not saved as UTF-8: the letter \"ä\" is in an old Windows encoding, and one more further down | save the file as UTF-8 (in Notepad: Save as, Encoding UTF-8)\n"},
	{"a byte that is nothing in any encoding",
		func() []byte { return []byte(good + "profile: {summary: \"\x81\"}\n") },
		"5:21-22 text-encoding: the file is not saved as UTF-8: what stands here (byte 81) cannot be read | save the file as UTF-8 (in Notepad: Save as, Encoding UTF-8)\n"},
	{"a NUL",
		func() []byte { return []byte(good + "profile: {summary: a\x00b}\n") },
		"5:21-22 text-encoding: there is a NUL character here: this is no text file, or it was damaged | delete the character, or fetch the file again\n"},
	{"control characters",
		func() []byte { return []byte(good + "profile: {summary: a\x07b\x1b[31mc}\n") },
		"5:21-22 text-encoding: there is an invisible control character (code 7) here, and one more further down | delete it, and what was pasted with it\n"},
	{"a byte order mark in the middle, where two files were joined",
		func() []byte { return []byte(good + "\xef\xbb\xbfprofile: {industry: Bakery}\n") },
		"5:1-9 unknown-key profile: before the key \"profile\" stands a character that only looks like a space, or like nothing | delete the whole line and type it anew; such characters come along with text pasted from a web page or Word\n"},
	{"50 MB",
		func() []byte { return []byte(good + strings.Repeat("# a comment\n", 50<<20/12)) },
		"1:1-11 too-large: the file has 50.0 MB; a plan may have 2 MB | a plan is read by people: keep documents elsewhere and refer to them\n"},
	{"ten thousand brackets",
		func() []byte { return []byte(good + "profile: {pains: " + strings.Repeat("[", 10_000)) },
		"5:1-10018 not-yaml: what stands here is nested thousands of levels deep | a plan needs five levels at most: is this a plan?\n"},
	{"ten thousand sections in one another",
		func() []byte { return []byte(good + "profile:\n" + strings.Repeat("- ", 10_001) + "x\n") },
		"6:1-20004 not-yaml: what stands here is nested thousands of levels deep | a plan needs five levels at most: is this a plan?\n"},
	{"a text of more characters than a cell of Excel holds",
		func() []byte { return []byte(good + "profile: {summary: " + strings.Repeat("x", 32_768) + "}\n") },
		"5:20-32788 too-large profile.summary: summary \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\" is too long: 32,768 characters, and an Excel cell holds 32,767 | expected a text of at most 32,767 characters\n"},
	{"spaces and line breaks alone",
		func() []byte { return []byte(" \n\n  \n") },
		"1:1-2 not-a-plan: the file is empty; a plan begins with keyplan: 1 | keyplan init shows a whole plan\n"},
}

// wide writes a text as UTF-16 with a byte order mark.
func wide(text string, big bool) []byte {
	var b bytes.Buffer
	for _, u := range append([]uint16{0xFEFF}, utf16.Encode([]rune(text))...) {
		if big {
			b.Write([]byte{byte(u >> 8), byte(u)})
		} else {
			b.Write([]byte{byte(u), byte(u >> 8)})
		}
	}
	return b.Bytes()
}
