package score

import (
	"fmt"
	"strings"

	"keyplan/plan"
)

// facts are some facts, each with what it earns.
type facts struct {
	look  *look
	each  []facted
	worth []int // what each earns once it is fresh and evidenced
	at    []any
	old   int // checked too long ago
	blank int // nobody knows when they were checked
	guess int // assumed
	bare  int // neither confirmed nor with a source
}

type facted struct{ low, high int }

// add takes in a fact that is filled: what it is worth of all it could be, in
// percent, its evidence, and a day by which it was seen to be true, 0 if none is known.
func (f *facts) add(at any, worth int, e *plan.Evidence, seen plan.Day) {
	m := f.look.scorer.models.Facts
	day := max(f.look.checked(at, e), seen)
	span := f.look.cycle.Cadence.Times(2)
	fresh, most := 0, 0
	switch {
	case day == 0:
		f.blank++
		most = m.Fresh.Int()
	case day >= span.Before(f.look.Today):
		fresh = m.Fresh.Int()
	case day >= span.Times(2).Before(f.look.Today):
		f.old++
		fresh = m.Fresh.Int() * m.Ageing.Int() / whole
	default:
		f.old++
	}
	proof := 0
	switch {
	case e.Confidence == plan.Confirmed || e.Confidence == "" && !e.Source.Absent():
		proof = m.Evidenced.Int()
	case e.Confidence == plan.Assumed:
		f.guess++
	default:
		f.bare++
		proof = m.Evidenced.Int() * m.Unstated.Int() / whole
	}
	low := m.Filled.Int() + fresh + proof
	f.each = append(f.each, facted{low * worth / whole, (low - fresh + max(fresh, most)) * worth / whole})
	f.worth, f.at = append(f.worth, worth), append(f.at, at)
}

// checked is the day on which a fact was last known to be true: as it says,
// else when its value last changed. 0 is not known.
func (l *look) checked(at any, e *plan.Evidence) plan.Day {
	if !e.AsOf.Absent() {
		if e.AsOf.After(l.Today) {
			return 0
		}
		return min(e.AsOf.Last(), l.Today)
	}
	if l.scorer.past == nil {
		return 0
	}
	return l.scorer.past.Since(l.doc.File.Name, l.doc.Index.At(at).Path)
}

// earn is what the best of the facts earn, as many as are needed.
func (f *facts) earn(need int) earning {
	low, high := make([]int, len(f.each)), make([]int, len(f.each))
	for i, x := range f.each {
		low[i], high[i] = x.low, x.high
	}
	e := earning{low: best(low, need), high: best(high, need), at: f.at}
	if n := len(f.each); n > 0 && n < need {
		e.next = min(whole, e.low+whole/need)
	}
	return e
}

// flaws say what keeps facts that are there from earning all.
func (f *facts) flaws() string {
	var words []string
	for _, x := range []struct {
		n    int
		says string
	}{
		{f.old, "checked over " + f.look.cycle.Cadence.Times(2).Length() + " ago"},
		{f.blank, "without as_of"}, {f.guess, "assumed"}, {f.bare, "neither confirmed nor with a source"},
	} {
		switch {
		case x.n == 0:
		case x.n == len(f.each):
			words = append(words, x.says)
		default:
			words = append(words, fmt.Sprintf("%d %s", x.n, x.says))
		}
	}
	return strings.Join(words, ", ")
}

// why tells what there is and what is wrong with it.
func (f *facts) why(says string) string {
	if flaws := f.flaws(); flaws != "" {
		return says + "; " + flaws
	}
	return says
}
