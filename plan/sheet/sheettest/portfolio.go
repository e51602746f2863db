package sheettest

import (
	"fmt"

	"keyplan/plan/sheet"
)

// accounts are those of the portfolio.
var accounts = []struct {
	id, name, manager, tier string
	revenue, target         int
	health                  int
	status                  string
}{
	{"acme-foods", "Acme Foods", "Jane Roe", "strategic", 1_380_000, 1_500_000, 66, "at risk"},
	{"koeniglich-essen", "Königlich Essen", "Max Muster", "key", 640_000, 600_000, 82, "on track"},
	{"quick-stop", "QUICK-Stop", "Jane Roe", "strategic", 2_110_000, 2_000_000, 74, "on track"},
	{"sakura", "株式会社サクラ", "Max Muster", "growth", 88_000_000, 90_000_000, 38, "lost"},
}

// portfolio is the workbook of several accounts: hidden columns that tell a
// reader of the file which row is which, lists to choose from, trees, a page an
// account, and a sheet of records that nobody sees.
func portfolio() *sheet.Book {
	table := portfolioTable()
	book := &sheet.Book{
		Title: "Portfolio", Subtitle: "4 accounts of Example Foods Ltd", Lines: []string{"As of 2026-11-30"}, Footer: "Confidential", Author: "keyplan", Company: "Example Foods Ltd", Created: day,
		Sheets: []*sheet.Sheet{
			{Name: "Portfolio", Landscape: true, Blocks: []sheet.Block{
				&sheet.Figures{Items: []sheet.Figure{
					{Label: "Accounts", Format: sheet.Decimals(0), Formula: sheet.In("Portfolio", sheet.Count("health")), Name: "accounts"},
					{Label: "Mean health", Format: sheet.Decimals(1), Formula: sheet.In("Portfolio", sheet.Average("health")), Name: "mean_health", Comment: "of 100", Tone: sheet.Caution},
				}}, table,
			}},
			{Name: "Who's who", Title: "Who's who", Blocks: []sheet.Block{peopleTable()}},
			{Name: "Actions", Title: "Actions across accounts", Landscape: true, Blocks: []sheet.Block{tasksTable()}},
		},
	}
	for _, a := range accounts {
		book.Sheets = append(book.Sheets, &sheet.Sheet{Name: a.name, Title: a.name, Blocks: []sheet.Block{
			&sheet.Figures{Items: []sheet.Figure{{Label: "Health", Value: sheet.Int(a.health), Format: sheet.Decimals(0)}}},
			&sheet.Note{Text: "Of " + a.manager + ".", Tone: sheet.Quiet},
		}})
	}
	records := &sheet.Table{ID: "Records", Columns: []sheet.Column{{Key: "file", Heading: "File"}, {Key: "hash", Heading: "Content"}}}
	for i, a := range accounts {
		records.Rows = append(records.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text("accounts/"+a.id+".yaml"), sheet.Text(fmt.Sprintf("%040x", i+1)))})
	}
	book.Sheets = append(book.Sheets, &sheet.Sheet{Name: "keyplan", Hidden: true, Blocks: []sheet.Block{records}})
	return book
}

// statusTones are what the words of a status mean.
var statusTones = map[string]sheet.Tone{"on track": sheet.Good, "at risk": sheet.Caution, "lost": sheet.Bad, "late": sheet.Bad, "done": sheet.Quiet}

