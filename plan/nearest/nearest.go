package nearest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// longest is the length in characters past which a word is not looked at: the
// cost of comparing grows with the square, and nobody mistypes an essay.
const longest = 64

// A Match is the candidate that is most like a word.
type Match struct {
	Word string
	// Distance is how many slips lie between the two, apart from case and the
	// choice of separator: letters left out, put in or changed, neighbours
	// swapped. A mere beginning or end of the candidate counts as too many.
	Distance int
	// Sure says that nothing else can well have been meant: the match is at
	// most one slip away, in letters, and no other candidate is as near.
	Sure bool
}

// Of gives the candidate nearest to a word, if any is like it. Of several
// equally near, it is the first.
func Of(word string, candidates []string) (best string, ok bool) {
	match, ok := Find(word, candidates)
	return match.Word, ok
}

// Find is Of with the distance, and with whether the match is sure.
func Find(word string, candidates []string) (match Match, ok bool) {
	plain := normal(word)
	length := utf8.RuneCountInString(plain)
	if length == 0 || length > longest {
		return Match{}, false
	}
	best, close := likeness{}, [2]int{} // how many candidates are no slip or one away
	for _, candidate := range candidates {
		found := compare(plain, normal(candidate), length)
		if found.alike && found.distance <= 1 {
			close[found.distance]++
		}
		if found.alike && (!ok || found.before(best)) {
			best, match, ok = found, Match{Word: candidate, Distance: found.distance}, true
		}
	}
	match.Sure = ok && match.Distance <= 1 && close[match.Distance] == 1 && sure(plain, normal(match.Word), match.Distance)
	return match, ok
}

// sure reports whether a slip can only mean one word. It never is where a
// digit differs (g1 is not g2), or where so few letters are left that many
// words are one slip away.
func sure(word, candidate string, distance int) bool {
	return distance == 0 || len(word) > 3 && numbers(word) == numbers(candidate)
}

// likeness ranks candidates: fewest slips first, then the longest common
// beginning.
type likeness struct {
	alike            bool
	distance, prefix int
}

func (l likeness) before(other likeness) bool {
	if l.distance != other.distance {
		return l.distance < other.distance
	}
	return l.prefix > other.prefix
}

// compare tells how like a candidate is to a word of some length.
func compare(word, candidate string, length int) likeness {
	other := utf8.RuneCountInString(candidate)
	if other == 0 || other > longest {
		return likeness{}
	}
	limit := max(1, length/3)
	found := likeness{prefix: prefix(word, candidate)}
	if apart := length - other; -limit <= apart && apart <= limit {
		found.distance = distance(word, candidate)
		found.alike = found.distance <= limit && found.distance < max(length, other)
	}
	if !found.alike && length > 2 && (strings.HasPrefix(candidate, word) || strings.HasSuffix(candidate, word)) {
		found.alike, found.distance = true, limit+1 // after all slips, yet before nothing
	}
	return found
}

// distance counts the slips between two words. Two neighbours swapped, the
// commonest slip of all, count once where nothing else differs.
func distance(a, b string) int {
	n := levenshtein.ComputeDistance(a, b)
	if n == 2 && len(a) == len(b) && swapped(a, b) {
		return 1
	}
	return n
}

// swapped reports whether two words differ by two neighbours only.
func swapped(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && string(x[i+2:]) == string(y[i+2:])
}

// normal writes a word in lower case, with '_' for all separators within it.
func normal(word string) string {
	if len(word) > utf8.UTFMax*longest {
		return word // too long to be looked at
	}
	return separators.Replace(strings.ToLower(strings.TrimSpace(word)))
}

var separators = strings.NewReplacer(" ", "_", "-", "_")

func prefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func numbers(word string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, word)
}

// Unknown is the error for a word that names nothing of its kind: it tells the
// nearest that there is, or else all.
func Unknown(kind, word string, known []string) error {
	if near, ok := Of(word, known); ok {
		return fmt.Errorf("there is no %s %q; did you mean %q?", kind, word, near)
	}
	return fmt.Errorf("there is no %s %q, only %s", kind, word, strings.Join(known, ", "))
}
