package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// A PortfolioOptions says how much of each account is shown beside the tables
// across them.
type PortfolioOptions struct {
	AccountOptions
	Full     bool // each account with all its pages
	Today    plan.Day
	Settings *plan.Settings // of the workspace
	Title    string
	Unread   []string // plans that could not be read at all, and why
}

// Portfolio is the workbook of many accounts: the tables across them, then a page
// for each. The accounts stand in the order of their names.
func Portfolio(all []*Dossier, o PortfolioOptions) *sheet.Book {
	f := portfolioOf(all, o)
	book := f.book()
	for _, page := range portfolioPages {
		if s := page(f); s != nil {
			book.Sheets = append(book.Sheets, s)
		}
	}
	for i, d := range f.all {
		book.Sheets = append(book.Sheets, f.account(d, i)...)
	}
	if o.Record {
		book.Sheets = append(book.Sheets, record(f.all, book))
	}
	return book
}

// portfolioOf puts accounts into their order.
func portfolioOf(all []*Dossier, o PortfolioOptions) *portfolio {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b *Dossier) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.called()), strings.ToLower(b.called())), cmp.Compare(a.Plan.Account.ID, b.Plan.Account.ID))
	})
	f := &portfolio{all: all, PortfolioOptions: o, base: o.Settings.Base()}
	f.name()
	for _, d := range all {
		d.ours = all[0].choices(plan.InPeople)
	}
	return f
}

// book is one without pages.
func (f *portfolio) book() *sheet.Book {
	company := string(f.Settings.Company)
	return &sheet.Book{Title: f.Title, Lines: f.lines(), Footer: f.Footer, Author: company, Company: company, Subject: "Key account plans", Created: f.Today.Time()}
}

// portfolioPages are the pages across accounts in their order. A new one is one
// line here, and gives nil where there is nothing to say.
var portfolioPages = []func(*portfolio) *sheet.Sheet{
	(*portfolio).overview,
	(*portfolio).targets,
	(*portfolio).actions,
	(*portfolio).contacts,
	(*portfolio).pipeline,
	(*portfolio).renewals,
	(*portfolio).whiteSpace,
	(*portfolio).concentration,
	(*portfolio).calendar,
}

type portfolio struct {
	PortfolioOptions
	all   []*Dossier
	base  plan.Currency
	names []string     // of the accounts' pages
	table *sheet.Table // with a row for each account
}

// name gives each account's page a name of its own, short enough for a tab.
func (f *portfolio) name() {
	const most = 28
	seen := map[string]int{}
	for _, d := range f.all {
		text := cut(d.called(), most)
		key := strings.ToLower(text)
		if seen[key]++; seen[key] > 1 {
			text = fmt.Sprintf("%s %d", text, seen[key])
		}
		f.names = append(f.names, text)
	}
}

// tab is the name of a further page of an account. A tab shows 31 characters, and
// is cut there: the account's name gives way, so that the page's can be read.
func (f *portfolio) tab(i int, page string) string {
	const most = 31
	account := f.names[i]
	if room := most - len([]rune(page)) - 1; len([]rune(account)) > room {
		account = cut(account, room-1) + "…"
	}
	return account + " " + page
}

// cut is the beginning of a text, of so many characters at most.
func cut(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most])
	}
	return strings.TrimSpace(text)
}

func (f *portfolio) lines() []string {
	lines := []string{"As of " + f.Today.String() + " · " + counted(len(f.all), "account", "accounts")}
	lines = append(lines, f.PortfolioOptions.Unread...)
	for _, d := range f.all {
		if d.Unread != "" {
			lines = append(lines, d.called()+": "+d.Unread)
		}
		if one := plan.NewMoney(plan.NewDecimal(1), d.currency()); d.currency() != f.base {
			if _, known := one.In(f.base, d.Reading.Env.Rates); !known {
				lines = append(lines, d.called()+": without its amounts, since keyplan.yaml has no rate of "+string(d.currency())+" to "+string(f.base))
			}
		}
	}
	return lines
}

// account are the pages of one account in a book of many: its overview, or all.
func (f *portfolio) account(d *Dossier, i int) (all []*sheet.Sheet) {
	p := &pages{Dossier: d, number: i + 1, tab: func(string) string { return "" }}
	p.years = p.yearsTable()
	if !f.Full {
		return []*sheet.Sheet{f.overviewOf(p, i)}
	}
	p.tab = func(page string) string { return f.tab(i, page) }
	for n, page := range accountPages {
		s := page(p)
		switch {
		case s == nil:
		case n == 0: // the overview, to which links lead
			s.Name = f.names[i]
			all = append(all, s)
		default:
			s.Name, s.Title = p.tab(s.Name), d.called()+": "+s.Title
			all = append(all, s)
		}
	}
	return all
}

// overviewOf is the only page of an account.
func (f *portfolio) overviewOf(p *pages, i int) *sheet.Sheet {
	s := p.overview()
	if s == nil {
		s = &sheet.Sheet{Title: p.called(), Blocks: []sheet.Block{&sheet.Note{Text: "The plan says nothing of this account yet."}}}
	}
	about := strings.Join(append([]string{p.who()}, p.lines()...), " · ")
	s.Name, s.Blocks = f.names[i], append([]sheet.Block{&sheet.Note{Text: about, Tone: sheet.Quiet}}, s.Blocks...)
	return s
}

// link leads to the page of an account.
func (f *portfolio) link(i int) sheet.Link { return sheet.Link{Sheet: f.names[i]} }

// converted is an amount of an account in the currency of the workspace.
func (f *portfolio) converted(d *Dossier, m plan.Money) sheet.Cell {
	l := listing{across: true, base: f.base}
	if m.Absent() {
		return sheet.Cell{}
	}
	return l.amount(d, m)
}
