package ledger

import (
	"bytes"
	"errors"
	"io"
)

// A block is some whole records of a file.
type block struct {
	layout *layout
	text   []byte
	line   int
	rows   [][]string // of a workbook, in place of text
	quotes bool
}

// blockSize is how many bytes are read at once.
const blockSize = 512 << 10

// cut cuts a text into blocks of whole records and hands them to the workers.
func (r *reader) cut(t *text, l *look) error {
	in := io.MultiReader(bytes.NewReader(t.sample[l.table.start:]), t.rest)
	line, comma := 1+bytes.Count(t.sample[:l.table.start], []byte{'\n'}), l.layout.comma
	var left []byte // of the last block
	for {
		text, all, err := r.fill(in, left)
		if err != nil {
			return err
		}
		end := len(text)
		if !all {
			end = comma.lastEnd(text)
		}
		if end == 0 && len(text) >= longestRecord {
			if text, err = r.skip(in, l.layout.file, line, text); err != nil {
				return err
			}
			left = text
			line++
			continue
		}
		left = append([]byte(nil), text[end:]...)
		if end > 0 {
			r.hand(block{layout: l.layout, text: text[:end], line: line, quotes: bytes.IndexByte(text[:end], '"') >= 0})
			line += bytes.Count(text[:end], []byte{'\n'})
		}
		if all {
			return nil
		}
	}
}

// hand hands a block to the workers, or sums it here where the order of lines
// matters.
func (r *reader) hand(b block) {
	if b.layout.grouped {
		r.inOrder.block(b)
		return
	}
	r.blocks <- b
}

// fill reads the next block behind what is left of the last one.
func (r *reader) fill(in io.Reader, left []byte) (text []byte, all bool, err error) {
	select {
	case text = <-r.spent:
	default:
	}
	size := len(left) + r.bounds.block
	if cap(text) < size {
		text = make([]byte, 0, size)
	}
	text = append(text, left...)
	n, err := io.ReadFull(in, text[len(text):size])
	text = text[:len(text)+n]
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return text, true, nil
	}
	return text, false, err
}

// skip leaves out a line that is too long to be one, and gives what follows it.
func (r *reader) skip(in io.Reader, file, line int, text []byte) ([]byte, error) {
	r.hand(block{layout: &layout{file: file}, line: line}) // counted by a worker as unreadable
	for {
		if at := bytes.IndexByte(text, '\n'); at >= 0 {
			return append([]byte(nil), text[at+1:]...), nil
		}
		n, err := in.Read(text[:cap(text)])
		text = text[:n]
		if errors.Is(err, io.EOF) && n == 0 {
			return nil, nil
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
	}
}

// block sums the records of a block.
func (t *tally) block(b block) {
	switch {
	case b.rows != nil:
		t.begin(b.layout)
		t.rows(b)
	case b.text != nil:
		t.begin(b.layout)
		t.text(b)
	default:
		t.lines.Read++
		t.lines.add(Unreadable, b.layout.file, b.line, []byte("a line of over a million characters"))
	}
	t.flush()
}

// text sums the records of a block of text.
func (t *tally) text(b block) {
	y, line := b.layout, b.line
	s := splitter{comma: y.comma}
	for text := b.text; len(text) > 0 && (y.end == 0 || line < y.end); {
		end := bytes.IndexByte(text, '\n') + 1
		if end == 0 {
			end = len(text)
		}
		lines := 1
		if b.quotes && bytes.IndexByte(text[:end], '"') >= 0 {
			end = t.quoted(y, &s, text, end, line)
			lines = bytes.Count(text[:end], []byte{'\n'})
		} else if record := trimLine(text[:end]); !y.comma.blank(record) {
			t.line(y, s.plain(record, y.cells), line)
			if s.overflows(len(y.headings)) {
				t.lines.Wide++
				t.lines.example(wide, y.file, line, record)
			}
		}
		line += lines
		text = text[end:]
	}
}

// quoted sums the record at the start of a text, whose first line has quotes
// in it, and gives where it ends. Nearly always that is the end of the line,
// with each quote closed before.
func (t *tally) quoted(y *layout, s *splitter, text []byte, end, line int) int {
	if len(s.room) > 0 {
		t.flush() // names of those before may lie there
	}
	record := trimLine(text[:end])
	cells, stray, rest := s.quoted(record, y.cells)
	switch {
	case stray > 0:
		end = y.comma.end(text, true)
		record = trimLine(text[:end])
		cells, stray, _ = s.quoted(record, y.cells)
	case rest >= 0:
		end = rest + y.comma.end(text[rest:], true)
		record = trimLine(text[:end])
	}
	if y.comma.blank(record) {
		return end
	}
	if stray > 0 {
		t.lines.Stray++
		t.lines.example(strayQuote, y.file, line, record)
	}
	t.line(y, cells, line)
	return end
}

// rows sums the rows of a block of a workbook.
func (t *tally) rows(b block) {
	for i, r := range b.rows {
		if filled(r) == 0 {
			continue
		}
		if end := b.layout.end; end > 0 && b.line+i >= end {
			return
		}
		cells := make([][]byte, 0, b.layout.cells)
		for _, cell := range r[:min(len(r), b.layout.cells)] {
			cells = append(cells, []byte(cell))
		}
		t.line(b.layout, cells, b.line+i)
	}
}
