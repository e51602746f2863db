package pareto

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold gives a name's key: "microsoft" for "MICROSOFT LTD" and "Microsoft
// Ltd.". Names have one key that differ only in case, accents, punctuation,
// spaces or legal form. A name of nothing but punctuation is its own key.
func Fold(name string) string {
	words := joinLetters(wordsOf(plain(name)))
	if len(words) == 0 {
		return name
	}
	return strings.Join(withoutForms(words), "")
}

// plain writes a name small and without accents. A name in ASCII, as nearly all
// are, has none, and wordsOf writes it small: the tables of Unicode would take
// ten times as long.
func plain(name string) string {
	ascii := true
	for i := 0; i < len(name) && ascii; i++ {
		ascii = name[i] < utf8.RuneSelf
	}
	if ascii {
		return name
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

// wordsOf splits a name at everything that is no letter or digit, but for
// points and apostrophes, which stand within words: "S.A.", "Alfred's". The
// sign & is a word, and is written "and" as often.
func wordsOf(name string) []string {
	clean := make([]byte, 0, 64)
	for _, r := range name {
		switch {
		case 'a' <= r && r <= 'z':
			clean = append(clean, byte(r))
		case 'A' <= r && r <= 'Z':
			clean = append(clean, byte(r)+'a'-'A')
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			clean = utf8.AppendRune(clean, r)
		case r == '.' || r == '\'' || r == '’' || r == '`':
		case r == '&' || r == '+':
			clean = append(clean, " and "...)
		default:
			clean = append(clean, ' ')
		}
	}
	return strings.Fields(string(clean))
}

// joinLetters takes letters that stand alone for one word: "s a" for "sa".
func joinLetters(words []string) []string {
	joined := words[:0]
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
	last := len(words) - 1
	if last < 1 {
		return words
	}
	if long := longForms[words[last]]; long != nil && len(long) < last && slices.Equal(words[last-len(long):last], long) {
		return withoutForms(words[:last-len(long)])
	}
	if legalForms[words[last]] {
		return withoutForms(words[:last])
	}
	return words
}

// longForms are legal forms of several words, what stands before the last of
// them by that.
var longForms = map[string][]string{"oo": {"sp", "z"}, "zoo": {"sp"}, "ro": {"spol", "s"}, "cv": {"sa", "de"}}

// legalForms are of many countries; "and" is what a "& Co." leaves behind.
var legalForms = func() map[string]bool {
	forms := map[string]bool{}
	for _, form := range strings.Fields("ab ag aps as asa bhd bt bv bvba co company corp corporation doo eg ek eood ev gbr gesmbh gmbh hb inc incorporated " +
		"kb kft kg kgaa kk limited lda llc llp lp ltd ltda mbb mbh nv nyrt ohg ood oy oyj plc pllc pte pty pvt sa sab sarl sas se sia sl " +
		"spa sprl sro srl uab ug und unlimited zrt and") {
		forms[form] = true
	}
	return forms
}()
