package score

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
)

// A look is one plan as its criteria see it.
type look struct {
	*plan.Reading
	Account *plan.Account
	Tier    plan.TierSettings
	Limits  plan.Limits
	needs   plan.TierNeeds
	scorer  *Scorer
	doc     *load.Doc
	cycle   plan.ReviewCycle
	targets map[plan.Year]plan.Money // as last approved
	copies  map[*plan.Text]bool      // texts that stand in the plan before
}

func (s *Scorer) look(doc *load.Doc) *look {
	a := &doc.Plan.Account
	l := &look{Reading: plan.Read(doc.Plan, &doc.Env, s.today), Account: a, Tier: s.settings.Tier(a.Level()), Limits: s.limits,
		scorer: s, doc: doc, needs: s.models.Needs[max(0, plan.Tiers.Index(string(a.Level())))]}
	l.copies = l.copied()
	l.cycle = l.ReviewCycle(l.Tier.Review)
	if s.past != nil {
		l.targets = s.past.Approved(doc.File.Name)
	}
	return l
}

// An earning is what a criterion earns.
type earning struct {
	low     int // percentage of the points: at worst
	high    int // at best, if that is more
	next    int // what the next step would earn; 0 is all
	unknown bool
	why     string
	at      []any  // addresses of what earned the points or lost them
	where   any    // where the next step is written; the first of at if nil
	do      string // the next step, in place of the model's
	write   string // likewise, where it is only to be written down
	facts   string // what facts only lack freshness or evidence: told in one step
}

// unknown is an earning of what is not known, and what to write down.
func unknown(why, write string, where any) earning {
	return earning{high: whole, unknown: true, why: why, write: write, at: []any{where}}
}

// check runs the function of a criterion.
func (l *look) check(c *plan.ScoreCriterion) earning { return checks[string(c.ID)](l, c) }

// stepped is what a figure earns by the steps of a criterion.
func stepped(c *plan.ScoreCriterion, figure plan.Decimal) (e earning) {
	for _, s := range c.Steps {
		if figure.Cmp(s.From.Decimal) >= 0 {
			e.low = s.Earns.Int()
			return e
		}
		e.next = s.Earns.Int()
	}
	return e
}

// place is where something stands in the file.
func (l *look) place(at any) Place {
	return Place{l.doc.File.Name, l.doc.Index.Line(at)}
}

// places are where things stand, from the top of the file down, each line once.
func (l *look) places(at []any) []Place {
	out := make([]Place, 0, len(at))
	for _, x := range at {
		out = append(out, l.place(x))
	}
	slices.SortFunc(out, func(a, b Place) int { return cmp.Compare(a.Line, b.Line) })
	return slices.Compact(out)
}

// person is one of ours by name, else the id.
func (l *look) person(id plan.Ref) string { return l.scorer.settings.Called(id) }

// there reports whether a seat is filled by somebody of ours who has not left.
func (l *look) there(id plan.Ref) bool {
	if id.Absent() {
		return false
	}
	p := l.scorer.settings.Person(id)
	return p == nil || p.Left.Absent() || p.Left.First() > l.Today
}

// contactsNeeded is how many people we should know: by tier, and by the size
// of the customer.
func (l *look) contactsNeeded() int {
	n := l.needs.Contacts.Int()
	employees := l.Plan.Profile.Employees
	if employees.Absent() {
		return n
	}
	var size *plan.ScoreSize
	for _, s := range l.scorer.models.Sizes {
		if employees.Int() >= s.Employees.Int() && (size == nil || s.Employees.Int() > size.Employees.Int()) {
			size = s
		}
	}
	switch {
	case size == nil:
		return n
	case !size.Most.Absent():
		return min(n, size.Most.Int())
	}
	return n + size.More.Int()
}

// friendsNeeded is the weight of goodwill and standing that we need: by tier,
// and in a small house less, in a large one more.
func (l *look) friendsNeeded() int {
	return max(1, l.needs.Friends.Int()*l.contactsNeeded()/max(1, l.needs.Contacts.Int()))
}

// weight is how much a contact weighs.
func weight(c *plan.Contact) int {
	switch c.Influence {
	case plan.High:
		return 3
	case plan.Medium:
		return 2
	}
	return 1
}

// weights are what some contacts weigh together.
func weights(contacts []*plan.Contact) (sum int) {
	for _, c := range contacts {
		sum += weight(c)
	}
	return sum
}

// metLately is what meeting a contact earns: all within the last year or what
// the limits say, half before that, nothing without.
func (l *look) metLately(c *plan.Contact) int {
	switch {
	case !l.Met(c):
		return 0
	case l.Spoken(c) >= l.Limits.ContactAge.Before(l.Today):
		return whole
	}
	return whole / 2
}

// best adds up the highest of some percentages, as many as are needed, and
// gives what that comes to of all that is needed.
func best(percents []int, need int) int {
	if need <= 0 {
		return whole
	}
	slices.SortFunc(percents, func(a, b int) int { return b - a })
	sum := 0
	for _, p := range percents[:min(need, len(percents))] {
		sum += p
	}
	return sum / need
}

// few is how many names are told; of more it is said how many.
const few = 4

// some lists names: "a, b, c, d and 4 others". Those that would run into each
// other are quoted.
func some(names []string) string {
	names = slices.Clone(names)
	for i, name := range names {
		if len(names) > 1 && (strings.Contains(name, ", ") || strings.Contains(name, " and ")) {
			names[i] = strconv.Quote(name)
		}
	}
	if n := len(names) - few; n > 1 {
		names = append(names[:few], strconv.Itoa(n)+" others")
	}
	return list(names)
}

// list joins words: "a", "a and b", "a, b and c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// count is a number with its noun: "1 person", "3 people".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// called lists contacts by name, in the order of their names.
func called(contacts []*plan.Contact) string {
	names := make([]string, len(contacts))
	for i, c := range contacts {
		names[i] = c.Called()
	}
	slices.Sort(names)
	return some(names)
}

// of says how many of those needed there are.
func of(n, need int) string { return fmt.Sprintf("%d of %d", n, need) }
