package cmd

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"keyplan/plan"
	"keyplan/plan/diff"
	"keyplan/plan/findings/plain"
	"keyplan/plan/git"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/past"
	"keyplan/plan/redact"
	"keyplan/plan/report"
	"keyplan/plan/workspace"
)

// exported are the accounts of a workspace on their way into a report.
type exported struct {
	settings *plan.Settings // as the reader may see them
	accounts []*account
	unread   []string // plans that could not be read at all
}

// An account is one of them, with what its reader may see of it.
type account struct {
	*report.Dossier
	held []redact.Held // what was left out for what it says
}

// title is that of a report of many.
func (d *exported) title() string {
	if d.settings.Company.Absent() {
		return "Key accounts"
	}
	return "Key accounts of " + string(d.settings.Company)
}

// footer is on each page of paper.
func (d *exported) footer(o *exportOptions) string {
	words := []string{"Confidential"}
	if !d.settings.Company.Absent() {
		words = append(words, string(d.settings.Company))
	}
	if o.customers() && len(d.accounts) == 1 {
		words = append(words, "for "+cmp.Or(string(d.accounts[0].Plan.Account.Name), string(d.accounts[0].Plan.Account.ID)))
	}
	return strings.Join(words, " · ")
}

// read reads what was asked for: plans of one workspace.
func (o *exportOptions) read() (*exported, error) {
	spaces, problems, err := workspace.Open(o.Dir, o.paths)
	if err != nil {
		return nil, err
	}
	for _, problem := range problems {
		o.complain("%v", problem)
	}
	spaces = slices.DeleteFunc(spaces, func(w *workspace.Workspace) bool { return len(w.Files) == 0 })
	if len(spaces) > 1 {
		return nil, withHint(fmt.Errorf("these plans are of %d workspaces (%s and %s), whose people and currencies differ", len(spaces), settingsName(spaces[0]), settingsName(spaces[1])), "export one at a time")
	}
	if len(spaces) == 0 {
		return nil, fmt.Errorf("%w: a guideline or keyplan.yaml is no account", workspace.ErrNothing)
	}
	r := o.reader(spaces[0])
	defer func() { r.history.close() }()
	d, err := r.read()
	if err != nil {
		return nil, err
	}
	if len(d.accounts) == 0 {
		return nil, fmt.Errorf("%w that can be read", workspace.ErrNothing)
	}
	return d, nil
}

func settingsName(w *workspace.Workspace) string {
	if w.Config != nil {
		return w.Config.File.Name
	}
	return w.Root
}

// complain tells what could not be done; the command then ends with 2.
func (o *exportOptions) complain(format string, args ...any) {
	o.failed = true
	fmt.Fprintf(o.Err, "keyplan: "+format+"\n", args...)
}

// An exportReader reads the plans of one workspace, and works out what is said of
// them.
type exportReader struct {
	*exportOptions
	w       *workspace.Workspace
	history *history // nil where git knows nothing
	runner  *lint.Runner
	scorers *scorers

	lock sync.Mutex // of what is told of plans that cannot be read
}

func (o *exportOptions) reader(w *workspace.Workspace) *exportReader {
	r := &exportReader{exportOptions: o, w: w}
	if c := w.Config; c != nil && len(lint.Config(c)) > 0 {
		o.complain("%s has faults, so defaults stand for some of it; keyplan validate shows them", c.File.Name)
	}
	return r
}

// judges prepares for findings, scores and changes, which not all readers see.
func (r *exportReader) judges() (err error) {
	r.scorers = &scorers{w: r.w, settings: r.w.Settings, today: r.today}
	if r.history = r.pastOf(r.w, "", r.today); r.history != nil {
		r.scorers.past = past.New(r.w.Settings.Env(), r.history.pastFile)
	}
	r.runner, err = lint.NewRunner(r.w.Settings, lint.Options{Today: r.today, Whole: r.w.Whole, History: r.history.given()})
	return err
}

// read reads all plans on every core.
func (r *exportReader) read() (*exported, error) {
	if audienceOf(r.audience).copy == "" {
		if err := r.judges(); err != nil {
			return nil, err
		}
	}
	d := &exported{settings: r.w.Settings}
	accounts := make([]*account, len(r.w.Files))
	progress := r.progress(len(r.w.Files))
	r.w.Docs(func(i int, doc *load.Doc, err error) {
		defer progress.step()
		if err != nil {
			r.leaveOut(d, fmt.Sprintf("cannot read %s: %v", r.w.Files[i].Name, err))
			return
		}
		switch {
		case doc.Guideline:
		case !doc.Judged:
			r.leaveOut(d, doc.File.Name+" cannot be read as a plan, and is left out; keyplan validate says why")
		default:
			accounts[i] = r.account(doc)
		}
	})
	progress.end()
	slices.Sort(d.unread)
	for _, a := range accounts {
		if a != nil {
			d.accounts = append(d.accounts, a)
		}
	}
	r.across(d.accounts)
	return d, nil
}

// leaveOut tells of a plan that cannot be read at all, here and on the cover.
func (r *exportReader) leaveOut(d *exported, why string) {
	r.lock.Lock()
	defer r.lock.Unlock()
	d.unread = append(d.unread, why)
	r.complain("%s", why)
}

// across adds what rules find only in looking at all plans.
func (r *exportReader) across(accounts []*account) {
	if r.runner == nil || !r.w.Whole {
		return
	}
	var results []*lint.Result
	for _, a := range accounts {
		results = append(results, a.Result)
	}
	r.runner.Across(results)
}

// account is one plan as its reader may see it.
func (r *exportReader) account(doc *load.Doc) *account {
	if to := audienceOf(r.audience).copy; to != "" {
		return handedTo(to, doc.Plan, r.w.Settings, r.today)
	}
	a := &account{}
	a.Dossier = report.NewDossier(plan.Read(doc.Plan, &doc.Env, r.today), r.w.Settings)
	a.File, a.Hash = doc.File.Name, git.HashOf(doc.File.Text)
	if n := diff.Unread(doc); n > 0 {
		a.Unread = plain.Count(n, "value", "values") + " of the plan could not be read and left out; keyplan validate shows them"
	}
	a.Result = r.runner.Plan(doc)
	a.Scored = &report.Scored{Account: r.scorers.now(doc)}
	if note := errorNote(a.Result, doc); note != "" {
		a.Scored.Notes = append(a.Scored.Notes, note)
	}
	r.since(a, doc)
	return a
}

// handedTo is one plan as somebody else may see it: all that is shown is made of
// the copy.
func handedTo(audience redact.Audience, p *plan.Plan, settings *plan.Settings, today plan.Day) *account {
	copied := redact.For(audience, p, settings, today)
	env := copied.Env()
	d := report.NewDossier(plan.Read(copied.Plan, &env, today), copied.Settings)
	d.Outside, d.Nameless = audience == redact.Customer, audience == redact.Team
	return &account{Dossier: d, held: copied.Held}
}

// since looks back to how the plan stood after its last review.
func (r *exportReader) since(a *account, doc *load.Doc) {
	then, scores := r.scorers.atReview(doc)
	if a.Scored.Reviewed = scores; then == nil {
		return
	}
	dates := sync.OnceValue(func() *past.Dates { return r.history.Dates(doc) })
	putOff := func(path string) int { return len(dates().PutOff(path)) }
	if a.Changes = diff.Of(diff.Pair{Old: then, New: doc}, diff.Options{Settings: r.w.Settings, Until: r.today, PutOff: putOff}); a.Changes != nil {
		a.Changes.Since = doc.Plan.Review.Last.String()
	}
}
