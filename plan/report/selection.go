package report

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"keyplan/pareto/selection"
	"keyplan/plan"
	"keyplan/plan/choice"
	"keyplan/plan/sheet"
)

// SelectionOptions say how much of a selection is shown.
type SelectionOptions struct {
	Brief    bool // the list on one page, for a screen; else every page
	Evidence bool // and a page of what each score rests on
}

// Selection shows what a guideline for choosing key accounts comes to.
func Selection(c *choice.Choice, o SelectionOptions) *sheet.Book {
	s := selectionBook{c}
	book := &sheet.Book{Title: string(c.Doc.Guideline.Selection.Name), Lines: s.about(), Created: c.Today.Time()}
	ranking := s.ranking()
	if o.Brief {
		leaveOutEmpty(ranking, "upto", "quadrant", "held", "today", "revenue", "manager")
	}
	list := &sheet.Sheet{Name: "List", Landscape: true, Blocks: []sheet.Block{s.figures(), ranking}}
	for _, note := range s.notes() {
		list.Blocks = append(list.Blocks, note)
	}
	book.Sheets = append(book.Sheets, list)
	if o.Brief {
		return book
	}
	book.Sheets = append(book.Sheets, s.matrix(), s.robust(), s.changes(), s.scores(), s.disagreement())
	if o.Evidence {
		book.Sheets = append(book.Sheets, &sheet.Sheet{Name: "Evidence", Landscape: true, Blocks: []sheet.Block{s.evidence(s.Places)}})
	}
	return book
}

// A selectionBook makes the pages.
type selectionBook struct{ *choice.Choice }

// about says what was chosen from, under the title.
func (s selectionBook) about() []string {
	g := s.Doc.Guideline
	people, departments := map[string]bool{}, map[string]bool{}
	for _, score := range s.Input.Scores {
		people[score.By] = true
		if score.Department != "" {
			departments[score.Department] = true
		}
	}
	what := []string{s.Doc.File.Name}
	if !g.Selection.Date.Absent() {
		what = append(what, "of "+g.Selection.Date.String())
	}
	scorers := counted(len(people), "scorer", "scorers")
	if len(departments) > 0 {
		scorers += " of " + counted(len(departments), "department", "departments")
	}
	what = append(what, counted(len(g.Candidates), "candidate", "candidates"), counted(len(g.Criteria), "criterion", "criteria"), scorers)
	return []string{strings.Join(what, " · ")}
}

// figures are what matters at a glance.
func (s selectionBook) figures() *sheet.Figures {
	k := s.Result.Capacity
	f := &sheet.Figures{Items: []sheet.Figure{
		{Label: "On the list", Value: sheet.Int(k.Places), Format: sheet.Decimals(0), Comment: s.bound()},
		{Label: "Promoted", Value: sheet.Int(len(s.Moved(choice.Promote))), Format: sheet.Decimals(0)},
		{Label: "Stepping down", Value: sheet.Int(len(s.Moved(choice.Demote))), Format: sheet.Decimals(0)},
	}}
	if k.Hours != nil {
		f.Items = append(f.Items, sheet.Figure{Label: "Hours a month", Value: exact(k.Used), Format: sheet.Decimals(0), Comment: "of " + choice.Round(k.Hours, 0) + " that there are, with all other accounts"})
	}
	if r := s.Result.Revenue; r.Known {
		f.Items = append(f.Items, sheet.Figure{Label: "Like a ranking by revenue", Value: sheet.Float(r.Kendall), Format: sheet.Decimals(2), Comment: likeness(r.Kendall)})
	}
	return f
}

// bound says why the list ends where it does.
func (s selectionBook) bound() string {
	of := "of " + counted(len(s.Places), "candidate", "candidates")
	switch k := s.Result.Capacity; k.Bound {
	case selection.ByMost:
		if !s.Doc.Guideline.Selection.Accounts.Absent() {
			return of + ": the guideline wants no more"
		}
		return of + ": no more can be looked after"
	case selection.ByHours:
		return of + ": there is no time for the next, who takes " + choice.Round(k.Next, 0) + " hours more"
	case selection.ByLeast:
		return of + ": the next scores below " + choice.Round(s.Input.Least, 0)
	}
	return of + ": all who are not knocked out"
}

func likeness(tau float64) string {
	switch {
	case tau >= 0.7:
		return "revenue alone would choose nearly the same"
	case tau >= 0.3:
		return "revenue counts, and is not all (Kendall's tau)"
	case tau >= -0.3:
		return "quite another order than by revenue (Kendall's tau)"
	}
	return "nearly revenue upside down (Kendall's tau)"
}

// exact is a fraction as a value.
func exact(x *big.Rat) sheet.Value {
	if x == nil {
		return sheet.None
	}
	if places, ends := x.FloatPrec(); ends {
		return sheet.Number(x.FloatString(places))
	}
	f, _ := x.Float64()
	return sheet.Float(f)
}

