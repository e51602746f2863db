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
		p.log, _ = p.repo.Log(git.Reach{From: p.until.AddMonths(-historyMonths).Time(), Commits: historyCommits, Of: p.of})
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
	c.now = w.Now(c.repo, c.Dir)
	c.past = &pastLog{comparing: c}
	if _, err := c.repo.Resolve("HEAD"); err != nil {
		return unknownRevision(c.repo, "HEAD", err)
	}
	versions := c.now.Versions(c.scope())
	report.Plans += len(versions)
	all := make([]*compared, len(versions))
	for i, v := range versions {
		all[i] = &compared{versions: workspace.Pair{New: v}}
	}
	each(all, c.atReview)
	var ready []*compared
	var unreviewed []string
	for _, p := range all {
		if p.versions.New != nil {
			ready = append(ready, p)
		} else {
			unreviewed = append(unreviewed, p.since)
		}
	}
	if len(unreviewed) > 0 {
		fmt.Fprintf(c.Err, "keyplan: left out, since no review.last is written or git holds nothing of it: %s\n", strings.Join(unreviewed, ", "))
	}
	accounts := c.compare(ready)
	report.Accounts = append(report.Accounts, accounts...)
	report.Unchanged = append(report.Unchanged, unchanged(ready)...)
	return nil
}

// unchanged are the names of those of which nothing changed.
func unchanged(all []*compared) []string {
	var names []string
	for _, p := range all {
		if p.account == nil && !p.unread {
			names = append(names, p.name)
		}
	}
	return names
}

// atReview finds what a plan was at its last review: the version in which that
// was written down, if it was within two weeks; else the last one before. A
// plan without any is left out.
func (c *comparing) atReview(p *compared) {
	v := p.versions.New
	doc, err := v.Read()
	if err != nil {
		return // told when it is compared
	}
	p.name = string(doc.Plan.Account.Name)
	last := doc.Plan.Review.Last
	versions := c.past.versions(v.Path())
	if !diff.Readable(doc) {
		return
	}
	if last.Absent() || len(versions) == 0 {
		p.versions, p.since = workspace.Pair{}, doc.File.Name
		return
	}
	p.since = last.String()
	p.versions.Old = c.past.version(v, c.reviewed(v, versions, last))
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
