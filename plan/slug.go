package plan

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Slug derives an id from a text: its first words in lower case, accents
// folded, joined by '-' ("Rémi's new plant" is remis-new-plant). Where that
// would lose more than half of the letters, as with Greek or Chinese, it is
// 'x' and seven digits of the text's hash. The same text always gives the
// same id; a text without letters or digits gives a hash, an empty one "".
func Slug(text string, words int) string {
	text = strings.TrimSpace(text)
	if text == "" {
		return ""
	}
	slug, kept, letters := latin(slugWords(text, words))
	if kept == 0 || 2*kept < letters || slug == vacant {
		return shortHash(text)
	}
	return shorten(slug, maxID)
}

// slugWords gives the first words of a text, folded.
func slugWords(text string, words int) []string {
	list := strings.FieldsFunc(apostrophes.Replace(fold(clip(text, 16*maxID))), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	if words > 0 && len(list) > words {
		list = list[:words]
	}
	return list
}

// apostrophes join what they stand between: "COO's" is one word.
var apostrophes = strings.NewReplacer("'", "", "’", "")

// latin joins the letters a-z and digits of words, and counts how many of all
// letters and digits those are.
func latin(words []string) (joined string, kept, letters int) {
	var b strings.Builder
	for _, word := range words {
		before := kept
		for _, r := range word {
			letters++
			if r >= utf8.RuneSelf || !isLowerOrDigit(byte(r)) {
				continue
			}
			if kept == before && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteByte(byte(r))
			kept++
		}
	}
	return b.String(), kept, letters
}

// shortHash is a stable id for a text that has no Latin letters. The text is
// normalised first, since editors differ in how they store an accent.
func shortHash(text string) string {
	sum := sha256.Sum256([]byte(norm.NFC.String(text)))
	return "x" + hex.EncodeToString(sum[:4])[:7]
}

// shorten cuts a slug at the end of a word where it can.
func shorten(slug string, most int) string {
	if len(slug) <= most {
		return slug
	}
	if end := strings.LastIndexByte(slug[:most+1], '-'); end > 0 {
		return slug[:end]
	}
	return slug[:most]
}

// clip cuts a text to some bytes, between characters.
func clip(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	return text[:most]
}

// unaccented are the letters that Unicode does not take apart into a plain
// letter and a mark.
var unaccented = strings.NewReplacer(
	"ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th",
	"ħ", "h", "ı", "i", "ĸ", "k", "ŋ", "n", "ŧ", "t", "ə", "e",
)

// fold gives a text in lower case and without accents.
func fold(text string) string {
	if isASCII(text) {
		return strings.ToLower(text)
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(text) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return unaccented.Replace(b.String())
}

func isASCII(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
