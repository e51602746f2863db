package diff

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"keyplan/plan"
)

// A Report is what changed between two states of a set of plans.
type Report struct {
	From, To  string   // the states, for people: "HEAD~3", "working tree"
	Plans     int      // that were compared
	FromDay   plan.Day // of the older state, where it has one
	Day       plan.Day // of the newer state, likewise
	Review    bool     // each plan is compared with what it was at its last review
	Accounts  []*Account
	Unchanged []*Account // those of which nothing changed, in a review
}

// Keep leaves in the report what has a weight at least and is in one of some
// sections; none means all. Accounts of which nothing is left go.
func (r *Report) Keep(least Weight, sections []string) {
	for _, a := range r.Accounts {
		a.Changes = slices.DeleteFunc(a.Changes, func(c Change) bool {
			return c.Weight < least || len(sections) > 0 && !slices.Contains(sections, c.Section())
		})
		if len(sections) > 0 && !slices.Contains(sections, "actions") {
			a.Promises = nil
		}
		if len(sections) > 0 {
			a.Scores = nil
		}
	}
	all := least == Low && len(sections) == 0 // and renamed files without other changes stay
	r.Accounts = slices.DeleteFunc(r.Accounts, func(a *Account) bool { return !all && len(a.Changes) == 0 })
}

// Sort puts the accounts first of which most changed that matters.
func (r *Report) Sort() {
	slices.SortStableFunc(r.Accounts, func(a, b *Account) int {
		return cmp.Or(cmp.Compare(b.Count(High), a.Count(High)), cmp.Compare(b.Count(Medium), a.Count(Medium)),
			cmp.Compare(b.Count(Low), a.Count(Low)), cmp.Compare(a.Called(), b.Called()))
	})
}

// Caveat tells where the older version is not one of the review, "" where it is.
func (a *Account) Caveat() string {
	switch {
	case a.Stood == 0:
		return ""
	case a.Oldest:
		return "compared with the plan of " + a.Stood.String() + ", the oldest one that git holds"
	}
	return "compared with the plan of " + a.Stood.String() + ", the last one before that review"
}

// ofMoney are the parts of a plan that hold amounts.
var ofMoney = []string{"financials", "opportunities", "whitespace"}

// Amounts tells in which currency the amounts are that changed, "" where that is
// the workspace's, or none did.
func (a *Account) Amounts() string {
	holds := func(c Change) bool { return c.Path == wholeAccount || slices.Contains(ofMoney, c.Section()) }
	if a.Currency == "" || !slices.ContainsFunc(a.Changes, holds) {
		return ""
	}
	return "amounts in " + string(a.Currency)
}

// Called is the account's name, else its id.
func (a *Account) Called() string { return cmp.Or(a.Name, string(a.ID)) }

// Summary counts the changes of an account by weight: "2 high, 5 medium and 12
// small changes".
func (a *Account) Summary() string {
	var parts []string
	last := 0
	for _, w := range []struct {
		Weight
		word string
	}{{High, "heavy"}, {Medium, "medium"}, {Low, "small"}} {
		if n := a.Count(w.Weight); n > 0 {
			parts, last = append(parts, strconv.Itoa(n)+" "+w.word), n
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return list(parts) + plural(last, " change", " changes")
}

// Closing sums the report up.
func (r *Report) Closing() string {
	text := strconv.Itoa(len(r.Accounts)) + " of " + strconv.Itoa(r.Plans) + plural(r.Plans, " plan", " plans") + " changed"
	if r.Review {
		return text + " since the last review"
	}
	return text + ", " + r.From + " → " + r.To
}

// fewest is how many small changes of a kind are told as one.
const fewest = 3

// Brief parts the changes of an account: those to be told one by one, and how
// many there are of those that are only counted. What another change says is
// in neither.
func (a *Account) Brief() (told []Change, also []string) {
	count := map[string]int{}
	for i := range a.Changes {
		count[a.Changes[i].Folds]++
	}
	for _, c := range a.Changes {
		switch n := count[c.Folds]; {
		case c.Folds == "" && c.Quiet:
		case c.Folds == "" || c.Weight > Low || !c.Quiet && n > 0 && n < fewest:
			told = append(told, c)
		case n > 0:
			one, many, _ := strings.Cut(c.Folds, "|")
			also = append(also, strconv.Itoa(n)+" "+plural(n, one, many))
			count[c.Folds] = -1
		}
	}
	return told, also
}

// Former is what a renamed account was called, "" for any other.
func (a *Account) Former() string {
	if a.Status != Recast {
		return ""
	}
	text := "was"
	if a.OldID != a.ID {
		text += ` "` + string(a.OldID) + `"`
	}
	if a.OldFile == a.File {
		return text
	}
	if a.OldID != a.ID {
		text += ","
	}
	return text + " in " + a.OldFile
}
