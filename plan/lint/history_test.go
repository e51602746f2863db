package lint

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// dated is one version of a plan with two actions.
func dated(day, first, second string) string {
	action := func(text, due string) string {
		if due == "" {
			return ""
		}
		return fmt.Sprintf("  - {action: %s, owner: jane.roe, due: %s}\n", text, due)
	}
	return fmt.Sprintf("-- a.plan.yaml (%s) --\nkeyplan: 1\naccount: {name: A, manager: jane.roe}\nactions:\n%s%slog: []\n", day, action("Visit the plant", first), action("Send prices", second))
}

func TestActionStuck(t *testing.T) {
	for _, c := range []struct {
		name string
		dues [][2]string // of both actions, by version
		want []string
	}{
		{"three times is stuck", [][2]string{{"2026-01-31", ""}, {"2026-03-31", ""}, {"2026-06-30", ""}, {"2026-12-31", ""}},
			[]string{`"Visit the plant" has been put off three times, from 2026-01-31 to 2026-12-31`}},
		{"twice is not", [][2]string{{"2026-01-31", ""}, {"2026-03-31", ""}, {"2026-12-31", ""}, {"2026-12-31", ""}}, nil},
		{"versions that say the same do not count", [][2]string{{"2026-01-31", ""}, {"2026-01-31", ""}, {"2026-02-28", ""}, {"2026-02-28", ""}, {"2026-12-31", ""}}, nil},
		{"a nearer date is not put off", [][2]string{{"2026-12-31", ""}, {"2026-06-30", ""}, {"2026-12-31", ""}, {"2026-12-10", ""}, {"2026-12-31", ""}}, nil},
		{"a date made more exact is not put off", [][2]string{{"2026-Q4", ""}, {"2026-12-10", ""}, {"2026-12", ""}, {"2026-12-10", ""}, {"2026-12-31", ""}}, nil},
		{"each action counts for itself", [][2]string{{"2026-01-31", "2026-02-01"}, {"2026-03-31", "2026-02-02"}, {"2026-03-31", "2026-02-03"}, {"2026-04-30", "2026-12-01"}, {"2026-04-30", "2026-12-02"}},
			[]string{`"Send prices" has been put off 4 times, from 2026-02-01 to 2026-12-02`}},
		{"from the day on which it was added", [][2]string{{"2026-01-31", ""}, {"2026-01-31", "2026-02-01"}, {"2026-01-31", "2026-02-03"}, {"2026-01-31", "2026-03-01"}, {"2026-01-31", "2026-12-02"}},
			[]string{`"Send prices" has been put off three times, from 2026-02-01 to 2026-12-02`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var archive strings.Builder
			for i, dues := range c.dues {
				archive.WriteString(dated(fmt.Sprintf("2026-01-%02d", i+1), dues[0], dues[1]))
			}
			var got []string
			for _, f := range judgeWith(t, exampleFiles(archive.String()), Options{Only: []string{"action-stuck"}}) {
				got = append(got, f.Message)
			}
			same(t, "findings", got, c.want)
		})
	}
}

func TestVersionsThatCannotBeReadAreLeftOut(t *testing.T) {
	var archive strings.Builder
	for i, due := range []string{"2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-12-31"} {
		archive.WriteString(dated(fmt.Sprintf("2026-01-%02d", i+1), due, ""))
	}
	now, h := historyOf(exampleFiles(archive.String()))
	versions := h.(exampleHistory).versions["a.plan.yaml"]
	versions[3].Read = func() ([]byte, error) { return nil, errors.New("missing") }
	versions[4].Read = func() ([]byte, error) { return []byte("actions: [\x00{"), nil }
	if found := judgeWith(t, now, Options{Only: []string{"action-stuck"}, History: h}); len(found) > 0 {
		t.Error("found", found[0].Message)
	}
}

func TestPlanUntouched(t *testing.T) {
	for _, c := range []struct {
		name, day, account, review string
		want                       int
	}{
		{"a quarter and a day", "2026-08-21", "tier: key", "", 1},
		{"a quarter", "2026-08-22", "tier: key", "", 0},
		{"others have half a year", "2026-08-21", "tier: growth", "", 0},
		{"or what the plan says itself", "2026-08-21", "tier: growth", "review: {cadence: monthly}", 1},
		{"a review that is planned will touch it", "2026-08-21", "tier: key", "review: {last: 2026-08-20, next: 2026-12-01}", 0},
		{"that the review is overdue says more", "2026-08-21", "tier: key", "review: {last: 2026-05-20}", 0},
		{"a customer that was lost needs none", "2025-08-21", "tier: key, status: lost", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := fmt.Sprintf("-- a.plan.yaml (%s) --\nkeyplan: 1\naccount: {name: A, manager: jane.roe, %s}\n%s\n", c.day, c.account, c.review)
			found := judgeWith(t, exampleFiles(text), Options{Only: []string{"plan-untouched", "review-overdue"}})
			n := 0
			for _, f := range found {
				if f.Rule.Name == "plan-untouched" {
					n++
				}
			}
			if n != c.want {
				t.Errorf("%d findings, want %d: %v", n, c.want, told(found))
			}
		})
	}
}

func TestRulesOnThePastNeedOne(t *testing.T) {
	text := "-- a.plan.yaml --\nkeyplan: 1\n# keyplan: allow plan-untouched: it is a template\naccount: {name: A, manager: jane.roe}\n"
	for _, past := range []History{nil, exampleHistory{}} {
		if found := judgeWith(t, exampleFiles(text), Options{Only: []string{"plan-untouched", "action-stuck", "unused-waiver"}, History: past}); len(found) > 0 {
			t.Error("found", found[0].Message)
		}
	}
}
