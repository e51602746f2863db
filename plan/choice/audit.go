package choice

import (
	"fmt"
	"strings"

	"keyplan/plan"
)

// AuditNote says what the questions of the audit rest on.
const AuditNote = "The nine questions are distilled from the practice for which keyplan's rules name \"ISM on selecting key accounts\" " +
	"as their source (keyplan explain); they are not that article's own words."

// A Verdict is how well a question is answered.
type Verdict string

// The verdicts.
const (
	Yes    Verdict = "yes"
	Partly Verdict = "partly"
	No     Verdict = "no"
)

// A Question is one of the audit. Why says what goes wrong where the answer is
// no, and Answer looks for it in the guideline and around it.
type Question struct {
	ID, Question, Why string
	Answer            func(*Choice) Answer
}

// An Answer is a verdict with what it rests on.
type Answer struct {
	Verdict  Verdict
	Evidence []Evidence
	Next     string // what to do, "" where nothing is
}

// Evidence is a fact and where it stands; one without a File is in no file.
type Evidence struct {
	Text string
	File string
	Line int
}

// Questions are those of the audit.
var Questions = []Question{
	{"written", "Is it written down by what a key account is chosen, so that two people would choose alike?",
		"Without a written guideline the loudest voice chooses.", written},
	{"beyond-size", "Does more decide than what they buy and what we earn today?",
		"Today's size says little about tomorrow, and nothing about fit.", beyondSize},
	{"four-kinds", "Are customer needs, outcomes, attributes and risks all asked for?",
		"What nobody asks for is a blind spot.", fourKinds},
	{"fit-first", "Is a poor fit kept out, however large it is?",
		"A large customer who does not fit takes the time of those who do.", fitFirst},
	{"departments", "Have several departments chosen, and nobody their own account?",
		"Sales alone sees sales; a manager sees their own account.", severalDepartments},
	{"evidence", "Does each score rest on something that can be checked?",
		"A number without a reason cannot be argued with, nor put right.", evidenced},
	{"newcomers", "Are those looked at who are not key today: growing customers and prospects?",
		"A list that only looks at itself never changes.", newcomers},
	{"capacity", "Is the list short enough to be looked after?",
		"Attention that is spread over too many is attention for nobody.", capacity},
	{"renewed", "Is the choice made anew each year, by somebody who answers for it, and may an account step down?",
		"An account once key stays so by habit.", renewed},
}

// An Audited question has its answer.
type Audited struct {
	*Question
	Answer
}

// Audit answers all questions.
func (c *Choice) Audit() []Audited {
	all := make([]Audited, len(Questions))
	for i := range Questions {
		all[i] = Audited{&Questions[i], Questions[i].Answer(c)}
	}
	return all
}

// see is evidence at a place of the guideline.
func (c *Choice) see(at any, format string, args ...any) Evidence {
	return Evidence{fmt.Sprintf(format, args...), c.Doc.File.Name, c.Doc.Index.At(at).Span.Start.Line}
}

func verdict(yes, partly bool) Verdict {
	switch {
	case yes:
		return Yes
	case partly:
		return Partly
	}
	return No
}

func written(c *Choice) Answer {
	g := c.Doc.Guideline
	var bare []Evidence
	for _, criterion := range g.Criteria {
		if criterion.Question.Absent() && len(g.StepsOf(criterion)) == 0 {
			bare = append(bare, c.see(&criterion.Criterion, "%q says neither what to ask nor what a score means", criterion.Criterion))
		}
	}
	a := Answer{Verdict: verdict(len(g.Criteria) >= plan.FewestCriteria && len(bare) == 0, len(g.Criteria) > 0)}
	a.Evidence = append([]Evidence{c.see(&g.Criteria, "%s", plural(len(g.Criteria), "criterion", "criteria"))}, bare...)
	if a.Verdict != Yes {
		a.Next = "write three criteria or more, each with its question or words on its scale"
	}
	return a
}

func beyondSize(c *Choice) Answer {
	g := c.Doc.Guideline
	share := g.Percent((*plan.Criterion).OfToday)
	var a Answer
	for _, criterion := range g.Criteria {
		if criterion.OfToday() {
			a.Evidence = append(a.Evidence, c.see(&criterion.Weight, "%q weighs %s %%", criterion.Criterion,
				g.Percent(func(other *plan.Criterion) bool { return other == criterion }).Round(0)))
		}
	}
	a.Verdict = verdict(share.Cmp(plan.NewDecimal(plan.MostOfToday)) <= 0, share.Cmp(plan.NewDecimal(60)) <= 0)
	switch {
	case len(g.Criteria) == 0:
		a.Verdict = No
	case len(a.Evidence) == 0:
		a.Evidence = []Evidence{c.see(&g.Criteria, "no criterion is about: revenue or profit")}
	}
	if a.Verdict != Yes {
		a.Next = fmt.Sprintf("give current revenue and profit %d %% together at most", plan.MostOfToday)
	}
	return a
}

