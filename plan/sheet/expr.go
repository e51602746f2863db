package sheet

// An Expr is a small formula over the columns of tables. It computes as a
// spreadsheet does: an empty cell counts as 0, and what is divided by 0 is
// empty.
type Expr interface{ expr() }

// The nodes of formulas, which writers walk. Build them with the functions
// below.
type (
	// A Cellular is the value of a column in the same row.
	Cellular struct{ Column string }
	// A Preceding is the value of a column in the row above; the first row has none.
	Preceding struct{ Column string }
	// A Given is what a formula gives in the rows that have a value in a column.
	Given struct {
		Column string
		Then   Expr
	}
	// A Columnar is one number of a whole column: Function is SUM, MIN, MAX,
	// AVERAGE or COUNT.
	Columnar struct{ Table, Column, Function string }
	// A Cumulative is the sum of a column from the first row to this one.
	Cumulative struct{ Column string }
	// A Constant is a number in plain digits.
	Constant struct{ Digits string }
	// A Binary combines two: Operator is +, -, * or /.
	Binary struct {
		Operator byte
		X, Y     Expr
	}
)

func (Cellular) expr()   {}
func (Preceding) expr()  {}
func (Given) expr()      {}
func (Columnar) expr()   {}
func (Cumulative) expr() {}
func (Constant) expr()   {}
func (Binary) expr()     {}

// Col is the value of a column in the same row.
func Col(key string) Expr { return Cellular{key} }

// Before is the value of a column in the row above.
func Before(key string) Expr { return Preceding{key} }

// Where is a formula for the rows that have a value in a column; the others have
// none, and not one that counts it as 0.
func Where(key string, e Expr) Expr { return Given{key, e} }

// Sum is the sum of a column.
func Sum(key string) Expr { return Columnar{Column: key, Function: "SUM"} }

// Min is the smallest number of a column.
func Min(key string) Expr { return Columnar{Column: key, Function: "MIN"} }

// Max is the largest number of a column.
func Max(key string) Expr { return Columnar{Column: key, Function: "MAX"} }

// Average is the mean of the numbers of a column.
func Average(key string) Expr { return Columnar{Column: key, Function: "AVERAGE"} }

// Count is how many numbers a column has.
func Count(key string) Expr { return Columnar{Column: key, Function: "COUNT"} }

// Running is the sum of a column from the first row to this one.
func Running(key string) Expr { return Cumulative{key} }

// Const is a number in plain digits.
func Const(digits string) Expr { return Constant{digits} }

// Plus is the sum of two.
func Plus(x, y Expr) Expr { return Binary{'+', x, y} }

// Minus is the difference of two.
func Minus(x, y Expr) Expr { return Binary{'-', x, y} }

// Times is the product of two.
func Times(x, y Expr) Expr { return Binary{'*', x, y} }

// Over is the quotient of two.
func Over(x, y Expr) Expr { return Binary{'/', x, y} }

// WholeColumn reports whether a formula looks at more than its own row.
func WholeColumn(e Expr) bool {
	found := false
	walk(e, func(x Expr) {
		switch x.(type) {
		case Columnar, Cumulative:
			found = true
		}
	})
	return found
}

// In is a formula about a table as it is written where no table is at hand, in
// a figure: In("Ranking", Sum("revenue")).
func In(table string, e Expr) Expr {
	switch e := e.(type) {
	case Columnar:
		e.Table = table
		return e
	case Binary:
		return Binary{e.Operator, In(table, e.X), In(table, e.Y)}
	}
	return e
}
