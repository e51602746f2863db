package ledger

import "bytes"

const (
	// longestQuoted bounds what may stand between two quotes; where it is
	// longer, the first is taken for a quote that was never closed.
	longestQuoted = 64 << 10
	// longestRecord bounds a line; longer ones are counted as unreadable.
	longestRecord = 1 << 20
)

// A comma is what separates the cells of a text table.
type comma byte

// A quoting is what becomes of a quote at the start of a cell.
type quoting int

const (
	closed quoting = iota
	// open quotes are characters like others: they are never closed, or what
	// follows their end shows that they were not meant so.
	open
	// unsure is a quote whose end is not yet to be seen.
	unsure
)

// closing finds the quote that closes the one at a place. all says that
// nothing follows the text. Text behind the closing quote is put up with,
// unless there is a line end within: then one quote too many would swallow
// whole lines.
func (c comma) closing(text []byte, at int, all bool) (end int, q quoting) {
	limit := min(len(text), at+longestQuoted)
	cut := all || limit < len(text) || limit == at+longestQuoted // no more text would change anything
	for end = at + 1; ; end += 2 {
		next := bytes.IndexByte(text[min(end, limit):limit], '"')
		switch end += next; {
		case next < 0 && cut:
			return 0, open
		case next < 0, end+1 == len(text) && !all:
			return 0, unsure
		case end+1 == len(text) || text[end+1] == byte(c):
			return end, closed
		case text[end+1] != '"':
			return c.behindQuote(text, at, end, all)
		}
	}
}

// behindQuote judges a quote that seems to close another, by what follows it.
func (c comma) behindQuote(text []byte, at, end int, all bool) (int, quoting) {
	rest := bytes.TrimLeft(text[end+1:], " ")
	switch {
	case len(rest) == 0 && !all:
		return 0, unsure
	case len(rest) == 0, rest[0] == byte(c), rest[0] == '\n', rest[0] == '\r':
		return end, closed
	case bytes.IndexByte(text[at:end], '\n') >= 0:
		return 0, open
	}
	return end, closed
}

// opens reports whether a quote stands at the start of a cell.
func (c comma) opens(text []byte, at int) bool {
	for at > 0 && text[at-1] == ' ' {
		at--
	}
	return at == 0 || text[at-1] == byte(c) || text[at-1] == '\n'
}

// end finds where the record at the start of a text ends: behind its line end,
// or at the end of all text. It is -1 where that is not yet to be seen.
func (c comma) end(text []byte, all bool) int {
	from := 0
	for {
		line := bytes.IndexByte(text[from:], '\n')
		if line < 0 {
			line = len(text)
		} else {
			line += from
		}
		quote := bytes.IndexByte(text[from:line], '"')
		if quote < 0 {
			switch {
			case line < len(text):
				return line + 1
			case all:
				return line
			}
			return -1
		}
		at := from + quote
		from = at + 1
		if !c.opens(text, at) {
			continue
		}
		switch end, q := c.closing(text, at, all); q {
		case closed:
			from = end + 1
		case unsure:
			return -1
		}
	}
}

// lastEnd finds where the last whole record of a text ends, 0 if none does.
// The text begins with a record.
func (c comma) lastEnd(text []byte) int {
	from, last := 0, 0
	for {
		quote := bytes.IndexByte(text[from:], '"')
		stop := len(text)
		if quote >= 0 {
			stop = from + quote
		}
		if line := bytes.LastIndexByte(text[from:stop], '\n'); line >= 0 {
			last = from + line + 1
		}
		if quote < 0 {
			return last
		}
		from = stop + 1
		if !c.opens(text, stop) {
			continue
		}
		switch end, q := c.closing(text, stop, false); q {
		case closed:
			from = end + 1
		case unsure:
			return last
		}
	}
}

// A splitter takes records apart into cells. Those of one record are good
// until the next.
type splitter struct {
	comma comma
	cells [][]byte
	room  []byte // for cells with doubled quotes in them
	rest  []byte // of a plain line, behind the cells that were asked for
}

// plain splits a line without quotes, as far as some cells.
func (s *splitter) plain(line []byte, most int) [][]byte {
	s.cells, s.rest = s.cells[:0], nil
	for len(s.cells) < most {
		end := bytes.IndexByte(line, byte(s.comma))
		if end < 0 {
			s.cells = append(s.cells, line)
			return s.cells
		}
		s.cells = append(s.cells, line[:end])
		line = line[end+1:]
	}
	s.rest = line
	return s.cells
}

// overflows reports whether something stands in the plain line that was split
// last, behind as many cells as a table has columns.
func (s *splitter) overflows(columns int) bool {
	left := columns - len(s.cells)
	if len(s.rest) == 0 || bytes.Count(s.rest, []byte{byte(s.comma)}) < left {
		return false
	}
	rest := s.rest
	for ; left > 0; left-- {
		rest = rest[bytes.IndexByte(rest, byte(s.comma))+1:]
	}
	return !s.comma.blank(rest)
}

// quoted splits a record that has quotes in it, as far as some cells. stray
// counts those that were opened and never closed; rest is where the first cell
// that is left begins, or -1.
func (s *splitter) quoted(record []byte, most int) (cells [][]byte, stray, rest int) {
	s.cells, s.room = s.cells[:0], s.room[:0]
	for rest >= 0 && len(s.cells) < most {
		cell, next, q := s.cell(record, rest)
		if q == open {
			stray++
		}
		s.cells = append(s.cells, cell)
		rest = next
	}
	return s.cells, stray, rest
}

// cell reads the cell that begins at a place, and gives where the next one
// begins, or -1.
func (s *splitter) cell(record []byte, from int) (cell []byte, next int, q quoting) {
	at := from
	for at < len(record) && record[at] == ' ' {
		at++
	}
	if at < len(record) && record[at] == '"' {
		end, how := s.comma.closing(record, at, true)
		if how == closed {
			next, behind := s.behind(record, end+1)
			return s.unquoted(record[at+1:end], behind), next, closed
		}
		q = open
	}
	end := bytes.IndexByte(record[from:], byte(s.comma))
	if end < 0 {
		return record[from:], -1, q
	}
	return record[from : from+end], from + end + 1, q
}

// behind gives what stands between a closing quote and the next cell.
func (s *splitter) behind(record []byte, from int) (next int, text []byte) {
	end := bytes.IndexByte(record[from:], byte(s.comma))
	if end < 0 {
		return -1, bytes.TrimRight(record[from:], " ")
	}
	return from + end + 1, bytes.TrimRight(record[from:from+end], " ")
}

// unquoted is the text between two quotes, and behind them, with doubled
// quotes made single.
func (s *splitter) unquoted(text, behind []byte) []byte {
	if len(behind) == 0 && bytes.IndexByte(text, '"') < 0 {
		return text
	}
	start := len(s.room)
	for {
		quote := bytes.IndexByte(text, '"')
		if quote < 0 {
			break
		}
		s.room = append(s.room, text[:quote+1]...)
		text = text[quote+2:]
	}
	s.room = append(append(s.room, text...), behind...)
	return s.room[start:len(s.room):len(s.room)]
}

// blank reports whether there is nothing in a record.
func (c comma) blank(record []byte) bool {
	for _, b := range record {
		if b != ' ' && b != byte(c) && b != '"' && b != '\t' && b != '\r' && b != '\n' {
			return false
		}
	}
	return true
}

// trimLine takes the line end off a record.
func trimLine(record []byte) []byte {
	record = bytes.TrimSuffix(record, []byte{'\n'})
	return bytes.TrimSuffix(record, []byte{'\r'})
}