func fourKinds(c *Choice) Answer {
	g := c.Doc.Guideline
	var a Answer
	var blind []string
	for _, kind := range plan.Coverages.Values() {
		var names []string
		var at any
		for _, criterion := range g.Criteria {
			if string(criterion.Covers) == kind {
				names = append(names, string(criterion.Criterion))
				if at == nil {
					at = &criterion.Covers
				}
			}
		}
		if at == nil {
			blind = append(blind, kind)
			continue
		}
		a.Evidence = append(a.Evidence, c.see(at, "%s: %s", kind, strings.Join(names, ", ")))
	}
	a.Verdict = verdict(len(blind) == 0, len(blind) < 3)
	if len(blind) > 0 {
		a.Next = "add a criterion on " + strings.Join(blind, ", ") + ", or write covers: on the one that is"
	}
	return a
}

func fitFirst(c *Choice) Answer {
	var a Answer
	for _, criterion := range c.Doc.Guideline.Criteria {
		if !criterion.Must.Absent() && !criterion.OfToday() {
			a.Evidence = append(a.Evidence, c.see(&criterion.Must, "%q must be %s", criterion.Criterion, criterion.Must))
		}
	}
	for _, p := range c.Places {
		for _, k := range p.Failed {
			a.Evidence = append(a.Evidence, c.see(&p.Candidate.Name, "%s is out: %s on %q", p.Candidate.Name, Round(p.Means[k], 1), c.Criterion(k)))
		}
	}
	if a.Verdict = verdict(len(a.Evidence) > 0, false); a.Verdict == No {
		a.Evidence = []Evidence{c.see(&c.Doc.Guideline.Criteria, "no criterion has must:, so a high score elsewhere makes up for anything")}
		a.Next = "write must: on the criterion without which nobody can be key"
	}
	return a
}

func severalDepartments(c *Choice) Answer {
	g := c.Doc.Guideline
	people, departments := map[plan.Ref]bool{}, map[plan.Function]int{}
	var own []Evidence
	for _, s := range g.Given() {
		if by := s.Sheet.By; !people[by] {
			people[by] = true
			departments[g.Department(by, c.Settings)]++
		}
		if m := c.manager(s.Candidate, c.plans[s.Candidate]); !m.Absent() && m == s.Sheet.By && len(own) < 3 {
			own = append(own, c.see(&s.Pair.Value, "%s scores %s, the account that they manage", c.Person(m), s.Candidate.Name))
		}
	}
	var names []string
	for _, f := range plan.Functions.Values() {
		if departments[plan.Function(f)] > 0 {
			names = append(names, f)
		}
	}
	a := Answer{Verdict: verdict(len(names) > 1 && departments[""] == 0 && len(own) == 0, len(names) > 1)}
	if len(people) > 0 {
		a.Evidence = append(a.Evidence, c.see(&g.Scores, "%s of %s", plural(len(people), "person", "people"), orNone(strings.Join(names, ", "), "no known department")))
	}
	a.Evidence = append(a.Evidence, own...)
	if a.Verdict != Yes {
		a.Next = "let people of two departments or more score, none of them an account of their own"
	}
	return a
}

func evidenced(c *Choice) Answer {
	all, with := 0, 0
	var a Answer
	for _, s := range c.Doc.Guideline.Given() {
		all++
		if !s.Evidence().Absent() {
			with++
		} else if len(a.Evidence) < 3 {
			a.Evidence = append(a.Evidence, c.see(&s.Pair.Value, "%s on %q rests on nothing", s.Candidate.Name, s.Criterion.Criterion))
		}
	}
	a.Evidence = append([]Evidence{c.see(&c.Doc.Guideline.Scores, "%d of %s with evidence", with, plural(all, "score", "scores"))}, a.Evidence...)
	a.Verdict = verdict(all > 0 && 10*with >= 9*all, all > 0 && 2*with >= all)
	if a.Verdict != Yes {
		a.Next = "write the reason behind each score, or source: once for a whole sheet"
	}
	return a
}

