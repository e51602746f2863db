package cmd

import (
	"fmt"
	"runtime"
	"slices"
	"sync"

	"keyplan/plan"
	"keyplan/plan/diff"
	"keyplan/plan/load"
	"keyplan/plan/workspace"
)

// A compared is one plan in two versions on its way to what changed.
type compared struct {
	versions workspace.Pair
	since    string   // what it is compared with, for people
	day      plan.Day // of the older version, 0 where it is not known
	stood    plan.Day // likewise, where it is not that of the review
	oldest   bool     // of all that git holds
	docs     diff.Pair
	account  *diff.Account // nil where nothing changed
	still    *diff.Account // then
	told     []string      // what could not be read
	unread   bool          // so that nothing can be said of the plan
	without  bool          // a review, or a version of its time
	beyond   bool          // which is older than what this copy of the repository holds
}

// compare compares plans on every core. Of those that came or went, some may
// be one whose file was renamed without git being told.
func (c *comparing) compare(all []*compared) []*diff.Account {
	progress := c.progress(len(all))
	each(all, func(p *compared) {
		defer progress.step()
		c.read(p)
		if p.docs.Old != nil && p.docs.New != nil {
			c.account(p)
		}
	})
	progress.end()
	reunite(all)
	var accounts []*diff.Account
	for _, p := range all {
		for _, line := range p.told {
			fmt.Fprintf(c.Err, "keyplan: %s\n", line)
		}
		c.failed = c.failed || p.unread
		c.account(p)
		if p.account != nil {
			accounts = append(accounts, p.account)
		}
	}
	return accounts
}

// each works on some things on every core.
func each[T any](all []T, work func(T)) {
	next := make(chan T)
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for thing := range next {
				work(thing)
			}
		})
	}
	for _, thing := range all {
		next <- thing
	}
	close(next)
	group.Wait()
}

// account tells what changed of one plan, and lets go of its versions.
func (c *comparing) account(p *compared) {
	if p.docs.Old == nil && p.docs.New == nil { // told already, or not to be
		return
	}
	o := diff.Options{Until: c.until, PutOff: c.past.putOff(p)}
	if c.now != nil {
		o.Settings = c.now.Settings
	}
	p.account = diff.Of(p.docs, o)
	if p.account == nil && c.review {
		p.still = diff.Unchanged(p.docs, o)
	}
	for _, a := range []*diff.Account{p.account, p.still} {
		if a != nil {
			a.Since, a.Stood, a.Oldest, a.Scores = p.since, p.stood, p.oldest, c.points(p)
		}
	}
	p.docs = diff.Pair{}
}

// read reads both versions of a plan.
func (c *comparing) read(p *compared) {
	if p.versions == (workspace.Pair{}) { // read already
		return
	}
	p.docs.Renamed = p.versions.Renamed
	p.docs.New = p.version(p.versions.New, "")
	if c.review && !p.unread {
		p.docs.Old = c.atReview(p)
	} else {
		p.docs.Old = p.version(p.versions.Old, " as it was")
	}
	if p.unread || p.without {
		p.docs = diff.Pair{}
	}
}

func (p *compared) version(v *workspace.Version, when string) *load.Doc {
	if v == nil {
		return nil
	}
	doc, err := v.Read()
	if err != nil {
		p.told, p.unread = append(p.told, err.Error()), true
		return nil
	}
	p.check(doc, when)
	return doc
}

// check tells what of a version cannot be read.
func (p *compared) check(doc *load.Doc, when string) {
	if !diff.Readable(doc) {
		p.told, p.unread = append(p.told, fmt.Sprintf("%s%s cannot be read as a plan, and is left out:", doc.File.Name, when)), true
		for _, problem := range doc.Problems {
			p.told = append(p.told, fmt.Sprintf("%s:%d: %s", doc.File.Name, problem.Span.Start.Line, problem.Message))
		}
		return
	}
	if n := diff.Unread(doc); n > 0 && when == "" {
		p.told = append(p.told, doc.File.Name+": "+unreadNote(n))
	}
}

// unreadNote says that values cannot be read, and so that nothing is told of them.
func unreadNote(n int) string {
	if n == 1 {
		return "one value cannot be read, and is left out here; keyplan validate shows it"
	}
	return fmt.Sprintf("%d values cannot be read, and are left out here; keyplan validate shows them", n)
}

// reunite pairs a plan that went with one that came, where both are of one
// account: by its id, else by its name.
func reunite(all []*compared) {
	reuniteBy(all, func(a *plan.Account) string { return string(a.ID) })
	reuniteBy(all, func(a *plan.Account) string { return string(a.Name) })
	for _, p := range all {
		if p.versions.Outside {
			p.docs = diff.Pair{}
		}
	}
}

func reuniteBy(all []*compared, key func(*plan.Account) string) {
	came := map[string]*compared{}
	for _, p := range all {
		if p.docs.Old == nil && p.docs.New != nil {
			came[key(&p.docs.New.Plan.Account)] = p
		}
	}
	for _, p := range all {
		if p.docs.Old == nil || p.docs.New != nil {
			continue
		}
		known := key(&p.docs.Old.Plan.Account)
		other := came[known]
		if other == nil || known == "" {
			continue
		}
		delete(came, known)
		p.docs = diff.Pair{Old: p.docs.Old, New: other.docs.New, Renamed: true}
		p.versions = workspace.Pair{Old: p.versions.Old, New: other.versions.New, Outside: p.versions.Outside && other.versions.Outside}
		other.docs = diff.Pair{}
	}
}

// pairsOf are pairs of versions to be compared, by name: those outside of what
// was asked for only where they may be the other half of one that was.
func pairsOf(pairs []workspace.Pair, since string, day plan.Day) []*compared {
	halves := slices.ContainsFunc(pairs, func(p workspace.Pair) bool { return !p.Outside && (p.Old == nil || p.New == nil) })
	pairs = slices.DeleteFunc(pairs, func(p workspace.Pair) bool { return p.Outside && !halves })
	all := make([]*compared, len(pairs))
	for i, pair := range pairs {
		all[i] = &compared{versions: pair, since: since, day: day}
	}
	slices.SortStableFunc(all, func(a, b *compared) int { return compareNames(a.versions, b.versions) })
	return all
}
