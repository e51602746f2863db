package ledger

import (
	"fmt"
	"strings"
)

// A Formula is an amount as Options give it, taken apart for those who work it
// out elsewhere: with no table at hand, whatever stands between the signs is a
// column or a number.
type Formula struct {
	Columns []string
	// Spare says of each column that nothing in it stands for 0.
	Spare []bool
	Steps []Step
}

// A Step puts a column or a number on a stack, or works out the top two.
type Step struct {
	Do     byte   // '+', '-', '*', 'n' for a number, 'c' for a column
	Column int    // among the formula's
	Number string // in plain digits, with a point before the fraction
	Places int    // of the number
}

// ParseFormula reads an amount over columns that are not at hand. A heading
// with a sign in it must stand in brackets: [Sales (EUR)].
func ParseFormula(text string) (*Formula, error) {
	names := operands(text)
	e, err := parseExpression(text, names)
	if err != nil && strings.ContainsAny(oneSign.Replace(text), signs) {
		return nil, fmt.Errorf("%w; a heading with signs in it stands in brackets: [Sales (EUR)]", err)
	}
	if err != nil {
		return nil, err
	}
	f := &Formula{Spare: e.spare}
	for _, i := range e.columns {
		f.Columns = append(f.Columns, names[i])
	}
	for _, s := range e.steps {
		f.Steps = append(f.Steps, Step{Do: s.do, Column: s.column, Number: s.number.units.Text(s.number.places), Places: s.number.places})
	}
	return f, nil
}

// operands are what an expression may name.
func operands(text string) (names headings) {
	if text = oneSign.Replace(text); !strings.ContainsAny(text, signs) {
		return headings{strings.TrimSpace(text)}
	}
	for text != "" {
		word, rest, bracketed := text, "", text[0] == '['
		if bracketed {
			word, rest, _ = strings.Cut(text[1:], "]")
		} else if end := strings.IndexAny(text, signs); end >= 0 {
			word, rest = text[:end], text[max(end, 1):] // a sign is passed over
		}
		text = rest
		word = strings.TrimSpace(word)
		if _, _, number := plainNumber([]byte(word), '.'); word != "" && (bracketed || !number) {
			names = append(names, word)
		}
	}
	return names
}

// A Condition is what Options ask of a line, taken apart.
type Condition struct {
	Column string
	Not    bool
	Texts  []string // any of these, in lower case and without needless blanks
}

// ParseCondition reads Status=Shipped, Status!=Cancelled or Status=Shipped|Paid.
func ParseCondition(text string) (Condition, error) {
	c, err := parseCondition(text)
	return Condition{c.heading, c.not, c.texts}, err
}
