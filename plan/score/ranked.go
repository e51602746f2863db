package score

import "fmt"

// ranked are the items of a list of which the best count, as many as are
// needed: who writes down more loses nothing.
type ranked struct {
	list  any // address of the list
	need  int
	none  string // said where there is no item
	one   string // objective
	many  string // objectives
	says  string // what an item has that earns all: with a reason
	more  string // what to do where there are too few
	each  []int
	at    []any
	full  int
	first any // of those that do not earn all
}

func (r *ranked) add(at any, percent int) {
	r.each, r.at = append(r.each, percent), append(r.at, at)
	switch {
	case percent >= whole:
		r.full++
	case r.first == nil:
		r.first = at
	}
}

func (r *ranked) earn() earning {
	n := len(r.each)
	e := earning{low: best(r.each, r.need), at: r.at, where: r.first}
	if e.where == nil {
		e.where = r.list
	}
	switch {
	case n == 0:
		e.at, e.why = []any{r.list}, r.none
		return e
	case n < r.need:
		e.why = fmt.Sprintf("%s %s, %d of them %s", of(n, r.need), r.many, r.full, r.says)
		e.next = min(whole, e.low+whole/r.need)
		if r.full == n {
			e.do = r.more
		}
	case r.full < n:
		e.why = of(r.full, n) + " " + r.says
	default:
		e.why = count(n, r.one, r.many) + " " + r.says
	}
	return e
}
