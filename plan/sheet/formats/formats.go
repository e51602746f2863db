package formats

import (
	"fmt"
	"io"
	"path"
	"strings"

	"keyplan/plan/nearest"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/csv"
	"keyplan/plan/sheet/html"
	"keyplan/plan/sheet/jsonl"
	"keyplan/plan/sheet/markdown"
	"keyplan/plan/sheet/svg"
	"keyplan/plan/sheet/text"
	"keyplan/plan/sheet/xlsx"
	"keyplan/plan/sheet/zipped"
)

// Options say how a report looks, to the formats that have a look.
type Options struct {
	Width int  // of the terminal in columns; 0 is 80
	Color bool // whether text may be coloured
	ASCII bool // whether text draws bars and marks in ASCII
	Excel bool // whether csv is for Excel: with a byte order mark
}

// A Format is one form of a report.
type Format struct {
	Name     string
	Suffixes []string // of files, with the dot; the first is the usual one
	Doc      string   // what it is good for, as a phrase
	Binary   bool     // whether a terminal cannot show it
	Write    func(w io.Writer, book *sheet.Book, o Options) error
}

// Formats are all formats; the first is the default. A new one is one line here.
var Formats = []Format{
	{"text", []string{".txt"}, "for the terminal", false, writeText},
	{"xlsx", []string{".xlsx"}, "for Excel and LibreOffice: tables with live formulas, and charts", true, plainly(xlsx.Write)},
	{"html", []string{".html", ".htm"}, "one page for any browser, and for print", false, plainly(html.Write)},
	{"markdown", []string{".md", ".markdown"}, "for a wiki, an issue or a pull request", false, plainly(markdown.Write)},
	{"csv", []string{".csv"}, "the main table with all digits, for other programs", false, writeCSV},
	{"jsonl", []string{".jsonl", ".ndjson"}, "the main table, one JSON object a line", false, plainly(jsonl.Write)},
	{"csv.zip", []string{".csv.zip", ".zip"}, "all tables, one csv file each, for a warehouse or a BI tool", true, writeCSVs},
	{"jsonl.zip", []string{".jsonl.zip"}, "all tables, one jsonl file each", true, plainly(writeJSONLs)},
	{"svg", []string{".svg"}, "the charts of the first page that has any, for a slide", false, plainly(svg.Write)},
}

func writeText(w io.Writer, book *sheet.Book, o Options) error {
	return text.Write(w, book, text.Options{Width: o.Width, Color: o.Color, ASCII: o.ASCII})
}

func writeCSV(w io.Writer, book *sheet.Book, o Options) error {
	return csv.Write(w, book, csv.Options{Excel: o.Excel})
}

func writeCSVs(w io.Writer, book *sheet.Book, o Options) error {
	return zipped.Write(w, book, ".csv", func(w io.Writer, t *sheet.Table) error { return csv.Table(w, t, csv.Options{Excel: o.Excel}) })
}

func writeJSONLs(w io.Writer, book *sheet.Book) error {
	return zipped.Write(w, book, ".jsonl", jsonl.Table)
}

// plainly is the Write of a format that looks the same under all options.
func plainly(write func(io.Writer, *sheet.Book) error) func(io.Writer, *sheet.Book, Options) error {
	return func(w io.Writer, book *sheet.Book, _ Options) error { return write(w, book) }
}

// Names lists the names of all formats.
func Names() []string {
	var names []string
	for _, f := range Formats {
		names = append(names, f.Name)
	}
	return names
}

// Suffixes lists the suffixes of all formats, the usual one of each.
func Suffixes() []string {
	var suffixes []string
	for _, f := range Formats {
		suffixes = append(suffixes, f.Suffixes[0])
	}
	return suffixes
}

// Find gives the format of a name; the error for an unknown one names the
// nearest, or all there are.
func Find(name string) (Format, error) {
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, nearest.Unknown("format", name, Names())
}

// ForFile gives the format that a file's suffix stands for, the longest that
// fits: a.jsonl.zip holds other files than a.zip.
func ForFile(file string) (Format, error) {
	name := path.Base(strings.ReplaceAll(file, `\`, "/"))
	best, longest := Format{}, ""
	for _, f := range Formats {
		for _, s := range f.Suffixes {
			if strings.HasSuffix(strings.ToLower(name), s) && len(s) > len(longest) {
				best, longest = f, s
			}
		}
	}
	if longest != "" {
		return best, nil
	}
	suffix := path.Ext(name)
	all := strings.Join(Suffixes(), ", ")
	if suffix == "" || suffix == "." {
		return Format{}, fmt.Errorf("%q has no suffix to tell its format by, such as %s", file, all)
	}
	if near, ok := nearest.Of(suffix[1:], undotted()); ok {
		return Format{}, fmt.Errorf("%q: there is no format for %s files; did you mean .%s?", file, suffix, near)
	}
	return Format{}, fmt.Errorf("%q: there is no format for %s files, only for %s", file, suffix, all)
}

// undotted are all suffixes without their dots.
func undotted() []string {
	var all []string
	for _, f := range Formats {
		for _, s := range f.Suffixes {
			all = append(all, strings.TrimPrefix(s, "."))
		}
	}
	return all
}
