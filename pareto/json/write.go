package json

import (
	"io"
	"slices"
	"strings"

	"keyplan/pareto"
	"keyplan/pareto/ledger"
	"keyplan/plan/safe"
)

// A Report is what is written.
type Report struct {
	Reading  *ledger.Reading
	Analysis *pareto.Analysis
	Sources  []string // the ledgers, as they were named
	Currency string   // "" where it is not known
	// Plans is what the plans of a workspace say beside the ledger, as JSON
	// can hold it; nil without one.
	Plans any
}

// Write writes a report; the ranking a customer a line, so that two can be
// compared.
func Write(w io.Writer, r Report) error {
	out := &writer{JSON: safe.NewJSON(w), Report: r, picture: r.Analysis.Revenue}
	out.Open(out.document())
	out.Text(",\n \"ranking\":")
	ranking := out.picture.Ranking
	safe.List(out.JSON, slices.Concat(ranking.Base, ranking.Others), out.row)
	out.Text(",\n \"twins\":")
	safe.List(out.JSON, r.Analysis.Twins, func(t pareto.Twins) any { return t.Names() })
	out.part("warnings", orEmpty(r.Reading.Notes))
	if r.Currency != "" {
		out.part("currency", r.Currency)
	}
	out.part("verdict", strings.TrimSpace(out.picture.Verdict.Reach()+" "+out.picture.Verdict.Rule()))
	out.part("reliance", each(out.picture.Reliance, relianceOf))
	out.part("losses", each(out.picture.Losses, out.loss))
	out.part("candidates", each(out.picture.Candidates.List, candidateOf))
	out.more()
	out.Text("}\n")
	return out.Flush()
}

type writer struct {
	*safe.JSON
	Report
	picture *pareto.Picture
}

// part writes one more key.
func (w *writer) part(key string, value any) {
	w.Text(",\n \"" + key + "\":")
	w.Value(value)
}

// more writes what only some ledgers tell.
func (w *writer) more() {
	if h := w.Analysis.History; h != nil {
		w.part("history", w.history(h))
	}
	if p := w.Analysis.Profit; p != nil {
		w.part("profit", w.profit(p))
	}
	if p := w.Analysis.Potential; p != nil {
		w.part("potential", w.potential(p))
	}
	if len(w.Analysis.Segments) > 0 {
		w.part("segments", each(w.Analysis.Segments, w.segment))
	}
	if w.Plans != nil {
		w.part("plans", w.Plans)
	}
}

func (r Report) money(s pareto.Sum) string { return s.Text(r.Reading.Ledger.Places) }

func (w *writer) document() document {
	m, ranking, l := w.picture.Measures, w.picture.Ranking, &w.Reading.Lines
	d := document{Version: version, Source: strings.Join(w.Sources, ", "),
		Lines: lines{l.Read, l.Used, l.Count(ledger.BlankCustomer), l.Count(ledger.BlankAmount), l.Count(ledger.Unreadable), l.Count(ledger.Filtered), l.Negative,
			w.money(w.Reading.Blank), l.Count(ledger.Total), l.Undated},
		Customers: len(w.Reading.Ledger.Customers), Base: len(ranking.Base), Total: w.money(ranking.Net), BaseTotal: w.money(ranking.Total),
		For80: m.For80, Top20: m.Top20Of.Float(), HHI: pareto.Float(m.HHI), Effective: pareto.Float(m.Effective), Gini: pareto.Float(m.Gini),
		Top: top{ranking.Top(1).Float(), ranking.Top(5).Float(), ranking.Top(10).Float()}, Classes: classes{ranking.Classes(), len(ranking.Others)},
	}
	if len(w.Reading.Files) > 0 {
		f := w.Reading.Files[0]
		d.Columns = columns{f.Customer.Text, f.Amount.Text, f.Date.Text, f.Profit.Text}
	}
	return d
}

func (w *writer) row(c pareto.Row) any {
	out := row{Customer: c.Customer.Name, Revenue: w.money(c.Amount), Class: c.Class.String()}
	if ranking := w.picture.Ranking; c.Class != pareto.None {
		share, upTo := ranking.Share(c).Float(), ranking.UpTo(c).Float()
		out.Rank, out.Share, out.Cumulative = &c.Rank, &share, &upTo
	}
	return out
}

