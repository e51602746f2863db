package edit

import (
	"errors"

	"keyplan/plan/load"
	"keyplan/plan/source"
)

// An Edit is one thing to do to a plan: its changes, and what they are to come to.
type Edit struct {
	Changes []Change
	Effect  Effect
	Want    string // for Value: what the scalar is to say; for Written: the id
}

// A Reload reads a changed text as the plan was read.
type Reload func(text []byte) *load.Doc

// mostTries bounds how often a text is read again to find the edits that do
// not go; past it, edits are refused unseen.
const mostTries = 256

// Apply makes edits to a plan and reads it again. Edits that would do
// something else than they should are left out; refused says why, edit by
// edit, and is nil where one was made. Where none was, next is doc itself.
func Apply(doc *load.Doc, edits []Edit, reload Reload) (next *load.Doc, refused []error) {
	a := applier{doc: doc, next: doc, edits: edits, reload: reload, refused: make([]error, len(edits))}
	a.try(0, len(edits))
	return a.next, a.refused
}

type applier struct {
	doc, next *load.Doc
	before    *facts // of doc, once asked for
	edits     []Edit
	made      []int // that go
	refused   []error
	reload    Reload
	tries     int
}

// try makes the edits from from to to, with those made before. Where that does
// not go, it tries each half.
func (a *applier) try(from, to int) {
	if from == to {
		return
	}
	all := a.made[:len(a.made):len(a.made)]
	for i := from; i < to; i++ {
		all = append(all, i)
	}
	next, err := a.attempt(all)
	switch middle := (from + to) / 2; {
	case err == nil:
		a.next, a.made = next, all
	case to-from == 1:
		a.refused[from] = err
	default:
		a.try(from, middle)
		a.try(middle, to)
	}
}

// attempt makes some of the edits, and checks the outcome.
func (a *applier) attempt(which []int) (*load.Doc, error) {
	if !a.doc.Judged {
		return nil, errors.New("the file cannot be read well enough to change it")
	}
	if a.tries++; a.tries > mostTries {
		return nil, errors.New("too many other changes to this file do not go")
	}
	var changes []Change
	for _, i := range which {
		changes = append(changes, a.edits[i].Changes...)
	}
	text, starts, err := splice(a.doc.File, changes)
	if err != nil {
		return nil, err
	}
	next := a.reload(text)
	if !next.Judged {
		return nil, errors.New("the file could not be read any more")
	}
	if a.before == nil {
		a.before = factsOf(a.doc)
	}
	return next, check(a.doc, a.before, next, a.goals(which, starts, next.File), changes)
}

// goals are where edits should have had their effect. An id has one, however
// many changes it takes.
func (a *applier) goals(which, starts []int, file *source.File) []goal {
	var goals []goal
	nth := 0
	for _, i := range which {
		e := &a.edits[i]
		for k := range e.Changes {
			if k == 0 || e.Effect != Written {
				goals = append(goals, goal{e.Effect, file.Pos(starts[nth]), e.Changes[k].Span.Start, e.Want})
			}
			nth++
		}
	}
	return goals
}
