package cmd

// An audience is whom a report is for.
type audience struct {
	name string
	// judged says that findings, scores and changes are shown, which name people
	// and say what we think.
	judged bool
	// record says that edits of a workbook may be taken back into the plans.
	record bool
}

// audiences are those there are, the usual one first.
var audiences = []audience{
	{name: "us", judged: true, record: true},
	{name: "team"},
	{name: "customer"},
}

func audienceNames() (names []string) {
	for _, a := range audiences {
		names = append(names, a.name)
	}
	return names
}

// audienceOf finds one by name, nil where there is none.
func audienceOf(name string) *audience {
	for i := range audiences {
		if audiences[i].name == name {
			return &audiences[i]
		}
	}
	return nil
}

// customers reports whether the report is for the customer.
func (o *exportOptions) customers() bool { return o.audience == "customer" }
