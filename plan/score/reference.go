package score

import (
	"bytes"
	"fmt"
	"strings"

	"keyplan/plan"
)

// Reference is the page that explains the scores, in Markdown, made of the
// models themselves.
func Reference() []byte {
	m := embedded()
	var b bytes.Buffer
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# The scores of a plan\n")
	line("Made from the models themselves; `keyplan explain score` shows the same in the terminal, and `keyplan explain CRITERION` one of them, with the points that it has for each tier.\n")
	line("Three scores, apart, each from 0 to 100: they ask different things, and their mean would say nothing. A score is green from %d, amber from %d, red below.\n", m.Bands.Green.Int(), m.Bands.Amber.Int())
	line("- **Every point is explained.** The points of a section are shared out among the criteria that apply to the account's tier, so parts always add up to their whole. Points are whole: a criterion gives all of its points only for all that it asks.")
	line("- **What is not known earns nothing**, and is marked unknown: the score is then a range, \"48, up to 71\". Gates hold the low end.")
	line("- **Labels are not believed.** A role or a feeling earns nothing until the log shows a talk with that person; a mail that nobody answered is no talk. \"tbd\", \"n/a\" and the like count as empty, and so does what stands word for word in the plan before; length earns nothing.")
	line("- **Hiding never pays.** What stands in the plan and is worked on earns at least as much as what is kept quiet.")
	line("- **A cap** keeps a score down, whatever else is well, because averages hide what kills.")
	line("- **Next steps** stand in two lists: what to do with the customer, then what is only to be written down. What lifts a cap comes first, then what gains most for what it takes (a line, a talk, a meeting, a campaign). A gain is what the score would have more; it is told as \"at best\" where it hangs on what is found out.")
	line("- A trend is not judged in the first 12 months after selection, and a prospect has no health. Revenue targets count as they were last approved, where git knows. The manager's own `review.call` stands beside the health score, never in it.\n")
	factShares(line, m)
	needsPage(line, m)
	for _, s := range m.Scores {
		scorePage(line, s)
	}
	line("## Other weights\n")
	line("`keyplan.yaml` may change them; `keyplan validate` tells what does not fit.\n")
	line("```yaml\nscore:\n  bands: {green: 80, amber: 60}\n  weights: {profile: 5, ties: 20}   # sections of a score add up to 100; criteria share what their section has\n  caps: {one-thread: 40}\n  gates: {quality: 60, relationship: 50}\n```\n")
	line("Where the practice is from:\n")
	cited := citations(m)
	for _, s := range plan.Sources {
		if cited[s.Key] {
			line("- %s: %s", s.Key, s.Title)
		}
	}
	return b.Bytes()
}

// citations are the sources that the models name.
func citations(m *plan.ScoreModels) map[string]bool {
	cited := map[string]bool{}
	for _, s := range m.Scores {
		for _, section := range s.Sections {
			for _, c := range section.Criteria {
				for _, key := range strings.Split(string(c.Source), ", ") {
					cited[key] = true
				}
			}
		}
	}
	return cited
}

func factShares(line func(string, ...any), m *plan.ScoreModels) {
	f := m.Facts
	line("## What a fact earns\n")
	line("Of the points of a fact (a goal, a contact, a competitor) %d %% are earned by its being there, %d %% by being fresh, and %d %% by being evidenced.\n", f.Filled.Int(), f.Fresh.Int(), f.Evidenced.Int())
	line("- Fresh is what was seen within two rounds of the plan's reviews: by its `as_of`, else by the day on which git saw its value last change; a contact also by the last talk. Up to twice that span %d %% of it are left, then nothing.", f.Ageing.Int())
	line("- Evidenced is what is `confidence: confirmed` or has a `source`. Where neither stands, %d %% of it are given; where it is `assumed`, nothing.\n", f.Unstated.Int())
}

func needsPage(line func(string, ...any), m *plan.ScoreModels) {
	line("## How much is enough\n")
	line("More than this earns no more; who knows more people or has more objectives takes nothing away.\n")
	shape := plan.ShapeOf(new(plan.TierNeeds))
	head, rule := "| tier |", "|---|"
	for _, f := range shape.Fields {
		head, rule = head+" "+strings.ToLower(f.Label)+" |", rule+"---:|"
	}
	line("%s\n%s", head, rule)
	for i, tier := range plan.Tiers.Values() {
		row := "| " + tier + " |"
		v := plan.ViewOf(&m.Needs[i])
		for _, f := range v.Shape.Fields {
			row += " " + v.Value(f).String() + " |"
		}
		line("%s", row)
	}
	line("")
	for _, f := range shape.Fields {
		line("- %s: %s", f.Label, lowerFirst(f.Doc))
	}
	line("\nThe size of the customer changes how many contacts, and how much goodwill, are needed:\n")
	for _, s := range m.Sizes {
		switch {
		case !s.Most.Absent():
			line("- from %d employees: no more than %d contacts", s.Employees.Int(), s.Most.Int())
		case s.More.Int() == 0:
			line("- from %d employees: what the tier asks", s.Employees.Int())
		default:
			line("- from %d employees: %d more", s.Employees.Int(), s.More.Int())
		}
	}
	line("")
}

func lowerFirst(s string) string { return strings.ToLower(s[:1]) + s[1:] }

// Markdown is the topic's own part of the page.
func (t *Topic) Markdown() []byte {
	var b bytes.Buffer
	scorePage(func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }, t.Model())
	return append(bytes.TrimRight(b.Bytes(), "\n"), '\n')
}

func scorePage(line func(string, ...any), s *plan.ScoreModel) {
	line("## %s (`%s`)\n", s.Name, s.ID)
	line("%s", s.Asks)
	if len(s.For) > 0 {
		line("Asked of %s accounts.", tiers(s.For))
	}
	line("")
	for _, section := range s.Sections {
		line("### %s: %d points (`%s`)\n", section.Name, section.Weight.Int(), section.ID)
		for _, c := range section.Criteria {
			line("- **%s** (`%s`, %d)%s. %s [%s]", c.Criterion, c.ID, c.Weight.Int(), only(c), c.Why, c.Source)
			if !c.Needs.Absent() {
				line("  Counted against the %s that the tier needs.", c.Needs)
			}
			if len(c.Steps) > 0 {
				line("  Earns, by %s: %s; below that nothing.", c.Figure, stepsOf(c))
			}
			line("  Next step: %s.", c.Next)
		}
		line("")
	}
	if len(s.Caps) == 0 {
		return
	}
	line("### Caps\n")
	for _, c := range s.Caps {
		extent := ""
		if len(c.For) > 0 {
			extent = ", of " + tiers(c.For) + " accounts"
		}
		line("- **%s** (`%s`): at most %d points%s. %s [%s]", c.Cap, c.ID, c.At.Int(), extent, c.Why, c.Source)
	}
	line("")
}

// only says of whom a criterion is asked, if not of all.
func only(c *plan.ScoreCriterion) string {
	text := ""
	if len(c.For) > 0 {
		text = ", asked of " + tiers(c.For) + " accounts"
	}
	if c.Trend == plan.Yes {
		text += ", a trend"
	}
	return text
}

func tiers(of []plan.Tier) string {
	names := make([]string, len(of))
	for i, tier := range of {
		names[i] = string(tier)
	}
	return list(names)
}

// stepsOf tells what a figure earns: 100 % from 95.
func stepsOf(c *plan.ScoreCriterion) string {
	words := make([]string, len(c.Steps))
	for i, s := range c.Steps {
		words[i] = fmt.Sprintf("%d %% from %s", s.Earns.Int(), s.From)
	}
	return strings.Join(words, ", ")
}
