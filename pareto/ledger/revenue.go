package ledger

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// money reports whether a column holds amounts that are not something else by
// its heading.
func (c *Column) money() bool {
	rank := amountWords.rank(c.Heading)
	return !c.percent && (!notAmountWords.any(c.Heading) || 0 < rank && (rank <= len(amountWords) || netWords.any(c.Heading)))
}

// holdsNumbers reports whether there are enough numbers in a column that is
// headed as one of numbers.
func holdsNumbers(_ int, c *Column) bool { return c.half(c.Numbers) }

// amount guesses the column of revenue, or works it out of price and quantity.
func (g *guesser) amount() (Choice, error) {
	if named := g.among(amountWords, func(_ int, c *Column) bool { return c.half(c.Numbers) && c.money() }); len(named) > 0 {
		return g.ofLines(g.likeliest(named), named)
	}
	if product, ok, err := g.product(); ok || err != nil {
		return product, err
	}
	if choice, ok := g.periods(); ok {
		return choice, nil
	}
	numeric := g.which(func(_ int, c *Column) bool {
		return c.numeric() && c.money() && !c.dated() && !c.mostly(c.months) && !c.rising && numberWords.rank(c.Heading) == 0
	})
	debit, credit := g.among(words{"debit", "soll"}, holdsNumbers), g.among(words{"credit", "haben"}, holdsNumbers)
	sides := len(debit) == 1 && len(credit) == 1
	switch {
	case sides && !slices.ContainsFunc(numeric, func(i int) bool { return i != debit[0].column && i != credit[0].column }):
		d, c := g.bracketed(debit[0].column), g.bracketed(credit[0].column)
		return Choice{}, fmt.Errorf("%w which side is revenue; say --amount %q if invoices stand under %s, as on customers' accounts, or --amount %q", ErrUnclear, d+"-"+c, d, c+"-"+d)
	case len(numeric) == 0:
		return Choice{}, g.refusal("amounts", "amount", "a column of numbers, headed revenue, amount or the like")
	case len(numeric) == 1:
		return g.choice(numeric[0], "the only column of amounts"), nil
	}
	return Choice{}, fmt.Errorf("%w which column holds the revenue: %s; say --amount with one of them", ErrUnclear, g.named(numeric))
}

// likeliest gives of the columns that are headed as revenue is the one with the
// likeliest heading. Where several fit alike, as revenue_2025 and
// revenue_total do, the one without tax is taken, else the total, else the
// newest year, else the first; the reason names the others.
func (g *guesser) likeliest(named []candidate) Choice {
	const why = "headed as revenue is, and holds numbers"
	for i, c := range named {
		if c.rank != named[0].rank {
			named = named[:i]
			break
		}
	}
	if sum, ok := g.eachPeriod(named); ok {
		return sum
	}
	best, rivals := named[0].column, []int{}
	for _, c := range named[1:] {
		if g.before(c.column, best) {
			c.column, best = best, c.column
		}
		rivals = append(rivals, c.column)
	}
	if len(rivals) == 0 {
		return g.choice(best, why)
	}
	slices.Sort(rivals)
	return g.choice(best, why+"; others are headed alike: "+g.named(rivals))
}

// eachPeriod adds up columns that are headed alike but for the month or the
// quarter: Jan Sales, Jan Units, Feb Sales, Feb Units.
func (g *guesser) eachPeriod(named []candidate) (Choice, bool) {
	var parts []string
	for _, c := range named {
		if !slices.ContainsFunc(strings.Fields(g.columns[c.column].Heading), func(word string) bool { return monthHeading(word) || quarterHeading(word) }) {
			return Choice{}, false
		}
		parts = append(parts, g.bracketed(c.column))
	}
	return Choice{strings.Join(parts, "+"), "headed as revenue is, a column a month or a quarter, added up", true}, len(parts) > 1
}

// before reports whether a column is likelier to be the revenue than another
// whose heading fits as well.
func (g *guesser) before(a, b int) bool {
	for _, better := range []words{netWords, totalWords} {
		isA, isB := better.any(g.columns[a].Heading), better.any(g.columns[b].Heading)
		if isA != isB {
			return isA
		}
	}
	return yearOf(g.columns[a].Heading) > yearOf(g.columns[b].Heading)
}

