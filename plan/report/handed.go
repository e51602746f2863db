package report

import "keyplan/plan/sheet"

// theirWords are what titles and headings of ours say to the customer, who reads of
// themselves.
var theirWords = map[string]string{
	"Business profile":  "Your business, as we understand it",
	"The customer":      "Your company",
	"What we know":      "As we understand it",
	"Their goals":       "Your goals",
	"Their initiatives": "Your initiatives",
	"Their pains":       "What troubles you",
	"Pain":              "What troubles you",
	"Their needs":       "What you need",
	"Who's who":         "Your people",
	"Relationship":      "Working together",
	"What we deliver, as both sides count it": "What we deliver, as you and we count it",
	"Financials":                            "Agreements",
	"Benefit to the customer":               "Benefit to you",
	"Problems that the customer has raised": "Problems that you have raised",
	"Who works for the account":             "Who works for you",
	"Who of ours works for this account":    "Our team for you",
	"The account":                           "Who looks after you",
	"Key account plan":                      "Joint account plan",
}

// handed makes a report one that can be handed to the customer: in words that speak
// to them, without what only who keeps the plan needs, which are columns to fill in,
// choices, and notes on what a field is for. It hides nothing: what they may not see
// is not in the plan that the report was made of.
func handed(book *sheet.Book) {
	book.Subject = said(book.Subject)
	for _, s := range book.Sheets {
		s.Name, s.Title = said(s.Name), said(s.Title)
		for _, block := range s.Blocks {
			if t, ok := block.(*sheet.Table); ok {
				handedTable(t)
			}
		}
	}
}

func handedTable(t *sheet.Table) {
	t.Caption = said(t.Caption)
	if t.Of != "" { // whose empty columns wait for who keeps the plan
		narrowed(t)
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		c.Heading, c.Note, c.Choices = said(c.Heading), "", nil
	}
}

// said is how the customer reads a text of ours.
func said(text string) string {
	if theirs, ok := theirWords[text]; ok {
		return theirs
	}
	return text
}
