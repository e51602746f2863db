package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"keyplan/plan"
	"keyplan/plan/report"
	"keyplan/plan/score"
)

// A gate is the least that a score must have.
type gate struct {
	score string
	least int
}

// ownGates is the value of --min that takes the gates of keyplan.yaml.
const ownGates = "gates"

// parseGates reads the value of --min.
func (o *scoreOptions) parseGates(text string) (gates []gate, err error) {
	if text == "" {
		return nil, nil
	}
	for _, pair := range strings.Split(text, ",") {
		if pair = strings.TrimSpace(pair); pair == ownGates {
			o.gated = true
			continue
		}
		g, err := parseGate(pair)
		if err != nil {
			return nil, fmt.Errorf("--min: %w", err)
		}
		if slices.ContainsFunc(gates, func(other gate) bool { return other.score == g.score }) {
			return nil, fmt.Errorf("--min names %s twice", g.score)
		}
		gates = append(gates, g)
	}
	return gates, nil
}

func parseGate(pair string) (g gate, err error) {
	name, points, ok := strings.Cut(pair, "=")
	name, points = strings.TrimSpace(name), strings.TrimSpace(points)
	switch {
	case pair == "":
		return g, errors.New("something is missing beside a comma; write such as quality=60,relationship=50")
	case !slices.Contains(score.IDs(), name):
		return g, unknown("score", name, score.IDs())
	case !ok || points == "":
		return g, fmt.Errorf("how many points must %s have? write such as %s=60", name, name)
	}
	least, err := strconv.Atoi(points)
	if err != nil || least < 0 || least > 100 {
		return g, fmt.Errorf("%s=%s is not a whole number from 0 to 100", name, points)
	}
	return gate{name, least}, nil
}

// fails are the scores under their gates. Scores that do not apply have none.
func (o *scoreOptions) fails(s *report.Scoring, spaces []*scoring) (fails []report.Fail) {
	own := map[*report.Scored][]gate{}
	for _, space := range spaces {
		gates := o.gates
		if o.gated {
			gates = append(slices.Clone(gates), gatesOf(space.settings)...)
		}
		for _, a := range space.accounts {
			own[a] = gates
		}
	}
	for _, a := range s.Accounts {
		for _, g := range own[a] {
			if x := a.Score(g.score); x.Applies && x.Points < g.least {
				f := report.Fail{Account: a, Score: x, Least: g.least}
				f.Way, f.Enough = a.Way(x, g.least)
				fails = append(fails, f)
			}
		}
	}
	return fails
}

// gatesOf are the gates that keyplan.yaml sets.
func gatesOf(settings *plan.Settings) (gates []gate) {
	for _, pair := range settings.Score.Gates {
		if slices.Contains(score.IDs(), pair.Key) && !pair.Value.Absent() {
			gates = append(gates, gate{pair.Key, pair.Value.Int()})
		}
	}
	return gates
}

// completeMin lets the shell complete the scores that --min may name, also
// behind a comma.
func (o *scoreOptions) completeMin(cmd *cobra.Command) {
	complete := func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		before := typed[:strings.LastIndex(typed, ",")+1]
		words := []string{}
		for _, id := range score.IDs() {
			words = append(words, before+id+"=")
		}
		if before == "" {
			words = append(words, ownGates)
		}
		return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
	_ = cmd.RegisterFlagCompletionFunc("min", complete) // fails only for a flag that there is not
}