// product is price times quantity, less a discount if that is a fraction.
func (g *guesser) product() (choice Choice, ok bool, err error) {
	price, quantity := g.among(priceWords, holdsNumbers), g.among(quantityWords, holdsNumbers)
	if len(price) == 0 || len(quantity) == 0 || price[0].column == quantity[0].column {
		return Choice{}, false, nil
	}
	text := g.bracketed(price[0].column) + "*" + g.bracketed(quantity[0].column)
	why := "no column holds the revenue, but price and quantity are there"
	if discount := g.among(discountWords, holdsNumbers); len(discount) > 0 {
		c, name := g.columns[discount[0].column], g.bracketed(discount[0].column)
		if !c.ones && !c.percent {
			return Choice{}, false, fmt.Errorf("%w whether %q is in percent or in money; say --amount %q or --amount %q", ErrUnclear, c.Heading, text+"*(1-0.01*"+name+")", text+"-"+name)
		}
		text += "*(1-" + name + ")"
		why += ", with a discount"
	}
	return Choice{text, why, true}, true, nil
}

// bracketed writes a column's heading so that it can stand in an expression.
func (g *guesser) bracketed(column int) string {
	heading := g.columns[column].Heading
	switch {
	case strings.ContainsAny(heading, "[]"):
		return "#" + strconv.Itoa(column+1)
	case strings.ContainsAny(heading, signs+"×−"), heading[0]-'0' <= 9:
		return "[" + heading + "]"
	}
	return heading
}

// periods takes the amounts of a table with a column a year, the newest, or a
// column a month or a quarter, all together.
func (g *guesser) periods() (Choice, bool) {
	years := g.which(func(_ int, c *Column) bool { return c.numeric() && yearOf(c.Heading) > 0 })
	if len(years) > 0 {
		newest := slices.MaxFunc(years, func(a, b int) int { return yearOf(g.columns[a].Heading) - yearOf(g.columns[b].Heading) })
		return g.choice(newest, "a column a year, and this is the newest"), true
	}
	for _, p := range []struct {
		heads func(string) bool
		least int
		why   string
	}{{monthHeading, 3, "a column a month, added up"}, {quarterHeading, 2, "a column a quarter, added up"}} {
		columns := g.which(func(_ int, c *Column) bool { return c.Filled == c.Numbers && p.heads(c.Heading) })
		if len(columns) < p.least {
			continue
		}
		var parts []string
		for _, i := range columns {
			parts = append(parts, g.bracketed(i))
		}
		return Choice{strings.Join(parts, "+"), p.why, true}, true
	}
	return Choice{}, false
}

// yearOf is the year that heads a column, such as 2026, FY2026 or Revenue
// 2026; 0 for none, and for a part of a year.
func yearOf(heading string) (year int) {
	if monthHeading(heading) || quarterHeading(heading) {
		return 0
	}
	for _, word := range strings.Fields(plainHeading(heading)) {
		word = strings.TrimPrefix(word, "fy")
		if n, err := strconv.Atoi(word); err == nil && len(word) == 4 && 1990 <= n && n <= 2099 {
			year = n
		}
	}
	return year
}

// monthHeading reports whether a heading is a month, with or without its year.
func monthHeading(heading string) bool {
	if _, ok := readMonth([]byte(heading)); ok {
		return true
	}
	word := strings.ToLower(strings.TrimSuffix(heading, "."))
	return monthOf(word) > 0 && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) < 0 && len([]rune(word)) <= longestMonthName
}

// longestMonthName is that of września, or a September.
const longestMonthName = 10

// quarterHeading reports whether a heading is a quarter: Q1, Q1 2026, 2026-Q1.
func quarterHeading(heading string) bool {
	for _, word := range strings.Fields(plainHeading(heading)) {
		if len(word) == 2 && (word[0] == 'q' || word[0] == 't') && '1' <= word[1] && word[1] <= '4' {
			return true
		}
	}
	return false
}
