package workspace

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
	"sync"
	"sync/atomic"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// Docs reads the workspace's files on every core and hands each plan to visit,
// with the place of its file in Files. Visit is called by several goroutines
// at once and in no order; err is why a file could not be read. A plan that
// visit lets go of is dropped before the next is read.
func (w *Workspace) Docs(visit func(i int, doc *load.Doc, err error)) {
	env := w.env()
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(w.Files)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(w.Files); i = int(next.Add(1)) - 1 {
				text, err := readFile(w.Files[i].Path)
				if err != nil {
					visit(i, nil, reason(err))
					continue
				}
				visit(i, load.Plan(source.NewFile(w.Files[i].Name, text), env), nil)
			}
		})
	}
	group.Wait()
}

// Doc reads a plan from a text that is in no file, as if it stood in the
// workspace under a name.
func (w *Workspace) Doc(name string, text []byte) *load.Doc {
	return load.Plan(source.NewFile(name, text), w.env())
}

func (w *Workspace) env() plan.Env {
	if w.Settings == nil {
		return new(plan.Settings).Env()
	}
	return w.Settings.Env()
}

// readFile reads a file, but never more than shows that it is too large: what
// stands behind a name may have no end.
func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	size := int64(0)
	if info, err := f.Stat(); err == nil {
		size = min(info.Size(), load.MaxSize)
	}
	text := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	_, err = text.ReadFrom(io.LimitReader(f, load.MaxSize+1))
	return text.Bytes(), err
}

// Limited reads a text up to just past the size that a plan may have.
func Limited(r io.Reader) ([]byte, error) {
	return io.ReadAll(io.LimitReader(r, load.MaxSize+1))
}

// reason is what went wrong with a file, without its name and the system call.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
