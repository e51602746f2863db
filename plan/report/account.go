package report

import (
	"strconv"

	"keyplan/plan/sheet"
)

// An AccountOptions says how much of an account is shown.
type AccountOptions struct {
	// Record adds a hidden sheet that says which plan, in which state, the
	// workbook was made of, so that edits can be taken back.
	Record bool
	Footer string // on each page of paper, such as "confidential"
}

// Account is the workbook of one account, a page for each matter. A page with
// nothing to say is left out.
func Account(d *Dossier, o AccountOptions) *sheet.Book {
	p := pagesOf(d)
	book := &sheet.Book{Title: d.called(), Subtitle: d.who(), Lines: d.lines(), Footer: o.Footer,
		Author: d.person(d.Plan.Account.Manager), Company: string(d.Settings.Company), Subject: "Key account plan", Created: d.Reading.Today.Time()}
	for _, page := range accountPages {
		if s := page(p); s != nil {
			book.Sheets = append(book.Sheets, s)
		}
	}
	if o.Record {
		book.Sheets = append(book.Sheets, record([]*Dossier{d}, book))
	}
	if d.Outside {
		handed(book)
	}
	return book
}

// accountPages are the pages of an account in their order. A new one is one line
// here, and gives nil where there is nothing to say.
var accountPages = []func(*pages) *sheet.Sheet{
	(*pages).overview,
	(*pages).profile,
	(*pages).whosWho,
	(*pages).financials,
	(*pages).relationship,
	(*pages).whiteSpace,
	(*pages).opportunities,
	(*pages).work,
	(*pages).monthly,
	(*pages).dangers,
	(*pages).log,
	(*pages).governance,
	(*pages).changes,
	(*pages).findings,
	(*pages).scores,
}

// pages are those of one account.
type pages struct {
	*Dossier
	years  *sheet.Table // which several pages show
	number int          // among the accounts of a book; 0 where it is the only one
	// tab is what a page of the account is called in its book, "" where the book
	// has none.
	tab func(page string) string
}

// pagesOf are the pages of the only account of a book.
func pagesOf(d *Dossier) *pages {
	p := &pages{Dossier: d, tab: func(page string) string { return page }}
	p.years = p.yearsTable()
	return p
}

// id is the name of a table, once in a book.
func (p *pages) id(name string) string {
	if p.number == 0 {
		return name
	}
	return name + "_" + strconv.Itoa(p.number)
}

// lines say of which day and which file a report is, and what could not be read.
func (d *Dossier) lines() []string {
	line := "As of " + d.Reading.Today.String()
	if !d.Plan.Review.Next.Absent() {
		line += " · next review " + d.Plan.Review.Next.String()
	}
	if d.Plan.Review.Status != "" {
		line += " · plan " + string(d.Plan.Review.Status)
	}
	lines := []string{line}
	if d.Unread != "" {
		lines = append(lines, d.Unread)
	}
	return lines
}

// page is a page unless nothing is on it. A block that there is not is nil in its
// own type, as functions of the pages give it.
func page(s *sheet.Sheet, blocks ...sheet.Block) *sheet.Sheet {
	for _, b := range blocks {
		switch b := b.(type) {
		case nil:
		case *sheet.Table:
			if b != nil && len(b.Rows) > 0 {
				s.Blocks = append(s.Blocks, b)
			}
		case *sheet.Note:
			if b != nil && b.Text != "" {
				s.Blocks = append(s.Blocks, b)
			}
		case *sheet.Figures:
			if b != nil && len(b.Items) > 0 {
				s.Blocks = append(s.Blocks, b)
			}
		case *sheet.Chart:
			if b != nil && len(b.Table.Rows) > 0 {
				s.Blocks = append(s.Blocks, b)
			}
		}
	}
	if len(s.Blocks) == 0 {
		return nil
	}
	return s
}

// scores is the page with every point of the three scores.
func (p *pages) scores() *sheet.Sheet {
	if p.Scored == nil {
		return nil
	}
	s := card(p.Scored, &Scoring{Today: p.Reading.Today, Accounts: []*Scored{p.Scored}, Currency: p.currency()}, ScoreOptions{Full: true, Paths: true}, p.number)
	s.Name, s.Title = "Scores", "Scores, and what each point is for"
	return s
}
