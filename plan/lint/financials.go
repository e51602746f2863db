package lint

var financials = Family{Name: "Financials"}
