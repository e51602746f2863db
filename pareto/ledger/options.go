package ledger

import (
	"cmp"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"keyplan/pareto"
)

// Options say how to read a ledger; what they leave out is guessed. Columns
// are named by their heading, whatever its case, or by number: #3.
type Options struct {
	Customer  string // the column that names customers
	Amount    string // the column of revenue, or an amount worked out: Unit Price*Quantity*(1-Discount)
	Date      string // the column of the day; "-" for none
	Profit    string // the column of profit, or worked out: Revenue-Cost; "-" for none
	Potential string // the column of what a customer could buy in all
	By        string // the column to tell the picture apart by
	Sheet     string // of a workbook
	Encoding  string // of text that no mark tells to be Unicode: one of Encodings, or 1250

	From, To pareto.Day // the first and the last day that count; 0 for all
	Where    []string   // conditions that a line must meet: Status=Shipped
	BlankAs  string     // the name under which lines without a customer count
	FillDown bool       // lines without a customer are of the one above

	Decimal string    // "." or ",": what stands before the fraction of numbers
	Dates   DateStyle // whether the day or the month comes first

	settled settled // by an earlier reading
	bounds  bounds
}

// bounds are how a ledger is read side by side, and how much at once. They
// change nothing but the time it takes, and are other than usual in tests
// only.
type bounds struct {
	workers int
	block   int // bytes
	journal int // entries that are kept as they come
}

func (b bounds) filled() bounds {
	return bounds{cmp.Or(b.workers, runtime.GOMAXPROCS(0)), cmp.Or(b.block, blockSize), cmp.Or(b.journal, firstLimit)}
}

// Check tells what is wrong in the options themselves.
func (o *Options) Check() error {
	switch {
	case o.Decimal != "" && o.Decimal != "." && o.Decimal != ",":
		return fmt.Errorf("--decimal: a number's fraction begins with . or with ,; not with %q", o.Decimal)
	case o.Dates != "" && o.Dates != DayFirst && o.Dates != MonthFirst:
		return fmt.Errorf("--dates: days come in the order dmy or mdy; not %q", o.Dates)
	case o.FillDown && o.BlankAs != "":
		return errors.New("--fill-down and --blank-as do not go together: both say whose lines without a customer are")
	case o.From != 0 && o.To != 0 && o.To < o.From:
		return fmt.Errorf("the last day, %s, is before the first, %s", o.To, o.From)
	}
	if o.Encoding != "" {
		if _, _, err := findEncoding(o.Encoding); err != nil {
			return flagged("--encoding", err)
		}
	}
	for _, w := range o.Where {
		if _, err := parseCondition(w); err != nil {
			return flagged("--where", err)
		}
	}
	return nil
}

// None is how an option says that a column is not wanted.
const None = "-"

// A condition is what a line must meet to count.
type condition struct {
	heading string
	column  int
	not     bool
	wanted  string
	texts   []string // any of these, in lower case
}

// parseCondition reads Status=Shipped, Status!=Cancelled or Status=Shipped|Paid.
func parseCondition(text string) (condition, error) {
	at := strings.IndexByte(text, '=')
	if at < 1 {
		return condition{}, fmt.Errorf("%q is no condition; write it as COLUMN=TEXT, COLUMN=TEXT|TEXT or COLUMN!=TEXT", text)
	}
	c := condition{heading: text[:at], wanted: strings.TrimSpace(text[at+1:])}
	if heading, ok := strings.CutSuffix(c.heading, "!"); ok {
		c.heading, c.not = heading, true
	}
	c.heading = strings.TrimSpace(c.heading)
	for _, t := range strings.Split(text[at+1:], "|") {
		c.texts = append(c.texts, strings.ToLower(tidy([]byte(t))))
	}
	return c, nil
}

// holds reports whether a cell meets the condition.
func (c *condition) holds(cell []byte) bool {
	return slices.Contains(c.texts, strings.ToLower(tidy(cell))) != c.not
}
