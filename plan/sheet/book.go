package sheet

import "time"

// A Book is a report as a whole: a workbook, a page, a screen.
type Book struct {
	Title    string
	Subtitle string
	Lines    []string // under the title: what it is about, of which day, from which file
	Footer   string   // on each page of paper: "confidential"

	Author, Company, Subject string    // of the document, where a format keeps them
	Created                  time.Time // likewise; the zero time is written as some fixed one

	Sheets []*Sheet
}

// A Sheet is one page of a book.
type Sheet struct {
	Name      string // short, on the tab of a workbook
	Title     string // over the page; "" is none
	Landscape bool   // on paper
	// Hidden sheets are records for programs that read the workbook again; no
	// other format has them.
	Hidden bool
	// OnePage prints on one sheet of paper, however much it holds.
	OnePage bool
	Blocks  []Block
}

// A Block is a part of a page: a *Heading, *Note, *Figures, *Table or *Chart.
type Block interface {
	// share is how much of the page's width the block takes.
	share() Share
}

// A Share is a part of a page's width, in twelfths. Blocks whose shares fit
// into a page stand beside each other where a format can do that. The zero
// Share is the whole width.
type Share int

// The usual shares.
const (
	Full      Share = 0
	Third     Share = 4
	Half      Share = 6
	TwoThirds Share = 8
	twelfths  Share = 12
)

// Twelfths is the share as a number from 1 to 12.
func (s Share) Twelfths() int {
	if s <= 0 || s > twelfths {
		return int(twelfths)
	}
	return int(s)
}

// Lines groups the blocks of a page into those that stand beside each other.
func (s *Sheet) Lines() [][]Block {
	var lines [][]Block
	used := int(twelfths)
	for _, b := range s.Blocks {
		w := b.share().Twelfths()
		if used+w > int(twelfths) {
			lines, used = append(lines, nil), 0
		}
		last := len(lines) - 1
		lines[last], used = append(lines[last], b), used+w
	}
	return lines
}

// Of is how many twelfths of the width a block takes.
func Of(b Block) int { return b.share().Twelfths() }

// Tables are all tables of a book in reading order, then those that only
// charts show, each once.
func (b *Book) Tables() (shown, behind []*Table) {
	seen := map[*Table]bool{}
	for _, s := range b.Sheets {
		for _, block := range s.Blocks {
			if t, ok := block.(*Table); ok && !seen[t] {
				seen[t] = true
				shown = append(shown, t)
			}
		}
	}
	for _, s := range b.Sheets {
		for _, block := range s.Blocks {
			if c, ok := block.(*Chart); ok && !seen[c.Table] {
				seen[c.Table] = true
				behind = append(behind, c.Table)
			}
		}
	}
	return shown, behind
}

// Visible is the book without its hidden sheets, for all formats but workbooks.
// Its formulas must be computed before: they may be about hidden tables.
func (b *Book) Visible() *Book {
	visible := *b
	visible.Sheets = nil
	for _, s := range b.Sheets {
		if !s.Hidden {
			visible.Sheets = append(visible.Sheets, s)
		}
	}
	return &visible
}

// MainTable is the table that a format with room for one shows: the one marked
// so, else the first; nil where there is none. Hidden sheets do not count.
func (b *Book) MainTable() *Table {
	shown, behind := b.Visible().Tables()
	all := append(shown, behind...)
	for _, t := range all {
		if t.Main {
			return t
		}
	}
	if len(all) == 0 {
		return nil
	}
	return all[0]
}
