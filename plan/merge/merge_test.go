package merge_test

import (
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/merge"
	"keyplan/plan/source"
)

func reload(text []byte) *load.Doc {
	return load.Plan(source.NewFile("acme.plan.yaml", text), plan.Env{Currency: plan.DefaultCurrency})
}

func merged(t *testing.T, base, ours, theirs string) (string, int) {
	t.Helper()
	sides := merge.Sides{Base: reload([]byte(base)), Ours: reload([]byte(ours)), Theirs: reload([]byte(theirs))}
	if !merge.Can(sides) {
		t.Fatal("the sides cannot be read")
	}
	r := merge.Plans(sides, merge.Options{Reload: reload})
	return string(r.Text), r.Conflicts
}

const base = `# Acme, written by Ann
keyplan: 1
account:
  name: Acme
  tier: key # since 2020

contacts:
  - {id: jo, name: Jo Doe, sentiment: neutral}
  - id: al
    name: Al Roe
    roles: [ champion,influencer ]  # as Jo says
  - {id: mo, name: Mo Lee, roles: [end_user, evaluator], decides: [price]}

actions:
  # the first thing to do
  - id: a1
    action: Call them
    owner: ann
    due: 2026-12-01

  - id: a2
    action: Write to them
    owner: bob
    due: 2026-12-15

# what may go wrong
risks: [they stop buying]
`

// edits are replacements, two texts each.
func edited(t *testing.T, text string, edits ...string) string {
	t.Helper()
	for i := 0; i < len(edits); i += 2 {
		if strings.Count(text, edits[i]) != 1 {
			t.Fatalf("%q does not stand once in the text", edits[i])
		}
		text = strings.Replace(text, edits[i], edits[i+1], 1)
	}
	return text
}

const last = "    due: 2026-12-15\n"

