package lint

import (
	"fmt"
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// Options say which rules run.
type Options struct {
	Today plan.Day
	// Level is how much is asked; "" leaves it to the settings.
	Level string
	Only  []string // if any, no other rule runs
	Skip  []string
	// Whole says that every plan of the workspace is judged, so that the
	// rules of the portfolio can speak.
	Whole bool
	// History is what rules ask that have Past set; nil where there is none.
	History History
}

// A Runner judges the plans of one workspace. Its Plan method may be called
// by several goroutines at once.
type Runner struct {
	settings *plan.Settings
	limits   plan.Limits // with their defaults
	options  Options
	rules    []*Rule // that run
	runs     map[*Rule]bool
	severity map[*Rule]Severity
}

// NewRunner makes a runner of a workspace's settings and what was asked for on
// the command line. An unknown rule or level in options is an error that names
// the nearest; what is wrong in the settings is for Config to tell.
func NewRunner(settings *plan.Settings, options Options) (*Runner, error) {
	r := &Runner{settings: settings, limits: settings.Limits.Given(), options: options, runs: map[*Rule]bool{}, severity: map[*Rule]Severity{}}
	level := options.Level
	if level == "" {
		level = string(settings.Rules.Level)
	}
	most, err := ParseLevel(level)
	if err != nil {
		return nil, err
	}
	only, err := named(options.Only)
	if err != nil {
		return nil, err
	}
	skip, err := named(options.Skip)
	if err != nil {
		return nil, err
	}
	for _, name := range settings.Rules.Off {
		if rule, _, ok := Find(string(name)); ok && !rule.family.Fixed {
			skip[rule] = true
		}
	}
	for _, rule := range Rules() {
		if rule.Level > most || len(only) > 0 && !only[rule] || skip[rule] || rule.Across != nil && !options.Whole || rule.Past && options.History == nil {
			continue
		}
		r.rules = append(r.rules, rule)
		r.runs[rule] = true
	}
	for _, pair := range settings.Rules.Severity {
		if rule, _, ok := Find(pair.Key); ok && pair.Value != "" { // faults are told by the loader
			r.severity[rule], _ = ParseSeverity(string(pair.Value))
		}
	}
	return r, nil
}

// Ran reports whether a rule ran on plans. One that there is no longer did:
// nothing is reported by it.
func (r *Runner) Ran(rule string) bool {
	known, _, ok := Find(rule)
	return !ok || r.runs[known]
}

func named(names []string) (map[*Rule]bool, error) {
	rules := map[*Rule]bool{}
	for _, name := range names {
		rule, near, ok := Find(name)
		switch {
		case !ok && near != "":
			return nil, fmt.Errorf("there is no rule %q; did you mean %q?", name, near)
		case !ok:
			return nil, fmt.Errorf("there is no rule %q; keyplan explain lists them", name)
		}
		rules[rule] = true
	}
	return rules, nil
}

// A Result is what was found in one file.
type Result struct {
	File    string
	Account *plan.Account // who a plan is about, for a heading
	// Guideline says that the file is a guideline; its Account has only the
	// name of what is chosen.
	Guideline bool
	Manager   string     // by name
	Findings  []*Finding // in the order of their places
	Waived    []*Finding

	kept    map[*Rule]any
	waivers *waivers
}

// Clone is a copy for Across to add to, and for others to take from, while the
// result itself stays as it is.
func (r *Result) Clone() *Result {
	c := *r
	c.Findings, c.Waived = cloned(r.Findings), cloned(r.Waived)
	if r.waivers != nil {
		w := *r.waivers
		w.used = slices.Clone(w.used)
		c.waivers = &w
	}
	return &c
}

func cloned(findings []*Finding) []*Finding {
	all := make([]Finding, len(findings))
	copies := make([]*Finding, len(findings))
	for i, f := range findings {
		all[i] = *f
		copies[i] = &all[i]
	}
	return copies
}

// Plan judges one plan. What it gives holds on to nothing of the plan but a
// few texts, so the plan and its index can be dropped.
func (r *Runner) Plan(doc *load.Doc) *Result {
	account := doc.Plan.Account
	result := &Result{File: doc.File.Name, Account: &account, Manager: r.settings.Called(account.Manager)}
	r.judge(result, &doc.Text, func() []*Finding { return r.check(doc, result) })
	return result
}

// judge fills a result with what is wrong in a file: its faults and, where
// enough could be read, what the rules find; after silencing, waivers and
// severities.
func (r *Runner) judge(result *Result, text *load.Text, check func() []*Finding) {
	account := string(result.Account.ID)
	result.waivers = newWaivers(text, account)
	expire(text.Waivers, r.options.Today)
	found := r.problems(text, account)
	if text.Judged {
		found = append(found, check()...)
	}
	found, silenced := silence(found, text.Problems)
	kept, waived := result.waivers.apply(found)
	result.waivers.spare(silenced)
	if text.Judged {
		kept = append(kept, r.waiverFindings(result.waivers, false)...)
	}
	result.Findings, result.Waived = r.settle(kept), r.settle(waived)
	suggest(text.File, result.Findings)
}

// check runs the rules on a plan.
func (r *Runner) check(doc *load.Doc, result *Result) []*Finding {
	pass := Pass{Plan: doc.Plan, Settings: r.settings, Limits: r.limits, Tier: r.settings.Tier(doc.Plan.Account.Level()), Today: r.options.Today, Reading: plan.Read(doc.Plan, &doc.Env, r.options.Today), History: r.options.History, doc: doc}
	pass.reporter = reporter{text: &doc.Text, account: string(doc.Plan.Account.ID)}
	account := &doc.Plan.Account
	for _, rule := range r.rules {
		if !rule.For.holds(account) {
			continue
		}
		pass.rule = rule
		switch {
		case rule.Check != nil:
			first := len(pass.out)
			rule.Check(&pass)
			soften(pass.out[first:], account)
		case rule.Keep != nil:
			if result.kept == nil {
				result.kept = map[*Rule]any{}
			}
			result.kept[rule] = rule.Keep(&pass)
		}
	}
	return pass.out
}

// soften lowers by one what a soft family asks of growth and maintain accounts.
func soften(findings []*Finding, account *plan.Account) {
	tier := account.Level()
	for _, f := range findings {
		if f.Rule.family.Soft && (tier == plan.Growth || tier == plan.Maintain) && f.Severity > Info {
			f.Severity--
		}
	}
}

// problems turns what the loader found into findings.
func (r *Runner) problems(text *load.Text, account string) []*Finding {
	var out []*Finding
	for i := range text.Problems {
		p := &text.Problems[i]
		f := problem(text.File, p)
		f.Account = account
		if r.runs[f.Rule] || !text.Judged {
			out = append(out, f)
		}
	}
	return out
}

// settle applies the severities of the settings, sorts, and marks.
func (r *Runner) settle(findings []*Finding) []*Finding {
	for _, f := range findings {
		if s, ok := r.severity[f.Rule]; ok {
			f.Severity = s
		}
	}
	slices.SortStableFunc(findings, ByPlace)
	fingerprints(findings)
	return findings
}

// silence drops findings that say again what a wider one says; they become its
// related findings. Findings that only follow from a fault of the file are
// dropped: to mend that comes first.
func silence(findings []*Finding, problems []load.Problem) (kept, silenced []*Finding) {
	loud := make(map[string][]*Finding, len(findings))
	for _, f := range findings {
		loud[f.Rule.Name] = append(loud[f.Rule.Name], f)
	}
	for _, f := range findings {
		if !f.Rule.family.Fixed && follows(f, problems) {
			silenced = append(silenced, f)
			continue
		}
		if wide := wider(f, loud); wide != nil {
			wide.Related = append(wide.Related, Related{f.Spot, f.Message})
			wide.Related = append(wide.Related, f.Related...)
			silenced = append(silenced, f)
			continue
		}
		kept = append(kept, f)
	}
	return kept, silenced
}

// wider finds the finding that says the same as f and more: the widest, since
// one that is itself silenced is not seen.
func wider(f *Finding, loud map[string][]*Finding) *Finding {
	for _, s := range f.Rule.Quiet {
		for _, w := range loud[s.By] {
			if s.covers(w, f) {
				if widest := wider(w, loud); widest != nil {
					return widest
				}
				return w
			}
		}
	}
	return nil
}

// follows reports whether a finding is about a field that could not be read:
// "no contacts" where the key is misspelt.
func follows(f *Finding, problems []load.Problem) bool {
	if f.Path == "" {
		return false
	}
	for i := range problems {
		for _, path := range []string{problems[i].Path, problems[i].Meant} {
			if rest, ok := strings.CutPrefix(path, f.Path); ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
				return true
			}
		}
	}
	return false
}

// problem turns a fault of a file into a finding.
func problem(file *source.File, p *load.Problem) *Finding {
	rule, _, ok := Find(p.Rule)
	if !ok {
		panic("lint: the loader reports by a rule that there is not: " + p.Rule)
	}
	f := &Finding{Spot: Spot{File: file.Name, Span: p.Span, Path: p.Path, Excerpt: file.Line(p.Span.Start.Line)}, Rule: rule, Severity: rule.Severity,
		Message: p.Message, Hint: p.Hint, Fix: p.Fix, HasFix: p.HasFix}
	if p.Warning {
		f.Severity = Warning
	}
	for _, rel := range p.Related {
		f.Related = append(f.Related, Related{Spot{File: file.Name, Span: rel.Span, Excerpt: file.Line(rel.Span.Start.Line)}, rel.Message})
	}
	return f
}
