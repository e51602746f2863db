package ledger

import (
	"errors"
	"fmt"
	"slices"
	"strings"
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

func (g *guesser) named(columns []int) string {
	var list headings
	for _, i := range columns {
		list = append(list, g.columns[i].Heading)
	}
	return list.list()
}

// customer guesses the column that names customers.
func (g *guesser) customer() (Choice, error) {
	names := g.among(customerWords, func(_ int, c *Column) bool { return c.worded() })
	if len(names) > 0 {
		best := g.fullest(names)
		return g.choice(best, "headed as customers are, and holds words"), nil
	}
	if ids := g.among(append(slices.Clip(numberWords), customerWords...), func(_ int, c *Column) bool { return c.Filled > 0 && !c.dated() && !c.fraction }); len(ids) > 0 {
		return g.choice(ids[0].column, "headed as customers are; no column has their names"), nil
	}
	worded := g.which(func(_ int, c *Column) bool { return c.worded() && 2*c.Filled > len(g.table.rows) && c.Distinct > 1 })
	if len(worded) == 1 {
		return g.choice(worded[0], "the only column of words"), nil
	}
	if len(worded) == 0 {
		return Choice{}, g.refusal("customers", "customer", "a column of names")
	}
	return Choice{}, fmt.Errorf("%w which column names the customers: %s; say --customer", ErrUnclear, g.named(worded))
}

// fullest gives the best candidate that is filled in more than half as many
// lines as the fullest: a company that only some lines name is no customer.
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

// amount guesses the column of revenue, or works it out of price and quantity.
func (g *guesser) amount() (Choice, error) {
	money := func(_ int, c *Column) bool {
		return c.numeric() && !c.percent && (!notAmountWords.any(c.Heading) || amountWords.rank(c.Heading) > 0 && amountWords.rank(c.Heading) <= len(amountWords))
	}
	if named := g.among(amountWords, money); len(named) > 0 {
		return g.choice(named[0].column, "headed as revenue is, and holds numbers"), nil
	}
	if product, ok := g.product(); ok {
		return product, nil
	}
	if choice, ok := g.periods(); ok {
		return choice, nil
	}
	numeric := g.which(func(i int, c *Column) bool {
		return money(i, c) && !c.dated() && !c.rising && numberWords.rank(c.Heading) == 0
	})
	if len(numeric) == 1 {
		return g.choice(numeric[0], "the only column of amounts"), nil
	}
	if len(numeric) == 0 {
		return Choice{}, g.refusal("amounts", "amount", "a column of numbers, headed revenue, amount or the like")
	}
	return Choice{}, fmt.Errorf("%w which column holds the revenue: %s; say --amount", ErrUnclear, g.named(numeric))
}

// product is price times quantity, less a discount if that is a fraction.
func (g *guesser) product() (Choice, bool) {
	numeric := func(_ int, c *Column) bool { return c.numeric() }
	price, quantity := g.among(priceWords, numeric), g.among(quantityWords, numeric)
	if len(price) == 0 || len(quantity) == 0 || price[0].column == quantity[0].column {
		return Choice{}, false
	}
	text := bracketed(g.columns[price[0].column].Heading) + "*" + bracketed(g.columns[quantity[0].column].Heading)
	why := "no column holds the revenue, but price and quantity are there"
	if discount := g.among(discountWords, numeric); len(discount) > 0 {
		c := g.columns[discount[0].column]
		if !c.ones && !c.percent {
			return Choice{}, false // money, or percent without its sign?
		}
		text += "*(1-" + bracketed(c.Heading) + ")"
		why += ", with a discount"
	}
	return Choice{text, why, true}, true
}

// bracketed writes a heading so that it can stand in an expression.
func bracketed(heading string) string {
	if strings.ContainsAny(heading, "+-*/()[]") {
		return "[" + heading + "]"
	}
	return heading
}

// periods takes the amounts of a table with a column a year, the newest, or a
// column a month, all together.
func (g *guesser) periods() (Choice, bool) {
	years := g.which(func(_ int, c *Column) bool { return c.numeric() && yearOf(c.Heading) > 0 })
	if len(years) > 0 {
		newest := slices.MaxFunc(years, func(a, b int) int { return yearOf(g.columns[a].Heading) - yearOf(g.columns[b].Heading) })
		return g.choice(newest, "a column a year, and this is the newest"), true
	}
	months := g.which(func(_ int, c *Column) bool { return c.numeric() && monthHeading(c.Heading) })
	if len(months) < 3 {
		return Choice{}, false
	}
	var parts []string
	for _, i := range months {
		parts = append(parts, bracketed(g.columns[i].Heading))
	}
	return Choice{strings.Join(parts, "+"), "a column a month, added up", true}, true
}

// yearOf is the year that heads a column, such as 2026, FY2026 or Revenue 2026.
func yearOf(heading string) int {
	for _, word := range strings.Fields(plainHeading(heading)) {
		word = strings.TrimPrefix(word, "fy")
		if len(word) == 4 && "1990" <= word && word <= "2099" {
			a, ok := readAmount([]byte(word), '.')
			if ok {
				return int(a.units.Int().Int64())
			}
		}
	}
	return 0
}

func monthHeading(heading string) bool {
	fields := strings.Fields(plainHeading(heading))
	return len(fields) > 0 && len(fields) <= 2 && monthOf(fields[0]) > 0 && len(fields[0]) <= 9
}

// date guesses the column of the day on which a line was sold, if there is one.
func (g *guesser) date() (Choice, bool) {
	fits := func(_ int, c *Column) bool {
		return (c.dated() || c.mostly(c.serials)) && (!notDateWords.any(c.Heading) || dateWords.rank(c.Heading) > 0 && dateWords.rank(c.Heading) <= len(dateWords))
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
func (g *guesser) profit(amount int) (Choice, bool) {
	named := g.among(profitWords, func(i int, c *Column) bool { return i != amount && c.numeric() && !c.percent && !c.ones })
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
	return fmt.Errorf("this is no ledger: %s were looked for, %s; there are %s; say --%s if one of these holds them", what, looked, g.table.headings.list(), flag)
}
