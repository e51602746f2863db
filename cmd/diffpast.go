package cmd

import (
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"keyplan/plan"
	"keyplan/plan/diff"
	"keyplan/plan/git"
	"keyplan/plan/load"
	"keyplan/plan/workspace"
)

// lastReview is the value of --since that stands for each plan's last review.
const lastReview = "last-review"

// noted is how many days after a review what came of it may be committed: the
// plan as it was agreed is what the next review looks back to.
const noted = 14

// A pastLog knows what git remembers of plans up to the newer state. It asks
// git when it is first asked, and once.
type pastLog struct {
	*comparing
	of   git.Commit // "" for what is checked out
	once sync.Once
	log  *git.Log // nil where git cannot answer

	lock   sync.Mutex
	states map[string]*workspace.State // by the blob of keyplan.yaml
}

// versions are those of a file, the newest first.
func (p *pastLog) versions(path string) []git.Version {
	p.once.Do(func() {
		reach := git.Reach{From: p.until.AddMonths(-historyMonths).Time(), Commits: historyCommits, Of: p.of}
		if p.review { // which may have been held long ago
			reach.From = theBeginning
		}
		p.log, _ = p.repo.Log(reach)
	})
	if p.log == nil {
		return nil
	}
	return p.log.Versions[path]
}

// given gives the engine the past of a plan when it asks; none is nil. What was
// read already is not read again.
func (p *pastLog) given(of *compared) func() []*load.Doc {
	pair, old := of.versions, of.docs.Old
	if p == nil || pair.New == nil || pair.Old == nil {
		return nil
	}
	return func() []*load.Doc {
		versions := p.versions(pair.New.Path())
		if len(versions) == 0 { // renamed, and not committed yet
			versions = p.versions(pair.Old.Path())
		}
		var docs []*load.Doc
		for _, v := range versions[:min(len(versions), diff.MostVersions)] {
			switch v.Blob {
			case pair.New.Held():
			case pair.Old.Held():
				docs = append(docs, old)
			default:
				if doc, err := p.version(pair.New, v).Read(); err == nil {
					docs = append(docs, doc)
				}
			}
		}
		return docs
	}
}

// version is a past version of a plan, to be read with the keyplan.yaml of its
// day.
func (p *pastLog) version(of *workspace.Version, v git.Version) *workspace.Version {
	return p.stateOn(v).Blob(of, v.Blob)
}

func (p *pastLog) stateOn(v git.Version) *workspace.State {
	blob := ""
	if path, ok := p.repo.Path(filepath.Join(p.now.Root, workspace.ConfigName)); ok && p.now.Config != nil {
		for _, config := range p.versions(path) {
			if blob = config.Blob; !config.Day.After(v.Day) {
				break
			}
		}
	}
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.states == nil {
		p.states = map[string]*workspace.State{}
	}
	if p.states[blob] == nil {
		p.states[blob] = p.now.With(p.blobs, blob)
	}
	return p.states[blob]
}

// sinceReviews compares each plan with what it was at its own last review.
func (c *comparing) sinceReviews(w *workspace.Workspace, report *diff.Report) error {
	report.From, report.To, report.Review, report.Day = lastReview, "working tree", true, c.until
	if _, err := c.repo.Resolve("HEAD"); err != nil {
		return unknownRevision(c.repo, "HEAD", err)
	}
	c.now, c.review = w.Now(c.repo, c.Dir), true
	c.past = &pastLog{comparing: c}
	var all []*compared
	for _, v := range c.now.Versions(c.scope(c.asked.paths)) {
		all = append(all, &compared{versions: workspace.Pair{New: v}})
	}
	report.Plans += len(all)
	report.Accounts = append(report.Accounts, c.compare(all)...)
	var without []string
	for _, p := range all {
		switch {
		case p.without:
			without = append(without, p.versions.New.Name)
		case p.account == nil && !p.unread:
			report.Unchanged = append(report.Unchanged, p.name)
		}
	}
	if len(without) > 0 {
		fmt.Fprintf(c.Err, "keyplan: left out, since no review.last is written or git holds nothing of it: %s\n", strings.Join(without, ", "))
	}
	return nil
}

// atReview finds what a plan was at its last review: the version in which that
// was written down, if it was within two weeks; else the last one before. A
// plan without any is left out.
func (c *comparing) atReview(p *compared, now *load.Doc) {
	p.name = string(now.Plan.Account.Name)
	last, versions := now.Plan.Review.Last, c.past.versions(p.versions.New.Path())
	if last.Absent() || len(versions) == 0 {
		p.without = true
		return
	}
	version := c.reviewed(p.versions.New, versions, last)
	if p.since = last.String(); last.Last().Add(noted) < plan.DayOf(version.Day) {
		p.since += " (git holds nothing older than " + version.Day.Format(time.DateOnly) + ")"
	}
	p.versions.Old = c.past.version(p.versions.New, version)
}

func (c *comparing) reviewed(v *workspace.Version, versions []git.Version, last plan.Date) git.Version {
	before := versions[len(versions)-1] // the first, where git knows none so old
	for i := len(versions) - 1; i >= 0; i-- {
		switch day := plan.DayOf(versions[i].Day); {
		case day <= last.Last():
			before = versions[i]
		case day > last.Last().Add(noted):
			return before
		default:
			doc, err := c.past.version(v, versions[i]).Read()
			if err == nil && doc.Plan.Review.Last == last {
				return versions[i]
			}
		}
	}
	return before
}
