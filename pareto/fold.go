package pareto

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// A folder makes keys of names that are equal where names differ only in case,
// accents, punctuation, spaces or legal form. Its zero is ready to use.
type folder struct {
	words []string
	text  strings.Builder
}

// Fold gives a name's key: "microsoft" for "MICROSOFT LTD" and "Microsoft
// Ltd.". A name of nothing but punctuation is its own key.
func Fold(name string) string { return new(folder).fold(name) }

func (f *folder) fold(name string) string {
	f.words = appendWords(f.words[:0], plain(name))
	words := joinLetters(f.words)
	if len(words) == 0 {
		return name
	}
	words = withoutForms(words)
	f.text.Reset()
	for _, word := range words {
		f.text.WriteString(word)
	}
	return f.text.String()
}

// plain writes a name small and without accents. Nearly all names are ASCII,
// for which the tables of Unicode are ten times as slow.
func plain(name string) string {
	ascii := true
	for i := 0; i < len(name) && ascii; i++ {
		ascii = name[i] < utf8.RuneSelf
	}
	if ascii {
		return strings.ToLower(name)
	}
	name = cases.Fold().String(norm.NFKD.String(name))
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		if letter, ok := barred[r]; ok {
			return letter
		}
		return r
	}, name)
}

// barred are letters whose mark is no accent to Unicode.
var barred = map[rune]rune{'ø': 'o', 'ł': 'l', 'đ': 'd', 'ħ': 'h', 'ŧ': 't', 'ı': 'i'}

// appendWords splits a name at everything that is no letter or digit, but for
// points and apostrophes, which stand within words: "S.A.", "Alfred's". The
// sign & is a word, and is written "and" as often.
func appendWords(words []string, name string) []string {
	var word strings.Builder
	end := func() {
		if word.Len() > 0 {
			words = append(words, word.String())
			word.Reset()
		}
	}
	for _, r := range name {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			word.WriteRune(r)
		case r == '.' || r == '\'' || r == '’' || r == '`':
		case r == '&' || r == '+':
			end()
			words = append(words, "and")
		default:
			end()
		}
	}
	end()
	return words
}

// joinLetters takes letters that stand alone for one word: "s a" for "sa".
func joinLetters(words []string) []string {
	var joined []string
	alone := false
	for _, word := range words {
		single := utf8.RuneCountInString(word) == 1
		if single && alone {
			joined[len(joined)-1] += word
		} else {
			joined = append(joined, word)
		}
		alone = single
	}
	return joined
}

// withoutForms takes legal forms off the end of a name, any number of them,
// unless nothing else would be left: "GmbH & Co. KG", "Co., Ltd.".
func withoutForms(words []string) []string {
	for size := longestForm; size > 0; size-- {
		rest := len(words) - size
		if rest > 0 && legalForms[strings.Join(words[rest:], " ")] {
			return withoutForms(words[:rest])
		}
	}
	return words
}

const longestForm = 3 // in words

// legalForms are of many countries; "and" is what a "& Co." leaves behind.
var legalForms = func() map[string]bool {
	forms := map[string]bool{"sp z oo": true, "spol s ro": true, "sa de cv": true}
	for _, form := range strings.Fields("ab ag aps as asa bhd bt bv bvba co company corp corporation doo eg ek eood ev gbr gesmbh gmbh hb inc incorporated " +
		"kb kft kg kgaa kk limited lda llc llp lp ltd ltda mbb mbh nv nyrt ohg ood oy oyj plc pllc pte pty pvt sa sab sarl sas se sia sl " +
		"spa sprl sro srl uab ug und unlimited zrt and") {
		forms[form] = true
	}
	return forms
}()
