package report

import "keyplan/plan/sheet"

// record is the hidden sheet that tells a later import of which plans a workbook
// was made, and in which state: the rows of tables name their account and id
// themselves.
func record(all []*Dossier) *sheet.Sheet {
	t := &sheet.Table{ID: "Keyplan_record", Columns: []sheet.Column{{Key: "account", Heading: "Account id"}, {Key: "file", Heading: "File"}, {Key: "content", Heading: "Content", Note: "the hash by which git names what the file held"}}}
	for _, d := range all {
		t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(string(d.Plan.Account.ID)), sheet.Text(d.File), sheet.Text(d.Hash))})
	}
	return &sheet.Sheet{Name: "keyplan record", Hidden: true, Blocks: []sheet.Block{t}}
}
