package ledger

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A Choice is a column that was chosen for something, or an amount that is
// worked out of several, with the reason.
type Choice struct {
	Text    string // a heading, or an expression over headings
	Why     string // "" where a flag said so
	Guessed bool
}

// ErrUnclear is what no guess can settle: the error says which flag does.
var ErrUnclear = errors.New("not clear")

// errNoLedger is said of a table in which nothing looks like what was looked
// for.
var errNoLedger = errors.New("this is no ledger")

// guesser guesses what the columns of one table hold.
type guesser struct {
	table   *table
	columns []*Column
}

// candidate is a column that may serve, by the rank of its heading.
type candidate struct {
	column int
	rank   int
}

// among gives the columns whose headings are among some words and whose cells
// fit, the best first.
func (g *guesser) among(w words, fits func(i int, c *Column) bool) []candidate {
	var list []candidate
	for i, c := range g.columns {
		if rank := w.rank(c.Heading); rank > 0 && fits(i, c) {
			list = append(list, candidate{i, rank})
		}
	}
	slices.SortStableFunc(list, func(a, b candidate) int { return a.rank - b.rank })
	return list
}

// which gives the columns that fit, whatever their headings.
func (g *guesser) which(fits func(i int, c *Column) bool) (list []int) {
	for i, c := range g.columns {
		if fits(i, c) {
			list = append(list, i)
		}
	}
	return list
}

