package cmd

import (
	"cmp"
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

// A pastLog knows what git remembers of plans up to the newer state. It asks
// git when it is first asked, and once.
type pastLog struct {
	*comparing
	of   git.Commit // "" for what is checked out
	once sync.Once
	log  *git.Log          // nil where git cannot answer
	was  map[string]string // what files were called whose renaming is not committed

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
		if p.of == "" {
			changes, _ := p.repo.Changed("HEAD") // at an error, none is known
			p.was = renamed(changes)
		}
	})
	if p.log == nil {
		return nil
	}
	return p.log.Versions[cmp.Or(p.was[path], path)]
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
		if len(versions) == 0 { // renamed without telling git
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

// atReview finds what a plan was at its last review; where git knows nothing so
// old, what it was at first. A plan without any is left out.
func (c *comparing) atReview(p *compared, now *load.Doc) {
	p.name = string(now.Plan.Account.Name)
	held, versions := now.Plan.Review.Last, c.past.versions(p.versions.New.Path())
	if held.Absent() || len(versions) == 0 {
		p.without = true
		return
	}
	var known past.File
	for _, v := range versions {
		known.Versions = append(known.Versions, past.Version{Day: plan.DayOf(v.Day)})
	}
	at := known.AtReview(held, func(i int) bool {
		doc, err := c.past.version(p.versions.New, versions[i]).Read()
		return err == nil && doc.Plan.Review.Last == held
	})
	p.since = held.String()
	if at == len(versions) {
		at--
		p.since += " (git holds nothing older than " + known.Versions[at].Day.String() + ")"
	}
	p.versions.Old = c.past.version(p.versions.New, versions[at])
}
