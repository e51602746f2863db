package report

import (
	"strings"
	"time"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// facts is a table of what is known of a part of the plan that is no list: a row
// for each of its fields, and of the parts within it.
func (d *Dossier) facts(id, caption string, part plan.Part) *sheet.Table {
	t := &sheet.Table{ID: id, Caption: caption, Columns: []sheet.Column{{Key: "fact", Heading: "Fact"}, {Key: "is", Heading: "What we know"}}}
	d.addFacts(t, "", plan.ViewOf(part))
	return t
}

// addFacts adds those of a part; within another it is named before them.
func (d *Dossier) addFacts(t *sheet.Table, of string, v plan.View) {
	for _, f := range v.Shape.Fields {
		text := ""
		switch f.Form {
		case plan.Scalar:
			if !v.Absent(f) && (f != v.Shape.ID || !d.Outside) { // which says nothing to them
				text = d.fact(f, v.Value(f))
			}
		case plan.Scalars:
			var words []string
			n, _ := v.Len(f)
			for i := range n {
				if value := v.At(f, i); !value.Absent() {
					words = append(words, d.fact(f, value))
				}
			}
			text = strings.Join(words, "; ")
		case plan.Single:
			d.addFacts(t, of+f.Label+": ", v.Object(f))
		}
		if text != "" {
			label := f.Label
			switch {
			case of != "" && f.Kind == &plan.RefKind: // of who approved, for one
				label = strings.TrimSuffix(of, ": ")
			case of != "":
				label = of + strings.ToLower(label)
			}
			t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(label), sheet.Text(text))})
		}
	}
}

// fact is a value as a text of its own.
func (d *Dossier) fact(f *plan.Field, value plan.Value) string {
	switch value := value.(type) {
	case *plan.Money:
		return string(value.Currency()) + " " + value.Amount().Grouped()
	case *plan.Number:
		return value.Grouped()
	case *plan.Month:
		return time.Month(*value).String()
	case *plan.Count:
		return strings.TrimSpace(value.Decimal().Grouped() + " " + f.Unit)
	}
	return d.word(f, value)
}
