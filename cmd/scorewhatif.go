package cmd

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/nearest"
	"keyplan/plan/report"
	"keyplan/plan/score"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/formats"
	"keyplan/plan/workspace"
)

// A leaving is some people who leave, and what falls.
type leaving struct {
	asked []string                   // as they were typed
	found map[string]map[string]bool // what each of those is called
	names map[string]bool            // all people there are, for a guess
	lock  sync.Mutex
}

// leavers reads the value of --what-if: without=PERSON,PERSON.
func leavers(text string) (*leaving, error) {
	key, who, ok := strings.Cut(text, "=")
	if !ok || strings.TrimSpace(key) != "without" {
		return nil, withHint(fmt.Errorf("--what-if %q is nothing that can be tried", text), "write --what-if without=PERSON, by id or name")
	}
	l := &leaving{found: map[string]map[string]bool{}, names: map[string]bool{}}
	for _, name := range strings.Split(who, ",") {
		name = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(name), "without="))
		if name == "" {
			return nil, withHint(errors.New("--what-if without= names nobody"), "write such as --what-if without=jane.roe")
		}
		l.asked = append(l.asked, name)
	}
	return l, nil
}

// match adds whoever of those asked for has an id or a name.
func (l *leaving) match(who []plan.Ref, id plan.Ref, name string) []plan.Ref {
	l.lock.Lock()
	defer l.lock.Unlock()
	l.names[string(id)] = true
	for _, asked := range l.asked {
		if (asked == string(id) || name != "" && strings.EqualFold(asked, name)) && !slices.Contains(who, id) {
			if l.found[asked] == nil {
				l.found[asked] = map[string]bool{}
			}
			if name != "" {
				l.found[asked][name] = true
			}
			who = append(who, id)
		}
	}
	return who
}

// called are those asked for by name; where plans call them otherwise, or not at
// all, as they were typed.
func (l *leaving) called() (who []string) {
	for _, asked := range l.asked {
		names := slices.Collect(maps.Keys(l.found[asked]))
		if len(names) != 1 {
			names = []string{asked}
		}
		who = append(who, names...)
	}
	return who
}

// of are those who leave, as a plan and its workspace call them.
func (l *leaving) of(doc *load.Doc, settings *plan.Settings) (who []plan.Ref) {
	for _, c := range doc.Plan.Contacts {
		who = l.match(who, plan.Ref(c.ID), string(c.Name))
	}
	for _, p := range settings.People {
		who = l.match(who, plan.Ref(p.ID), string(p.Name))
	}
	a := &doc.Plan.Account // whom no keyplan.yaml names
	for _, id := range []plan.Ref{a.Manager, a.Deputy, a.Sponsor} {
		if !id.Absent() {
			who = l.match(who, id, "")
		}
	}
	for _, e := range doc.Plan.Log {
		for _, id := range e.By {
			who = l.match(who, id, "")
		}
	}
	return who
}

// missing is the error for somebody whom no plan knows.
func (l *leaving) missing() error {
	for _, asked := range l.asked {
		if l.found[asked] != nil {
			continue
		}
		err := fmt.Errorf("--what-if: nobody in these plans is called %q", asked)
		if near, ok := nearest.Of(asked, slices.Sorted(maps.Keys(l.names))); ok {
			err = fmt.Errorf("%w; did you mean %q?", err, near)
		}
		return withHint(err, "ids of ours stand in keyplan.yaml, those of the customer's in who's who of each plan")
	}
	return nil
}

// showWhatIf scores each plan once more as if some people had left.
func (o *scoreOptions) showWhatIf(format formats.Format, spaces []*scoring) error {
	l, err := leavers(o.whatIf)
	if err != nil {
		return err
	}
	after := map[string]*score.Account{}
	for _, s := range spaces {
		s.without(l, after)
	}
	if err := l.missing(); err != nil {
		return err
	}
	s := o.scoring(spaces)
	w := &report.Leaving{Scoring: s, Who: l.called(), Asked: l.asked}
	for _, a := range s.Accounts {
		if then := after[a.File]; then != nil {
			w.Falls = append(w.Falls, report.Fallen{Scored: a, After: then})
		}
	}
	w.Sort()
	var book *sheet.Book
	if format.Write != nil {
		book = report.WhatIf(w, report.ScoreOptions{Paths: roomFor[format.Name], Narrow: o.narrow(format)})
	}
	return o.print(o.app, format, book, func(out io.Writer) error { return writeContract(out, report.WhatIfContract(w)) })
}

// without scores the plans of a workspace as if some people had left, by their
// files. Plans that do not know them are left out.
func (s *scoring) without(l *leaving, after map[string]*score.Account) {
	scorers := map[string]*score.Scorer{} // by who leaves
	var lock sync.Mutex
	s.docs(func(_ int, doc *load.Doc) {
		who := l.of(doc, s.settings)
		if len(who) == 0 {
			return
		}
		slices.Sort(who)
		key := fmt.Sprint(who)
		lock.Lock()
		scorer := scorers[key]
		if scorer == nil {
			scorer = s.with(score.Without(s.settings, s.o.today, who), s.o.today)
			scorers[key] = scorer
		}
		lock.Unlock()
		score.Leave(doc.Plan, s.o.today, who)
		account := scorer.Of(doc)
		lock.Lock()
		defer lock.Unlock()
		after[doc.File.Name] = account
	})
}

// completeWhatIf lets the shell complete who may leave, also behind a comma.
func (o *scoreOptions) completeWhatIf(cmd *cobra.Command) {
	complete := func(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		before := "without="
		if i := strings.LastIndex(typed, ","); i >= 0 {
			before = typed[:i+1]
		}
		var words []string
		for _, id := range people(o.Dir, args) {
			words = append(words, before+id)
		}
		return words, cobra.ShellCompDirectiveNoFileComp
	}
	_ = cmd.RegisterFlagCompletionFunc("what-if", complete) // fails only for a flag that there is not
}

// people are those of ours and, of the plans that were named, the contacts.
func people(dir string, args []string) []string {
	known := map[string]bool{}
	if w, err := workspace.Around(dir); err == nil {
		for _, p := range w.Settings.People {
			known[string(p.ID)] = true
		}
	}
	if len(args) > 0 {
		found, _, _ := workspace.Open(dir, args) // to complete, what there is suffices
		var lock sync.Mutex
		for _, w := range found {
			w.Docs(func(_ int, doc *load.Doc, err error) {
				lock.Lock()
				defer lock.Unlock()
				for i := 0; err == nil && i < len(doc.Plan.Contacts); i++ {
					known[string(doc.Plan.Contacts[i].ID)] = true
				}
			})
		}
	}
	return slices.Sorted(maps.Keys(known))
}
