package query

import (
	"fmt"
	"slices"
	"strings"

	"keyplan/pareto/ledger"
)

// text is the whole query: cells as tidy texts; what they say; what becomes of
// each line; and the sums.
func (q *query) text() string {
	var b strings.Builder
	for _, line := range q.head() {
		fmt.Fprintf(&b, "-- %s\n", line)
	}
	source := q.source + " AS t"
	if q.keep != "" {
		source += "\n  WHERE " + fmt.Sprintf(q.keep, q.customer)
	}
	fmt.Fprintf(&b, "WITH cells AS (%s\n  FROM %s\n),\n", selected(q.cells()), source)
	fmt.Fprintf(&b, "said AS (%s\n  FROM cells\n),\n", selected(q.said()))
	fmt.Fprintf(&b, "judged AS (%s\n  FROM said\n)", selected(q.judged()))
	sums, keys := q.sums()
	fmt.Fprintf(&b, "%s\nFROM judged\nGROUP BY %s\nORDER BY %[2]s;\n", strings.ReplaceAll(selected(sums), "\n  ", "\n"), keys)
	return b.String()
}

func selected(columns []string) string {
	return "\n  SELECT\n    " + strings.Join(columns, ",\n    ")
}

// head tells what the query is. No name or value of others stands in it.
func (q *query) head() []string {
	head := []string{"What each customer bought, added up exactly, a line a customer:"}
	if q.date != "" {
		head[0] = "What each customer bought on each day, added up exactly:"
	}
	head = append(head, q.d.run...)
	if q.d.digits > 0 {
		head = append(head, fmt.Sprintf("A cell may have %d digits after its point and %d before it; with more, the query fails rather than round.", q.of.scale, q.of.width-q.of.scale))
	}
	return head
}

func as(sql, name string) string { return sql + " AS " + name }

func cellAt(i int) string   { return fmt.Sprintf("cell_%d", i+1) }
func numberAt(i int) string { return fmt.Sprintf("number_%d", i+1) }

func (q *query) cells() []string {
	columns := []string{as(q.named(), "customer")}
	if q.date != "" {
		columns = append(columns, as(q.d.tidy(q.date), "day"))
	}
	for i, c := range q.columns {
		columns = append(columns, as(q.d.bare(c), cellAt(i)))
	}
	if q.by != "" {
		columns = append(columns, as(q.d.tidy(q.by), "segment"))
	}
	if len(q.where) > 0 {
		columns = append(columns, as(strings.Join(q.where, " AND "), "wanted"))
	}
	return columns
}

// named is the customer, or what stands for a blank one.
func (q *query) named() string {
	name := q.d.tidy(q.customer)
	if q.blankAs == "" {
		return name
	}
	return fmt.Sprintf("COALESCE(NULLIF(%s, ''), %s)", name, q.d.tidy(q.d.literal(q.blankAs)))
}

func (q *query) said() []string {
	columns := []string{"customer"}
	if q.date != "" {
		columns = append(columns, as(q.d.day("day", q.style), "day"))
	}
	for i := range q.columns {
		columns = append(columns, cellAt(i), as(q.d.read(cellAt(i), q.of, q.mark), numberAt(i)))
	}
	if q.by != "" {
		columns = append(columns, "segment")
	}
	if len(q.where) > 0 {
		columns = append(columns, "wanted")
	}
	return columns
}

func (q *query) judged() []string {
	columns := []string{"customer"}
	if q.date != "" {
		columns = append(columns, as(fmt.Sprintf("CASE WHEN %s THEN day ELSE '' END", q.d.match("day", calendar)), "day"))
	}
	columns = append(columns, as(q.value(q.amount), "amount"))
	if q.profit != nil {
		columns = append(columns, as(q.value(q.profit), "profit"))
	}
	if q.most != nil {
		columns = append(columns, as(q.value(q.most), "potential"))
	}
	if q.by != "" {
		columns = append(columns, "segment")
	}
	return append(columns, as(q.fate(), "counted"))
}

