package ledger

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// A workbook is an Excel file, with what excelize does not tell of its cells.
type workbook struct {
	*excelize.File
	archive *zip.Reader
}

// A cellTypes reads which cells of a sheet are text, row by row: 1.234 as text
// may be a thousand or more, as a number it is a little over one.
type cellTypes struct {
	part  io.ReadCloser
	in    *bufio.Reader
	row   int    // that was read
	texts []bool // by column, of that row
	ahead int    // the row behind it, of which the beginning was read
	done  bool
	whole bool // the end of all rows was read
}

// types begins to read the types of a sheet's cells, if it lies where it should.
// What is wrong with it otherwise is told where its cells are read.
func (w *workbook) types(sheet string) (types *cellTypes, ok bool) {
	name, err := w.partOf(sheet)
	if err != nil {
		return nil, false
	}
	part, err := w.archive.Open(name)
	if err != nil {
		return nil, false
	}
	return &cellTypes{part: part, in: bufio.NewReaderSize(part, 64<<10)}, true
}

// partOf finds the part of the archive that holds a sheet.
func (w *workbook) partOf(sheet string) (string, error) {
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	var parts struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		}
	}
	if err := errors.Join(w.decode("xl/workbook.xml", &book), w.decode("xl/_rels/workbook.xml.rels", &parts)); err != nil {
		return "", err
	}
	for _, s := range book.Sheets {
		for _, p := range parts.Relationship {
			if s.Name == sheet && s.ID == p.ID {
				if rooted, ok := strings.CutPrefix(p.Target, "/"); ok {
					return rooted, nil
				}
				return path.Join("xl", p.Target), nil
			}
		}
	}
	return "", errors.New("the sheet has no part")
}

func (w *workbook) decode(part string, into any) error {
	in, err := w.archive.Open(part)
	if err != nil {
		return err
	}
	return errors.Join(xml.NewDecoder(in).Decode(into), in.Close())
}

// of tells which cells of a row are text, by column; those behind are not. Rows
// are to be asked for in their order. A nil one knows of no text.
func (t *cellTypes) of(row int) []bool {
	if t == nil {
		return nil
	}
	for t.row < row && !t.done {
		t.read()
	}
	if t.row != row {
		return nil
	}
	return t.texts
}

// read reads the next row, as far as the beginning of the one behind it.
func (t *cellTypes) read() {
	t.row, t.texts = t.ahead, t.texts[:0]
	column := 0
	for {
		tag, err := t.tag()
		if err != nil {
			t.done = true
			return
		}
		switch name, ends := nameOf(tag); {
		case name == "sheetData" && ends:
			t.done, t.whole = true, true
			return
		case name == "row" && tag[0] != '/':
			t.ahead++
			if n, err := strconv.Atoi(attribute(tag, "r")); err == nil {
				t.ahead = n
			}
			return
		case name == "c" && tag[0] != '/':
			column++
			if n, _, err := excelize.CellNameToCoordinates(attribute(tag, "r")); err == nil {
				column = n
			}
			switch attribute(tag, "t") {
			case "s", "str", "inlineStr":
				for len(t.texts) < column {
					t.texts = append(t.texts, false)
				}
				t.texts[column-1] = true
			}
		}
	}
}

// nameOf gives the name of a tag, without a prefix, and whether it ends what it
// names.
func nameOf(tag []byte) (name string, ends bool) {
	ends = bytes.HasPrefix(tag, []byte{'/'}) || bytes.HasSuffix(tag, []byte{'/'})
	word, _, _ := bytes.Cut(bytes.Trim(tag, "/"), []byte{' '})
	return string(word[bytes.IndexByte(word, ':')+1:]), ends
}

// goesOn reports whether a sheet whose rows were read goes on behind them, as it
// does where its XML is broken: excelize stops there without a word.
func (t *cellTypes) goesOn(behind int) bool {
	if t == nil {
		return false
	}
	for !t.done {
		t.read()
	}
	return !t.whole || t.row > behind || t.ahead > behind
}

// tag reads the next tag, what stands in it; nothing of one that is longer than
// any of a row or a cell.
func (t *cellTypes) tag() ([]byte, error) {
	if err := t.skip('<'); err != nil {
		return nil, err
	}
	tag, err := t.in.ReadSlice('>')
	if errors.Is(err, bufio.ErrBufferFull) {
		return nil, t.skip('>')
	}
	return bytes.TrimSuffix(tag, []byte{'>'}), err
}

// skip passes over all up to a sign.
func (t *cellTypes) skip(sign byte) error {
	for {
		if _, err := t.in.ReadSlice(sign); !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
	}
}

// attribute gives the value of an attribute of a tag, "" where it has none.
func attribute(tag []byte, name string) string {
	_, behind, ok := bytes.Cut(tag, []byte(" "+name+"=\""))
	if !ok {
		return ""
	}
	value, _, _ := bytes.Cut(behind, []byte{'"'})
	return string(value)
}

func (t *cellTypes) close() error {
	if t == nil {
		return nil
	}
	return t.part.Close()
}

// unmistakable gives a number of a workbook so that it cannot be taken for
// thousands, as the same as text may: 1.2340 for 1.234.
func unmistakable(cell string) string {
	if at := len(cell) - 4; at > 0 && cell[at] == '.' && strings.Trim(cell, "0123456789.-") == "" {
		return cell + "0"
	}
	return cell
}
