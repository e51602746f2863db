package diff

import (
	"fmt"
	"testing"

	"keyplan/plan"
	"keyplan/plan/edit"
	"keyplan/plan/load"
)

// others are values to put in place of what is written, by kind: of two, the
// one that does not stand there.
var others = map[*plan.Kind][2]string{
	&plan.TextKind: {"another text", "a text"}, &plan.DateKind: {"2031-01-31", "2030-12-31"}, &plan.CustomerDateKind: {"2031-01-31", "2030-12-31"},
	&plan.MoneyKind: {"12345", "54321"}, &plan.NumberKind: {"3", "4"}, &plan.CountKind: {"7", "8"}, &plan.PercentKind: {"7%", "8%"},
	&plan.SignedKind: {"7%", "8%"}, &plan.CadenceKind: {"weekly", "monthly"}, &plan.YesNoKind: {"yes", "no"},
}

// TestAnEditIsExactlyThatChange changes each value of the example plans by
// itself, and expects it, and nothing else, to be told.
func TestAnEditIsExactlyThatChange(t *testing.T) {
	tried := 0
	for _, text := range examples(t)[:12] {
		old := doc(text)
		e := editing{t: t, old: old, tried: &tried}
		e.part(old.View(), false)
	}
	if tried < 1000 {
		t.Errorf("only %d edits were tried", tried)
	}
}

type editing struct {
	t     *testing.T
	old   *load.Doc
	tried *int
}

func (e editing) part(v plan.View, item bool) {
	named := v.Shape.ID != nil && (&side{doc: e.old}).at(v, v.Shape.ID).Written
	for _, f := range v.Shape.Fields {
		switch f.Form {
		case plan.Single:
			e.part(v.Object(f), false)
		case plan.Items:
			for i := range length(v, f) {
				e.part(v.Item(f, i), true)
			}
		case plan.Scalar:
			// What an item is known by makes another item of it.
			if !f.Identity && !(f == v.Shape.Main && item && !named) {
				e.value(v, f)
			}
		}
	}
}

func (e editing) value(v plan.View, f *plan.Field) {
	place := (&side{doc: e.old}).at(v, f)
	was := v.Value(f).String()
	choice := others[f.Kind]
	if f.Options != nil {
		choice = [2]string{f.Options.List[0].Value, f.Options.List[1].Value}
	}
	if !place.Written || choice[0] == "" || was == "" || f.Key == "fiscal_year_end" || f.Key == "keyplan" { // on these hangs how the rest is read
		return
	}
	want := choice[0]
	if want == was {
		want = choice[1]
	}
	change, err := edit.Scalar(e.old.File, place.Span, true, want)
	if err != nil { // a text of several lines
		return
	}
	text, err := edit.Text(e.old.File, []edit.Change{change})
	if err != nil {
		e.t.Fatal(err)
	}
	*e.tried++
	got := newComparer(e.old, doc(text)).run()
	if len(got) != 1 || got[0].nowAt.Path != place.Path {
		var told []string
		for _, d := range got[:min(len(got), 5)] {
			told = append(told, fmt.Sprint(d.op, " ", d.oldAt.Path, " ", d.nowAt.Path))
		}
		e.t.Errorf("%s: %s → %s at %s is told as %q", e.old.Plan.Account.Name, was, want, place.Path, told)
	}
}
