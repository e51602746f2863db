package lint

import (
	"fmt"
	"sync"
)

// A Portfolio is one rule's look at what it kept of every plan.
type Portfolio struct {
	Runner *Runner
	Kept   []Kept // in the order of the plans
	rule   *Rule
	out    []*Finding
}

// Kept is what a rule kept of one plan.
type Kept struct {
	Account string // id
	Name    string
	Value   any
}

// Reportf reports at a place that was kept.
func (p *Portfolio) Reportf(at Spot, format string, args ...any) *Finding {
	f := &Finding{Spot: at, Rule: p.rule, Severity: p.rule.Severity, Message: fmt.Sprintf(format, args...)}
	p.out = append(p.out, f)
	return f
}

// Across runs the rules of the portfolio over the results of all plans, in
// their order, and adds what they find to the results. It gives those results
// that it added to. What was kept is only read, by all rules at once.
func (r *Runner) Across(results []*Result) []*Result {
	byFile := map[string]*Result{}
	for _, res := range results {
		byFile[res.File] = res
	}
	looks := r.looks(results)
	var group sync.WaitGroup
	for _, p := range looks {
		group.Go(func() { p.rule.Across(p) })
	}
	group.Wait()
	found := map[*Result][]*Finding{}
	for _, p := range looks {
		for _, f := range p.out {
			found[byFile[f.File]] = append(found[byFile[f.File]], f)
		}
	}
	var changed []*Result
	for _, res := range results {
		if r.addAcross(res, found[res]) {
			changed = append(changed, res)
		}
	}
	return changed
}

// looks are those of each rule of the portfolio, with what it kept.
func (r *Runner) looks(results []*Result) (looks []*Portfolio) {
	for _, rule := range r.rules {
		if rule.Across == nil {
			continue
		}
		p := &Portfolio{Runner: r, rule: rule}
		for _, res := range results {
			if v, ok := res.kept[rule]; ok && v != nil {
				p.Kept = append(p.Kept, Kept{string(res.Account.ID), string(res.Account.Name), v})
			}
		}
		looks = append(looks, p)
	}
	return looks
}

// addAcross adds findings of the portfolio to one plan's result.
func (r *Runner) addAcross(res *Result, found []*Finding) bool {
	kept, waived := res.waivers.apply(found)
	kept = append(kept, r.waiverFindings(res.waivers, true)...)
	res.Findings = r.settle(append(res.Findings, kept...))
	res.Waived = r.settle(append(res.Waived, waived...))
	return len(kept)+len(waived) > 0
}
