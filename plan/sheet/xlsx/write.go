package xlsx

import (
	"cmp"
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/safe"
	"keyplan/plan/sheet"
)

// Write writes a book whose formulas are computed.
func Write(w io.Writer, book *sheet.Book) error {
	return write(w, book, excelize.TotalRows)
}

// write is Write for sheets of so many rows at most.
func write(w io.Writer, book *sheet.Book, rows int) (err error) {
	if err := book.Check(); err != nil {
		return err
	}
	f := excelize.NewFile()
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	b := &workbook{file: f, book: book, looks: map[look]int{}, tables: map[*sheet.Table]*place{}}
	b.layOut(rows)
	if err := b.properties(); err != nil {
		return err
	}
	for i, p := range b.pages {
		if err := b.addSheet(i, p.name); err != nil {
			return err
		}
	}
	for _, p := range b.pages {
		if err := b.writePage(p); err != nil {
			return fmt.Errorf("sheet %q: %w", p.name, err)
		}
	}
	return b.pack(w)
}

// A workbook is a book on its way into a file.
type workbook struct {
	file   *excelize.File
	book   *sheet.Book
	pages  []*page
	looks  map[look]int
	tables map[*sheet.Table]*place
}

// layOut decides where everything stands, since charts and links of one sheet
// lead to others.
func (b *workbook) layOut(rows int) {
	all := b.book.Sheets
	if _, behind := b.book.Tables(); len(behind) > 0 {
		all = append(all[:len(all):len(all)], dataSheet(behind))
	}
	if len(all) == 0 {
		all = []*sheet.Sheet{{Name: cmp.Or(b.book.Title, "Report")}}
	}
	names := sheetNames(all)
	for i, s := range all {
		b.pages = append(b.pages, b.place(s, names[i], i == 0, rows))
	}
}

// dataSheet holds the tables that only charts show.
func dataSheet(tables []*sheet.Table) *sheet.Sheet {
	s := &sheet.Sheet{Name: "Chart data", Title: "The figures behind the charts"}
	for _, t := range tables {
		s.Blocks = append(s.Blocks, t)
	}
	return s
}

func (b *workbook) addSheet(i int, name string) error {
	if i == 0 {
		return b.file.SetSheetName(b.file.GetSheetName(0), name)
	}
	_, err := b.file.NewSheet(name)
	return err
}

// created is the day of a document that has none.
var created = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

func (b *workbook) properties() error {
	day := b.book.Created
	if day.IsZero() {
		day = created
	}
	stamp := day.UTC().Format(time.RFC3339)
	err := b.file.SetDocProps(&excelize.DocProperties{
		Title: safe.Line(b.book.Title), Subject: safe.Line(b.book.Subject), Creator: safe.Line(b.book.Author),
		LastModifiedBy: safe.Line(b.book.Author), Created: stamp, Modified: stamp,
	})
	if err != nil {
		return err
	}
	return b.file.SetAppProps(&excelize.AppProperties{Application: "Microsoft Excel", Company: safe.Line(b.book.Company)})
}
