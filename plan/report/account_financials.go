package report

import (
	"slices"

	"keyplan/plan"
	"keyplan/plan/sheet"
)

// financials are the years, what they buy, what is agreed and how they pay.
func (p *pages) financials() *sheet.Sheet {
	s := &sheet.Sheet{Name: "Financials", Title: "Financials", Landscape: true}
	return page(s, p.years, p.offerings(), p.contracts(), p.facts(p.id("Payment"), "How they pay", &p.Plan.Financials.Payment), p.theirFigures())
}

// sortedYears are our years with them, the earliest first.
func (d *Dossier) sortedYears() []*plan.FiscalYear {
	return slices.SortedStableFunc(slices.Values(d.Plan.Financials.Years), func(a, b *plan.FiscalYear) int { return int(a.Year) - int(b.Year) })
}

// yearsTable has what the plan says of each year, and live beside it how much of
// the target, of the year before and of their spend that is. A year that is not
// over counts with what is expected of it.
func (p *pages) yearsTable() *sheet.Table {
	l := p.list(p.id("Years"), "Our business with them", &plan.FiscalYear{}, "year", "revenue", "through", "target", "forecast", "margin", "customer_spend", "cost_to_serve")
	counts := sheet.Col("counts")
	l.extra(
		sheet.Column{Key: "counts", Heading: "Counted", Format: p.money(), Hidden: true, Note: "revenue, and of a year that is not over what is expected of it"},
		sheet.Column{Key: "attainment", Heading: "Of target", Format: sheet.Percent(0), Note: "revenue, or what is expected, against the target", Formula: sheet.Where("counts", sheet.Over(counts, sheet.Col("target")))},
		sheet.Column{Key: "growth", Heading: "Growth", Format: sheet.Percent(0).Change(), Note: "over the year before", Formula: sheet.Where("counts", sheet.Over(sheet.Minus(counts, sheet.Before("counts")), sheet.Before("counts")))},
		sheet.Column{Key: "share", Heading: "Share of wallet", Format: sheet.Percent(0), Note: "revenue against what they spend with all suppliers", Formula: sheet.Where("whole", sheet.Over(sheet.Col("whole"), sheet.Col("customer_spend")))},
		sheet.Column{Key: "whole", Heading: "Of a whole year", Format: p.money(), Hidden: true, Note: "revenue of a year that is over: of one that is not, it cannot be held against their spend"})
	for _, y := range p.sortedYears() {
		counted, whole := sheet.Cell{}, sheet.Cell{}
		if amount, known := p.Reading.Amount(y.Revenue); known && p.Reading.WholeYear(y) {
			counted.Value = decimalValue(amount)
			whole.Value = counted.Value
		} else if o, known := p.Reading.Outlook(y); known {
			counted.Value = decimalValue(o.Amount.Round(0))
		}
		l.add(p.Dossier, y, counted, sheet.Cell{}, sheet.Cell{}, sheet.Cell{}, whole)
	}
	if len(l.Rows) == 0 || p.blank(l) {
		return nil
	}
	return l.tidy("year", "revenue", "target", "customer_spend", "counts", "whole")
}

// blank reports whether a table holds no figures at all.
func (p *pages) blank(l *listing) bool {
	for i := range l.Rows {
		for j := l.lead + 1; j < len(l.Columns); j++ {
			if !l.Rows[i].Cells[j].Value.Absent() {
				return false
			}
		}
	}
	return true
}

// revenueChart draws revenue and what was wanted.
func (p *pages) revenueChart() *sheet.Chart {
	return p.yearsChart("Revenue and target", "Revenue by year beside the target, and what is expected of the year that is not over.", "revenue", "forecast", "target")
}

// walletChart draws the share of wallet of the years in which it is known; one year
// makes no line. Where it is not known of a year before another, the years stand in
// a table of their own: a line through all of them would begin at nothing.
func (p *pages) walletChart() *sheet.Chart {
	c := &sheet.Chart{Kind: sheet.Line, Title: "Share of wallet", Label: "year", Series: []string{"share"}, Share: sheet.Half, Alt: "Our share of what they spend with all suppliers, by year."}
	t := &sheet.Table{ID: p.id("Wallet"), Columns: []sheet.Column{{Key: "year", Heading: "Year"}, {Key: "share", Heading: "Share of wallet", Format: sheet.Percent(0)}}}
	running := true // from the first year on
	for i, y := range p.sortedYears() {
		if w, known := p.Reading.Wallet(y); known {
			if share, known := w.Share(); known {
				running = running && i == len(t.Rows)
				t.Rows = append(t.Rows, sheet.Row{Cells: sheet.Cells(sheet.Text(y.Year.String()), fraction(share))})
			}
		}
	}
	if len(t.Rows) < 2 {
		return nil
	}
	if c.Table = t; running {
		c.Table, c.Top = p.years, len(t.Rows)
	}
	return c
}

