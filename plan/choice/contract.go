package choice

import (
	"encoding/json"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"keyplan/pareto/selection"
	"keyplan/plan"
)

// contractVersion is that of the JSON below; it grows when a field changes its
// meaning or goes, not when one is added.
const contractVersion = 1

// The contract of select --format json. Scores are from 0 to 100, shares and
// correlations fractions, all rounded to six digits after the point; points
// and hours are exact, and so is money, a string of digits. A list that may be empty is never null.
type contract struct {
	Version    int                 `json:"version"`
	Today      string              `json:"today"`
	File       string              `json:"file"`
	Name       string              `json:"name"`
	Date       string              `json:"date,omitempty"`
	Criteria   []criterionContract `json:"criteria"`
	Capacity   capacityContract    `json:"capacity"`
	Candidates []candidateContract `json:"candidates"` // the best first, those who are knocked out last
	Swings     []swingContract     `json:"swings"`     // the smallest change first
	Weightings weightingsContract  `json:"weightings"` // the random ones
	Revenue    revenueContract     `json:"revenue"`    // the ranking against revenue alone
	Disputes   []disputeContract   `json:"disputes"`   // what weighs most first
	Leans      []leanContract      `json:"leans"`
	Managers   []managerContract   `json:"managers"`
	Unjudged   []string            `json:"unjudged"` // key accounts that are no candidates
	Audit      []auditContract     `json:"audit"`
}

type criterionContract struct {
	ID        string      `json:"id"`
	Criterion string      `json:"criterion"`
	Weight    json.Number `json:"weight"` // as written
	Share     json.Number `json:"share"`
	Covers    string      `json:"covers,omitempty"`
	Axis      string      `json:"axis"`
	Low       int64       `json:"low"`
	High      int64       `json:"high"`
	Must      json.Number `json:"must,omitempty"`
}

type capacityContract struct {
	Places int         `json:"places"`
	Bound  string      `json:"bound"` // all, most, hours or least
	Fewest int         `json:"fewest"`
	Most   int         `json:"most"`
	Hours  json.Number `json:"hours,omitempty"`
	Used   json.Number `json:"used,omitempty"`
	Next   json.Number `json:"next,omitempty"` // what one more account would add
}

type candidateContract struct {
	Rank           int                    `json:"rank"` // 0 of those who are knocked out
	ID             string                 `json:"id"`
	Name           string                 `json:"name"`
	Score          json.Number            `json:"score"`    // at worst
	ScoreTo        json.Number            `json:"score_to"` // at best
	Attractiveness *rangeContract         `json:"attractiveness,omitempty"`
	Strength       *rangeContract         `json:"strength,omitempty"`
	Quadrant       string                 `json:"quadrant,omitempty"`
	In             bool                   `json:"in"`
	Open           bool                   `json:"open"` // missing scores may change that
	Move           Move                   `json:"move"`
	From           string                 `json:"from,omitempty"` // tier
	To             string                 `json:"to,omitempty"`
	Manager        string                 `json:"manager,omitempty"`
	Means          map[string]json.Number `json:"means"`  // by criterion
	Scores         []scoreContract        `json:"scores"` // by criterion, then as written
	Missing        []string               `json:"missing"`
	Failed         []string               `json:"failed"`            // below what must be
	Held           int                    `json:"held"`              // of the random weightings
	Revenue        string                 `json:"revenue,omitempty"` // a year, in the workspace's currency
	RevenueRank    int                    `json:"revenue_rank,omitempty"`
	StepDown       []stepContract         `json:"step_down,omitempty"`
}

type scoreContract struct {
	Criterion  string      `json:"criterion"`
	By         string      `json:"by"`
	Department string      `json:"department,omitempty"`
	Points     json.Number `json:"points"`
	Evidence   string      `json:"evidence,omitempty"`
	File       string      `json:"file"`
	Line       int         `json:"line"`
}

type rangeContract struct {
	From json.Number `json:"from"`
	To   json.Number `json:"to"`
}

type stepContract struct {
	Kind StepKind `json:"kind"`
	Text string   `json:"text"`
	Who  string   `json:"who,omitempty"`
	Due  string   `json:"due,omitempty"`
	File string   `json:"file,omitempty"`
	Line int      `json:"line,omitempty"`
}

