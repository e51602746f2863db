package git

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"sync"
)

// Blobs reads what files held, all through one process, which is begun when
// the first is asked for. It may be used by several goroutines at once.
type Blobs struct {
	repo *Repo
	lock sync.Mutex
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  *bufio.Reader
	err  error
}

// Blobs makes a reader of blobs, to be closed.
func (r *Repo) Blobs() *Blobs { return &Blobs{repo: r} }

// ErrMissing says that this copy of the repository does not hold a blob.
var ErrMissing = errors.New("git does not hold this version")

// Read gives what a file held, cut after most bytes.
func (b *Blobs) Read(name string, most int) ([]byte, error) {
	if name == "" || strings.ContainsAny(name, " \n") {
		return nil, ErrMissing
	}
	b.lock.Lock()
	defer b.lock.Unlock()
	if err := b.begin(); err != nil {
		return nil, err
	}
	text, err := b.read(name, most)
	if err != nil && !errors.Is(err, ErrMissing) {
		b.err = fmt.Errorf("git cat-file: %w", err) // what follows can no longer be told apart
		return nil, b.err
	}
	return text, err
}

func (b *Blobs) begin() error {
	if b.cmd != nil || b.err != nil {
		return b.err
	}
	cmd := command(b.repo.dir, "cat-file", "--batch")
	in, err := cmd.StdinPipe()
	if err == nil {
		var out io.Reader
		if out, err = cmd.StdoutPipe(); err == nil {
			b.out = bufio.NewReaderSize(out, 1<<16)
			err = cmd.Start()
		}
	}
	if err != nil {
		b.err = failure("cat-file", err, "")
		return b.err
	}
	b.cmd, b.in = cmd, in
	return nil
}

// read asks for one blob: "NAME blob SIZE", the bytes, and a line break.
func (b *Blobs) read(name string, most int) ([]byte, error) {
	if _, err := io.WriteString(b.in, name+"\n"); err != nil {
		return nil, err
	}
	head, err := b.out.ReadString('\n')
	if err != nil {
		return nil, err
	}
	words := strings.Fields(head)
	if len(words) == 2 {
		return nil, ErrMissing
	}
	size, err := strconv.ParseInt(words[len(words)-1], 10, 64)
	if err != nil || len(words) != 3 {
		return nil, fmt.Errorf("unknown answer %q", head)
	}
	text := make([]byte, min(size, int64(most)))
	if _, err := io.ReadFull(b.out, text); err != nil {
		return nil, err
	}
	_, err = io.CopyN(io.Discard, b.out, size-int64(len(text))+1)
	if words[1] != "blob" && err == nil {
		return nil, ErrMissing
	}
	return text, err
}

// Close ends the process.
func (b *Blobs) Close() error {
	b.lock.Lock()
	defer b.lock.Unlock()
	if b.cmd == nil {
		return nil
	}
	err := errors.Join(b.in.Close(), b.cmd.Wait())
	b.cmd, b.err = nil, errors.New("closed")
	return err
}
