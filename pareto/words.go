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

// grouped writes a whole number with commas between thousands.
func grouped(n int) string { return thousands(strconv.Itoa(n)) }

// thousands puts commas into a number's digits before the point.
func thousands(number string) string {
	whole, rest, point := strings.Cut(strings.TrimPrefix(number, "-"), ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		whole += "." + rest
	}
	if strings.HasPrefix(number, "-") {
		return "-" + whole
	}
	return whole
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
