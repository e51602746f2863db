package score

import (
	"cmp"
	"fmt"
	"slices"

	"keyplan/plan"
)

// opinionMonths is for how long what they said speaks for today.
const opinionMonths = 12

// said is what the log's word of feedback is worth on the scale of figures.
var said = map[plan.Feedback]int64{"positive": 80, "neutral": 55, "negative": 30}

// openComplaint is what feedback takes away, in points of the scale, that was
// negative and that nobody answered.
const openComplaint = 25

// satisfaction takes the newest figures, else the newest word in the log, and
// takes away for what was bad and nobody answered.
func satisfaction(l *look, c *plan.ScoreCriterion) earning {
	from := l.Today.AddMonths(-opinionMonths)
	scale, at, says := l.newestFigures(from)
	if len(at) == 0 {
		scale, at, says = l.newestWord(from)
	}
	complaints := l.complaints(from)
	if len(at) == 0 && len(complaints) == 0 {
		return unknown(fmt.Sprintf("they have not been asked for %d months", opinionMonths), "ask them, and write satisfaction: [{date: …, measure: interview, score: …}]", &l.Plan.Relationship.Satisfaction)
	}
	for _, e := range complaints {
		scale = scale.Sub(plan.NewDecimal(openComplaint))
		at = append(at, e)
	}
	e := stepped(c, scale)
	e.at, e.why = at, says
	switch len(complaints) {
	case 0:
		return e
	case 1:
		e.why = says + "; bad feedback that nobody answered"
	default:
		e.why = says + fmt.Sprintf("; bad feedback %d times that nobody answered", len(complaints))
	}
	e.next, e.do, e.where = 0, "answer what they complained about, and write the action with whoever said so", complaints[0]
	return e
}

// newestFigures are the mean of the figures of the newest day, on a scale of 0
// to 100.
func (l *look) newestFigures(from plan.Day) (scale plan.Decimal, at []any, says string) {
	newest := plan.Day(0)
	for _, s := range l.Plan.Relationship.Satisfaction {
		if !s.Score.Absent() && s.Measure != "" && s.Date.First() <= l.Today && s.Date.Last() >= from {
			newest = max(newest, min(s.Date.Last(), l.Today))
		}
	}
	sum := plan.NewDecimal(0)
	for _, s := range l.Plan.Relationship.Satisfaction {
		if !s.Score.Absent() && s.Measure != "" && s.Date.First() <= l.Today && newest > 0 && min(s.Date.Last(), l.Today) == newest {
			sum = sum.Add(onScale(s))
			at = append(at, s)
			says = fmt.Sprintf("%s %s on %s", s.Measure, s.Score, newest)
		}
	}
	if len(at) > 1 {
		says = fmt.Sprintf("%d figures on %s", len(at), newest)
	}
	if len(at) > 0 {
		scale = sum.Quo(plan.NewDecimal(int64(len(at))))
	}
	return scale, at, says
}

// onScale is a figure on a scale of 0 to 100.
func onScale(s *plan.Satisfaction) plan.Decimal {
	switch s.Measure {
	case "nps":
		return s.Score.Add(plan.NewDecimal(100)).Quo(plan.NewDecimal(2))
	case "interview":
		return s.Score.Sub(plan.NewDecimal(1)).Mul(plan.NewDecimal(25))
	}
	return s.Score.Decimal
}

// newestWord is the feedback of the newest talk that has any; of several on
// one day the worst. What was bad and is answered no longer speaks, unless it is
// all there is.
func (l *look) newestWord(from plan.Day) (scale plan.Decimal, at []any, says string) {
	var newest, settled *plan.Entry
	for _, e := range l.Plan.Log {
		if _, known := said[e.Feedback]; !known || !e.Past(l.Today) || e.Date.Last() < from {
			continue
		}
		if e.Feedback == "negative" && l.Settled(e.ComplaintOf()) {
			if settled == nil || l.TalkDay(e) > l.TalkDay(settled) {
				settled = e
			}
			continue
		}
		if newest == nil || l.TalkDay(e) > l.TalkDay(newest) || l.TalkDay(e) == l.TalkDay(newest) && said[e.Feedback] < said[newest.Feedback] {
			newest = e
		}
	}
	switch {
	case newest == nil && settled == nil:
		return plan.NewDecimal(0), nil, "no figure"
	case newest == nil:
		return plan.NewDecimal(said["negative"]), []any{settled}, fmt.Sprintf("negative feedback on %s that was answered, and no figure", l.TalkDay(settled))
	}
	return plan.NewDecimal(said[newest.Feedback]), []any{newest}, fmt.Sprintf("%s feedback on %s, and no figure", newest.Feedback, l.TalkDay(newest))
}

