package lint

import "testing"

// The severity of contract-ending on 2026-11-22 hangs on how much time is left
// and on what happens by itself.
func TestContractSeverity(t *testing.T) {
	for name, c := range map[string]struct{ contract, want string }{
		"half a year ahead there is time":                       {"end: 2027-05-20", "warning"},
		"two months ahead there is none":                        {"end: 2027-01-21", "error"},
		"a day more than two months":                            {"end: 2027-01-22", "warning"},
		"on its last day":                                       {"end: 2026-11-22", "error"},
		"on the last day for notice":                            {"end: 2027-02-20, notice_days: 90", "warning"},
		"the day after":                                         {"end: 2027-02-19, notice_days: 90", "error"},
		"a month means its last day":                            {"end: 2027-01", "warning"},
		"what goes on by itself is less urgent":                 {"end: 2026-12-31, renewal: automatic", "warning"},
		"and half a year ahead is advice":                       {"end: 2027-05-20, renewal: automatic", "info"},
		"what is not to go on is advice":                        {"end: 2026-12-31, renewal: none", "info"},
		"what was to be renewed and has run out":                {"end: 2026-10-31, renewal: negotiated", "error"},
		"what went on by itself":                                {"end: 2026-10-31, renewal: automatic", ""},
		"a long notice is told two months before it must begin": {"end: 2027-11-22, notice_days: 305", "warning"},
		"and no earlier":                                        {"end: 2027-11-22, notice_days: 304", ""},
	} {
		t.Run(name, func(t *testing.T) {
			example := "financials: {contracts: [{id: c1, name: Frame agreement, " + c.contract + "}]}"
			got := ""
			for _, f := range judgeWith(t, exampleFiles(example), Options{Only: []string{"contract-ending"}}) {
				got += f.Severity.String()
			}
			if got != c.want {
				t.Errorf("%s gives %q, not %q", c.contract, got, c.want)
			}
		})
	}
}
