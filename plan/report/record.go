package report

import (
	"strings"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// record is the hidden sheet that tells a later import of which plans a workbook
// was made, in which state, and which columns of its tables are which fields: the
// rows themselves name the account and the id.
func record(all []*Dossier, book *sheet.Book) *sheet.Sheet {
	plans := &sheet.Table{ID: "Keyplan_plans", Columns: []sheet.Column{{Key: "account", Heading: "Account id"}, {Key: "file", Heading: "File"}, {Key: "content", Heading: "Content", Note: "the hash by which git names what the file held"}}}
	for _, d := range all {
		plans.Rows = append(plans.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(string(d.Plan.Account.ID)), sheet.Text(d.File), sheet.Text(d.Hash))})
	}
	fields := &sheet.Table{ID: "Keyplan_fields", Columns: []sheet.Column{{Key: "table", Heading: "Table"}, {Key: "column", Heading: "Column"}, {Key: "field", Heading: "Field"}}}
	shown, _ := book.Tables()
	for _, t := range shown {
		shape := shapeAt(t.Of)
		if shape == nil {
			continue
		}
		for i := range t.Columns {
			if c := &t.Columns[i]; shape.Field(c.Key) != nil && c.Key != idKey {
				fields.Rows = append(fields.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(t.ID), sheet.Text(c.Head()), sheet.Text(t.Of+"[]."+c.Key))})
			}
		}
	}
	return &sheet.Sheet{Name: "keyplan record", Hidden: true, Blocks: []sheet.Block{plans, fields}}
}

// listOf is where the items of a shape stand in a plan: "financials.years"; "" for
// those that stand in several places.
func listOf(shape *plan.Shape) string {
	paths := pathsTo(plan.ShapeOf(&plan.Plan{}), shape)
	if len(paths) != 1 {
		return ""
	}
	return paths[0]
}

func pathsTo(in, shape *plan.Shape) (paths []string) {
	for _, f := range in.Parts {
		if f.Shape() == shape {
			paths = append(paths, f.Key)
		}
		if f.Form == plan.Single {
			for _, path := range pathsTo(f.Shape(), shape) {
				paths = append(paths, f.Key+"."+path)
			}
		}
	}
	return paths
}

// shapeAt is the shape of the items at a path, or nil.
func shapeAt(path string) *plan.Shape {
	shape := plan.ShapeOf(&plan.Plan{})
	for key := range strings.SplitSeq(path, ".") {
		f := shape.Field(key)
		if f == nil {
			return nil
		}
		shape = f.Shape()
	}
	return shape
}