type swingContract struct {
	Criterion string      `json:"criterion"`
	From      json.Number `json:"from"`
	To        json.Number `json:"to"` // just beyond it the list changes
	Out       string      `json:"out,omitempty"`
	In        string      `json:"in,omitempty"`
}

type weightingsContract struct {
	Seed uint64 `json:"seed"`
	Runs int    `json:"runs"`
}

type revenueContract struct {
	Of       int         `json:"of"`
	Kendall  json.Number `json:"kendall,omitempty"`
	Spearman json.Number `json:"spearman,omitempty"`
}

type disputeContract struct {
	Candidate string          `json:"candidate"`
	Criterion string          `json:"criterion"`
	Least     json.Number     `json:"least"`
	Most      json.Number     `json:"most"`
	Spread    json.Number     `json:"spread"` // standard deviation
	Voices    []voiceContract `json:"voices"`
}

type voiceContract struct {
	Department string      `json:"department,omitempty"`
	By         []string    `json:"by"`
	Mean       json.Number `json:"mean"`
}

type leanContract struct {
	Department string      `json:"department"`
	Share      json.Number `json:"share"` // of the scale
	Of         int         `json:"of"`
}

type managerContract struct {
	ID    string      `json:"id"`
	Keys  int         `json:"keys"`
	Takes json.Number `json:"takes"`
	Has   json.Number `json:"has,omitempty"`
}

type auditContract struct {
	ID       string             `json:"id"`
	Question string             `json:"question"`
	Verdict  Verdict            `json:"verdict"`
	Evidence []evidenceContract `json:"evidence"`
	Next     string             `json:"next,omitempty"`
}

type evidenceContract struct {
	Text string `json:"text"`
	File string `json:"file,omitempty"`
	Line int    `json:"line,omitempty"`
}

// Contract is the choice as select --format json has it.
func (c *Choice) Contract() any {
	g := c.Doc.Guideline
	out := contract{Version: contractVersion, Today: c.Today.String(), File: c.Doc.File.Name,
		Name: string(g.Selection.Name), Date: g.Selection.Date.String(),
		Capacity:   c.capacityContract(),
		Weightings: weightingsContract{c.Seed, c.Runs},
		Revenue:    revenueContract{Of: c.Result.Revenue.Of},
		Criteria:   each(g.Criteria, c.criterionContract), Candidates: each(c.Places, c.candidateContract),
		Swings: each(c.Result.Swings, c.swingContract), Disputes: each(c.Result.Disputes, c.disputeContract),
		Leans: each(c.Result.Leans, func(l selection.Lean) leanContract {
			return leanContract{l.Department, rounded(l.Share), l.Of}
		}),
		Managers: each(c.Managers, func(m *Manager) managerContract {
			return managerContract{string(m.Person), m.Keys, exact(m.Takes), exact(m.Has)}
		}),
		Audit: each(c.Audit(), auditOf),
	}
	if r := c.Result.Revenue; r.Known {
		out.Revenue.Kendall, out.Revenue.Spearman = float(r.Kendall), float(r.Spearman)
	}
	out.Unjudged = []string{}
	for _, doc := range c.Unjudged {
		out.Unjudged = append(out.Unjudged, string(doc.Plan.Account.ID))
	}
	return out
}

// each turns all items of a list; that of none is empty, not null.
func each[T, U any](list []T, turn func(T) U) []U {
	out := make([]U, len(list))
	for i, item := range list {
		out[i] = turn(item)
	}
	return out
}

func (c *Choice) criterionContract(criterion *plan.Criterion) criterionContract {
	low, high := c.Doc.Guideline.ScaleOf(criterion)
	out := criterionContract{ID: string(criterion.ID), Criterion: string(criterion.Criterion), Weight: exact(criterion.Weight.Rat()),
		Covers: string(criterion.Covers), Axis: string(criterion.AxisOf()), Low: low, High: high, Must: exact(criterion.Must.Rat())}
	if c.Result.Shares != nil {
		out.Share = rounded(c.Result.Shares[slices.Index(c.Doc.Guideline.Criteria, criterion)])
	}
	return out
}

