package ledger

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/currency"
)

// A spelled is a number as it is written, taken apart from both ends.
type spelled struct {
	rest     []byte
	negative bool
	signed   bool
	closed   bool // in parentheses, which stand for minus
	percent  bool
	money    []byte // the currency that was named; nil for none
	cents    byte   // the mark behind which a dash stood for no cents; 0 for none
	exponent int
	side     side // of the account, where it was written behind
}

// around takes signs, currencies, parentheses and blanks off both ends.
func (s *spelled) around() {
	for s.front() || s.back() {
	}
}

func (s *spelled) front() bool {
	r, size := decodeRune(s.rest)
	switch {
	case size == 0:
		return false
	case blank(r):
		s.rest = s.rest[size:]
		return true
	case (dash(r) || r == '+') && !s.signed:
		s.signed, s.negative = true, dash(r) != s.closed
		s.rest = s.rest[size:]
		return true
	case r == '(' && !s.signed && len(s.rest) > 1 && lastRune(s.rest) == ')':
		s.signed, s.negative, s.closed = true, true, true
		s.rest = s.rest[1 : len(s.rest)-1]
		return true
	}
	return s.money == nil && s.currency(money(s.rest, true))
}

func (s *spelled) back() bool {
	r, size := decodeLast(s.rest)
	switch {
	case size == 0:
		return false
	case blank(r):
		s.rest = s.rest[:len(s.rest)-size]
		return true
	case dash(r) && s.cents == 0 && s.noCents():
		return true
	case dash(r) && !s.signed && len(s.rest) > size:
		s.signed, s.negative = true, true
		s.rest = s.rest[:len(s.rest)-size]
		return true
	case r == '%' && !s.percent && s.money == nil:
		s.percent = true
		s.rest = s.rest[:len(s.rest)-1]
		return true
	}
	if s.side == noSide && !s.percent {
		if s.rest, s.side = sideOf(s.rest); s.side != noSide {
			return true
		}
	}
	return s.money == nil && !s.percent && s.currency(money(s.rest, false))
}

// noCents takes off a dash, or two, that stand for no cents and not for a
// minus: 80.– and 12,- and 12,-- and the 50:- of Sweden.
func (s *spelled) noCents() bool {
	text := s.rest
	for r, size := decodeLast(text); dash(r); r, size = decodeLast(text) {
		text = text[:len(text)-size]
	}
	n := len(text)
	if n < 2 || bytes.IndexByte([]byte(".,:"), text[n-1]) < 0 || text[n-2]-'0' > 9 {
		return false
	}
	s.rest, s.cents = text[:n-1], text[n-1]
	return true
}

// currency takes off what money found.
func (s *spelled) currency(rest []byte, found bool) bool {
	if found {
		s.money = bytes.TrimSuffix(bytes.TrimPrefix(s.rest, rest), rest)
		s.rest = rest
	}
	return found
}

// symbols are currencies that are neither a symbol of Unicode nor a code of
// ISO 4217.
var symbols = []string{"US$", "A$", "C$", "R$", "Fr.", "SFr.", "kr.", "kr", "zł", "Kč", "Ft", "lei", "TL", "Rs.", "Rs", "руб."}

// sameMoney are signs of currencies that are also written otherwise.
var sameMoney = map[string]string{"€": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "Rs.": "Rs", "Fr.": "CHF", "SFr.": "CHF", "kr.": "kr"}

// money finds a currency at one end of a text.
func money(text []byte, front bool) (rest []byte, found bool) {
	for _, s := range symbols {
		if front && bytes.HasPrefix(text, []byte(s)) {
			return text[len(s):], true
		}
		if !front && bytes.HasSuffix(text, []byte(s)) && len(text) > len(s) {
			return text[:len(text)-len(s)], true
		}
	}
	r, size := decodeRune(text)
	if !front {
		r, size = decodeLast(text)
	}
	if size > 0 && unicode.Is(unicode.Sc, r) || r == 0x80 && size == 1 { // the euro of Windows-1252
		if front {
			return text[size:], true
		}
		return text[:len(text)-size], true
	}
	return cutCode(text, front)
}

// cutCode takes the code of a currency off one end of a text, where no letter
// stands beside it.
func cutCode(text []byte, front bool) (rest []byte, found bool) {
	if len(text) < 4 {
		return text, false
	}
	code, rest := text[:3], text[3:]
	beside := rest[0]
	if !front {
		code, rest = text[len(text)-3:], text[:len(text)-3]
		beside = rest[len(rest)-1]
	}
	for _, c := range code {
		if c < 'A' || c > 'Z' {
			return text, false
		}
	}
	if unicode.IsLetter(rune(beside)) {
		return text, false
	}
	if _, err := currency.ParseISO(string(code)); err != nil {
		return text, false
	}
	return rest, true
}

// decodeRune is the first character; a byte that is not UTF-8 stands for
// itself, as in Latin-1.
func decodeRune(text []byte) (rune, int) {
	r, size := utf8.DecodeRune(text)
	if r == utf8.RuneError && size == 1 {
		return rune(text[0]), 1
	}
	return r, size
}

func decodeLast(text []byte) (rune, int) {
	r, size := utf8.DecodeLastRune(text)
	if r == utf8.RuneError && size == 1 {
		return rune(text[len(text)-1]), 1
	}
	return r, size
}

func lastRune(text []byte) rune {
	r, _ := decodeLast(text)
	return r
}

// blank is white space, of word processors too.
func blank(r rune) bool { return unicode.IsSpace(r) || r == '\u2007' || r == '\u202f' || r == '\u2060' }

// dash is a minus sign, or what is typed for one; in Japan a triangle.
func dash(r rune) bool {
	switch r {
	case '-', '△', '▲', '\u2010', '\u2011', '\u2012', '–', '—', '−', 0x96: // the last is the dash of Windows-1252
		return true
	}
	return false
}