// named lists columns with what is in them.
func (g *guesser) named(columns []int) string {
	var list []string
	for _, i := range columns[:min(len(columns), mostListed)] {
		c := g.columns[i]
		text := strconv.Quote(c.Heading)
		if len(c.Samples) > 0 {
			text += " (" + strings.Join(c.Samples, ", ") + ")"
		}
		list = append(list, text)
	}
	text := strings.Join(list, ", ")
	if more := len(columns) - mostListed; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

// customer guesses the column that names customers.
func (g *guesser) customer() (Choice, error) {
	names := g.among(customerWords, func(_ int, c *Column) bool { return c.worded() })
	if len(names) > 0 {
		best := g.fullest(names)
		return g.choice(best, "headed as customers are, and holds words"), nil
	}
	for i := range g.columns {
		if g.grouped(i) {
			return g.choice(i, "names stand above the lines of each customer"), nil
		}
	}
	if ids := g.among(append(slices.Clip(numberWords), customerWords...), func(_ int, c *Column) bool { return c.Filled > 0 && !c.dated() && !c.fraction }); len(ids) > 0 {
		return g.choice(ids[0].column, "headed as customers are; no column has their names"), nil
	}
	worded := g.which(func(_ int, c *Column) bool { return c.worded() && 2*c.Filled > len(g.table.rows) && c.Distinct > 1 })
	likely := slices.DeleteFunc(slices.Clone(worded), func(i int) bool { return notCustomerWords.any(g.columns[i].Heading) })
	switch {
	case len(worded) == 0:
		return Choice{}, g.refusal("customers", "customer", "a column of names")
	case len(likely) == 1:
		return g.choice(likely[0], "the only column of words that may be names"), nil
	case len(likely) > 1:
		worded = likely
	}
	return Choice{}, fmt.Errorf("%w which column names the customers: %s; say --customer with one of them", ErrUnclear, g.named(worded))
}

// fullest gives the best candidate that is filled in nearly as many lines as
// the fullest: a company that only some lines name is no customer.
func (g *guesser) fullest(list []candidate) int {
	most := 0
	for _, c := range list {
		most = max(most, g.columns[c.column].Filled)
	}
	for _, c := range list {
		if 10*g.columns[c.column].Filled >= 9*most {
			return c.column
		}
	}
	return list[0].column
}

// grouped reports whether a column names customers in rows of their own, above
// the lines of each, as reports do; the lines leave it blank.
func (g *guesser) grouped(column int) bool {
	heads, lines, others := 0, 0, 0
	for _, r := range g.table.rows {
		switch n := filled(r.cells); {
		case n == 0:
		case column >= len(r.cells) || r.cells[column] == "":
			lines++
		case n == 1:
			heads++
		case !totalLine(r.cells[column]):
			others++
		}
	}
	return heads > 0 && lines > heads/2 && 10*others <= heads
}

// money reports whether a column holds amounts that are not something else by
// its heading.
func (c *Column) money() bool {
	rank := amountWords.rank(c.Heading)
	return !c.percent && (!notAmountWords.any(c.Heading) || 0 < rank && rank <= len(amountWords))
}

// amount guesses the column of revenue, or works it out of price and quantity.
func (g *guesser) amount() (Choice, error) {
	if named := g.among(amountWords, func(_ int, c *Column) bool { return c.half(c.Numbers) && c.money() }); len(named) > 0 {
		return g.choice(named[0].column, "headed as revenue is, and holds numbers"), nil
	}
	if product, ok := g.product(); ok {
		return product, nil
	}
	if choice, ok := g.periods(); ok {
		return choice, nil
	}
	numeric := g.which(func(_ int, c *Column) bool {
		return c.numeric() && c.money() && !c.dated() && !c.mostly(c.months) && !c.rising && numberWords.rank(c.Heading) == 0
	})
	switch len(numeric) {
	case 0:
		return Choice{}, g.refusal("amounts", "amount", "a column of numbers, headed revenue, amount or the like")
	case 1:
		return g.choice(numeric[0], "the only column of amounts"), nil
	}
	return Choice{}, fmt.Errorf("%w which column holds the revenue: %s; say --amount with one of them", ErrUnclear, g.named(numeric))
}

// product is price times quantity, less a discount if that is a fraction.
func (g *guesser) product() (Choice, bool) {
	numeric := func(_ int, c *Column) bool { return c.half(c.Numbers) }
	price, quantity := g.among(priceWords, numeric), g.among(quantityWords, numeric)
	if len(price) == 0 || len(quantity) == 0 || price[0].column == quantity[0].column {
		return Choice{}, false
	}
	text := g.bracketed(g.columns[price[0].column].Heading) + "*" + g.bracketed(g.columns[quantity[0].column].Heading)
	why := "no column holds the revenue, but price and quantity are there"
	if discount := g.among(discountWords, numeric); len(discount) > 0 {
		c := g.columns[discount[0].column]
		if !c.ones && !c.percent {
			return Choice{}, false // money, or percent without its sign?
		}
		text += "*(1-" + g.bracketed(c.Heading) + ")"
		why += ", with a discount"
	}
	return Choice{text, why, true}, true
}

// bracketed writes a heading so that it can stand in an expression.
func (g *guesser) bracketed(heading string) string {
	switch {
	case strings.ContainsAny(heading, "[]"):
		return "#" + strconv.Itoa(slices.Index(g.table.headings, heading)+1)
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
			parts = append(parts, g.bracketed(g.columns[i].Heading))
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

// date guesses the column of the day on which a line was sold, if there is one.
func (g *guesser) date() (Choice, bool) {
	fits := func(_ int, c *Column) bool {
		return c.half(c.Dates+c.months+c.serials) && (!notDateWords.any(c.Heading) || dateWords.rank(c.Heading) > 0 && dateWords.rank(c.Heading) <= len(dateWords))
	}
	if named := g.among(dateWords, fits); len(named) > 0 {
		return g.choice(named[0].column, "headed as a date, and holds dates"), true
	}
	dated := g.which(func(_ int, c *Column) bool { return c.dated() && !c.numeric() })
	if len(dated) == 1 {
		return g.choice(dated[0], "the only column of dates"), true
	}
	return Choice{}, false
}

// profit guesses the column of profit, if there is one.
func (g *guesser) profit(amount *expression) (Choice, bool) {
	named := g.among(profitWords, func(i int, c *Column) bool {
		return !slices.Contains(amount.reads(), i) && c.half(c.Numbers) && !c.percent && !c.ones
	})
	if len(named) == 0 {
		return Choice{}, false
	}
	return g.choice(named[0].column, "headed as profit is, and holds amounts"), true
}

func (g *guesser) choice(i int, why string) Choice {
	return Choice{g.columns[i].Heading, why, true}
}

// refusal says that a table is no ledger.
func (g *guesser) refusal(what, flag, looked string) error {
	return fmt.Errorf("%w: %s were looked for, %s; there are %s; say --%s if one of these holds them", errNoLedger, what, looked, g.table.headings.list(), flag)
}