// ranking is all candidates in their order.
func (s selectionBook) ranking() *sheet.Table {
	t := &sheet.Table{ID: "Ranking", Caption: "Who is on the list", Main: true, Columns: []sheet.Column{
		{Key: "rank", Heading: "#", Format: sheet.Decimals(0)},
		{Key: "candidate", Heading: "Candidate"},
		{Key: "score", Heading: "Score", Format: sheet.Decimals(0), Note: "0 to 100, with missing scores at their worst"},
		{Key: "upto", Heading: "Up to", Format: sheet.Decimals(0), Note: "with missing scores at their best"},
		{Key: "quadrant", Heading: "Quadrant", Spare: 3},
		{Key: "held", Heading: "Holds", Format: sheet.Percent(0), Note: "in so many of the random weightings the candidate is on the list", Spare: 4},
		{Key: "move", Heading: "Means"},
		{Key: "today", Heading: "Today", Spare: 5, Note: "tier of the plan"},
		{Key: "revenue", Heading: "By revenue", Format: sheet.Decimals(0), Note: "rank by revenue alone", Spare: 2},
		{Key: "manager", Heading: "Manager", Spare: 1},
	}, Groups: "List", Empty: "There are no criteria or no candidates yet.", Note: s.legend()}
	for _, p := range s.Places {
		t.Rows = append(t.Rows, s.rankingRow(p))
	}
	return t
}

// leaveOutEmpty takes out those of some columns in which nothing stands.
func leaveOutEmpty(t *sheet.Table, keys ...string) {
	for _, key := range keys {
		k := t.Column(key)
		if len(t.Rows) == 0 || slices.ContainsFunc(t.Rows, func(r sheet.Row) bool { return !r.Cells[k].Value.Absent() }) {
			continue
		}
		t.Columns = slices.Delete(t.Columns, k, k+1)
		for i := range t.Rows {
			t.Rows[i].Cells = slices.Delete(t.Rows[i].Cells, k, k+1)
		}
	}
}

func (s selectionBook) rankingRow(p *choice.Place) sheet.Row {
	cells := sheet.Cells(rank(p), sheet.Text(string(p.Candidate.Name)), exact(p.Score.Low), sheet.None, sheet.Text(p.Quadrant.String()),
		sheet.None, sheet.Text(s.means(p)), sheet.Text(string(p.From)), sheet.None, sheet.Text(s.Person(p.Manager)))
	if !p.Score.Exact() {
		cells[3].Value = exact(p.Score.High)
	}
	if s.Result.Runs > 0 && p.Eligible() {
		cells[5].Value = exact(big.NewRat(int64(p.Held), int64(s.Result.Runs)))
	}
	if p.ByRevenue > 0 {
		cells[8].Value = sheet.Int(p.ByRevenue)
	}
	row := sheet.Row{Cells: cells, Group: "not on the list"}
	switch {
	case p.In:
		row.Group = "on the list"
	case !p.Eligible():
		row.Group = "out, whatever else speaks for them"
		if len(p.Failed) == 0 {
			row.Group = "out until they are scored on what must be met"
		}
		row.Tone = sheet.Quiet
	}
	if p.Move == choice.Demote {
		row.Cells[6].Tone = sheet.Bad
	}
	if p.Open {
		row.Cells[6].Tone = sheet.Caution
	}
	return row
}

func rank(p *choice.Place) sheet.Value {
	if p.Rank == 0 {
		return sheet.None
	}
	return sheet.Int(p.Rank)
}

// legend says what the words of the ranking mean, as far as they occur.
func (s selectionBook) legend() string {
	var all []string
	if s.Result.Runs > 0 && len(s.Places) > 0 {
		all = append(all, "holds: in so many of "+sheet.Decimals(0).Text(sheet.Int(s.Result.Runs))+" random weightings the candidate is on the list")
	}
	for _, p := range s.Places {
		if p.Open {
			all = append(all, "open: scores are missing that may change it")
			break
		}
	}
	return strings.Join(all, "; ")
}

// means is what the list means for a candidate.
func (s selectionBook) means(p *choice.Place) string {
	if p.Open && p.Move != choice.Await {
		return string(p.Move) + ", open"
	}
	return string(p.Move)
}

// named are the candidates that hold.
func (s selectionBook) named(holds func(*choice.Place) bool) []string {
	var names []string
	for _, p := range s.Places {
		if holds(p) {
			names = append(names, string(p.Candidate.Name))
		}
	}
	return names
}

// few lists some names, and counts the rest.
func few(names []string) string {
	const most = 6
	if len(names) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most-1], ", "), len(names)-most+1)
	}
	return strings.Join(names, ", ")
}