// complaints are the negative talks that nobody answered since.
func (l *look) complaints(from plan.Day) (open []*plan.Entry) {
	for _, e := range l.Plan.Log {
		if e.Feedback == "negative" && e.Past(l.Today) && e.Date.Last() >= from && !l.Settled(e.ComplaintOf()) {
			open = append(open, e)
		}
	}
	return open
}

// issuesSettled looks at the worst of what is open.
func issuesSettled(l *look, c *plan.ScoreCriterion) earning {
	issues := l.Plan.Issues
	at := any(&l.Plan.Issues)
	if issues == nil {
		return unknown("whether they have raised problems is not written", "write the problems that they have raised, or issues: [] if there are none", at)
	}
	e := earning{low: whole, why: "no problem is open", at: []any{at}}
	days := l.Limits.IssueDays.Int()
	open := 0
	for _, i := range issues {
		if !i.Open() {
			continue
		}
		open++
		percent, why := whole, "problems are open, in time and with an owner"
		switch {
		case i.Overdue(l.Today, days):
			percent, why = lateIssue[i.Severity], "overdue: "+string(i.Issue)
		case !l.there(i.Owner) && len(l.OpenFor(i.ID)) == 0:
			percent, why = 70, "nobody owns: "+string(i.Issue)
		}
		if percent < e.low || open == 1 || percent == e.low && why < e.why {
			e.low, e.why, e.at = percent, why, []any{i}
		}
	}
	return e
}

// lateIssue is what is left where a problem is overdue, by its severity.
var lateIssue = map[plan.Level]int{plan.High: 0, plan.Medium: 25, plan.Low: 50, "": 25}

// promiseMonths is how far back promises are counted.
const promiseMonths = 12

// promisesKept is the share of what was due that was done by its day.
func promisesKept(l *look, c *plan.ScoreCriterion) earning {
	from := l.Today.AddMonths(-promiseMonths)
	due, kept := 0, 0
	var broken []any
	for _, a := range l.Plan.Actions {
		if a.Due.Absent() || a.Status == plan.Cancelled || !a.Due.Before(l.Today) || a.Due.Last() < from || a.Status == plan.Done && a.Done.Absent() {
			continue
		}
		due++
		if !a.Done.Absent() && a.Done.First() <= a.Due.Last() {
			kept++
		} else {
			broken = append(broken, a)
		}
	}
	if due == 0 {
		return unknown(fmt.Sprintf("nothing was due in the last %d months", promiseMonths), "write the actions of the last 12 months, each with due and done", &l.Plan.Actions)
	}
	e := stepped(c, plan.NewDecimal(int64(whole*kept/due)))
	e.why = of(kept, due) + " actions done by their day"
	e.at = broken
	if len(broken) == 0 {
		e.at = []any{&l.Plan.Actions}
	}
	return e
}

// noContract is what an account earns that has no contract: nothing ends, and
// nothing binds.
const noContract = 50

// planned is what a contract earns that ends soon and is being followed up.
const planned = 70

// contractEnd looks at the contract that is worst prepared. One that is not to
// go on says nothing of the business.
func contractEnd(l *look, c *plan.ScoreCriterion) earning {
	contracts := l.Plan.Financials.Contracts
	if contracts == nil {
		return unknown("whether there is a contract is not written", "write the contracts, or contracts: [] if there is none", &l.Plan.Financials.Contracts)
	}
	if !slices.ContainsFunc(contracts, func(k *plan.Contract) bool { return k.Renewal != noRenewal }) {
		return earning{low: noContract, why: "no contract binds them", at: []any{&l.Plan.Financials.Contracts}, do: "agree on a frame for more than a year"}
	}
	e := earning{low: whole + 1}
	for _, k := range contracts {
		if k.Renewal == noRenewal {
			continue
		}
		percent, why := l.bound(k)
		if percent < e.low || percent == e.low && why < e.why {
			e = earning{low: percent, next: planned, why: why, at: []any{&k.End}}
		}
	}
	if e.low > noContract {
		e.do = "begin the talks about what follows the contract"
	}
	return e
}

// bound is how safe what a contract binds is.
func (l *look) bound(k *plan.Contract) (percent int, why string) {
	name := string(k.Name)
	if k.End.Absent() {
		return 60, name + " has no end written"
	}
	days := l.Limits.ContractDays.Int()
	left := k.End.Last().Sub(l.Today)
	under := len(l.OpenFor(k.ID)) > 0 || l.Renewed(k, days)
	switch {
	case left < 0 && under:
		return 50, fmt.Sprintf("%s ended on %s, and what follows is under way", name, k.End.Last())
	case left < -days:
		return 50, fmt.Sprintf("%s ended on %s", name, k.End.Last())
	case left < 0:
		return 0, fmt.Sprintf("%s ended on %s, and nothing is planned", name, k.End.Last())
	case left > days:
		return whole, fmt.Sprintf("%s runs to %s", name, k.End.Last())
	case k.Renewal == "automatic":
		return 80, fmt.Sprintf("%s ends on %s and goes on by itself", name, k.End.Last())
	case under:
		return planned, fmt.Sprintf("%s ends on %s, and what follows is under way", name, k.End.Last())
	case l.inNotice(k):
		return 0, fmt.Sprintf("%s ends on %s, and nothing is planned", name, k.End.Last())
	}
	return 30, fmt.Sprintf("%s ends on %s, and nothing is planned", name, k.End.Last())
}

