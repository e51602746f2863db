package report

import (
	"strings"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// A listing is a table of the items of a list of plans: a column for each field
// that is shown, described and limited as the field is, and in hidden columns
// the account and the id, so that a row that somebody edits finds its way back.
type listing struct {
	*sheet.Table
	shape  *plan.Shape
	fields []*plan.Field
	lead   int // the columns before those of the fields
	across bool
	base   plan.Currency // of amounts across accounts
}

// hiddenKeys are the columns that say which item of which plan a row is.
const (
	accountKey = "account"
	idKey      = "id"
)

// list begins a table of the items of one plan. Of the keys, those that are not
// written in any item make no column.
func (d *Dossier) list(id, caption string, part plan.Part, keys ...string) *listing {
	l := newListing(id, caption, plan.ShapeOf(part), keys)
	for _, f := range l.fields {
		l.Columns = append(l.Columns, d.column(f))
	}
	return l
}

// acrossAccounts begins a table of the items of many plans, whose amounts are in
// one currency.
func acrossAccounts(id, caption string, base plan.Currency, part plan.Part, keys ...string) *listing {
	return acrossPlans(id, caption, base, plan.ShapeOf(part), keys)
}

func acrossPlans(id, caption string, base plan.Currency, shape *plan.Shape, keys []string) *listing {
	l := newListing(id, caption, shape, keys)
	l.across, l.base = true, base
	l.Columns[0].Hidden = true
	l.Columns = append(l.Columns, sheet.Column{Key: "customer", Heading: "Account"})
	l.lead++
	for _, f := range l.fields {
		l.Columns = append(l.Columns, columnOf(f, base))
	}
	return l
}

func newListing(id, caption string, shape *plan.Shape, keys []string) *listing {
	l := &listing{Table: &sheet.Table{ID: id, Caption: caption}, shape: shape, lead: 2}
	l.Of = listOf(l.shape)
	l.Columns = []sheet.Column{{Key: accountKey, Heading: "Account id", Hidden: true}, {Key: idKey, Heading: "Id", Hidden: true}}
	for _, key := range keys {
		f := l.shape.Field(key)
		if f == nil {
			panic("report: a " + l.shape.Noun + " has no " + key)
		}
		l.fields = append(l.fields, f)
	}
	return l
}

// column is that of a field in the tables of one account, which knows all that
// its links can name.
func (d *Dossier) column(f *plan.Field) sheet.Column {
	c := columnOf(f, d.currency())
	if f.Kind == &plan.RefKind && f.Form == plan.Scalar {
		c.Choices = d.choices(f.To)
	}
	return c
}

// columnOf is the column of a field: its label, what it means, how its values are
// written, and which words it knows.
func columnOf(f *plan.Field, currency plan.Currency) sheet.Column {
	c := sheet.Column{Key: f.Key, Heading: f.Label, Note: f.Doc, Format: formatOf(f, currency)}
	if f.Options != nil && f.Form == plan.Scalar {
		for _, word := range f.Options.Values() {
			c.Choices = append(c.Choices, plan.Spoken(word))
		}
		c.Tones = meanings[f.Options]
	}
	return c
}

func formatOf(f *plan.Field, currency plan.Currency) sheet.Format {
	if f.Form != plan.Scalar {
		return sheet.Format{}
	}
	switch f.Kind {
	case &plan.MoneyKind:
		return sheet.Money(string(currency), 0)
	case &plan.PercentKind, &plan.SignedKind:
		return sheet.Percent(0)
	case &plan.NumberKind, &plan.CountKind:
		return sheet.Format{Kind: sheet.AsNumber, Unit: f.Unit}
	case &plan.DateKind, &plan.CustomerDateKind:
		return sheet.Days()
	}
	return sheet.Format{}
}

// meanings are the tones of words that are good or bad news. Where a word is
// neither it has none.
var meanings = map[*plan.Options]map[string]sheet.Tone{
	plan.ActionStatuses:      {"done": sheet.Good, "blocked": sheet.Caution, "cancelled": sheet.Quiet},
	plan.ObjectiveStatuses:   {"achieved": sheet.Good, "at risk": sheet.Caution, "deferred": sheet.Quiet, "cancelled": sheet.Quiet},
	plan.Sentiments:          {"advocate": sheet.Good, "supporter": sheet.Good, "critic": sheet.Caution, "opponent": sheet.Bad, "unknown": sheet.Quiet},
	plan.CellStatuses:        {"owned": sheet.Good, "pipeline": sheet.Caution, "competitor": sheet.Bad, "lost": sheet.Bad, "not eligible": sheet.Quiet},
	plan.CompetitorStrengths: {"strong": sheet.Bad, "weak": sheet.Good},
	plan.Feedbacks:           {"positive": sheet.Good, "negative": sheet.Bad, "none": sheet.Quiet},
	plan.Healths:             {"green": sheet.Good, "amber": sheet.Caution, "red": sheet.Bad},
	plan.Approvals:           {"approved": sheet.Good, "rejected": sheet.Bad},
}

// levelTones are what levels of what is bad mean, the more the worse.
var levelTones = map[string]sheet.Tone{"high": sheet.Bad, "medium": sheet.Caution}

// extra adds a column after those of the fields.
func (l *listing) extra(columns ...sheet.Column) *listing {
	l.Columns = append(l.Columns, columns...)
	return l
}

// add adds a row for an item, with the cells of the extra columns.
func (l *listing) add(d *Dossier, item plan.Part, extra ...sheet.Cell) *sheet.Row {
	v := plan.ViewOf(item)
	row := sheet.Row{Cells: sheet.Cells(sheet.Text(string(d.Plan.Account.ID)), sheet.None)}
	if l.shape.ID != nil {
		row.Cells[1].Value = sheet.Text(v.Value(l.shape.ID).String())
	}
	if l.across {
		row.Cells = append(row.Cells, sheet.Cell{Value: sheet.Text(d.called())})
	}
	for i, f := range l.fields {
		cell := l.cell(d, v, f, l.lead+i)
		if l.across && f.Kind == &plan.RefKind && f.Form == plan.Scalar {
			cell.Choices = d.choices(f.To)
		}
		row.Cells = append(row.Cells, cell)
	}
	if !l.across && len(l.fields) > 0 {
		row.Cells[l.lead].Note = d.evidence(v)
	}
	row.Cells = append(row.Cells, extra...)
	l.Rows = append(l.Rows, row)
	return &l.Rows[len(l.Rows)-1]
}

// evidence says how well an item is known: "as of 2026-09-01, source: a visit".
func (d *Dossier) evidence(v plan.View) string {
	var words []string
	for _, f := range v.Shape.Fields {
		if f.Evidence && !v.Absent(f) {
			words = append(words, strings.ToLower(f.Label)+": "+d.word(f, v.Value(f)))
		}
	}
	return strings.Join(words, ", ")
}

// cell is what an item has in a field.
func (l *listing) cell(d *Dossier, v plan.View, f *plan.Field, column int) sheet.Cell {
	if f.Form == plan.Scalars {
		var words []string
		n, _ := v.Len(f)
		for i := range n {
			words = append(words, d.word(f, v.At(f, i)))
		}
		return sheet.Cell{Value: sheet.Text(strings.Join(words, "; "))}
	}
	value := v.Value(f)
	if value.Absent() {
		return sheet.Cell{}
	}
	switch value := value.(type) {
	case *plan.Money:
		return l.amount(d, *value)
	case *plan.Percent:
		return sheet.Cell{Value: l.fraction(value.Decimal, column)}
	case *plan.SignedPercent:
		return sheet.Cell{Value: l.fraction(value.Decimal, column)}
	case *plan.Number: // each of its own measure, so with its own decimals
		own := sheet.Decimals(places(value.Decimal))
		return sheet.Cell{Value: decimalValue(value.Decimal), Format: &own}
	case *plan.Count:
		return sheet.Cell{Value: decimalValue(value.Decimal())}
	case *plan.Date:
		return sheet.Cell{Value: dateValue(*value)}
	case *plan.CustomerDate:
		return sheet.Cell{Value: dateValue(value.Date)}
	case *plan.Email:
		return sheet.Cell{Value: sheet.Text(value.String()), Link: sheet.Link{URL: "mailto:" + value.String()}}
	case *plan.URL:
		return sheet.Cell{Value: sheet.Text(value.String()), Link: sheet.Link{URL: value.String()}}
	}
	return sheet.Cell{Value: sheet.Text(d.word(f, value))}
}

// word is a value as people say it: what a link names, a choice without its
// underscores.
func (d *Dossier) word(f *plan.Field, value plan.Value) string {
	switch f.Kind {
	case &plan.RefKind, &plan.LooseKind:
		return d.names.Name(plan.Ref(value.String()), f.To|loosely(f))
	case &plan.ChoiceKind, &plan.StageKind, &plan.CadenceKind:
		return plan.Spoken(value.String())
	}
	return value.String()
}

// loosely are the scopes of ids that may also be free text.
func loosely(f *plan.Field) plan.Scope {
	if f.Kind == &plan.LooseKind {
		return plan.InOfferings | plan.InUnits | plan.InSites
	}
	return 0
}

// amount is money in the table's currency, else, where there is no rate, as it is
// written with its own. A table of many accounts then has none: its sums would take
// one currency for another.
func (l *listing) amount(d *Dossier, m plan.Money) sheet.Cell {
	currency := d.currency()
	if l.across {
		currency = l.base
	}
	if m.Currency() == currency {
		return sheet.Cell{Value: decimalValue(m.Amount())}
	}
	if converted, ok := m.In(currency, d.Reading.Env.Rates); ok {
		return sheet.Cell{Value: decimalValue(converted.Round(0)), Note: m.String() + " in the plan, at the rate of keyplan.yaml"}
	}
	if l.across {
		return sheet.Cell{Note: m.String() + " in the plan; keyplan.yaml has no rate for it"}
	}
	own := sheet.Money(string(m.Currency()), 0)
	return sheet.Cell{Value: decimalValue(m.Amount()), Format: &own}
}

// fraction is a percentage as a fraction. The column shows as many decimals as some
// of its percentages has.
func (l *listing) fraction(percent plan.Decimal, column int) sheet.Value {
	f := &l.Columns[column].Format
	f.Places = max(f.Places, places(percent))
	return fraction(percent)
}

// fraction is a percentage as sheets know it: 12.5 % is 0.125.
func fraction(percent plan.Decimal) sheet.Value {
	return decimalValue(percent.Share(plan.NewDecimal(1)))
}

// places is how many digits a number has after the point, of which three are shown
// at most.
func places(d plan.Decimal) int {
	const most = 3
	_, digits, _ := strings.Cut(d.String(), ".")
	return min(most, len(digits))
}

// dateValue is a day, or the month or quarter as it is written.
func dateValue(d plan.Date) sheet.Value {
	if d.Absent() {
		return sheet.None
	}
	if d.Precision() != plan.ByDay {
		return sheet.Text(d.String())
	}
	return sheet.Date(d.First().Time())
}

// dayValue is a day, none for 0.
func dayValue(d plan.Day) sheet.Value {
	if d.Absent() {
		return sheet.None
	}
	return sheet.Date(d.Time())
}

// tidy leaves out the columns that hold nothing in any row, but for some that
// are always asked for.
func (l *listing) tidy(keep ...string) *sheet.Table {
	for i := len(l.Columns) - 1; i >= l.lead; i-- {
		c := &l.Columns[i]
		empty := c.Formula == nil
		for _, key := range keep {
			empty = empty && c.Key != key
		}
		for j := range l.Rows {
			empty = empty && l.Rows[j].Cells[i].Value.Absent()
		}
		if !empty {
			continue
		}
		l.Columns = append(l.Columns[:i], l.Columns[i+1:]...)
		for j := range l.Rows {
			cells := l.Rows[j].Cells
			l.Rows[j].Cells = append(cells[:i], cells[i+1:]...)
		}
	}
	return l.Table
}

// tones says what the words of a column mean, where that is not the same for all
// fields of its kind.
func (l *listing) tones(key string, tones map[string]sheet.Tone) *listing {
	if i := l.Column(key); i >= 0 {
		l.Columns[i].Tones = tones
	}
	return l
}

// spare says in which order columns may go where there is no room, the first first.
func (l *listing) spare(keys ...string) *listing {
	for i, key := range keys {
		if c := l.Column(key); c >= 0 {
			l.Columns[c].Spare = i + 1
		}
	}
	return l
}

// total sums columns under the table, but for those in several currencies.
func (l *listing) total(name string, keys ...string) *listing {
	for _, key := range keys {
		if c := l.Column(key); c >= 0 && !l.mixed(c) {
			l.Total, l.Columns[c].Total = name, sheet.Sum(key)
		}
	}
	return l
}

// mixed reports whether amounts of a column are in several currencies.
func (l *listing) mixed(column int) bool {
	for i := range l.Rows {
		if own := l.Rows[i].Cells[column].Format; own != nil && own.Unit != l.Columns[column].Format.Unit {
			return true
		}
	}
	return false
}
