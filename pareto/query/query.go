package query

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"keyplan/pareto"
	"keyplan/pareto/ledger"
)

// Write writes the query that sums a table, or a file that the dialect reads,
// as the options say.
func Write(w io.Writer, dialect, table string, o ledger.Options) error {
	d, err := Find(dialect)
	if err != nil {
		return err
	}
	q, err := d.query(table, &o)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, q.text())
	return err
}

// A query is what stands in the parts of the SQL.
type query struct {
	d        *Dialect
	source   string
	keep     string // of the customer: which lines of the source, "" for all
	customer string // columns, as SQL
	date     string // "" for none, as of by
	by       string
	where    []string
	columns  []string // that formulas read, as SQL
	names    []string // theirs
	amount   *formula
	profit   *formula // nil for none
	most     *formula // potential
	of       decimal  // the columns' type
	from, to pareto.Day
	blankAs  string
	style    ledger.DateStyle
	mark     string
}

// A formula is one of the ledger's with the places of its columns in the query.
type formula struct {
	*ledger.Formula
	at []int
}

// query puts the options into SQL.
func (d *Dialect) query(table string, o *ledger.Options) (*query, error) {
	if err := o.Check(); err != nil {
		return nil, err
	}
	if o.Sheet != "" {
		return nil, errors.New("--sheet is for workbooks, which a query does not read")
	}
	if o.Encoding != "" {
		return nil, errors.New("--encoding is for text files; a table's text has one already")
	}
	if o.FillDown {
		return nil, errors.New("--fill-down goes by the order of lines, which a table has not")
	}
	q := &query{d: d, from: o.From, to: o.To, blankAs: o.BlankAs, style: o.Dates, mark: o.Decimal}
	var err error
	if q.source, q.keep, err = d.from(table); err != nil {
		return nil, err
	}
	for _, step := range []func(*ledger.Options) error{q.readNames, q.readConditions, q.readFormulas} {
		if err := step(o); err != nil {
			return nil, err
		}
	}
	return q, nil
}

// errUnnamed is why a query is stricter than a file.
var errUnnamed = errors.New("the table is not at hand, so its columns cannot be guessed")

func (q *query) readNames(o *ledger.Options) (err error) {
	if o.Customer == "" {
		return fmt.Errorf("%w: say --customer COLUMN", errUnnamed)
	}
	if q.customer, err = q.column("--customer", o.Customer); err != nil {
		return err
	}
	if o.Date != "" && o.Date != ledger.None {
		if q.date, err = q.column("--date", o.Date); err != nil {
			return err
		}
	}
	if q.date == "" && (q.from != 0 || q.to != 0) {
		return fmt.Errorf("days were asked for; %w: say --date COLUMN", errUnnamed)
	}
	if o.By != "" {
		q.by, err = q.column("--by", o.By)
	}
	return err
}

func (q *query) column(flag, name string) (string, error) {
	name = strings.TrimSpace(name)
	if strings.HasPrefix(name, "#") && strings.Trim(name[1:], "0123456789") == "" {
		return "", fmt.Errorf("%s: a query knows columns by name, not by number as %q", flag, name)
	}
	quoted, err := q.d.identifier(name)
	if err != nil {
		return "", fmt.Errorf("%s: %w", flag, err)
	}
	return "t." + quoted, nil
}

func (q *query) readConditions(o *ledger.Options) error {
	for _, w := range o.Where {
		c, err := ledger.ParseCondition(w)
		if err != nil {
			return fmt.Errorf("--where: %w", err)
		}
		column, err := q.column("--where", c.Column)
		if err != nil {
			return err
		}
		var texts []string
		for _, t := range c.Texts {
			texts = append(texts, q.d.literal(t))
		}
		is := "IN"
		if c.Not {
			is = "NOT IN"
		}
		q.where = append(q.where, fmt.Sprintf("lower(%s) %s (%s)", q.d.tidy(column), is, strings.Join(texts, ", ")))
	}
	return nil
}

func (q *query) readFormulas(o *ledger.Options) (err error) {
	if o.Amount == "" {
		return fmt.Errorf("%w: say --amount COLUMN, or a product such as --amount \"Price*Quantity\"", errUnnamed)
	}
	if q.amount, err = q.formula("--amount", o.Amount); err != nil {
		return err
	}
	all := []*ledger.Formula{q.amount.Formula}
	for _, more := range []struct {
		flag, text string
		into       **formula
	}{{"--profit", o.Profit, &q.profit}, {"--potential", o.Potential, &q.most}} {
		if more.text == "" || more.text == ledger.None && more.flag == "--profit" {
			continue
		}
		if *more.into, err = q.formula(more.flag, more.text); err != nil {
			return err
		}
		all = append(all, (*more.into).Formula)
	}
	var ok bool
	if q.of, ok = q.d.fit(all); !ok {
		return fmt.Errorf("%s has %d digits for a number, too few for so many columns multiplied exactly; work the amount out in a view, and name that", q.d.Name, q.d.digits)
	}
	return nil
}

func (q *query) formula(flag, text string) (*formula, error) {
	f, err := ledger.ParseFormula(text)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", flag, err)
	}
	out := &formula{Formula: f}
	for _, name := range f.Columns {
		column, err := q.column(flag, name)
		if err != nil {
			return nil, err
		}
		at := slices.Index(q.columns, column)
		if at < 0 {
			at = len(q.columns)
			q.columns, q.names = append(q.columns, column), append(q.names, name)
		}
		out.at = append(out.at, at)
	}
	return out, nil
}
