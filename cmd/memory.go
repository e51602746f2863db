package cmd

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"os"
	"slices"
	"sync"
	"time"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/workspace"
)

// A memory keeps from one run of --watch to the next what was found in each
// plan, so that only plans that changed are read and judged anew. A nil one
// keeps nothing.
type memory struct {
	found   []*workspace.Workspace // in this run
	plans   int                    // in them, all together
	touched map[string]bool        // paths that were written since the last run, whatever their dates say
	missed  bool                   // nobody knows which those are
	spaces  map[string]*remembered // by root
	changed bool                   // something is not as it was in the last run
}

// remembered is what is kept of one workspace.
type remembered struct {
	ground ground
	past   *history
	plans  map[string]*judged // by path
}

// ground is what all results of a workspace rest on.
type ground struct {
	config string // the text of keyplan.yaml
	today  plan.Day
	whole  bool
}

// judged is a plan that was judged.
type judged struct {
	size   int64
	time   time.Time
	past   string // as history.mark
	text   [sha256.Size]byte
	result *lint.Result // before the rules on all plans together
}

// begin begins a run, after some paths were written.
func (m *memory) begin(paths []string, missed bool) {
	m.found, m.plans, m.touched, m.missed, m.changed = nil, 0, map[string]bool{}, missed, false
	for _, path := range paths {
		m.touched[path] = true
	}
}

// finds notes which plans there are.
func (m *memory) finds(spaces []*workspace.Workspace) {
	if m == nil {
		return
	}
	m.found = spaces
	for _, w := range spaces {
		m.plans += len(w.Files) // before --since takes out some
	}
}

// watched counts the plans, in words. Where none was found there may be some
// soon.
func (m *memory) watched() string {
	switch m.plans {
	case 0:
		return "for plans"
	case 1:
		return "1 plan"
	}
	return fmt.Sprintf("%d plans", m.plans)
}

// A recall is what is known of the plans of one workspace before they are read.
type recall struct {
	unread *workspace.Workspace // those that must be read
	at     []int                // where those stand in the workspace
	kept   map[string]*judged   // what to remember, by path
	new    []*judged            // by place in unread
	memory *memory
}

// recall gives the results of plans that are as they were, by their places.
func (m *memory) recall(w *workspace.Workspace, runner *lint.Runner, past *history, today plan.Day, results []*lint.Result) *recall {
	if m == nil {
		return &recall{unread: w}
	}
	before := m.ground(w, today)
	if !asksOfPast(runner) {
		past = nil
	}
	now := look(w, before, past)
	rest := *w
	rest.Files = nil
	r := &recall{unread: &rest, kept: map[string]*judged{}, memory: m}
	for i, f := range w.Files {
		if was := before.plans[f.Path]; was != nil && !m.missed && !m.touched[f.Path] && was.as(now[i]) {
			results[i] = was.result.Clone()
			r.kept[f.Path] = was
			continue
		}
		rest.Files = append(rest.Files, f)
		r.at, r.new = append(r.at, i), append(r.new, now[i])
	}
	return r
}

// look looks at the files of a workspace, and asks for their past, which takes
// a while, meanwhile.
func look(w *workspace.Workspace, before *remembered, past *history) []*judged {
	var group sync.WaitGroup
	if past != nil {
		past.earlier = cmp.Or(before.past, new(history))
		before.past = past
		group.Go(func() { past.path("") })
	}
	now := make([]*judged, len(w.Files))
	for i, f := range w.Files {
		now[i] = &judged{}
		if info, err := os.Stat(f.Path); err == nil {
			now[i].size, now[i].time = info.Size(), info.ModTime()
		}
	}
	group.Wait()
	for i, f := range w.Files {
		if past != nil {
			now[i].past = past.mark(f.Name)
		}
	}
	return now
}

// as reports whether a plan seems to be as another time.
func (j *judged) as(other *judged) bool {
	return j.size == other.size && j.time.Equal(other.time) && j.past == other.past
}

// ground gives what is remembered of a workspace: nothing, if what it rests on
// has changed.
func (m *memory) ground(w *workspace.Workspace, today plan.Day) *remembered {
	g := ground{today: today, whole: w.Whole}
	if w.Config != nil {
		g.config = string(w.Config.File.Text)
	}
	r := m.spaces[w.Root]
	switch {
	case r == nil:
		m.changed = true
		r = &remembered{ground: g}
		m.spaces[w.Root] = r
	case r.ground != g:
		m.changed = true
		r.ground, r.plans = g, nil
	}
	return r
}

// asksOfPast reports whether a rule runs that asks what plans were like before.
func asksOfPast(runner *lint.Runner) bool {
	return slices.ContainsFunc(lint.Rules(), func(r *lint.Rule) bool { return r.Past && runner.Ran(r.Name) })
}

// place is where a plan that was read stands in the workspace.
func (r *recall) place(i int) int {
	if r.memory == nil {
		return i
	}
	return r.at[i]
}

// keep keeps the result of a plan that was read. It may be called by several
// goroutines at once, for different plans.
func (r *recall) keep(i int, doc *load.Doc, result *lint.Result) {
	if r.memory != nil {
		r.new[i].text = sha256.Sum256(doc.File.Text)
		r.new[i].result = result.Clone()
	}
}

// end remembers what was judged, and notes whether that is what was known.
func (r *recall) end(w *workspace.Workspace) {
	m := r.memory
	if m == nil {
		return
	}
	known := m.spaces[w.Root]
	for i, now := range r.new {
		path := r.unread.Files[i].Path
		was := known.plans[path]
		if was == nil || now.result == nil || was.text != now.text || was.past != now.past {
			m.changed = true
		}
		if now.result != nil {
			r.kept[path] = now
		}
	}
	m.changed = m.changed || len(known.plans) != len(r.kept)
	known.plans = r.kept
}
