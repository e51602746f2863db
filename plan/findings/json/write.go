package json

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
)

// Write writes a report as JSON, one finding after the other: only the one at
// hand is held in memory as text.
func Write(w io.Writer, report *lint.Report) error {
	e := encoder{out: bufio.NewWriter(w)}
	e.value(headOf(report), 1) // left open for the findings
	e.text(",\n \"findings\":[")
	all := plain.Findings(report)
	for i, f := range all {
		if i > 0 {
			e.text(",")
		}
		e.text("\n  ")
		e.value(findingOf(f), 0)
	}
	if len(all) > 0 {
		e.text("\n ")
	}
	e.text("]}\n")
	if e.err != nil {
		return e.err
	}
	return e.out.Flush()
}

// encoder writes values, and keeps the first error. Errors of out come back
// from its Flush.
type encoder struct {
	out *bufio.Writer
	buf bytes.Buffer
	err error
}

func (e *encoder) text(s string) { _, _ = e.out.WriteString(s) }

// value writes a value without its last few bytes.
func (e *encoder) value(v any, without int) {
	e.buf.Reset()
	enc := json.NewEncoder(&e.buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		e.err = err
		return
	}
	line := bytes.TrimSuffix(e.buf.Bytes(), []byte("\n"))
	e.escaped(line[:len(line)-without])
}

// escaped writes JSON with hidden characters escaped. Those can only stand
// within strings, where an escape means the same.
func (e *encoder) escaped(line []byte) {
	for len(line) > 0 {
		r, size := utf8.DecodeRune(line)
		if plain.Hidden(r) {
			fmt.Fprintf(e.out, `\u%04x`, r)
		} else {
			_, _ = e.out.Write(line[:size])
		}
		line = line[size:]
	}
}
