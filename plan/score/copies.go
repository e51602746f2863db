package score

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"keyplan/plan"
)

// leastCopied is from how many characters on a text is copied wherever it
// stands: nobody writes so much twice. A shorter one may be a pain and a
// weakness at once, but not two goals.
const leastCopied = 60

// empty reports whether a text says nothing: it is not written, is filler, or
// was copied from what the plan says before.
func (l *look) empty(text *plan.Text) bool { return text.Absent() || l.copies[text] }

// copied are the texts that say word for word what stands in the plan before.
func (l *look) copied() map[*plan.Text]bool {
	first, copies := map[string]*plan.Text{}, map[*plan.Text]bool{}
	l.prose(func(kind string, text *plan.Text) {
		if text.Absent() {
			return
		}
		key := strings.TrimRight(strings.ToLower(strings.Join(strings.Fields(string(*text)), " ")), ".!?;")
		if utf8.RuneCountInString(key) < leastCopied {
			key = kind + ": " + key
		}
		if was := first[key]; was != nil {
			if l.before(text, was) {
				text, first[key] = was, text
			}
			copies[text] = true
			return
		}
		first[key] = text
	})
	return copies
}

// before reports whether a text stands before another in the file.
func (l *look) before(a, b *plan.Text) bool {
	x, y := l.doc.Index.At(a).Span.Start, l.doc.Index.At(b).Span.Start
	return x.Line < y.Line || x.Line == y.Line && x.Column < y.Column
}

// prose visits the texts that earn points by what they say, each with the kind
// of thing that it tells of. What is over does not speak for what is open.
func (l *look) prose(visit func(kind string, text *plan.Text)) {
	pr, rel := &l.Plan.Profile, &l.Plan.Relationship
	visit("summary", &pr.Summary)
	visit("strategy", &pr.Strategy)
	for _, x := range pr.Goals {
		visit("goal", &x.Goal)
	}
	for _, x := range pr.Pains {
		visit("pain", &x.Pain)
	}
	for _, x := range pr.Needs {
		visit("pain", &x.Need)
	}
	for _, x := range rel.Strengths {
		visit("strength", &x.Strength)
	}
	for _, x := range pr.Swot.Strengths {
		visit("strength", &x.Line)
	}
	for _, x := range rel.Weaknesses {
		visit("weakness", &x.Weakness)
	}
	for _, x := range pr.Swot.Weaknesses {
		visit("weakness", &x.Line)
	}
	for _, x := range rel.Competitors {
		visit("competitor", &x.Name)
	}
	for _, x := range l.pursued() {
		visit("objective", &x.Objective)
		visit("approach", &x.Strategy)
		visit("benefit", &x.CustomerBenefit)
		visit("benefit", &x.OurBenefit)
	}
	for _, x := range l.openActions() {
		visit("action by "+x.Due.String(), &x.Action)
	}
}

// copyNote tells which lines count as empty, "" where none does.
func (l *look) copyNote() string {
	var lines []int
	for text := range l.copies {
		lines = append(lines, l.place(text).Line)
	}
	slices.Sort(lines)
	var words []string
	for _, line := range slices.Compact(lines) {
		words = append(words, strconv.Itoa(line))
	}
	switch len(words) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("what line %s says stands word for word in the plan before, and counts as empty", words[0])
	}
	return fmt.Sprintf("what lines %s say stands word for word in the plan before, and counts as empty", list(words))
}
