package cmd

import (
	"cmp"
	"errors"
	"io"
	"slices"

	"keyplan/plan"
	"keyplan/plan/git"
	"keyplan/plan/load"
	"keyplan/plan/report"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/formats"
)

// showHistory scores each plan as it was at the end of each review period.
func (o *scoreOptions) showHistory(format formats.Format, spaces []*scoring) error {
	s := o.scoring(spaces)
	h := &report.ScoreHistory{Scoring: s}
	trails := map[string]*report.Trail{}
	for _, space := range spaces {
		if space.past == nil || len(space.accounts) > 0 && !space.remembers() {
			return errNoHistory(space)
		}
		for _, t := range space.trails() {
			trails[t.File] = t
		}
	}
	for _, a := range s.Accounts {
		if t := trails[a.File]; t != nil {
			h.Trails = append(h.Trails, t)
		}
	}
	var book *sheet.Book
	switch {
	case forPrograms[format.Name]:
		book = report.TrailFigures(h)
	case format.Write != nil:
		book = report.Trails(h, report.ScoreOptions{Full: o.full, Paths: roomFor[format.Name]})
	}
	return o.print(o.app, format, book, func(out io.Writer) error { return writeContract(out, report.HistoryContract(h)) })
}

// remembers reports whether git knows any of the plans.
func (s *scoring) remembers() bool {
	return slices.ContainsFunc(s.accounts, func(a *report.Scored) bool { return s.past.Known(a.File) != 0 })
}

func errNoHistory(s *scoring) error {
	repo, err := git.Open(folderOf(s.w))
	if err == nil {
		if _, err = repo.Resolve("HEAD"); err == nil {
			err = errors.New("git knows nothing of these plans; commit them first")
		} else {
			err = errNoCommit
		}
	}
	return withHint(errors.New("--history: "+err.Error()), "how the scores went is read from git; without it there is only today")
}

// mostPeriods is how many review periods are looked back.
const mostPeriods = 12

// trails are how the scores of each account went.
func (s *scoring) trails() []*report.Trail {
	cadences := make([]plan.Cadence, s.size())
	at := map[string]int{}
	s.docs(func(i int, doc *load.Doc) {
		cadences[i] = cmp.Or(doc.Plan.Review.Cadence, s.settings.Tier(doc.Plan.Account.Level()).Review)
	})
	for i := range cadences {
		at[s.name(i)] = i
	}
	trails := make([]*report.Trail, len(s.accounts))
	progress := s.o.progress(len(trails))
	defer progress.end()
	each(places(len(trails)), func(i int) {
		defer progress.step()
		a := s.accounts[i]
		trails[i] = s.trail(a, cadences[at[a.File]])
	})
	return trails
}

// name is that of the file at a place.
func (s *scoring) name(i int) string {
	if s.versions != nil {
		return s.versions[i].Name
	}
	return s.w.Files[i].Name
}

// trail scores one plan at the end of each period, back to where git knows it.
func (s *scoring) trail(a *report.Scored, cadence plan.Cadence) *report.Trail {
	t := &report.Trail{Scored: a, Cadence: cadence}
	known := s.past.Known(a.File)
	days := periods(cadence, s.o.today, s.settings.Env().FiscalStart)
	if i := slices.IndexFunc(days, func(day plan.Day) bool { return day < known }); i >= 0 && known < s.o.today && (i == 0 || days[i-1] > known) {
		days = append(days[:i], known) // how it began
	}
	for _, day := range days {
		if known == 0 || day < known {
			break
		}
		if text, _, ok := s.past.On(day).Text(a.File); ok {
			if doc := s.w.Doc(a.File, text); doc.Judged {
				t.Points = append(t.Points, report.Point{Day: day, Account: s.on(day).Of(doc)})
			}
		}
	}
	slices.Reverse(t.Points)
	t.Points = append(t.Points, report.Point{Day: s.o.today, Account: a.Account})
	return t
}

// periods are the days on which review periods ended, the newest first: those
// of months, quarters and years as the fiscal year has them, so that accounts
// can be compared; others counted back from today.
func periods(cadence plan.Cadence, today plan.Day, fiscalStart int) []plan.Day {
	var days []plan.Day
	for _, months := range []int{1, 2, 3, 4, 6, 12} {
		if cadence != plan.Months(months) {
			continue
		}
		start := plan.FiscalYearOf(today, fiscalStart).Start(fiscalStart)
		for start.AddMonths(months) <= today {
			start = start.AddMonths(months)
		}
		for range mostPeriods {
			days = append(days, start-1)
			start = start.AddMonths(-months)
		}
		return days
	}
	for day := cadence.Before(today); len(days) < mostPeriods && day < today && day > 0; day = cadence.Before(day) {
		days = append(days, day)
	}
	return days
}
