package json

import (
	"fmt"

	"keyplan/pareto"
)

// version is that of the contract in the package's documentation.
const version = 1

// document is all but the ranking and what stands behind it. The order of keys
// is a promise, too: they are read by people who compare two.
type document struct {
	Version   int     `json:"version"`
	Source    string  `json:"source"`
	Columns   columns `json:"columns"`
	Lines     lines   `json:"lines"`
	Customers int     `json:"customers"`
	Base      int     `json:"base"`
	Total     string  `json:"total"`
	BaseTotal string  `json:"base_total"`
	For80     int     `json:"for80"`
	Top       top     `json:"top"`
	Top20     float64 `json:"top20pct"`
	HHI       float64 `json:"hhi"`
	Effective float64 `json:"effective"`
	Gini      float64 `json:"gini"`
	Classes   classes `json:"classes"`
}

// top is the share of the largest customer, of five and of ten.
type top struct {
	One  float64 `json:"1"`
	Five float64 `json:"5"`
	Ten  float64 `json:"10"`
}

// classes are what each holds.
type classes struct {
	ranked []pareto.ClassTotal
	others int // outside the base
}

// MarshalJSON keeps the order, the unranked last.
func (c classes) MarshalJSON() ([]byte, error) {
	text := []byte("{")
	for _, class := range c.ranked {
		text = fmt.Appendf(text, "%q:%d,", class.Class.String(), class.Customers)
	}
	return fmt.Appendf(text, "%q:%d}", pareto.None.String(), c.others), nil
}

// columns are those that were read of the first file.
type columns struct {
	Customer string `json:"customer"`
	Amount   string `json:"amount"`
	Date     string `json:"date,omitempty"`
	Profit   string `json:"profit,omitempty"`
}

// lines accounts for every line: read is the sum of used, blank_customer,
// blank_amount, unreadable, filtered and totals; negative ones are used.
type lines struct {
	Read          int    `json:"read"`
	Used          int    `json:"used"`
	BlankCustomer int    `json:"blank_customer"`
	BlankAmount   int    `json:"blank_amount"`
	Unreadable    int    `json:"unreadable"`
	Filtered      int    `json:"filtered"`
	Negative      int    `json:"negative"`
	BlankSum      string `json:"blank_customer_sum"`
	Totals        int    `json:"totals,omitempty"`  // left out, since they add up others
	Undated       int    `json:"undated,omitempty"` // used, without a date that can be read
}

// row is a customer's place in the ranking.
type row struct {
	Rank       *int     `json:"rank"`
	Customer   string   `json:"customer"`
	Revenue    string   `json:"revenue"`
	Share      *float64 `json:"share"`
	Cumulative *float64 `json:"cumulative"`
	Class      string   `json:"class"`
}

// reliance is how a gauge stands to its limit. Value is in percent, or in
// points of the index.
type reliance struct {
	Gauge    pareto.Gauge `json:"gauge"`
	Value    float64      `json:"value"`
	Severity string       `json:"severity"`
	Limit    string       `json:"limit,omitempty"`
	Source   string       `json:"source,omitempty"`
	Says     string       `json:"says"`
}

// loss is what would be left without the largest customers.
type loss struct {
	Customers    int     `json:"customers"`
	Lost         float64 `json:"lost"`
	Left         string  `json:"left"`
	For80        int     `json:"for80"`
	Largest      float64 `json:"largest"`
	HHI          float64 `json:"hhi"`
	Replacements string  `json:"replacements"`
}

// candidate is a customer who stands out.
type candidate struct {
	Rank     int     `json:"rank"`
	Customer string  `json:"customer"`
	Times    float64 `json:"times_mean"`
	AboveGap bool    `json:"above_gap"`
	OneOrder string  `json:"one_order,omitempty"` // the day that brought over half of the year
	Why      string  `json:"why"`
}

// history is what the days of a ledger tell.
type history struct {
	First      string      `json:"first"`
	Last       string      `json:"last"`
	Comparison *comparison `json:"comparison"`        // null where no two windows are alike
	Missing    string      `json:"missing,omitempty"` // says why
	Lapsed     []lapsed    `json:"lapsed"`
	LongGone   int         `json:"long_gone"`
	Periods    []period    `json:"periods"`
}

// comparison is what changed between two windows of one length.
type comparison struct {
	Earlier [2]string `json:"earlier"`
	Later   [2]string `json:"later"`
	Before  string    `json:"before"`
	After   string    `json:"after"`
	FromNew float64   `json:"from_new"` // the share of later revenue that new customers bring
	Rose    []move    `json:"rose"`
	Fell    []move    `json:"fell"`
	New     []move    `json:"new"`
}

type move struct {
	Customer string `json:"customer"`
	Before   string `json:"before"`
	After    string `json:"after"`
	Lapsed   bool   `json:"lapsed,omitempty"`
}

type lapsed struct {
	Customer string `json:"customer"`
	Last     string `json:"last"`
	Silent   int    `json:"silent_days"`
	Rhythm   string `json:"rhythm_days"`
	AtStake  string `json:"at_stake"`
}

type period struct {
	Name      string  `json:"name"`
	First     string  `json:"first"`
	Last      string  `json:"last"`
	Whole     bool    `json:"whole"`
	Revenue   string  `json:"revenue"`
	Customers int     `json:"customers"`
	For80     int     `json:"for80"`
	Largest   float64 `json:"largest"`
	TopFive   float64 `json:"top5"`
	HHI       float64 `json:"hhi"`
	New       *int    `json:"new"` // null where less than a year of data lies before
}

// profit is who earns the company its money, and who costs it.
type profit struct {
	Total      string  `json:"total"`
	Profitable int     `json:"profitable"`
	Peak       float64 `json:"peak"` // what the profitable ones bring, as a share of all
	Cost       string  `json:"cost"`
	Costly     []costs `json:"costly"`
}

type costs struct {
	Customer string `json:"customer"`
	Profit   string `json:"profit"`
}

// potential is the picture of what customers could buy.
type potential struct {
	// RevenueOf are the days of the revenue beside it, where that is of a year
	// only since plans tell potential for a year.
	RevenueOf []string   `json:"revenue_of,omitempty"`
	Total     string     `json:"total"`
	For80     int        `json:"for80"`
	Top20     float64    `json:"top20pct"`
	Unknown   int        `json:"unknown"`
	Customers []prospect `json:"customers"`
}

type prospect struct {
	Customer  string  `json:"customer"`
	Potential string  `json:"potential"`
	Revenue   string  `json:"revenue"`
	Wallet    float64 `json:"share_of_wallet"`
	Ahead     bool    `json:"ahead,omitempty"` // in class A by potential and not by revenue
}

// segment is the picture of one region, say.
type segment struct {
	Name      string  `json:"name"`
	Revenue   string  `json:"revenue"`
	Share     float64 `json:"share"`
	Customers int     `json:"customers"`
	For80     int     `json:"for80"`
	Top20     float64 `json:"top20pct"`
	HHI       float64 `json:"hhi"`
}
