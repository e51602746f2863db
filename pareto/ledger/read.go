package ledger

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"sync"
)

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
		settled, again, notes := r.settle(total.told)
		if !again || o.settled.marks != nil {
			out, err := r.reading(total)
			if err == nil {
				out.Notes = append(out.Notes, notes...)
			}
			return out, err
		}
		if slices.ContainsFunc(sources, func(s Source) bool { return s.Once }) {
			return nil, r.late(settled)
		}
		o.settled = settled
	}
}

func (r *reader) sources(sources []Source) error {
	for i, source := range sources {
		if err := r.source(i, source); err != nil {
			return fmt.Errorf("%s: %w", source.Name, plainError(err))
		}
	}
	return nil
}

// plainError is an error without the path, which stands before it.
func plainError(err error) error {
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return path.Err
	}
	return err
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
			unclear = errors.Join(unclear, fmt.Errorf("%s: %w", source.Name, plainError(err)))
		}
	}
	return files, unclear
}

// A reader reads files into tallies, one a worker.
type reader struct {
	options Options
	bounds  bounds
	looks   []looked
	blocks  chan block
	spent   chan []byte
	workers sync.WaitGroup
	tallies []*tally
	inOrder *tally // of files whose lines must be read one after the other
	only    bool   // look, and read no further
	notes   []string
}

type looked struct {
	file File
	look *look
}

func newReader(o Options) *reader {
	b := o.bounds.filled()
	r := &reader{options: o, bounds: b, blocks: make(chan block, b.workers), spent: make(chan []byte, 2*b.workers+2), inOrder: newTally(b.journal)}
	r.tallies = []*tally{r.inOrder}
	for range b.workers {
		t := newTally(b.journal)
		r.tallies = append(r.tallies, t)
		r.workers.Go(func() { r.work(t) })
	}
	return r
}

// work sums blocks as they come.
func (r *reader) work(t *tally) {
	for b := range r.blocks {
		t.block(b)
		select {
		case r.spent <- b.text[:0]:
		default:
		}
	}
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
	t, err := textOf(in, r.options.Encoding)
	if err != nil {
		return err
	}
	s := t.sheet()
	table := s.table()
	l, err := r.options.look(table, s.comma, i)
	if l != nil {
		file := l.file(source.Name, "", t.encoding)
		file.Doubt = t.doubt
		r.looks = append(r.looks, looked{file, l})
	}
	switch {
	case errors.Is(err, ErrNoLedger) && len(table.headings) == 1 && t.aligned():
		return errors.New("its columns are set apart by blanks, as on paper, which stand within names as well; export it as CSV or .xlsx, or open it in a spreadsheet that asks where columns begin")
	case err != nil && t.doubt != "":
		return fmt.Errorf("%w; %s", err, t.doubt)
	case err != nil || r.only:
		return err
	case t.doubt != "":
		r.notes = append(r.notes, source.Name+": "+t.doubt)
	}
	return r.cut(t, l)
}