// fate is what becomes of a line, in the order in which a file's are judged.
func (q *query) fate() string {
	var b strings.Builder
	when := func(condition string, fate ledger.Fate) {
		fmt.Fprintf(&b, "\n      WHEN %s THEN '%s'", condition, fate)
	}
	if len(q.where) > 0 {
		when("NOT wanted", ledger.Filtered)
	}
	if q.from != 0 || q.to != 0 {
		when("NOT ("+q.asked()+")", ledger.Filtered)
	}
	when("customer = ''", ledger.BlankCustomer)
	var blank []string
	for n, i := range q.amount.at {
		if blank = append(blank, cellAt(i)+" = ''"); !q.amount.Spare[n] {
			when(cellAt(i)+" = ''", ledger.BlankAmount)
		}
		when(fmt.Sprintf("%s <> '' AND %s IS NULL", cellAt(i), numberAt(i)), ledger.Unreadable)
	}
	if !slices.Contains(q.amount.Spare, false) {
		when(strings.Join(blank, " AND "), ledger.BlankAmount)
	}
	return fmt.Sprintf("CASE%s\n      ELSE '%s'\n    END", b.String(), ledger.Used)
}

// asked is the condition that a day is among those asked for. Days as texts
// are in the order of the calendar.
func (q *query) asked() string {
	conditions := []string{q.d.match("day", calendar)}
	if q.from != 0 {
		conditions = append(conditions, fmt.Sprintf("day >= '%s'", q.from))
	}
	if q.to != 0 {
		conditions = append(conditions, fmt.Sprintf("day <= '%s'", q.to))
	}
	return strings.Join(conditions, " AND ")
}

// value is a formula's value, NULL where that cannot be read.
func (q *query) value(f *formula) string {
	if len(f.Steps) == 1 {
		return numberAt(f.at[0])
	}
	var whole, blank []string
	for n, i := range f.at {
		if blank = append(blank, cellAt(i)+" <> ''"); f.Spare[n] {
			whole = append(whole, fmt.Sprintf("(%s = '' OR %s IS NOT NULL)", cellAt(i), numberAt(i)))
		} else {
			whole = append(whole, numberAt(i)+" IS NOT NULL")
		}
	}
	whole = append(whole, "("+strings.Join(blank, " OR ")+")")
	sql := q.d.workOut(f.Formula, q.of, func(n int) string {
		if f.Spare[n] {
			return fmt.Sprintf("COALESCE(%s, %s)", numberAt(f.at[n]), q.d.number("0", q.of))
		}
		return numberAt(f.at[n])
	}).sql
	return fmt.Sprintf("CASE WHEN %s THEN %s END", strings.Join(whole, " AND "), sql)
}

// sums are the columns of the result, and those that it is grouped and ordered by.
func (q *query) sums() (columns []string, keys string) {
	used := func(sql string) string { return fmt.Sprintf("CASE WHEN counted = '%s' THEN %s END", ledger.Used, sql) }
	key := func(column, name string) {
		columns = append(columns, as("COALESCE("+used(column)+", '')"+q.d.collate, name))
		keys += fmt.Sprintf("%d, ", len(columns))
	}
	text := func(template, sql, name string) {
		columns = append(columns, as("COALESCE("+fmt.Sprintf(template, sql)+", '')", name))
	}
	count := func(condition, name string) {
		columns = append(columns, as(fmt.Sprintf("count(CASE WHEN counted = '%s' AND %s THEN 1 END)", ledger.Used, condition), name))
	}

	key("customer", ledger.SumCustomer)
	if q.date != "" {
		key("day", ledger.SumDate)
	}
	text(q.d.sum, fmt.Sprintf("CASE WHEN counted IN ('%s', '%s') THEN amount END", ledger.Used, ledger.BlankCustomer), ledger.SumAmount)
	if q.profit != nil {
		text(q.d.sum, used("profit"), ledger.SumProfit)
	}
	if q.most != nil {
		text(q.d.most, used("potential"), ledger.SumPotential)
	}
	if q.by != "" {
		key("segment", ledger.SumSegment)
	}
	columns = append(columns, as("count(*)", ledger.SumLines))
	count("amount < 0", ledger.SumNegative)
	if q.profit != nil {
		count("profit IS NULL", ledger.SumUnprofitable)
	}
	columns = append(columns, ledger.SumCounted)
	return columns, fmt.Sprintf("%s%d", keys, len(columns))
}
