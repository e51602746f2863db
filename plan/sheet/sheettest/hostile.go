package sheettest

import (
	"strings"

	"keyplan/plan/sheet"
)

// Tricks are texts that mean something to some program that shows them.
var Tricks = []string{
	"=cmd|'/c calc'!A1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1",
	"<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "&lt;b&gt; & 'quoted' \"twice\"",
	"a | b || c", "**bold** _it_ `code` [link](javascript:alert(1))", "two\nlines\r\nor three",
	"\x1b[2J\x1b]0;owned\x07", "right\u202eto left", "zero\u200bwidth", "bad \xff bytes", "nul \x00 byte",
	"日本語の長い名前の会社株式会社", "👩‍👧 family 👍🏽", "_x0041_ is no letter", "a;b,c\"d", "  spaces around  ",
}

// hostile is a book of which every text is out to do harm.
func hostile() *sheet.Book {
	t := &sheet.Table{ID: "Hostile", Caption: "=1+1 <b>caption</b> | \x1b[31m", Main: true, Groups: "=group", Total: "=total", Note: "<i>note</i> \x1b[0m",
		Columns: []sheet.Column{
			{Key: "trick", Heading: "=HYPERLINK(\"x\") | <b>\x1b[1m", Note: "<b>@note</b>"},
			{Key: "n", Heading: "[n] #'@", Format: sheet.Money("<X>", 2), Total: sheet.Sum("n"), Bar: true},
			{Key: "part", Heading: "", Format: sheet.Percent(1), Formula: sheet.Over(sheet.Col("n"), sheet.Const("0"))},
			{Key: "half", Heading: "", Format: sheet.Decimals(1), Formula: sheet.Over(sheet.Plus(sheet.Col("part"), sheet.Col("n")), sheet.Const("-2"))},
			{Key: "mixed", Heading: "Mixed", Format: sheet.Decimals(3)},
			{Key: "day", Heading: "day", Format: sheet.Days(), Choices: []string{"=1+1", "a,b"}},
			{Key: "same", Heading: "Day", Spare: 1},
		}}
	links := []sheet.Link{{URL: "javascript:alert(1)"}, {URL: "https://example.org/?a=1&b=<2>"}, {URL: "file:///etc/passwd"}, {Sheet: "nowhere"}, {Sheet: "=a/b[c]:d*e?f\\g and a name that is far too long"}}
	for i, trick := range Tricks {
		row := sheet.Row{Group: "<group>\x1b[7m", Link: links[i%len(links)], Tone: sheet.Tone(i % 6), Cells: sheet.Cells(
			sheet.Text(trick), sheet.Number(strings.Repeat("-", i%2)+"1234567.891"), sheet.None, sheet.None, sheet.Text(trick), sheet.Date(day.AddDate(-150*(i%2), 0, i)), sheet.Text(trick))}
		row.Cells[4].Note = trick
		t.Rows = append(t.Rows, row)
	}
	t.Rows = append(t.Rows, sheet.Row{Group: "other", Cells: sheet.Cells(sheet.Text("long "+strings.Repeat("word ", 60)+strings.Repeat("x", 120)), sheet.Number("-0.004"), sheet.None, sheet.None, sheet.Number("123456789012345678901234567890.5"), sheet.None, sheet.None)})
	return &sheet.Book{
		Title: "=1+1 <script>", Subtitle: "\x1b[31mred", Lines: []string{"a | b", "<i>"}, Footer: "&P & 9 <b>", Author: "<a>", Company: "&\x1b", Created: day,
		Sheets: []*sheet.Sheet{
			{Name: "=a/b[c]:d*e?f\\g and a name that is far too long", Title: "<h1>\x1b[1m", Blocks: []sheet.Block{
				&sheet.Heading{Text: "# <h2> | \x1b"},
				&sheet.Note{Text: "- <p>\n1. | `note`\x1b[5m", Source: "javascript:alert(1) <s>", Tone: sheet.Bad},
				&sheet.Figures{Items: []sheet.Figure{{Label: "=<label>", Value: sheet.Text("=1+1"), Comment: "<c>\x1b", Tone: sheet.Good}, {Label: "n", Value: sheet.Int(-5), Format: sheet.Format{Kind: sheet.AsNumber, Unit: `"h<`}}}},
				t,
				&sheet.Chart{Kind: sheet.Bars, Title: "</title><script>", Alt: "</desc>\x1b<script>", Table: t, Label: "trick", Series: []string{"n"}, Top: 5, XTitle: "<x>", YTitle: "<y>"},
			}},
			{Name: "=A/B[C]:D*E?F\\G and a name that is far too long", Blocks: []sheet.Block{&sheet.Note{Text: "the same name but for its letters' case"}}},
			{Name: "", Blocks: []sheet.Block{&sheet.Note{Text: "no name"}}},
			{Name: "'History'", Blocks: []sheet.Block{&sheet.Note{Text: "a name that Excel keeps to itself"}}},
		},
	}
}
