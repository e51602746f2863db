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
	if h.LastYear.First < data.First {
		h.LastYear.First = data.First
	}
	active := activities(l.Customers)
	since := data.First
	if w, err := chosen(data, o); err != nil {
		h.Missing = err
	} else {
		since = w.Earlier.First
		h.Comparison = compareWindows(l.Customers, active, w)
	}
	h.Lapsed, h.LongGone = lapsed(l, active, since)
	h.markLapsed()
	if h.Step == ByFitting {
		h.Step = fitting(data)
	}
	h.Periods = periodsOf(data, h.Step)
	fill(h.Periods, active)
	return h
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
