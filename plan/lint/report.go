package lint

import "keyplan/plan"

// A Report is all that one run found.
type Report struct {
	Today plan.Day
	// Results are those of keyplan.yaml, if it has faults, and of each plan,
	// in the order of their files.
	Results []*Result
	// Partial says that portfolio rules did not run, since not every plan of
	// the workspace was judged.
	Partial bool
	// Since says what is left out because it did not change, if anything is.
	Since *Since
	// Known is how many findings a baseline hides.
	Known int
	// Unreadable are the files that could not be read at all, each with why;
	// they are told on standard error, and count as not validated.
	Unreadable []string
}

// Counts are the numbers of a report.
type Counts struct {
	Plans   int // judged
	Clean   int // of those, without any finding
	Error   int
	Warning int
	Info    int
	Waived  int
}

// Counts counts what was found.
func (r *Report) Counts() Counts {
	var c Counts
	for _, res := range r.Results {
		if res.Account != nil && !res.Guideline {
			c.Plans++
			if len(res.Findings) == 0 {
				c.Clean++
			}
		}
		for _, f := range res.Findings {
			switch f.Severity {
			case Error:
				c.Error++
			case Warning:
				c.Warning++
			case Info:
				c.Info++
			}
		}
		c.Waived += len(res.Waived)
	}
	return c
}

// Worst reports whether there is a finding at or over a severity.
func (r *Report) Worst(at Severity) bool {
	for _, res := range r.Results {
		for _, f := range res.Findings {
			if f.Severity >= at {
				return true
			}
		}
	}
	return false
}
