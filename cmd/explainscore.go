package cmd

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"keyplan/plan"
	"keyplan/plan/score"
	"keyplan/plan/workspace"
)

// scoresTopic is explained in place of a rule: all scores. No rule is called so.
const scoresTopic = "score"

// models are the score models with the changes of the workspace around.
func (o *explainOptions) models() *plan.ScoreModels {
	settings := new(plan.Settings)
	if w, err := workspace.Around(o.Dir); err == nil { // else those that come with keyplan explain themselves
		settings = w.Settings
	}
	return score.Models(&settings.Score)
}

// topicNames are the names of what can be explained of the scores.
func topicNames(models *plan.ScoreModels) []string {
	names := []string{scoresTopic}
	for _, t := range score.Topics(models) {
		names = append(names, t.ID())
	}
	return names
}

// listScores lists what scores are made of, below the rules.
func listScores(out io.Writer, models *plan.ScoreModels, width int) error {
	for _, m := range models.Scores {
		t := &score.Topic{Score: m}
		if err := listTopic(out, "\n"+heading(t), t, width); err != nil {
			return err
		}
	}
	return nil
}

// heading is a topic by name and id.
func heading(t *score.Topic) string { return fmt.Sprintf("%s (%s)", t.Name(), t.ID()) }

// listTopic tells what a score or a section is made of.
func listTopic(out io.Writer, heading string, t *score.Topic, width int) error {
	fmt.Fprintf(out, "%s\n", heading)
	if t.Section == nil {
		fmt.Fprint(out, wrap(string(t.Score.Asks), width, ""))
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	m := t.Model()
	for _, section := range m.Sections {
		indent := "  "
		if t.Section == nil {
			fmt.Fprintf(w, "  %s\t%3d\t%s\n", section.ID, section.Weight.Int(), section.Name)
			indent += "  "
		}
		for _, c := range section.Criteria {
			fmt.Fprintf(w, "%s%s\t%3d\t%s\n", indent, c.ID, c.Weight.Int(), c.Criterion)
		}
	}
	for _, c := range m.Caps {
		fmt.Fprintf(w, "  %s\t≤%2d\t%s\n", c.ID, c.At.Int(), c.Cap)
	}
	return w.Flush()
}

// explainTopic says what a topic of the scores wants and why.
func explainTopic(out io.Writer, t *score.Topic, models *plan.ScoreModels, width int) error {
	var b strings.Builder
	var err error
	switch {
	case t.Cap != nil:
		capPage(&b, t, width)
	case t.Criterion != nil:
		criterionPage(&b, t, models, width)
	case t.Section != nil:
		err = listTopic(&b, heading(t), t, width)
		b.WriteString("\n" + worth(t, width))
	default:
		err = listTopic(&b, heading(t), t, width)
		fmt.Fprintf(&b, "\nGreen from %d, amber from %d, red below.\n", models.Bands.Green.Int(), models.Bands.Amber.Int())
		if len(t.Score.For) > 0 {
			fmt.Fprintf(&b, "Asked of %s.\n", ofTiers(t.Score.For))
		}
	}
	if err != nil {
		return err
	}
	if t.Cap == nil && t.Criterion == nil {
		b.WriteString("\nkeyplan explain CRITERION    what it wants and why\n")
	}
	_, err = io.WriteString(out, b.String())
	return err
}

func criterionPage(b *strings.Builder, t *score.Topic, models *plan.ScoreModels, width int) {
	c := t.Criterion
	fmt.Fprintf(b, "%s\n%s\n\n", c.ID, c.Criterion)
	practice(b, c.Why, c.Source, width)
	b.WriteString("\n" + worth(t, width))
	b.WriteString(needed(t, models, width))
	if c.Trend == plan.Yes {
		b.WriteString("It is a trend: none is judged in the first 12 months after selection.\n")
	}
	if len(c.Steps) > 0 {
		b.WriteString("\n" + wrap("Earned by "+string(c.Figure)+":", width, ""))
		for _, s := range c.Steps {
			fmt.Fprintf(b, "  %4s and more  %3d %% of the points\n", s.From, s.Earns.Int())
		}
	}
	next(b, c.Next, c.By, width)
}

func capPage(b *strings.Builder, t *score.Topic, width int) {
	c := t.Cap
	fmt.Fprintf(b, "%s\n%s\n\n", c.ID, c.Cap)
	practice(b, c.Why, c.Source, width)
	text := fmt.Sprintf("It keeps %s at %d points at most, whatever else is well", called(t.Score), c.At.Int())
	if len(c.For) > 0 {
		text += ", of " + ofTiers(c.For)
	}
	b.WriteString("\n" + wrap(text+changed(t.Default().Cap.At, c.At)+".", width, ""))
	next(b, c.Next, c.By, width)
}

// practice is why something is asked, and where that is known from.
func practice(b *strings.Builder, why, source plan.Text, width int) {
	b.WriteString(wrap(string(why), width, ""))
	b.WriteString(wrap("Source: "+strings.Join(plan.SourceTitles(string(source)), "; "), width, "        "))
}

// next is the next step to more points.
func next(b *strings.Builder, step plan.Text, by plan.StepKind, width int) {
	label := "To do: "
	if by == plan.WriteStep {
		label = "To write: "
	}
	b.WriteString("\n" + wrap(label+string(step), width, strings.Repeat(" ", len(label))))
}

// worth says what a section or a criterion can earn with each tier.
func worth(t *score.Topic, width int) string {
	of := map[int][]plan.Tier{}
	var order []int
	for _, name := range plan.Tiers.Values() {
		points := t.Points(plan.Tier(name))
		if of[points] == nil {
			order = append(order, points)
		}
		of[points] = append(of[points], plan.Tier(name))
	}
	var words, not []string
	for _, points := range order {
		switch {
		case points == 0:
			not = append(not, ofTiers(of[0]))
		case len(order) == 1:
			words = append(words, fmt.Sprintf("%d", points))
		default:
			words = append(words, fmt.Sprintf("%d for %s", points, ofTiers(of[points])))
		}
	}
	text := fmt.Sprintf("Points: %s, of the 100 of %s", strings.Join(words, ", "), called(t.Score))
	if len(not) > 0 {
		text += "; not asked of " + strings.Join(not, "")
	}
	return wrap(text+changed(weightOf(t.Default()), weightOf(t))+".", width, "")
}

// needed says how much a criterion wants for all points, "" where it counts
// nothing.
func needed(t *score.Topic, models *plan.ScoreModels, width int) string {
	var words []string
	var doc string
	for _, name := range plan.Tiers.Values() {
		tier := plan.Tier(name)
		if n, of, ok := t.Need(models, tier); ok && t.Points(tier) > 0 {
			words, doc = append(words, fmt.Sprintf("%s %d", tier, n)), of.Doc
		}
	}
	if words == nil {
		return ""
	}
	return wrap("All of them are earned by: "+strings.Join(words, ", ")+". "+doc, width, "")
}

func weightOf(t *score.Topic) plan.Count {
	if t.Criterion != nil {
		return t.Criterion.Weight
	}
	return t.Section.Weight
}

// changed says that keyplan.yaml has changed a number.
func changed(was, is plan.Count) string {
	if was == is {
		return ""
	}
	return fmt.Sprintf(" (keyplan.yaml says %d in place of %d)", is.Int(), was.Int())
}

// called is a score within a sentence: "plan quality".
func called(m *plan.ScoreModel) string { return strings.ToLower(string(m.Name)) }

// ofTiers names tiers: "strategic and key accounts".
func ofTiers(tiers []plan.Tier) string {
	names := make([]string, len(tiers))
	for i, tier := range tiers {
		names[i] = string(tier)
	}
	if last := len(names) - 1; last > 0 {
		names = []string{strings.Join(names[:last], ", ") + " and " + names[last]}
	}
	if slices.Equal(tiers, []plan.Tier{"prospect"}) {
		return "prospects"
	}
	return names[0] + " accounts"
}
