package report

import (
	"fmt"
	"strings"

	"keyplan/pareto/ledger"
	"keyplan/plan/sheet"
)

// Columns shows what the columns of ledgers hold, and what each is taken for.
func Columns(files []ledger.File) *sheet.Book {
	book := &sheet.Book{Title: "What the columns hold"}
	for i, f := range files {
		s := &sheet.Sheet{Name: fmt.Sprintf("File %d", i+1), Title: f.Name}
		how := []string{}
		if f.Sheet != "" {
			how = append(how, "sheet "+f.Sheet)
		}
		if f.Encoding != "" {
			how = append(how, f.Encoding, "cells set apart by "+f.Comma)
		}
		if f.HeadingLine > 0 {
			how = append(how, fmt.Sprintf("headings in line %d", f.HeadingLine))
		} else {
			how = append(how, "no headings")
		}
		if f.Dates != "" {
			how = append(how, "dates in the order "+string(f.Dates))
		}
		s.Blocks = append(s.Blocks, &sheet.Note{Text: strings.Join(how, ", ")})
		for _, choice := range []struct {
			what string
			ledger.Choice
		}{{"customer", f.Customer}, {"amount", f.Amount}, {"date", f.Date}, {"profit", f.Profit}} {
			if choice.Text == "" {
				continue
			}
			why := "as you said"
			if choice.Guessed {
				why = choice.Why
			}
			s.Blocks = append(s.Blocks, &sheet.Note{Text: fmt.Sprintf("%s = %s: %s", choice.what, choice.Text, why), Tone: sheet.Strong})
		}
		s.Blocks = append(s.Blocks, columnTable(i, f.Columns))
		book.Sheets = append(book.Sheets, s)
	}
	return book
}

func columnTable(file int, columns []*ledger.Column) *sheet.Table {
	t := &sheet.Table{ID: fmt.Sprintf("Columns%d", file+1), Main: file == 0, Columns: []sheet.Column{
		{Key: "number", Heading: "#", Format: sheet.Decimals(0), Spare: 2},
		{Key: "column", Heading: "Column"},
		{Key: "use", Heading: "Taken for"},
		{Key: "filled", Heading: "Filled", Format: sheet.Decimals(0), Spare: 1, Note: "Of the lines that were looked at."},
		{Key: "samples", Heading: "Holds, for example"},
	}}
	for i, c := range columns {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Int(i+1), sheet.Text(c.Heading), sheet.Text(c.Use), sheet.Int(c.Filled), sheet.Text(strings.Join(c.Samples, " · ")))})
	}
	return t
}
