package ledger

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"keyplan/pareto"
	"keyplan/plan/nearest"
)

// A layout is how one file, or one sheet of a workbook, is read.
type layout struct {
	file      int // its place among the sources
	comma     comma
	end       int // the line where another table begins, 0 for none
	headings  headings
	customer  int
	amount    *expression
	profit    *expression // nil for none
	date      int         // -1 for none
	serials   bool        // dates are days of a spreadsheet
	epoch     pareto.Day  // the day that is 0 there
	by        int         // -1 for none
	where     []condition
	kinds     []int       // the columns that say of what kind lines are
	potential *expression // nil for none
	cells     int         // of a line that are looked at
	marks     []columnMark
	style     DateStyle
	sure      bool // of the style
	from, to  pareto.Day
	blankAs   string
	grouped   bool    // the customer stands above its lines
	beside    int     // the column of rows above and below those of a customer that name it again; -1 for none
	summed    *summed // nil where no query summed it
}

// A columnMark is what stands before the fraction in a column's numbers.
type columnMark struct {
	mark    mark
	sure    bool
	revenue side // that counts, where amounts say theirs
}

// A look is what was found out about one table before it is read.
type look struct {
	layout   *layout
	table    *table
	columns  []*Column
	customer Choice
	amount   Choice
	date     Choice // Text is "" for none, as of profit
	profit   Choice
}

// file tells how the table is read.
func (l *look) file(name string, sheet, encoding string) File {
	f := File{Name: name, Sheet: sheet, Encoding: encoding, Comma: l.layout.comma.name(), HeadingLine: l.table.line,
		Customer: l.customer, Amount: l.amount, Date: l.date, Profit: l.profit, Columns: l.columns}
	if l.layout.date >= 0 {
		if c := l.columns[l.layout.date]; c.clues[openClue]+c.clues[dayFirst]+c.clues[monthFirst] > 0 {
			f.Dates = l.layout.style
		}
	}
	return f
}

// look finds out how to read a table.
func (o *Options) look(t *table, c comma, file int) (*look, error) {
	if len(t.headings) == 0 {
		return nil, errors.New("there is no table in it")
	}
	l := &look{table: t, columns: t.profile(), layout: &layout{file: file, comma: c, end: t.end, headings: t.headings, customer: -1, date: -1, by: -1, beside: -1, epoch: epoch1900, from: o.From, to: o.To, blankAs: o.BlankAs}}
	if len(t.rows) == 0 {
		return l, fmt.Errorf("there are no lines below the headings in line %d", t.line)
	}
	if l.layout.summed = t.headings.summed(); l.layout.summed != nil {
		o = o.forSums(t.headings)
	}
	customer, amount := o.lookCustomer(l), o.lookAmount(l)
	err := cmp.Or(customer, amount, o.lookDate(l), o.lookProfit(l), o.lookOthers(l))
	if errors.Is(amount, ErrNoLedger) && (customer != nil || o.Customer == "" && customerWords.rank(l.customer.Text) == 0) {
		err = fmt.Errorf("%w: a column of customers and one of amounts were looked for; there are %s; say --customer and --amount if some of these hold them", ErrNoLedger, t.headings.list())
	}
	if err == nil {
		l.finish(o)
	}
	l.uses()
	return l, err
}

func (l *look) guesser() *guesser { return &guesser{l.table, l.columns} }

func (o *Options) lookCustomer(l *look) (err error) {
	l.customer = Choice{Text: o.Customer}
	if o.Customer == "" {
		if l.customer, err = l.guesser().customer(); err != nil {
			return err
		}
	}
	i, err := l.table.headings.find(l.customer.Text)
	if err == nil {
		l.layout.customer, l.layout.grouped = i, o.FillDown || l.guesser().grouped(i)
	}
	return flagged("--customer", err)
}

func (o *Options) lookAmount(l *look) (err error) {
	l.amount = Choice{Text: o.Amount}
	if o.Amount == "" {
		if l.amount, err = l.guesser().amount(); err != nil {
			return err
		}
	}
	l.layout.amount, err = parseExpression(l.amount.Text, l.table.headings)
	return flagged("--amount", err)
}

func (o *Options) lookDate(l *look) (err error) {
	l.date = Choice{Text: o.Date}
	if o.Date == "" {
		l.date, _ = l.guesser().date()
	}
	if l.date.Text == "" || l.date.Text == None {
		l.date = Choice{}
		if o.From != 0 || o.To != 0 {
			return fmt.Errorf("days were asked for, and no column of dates is known; say --date; there are %s", l.table.headings.list())
		}
		return nil
	}
	return flagged("--date", l.find(l.date.Text, &l.layout.date))
}

