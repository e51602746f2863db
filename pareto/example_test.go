package pareto_test

import (
	"fmt"

	"keyplan/pareto"
)

func Example() {
	l := &pareto.Ledger{Customers: []pareto.Customer{
		{Name: "Polar Energy", Revenue: pareto.NewSum(300)},
		{Name: "ROTOR", Revenue: pareto.NewSum(50)},
		{Name: "Harbour Cranes", Revenue: pareto.NewSum(100)},
		{Name: "Rotor GmbH", Revenue: pareto.NewSum(550)},
		{Name: "Returned Goods", Revenue: pareto.NewSum(-20)},
	}}
	merged, report, err := pareto.Merge(l, pareto.Merging{Fold: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, one := range report.Merged {
		fmt.Printf("%s is %q\n", one.Name, one.From)
	}
	picture := pareto.Analyse(merged, pareto.Defaults()).Revenue
	for _, row := range picture.Ranking.Base {
		fmt.Println(row.Rank, row.Class, row.Customer.Name, picture.Ranking.Share(row).Percent(1))
	}
	fmt.Println(picture.Verdict.Reach())
	fmt.Println(picture.Reliance[0].Sentence())
	fmt.Println(picture.Losses[0].Sentence(func(s pareto.Sum) string { return "EUR " + s.Text(0) }))
	// Output:
	// Rotor GmbH is ["Rotor GmbH" "ROTOR"]
	// 1 A Rotor GmbH 60.0 %
	// 2 A Polar Energy 30.0 %
	// 3 B Harbour Cranes 10.0 %
	// 2 of 3 customers (67 %) bring 80 %.
	// The largest customer brings 60 %: over 20 % is high.
	// Without the largest customer, EUR 400 is left, 60 % less; to make up for it takes 3 customers like the average of the others.
}