func portfolioTable() *sheet.Table {
	eur, yen := sheet.Money("EUR", 0), sheet.Money("JPY", 0)
	t := &sheet.Table{ID: "Portfolio", Caption: "Key accounts", Main: true, Columns: []sheet.Column{
		{Key: "id", Heading: "Account id", Hidden: true},
		{Key: "account", Heading: "Account", Note: "As the plan calls it."},
		{Key: "tier", Heading: "Tier", Choices: []string{"strategic", "key", "growth"}},
		{Key: "manager", Heading: "Manager"},
		{Key: "revenue", Heading: "Revenue", Format: eur},
		{Key: "target", Heading: "Target", Format: eur},
		{Key: "gap", Heading: "Over target", Format: sheet.Percent(1).Change(), Formula: sheet.Minus(sheet.Over(sheet.Col("revenue"), sheet.Col("target")), sheet.Const("1"))},
		{Key: "health", Heading: "Health", Format: sheet.Decimals(0), Bar: true, BarMax: 100},
		{Key: "status", Heading: "Status", Choices: []string{"on track", "at risk", "lost"}, Tones: statusTones},
		{Key: "review", Heading: "Next review", Format: sheet.Days()},
	}}
	for i, a := range accounts {
		row := sheet.Row{Link: sheet.Link{Sheet: a.name}, Cells: sheet.Cells(sheet.Text(a.id), sheet.Text(a.name), sheet.Text(a.tier), sheet.Text(a.manager),
			sheet.Int(a.revenue), sheet.Int(a.target), sheet.None, sheet.Int(a.health), sheet.Text(a.status), sheet.Date(day.AddDate(0, i, 15)))}
		if a.id == "sakura" {
			row.Cells[4].Format, row.Cells[5].Format, row.Tone = &yen, &yen, sheet.Quiet
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// peopleTable hangs people below whom they report to.
func peopleTable() *sheet.Table {
	t := &sheet.Table{ID: "People", Groups: "Account", Columns: []sheet.Column{
		{Key: "account", Heading: "Account id", Hidden: true}, {Key: "id", Heading: "Id", Hidden: true},
		{Key: "name", Heading: "Name"}, {Key: "role", Heading: "Role"}, {Key: "voice", Heading: "Sentiment", Choices: []string{"for us", "neutral", "against"},
			Tones: map[string]sheet.Tone{"for us": sheet.Good, "neutral": sheet.Quiet, "against": sheet.Bad}}, {Key: "met", Heading: "Last met", Format: sheet.Days()}}}
	for i, p := range []struct {
		account, name, role, voice string
		depth                      int
	}{
		{"Acme Foods", "Mary Major", "Managing director", "neutral", 0},
		{"Acme Foods", "John Doe", "Head of procurement, who decides about all frame contracts", "against", 1},
		{"Acme Foods", "Ann Lee", "Buyer", "for us", 2},
		{"Acme Foods", "Raj Rao", "Buyer", "neutral", 2},
		{"Acme Foods", "Eva Ost", "Head of operations", "for us", 1},
		{"Königlich Essen", "Karl König", "Owner", "for us", 0},
		{"Königlich Essen", "Käthe Klein", "Office", "", 1},
	} {
		row := sheet.Row{Group: p.account, Cells: sheet.Cells(sheet.Text("id of "+p.account), sheet.Text(fmt.Sprintf("c%d", i+1)), sheet.Text(p.name), sheet.Text(p.role), sheet.Text(p.voice), sheet.Date(day.AddDate(0, 0, -9*i)))}
		row.Cells[2].Indent = p.depth
		t.Rows = append(t.Rows, row)
	}
	t.Rows[1].Cells[4].Tone, t.Rows[1].Cells[4].Note = sheet.Caution, "Softer since the last visit."
	return t
}

// tasksTable offers in each row what its own account has: of one, too much for a
// list within a cell.
func tasksTable() *sheet.Table {
	var many []string
	for i := range 40 {
		many = append(many, fmt.Sprintf("Objective %d of Acme, with a name", i+1))
	}
	few := []string{"Grow services, by half", "=Keep"}
	t := &sheet.Table{ID: "Tasks", Columns: []sheet.Column{
		{Key: "id", Heading: "Id", Hidden: true}, {Key: "action", Heading: "Action"}, {Key: "objective", Heading: "Objective"}, {Key: "owner", Heading: "Owner", Choices: []string{"Jane Roe", "Max Muster"}},
		{Key: "due", Heading: "Due", Format: sheet.Days()}, {Key: "status", Heading: "Status", Choices: []string{"open", "late", "done"}, Tones: statusTones}}}
	for i := range 36 {
		choices := many
		if i%3 == 2 {
			choices = few
		}
		row := sheet.Row{Cells: sheet.Cells(sheet.Text(fmt.Sprintf("a%02d", i)), sheet.Text(fmt.Sprintf("Action %d", i+1)), sheet.Text(choices[i%len(choices)]), sheet.Text([]string{"Jane Roe", "Max Muster"}[i%2]),
			sheet.Date(day.AddDate(0, 0, 3*i-30)), sheet.Text([]string{"open", "late", "done"}[i%3]))}
		row.Cells[2].Choices = choices
		t.Rows = append(t.Rows, row)
	}
	return t
}
