package diff

import (
	"strings"

	"keyplan/plan"
)

// A teller says what differences mean.
type teller struct {
	names
	putOff func(path string) int
	before *plan.Plan
	after  *plan.Plan
	files  [2]string // of the old and the new version
}

func newTeller(c *comparer, o Options) *teller {
	was, is := c.old.doc.Plan, c.now.doc.Plan
	return &teller{names: names{settings: o.Settings, plans: []*plan.Plan{is, was}}, putOff: o.PutOff, before: was, after: is,
		files: [2]string{c.old.doc.File.Name, c.now.doc.File.Name}}
}

// told is what is said of a difference. One of which nothing is said is told
// in general words.
type told struct {
	kind   Kind
	weight Weight
	text   string
	named  bool   // text says what the item is
	folds  string // what several are together
	quiet  bool   // never told by itself: counted, or without folds left to the change that says it, too
	times  int    // how often a date was put off
}

// A telling is one difference that is being told.
type telling struct {
	*delta
	*teller
}

// tell makes a change of a difference.
func (t *teller) tell(d *delta) Change {
	what := t.meaning(telling{d, t})
	c := Change{Op: d.op, Kind: what.kind, Weight: what.weight, Meaning: what.text, Folds: what.folds, Quiet: what.quiet, Times: what.times, named: what.named, Path: d.nowAt.Path}
	place := d.nowAt
	c.File = t.files[1]
	if d.op == Removed {
		place, c.Path, c.File = d.oldAt, d.oldAt.Path, t.files[0]
	}
	c.Line = place.Span.Start.Line
	if d.op == Renamed || d.op == Moved {
		c.Path, c.Was = strings.TrimSuffix(c.Path, ".id"), strings.TrimSuffix(d.oldAt.Path, ".id")
	}
	if v := d.view(); v.Shape != nil && strings.Contains(d.pattern, "[]") {
		c.Item, c.bare = t.item(v), v.Shape.Main == nil || of[plan.Contact](v) != nil || of[plan.Entry](v) != nil
	}
	if d.field != nil {
		c.Label = d.field.Label
	}
	if c.Path == "" { // nothing is known of where it would stand
		c.Path = d.pattern
	}
	c.Old, c.New = written(d.old), written(d.now)
	return c
}

func written(v plan.Value) string {
	if v == nil {
		return ""
	}
	return v.String()
}

// view is the item or section that the difference is in, the new one if it is
// there.
func (d *delta) view() plan.View {
	if d.is.Shape != nil {
		return d.is
	}
	return d.was
}
