package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"keyplan/plan/sheet"
)

// listSheet is what the sheet of lists is called, which nobody sees.
const listSheet = "Lists"

// A list is words to choose from that do not fit into the cells that offer them.
type list struct {
	name        string
	words       []string
	column, row int // of its name, from 1 on
}

// source is where a list of words is: in itself, if Excel holds it so, or on the
// sheet of lists, by its name. Lists of the same words are one.
func (b *workbook) source(words []string, key string) string {
	const most = 255 // characters
	written := make([]string, len(words))
	plain := true
	for i, w := range words {
		written[i] = cellText(w)
		plain = plain && strings.TrimSpace(written[i]) == written[i] && !strings.ContainsAny(written[i], ",\n")
	}
	if text := strings.Join(written, ","); plain && len(text) <= most && !strings.HasPrefix(text, "=") {
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	}
	same := strings.Join(written, "\x00")
	if l := b.byWords[same]; l != nil {
		return l.name
	}
	l := &list{name: b.unused("list_" + word(key)), words: written, column: 1, row: 1}
	if n := len(b.lists); n > 0 {
		last := b.lists[n-1]
		if l.column, l.row = last.column, last.row+len(last.words)+2; l.row+len(written) > b.most {
			l.column, l.row = l.column+1, 1
		}
	}
	b.lists = append(b.lists, l)
	b.byWords[same] = l
	b.names = append(b.names, name{name: l.name, refers: absolute(b.listsName, l.column, l.row+1, l.column, l.row+len(l.words))})
	return l.name
}

// word is a text as part of a name.
func word(text string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' {
			return r
		}
		return '_'
	}, cutUTF16(text, 40))
}

// unused is a name that neither a table, a figure nor a list has.
func (b *workbook) unused(wanted string) string {
	if b.taken == nil {
		b.taken = map[string]bool{}
		shown, behind := b.book.Tables()
		for _, t := range append(shown, behind...) {
			b.taken[strings.ToLower(t.ID)] = true
		}
		for _, s := range b.book.Sheets {
			for _, block := range s.Blocks {
				if f, ok := block.(*sheet.Figures); ok {
					for i := range f.Items {
						b.taken[strings.ToLower(f.Items[i].Name)] = true
					}
				}
			}
		}
	}
	tried := wanted
	for n := 2; b.taken[strings.ToLower(tried)]; n++ {
		tried = fmt.Sprintf("%s_%d", wanted, n)
	}
	b.taken[strings.ToLower(tried)] = true
	return tried
}

// writeLists writes the sheet of lists: each below its name, all below each
// other.
func (b *workbook) writeLists() error {
	if len(b.lists) == 0 {
		return nil
	}
	s := &sheet.Sheet{Name: listSheet, Hidden: true}
	p := &page{sheet: s, name: b.listsName, number: len(b.pages) + 1}
	if _, err := b.file.NewSheet(p.name); err != nil {
		return err
	}
	if err := b.hide(p); err != nil {
		return err
	}
	b.pages = append(b.pages, p)
	margins := margins()
	if err := b.file.SetPageMargins(p.name, margins); err != nil {
		return err
	}
	bold, err := b.style(look{bold: true})
	if err != nil {
		return err
	}
	g, err := b.newGrid(p)
	if err != nil {
		return err
	}
	columns := map[int][]*list{}
	for _, l := range b.lists {
		columns[l.column] = append(columns[l.column], l)
	}
	for row := 1; ; row++ {
		cells := make([]excelize.Cell, len(columns))
		more := false
		for c := range cells {
			all := columns[c+1]
			for len(all) > 0 && row > all[0].row+len(all[0].words) {
				all = all[1:]
			}
			if columns[c+1] = all; len(all) == 0 {
				continue
			}
			more = true
			switch l := all[0]; {
			case row == l.row:
				cells[c] = excelize.Cell{Value: l.name, StyleID: bold}
			case row > l.row:
				cells[c].Value = l.words[row-l.row-1]
			}
		}
		if !more {
			return g.w.Flush()
		}
		if err := g.row(row, 0, cells); err != nil {
			return err
		}
	}
}