func relianceOf(r pareto.Reliance) reliance {
	out := reliance{Gauge: r.Gauge, Value: pareto.Float(r.Value), Severity: r.Severity.String(), Says: r.Sentence()}
	if r.Limit != nil {
		out.Limit, out.Source = r.Limit.At.String(), r.Limit.Source
	}
	return out
}

func (w *writer) loss(l pareto.Loss) loss {
	return loss{l.Customers, l.Lost.Float(), w.money(l.Left), l.For80, l.Largest.Float(), pareto.Float(l.HHI), l.Replacements.String()}
}

func candidateOf(c pareto.Candidate) candidate {
	out := candidate{Rank: c.Row.Rank, Customer: c.Row.Customer.Name, Times: c.Times.Float(), AboveGap: c.AboveGap, Why: c.Reason()}
	if c.OneOrder != nil {
		out.OneOrder = c.OneOrder.Day.String()
	}
	return out
}

func (w *writer) history(h *pareto.History) history {
	out := history{First: h.Data.First.String(), Last: h.Data.Last.String(), LongGone: h.LongGone, Lapsed: each(h.Lapsed, w.lapsed), Periods: each(h.Periods, w.period)}
	if h.Missing != nil {
		out.Missing = h.Missing.Error()
	}
	if c := h.Comparison; c != nil {
		out.Comparison = &comparison{ends(c.Earlier.Window), ends(c.Later.Window), w.money(c.Earlier.Net), w.money(c.Later.Net), c.FromNew().Float(),
			each(c.Rose, w.move), each(c.Fell, w.move), each(c.New, w.move)}
	}
	return out
}

func ends(w pareto.Window) [2]string { return [2]string{w.First.String(), w.Last.String()} }

func (w *writer) move(m pareto.Move) move {
	return move{m.Customer.Name, w.money(m.Before), w.money(m.After), m.Lapsed}
}

func (w *writer) lapsed(l pareto.Lapsed) lapsed {
	return lapsed{l.Customer.Name, l.Last.String(), l.Silent, l.Rhythm(), w.money(l.AtStake)}
}

func (w *writer) period(p pareto.Period) period {
	out := period{p.Name, p.Window.First.String(), p.Window.Last.String(), p.Whole, w.money(p.Net), p.Measures.Customers, p.Measures.For80,
		p.Largest.Float(), p.TopFive.Float(), pareto.Float(p.Measures.HHI), nil}
	if p.NewKnown {
		out.New = &p.New
	}
	return out
}

func (w *writer) profit(p *pareto.Profit) profit {
	return profit{w.money(p.Ranking.Net), len(p.Ranking.Base), p.Peak.Float(), w.money(p.Cost),
		each(p.Costly, func(r pareto.Row) costs { return costs{r.Customer.Name, w.money(r.Amount)} })}
}

func (w *writer) potential(p *pareto.Potential) potential {
	var days []string
	if p.Yearly {
		both := ends(*p.Span)
		days = both[:]
	}
	return potential{days, w.money(p.Picture.Ranking.Total), p.Picture.Measures.For80, p.Picture.Measures.Top20Of.Float(), p.Unknown,
		each(p.Prospects, func(p pareto.Prospect) prospect {
			return prospect{p.Customer.Name, w.money(p.Potential.Amount), w.money(p.Revenue.Amount), p.Wallet().Float(), p.Ahead()}
		})}
}

func (w *writer) segment(s pareto.SegmentPicture) segment {
	return segment{s.Name, w.money(s.Ranking.Net), s.Share.Float(), s.Measures.Customers, s.Measures.For80, s.Measures.Top20Of.Float(), pareto.Float(s.Measures.HHI)}
}

// each gives what becomes of each item; of none an empty list, not null.
func each[T, U any](items []T, of func(T) U) []U {
	out := make([]U, len(items))
	for i, item := range items {
		out[i] = of(item)
	}
	return out
}

func orEmpty(texts []string) []string {
	if texts == nil {
		return []string{}
	}
	return texts
}