// inNotice reports whether the last day for notice has passed and the contract
// has not ended.
func (l *look) inNotice(k *plan.Contract) bool {
	end := k.End.Last()
	return !k.End.Absent() && end >= l.Today && end.Add(-k.NoticeDays.Int()) <= l.Today && !k.NoticeDays.Absent()
}

// inNotice is the cap of a contract that may end while nobody looks.
func inNotice(l *look) (why string, at []any) {
	for _, k := range l.Plan.Financials.Contracts {
		if k.Renewal == noRenewal || k.Renewal == "automatic" || !l.inNotice(k) || len(l.OpenFor(k.ID)) > 0 || l.Renewed(k, l.Limits.ContractDays.Int()) {
			continue
		}
		at = append(at, &k.End)
		why = fmt.Sprintf("%s ends on %s, notice had to be given by %s, and nothing is planned", k.Name, k.End.Last(), k.End.Last().Add(-k.NoticeDays.Int()))
	}
	if len(at) > 1 {
		why = fmt.Sprintf("%d contracts are inside their notice periods, and nothing is planned", len(at))
	}
	return why, at
}

// graveIssue is the cap of a serious problem that is left open.
func graveIssue(l *look) (why string, at []any) {
	for _, i := range l.Plan.Issues {
		if i.Open() && i.Severity == plan.High && !i.Raised.Absent() && i.Raised.Last().Add(l.Limits.IssueDays.Int()) < l.Today {
			at = append(at, i)
			why = fmt.Sprintf("%s: open for %s", i.Issue, count(l.Today.Sub(i.Raised.Last()), "day", "days"))
		}
	}
	if len(at) > 1 {
		why = fmt.Sprintf("%d serious problems are open for over %d days", len(at), l.Limits.IssueDays.Int())
	}
	return why, at
}

// threatOf is how little a competitor threatens, by strength; an incumbent
// threatens more.
var threatOf = map[plan.CompetitorStrength]int{"strong": 30, "even": 60, "weak": 90}

// incumbency is what the place of an incumbent takes away, underWay what is
// left at least where something is under way.
const (
	incumbency = 15
	underWay   = 70
)

// threat looks at the strongest competitor.
func threat(l *look, c *plan.ScoreCriterion) earning {
	rivals := l.Plan.Relationship.Competitors
	at := any(&l.Plan.Relationship.Competitors)
	switch {
	case rivals == nil:
		return unknown("who else sells to them is not written", "write who else sells to them, with position and strength; competitors: [] if nobody does", at)
	case len(rivals) == 0:
		return earning{low: whole, why: "nobody else sells to them", at: []any{at}}
	}
	worst, blind := rivals[0], (*plan.Competitor)(nil)
	for _, x := range rivals {
		if threatOf[x.Strength] == 0 && (blind == nil || x.Name < blind.Name) {
			blind = x
		}
		if cmp.Or(cmp.Compare(l.pressed(x), l.pressed(worst)), cmp.Compare(threatOf[x.Strength], threatOf[worst.Strength]), cmp.Compare(x.Name, worst.Name)) < 0 {
			worst = x
		}
	}
	if blind != nil {
		return unknown("how strong "+string(blind.Name)+" is, is not written", "write the strength of "+string(blind.Name), blind)
	}
	e := earning{low: l.pressed(worst), next: underWay, at: []any{worst}}
	e.why = string(worst.Name) + " is " + string(worst.Strength)
	if worst.Position == incumbent {
		e.why += " and has the business"
	}
	if l.facing(worst) {
		e.why += ", and something is under way"
		e.do = "take from " + string(worst.Name) + " what they have"
	}
	return e
}

// pressed is what a competitor leaves of the points.
func (l *look) pressed(x *plan.Competitor) int {
	percent := threatOf[x.Strength]
	if x.Position == incumbent {
		percent -= incumbency
	}
	if l.facing(x) {
		percent = max(percent, underWay)
	}
	return percent
}

// incumbent is the place of a competitor who has the business.
const incumbent plan.CompetitorPosition = "incumbent"

// facing reports whether something is under way against a competitor: an open
// action, or an open opportunity that names them.
func (l *look) facing(x *plan.Competitor) bool {
	return len(l.OpenFor(x.ID)) > 0 || slices.ContainsFunc(l.Plan.Opportunities, func(o *plan.Opportunity) bool {
		return o.Open() && o.Competitor == plan.Ref(x.ID)
	})
}
