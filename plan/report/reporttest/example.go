// Package reporttest makes the reports of the example workspace, for tests of what
// is made of them.
package reporttest

import (
	"fmt"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/report"
	"keyplan/plan/score"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/sheettest"
	"keyplan/plan/workspace"
	"keyplan/testdata"
)

// Today is the day of the example.
var Today = plan.NewDay(2026, 11, 22)

// Dossiers are those of the accounts of the example, with their findings and
// scores, by the names of their files. Nothing of their past is known.
func Dossiers() ([]*report.Dossier, *plan.Settings) {
	spaces, problems, err := workspace.Open(testdata.Example(), nil)
	if err != nil || len(problems) > 0 || len(spaces) != 1 {
		panic(fmt.Sprint("the example cannot be read: ", err, problems))
	}
	w := spaces[0]
	runner, err := lint.NewRunner(w.Settings, lint.Options{Today: Today, Whole: w.Whole})
	if err != nil {
		panic(err)
	}
	scorer := score.New(w.Settings, Today, nil)
	dossiers := make([]*report.Dossier, len(w.Files))
	results := make([]*lint.Result, len(w.Files))
	w.Docs(func(i int, doc *load.Doc, err error) {
		if err != nil {
			panic(err)
		}
		if doc.Guideline {
			return
		}
		d := report.NewDossier(plan.Read(doc.Plan, &doc.Env, Today), w.Settings)
		d.File, d.Result, d.Scored = doc.File.Name, runner.Plan(doc), &report.Scored{Account: scorer.Of(doc)}
		dossiers[i], results[i] = d, d.Result
	})
	return dossiers, w.Settings
}

// Accounts are the reports of all accounts of the example, each by itself.
func Accounts() (books []sheettest.Book) {
	all, _ := Dossiers()
	for _, d := range all {
		books = append(books, sheettest.Book{Name: string(d.Plan.Account.ID), Plain: func() *sheet.Book { return account(d) }})
	}
	return books
}

func account(d *report.Dossier) *sheet.Book {
	return report.Account(d, report.AccountOptions{Record: true, Footer: "Confidential"})
}

// Portfolio is that of all accounts of the example.
func Portfolio() sheettest.Book {
	return sheettest.Book{Name: "example", Plain: func() *sheet.Book {
		all, settings := Dossiers()
		return report.Portfolio(all, report.PortfolioOptions{AccountOptions: report.AccountOptions{Record: true, Footer: "Confidential"}, Today: Today, Settings: settings, Title: "Key accounts"})
	}}
}

// Books are reports of the example: that of an account of which much is known, of
// one of which hardly anything is, and the portfolio.
func Books() []sheettest.Book {
	of := func(id plan.ID) func() *sheet.Book {
		return func() *sheet.Book {
			all, _ := Dossiers()
			for _, d := range all {
				if d.Plan.Account.ID == id {
					return account(d)
				}
			}
			panic("there is no account " + id)
		}
	}
	return []sheettest.Book{
		{Name: "hungry-owl", Plain: of("hungry-owl")},
		{Name: "elia-kai-meli", Plain: of("elia-kai-meli")},
		Portfolio(),
	}
}
