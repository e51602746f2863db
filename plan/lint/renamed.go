package lint

import "slices"

// An account whose id is not written is called after its file, so where that is
// renamed both of what findings are known by are new. What is found in it tells
// that it is the same plan.

// A place is what a finding is about, whatever its plan is called.
type place struct{ rule, path string }

// matchRenamed follows files that are gone to new ones, each to the first of
// which most of what was known is found again.
func (b *Baseline) matchRenamed(report *Report, m *matches, r Renewal) {
	known, order := b.byFile()
	var fresh []*Result
	for _, res := range report.Results {
		hidden := func(f *Finding) bool { return m.hides[f] }
		if res.Account != nil && known[r.File(res.File)] == nil && !slices.ContainsFunc(res.Findings, hidden) {
			fresh = append(fresh, res)
		}
	}
	for _, file := range order {
		if len(fresh) == 0 || m.matched(known[file]) || !r.Gone(file) {
			continue
		}
		for i, res := range fresh {
			if pairs := b.again(known[file], res); 2*len(pairs) > len(known[file]) {
				for f, entry := range pairs {
					m.hides[f], m.used[entry] = true, true
				}
				fresh = append(fresh[:i:i], fresh[i+1:]...)
				break
			}
		}
	}
}

// byFile are the entries of each file, and the files in their order.
func (b *Baseline) byFile() (entries map[string][]int, order []string) {
	entries = map[string][]int{}
	for i, k := range b.Known {
		if entries[k.File] == nil {
			order = append(order, k.File)
		}
		entries[k.File] = append(entries[k.File], i)
	}
	return entries, order
}

// matched reports whether any of some entries has its finding.
func (m *matches) matched(entries []int) bool {
	return slices.ContainsFunc(entries, func(i int) bool { return m.used[i] })
}

// again are the findings of a plan that some entries tell of, each with its own.
func (b *Baseline) again(entries []int, res *Result) map[*Finding]int {
	free := map[place][]int{}
	for _, i := range entries {
		p := place{b.Known[i].Rule, b.Known[i].Path}
		free[p] = append(free[p], i)
	}
	pairs := map[*Finding]int{}
	for _, f := range res.Findings {
		p := place{f.Rule.Name, f.Path}
		if left := free[p]; len(left) > 0 {
			pairs[f], free[p] = left[0], left[1:]
		}
	}
	return pairs
}
