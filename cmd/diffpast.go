package cmd

import (
	"fmt"
	"path/filepath"
	"strings"
	"sync"

	"keyplan/plan"
	"keyplan/plan/diff"
	"keyplan/plan/git"
	"keyplan/plan/load"
	"keyplan/plan/past"
	"keyplan/plan/workspace"
)

// lastReview is the value of --since that stands for each plan's last review.
const lastReview = "last-review"

// A pastLog knows what git remembers of plans up to the newer state.
type pastLog struct {
	*history
	known  *past.Past
	now    *workspace.State
	lock   sync.Mutex
	states map[string]*workspace.State // by the blob of keyplan.yaml
}

// remember makes it be known what plans went through up to a commit, "" for
// what is checked out. Of reviews and scores all is asked: they may look back
// far.
func (c *comparing) remember(of git.Commit) {
	reach := git.Reach{From: c.until.AddMonths(-historyMonths).Time(), Commits: historyCommits, Of: of}
	if c.review || c.scores {
		reach.From = theBeginning
	}
	h := &history{dir: c.Dir, reach: reach, repo: c.repo, blobs: c.blobs, today: c.until}
	c.past = &pastLog{history: h, known: past.New(c.now.Settings.Env(), h.pastFile), now: c.now, states: map[string]*workspace.State{}}
}

// putOff tells the engine how often the dates of a plan were put off.
func (p *pastLog) putOff(of *compared) func(path string) int {
	if p == nil || of.versions.New == nil || of.docs.Old == nil || of.docs.New == nil {
		return nil
	}
	name, before, docs, pair := of.versions.New.Name, of.docs.Old.File.Name, of.docs, of.versions
	dates := sync.OnceValue(func() *past.Dates {
		if !p.knows(name) { // renamed without telling git
			name = before
		}
		path, ok := p.path(name)
		if !ok {
			return past.DatesOf(docs.New, nil)
		}
		all := p.versions(path)
		for i, v := range p.committed(path) { // what was read is not read again
			switch {
			case v.Blob == pair.New.Held():
				all[i].Doc = docs.New
			case pair.Old != nil && v.Blob == pair.Old.Held():
				all[i].Doc = docs.Old
			}
		}
		return past.DatesOf(docs.New, all)
	})
	return func(path string) int { return len(dates().PutOff(path)) }
}

// read reads what a plan was on a day, with the keyplan.yaml of that day.
func (p *pastLog) read(name string, text []byte, day plan.Day) *load.Doc {
	blob := ""
	if path, ok := p.path(filepath.Join(p.now.Root, workspace.ConfigName)); ok && p.now.Config != nil {
		for _, config := range p.committed(path) {
			if blob = config.Blob; plan.DayOf(config.Day) <= day {
				break
			}
		}
	}
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.states[blob] == nil {
		p.states[blob] = p.now.With(p.blobs, blob)
	}
	return p.states[blob].Doc(name, text)
}

// sinceReviews compares each plan with what it was at its own last review.
func (c *comparing) sinceReviews(w *workspace.Workspace, report *diff.Report) error {
	report.From, report.To, report.Review, report.Day = lastReview, "working tree", true, c.until
	if _, err := c.repo.Resolve("HEAD"); err != nil {
		return unknownRevision(c.repo, "HEAD", err)
	}
	c.now, c.review = w.Now(c.repo, c.Dir), true
	c.remember("")
	var all []*compared
	for _, v := range c.now.Versions(c.scope(c.asked.paths)) {
		all = append(all, &compared{versions: workspace.Pair{New: v}})
	}
	report.Plans += len(all)
	report.Accounts = append(report.Accounts, c.compare(all)...)
	var without, beyond []string
	for _, p := range all {
		switch {
		case p.beyond:
			beyond = append(beyond, p.versions.New.Name)
		case p.without:
			without = append(without, p.versions.New.Name)
		case p.account == nil && !p.unread:
			report.Unchanged = append(report.Unchanged, p.still)
		}
	}
	if len(without) > 0 {
		fmt.Fprintf(c.Err, "keyplan: left out, since no review.last is written or git holds nothing of it: %s\n", strings.Join(without, ", "))
	}
	return c.tellBeyond(beyond, len(beyond)+len(without) == len(all))
}

// tellBeyond tells of which plans this copy of the repository does not hold what
// they were at their last review. Where they are all there are, nothing else is
// left to be told.
func (c *comparing) tellBeyond(names []string, all bool) error {
	if len(names) == 0 {
		return nil
	}
	err := withHint(fmt.Errorf("this copy of the repository does not go back to the last review of %s", strings.Join(names, ", ")), unshallow)
	if all {
		return err
	}
	c.failed = true
	fmt.Fprintf(c.Err, "keyplan: %v\n%s\n", err, unshallow)
	return nil
}

// atReview is what a plan was at its last review; where git knows nothing so
// old, what it was at first, unless that is not known of a copy without the
// whole history. A plan without any is left out.
func (c *comparing) atReview(p *compared) *load.Doc {
	now := p.docs.New
	held, name := now.Plan.Review.Last, now.File.Name
	if held.Absent() || !c.past.knows(name) {
		p.without = true
		return nil
	}
	text, day, ok := c.past.known.AtReview(name, held)
	if !ok && c.past.known.Cut(name) {
		p.beyond, p.without = true, true
		return nil
	}
	if !ok {
		text, day, ok = c.past.known.First(name)
		p.oldest = true
	}
	if !ok {
		p.told, p.unread = append(p.told, name+" as it was at its review cannot be read"), true
		return nil
	}
	p.since, p.day = held.String(), max(day, held.Last())
	if day < held.First().Add(-past.Noted) || day > held.Last().Add(past.Noted) {
		p.stood = day
	}
	doc := c.past.read(name, text, day)
	p.check(doc, " as it was")
	return doc
}
