package report

import (
	"fmt"

	"keyplan/plan"
	"keyplan/plan/customers"
	"keyplan/plan/sheet"
)

// accounts is the page that sets the plans beside the ledger.
func (b *customerBook) accounts() *sheet.Sheet {
	a := b.Accounts
	if a == nil || a.Plans == 0 {
		return nil
	}
	s := &sheet.Sheet{Name: "Plans", Landscape: true, Title: "Your plans beside the ledger", Blocks: []sheet.Block{
		&sheet.Note{Text: fmt.Sprintf("%d of %s found in the ledger by name.", a.Matched, counted(a.Plans, "plan is", "plans are"))},
	}}
	for _, shared := range a.Shared {
		s.Blocks = append(s.Blocks, &sheet.Note{Tone: sheet.Quiet, Text: fmt.Sprintf("%s is one customer in the ledger and has %d plans (%s), whose revenue is not compared with it.",
			shared.Customer.Name, len(shared.Accounts), filesOf(shared.Accounts))})
	}
	for _, table := range []*sheet.Table{b.unearned(a), b.unplanned(a), b.differing(a), b.missing(a)} {
		if len(table.Rows) > 0 {
			b.cut(table, mostListed)
			s.Blocks = append(s.Blocks, table)
		}
	}
	return s
}

func filesOf(accounts []*customers.Account) string {
	files := make([]string, len(accounts))
	for i, account := range accounts {
		files[i] = account.File
	}
	return few(files)
}

func (b *customerBook) unearned(a *customers.Comparison) *sheet.Table {
	t := &sheet.Table{ID: "Unearned", Caption: "Key accounts that no longer earn it", Note: "Is the tier still right? keyplan explain tier-not-earned says more.",
		Columns: []sheet.Column{
			{Key: "account", Heading: "Account"}, {Key: "tier", Heading: "Tier"},
			{Key: "revenue", Heading: "Revenue", Format: b.format()},
			{Key: "why", Heading: "Why"},
		}}
	for _, u := range a.Unearned {
		t.Rows = append(t.Rows, sheet.Row{Tone: sheet.Caution, Cells: sheet.Cells(sheet.Text(u.Account.Name), sheet.Text(string(u.Account.Tier)), b.value(u.Row.Amount), sheet.Text(u.Why))})
	}
	return t
}

func (b *customerBook) unplanned(a *customers.Comparison) *sheet.Table {
	t := &sheet.Table{ID: "Unplanned", Caption: "Large customers without a plan",
		Note: fmt.Sprintf("Each brings more than half of your key accounts do (%s). keyplan new NAME begins a plan.", b.money(a.Typical)),
		Columns: []sheet.Column{
			{Key: "rank", Heading: "#", Format: sheet.Decimals(0)}, {Key: "customer", Heading: "Customer"},
			{Key: "revenue", Heading: "Revenue", Format: b.format()},
		}}
	for _, row := range a.Unplanned {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Int(row.Rank), sheet.Text(row.Customer.Name), b.value(row.Amount))})
	}
	return t
}

func (b *customerBook) differing(a *customers.Comparison) *sheet.Table {
	t := &sheet.Table{ID: "Differing", Caption: "Plans that tell another revenue than the ledger", Columns: []sheet.Column{
		{Key: "account", Heading: "Account"}, {Key: "year", Heading: "Year"},
		{Key: "plan", Heading: "Plan", Format: b.format()},
		{Key: "ledger", Heading: "Ledger", Format: b.format()},
		{Key: "off", Heading: "Off by", Format: sheet.Percent(0).Change(), Spare: 1, Formula: sheet.Over(sheet.Minus(sheet.Col("plan"), sheet.Col("ledger")), sheet.Col("ledger"))},
		{Key: "where", Heading: "Where"},
	}}
	for _, d := range a.Differing {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(d.Account.Name), sheet.Text(d.Year.Year.String()), decimalValue(d.Year.Revenue), decimalValue(d.Ledger), sheet.None,
			sheet.Text(fmt.Sprintf("%s:%d", d.Account.File, d.Year.Line)))})
	}
	return t
}

func (b *customerBook) missing(a *customers.Comparison) *sheet.Table {
	t := &sheet.Table{ID: "Missing", Caption: "Active accounts that the ledger does not know",
		Note:    "Under another name? An --alias file says who is who.",
		Columns: []sheet.Column{{Key: "account", Heading: "Account"}, {Key: "tier", Heading: "Tier"}, {Key: "plan", Heading: "Plan"}}}
	for _, account := range a.Missing {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(account.Name), sheet.Text(string(account.Tier)), sheet.Text(account.File))})
	}
	return t
}

func decimalValue(d plan.Decimal) sheet.Value {
	if d.Absent() {
		return sheet.None
	}
	return sheet.Number(d.String())
}
