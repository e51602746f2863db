package diff

import (
	"cmp"
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
)

// A Status says what became of an account.
type Status string

// What may become of an account.
const (
	Gained  Status = "added"
	Dropped Status = "removed"
	Recast  Status = "renamed" // another id or file name, whatever else changed
	Edited  Status = "changed"
)

// A Pair is one plan in two versions. One of them may be nil: the account came
// or went.
type Pair struct {
	Old, New *load.Doc
	Renamed  bool // the file of the one is known to be that of the other, by another name
}

// Options are what is known beside the two versions.
type Options struct {
	Settings *plan.Settings // whose people and offerings are named; nil for none
	Until    plan.Day       // the day of the new version, by which promises are held; 0 for none
	// PutOff tells how often the date at a path of the new version has been put
	// off by now, 0 where that is not known. It may be nil.
	PutOff func(path string) int
}

// An Account is what changed of one.
type Account struct {
	ID       plan.ID
	Name     string
	Manager  string
	Currency plan.Currency // of its amounts, "" where that is the workspace's
	Status   Status
	File     string   // of the new version, of an account that went the old one
	OldID    plan.ID  // of one that is renamed
	OldFile  string   // and what its file was called
	Since    string   // what it is compared with, for people: "2026-09-30"
	Stood    plan.Day // the day of the older version, where that is not one of the review
	Oldest   bool     // and it is the oldest that is known
	Changes  []Change
	Promises *Promises // nil where none were made
	Scores   []Score   // then and now, set where the report is made
}

// Of tells what changed of an account, the heaviest first; nil if nothing did.
// Both versions must be plans (see Readable).
func Of(p Pair, o Options) *Account {
	switch {
	case p.Old == nil && p.New == nil:
		return nil
	case p.Old == nil:
		return whole(p.New, Gained, o)
	case p.New == nil:
		return whole(p.Old, Dropped, o)
	}
	c := newComparer(p.Old, p.New)
	found := c.run()
	a := newAccount(p.New, o)
	a.Status = Edited
	if p.Renamed || c.otherID() {
		a.Status, a.OldID, a.OldFile = Recast, p.Old.Plan.Account.ID, p.Old.File.Name
	}
	if len(found) == 0 && a.Status == Edited {
		return nil
	}
	t := newTeller(c, o)
	for _, d := range found {
		a.Changes = append(a.Changes, t.tell(d))
	}
	order(a.Changes)
	a.Promises = c.promises(o.Until)
	return a
}

// otherID reports whether the account's id was changed by somebody: not where
// it is only made of the file's name.
func (c *comparer) otherID() bool {
	was, is := &c.old.doc.Plan.Account.ID, &c.now.doc.Plan.Account.ID
	return *was != *is && (c.old.doc.Index.At(was).Written || c.now.doc.Index.At(is).Written)
}

// Readable reports whether so much of a version can be read that it can be
// compared.
func Readable(doc *load.Doc) bool { return doc.Judged }

// Unread counts the values of a version that cannot be read. Of them nothing is
// said.
func Unread(doc *load.Doc) int { return len(newSide(doc).faulty) }

// Plans tells what changed from one version of a plan to another.
func Plans(old, now *load.Doc, o Options) []Change {
	a := Of(Pair{Old: old, New: now}, o)
	if a == nil {
		return nil
	}
	return a.Changes
}

// Unchanged is an account of which nothing changed, for reports that name it all
// the same: what was promised is open still.
func Unchanged(p Pair, o Options) *Account {
	c := newComparer(p.Old, p.New)
	c.run()
	a := newAccount(p.New, o)
	a.Promises = c.promises(o.Until)
	return a
}

func newAccount(doc *load.Doc, o Options) *Account {
	head := &doc.Plan.Account
	names := names{settings: o.Settings}
	a := &Account{ID: head.ID, Name: string(head.Name), Manager: names.person(head.Manager), File: doc.File.Name}
	if base := cmp.Or(o.Settings, new(plan.Settings)).Base(); head.Currency != base {
		a.Currency = head.Currency
	}
	return a
}

// wholeAccount is the path of the change that tells of an account that came or
// went, and of what it earns.
const wholeAccount = "account"

// whole is an account that came or went, told as one.
func whole(doc *load.Doc, status Status, o Options) *Account {
	a := newAccount(doc, o)
	a.Status = status
	kind, op, text := New, Added, "a new account"
	if status == Dropped {
		kind, op, text = Lost, Removed, "the account is lost, its plan deleted"
	}
	var known []string
	for _, fact := range []string{string(doc.Plan.Account.Level()), a.Manager, earned(doc.Plan)} {
		if fact != "" {
			known = append(known, fact)
		}
	}
	text += ": " + strings.Join(known, ", ")
	c := Change{Op: op, Kind: kind, Weight: High, Path: wholeAccount, Label: "Account", Meaning: text, File: doc.File.Name, Line: 1, named: true}
	if status == Gained {
		c.New = a.Name
	} else {
		c.Old = a.Name
	}
	a.Changes = []Change{c}
	return a
}

// earned is the revenue of the latest year that states one.
func earned(p *plan.Plan) string {
	var last *plan.FiscalYear
	for _, y := range p.Financials.Years {
		if !y.Revenue.Absent() && (last == nil || y.Year > last.Year) {
			last = y
		}
	}
	if last == nil {
		return ""
	}
	text := "revenue " + last.Year.String() + " " + last.Revenue.Short()
	if !last.Through.Absent() {
		text += " by " + last.Through.String()
	}
	return text
}

// Count is how many changes of an account have a weight.
func (a *Account) Count(w Weight) int {
	n := 0
	for i := range a.Changes {
		if a.Changes[i].Weight == w {
			n++
		}
	}
	return n
}
