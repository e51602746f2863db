package pareto

import (
	"strconv"
	"strings"
)

// Money writes a sum as the reader of a sentence expects it, with its currency
// or without: this package knows neither currency nor grouping of digits.
type Money func(Sum) string

// count is a number with its noun: "1 customer", "3 customers".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(n) + " " + many
}

// grouped writes a number with commas between thousands, as amounts are.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// list joins words: "a", "a and b", "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// verb is the form of a word for one or many: "brings", "bring".
func verb(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
