package ledger

import (
	"cmp"
	"slices"

	"keyplan/pareto"
)

// A journal holds what each customer bought on each day. Lines are written one
// behind the other, as they come, and put in order and added up when there are
// many: that is several times faster than to look up each customer's sums at
// each line, and grows with customers and days all the same.
type journal struct {
	entries []entry   // in order of customer and day, each pair once
	fresh   [][]entry // as they came
	count   int       // of the fresh ones
	limit   int       // at so many they are put in order
	least   int       // what the limit is at first
	span    span
	lines   []int // by customer, of those in order
	large   []large
	// largeLimit is how many of them there may be before they are added up.
	largeLimit int
	begin      []int // by customer, once it is closed
}

// An entry is what a customer bought on a day, in units.
type entry struct {
	customer int32
	day      pareto.Day
	units    int64
}

// A large one is an entry that an int64 does not hold.
type large struct {
	customer int32
	day      pareto.Day
	units    pareto.Sum
}

const (
	// firstLimit is when a journal is put in order for the first time: at 4 MB.
	firstLimit = 1 << 18
	// scarceLimit is when it is put in order at the earliest where few lines are
	// of one customer and day, so that there is little to gain: at 64 MB.
	scarceLimit = 16 * firstLimit
	// sheetSize is how many entries lie together, so that none is ever moved
	// to make room for more.
	sheetSize = 1 << 15
)

// write adds a line.
func (j *journal) write(customer int32, day pareto.Day, units pareto.Sum) {
	small, ok := units.Small()
	if !ok {
		j.addLarge(large{customer, day, units})
		small = 0 // for the count of lines
	}
	if j.count >= max(j.limit, j.least) {
		j.review()
	}
	if day != noDay {
		j.span.widen(day)
	}
	last := len(j.fresh) - 1
	if last < 0 || len(j.fresh[last]) == cap(j.fresh[last]) {
		j.fresh = append(j.fresh, make([]entry, 0, min(sheetSize, max(j.limit, j.least))))
		last++
	}
	j.fresh[last] = append(j.fresh[last], entry{customer, day, small})
	j.count++
}

// review puts the entries in order, and chooses when to do so again.
func (j *journal) review() {
	count, before := j.count, len(j.entries)
	j.order(0)
	j.limit = len(j.entries)
	if added := len(j.entries) - before; added > count/2 {
		j.limit = max(j.limit, scarceLimit/firstLimit*j.least)
	}
}

// order puts all entries in order of customer and day, and adds up those of
// one pair.
func (j *journal) order(customers int) {
	customers = max(customers, len(j.lines))
	for _, sheet := range j.fresh {
		for i := range sheet {
			customers = max(customers, int(sheet[i].customer)+1)
		}
	}
	if more := customers - len(j.lines); more > 0 {
		j.lines = append(j.lines, make([]int, more)...)
	}
	for _, sheet := range j.fresh {
		for i := range sheet {
			j.lines[sheet[i].customer]++
		}
	}
	if j.count == 0 {
		return
	}
	sorted := make([]entry, j.count+len(j.entries))
	byCustomer(sorted, append(j.fresh, j.entries), customers)
	j.fresh, j.count = nil, 0
	j.entries = j.addUp(sorted)
}

// byCustomer sorts entries by counting.
func byCustomer(into []entry, from [][]entry, customers int) {
	next := make([]int, customers+1)
	for _, sheet := range from {
		for i := range sheet {
			next[sheet[i].customer+1]++
		}
	}
	for c := range customers {
		next[c+1] += next[c]
	}
	for _, sheet := range from {
		for i := range sheet {
			c := sheet[i].customer
			into[next[c]] = sheet[i]
			next[c]++
		}
	}
}

// addUp puts the entries of each customer in the order of days, and adds up
// those of one day, in place.
func (j *journal) addUp(entries []entry) []entry {
	var days []int // where a day's entry is, and one more
	if j.span.any {
		days = make([]int, int(j.span.last-j.span.first)+1)
	}
	kept := entries[:0]
	for from := 0; from < len(entries); {
		to := from + 1
		for to < len(entries) && entries[to].customer == entries[from].customer {
			to++
		}
		run := entries[from:to]
		if len(run) > len(days)/4 && len(days) > 0 {
			run = j.addDays(run, days)
		}
		slices.SortFunc(run, func(a, b entry) int { return cmp.Compare(a.day, b.day) })
		kept = j.addSorted(kept, run)
		from = to
	}
	return kept
}

// addDays adds up the entries of each day where there are many of a customer,
// in place; their order does not matter.
func (j *journal) addDays(run []entry, days []int) []entry {
	kept := run[:0]
	for _, e := range run {
		if e.day == noDay {
			kept = append(kept, e)
			continue
		}
		at := &days[e.day-j.span.first]
		if *at == 0 {
			kept = append(kept, e)
			*at = len(kept)
		} else {
			j.addTo(&kept[*at-1], e)
		}
	}
	for _, e := range kept {
		if e.day != noDay {
			days[e.day-j.span.first] = 0
		}
	}
	return kept
}

// addSorted puts entries in the order of days behind others, and adds up
// those of one customer and day.
func (j *journal) addSorted(kept, run []entry) []entry {
	first := len(kept)
	for _, e := range run {
		if n := len(kept); n > first && kept[n-1].day == e.day {
			j.addTo(&kept[n-1], e)
		} else {
			kept = append(kept, e)
		}
	}
	return kept
}

func (j *journal) addTo(sum *entry, e entry) {
	units := sum.units + e.units
	if (units > sum.units) != (e.units > 0) {
		j.addLarge(large{e.customer, e.day, pareto.NewSum(e.units)})
		return
	}
	sum.units = units
}

// leastLarge is how many large entries are kept before they are added up for
// the first time.
const leastLarge = 1 << 12

// addLarge keeps a large entry, and adds up those of one customer and day when
// there are many.
func (j *journal) addLarge(l large) {
	j.large = append(j.large, l)
	if len(j.large) < max(j.largeLimit, leastLarge) {
		return
	}
	slices.SortFunc(j.large, func(a, b large) int { return cmp.Or(cmp.Compare(a.customer, b.customer), cmp.Compare(a.day, b.day)) })
	kept := j.large[:0]
	for _, l := range j.large {
		if n := len(kept); n > 0 && kept[n-1].customer == l.customer && kept[n-1].day == l.day {
			kept[n-1].units = kept[n-1].units.Add(l.units)
		} else {
			kept = append(kept, l)
		}
	}
	clear(j.large[len(kept):])
	j.large, j.largeLimit = kept, 2*len(kept)
}

// scale makes the units smaller by some places.
func (j *journal) scale(more int) {
	for i := range j.large {
		j.large[i].units = j.large[i].units.Scaled(more)
	}
	for _, sheet := range append(j.fresh, j.entries) {
		for i := range sheet {
			e := &sheet[i]
			units := pareto.NewSum(e.units).Scaled(more)
			small, ok := units.Small()
			if !ok {
				j.addLarge(large{e.customer, e.day, units})
				small = 0
			}
			e.units = small
		}
	}
}

// close puts the entries in order for the last time, and notes where those of
// each customer begin.
func (j *journal) close(customers int) {
	j.order(customers)
	j.begin = make([]int, customers+1)
	for i := range j.entries {
		j.begin[j.entries[i].customer+1]++
	}
	for c := range customers {
		j.begin[c+1] += j.begin[c]
	}
}

// of gives what a customer bought, by day.
func (j *journal) of(customer int32) []entry { return j.entries[j.begin[customer]:j.begin[customer+1]] }
