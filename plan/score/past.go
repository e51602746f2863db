package score

import (
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// A Past knows what plans said before, such as git does. It is asked by
// several goroutines at once, and only for what a plan does not say itself.
type Past interface {
	// Since is the day since which what stands at a path of a file has said
	// what it says now: the day on which its value last changed, however its
	// lines were moved or laid out since. 0 is not known. Paths are those of
	// Values.
	Since(file, path string) plan.Day
	// Approved are the revenue targets of a plan, by fiscal year, as they were
	// when it was last approved; nil where that is not known.
	Approved(file string) map[plan.Year]plan.Money
}

// Values are what a plan says, by the paths at which it says so: each value,
// and each item of a list with all that it says. How well that is known is
// left out: to check a fact anew does not change it.
func Values(doc *load.Doc) map[string]string {
	v := valuer{table: doc.Index.Table(), out: map[string]string{}}
	v.part(doc.View())
	return v.out
}

type valuer struct {
	table *source.Table
	out   map[string]string
}

// evidence are the fields that say how well a fact is known.
var evidence = map[string]bool{"as_of": true, "source": true, "confidence": true}

// part takes down the values of a part, and gives all of them as one text.
func (v valuer) part(view plan.View) string {
	var all strings.Builder
	base, size := view.Address()
	for _, f := range view.Shape.Fields {
		if evidence[f.Key] && view.Shape.Field("as_of") != nil || view.Absent(f) {
			continue
		}
		text := v.field(view, f)
		all.WriteString(f.Key + "\x00" + text + "\x00")
		if m, ok := v.table.Field(base, size, f.Offset()); ok {
			v.out[v.table.Path(m)] = text
		}
	}
	return all.String()
}

func (v valuer) field(view plan.View, f *plan.Field) string {
	switch f.Form {
	case plan.Scalar:
		return view.Value(f).String()
	case plan.Single:
		return v.part(view.Object(f))
	}
	var all strings.Builder
	n, _ := view.Len(f)
	for i := range n {
		switch f.Form {
		case plan.Items:
			item := view.Item(f, i)
			text := v.part(item)
			all.WriteString(text)
			if path, ok := v.item(item); ok {
				v.out[path] = text
			}
		default:
			all.WriteString(view.At(f, i).String())
		}
		all.WriteString("\x00")
	}
	return all.String()
}

// item is the path of an item of a list: that of a field of it, without the field.
func (v valuer) item(item plan.View) (path string, ok bool) {
	base, size := item.Address()
	for _, f := range item.Shape.Fields {
		if m, there := v.table.Field(base, size, f.Offset()); there {
			return strings.TrimSuffix(v.table.Path(m), "."+f.Key), true
		}
	}
	return "", false
}

// A Track follows the values of one plan back through its versions. Versions
// are added from the newest to the oldest, the one that is scored first.
type Track struct {
	now      map[string]string
	since    map[string]plan.Day // of values that still read as they do now
	settled  map[string]bool
	targets  map[plan.Year]plan.Money
	approved bool
}

// Add takes in a version that was written on a day. done says that all is
// known, so that older versions need not be read.
func (t *Track) Add(day plan.Day, doc *load.Doc) (done bool) {
	values := Values(doc)
	if t.now == nil {
		t.now, t.since, t.settled = values, map[string]plan.Day{}, map[string]bool{}
	}
	for path, text := range t.now {
		switch was, there := values[path]; {
		case t.settled[path]:
		case there && was == text:
			t.since[path] = day
		default:
			t.settled[path] = true
		}
	}
	if !t.approved && doc.Plan.Review.Status == plan.Approved {
		t.approved, t.targets = true, map[plan.Year]plan.Money{}
		for _, y := range doc.Plan.Financials.Years {
			t.targets[y.Year] = y.Target
		}
	}
	return t.approved && len(t.settled) == len(t.now)
}

// Since is the day since which what stands at a path has said what it says
// now, 0 if it is not there.
func (t *Track) Since(path string) plan.Day { return t.since[path] }

// Approved are the targets of the newest version that was approved, nil if
// there was none.
func (t *Track) Approved() map[plan.Year]plan.Money { return t.targets }
