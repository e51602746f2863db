package lint

var profile = Family{Name: "Profile"}