// notes say what to make of the list.
func (s selectionBook) notes() []*sheet.Note {
	var all []*sheet.Note
	note := func(tone sheet.Tone, format string, args ...any) {
		all = append(all, &sheet.Note{Tone: tone, Text: fmt.Sprintf(format, args...)})
	}
	if len(s.Places) == 0 {
		return nil
	}
	if s.Result.Missing == s.Result.All {
		note(sheet.Caution, "Nobody has scored yet. Write a sheet for each person and criterion under scores: in %s.", s.Doc.File.Name)
		return all
	}
	if n := s.Result.Capacity.Places; n < s.Fewest {
		note(sheet.Caution, "%s on the list; a programme pays from about %d.", counted(n, "account is", "accounts are"), s.Fewest)
	}
	for k := range s.Input.Criteria {
		if names := s.named(func(p *choice.Place) bool { return slices.Contains(p.Failed, k) }); len(names) > 0 {
			note(sheet.Plain, "Out, whatever else speaks for them, since they are too low on %q: %s.", s.Criterion(k), few(names))
		}
		if names := s.named(func(p *choice.Place) bool { return slices.Contains(p.Unproven, k) }); len(names) > 0 {
			note(sheet.Caution, "Out until somebody scores them on %q: %s.", s.Criterion(k), few(names))
		}
	}
	if text := s.swingText(); text != "" {
		note(sheet.Plain, "%s", text)
	}
	if weak := s.weak(); weak != "" {
		note(sheet.Caution, "Most weightings leave out: %s. Talk about whether they belong on the list before you defend it.", weak)
	}
	if n := s.Result.Missing; n > 0 {
		note(sheet.Plain, "%d of %d scores are missing. They count at their worst; whom they may bring in or push out is marked open.", n, s.Result.All)
	}
	if n := len(s.Result.Disputes); n > 0 {
		d := s.Result.Disputes[0]
		note(sheet.Plain, "Scorers are far apart on %s, most of all on %q of %s: %s.", counted(n, "score", "scores"), s.Criterion(d.Criterion), s.Name(d.Candidate), s.voices(&d))
	}
	if names := s.named(func(p *choice.Place) bool { return p.Move == choice.Promote && p.Account == nil }); len(names) > 0 {
		note(sheet.Plain, "Promoted, and without a plan yet: %s. keyplan new NAME begins one.", few(names))
	}
	for _, m := range s.Managers {
		if m.Over() {
			note(sheet.Caution, "%s would need %s hours a month and has %s: hand accounts over before the list holds.", s.Person(m.Person), choice.Round(m.Takes, 0), choice.Round(m.Has, 0))
		}
	}
	if n := len(s.Unjudged); n > 0 {
		note(sheet.Caution, "%s no candidate, and so not judged: %s.", counted(n, "key account is", "key accounts are"), s.unjudged())
	}
	return all
}

// swingText tells the smallest change of a weight that changes the list.
func (s selectionBook) swingText() string {
	if len(s.Result.Swings) == 0 {
		if len(s.Input.Criteria) < 2 || s.Result.Capacity.Bound == selection.AllIn {
			return ""
		}
		return "No change of one weight alone changes who is in."
	}
	w := s.Result.Swings[0]
	if w.From.Cmp(w.To) == 0 {
		return fmt.Sprintf("The slightest change of the weight of %q changes the list: %s.", s.Criterion(w.Criterion), s.swap(&w))
	}
	from, to := apart(w.From, w.To)
	return fmt.Sprintf("The smallest change that changes the list: %q at %s %% instead of %s %%; then %s.", s.Criterion(w.Criterion), to, from, s.swap(&w))
}

// apart writes two shares as percentages, as finely as tells them apart.
func apart(a, b *big.Rat) (string, string) {
	const most = 6
	for places := 1; places < most; places++ {
		if x, y := choice.Percent(a, places), choice.Percent(b, places); x != y {
			return x, y
		}
	}
	return choice.Percent(a, most), choice.Percent(b, most)
}

func (s selectionBook) swap(w *selection.Swing) string {
	switch {
	case w.In < 0:
		return s.Name(w.Out) + " leaves"
	case w.Out < 0:
		return s.Name(w.In) + " comes in"
	}
	return s.Name(w.In) + " comes in for " + s.Name(w.Out)
}

// weak are those on the list whom most weightings leave out.
func (s selectionBook) weak() string {
	var names []string
	for _, p := range s.Places {
		if p.In && s.Result.Runs > 0 && 2*p.Held < s.Result.Runs {
			names = append(names, fmt.Sprintf("%s (in %s %% of them)", p.Candidate.Name, choice.Percent(big.NewRat(int64(p.Held), int64(s.Result.Runs)), 0)))
		}
	}
	return few(names)
}

func (s selectionBook) voices(d *selection.Dispute) string {
	var all []string
	for _, v := range d.Voices {
		who := v.Department
		if who == "" {
			who = s.Person(plan.Ref(v.By[0]))
		}
		all = append(all, who+" "+strings.TrimSuffix(choice.Round(v.Mean, 1), ".0"))
	}
	return strings.Join(all, ", ")
}

func (s selectionBook) unjudged() string {
	var names []string
	for _, doc := range s.Unjudged {
		names = append(names, string(doc.Plan.Account.Name))
	}
	return few(names)
}
