package pareto

// lastYear is the last twelve months of a ledger that covers more.
func (l *Ledger) lastYear() (w Window, more bool) {
	w = backWindow(l.Last, year)
	return w, l.Dated && w.First > l.First
}

// LastYear gives the ledger of the last twelve months, where the one at hand
// covers more, with names and revenue only; else that at hand. It says so.
func (l *Ledger) LastYear() (of *Ledger, w Window, more bool) {
	if w, more = l.lastYear(); !more {
		return l, Window{l.First, l.Last}, false
	}
	of = &Ledger{Places: l.Places, Customers: make([]Customer, len(l.Customers))}
	for i := range l.Customers {
		c := &l.Customers[i]
		of.Customers[i] = Customer{Name: c.Name, Revenue: w.Revenue(c)}
	}
	return of, w, true
}
