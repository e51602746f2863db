package ledger

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// fewestWords are how many different words must look foreign for that to be no
// accident: a word such as été is all accents.
const fewestWords = 2

// doubt tells that a text which is not UTF-8 is hardly of Western Europe
// either, and which encodings likely read it right; "" where nothing speaks
// against it. No library is asked: those in Go guess by the frequencies of
// running text, and a ledger is a list of names.
func doubt(sample []byte) string {
	words := highWords(sample)
	foreign, odd := 0, 0
	for _, w := range words {
		if n := high(w); len(w) > 2 && (2*n > len(w) || len(w) > 3 && 2*n == len(w)) {
			foreign++
		}
		if misfits(w, charmap.Windows1252, roman) > 0 {
			odd++
		}
	}
	switch {
	case foreign >= fewestWords && 2*foreign > len(words):
		return advice(likely(sample, words, cased, uncased, paired))
	case odd >= fewestWords && 8*odd >= len(words):
		return advice(likely(sample, words, roman))
	}
	letters := latinText(words)
	for _, s := range signatures {
		if s.fits(letters) {
			return advice([]codePage{s.page()})
		}
	}
	return ""
}

// advice says which encodings to try, the likeliest first.
func advice(pages []codePage) string {
	const what = "its letters are hardly those of Western Europe, as which they were read: say "
	if len(pages) == 0 {
		return what + "--encoding with that of the program it comes from"
	}
	text := fmt.Sprintf("%s--encoding %s (%s)", what, pages[0].name, pages[0].of)
	var others []string
	for _, p := range pages[1:min(len(pages), 3)] {
		others = append(others, fmt.Sprintf("%s (%s)", p.name, p.of))
	}
	if len(others) > 0 {
		text += ", or if that is wrong " + strings.Join(others, " or ")
	}
	return text
}

// highWords are the different words of a text that have a byte beyond ASCII in
// them; a blank that does not break stands between words.
func highWords(sample []byte) (words [][]byte) {
	seen := map[string]bool{}
	for w := range wordsIn(sample) {
		if len(w) > 1 && high(w) > 0 && !seen[string(w)] {
			seen[string(w)] = true
			words = append(words, w)
		}
	}
	return words
}

// wordsIn gives the runs of letters and of bytes beyond ASCII.
func wordsIn(text []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		start := -1
		for i := 0; i <= len(text); i++ {
			letter := i < len(text) && (text[i] >= utf8.RuneSelf && text[i] != 0xA0 || text[i]|0x20-'a' < 26)
			switch {
			case letter && start < 0:
				start = i
			case !letter && start >= 0:
				if !yield(text[start:i]) {
					return
				}
				start = -1
			}
		}
	}
}

// high counts the bytes beyond ASCII.
func high(text []byte) (n int) {
	for _, c := range text {
		if c >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// misfits counts what no word has in it: a sign between letters, or a capital
// behind a small letter, where one of them is beyond ASCII.
func misfits(word []byte, e encoding.Encoding, of script) (n int) {
	text, err := e.NewDecoder().Bytes(word)
	if err != nil {
		return len(word)
	}
	letters := []rune(string(text))
	for i, r := range letters {
		within := 0 < i && i < len(letters)-1 && unicode.IsLetter(letters[i-1]) && unicode.IsLetter(letters[i+1])
		switch {
		case r < utf8.RuneSelf && (i == 0 || letters[i-1] < utf8.RuneSelf):
		case r == utf8.RuneError, !unicode.IsLetter(r) && !unicode.IsMark(r) && (of != roman || within && !strings.ContainsRune(withinWords, r)):
			n++
		case i > 0 && unicode.IsUpper(r) && unicode.IsLower(letters[i-1]):
			n++
		}
	}
	return n
}

// withinWords are signs that may stand between letters.
const withinWords = "’‘´·-–—…™\u00ad"

// likely gives the code pages of some scripts that fit a text, the best first.
func likely(sample []byte, words [][]byte, scripts ...script) []codePage {
	type fitting struct {
		page   codePage
		misfit float64 // of the characters
	}
	var fits []fitting
	for _, p := range codePages {
		if !slices.Contains(scripts, p.script) {
			continue
		}
		if share := p.misfit(sample, words); share < mostMisfits {
			fits = append(fits, fitting{p, share})
		}
	}
	slices.SortStableFunc(fits, func(a, b fitting) int { return cmp.Compare(a.misfit, b.misfit) })
	pages := make([]codePage, len(fits))
	for i, f := range fits {
		pages[i] = f.page
	}
	return pages
}

// mostMisfits is the share of characters that may not fit an encoding which is
// still worth a try.
const mostMisfits = 0.25

// misfit is the share of characters that do not fit a code page.
func (p *codePage) misfit(sample []byte, words [][]byte) float64 {
	if p.script == paired {
		return p.uncommon(sample)
	}
	wrong, all, names := 0, 0, 0
	for _, w := range words {
		wrong += misfits(w, p.encoding, p.script)
		all += high(w)
		if text, err := p.encoding.NewDecoder().Bytes(w); err == nil {
			if first, size := utf8.DecodeRune(text); unicode.IsUpper(first) {
				if second, _ := utf8.DecodeRune(text[size:]); unicode.IsLower(second) {
					names++
				}
			}
		}
	}
	if p.script == cased && names == 0 { // which begin with a capital, as headings do
		wrong += all / 5
	}
	return float64(wrong) / float64(max(all, 1))
}

// uncommon is the share of characters of two bytes that hardly anyone uses.
func (p *codePage) uncommon(sample []byte) float64 {
	wrong, all := 0, 0
	for i := 0; i < len(sample); i++ {
		if sample[i] < utf8.RuneSelf {
			continue
		}
		all++
		if i+1 == len(sample) || !p.common(sample[i], sample[i+1]) {
			wrong++
		}
		i++
	}
	return float64(wrong) / float64(max(all, 1))
}

// A signature is what a language looks like that was read as Windows-1252,
// where every letter of it is one there, too.
type signature struct {
	each []string // one letter of each at least
	none string
	name string // of the code page
}

// signatures are those of Czech, Slovak and Croatian (ø for ř, è for č, ì for
// ě, æ for ć, with š or ž), Hungarian (õ for ő, û for ű) and Turkish (ð for ğ,
// þ for ş, ý for ı). The letters that none may be are of languages that write
// the others themselves: Portuguese and Icelandic.
var signatures = []signature{
	{each: []string{"šžŠŽ", "øØèÈ", "ìÌòÒïÏùÙæÆðÐ"}, name: "windows-1250"},
	{each: []string{"õÕ", "ûÛ"}, none: "ãÃçÇ", name: "windows-1250"},
	{each: []string{"ðÐþÞ", "ýÝ"}, none: "áÁæÆíÍúÚéÉóÓ", name: "windows-1254"},
}

func (s *signature) fits(letters string) bool {
	return !strings.ContainsAny(letters, s.none) && !slices.ContainsFunc(s.each, func(some string) bool { return !strings.ContainsAny(letters, some) })
}

func (s *signature) page() codePage {
	return codePages[slices.IndexFunc(codePages, func(p codePage) bool { return p.name == s.name })]
}

// latinText is words as Windows-1252 reads them.
func latinText(words [][]byte) string {
	var all []byte
	for _, w := range words {
		all = append(all, w...)
	}
	return latin(string(all))
}
