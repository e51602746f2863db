// Package zipped writes all tables of a report as one file each, in a zip: for a
// data warehouse or a BI tool that reads a folder of tables.
//
// Files are called after their tables. Tables that only charts show are there
// too; those of hidden sheets are not. Files are of the day of the report, so that
// the same book gives the same bytes.
package zipped

import (
	"archive/zip"
	"errors"
	"io"
	"strings"

	"keyplan/plan/sheet"
)

// Write writes the tables of a book whose formulas are computed, each by a
// function that writes one, in a file with a suffix such as ".csv".
func Write(w io.Writer, book *sheet.Book, suffix string, table func(io.Writer, *sheet.Table) error) error {
	if err := book.Check(); err != nil {
		return err
	}
	shown, behind := book.Visible().Tables()
	all := append(shown, behind...)
	if len(all) == 0 {
		return errors.New("there is no table in this report, and a zip holds nothing else")
	}
	out := zip.NewWriter(w)
	for _, t := range all {
		header := &zip.FileHeader{Name: fileName(t.ID) + suffix, Method: zip.Deflate}
		if !book.Created.IsZero() {
			header.Modified = book.Created.UTC()
		}
		file, err := out.CreateHeader(header)
		if err != nil {
			return err
		}
		if err := table(file, t); err != nil {
			return err
		}
	}
	return out.Close()
}

// fileName is a name of a table as one of a file: Windows keeps some to itself.
func fileName(id string) string {
	switch strings.ToLower(id) {
	case "con", "prn", "aux", "nul":
		return id + "_"
	}
	return id
}
