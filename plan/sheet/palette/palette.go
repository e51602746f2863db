// Package palette is the colours that all writers of reports share. They differ
// in lightness as well as in hue, so that they can be told apart when printed
// grey and by those who see fewer hues.
package palette

import "keyplan/plan/sheet"

// Colours as six hexadecimal digits.
const (
	Ink   = "1F2933" // texts
	Faint = "5F6B76" // texts that matter less
	Rule  = "C9D1D9" // lines
	Wash  = "F3F6F9" // grounds
	Deep  = "17375E" // headings of tables, with white letters
	Paper = "FFFFFF"
	Link  = "1F5A93"
)

// Series are the colours of what charts show, dark and light by turns.
var Series = []string{"1F5A93", "D9730D", "7FB2DD", "6B3F73", "C9A227", "5B6770"}

// Dark are the same on a dark ground.
var Dark = []string{"5FA3E0", "F09A45", "2F6FA8", "B98AC0", "E3C458", "94A1AD"}

// A Shade is how a tone looks: its letters, its ground, and a stronger colour
// for edges and bars.
type Shade struct{ Text, Ground, Edge string }

// Shades are how tones look.
var Shades = map[sheet.Tone]Shade{
	sheet.Plain:   {Ink, Paper, Rule},
	sheet.Good:    {"0B5D43", "E1F3EB", "2E8B6A"},
	sheet.Caution: {"7A4600", "FFF0D2", "E0A030"},
	sheet.Bad:     {"94191C", "FBE1E2", "C0393D"},
	sheet.Quiet:   {Faint, Paper, Rule},
	sheet.Strong:  {Ink, Paper, Rule},
}
