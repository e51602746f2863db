package pareto

// A History is what the days of a ledger tell.
type History struct {
	Data     Window // the days that the ledger covers
	LastYear Window // the last twelve months of them, or as many as there are
	// Comparison is nil where no two windows are alike; then Missing says why.
	Comparison *Comparison
	Missing    error
	// Lapsed are the customers who bought in the windows compared and have
	// fallen silent; LongGone counts those silent since before.
	Lapsed   []Lapsed
	LongGone int
	Step     Step
	Periods  []Period
}

func historyOf(l *Ledger, o Options) *History {
	data := Window{l.First, l.Last}
	h := &History{Data: data, LastYear: backWindow(data.Last, year), Step: o.Step}
	h.LastYear.First = max(h.LastYear.First, data.First)
	if h.Step == ByFitting {
		h.Step = fitting(data)
	}
	h.Periods = periodsOf(data, h.Step)
	var w *Windows
	w, h.Missing = chosen(data, o)
	book := post(l.Customers, w, h.Periods)
	since := data.First
	if w != nil {
		since = w.Earlier.First
		h.Comparison = compareWindows(l.Customers, book, w)
	}
	h.Lapsed, h.LongGone = lapsed(l, book.active, since)
	h.markLapsed()
	fill(h.Periods, book)
	return h
}

// A book is what each customer bought in each span of time.
type book struct {
	active         []activity
	earlier, later []Sum
	periods        [][]Sum // by period, then by customer
}

// post goes through all orders once: they are by far the most there is to go
// through, and a second time would take as long again.
func post(customers []Customer, w *Windows, periods []Period) *book {
	n := len(customers)
	b := &book{active: make([]activity, n), periods: make([][]Sum, len(periods))}
	for p := range b.periods {
		b.periods[p] = make([]Sum, n)
	}
	if w != nil {
		b.earlier, b.later = make([]Sum, n), make([]Sum, n)
	}
	eachOf(n, func(i int) {
		a := activityOf(customers[i].Orders)
		b.active[i] = a
		spread(a.orders, periods, func(p int, sum Sum) { b.periods[p][i] = sum })
		if w != nil {
			b.earlier[i], b.later[i] = a.in(w.Earlier), a.in(w.Later)
		}
	})
	return b
}

func chosen(data Window, o Options) (*Windows, error) {
	if o.Earlier != nil && o.Later != nil {
		return given(data, *o.Earlier, *o.Later)
	}
	return windows(data, o.Months)
}

// markLapsed tells those who fell silent from those who only buy less.
func (h *History) markLapsed() {
	if h.Comparison == nil {
		return
	}
	gone := make(map[*Customer]bool, len(h.Lapsed))
	for _, l := range h.Lapsed {
		gone[l.Customer] = true
	}
	for _, moves := range [][]Move{h.Comparison.Rose, h.Comparison.Fell, h.Comparison.New} {
		for i := range moves {
			moves[i].Lapsed = gone[moves[i].Customer]
		}
	}
}
