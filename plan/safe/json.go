package safe

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"
)

// A JSON writes values as JSON that is safe to look at: all hidden characters
// are escaped, so that it parses to what the plan says and shows none of them.
// It keeps the first error until Flush.
type JSON struct {
	out *bufio.Writer
	buf bytes.Buffer
	err error
}

// NewJSON makes a writer of JSON.
func NewJSON(w io.Writer) *JSON { return &JSON{out: bufio.NewWriter(w)} }

// Text writes JSON that is there already: what stands between values.
func (j *JSON) Text(s string) { _, _ = j.out.WriteString(s) }

// Value writes a value on the line at hand.
func (j *JSON) Value(v any) { j.escaped(j.encoded(v)) }

// Open writes an object without its end, for more to follow in it.
func (j *JSON) Open(v any) { j.escaped(bytes.TrimSuffix(j.encoded(v), []byte("}"))) }

// encoded is a value as one line of JSON, until the next is encoded.
func (j *JSON) encoded(v any) []byte {
	j.buf.Reset()
	enc := json.NewEncoder(&j.buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil && j.err == nil {
		j.err = err
	}
	return bytes.TrimSuffix(j.buf.Bytes(), []byte("\n"))
}

// escaped writes JSON with hidden characters escaped. Those can only stand
// within strings, where an escape means the same.
func (j *JSON) escaped(line []byte) {
	for {
		i := bytes.IndexFunc(line, Hidden)
		if i < 0 {
			_, _ = j.out.Write(line)
			return
		}
		r, size := utf8.DecodeRune(line[i:])
		_, _ = j.out.Write(line[:i])
		fmt.Fprintf(j.out, `\u%04x`, r)
		line = line[i+size:]
	}
}

// List writes a list, each value on a line of its own, so that two files can
// be compared; only the value at hand is held in memory as text.
func List[T any](j *JSON, items []T, value func(T) any) {
	j.Text("[")
	for i, item := range items {
		if i > 0 {
			j.Text(",")
		}
		j.Text("\n  ")
		j.Value(value(item))
	}
	if len(items) > 0 {
		j.Text("\n")
	}
	j.Text("]")
}

// Flush ends the writing and gives the first error.
func (j *JSON) Flush() error {
	if j.err != nil {
		return j.err
	}
	return j.out.Flush()
}
