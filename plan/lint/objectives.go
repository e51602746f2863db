package lint

var objectives = Family{Name: "Objectives and actions"}
