package pareto

// A Ledger is what a company has sold to whom, summed by customer.
type Ledger struct {
	// Places are the digits after the point of all sums.
	Places    int
	Customers []Customer // each name once
	// First and Last are the days of the first and the last line, in a ledger
	// that has dates; without them no customer has orders.
	Dated       bool
	First, Last Day
	// Profits and Potentials say that the ledger tells profit or potential.
	Profits, Potentials bool
	// Yearly says that potential is what a customer could buy in a year, however
	// many the ledger covers.
	Yearly bool
	// Segments are the customers by a column of the ledger, such as region, if
	// that was asked for, in the order of their names.
	Segments []Segment
}

// A Customer is who bought, and how much.
type Customer struct {
	Name      string
	Lines     int // of the ledger
	Revenue   Sum // net
	Profit    Sum
	Potential Sum     // what the customer could buy in all: the largest that a line gives
	Orders    []Order // by day, each day once
}

// An Order is what a customer bought on one day: a ledger's lines of that day
// taken together, since many exports have no number of the order.
type Order struct {
	Day     Day
	Revenue Sum
}

// A Segment is the customers of a region, say, with what they bought there:
// names, lines and revenue only.
type Segment struct {
	Name      string
	Customers []Customer
}
