package ledger

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"keyplan/pareto"
)

var priced = headings{"Unit Price", "Quantity", "Discount", "Price", "Net-Amount", "Cost (EUR)", "2026"}

func TestExpressionsAreWorkedOutExactly(t *testing.T) {
	columns := []number{dec(1999, 2), dec(3, 0), dec(5, 2), dec(7, 0), dec(-25, 1), dec(1, 3), dec(100, 0)}
	for _, c := range []struct{ text, want string }{
		{"Quantity", "3"},
		{"unit price * quantity", "59.97"},
		{"Unit Price*Quantity*(1-Discount)", "56.9715"},
		{"Unit Price × Quantity", "59.97"},
		{"Price", "7"},
		{"Net-Amount", "-2.5"},
		{"Net-Amount-Price", "-9.5"},
		{"[Net-Amount]*2", "-5"},
		{"Cost (EUR)*1000", "1"},
		{"Price-Quantity-2", "2"},
		{"Price-(Quantity-2)", "6"},
		{"2+Price*3", "23"},
		{"-Price", "-7"},
		{"--Price", "7"},
		{"#2*#4", "21"},
		{"[2026]*2", "200"},
		{"2026*2", "200"},
		{"Price*0.01", "0.07"},
	} {
		e, err := parseExpression(c.text, priced)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		var values []number
		for _, i := range e.columns {
			values = append(values, columns[i])
		}
		if got := e.of(values); got.units.Text(got.places) != c.want {
			t.Errorf("%s gives %s, want %s", c.text, got.units.Text(got.places), c.want)
		}
	}
}

func dec(units int64, places int) number { return number{pareto.NewSum(units), places} }

func TestExpressionsThatCannotBeReadSayWhy(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Unit Prise*Quantity", `there is no column "Unit Prise"; did you mean "Unit Price"?`},
		{"Revenue", `there is no column "Revenue"; there are "Unit Price", "Quantity", "Discount", "Price", "Net-Amount", "Cost (EUR)", "2026"`},
		{"Price/Quantity", "there is no division, since its results need not be exact; multiply by 0.01 for percent"},
		{"Price*", "a column or a number is missing"},
		{"(Price", "a closing parenthesis is missing"},
		{"[Price", "a closing ] is missing"},
		{"Price)", `")" is not expected in "Price)"`},
		{"2*3", `"2*3" names no column`},
		{"#9*2", `there is no column "#9"; there are "Unit Price", "Quantity", "Discount", "Price", "Net-Amount", "Cost (EUR)", "2026"`},
		{strings.Repeat("(", 99) + "Price", "the amount is worked out in too many steps"},
	} {
		if _, err := parseExpression(c.text, priced); err == nil || err.Error() != c.want {
			t.Errorf("%s gives the error %v, want %s", c.text, err, c.want)
		}
	}
}

func TestABlankCellIsNothingOnlyWhereItIsAdded(t *testing.T) {
	for _, c := range []struct {
		amount, cells string
		want          Fate
	}{
		{"A+B", "1,,", Used}, {"A+B", ",1,", Used}, {"A+B", ",,", BlankAmount}, {"A-B", ",1,", Used},
		{"A*B", "1,,", BlankAmount}, {"A*(1-B)", "1,,", Used}, {"A*(1-B)", ",1,", BlankAmount}, {"A*B-C", "1,2,", Used}, {"A*B-C", ",,2", BlankAmount},
		{"A+B", "1,x,", Unreadable},
	} {
		r := mustRead(t, "Customer,A,B,C\nAcme,1,1,1\nAcme,1,1,1\nGlobex,"+c.cells+"\n", Options{Customer: "Customer", Amount: c.amount})
		used, others := r.Lines.Used, r.Lines.Count(c.want)
		if c.want == Used && used != 3 || c.want != Used && (used != 2 || others != 1) {
			t.Errorf("%s of %q: %s", c.amount, c.cells, toldLines(&r.Lines, ""))
		}
	}
}

// randomExpression writes a random expression over the columns A, B and C.
func randomExpression(r *rand.Rand, depth int) string {
	switch n := r.IntN(8); {
	case depth > 3 || n < 3:
		return []string{"A", "B", "C"}[r.IntN(3)]
	case n == 3:
		return fmt.Sprintf("%d.%02d", r.IntN(9), r.IntN(100))
	case n == 4:
		return "(" + randomExpression(r, depth+1) + ")"
	case n == 5:
		return "-" + randomExpression(r, depth+2)
	}
	return randomExpression(r, depth+1) + []string{"+", "-", "*"}[r.IntN(3)] + randomExpression(r, depth+1)
}

func TestExpressionsGiveWhatGoGives(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	compared := 0
	for range 3000 {
		text := randomExpression(r, 0)
		e, err := parseExpression(text, headings{"A", "B", "C"})
		if err != nil {
			if strings.ContainsAny(text, "ABC") && !strings.Contains(err.Error(), "too many steps") {
				t.Errorf("%s: %v", text, err)
			}
			continue
		}
		names := map[int]string{}
		values := []number{}
		for _, i := range e.columns {
			n := number{pareto.NewSum(r.Int64N(1e10) - 5e9), r.IntN(6)}
			names[i] = n.units.Text(n.places)
			values = append(values, n)
		}
		plain := strings.NewReplacer("A", "("+names[0]+")", "B", "("+names[1]+")", "C", "("+names[2]+")", "-", " - ").Replace(text)
		value, err := types.Eval(token.NewFileSet(), nil, token.NoPos, plain)
		if err != nil {
			t.Fatalf("%s: %v", plain, err)
		}
		got := e.of(values)
		want, ok := new(big.Rat).SetString(constant.ToFloat(value.Value).ExactString())
		if have, _ := new(big.Rat).SetString(got.units.Text(got.places)); !ok || have.Cmp(want) != 0 {
			t.Errorf("%s gives %s, want %s", plain, got.units.Text(got.places), value.Value.ExactString())
		}
		compared++
	}
	if compared < 1000 {
		t.Errorf("only %d expressions were compared", compared)
	}
}

// FuzzExpression holds that any text is an expression or an error, and that
// an expression can be worked out.
func FuzzExpression(f *testing.F) {
	for _, text := range []string{"Unit Price*Quantity*(1-Discount)", "[Net-Amount]-Cost (EUR)", "--#2+#3*0.5", "((((Price))))", "(", "[", "2026", "Price×Price", "-"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, err := parseExpression(text[:min(len(text), 1000)], priced)
		if err != nil {
			return
		}
		values := slices.Repeat([]number{dec(15, 1)}, len(e.columns))
		if len(e.columns) == 0 || len(e.spare) != len(e.columns) {
			t.Errorf("%q reads the columns %v", text, e.columns)
		}
		e.of(values)
	})
}