// yearsChart draws the columns that there are of the years; nil where there are none.
func (p *pages) yearsChart(title, alt string, keys ...string) *sheet.Chart {
	if p.years == nil {
		return nil
	}
	var series []string
	last := 0
	for _, key := range keys {
		if n := p.until(key); n > 0 {
			series, last = append(series, key), max(last, n)
		}
	}
	if len(series) == 0 || series[0] != keys[0] {
		return nil
	}
	return &sheet.Chart{Kind: sheet.Bars, Title: title, Table: p.years, Label: "year", Series: series, Top: last, YTitle: string(p.currency()), Share: sheet.Half, Alt: alt}
}

// until is up to which row a column of the years has values: bars of nothing say
// nothing behind the last.
func (p *pages) until(key string) (last int) {
	c := p.years.Column(key)
	for i := range p.years.Rows {
		if c >= 0 && !p.years.Rows[i].Cells[c].Value.Absent() {
			last = i + 1
		}
	}
	return last
}

func (p *pages) offerings() *sheet.Table {
	l := p.list(p.id("Offerings"), "What they buy", &plan.OfferingYear{}, "year", "offering", "unit", "revenue", "spend").extra(
		sheet.Column{Key: "share", Heading: "Our share", Format: sheet.Percent(0), Note: "of what they spend on it", Bar: true, BarMax: 1, Formula: sheet.Where("revenue", sheet.Over(sheet.Col("revenue"), sheet.Col("spend")))})
	all := slices.SortedStableFunc(slices.Values(p.Plan.Financials.Offerings), func(a, b *plan.OfferingYear) int { return int(b.Year) - int(a.Year) })
	share := &l.Columns[l.Column("share")]
	for _, o := range all {
		if o.Year >= p.Reading.FiscalYear() {
			share.Heading, share.Note = "Our share so far", "of what they spend on it in a year; of one that is not over, what they have bought so far"
		}
		l.add(p.Dossier, o, sheet.Cell{})
	}
	if p.blank(l) {
		l.Rows = nil
	}
	if len(all) > 0 && all[0].Year == all[len(all)-1].Year { // sums of several years say nothing
		l.total("Together", "revenue", "spend")
	}
	return l.tidy("offering", "revenue", "spend")
}

func (p *pages) contracts() *sheet.Table {
	l := p.list(p.id("Contracts"), "Contracts", &plan.Contract{}, "name", "start", "end", "value", "notice_days", "renewal", "probability").extra(
		sheet.Column{Key: "notice", Heading: "Notice by", Format: sheet.Days(), Note: "the last day on which notice can be given"},
		sheet.Column{Key: "next", Heading: "What is done about it"})
	for _, c := range p.Plan.Financials.Contracts {
		notice := sheet.Cell{Value: dayValue(noticeDay(c))}
		if day := noticeDay(c); day != 0 && day <= p.Reading.Today && c.End.Last() >= p.Reading.Today {
			notice.Tone = sheet.Caution
		}
		l.add(p.Dossier, c, notice, sheet.Cell{Value: sheet.Text(p.answer(c.ID, ""))})
	}
	return l.tidy("name", "start", "end")
}

// noticeDay is the last day on which notice can be given, 0 where it is not known.
func noticeDay(c *plan.Contract) plan.Day {
	if c.End.Absent() || c.NoticeDays.Absent() {
		return 0
	}
	return c.End.Last().Add(-c.NoticeDays.Int())
}

func (p *pages) theirFigures() *sheet.Table {
	l := p.list(p.id("Their_figures"), "How well they are doing", &plan.CustomerYear{}, "year", "revenue", "profit").extra(
		sheet.Column{Key: "return", Heading: "Profit of revenue", Format: sheet.Percent(1), Formula: sheet.Where("profit", sheet.Over(sheet.Col("profit"), sheet.Col("revenue")))})
	for _, y := range p.Plan.Financials.Customer {
		l.add(p.Dossier, y, sheet.Cell{})
	}
	if p.blank(l) {
		l.Rows = nil
	}
	return l.tidy("year", "revenue", "profit")
}
