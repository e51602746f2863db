package score

import "keyplan/plan"

// A Past knows what plans said before, such as git does. It is asked by
// several goroutines at once, and only for what a plan does not say itself.
type Past interface {
	// Since is the day since which what stands at a path of a file has said
	// what it says now: the day on which its value last changed, however its
	// lines were moved or laid out since. 0 is not known. Paths are those of
	// the plan's index.
	Since(file, path string) plan.Day
	// Approved are the revenue targets of a plan, by fiscal year, as they were
	// when it was last approved; nil where that is not known.
	Approved(file string) map[plan.Year]plan.Money
}