func newcomers(c *Choice) Answer {
	var names []string
	for _, p := range c.Places {
		if p.Account == nil || !p.Account.Plan.Account.Key() {
			names = append(names, string(p.Candidate.Name))
		}
	}
	a := Answer{Verdict: verdict(len(names) > 0, false)}
	if len(names) > 0 {
		a.Evidence = []Evidence{c.see(&c.Doc.Guideline.Candidates, "%d of %s are not key today: %s", len(names), plural(len(c.Places), "candidate", "candidates"), few(names))}
	} else {
		a.Next = "add growing customers and prospects to the candidates: keyplan pareto shows who stands out"
	}
	if n := len(c.Unjudged); n > 0 {
		a.Verdict = worse(a.Verdict, Partly)
		var left []string
		for _, doc := range c.Unjudged {
			left = append(left, string(doc.Plan.Account.Name))
		}
		a.Evidence = append(a.Evidence, Evidence{Text: plural(n, "key account is", "key accounts are") + " no candidate: " + few(left), File: c.Unjudged[0].File.Name, Line: 1})
		a.Next = "add every key account of today to the candidates"
	}
	return a
}

func capacity(c *Choice) Answer {
	k, most := c.Result.Capacity, c.Settings.Limits.Given().AccountsMax.Int()
	a := Answer{Evidence: []Evidence{{Text: fmt.Sprintf("%s on the list; %d to %d make a programme", plural(k.Places, "account", "accounts"), c.Fewest, most)}}}
	if k.Hours != nil {
		a.Evidence = append(a.Evidence, Evidence{Text: fmt.Sprintf("all accounts take %s of %s hours a month", Round(k.Used, 0), Round(k.Hours, 0))})
	} else {
		a.Evidence = append(a.Evidence, Evidence{Text: "nobody says how much time there is for accounts"})
	}
	crowded := false
	for _, m := range c.Managers {
		if m.Over() {
			crowded = true
			a.Evidence = append(a.Evidence, Evidence{Text: fmt.Sprintf("%s would need %s hours a month and has %s", c.Person(m.Person), Round(m.Takes, 0), Round(m.Has, 0))})
		}
	}
	short, over := k.Places <= most, k.Hours != nil && k.Used.Cmp(k.Hours) > 0
	a.Verdict = verdict(short && k.Places > 0 && k.Hours != nil && !over && !crowded, short && !over)
	switch {
	case a.Verdict == Yes:
	case !short:
		a.Next = fmt.Sprintf("take %d onto the list at most, by accounts: under selection", most)
	case crowded:
		a.Next = "hand accounts over before the list holds"
	case over:
		a.Next = "take fewer accounts onto the list, or spend less on those that are not"
	case k.Hours == nil:
		a.Next = "write hours_per_month for the people of keyplan.yaml"
	default:
		a.Next = "score the candidates, so that there is a list"
	}
	return a
}

func renewed(c *Choice) Answer {
	s := &c.Doc.Guideline.Selection
	fresh := !s.Date.Absent() && !s.Date.Before(c.Today.AddMonths(-12))
	var a Answer
	if s.Date.Absent() {
		a.Evidence = append(a.Evidence, c.see(&s.Date, "the selection has no date"))
	} else {
		a.Evidence = append(a.Evidence, c.see(&s.Date, "selected on %s", s.Date))
	}
	if s.Owner.Absent() {
		a.Evidence = append(a.Evidence, c.see(&s.Owner, "nobody answers for it"))
	} else {
		a.Evidence = append(a.Evidence, c.see(&s.Owner, "%s answers for it", c.Person(s.Owner)))
	}
	if down := c.Moved(Demote); len(down) > 0 {
		a.Evidence = append(a.Evidence, Evidence{Text: plural(len(down), "account steps", "accounts step") + " down by this list"})
	}
	if a.Verdict = verdict(fresh && !s.Owner.Absent(), fresh); a.Verdict != Yes {
		a.Next = "score anew each year, and write the date and the owner"
	}
	return a
}

// worse is the worse of two verdicts.
func worse(a, b Verdict) Verdict {
	order := []Verdict{No, Partly, Yes}
	for _, v := range order {
		if a == v || b == v {
			return v
		}
	}
	return a
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func orNone(text, none string) string {
	if text == "" {
		return none
	}
	return text
}

// few lists some names, and counts the rest.
func few(names []string) string {
	const most = 4
	if len(names) > most {
		return strings.Join(names[:most-1], ", ") + fmt.Sprintf(" and %d more", len(names)-most+1)
	}
	return strings.Join(names, ", ")
}