func TestMerge(t *testing.T) {
	type edits []string
	for _, c := range []struct {
		name               string
		ours, theirs, want edits
		conflicts          int
	}{
		{"two append different actions",
			edits{last, last + "  - id: a3\n    action: Ours\n"}, edits{last, last + "  - id: a4\n    action: Theirs\n"},
			edits{last, last + "  - id: a3\n    action: Ours\n  - id: a4\n    action: Theirs\n"}, 0},
		{"owner and date of one action",
			edits{"owner: ann", "owner: eve"}, edits{"2026-12-01", "2027-01-01"},
			edits{"owner: ann", "owner: eve", "2026-12-01", "2027-01-01"}, 0},
		{"the same field",
			edits{"2026-12-01", "2026-12-02"}, edits{"2026-12-01", "2026-12-03"},
			edits{"    due: 2026-12-01\n", "<<<<<<< ours\n    due: 2026-12-02\n=======\n    due: 2026-12-03\n>>>>>>> theirs\n"}, 1},
		{"the first field of an item",
			edits{"- id: a1\n    action: Call them", "- action: Ring them\n    id: a1"}, edits{"action: Call them", "action: Call them", "owner: ann", "owner: eve"},
			edits{"- id: a1\n    action: Call them", "- action: Ring them\n    id: a1", "owner: ann", "owner: eve"}, 0},
		{"the same change on both sides",
			edits{"owner: ann", "owner: eve"}, edits{"owner: ann", "owner: eve"}, edits{"owner: ann", "owner: eve"}, 0},
		{"a comment that only they changed, beside a value of ours",
			edits{"tier: key #", "tier: growth #"}, edits{"the first thing to do", "the very first thing"},
			edits{"tier: key #", "tier: growth #", "the first thing to do", "the very first thing"}, 0},
		{"a comment of theirs on the line that we changed",
			edits{"tier: key #", "tier: growth #"}, edits{"since 2020", "since 2021"},
			edits{"  tier: key # since 2020\n", "<<<<<<< ours\n  tier: growth # since 2020\n=======\n  tier: key # since 2021\n>>>>>>> theirs\n"}, 1},
		{"two new items with one id",
			edits{last, last + "  - id: a3\n    action: Ours\n"}, edits{last, last + "  - id: a3\n    action: Theirs\n"},
			edits{last, last + "  - id: a3\n<<<<<<< ours\n    action: Ours\n=======\n    action: Theirs\n>>>>>>> theirs\n"}, 1},
		{"deleted by us, changed by them",
			edits{"\n  - id: a2\n    action: Write to them\n    owner: bob\n" + last, ""}, edits{"owner: bob", "owner: eve"},
			edits{"\n  - id: a2\n    action: Write to them\n    owner: bob\n" + last,
				"<<<<<<< ours\n=======\n\n  - id: a2\n    action: Write to them\n    owner: eve\n" + last + ">>>>>>> theirs\n"}, 1},
		{"deleted by them, left by us",
			edits{"owner: ann", "owner: eve"}, edits{"\n  - id: a2\n    action: Write to them\n    owner: bob\n" + last, ""},
			edits{"owner: ann", "owner: eve", "\n  - id: a2\n    action: Write to them\n    owner: bob\n" + last, ""}, 0},
		{"new sections on both sides",
			edits{"risks: [they stop buying]\n", "risks: [they stop buying]\nobjectives:\n  - id: o1\n    objective: Grow\n"}, edits{"\nactions:", "\nassumptions: [it rains]\n\nactions:"},
			edits{"risks: [they stop buying]\n", "risks: [they stop buying]\nobjectives:\n  - id: o1\n    objective: Grow\n", "\nactions:", "\nassumptions: [it rains]\n\nactions:"}, 0},
		{"two fields on one line",
			edits{"Jo Doe", "Jo Dow"}, edits{"neutral}", "supporter, primary: true} # at last"},
			edits{"Jo Doe", "Jo Dow", "neutral}", "supporter, primary: true} # at last"}, 0},
		{"a field less and one more on one line",
			edits{"{id: jo, name: Jo Doe, sentiment: neutral}", "{ id: jo,name: \"Doe, Jo}\" }"}, edits{"{id: jo, ", "{id: jo, position: CEO, "},
			edits{"{id: jo, name: Jo Doe, sentiment: neutral}", "{ id: jo, position: CEO,name: \"Doe, Jo}\" }"}, 0},
		{"one field on one line",
			edits{"Jo Doe", "Jo Dow"}, edits{"Jo Doe", "Jo Day"},
			edits{"  - {id: jo, name: Jo Doe, sentiment: neutral}\n",
				"<<<<<<< ours\n  - {id: jo, name: Jo Dow, sentiment: neutral}\n=======\n  - {id: jo, name: Jo Day, sentiment: neutral}\n>>>>>>> theirs\n"}, 1},
		{"other values of a list",
			edits{"champion,influencer", "champion,coach,influencer"}, edits{"champion,influencer", "champion,influencer, blocker"},
			edits{"champion,influencer", "champion,coach,influencer, blocker"}, 0},
		{"one taken out of a list, one put in",
			edits{"[ champion,influencer ]", "[ influencer ]"}, edits{"champion,influencer", "champion,influencer,\"coach\""},
			edits{"[ champion,influencer ]", "[ influencer, \"coach\" ]"}, 0},
		{"a list and the comment behind it",
			edits{"champion,influencer", "champion"}, edits{"as Jo says", "so Jo says"},
			edits{"[ champion,influencer ]  # as", "[ champion ]  # so"}, 0},
		{"one value that became two others",
			edits{"champion,influencer", "champion,coach"}, edits{"champion,influencer", "champion,blocker"},
			edits{"    roles: [ champion,influencer ]  # as Jo says\n", "<<<<<<< ours\n    roles: [ champion,coach ]  # as Jo says\n=======\n    roles: [ champion,blocker ]  # as Jo says\n>>>>>>> theirs\n"}, 1},
		{"a list that is known to be empty, and one that is longer",
			edits{" champion,influencer ", ""}, edits{"champion,influencer", "champion,influencer,coach"},
			edits{"    roles: [ champion,influencer ]  # as Jo says\n", "<<<<<<< ours\n    roles: []  # as Jo says\n=======\n    roles: [ champion,influencer,coach ]  # as Jo says\n>>>>>>> theirs\n"}, 1},
		{"values of a list within braces",
			edits{"[end_user, evaluator]", "[coach, end_user, evaluator]"}, edits{"evaluator], decides: [price]", "evaluator, blocker], decides: [price, trial]"},
			edits{"[end_user, evaluator], decides: [price]", "[coach, end_user, evaluator, blocker], decides: [price, trial]"}, 0},
		{"items of a list in brackets",
			edits{"[they stop buying]", "[they stop buying, rain]"}, edits{"[they stop buying]", "[snow, they stop buying]"},
			edits{"[they stop buying]", "[snow, they stop buying, rain]"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			ours, theirs, want := edited(t, base, c.ours...), edited(t, base, c.theirs...), edited(t, base, c.want...)
			got, conflicts := merged(t, base, ours, theirs)
			if got != want || conflicts != c.conflicts {
				t.Errorf("%d conflicts in\n%s\nwant %d in\n%s", conflicts, got, c.conflicts, want)
			}
			crlf := func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") }
			if got, _ := merged(t, base, crlf(ours), theirs); got != crlf(want) {
				t.Errorf("with line ends of Windows in ours:\n%q\nwant\n%q", got, crlf(want))
			}
		})
	}
}

