package load

import (
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/source"
)

// A GuidelineDoc is a guideline as it was read. Its Links name people of
// keyplan.yaml.
type GuidelineDoc struct {
	Text
	Guideline *plan.Guideline
}

// Sound reports whether the guideline has no fault: each of its numbers is
// there and on its scale.
func (doc *GuidelineDoc) Sound() bool {
	return doc.Judged && !slices.ContainsFunc(doc.Problems, func(p Problem) bool { return !p.Warning })
}

// Guideline reads a guideline for choosing key accounts. The env is that of
// its workspace.
func Guideline(file *source.File, env plan.Env) *GuidelineDoc {
	doc := &GuidelineDoc{newText(file, env), new(plan.Guideline)}
	root, problems := parse(file, "guideline", plan.ShapeOf(doc.Guideline))
	if root == nil {
		doc.Problems = problems
		return doc
	}
	d := &decoder{file: file, index: doc.Index, env: &doc.Env, problems: problems}
	if d.otherFile(root, "account", "selection", "this is a plan, not a guideline for choosing key accounts", "keyplan validate checks plans; keyplan select --new writes a guideline") ||
		!d.header(root, "guideline", "selection", "criteria", "candidates") {
		doc.Problems = d.problems
		return doc
	}
	d.root(doc.Guideline, root)
	d.identify()
	d.resolve()
	d.sheets(doc.Guideline)
	doc.Waivers = d.waivers(root)
	d.complete()
	doc.Problems, doc.Links, doc.Judged = d.problems, d.links, true
	return doc
}

// otherFile reports a file that is of another kind: it has the section that
// marks that one and not its own.
func (d *decoder) otherFile(root *yaml.Node, theirs, own, message, hint string) bool {
	if child(root, theirs) == nil || child(root, own) != nil {
		return false
	}
	d.problems = append(d.problems, fileProblem(d.file, "not-a-plan", message, hint))
	return true
}

// sheets checks what stands behind the free keys of the score sheets: that
// each names a candidate or a criterion, that each score is on its scale, and
// that nobody scores the same thing twice.
func (d *decoder) sheets(g *plan.Guideline) {
	for _, c := range g.Criteria {
		if low, high := g.ScaleOf(c); !c.Must.Absent() && !within(c.Must.Decimal, low, high) {
			d.offScale(&c.Must, c.Must.String(), c, low, high)
		}
	}
	first := map[string]*plan.Pair[plan.Points]{}
	for _, sheet := range g.Scores {
		to, ok := d.keysOf(sheet)
		if !ok {
			continue
		}
		for _, pair := range sheet.Scores {
			if k, ok := d.ids[pair.Key]; !ok || k.scope&to == 0 {
				d.unknownID(&pair.Key, pair.Key, to)
			}
		}
	}
	for _, given := range g.Given() {
		low, high := g.ScaleOf(given.Criterion)
		if points := given.Pair.Value.Number(); !within(points, low, high) {
			d.offScale(&given.Pair.Value, points.String(), given.Criterion, low, high)
		}
		key := fmt.Sprintf("%s\x00%s\x00%s", given.Sheet.By, given.Candidate.ID, given.Criterion.ID)
		if before := first[key]; before != nil {
			d.scoredTwice(given, before)
			continue
		}
		first[key] = given.Pair
	}
}

func within(points plan.Decimal, low, high int64) bool {
	return points.Cmp(plan.NewDecimal(low)) >= 0 && points.Cmp(plan.NewDecimal(high)) <= 0
}

// keysOf is where the keys of a sheet's scores must be found: it says itself
// what all of them have in common.
func (d *decoder) keysOf(sheet *plan.ScoreSheet) (plan.Scope, bool) {
	message, hint := "", "write criterion: … to score many candidates on one, or candidate: … to score one on many"
	switch {
	case sheet.Criterion != "" && sheet.Candidate == "":
		return plan.InCandidates, true
	case sheet.Candidate != "" && sheet.Criterion == "":
		return plan.InCriteria, true
	case len(sheet.Scores) == 0:
		return 0, false
	case sheet.Criterion == "":
		message = "these scores say neither which criterion nor which candidate they are for"
	default:
		message, hint = "these scores name both a criterion and a candidate", "keep the one that all of them are for, and put the others before the scores"
	}
	place := d.index.At(sheet)
	d.problems = append(d.problems, Problem{Rule: "missing-field", Span: place.Span, Path: place.Path, Message: message, Hint: hint})
	return 0, false
}

func (d *decoder) offScale(at any, points string, c *plan.Criterion, low, high int64) {
	place := d.index.At(at)
	d.problems = append(d.problems, Problem{Rule: "bad-value", Span: place.Span, Path: place.Path,
		Message: fmt.Sprintf("%s is not on the scale of %q, which goes from %d to %d", points, short(c.Criterion.String()), low, high),
		Hint:    fmt.Sprintf("write a number from %d to %d, or give the criterion another scale", low, high)})
}

func (d *decoder) scoredTwice(given *plan.GivenScore, before *plan.Pair[plan.Points]) {
	place := d.index.At(&given.Pair.Key)
	d.problems = append(d.problems, Problem{Rule: "duplicate-id", Span: place.Span, Path: place.Path,
		Message: fmt.Sprintf("%s scores %s on %q twice", given.Sheet.By, given.Candidate.Name, short(given.Criterion.Criterion.String())),
		Hint:    "keep the score that holds",
		Related: []Related{{d.index.At(&before.Key).Span, "it is scored here first"}}})
}
