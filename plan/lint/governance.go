package lint

var governance = Family{Name: "Governance", Soft: true}