func TestTheirsIsIndentedAsOurs(t *testing.T) {
	const item = "  - id: a4\n    action: |\n      Theirs\n        deeper\n"
	deeper := strings.ReplaceAll(edited(t, base, last, last+item), "\n  ", "\n    ")
	got, conflicts := merged(t, base, edited(t, base, "owner: ann", "owner: eve"), deeper)
	if _, actions, _ := strings.Cut(got, "actions:"); conflicts > 0 || !strings.Contains(actions, last+item) {
		t.Errorf("%d conflicts in\n%s", conflicts, got)
	}
}

func TestBothSidesAddedTheFile(t *testing.T) {
	got, conflicts := merged(t, "", "keyplan: 1\naccount:\n  name: Acme\n  tier: key", "keyplan: 1\naccount:\n  name: Acme\nrisks: [rain]\n")
	if want := "keyplan: 1\naccount:\n  name: Acme\n  tier: key\nrisks: [rain]\n"; got != want || conflicts > 0 {
		t.Errorf("%d conflicts in\n%s", conflicts, got)
	}
}

func TestLinesThatGitMergedAreTakenOnlyWhereTheyHold(t *testing.T) {
	ours, theirs := edited(t, base, "owner: ann", "owner: eve"), edited(t, base, "since 2020", "since 2021")
	good := edited(t, ours, "since 2020", "since 2021") + "\n"
	sides := merge.Sides{Base: reload([]byte(base)), Ours: reload([]byte(ours)), Theirs: reload([]byte(theirs))}
	for _, c := range []struct {
		name, lines string
		taken       bool
	}{
		{"all is there", good, true},
		{"a change of theirs is lost", ours + "\n", false},
		{"a change of ours is lost", theirs + "\n", false},
		{"an item stands twice", edited(t, good, last, last+"  - id: a2\n    action: Write to them\n    owner: bob\n"+last), false},
		{"it cannot be read", good + "}", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := merge.Plans(sides, merge.Options{Reload: reload, Lines: []byte(c.lines)})
			if taken := string(r.Text) == c.lines; taken != c.taken || r.Conflicts > 0 {
				t.Errorf("taken: %v, %d conflicts in\n%s", taken, r.Conflicts, r.Text)
			}
		})
	}
}
