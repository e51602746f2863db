package ledger

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"

	"keyplan/pareto"
)

// A Reading is a ledger with how it was read.
type Reading struct {
	Ledger *pareto.Ledger
	Files  []File
	Lines  Lines
	// Blank is the sum of the lines that name no customer.
	Blank pareto.Sum
	// Notes are what should be known of how the ledger was read.
	Notes []string
}

// A File is how one source was read.
type File struct {
	Name         string
	Sheet        string // of a workbook
	Encoding     string
	Comma        string // what separates the cells
	HeadingLine  int    // 0 where there are no headings
	Customer     Choice
	Amount       Choice
	Date, Profit Choice // Text is "" for none
	Columns      []*Column
	Dates        DateStyle // of the dates, where their order was a question
}

// Read reads ledgers and adds them up. Where later lines show that numbers or
// dates are written otherwise than the first ones let believe, all is read
// again.
func Read(sources []Source, o Options) (*Reading, error) {
	if err := o.Check(); err != nil {
		return nil, err
	}
	for {
		r := newReader(o)
		err := r.sources(sources)
		r.end()
		if err != nil {
			return nil, err
		}
		total := together(r.tallies)
		settled, again, notes, err := r.unsettled(total)
		if err != nil {
			return nil, err
		}
		if !again || o.settled.marks != nil {
			out, err := r.reading(total)
			if err == nil {
				out.Notes = append(out.Notes, notes...)
			}
			return out, err
		}
		o.settled = settled
	}
}

func (r *reader) sources(sources []Source) error {
	for i, source := range sources {
		if err := r.source(i, source); err != nil {
			return fmt.Errorf("%s: %w", source.Name, err)
		}
	}
	return nil
}

// Look finds out what the columns of ledgers hold, and reads no further. Files
// that are no ledger have columns all the same; the error says why.
func Look(sources []Source, o Options) ([]File, error) {
	if err := o.Check(); err != nil {
		return nil, err
	}
	var files []File
	var unclear error
	for i, source := range sources {
		r := newReader(o)
		r.only = true
		err := r.source(i, source)
		r.end()
		for _, l := range r.looks {
			files = append(files, l.file)
		}
		if err != nil {
			unclear = errors.Join(unclear, fmt.Errorf("%s: %w", source.Name, err))
		}
	}
	return files, unclear
}

// A reader reads files into tallies, one a worker.
type reader struct {
	options Options
	looks   []looked
	blocks  chan block
	spent   chan []byte
	workers sync.WaitGroup
	tallies []*tally
	only    bool // look, and read no further
}

type looked struct {
	file   File
	look   *look
	source Source
}

// A block is some whole records of a file.
type block struct {
	layout *layout
	text   []byte
	line   int
	rows   [][]string // of a workbook, in place of text
	quotes bool
}

const blockSize = 512 << 10

func newReader(o Options) *reader {
	n := runtime.GOMAXPROCS(0)
	r := &reader{options: o, blocks: make(chan block, n), spent: make(chan []byte, 2*n+2)}
	for range n {
		t := newTally()
		r.tallies = append(r.tallies, t)
		r.workers.Go(func() {
			for b := range r.blocks {
				t.block(b)
				if b.text != nil {
					select {
					case r.spent <- b.text[:0]:
					default:
					}
				}
			}
		})
	}
	return r
}

// end waits for the workers.
func (r *reader) end() {
	close(r.blocks)
	r.workers.Wait()
}

// source reads one file.
func (r *reader) source(i int, source Source) (err error) {
	in, err := source.Open()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	start, err := head(in, 8)
	if err != nil {
		return err
	}
	whole := io.MultiReader(bytes.NewReader(start), in)
	switch {
	case bytes.HasPrefix(start, []byte(zipStart)):
		return r.workbook(i, source, whole)
	case bytes.HasPrefix(start, []byte(oleStart)):
		return errors.New("this is an Excel workbook of before 2007, or one with a password; save it as .xlsx without a password")
	}
	return r.text(i, source, whole)
}

// text reads a text table.
func (r *reader) text(i int, source Source, in io.Reader) error {
	t, err := textOf(in)
	if err != nil {
		return err
	}
	s := t.sheet()
	table := s.table()
	l, err := r.options.look(table, s.comma, i)
	if l != nil {
		r.looks = append(r.looks, looked{l.file(source.Name, "", t.encoding), l, source})
	}
	if err != nil || r.only {
		return err
	}
	return r.cut(t, l)
}

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
			r.blocks <- block{layout: l.layout, text: text[:end], line: line, quotes: bytes.IndexByte(text[:end], '"') >= 0}
			line += bytes.Count(text[:end], []byte{'\n'})
		}
		if all {
			return nil
		}
	}
}

// fill reads the next block behind what is left of the last one.
func (r *reader) fill(in io.Reader, left []byte) (text []byte, all bool, err error) {
	select {
	case text = <-r.spent:
	default:
	}
	size := max(blockSize, len(left)+blockSize)
	if cap(text) < size {
		text = make([]byte, 0, size)
	}
	text = append(text, left...)
	n, err := io.ReadFull(in, text[len(text):cap(text)])
	text = text[:len(text)+n]
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return text, true, nil
	}
	return text, false, err
}

// skip leaves out a line that is too long to be one, and gives what follows it.
func (r *reader) skip(in io.Reader, file, line int, text []byte) ([]byte, error) {
	r.blocks <- block{layout: &layout{file: file}, line: line} // counted by a worker as unreadable
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
	y, line := b.layout, b.line
	if b.rows != nil {
		t.rows(b)
		return
	}
	if len(b.text) == 0 {
		t.lines.Read++
		t.lines.add(Unreadable, y.file, line, []byte("a line of over a million characters"))
		return
	}
	s := splitter{comma: y.comma}
	for text := b.text; len(text) > 0; {
		end := bytes.IndexByte(text, '\n') + 1
		if end == 0 {
			end = len(text)
		}
		if b.quotes && bytes.IndexByte(text[:end], '"') >= 0 {
			end = y.comma.end(text, true)
			t.flush() // cells of those before lie in the splitter's room
			cells, unclosed := s.quoted(trimLine(text[:end]), y.cells)
			if unclosed > 0 {
				t.lines.Stray++
				t.lines.example(stray, y.file, line, trimLine(text[:end]))
			}
			t.line(y, cells, line)
			line += bytes.Count(text[:end], []byte{'\n'})
		} else {
			t.line(y, s.plain(trimLine(text[:end]), y.cells), line)
			line++
		}
		text = text[end:]
	}
	t.flush()
}

func (t *tally) rows(b block) {
	cells := make([][]byte, 0, b.layout.cells)
	for i, r := range b.rows {
		cells = cells[:0]
		for _, cell := range r[:min(len(r), b.layout.cells)] {
			cells = append(cells, []byte(cell))
		}
		t.line(b.layout, cells, b.line+i)
	}
	t.flush()
}
