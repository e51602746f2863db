package lint

var opportunities = Family{Name: "Opportunities"}
