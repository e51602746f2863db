package xlsx

import (
	"cmp"
	"fmt"
	"io"
	"slices"
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
	b := &workbook{file: f, book: book, most: rows, looks: map[look]int{}, tones: map[sheet.Tone]int{}, tables: map[*sheet.Table]*place{},
		byName: map[string]*place{}, byLink: map[string]*page{}, byWords: map[string]*list{}}
	b.layOut()
	if err := b.properties(); err != nil {
		return err
	}
	for i, p := range b.pages {
		if err := b.addSheet(i, p); err != nil {
			return err
		}
	}
	for _, p := range b.pages {
		if err := b.writePage(p); err != nil {
			return fmt.Errorf("sheet %q: %w", p.name, err)
		}
	}
	if err := b.writeLists(); err != nil {
		return err
	}
	return b.pack(w)
}

// A workbook is a book on its way into a file.
type workbook struct {
	file   *excelize.File
	book   *sheet.Book
	most   int // rows of a sheet
	pages  []*page
	looks  map[look]int
	tones  map[sheet.Tone]int // looks of conditional formats
	tables map[*sheet.Table]*place
	byName map[string]*place // tables, by the names that formulas use
	byLink map[string]*page  // by what links call them
	names  []name
	taken  map[string]bool // names, in small letters

	list     *sheet.Sheet // the contents; nil is none
	listName string

	lists     []*list // to choose from
	byWords   map[string]*list
	listsName string // of their sheet
}

// layOut decides where everything stands, since charts and links of one sheet
// lead to others. What nobody sees stands at the end.
func (b *workbook) layOut() {
	all := b.book.Visible().Sheets
	if _, behind := b.book.Tables(); len(behind) > 0 {
		all = append(all, dataSheet(behind))
	}
	if len(all) == 0 {
		all = []*sheet.Sheet{{Name: cmp.Or(b.book.Title, "Report")}}
	}
	if len(all) >= contentsFrom {
		b.list = &sheet.Sheet{Name: "Contents", Title: "Contents"}
		all = slices.Insert(all, 1, b.list)
	}
	for _, s := range b.book.Sheets {
		if s.Hidden {
			all = append(all, s)
		}
	}
	names := sheetNames(append(all[:len(all):len(all)], &sheet.Sheet{Name: listSheet}))
	b.listsName = names[len(all)]
	if b.list != nil {
		b.listName = names[1]
		b.list.Blocks = []sheet.Block{b.contents(all, names)}
	}
	for i, s := range all {
		b.pages = append(b.pages, b.place(s, names[i], i == 0, b.most))
	}
	b.findLinks()
}

// dataSheet holds the tables that only charts show.
func dataSheet(tables []*sheet.Table) *sheet.Sheet {
	s := &sheet.Sheet{Name: "Chart data", Title: "The figures behind the charts"}
	for _, t := range tables {
		s.Blocks = append(s.Blocks, t)
	}
	return s
}

func (b *workbook) addSheet(i int, p *page) error {
	if i == 0 {
		return b.file.SetSheetName(b.file.GetSheetName(0), p.name)
	}
	if _, err := b.file.NewSheet(p.name); err != nil || !p.sheet.Hidden {
		return err
	}
	return b.hide(p)
}

// hide keeps a sheet from the list of those that can be shown again.
func (b *workbook) hide(p *page) error {
	const visible, very = false, true
	return b.file.SetSheetVisible(p.name, visible, very)
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