// find notes the column of a heading, if there is one.
func (l *look) find(heading string, column *int) error {
	i, err := l.table.headings.find(heading)
	if err == nil {
		*column = i
	}
	return err
}

func (o *Options) lookProfit(l *look) (err error) {
	l.profit = Choice{Text: o.Profit}
	if o.Profit == "" {
		l.profit, _ = l.guesser().profit(l.layout.amount)
	}
	if l.profit.Text == "" || l.profit.Text == None {
		l.profit = Choice{}
		return nil
	}
	l.layout.profit, err = parseExpression(l.profit.Text, l.table.headings)
	return flagged("--profit", err)
}

func (o *Options) lookOthers(l *look) (err error) {
	if o.Potential != "" {
		if l.layout.potential, err = parseExpression(o.Potential, l.table.headings); err != nil {
			return flagged("--potential", err)
		}
	}
	if o.By != "" {
		if err := l.find(o.By, &l.layout.by); err != nil {
			return flagged("--by", err)
		}
	}
	for _, w := range o.Where {
		c, err := parseCondition(w)
		if err == nil {
			err = l.find(c.heading, &c.column)
		}
		if err != nil {
			return flagged("--where", err)
		}
		l.layout.where = append(l.layout.where, c)
	}
	return nil
}

func flagged(flag string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", flag, err)
}

// finish settles how numbers and dates are written, and what is looked at.
func (l *look) finish(o *Options) {
	y := l.layout
	y.marks = make([]columnMark, len(y.headings))
	for i, c := range l.columns {
		m, sure := c.marks.mark()
		if y.comma == 0 { // a workbook, which holds numbers as numbers, unless as text
			m, sure = l.table.markOfTexts(i), true
		}
		y.marks[i] = columnMark{mark: m, sure: sure}
		if o.Decimal != "" {
			y.marks[i] = columnMark{mark: mark(o.Decimal[0]), sure: true}
		} else if settled := o.settled.marks[place{y.file, i}]; settled.mark != 0 {
			y.marks[i] = settled
		}
		y.marks[i].revenue = c.revenue()
	}
	if y.date >= 0 {
		l.dates(o)
	}
	y.kinds = l.kinds()
	for i, g := 0, l.guesser(); i < len(y.headings) && y.beside < 0 && !y.grouped; i++ {
		if i != y.customer && !slices.Contains(y.amount.reads(), i) && g.grouped(i) {
			y.beside = i
		}
	}
	if y.end == 0 {
		y.end = o.settled.ends[y.file]
	}
	most := max(y.customer, y.date, y.by, y.beside)
	for _, e := range []*expression{y.amount, y.profit, y.potential} {
		if e != nil {
			most = max(most, slices.Max(e.columns))
		}
	}
	for _, c := range y.where {
		most = max(most, c.column)
	}
	for _, i := range y.kinds {
		most = max(most, i)
	}
	if y.cells = most + 1; y.summed != nil {
		y.cells = len(y.headings)
	}
}

// uses notes what each column is used for, as far as that is known.
func (l *look) uses() {
	y := l.layout
	for _, use := range []struct {
		name    string
		columns []int
	}{
		{"customer", []int{y.customer}}, {"amount", y.amount.reads()}, {"date", []int{y.date}}, {"profit", y.profit.reads()},
		{"potential", y.potential.reads()}, {"by", []int{y.by}},
	} {
		for _, i := range use.columns {
			if i >= 0 {
				l.columns[i].Use = strings.TrimPrefix(l.columns[i].Use+", "+use.name, ", ")
			}
		}
	}
}

// unmet tells of a condition that no line of the sample meets, with what the
// column holds.
func (l *look) unmet(c *condition) error {
	var seen []string
	for _, r := range l.table.rows {
		if c.column < len(r.cells) && r.cells[c.column] != "" && !slices.Contains(seen, r.cells[c.column]) && len(seen) < mostListed {
			seen = append(seen, r.cells[c.column])
		}
	}
	if near, ok := nearest.Of(c.wanted, seen); ok && !strings.EqualFold(near, c.wanted) {
		return fmt.Errorf("no line has %s %q; did you mean %q?", c.heading, c.wanted, near)
	}
	return fmt.Errorf("no line has %s %q; there are %s", c.heading, c.wanted, headings(seen).list())
}
