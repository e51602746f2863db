package ledger

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"keyplan/pareto"
)

// An expression is an amount that is worked out of columns, such as
// Unit Price*Quantity*(1-Discount): + - * and parentheses over headings and
// numbers, all exact.
type expression struct {
	columns []int // that it reads
	steps   []step
	// spare says of each column that it only stands alone beside a + or -,
	// where nothing stands for 0: no discount, no sales in March.
	spare []bool
}

// A step is a number that is put on a stack, or something done to the top two.
type step struct {
	do     byte // '+', '-', '*', 'n' for a number, 'c' for a column
	number number
	column int // among the expression's columns
}

// reads gives the columns of an expression, none of none.
func (e *expression) reads() []int {
	if e == nil {
		return nil
	}
	return e.columns
}

// single gives the column where the expression is just that, else -1.
func (e *expression) single() int {
	if len(e.steps) == 1 && e.steps[0].do == 'c' {
		return e.columns[0]
	}
	return -1
}

// of gives the value, given those of the columns.
func (e *expression) of(columns []number) number {
	var room [8]number
	stack := room[:0]
	for _, s := range e.steps {
		switch s.do {
		case 'n':
			stack = append(stack, s.number)
		case 'c':
			stack = append(stack, columns[s.column])
		default:
			top := len(stack) - 1
			a, b := stack[top-1], stack[top]
			switch s.do {
			case '+':
				a = a.plus(b)
			case '-':
				a = a.minus(b)
			case '*':
				a = a.times(b)
			}
			stack = append(stack[:top-1], a)
		}
	}
	return stack[0]
}

// errDivision says why there is no division.
var errDivision = errors.New("there is no division, since its results need not be exact; multiply by 0.01 for percent")

// signs are what an expression consists of beside headings and numbers.
const signs = "+-*/()[]"

// oneSign writes signs as they are typed.
var oneSign = strings.NewReplacer("×", "*", "−", "-")

// parseExpression reads an expression over the headings of a table. A text
// that is a heading as a whole is that column, whatever signs are in it.
func parseExpression(text string, t headings) (*expression, error) {
	i, ok := t.exact(text)
	text = oneSign.Replace(text)
	if !ok && !strings.ContainsAny(text, signs) {
		var err error
		if i, err = t.find(text); err != nil {
			return nil, err
		}
		ok = true
	}
	if ok {
		return &expression{columns: []int{i}, steps: []step{{do: 'c'}}, spare: []bool{false}}, nil
	}
	p := parser{rest: text, headings: t, e: &expression{}}
	if err := p.sum(0); err != nil {
		return nil, err
	}
	if p.space(); p.rest != "" {
		return nil, fmt.Errorf("%q is not expected in %q", p.rest, text)
	}
	if len(p.e.columns) == 0 {
		return nil, fmt.Errorf("%q names no column", text)
	}
	return p.e, nil
}

// deepest bounds how far parentheses and signs may nest.
const deepest = 7

type parser struct {
	rest     string
	headings headings
	e        *expression
}

func (p *parser) space() { p.rest = strings.TrimLeftFunc(p.rest, unicode.IsSpace) }

// takes takes one of some signs off the text, 0 if none is there.
func (p *parser) takes(signs string) byte {
	p.space()
	if p.rest == "" || strings.IndexByte(signs, p.rest[0]) < 0 {
		return 0
	}
	sign := p.rest[0]
	p.rest = p.rest[1:]
	return sign
}

func (p *parser) sum(depth int) error {
	if err := p.product(depth); err != nil {
		return err
	}
	alone := p.alone(len(p.e.steps) - 1)
	for {
		sign := p.takes("+-")
		if sign == 0 {
			return nil
		}
		p.spares(alone)
		first := len(p.e.steps)
		if err := p.product(depth + 1); err != nil {
			return err
		}
		if len(p.e.steps) == first+1 {
			p.spares(p.alone(first))
		}
		p.e.steps = append(p.e.steps, step{do: sign})
		alone = -1
	}
}

// alone gives the column that a step puts down, -1 if it does something else.
func (p *parser) alone(at int) int {
	if s := p.e.steps[at]; s.do == 'c' {
		return s.column
	}
	return -1
}

func (p *parser) spares(column int) {
	if column >= 0 {
		p.e.spare[column] = true
	}
}

func (p *parser) product(depth int) error {
	if err := p.factor(depth); err != nil {
		return err
	}
	for {
		switch p.takes("*/") {
		case 0:
			return nil
		case '/':
			return errDivision
		}
		if err := p.factor(depth + 1); err != nil {
			return err
		}
		p.e.steps = append(p.e.steps, step{do: '*'})
	}
}

func (p *parser) factor(depth int) error {
	if depth > deepest {
		return errors.New("the amount is worked out in too many steps")
	}
	switch p.takes("(-") {
	case '(':
		if err := p.sum(depth + 1); err != nil {
			return err
		}
		if p.takes(")") == 0 {
			return errors.New("a closing parenthesis is missing")
		}
		return nil
	case '-':
		p.e.steps = append(p.e.steps, step{do: 'n'})
		if err := p.factor(depth + 1); err != nil {
			return err
		}
		p.e.steps = append(p.e.steps, step{do: '-'})
		return nil
	}
	return p.operand()
}

// operand reads a number or a heading; [a heading] in brackets may hold any sign.
func (p *parser) operand() error {
	if rest, ok := strings.CutPrefix(p.rest, "["); ok {
		name, rest, closed := strings.Cut(rest, "]")
		if !closed {
			return errors.New("a closing ] is missing")
		}
		p.rest = rest
		return p.column(name)
	}
	if heading, rest, ok := p.headings.cut(p.rest); ok {
		p.rest = rest
		return p.column(heading)
	}
	end := strings.IndexAny(p.rest, signs)
	if end < 0 {
		end = len(p.rest)
	}
	word := strings.TrimSpace(p.rest[:end])
	p.rest = p.rest[end:]
	if word == "" {
		return errors.New("a column or a number is missing")
	}
	if units, places, ok := plainNumber([]byte(word), '.'); ok {
		p.e.steps = append(p.e.steps, step{do: 'n', number: number{pareto.NewSum(units), places}})
		return nil
	}
	return p.column(word)
}

func (p *parser) column(name string) error {
	i, err := p.headings.find(name)
	if err != nil {
		return err
	}
	at := slices.Index(p.e.columns, i)
	if at < 0 {
		at = len(p.e.columns)
		p.e.columns = append(p.e.columns, i)
		p.e.spare = append(p.e.spare, false)
	}
	p.e.steps = append(p.e.steps, step{do: 'c', column: at})
	return nil
}
