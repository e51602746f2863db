package lint

var relationship = Family{Name: "Relationship", Soft: true}