func (c *Choice) capacityContract() capacityContract {
	k := c.Result.Capacity
	return capacityContract{Places: k.Places, Bound: k.Bound.String(), Fewest: c.Fewest, Most: c.Input.Most,
		Hours: exact(k.Hours), Used: exact(k.Used), Next: exact(k.Next)}
}

func (c *Choice) candidateContract(p *Place) candidateContract {
	out := candidateContract{Rank: p.Rank, ID: string(p.Candidate.ID), Name: string(p.Candidate.Name),
		Score: rounded(p.Score.Low), ScoreTo: rounded(p.Score.High), Quadrant: p.Quadrant.String(), In: p.In, Open: p.Open,
		Move: p.Move, From: string(p.From), To: string(p.To), Manager: string(p.Manager), Held: p.Held,
		Revenue: string(exact(c.Input.Candidates[p.Standing.Candidate].Revenue)), RevenueRank: p.ByRevenue,
		Means: map[string]json.Number{}, Missing: []string{}, Failed: []string{}}
	if p.Attractiveness.Low != nil {
		out.Attractiveness = &rangeContract{rounded(p.Attractiveness.Low), rounded(p.Attractiveness.High)}
	}
	if p.Strength.Low != nil {
		out.Strength = &rangeContract{rounded(p.Strength.Low), rounded(p.Strength.High)}
	}
	out.Scores = []scoreContract{}
	for _, point := range c.Points(p) {
		out.Scores = append(out.Scores, each(point.Given, c.scoreContract)...)
	}
	for k, mean := range p.Means {
		id := c.Input.Criteria[k].ID
		if mean == nil {
			out.Missing = append(out.Missing, id)
		} else {
			out.Means[id] = rounded(mean)
		}
		if slices.Contains(p.Failed, k) {
			out.Failed = append(out.Failed, id)
		}
	}
	out.StepDown = each(p.StepDown, func(s Step) stepContract {
		return stepContract{s.Kind, s.Text, s.Who, s.Due.String(), s.File, s.Line}
	})
	return out
}

func (c *Choice) scoreContract(s *plan.GivenScore) scoreContract {
	file, line := c.Where(s)
	out := scoreContract{Criterion: string(s.Criterion.ID), By: string(s.Sheet.By), Department: string(c.Doc.Guideline.Department(s.Sheet.By, c.Settings)),
		Points: exact(s.Pair.Value.Number().Rat()), File: file, Line: line}
	if text := s.Evidence(); !text.Absent() {
		out.Evidence = text.String()
	}
	return out
}

func (c *Choice) swingContract(s selection.Swing) swingContract {
	return swingContract{c.Input.Criteria[s.Criterion].ID, rounded(s.From), rounded(s.To), c.id(s.Out), c.id(s.In)}
}

func (c *Choice) id(candidate int) string {
	if candidate < 0 {
		return ""
	}
	return c.Input.Candidates[candidate].ID
}

func (c *Choice) disputeContract(d selection.Dispute) disputeContract {
	return disputeContract{c.id(d.Candidate), c.Input.Criteria[d.Criterion].ID, exact(d.Least), exact(d.Most), float(d.Spread),
		each(d.Voices, func(v selection.Voice) voiceContract { return voiceContract{v.Department, v.By, rounded(v.Mean)} })}
}

func auditOf(a Audited) auditContract {
	return auditContract{a.ID, a.Question.Question, a.Verdict,
		each(a.Evidence, func(e Evidence) evidenceContract { return evidenceContract(e) }), a.Next}
}

// rounded is a number with six digits after the point at most.
func rounded(x *big.Rat) json.Number { return json.Number(trim(Round(x, 6))) }

// exact is a number that ends, with all its digits; one that does not is rounded.
func exact(x *big.Rat) json.Number {
	if x == nil {
		return ""
	}
	if places, ends := x.FloatPrec(); ends {
		return json.Number(x.FloatString(places))
	}
	return rounded(x)
}

func float(f float64) json.Number { return json.Number(trim(strconv.FormatFloat(f, 'f', 6, 64))) }

func trim(number string) string {
	if strings.Contains(number, ".") {
		number = strings.TrimSuffix(strings.TrimRight(number, "0"), ".")
	}
	if number == "-0" {
		return "0"
	}
	return number
}
