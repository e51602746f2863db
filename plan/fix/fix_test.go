package fix

import (
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

const head = "keyplan: 1\naccount: {name: Acme, manager: jane.roe, tier: key}\n"

// workspaceFile is the keyplan.yaml that the plans of these tests stand beside.
const workspaceFile = "keyplan: 1\npeople: [{id: jane.roe, name: Jane Roe}, {id: sam.ito, name: Sam Ito}]\nofferings: [{id: spare-parts, name: Spare parts}]\n"

// tools are those of validate, with the rules that every plan is held to.
func tools(t testing.TB) Tools {
	t.Helper()
	return toolsIn(t, []byte(workspaceFile))
}

// toolsIn are those in the workspace of a keyplan.yaml.
func toolsIn(t testing.TB, settings []byte) Tools {
	t.Helper()
	config := load.Settings(source.NewFile("keyplan.yaml", settings))
	today, err := plan.ParseDay("2026-11-22")
	if err != nil {
		t.Fatal(err)
	}
	runner, err := lint.NewRunner(config.Settings, lint.Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	return Tools{IDs: true,
		Judge: func(doc *load.Doc) []*lint.Finding { return runner.Plan(doc).Findings },
		Reload: func(text []byte) *load.Doc {
			return load.Plan(source.NewFile("acme.plan.yaml", text), config.Settings.Env())
		}}
}

func TestPlan(t *testing.T) {
	for name, c := range map[string]struct {
		old, want string
		did       []string
	}{
		"a misspelt key":     {"contacts: [{name: Maria, postion: COO}]\n", "contacts: [{name: Maria, position: COO}]\n", []string{`"postion" is now "position"`}},
		"a misspelt word":    {"contacts: [{name: M, influence: hihg}]\n", "contacts: [{name: M, influence: high}]\n", []string{`"hihg" is now "high"`}},
		"a word in capitals": {"contacts: [{name: M, influence: 'High'}]\n", "contacts: [{name: M, influence: 'high'}]\n", []string{`"High" is now "high"`}},
		"a misspelt id of the plan": {"contacts: [{id: m.keller, name: M}, {name: T, reports_to: m.keler}]\n",
			"contacts: [{id: m.keller, name: M}, {name: T, reports_to: m.keller}]\n", []string{`"m.keler" is now "m.keller"`}},
		"a misspelt id of ours, wherever it stands": {"actions: [{action: A, owner: jane.reo}, {action: B, owner: \"jane.reo\"}]\n",
			"actions: [{action: A, owner: jane.roe}, {action: B, owner: \"jane.roe\"}]\n", []string{`"jane.reo" is now "jane.roe" in 2 places`}},
		"a misspelt offering":           {"profile: {pains: [{pain: P, offering: spareparts}]}\n", "profile: {pains: [{pain: P, offering: spare-parts}]}\n", []string{`"spareparts" is now "spare-parts"`}},
		"a date written another way":    {"actions: [{action: A, due: 22.11.2026}]\n", "actions: [{action: A, due: 2026-11-22}]\n", []string{`"22.11.2026" is now "2026-11-22"`}},
		"an amount written another way": {"opportunities: [{name: A, value: \"1,250,000\"}]\n", "opportunities: [{name: A, value: \"1250000\"}]\n", []string{`"1,250,000" is now "1250000"`}},
		"a colon without its space":     {"risks: [{risk: A, likelihood:high}]\n", "risks: [{risk: A, likelihood: high}]\n", []string{`"likelihood:high" is now "likelihood: high"`}},
		"what only one fix brings to light": {"contcts:\n  - nmae: Maria\n    influence: hihg\n", "contacts:\n  - name: Maria\n    influence: high\n",
			[]string{`"contcts" is now "contacts"`, `"nmae" is now "name"`, `"hihg" is now "high"`}},
		"an id that the plan refers to": {"contacts:\n  - name: Maria Keller\n  - {name: T, reports_to: maria-keller}\n",
			"contacts:\n  - id: maria-keller\n    name: Maria Keller\n  - {name: T, reports_to: maria-keller}\n", []string{`wrote out the id "maria-keller", by which the plan refers to this contact`}},
		"an id that a misspelt one means": {"contacts:\n  - Maria Keller\n  - {name: T, reports_to: maria-kellr}\n",
			"contacts:\n  - id: maria-keller\n    name: Maria Keller\n  - {name: T, reports_to: maria-keller}\n",
			[]string{`wrote out the id "maria-keller", by which the plan refers to this contact`, `"maria-kellr" is now "maria-keller"`}},
		"the second of two equal texts": {"risks: [Fire, Fire]\nactions: [{action: A, for: [fire-2]}]\n", "risks: [Fire, {id: fire-2, risk: Fire}]\nactions: [{action: A, for: [fire-2]}]\n",
			[]string{`wrote out the id "fire-2", by which the plan refers to this risk`}},
		"a unit that a contact decides on": {"profile: {units: [{name: Chilled}], sites: [Graz]}\ncontacts: [{name: M, decides: [chilled, plants]}]\n",
			"profile: {units: [{id: chilled, name: Chilled}], sites: [Graz]}\ncontacts: [{name: M, decides: [chilled, plants]}]\n",
			[]string{`wrote out the id "chilled", by which the plan refers to this unit`}},
		"a waiver that allows nothing": {"# keyplan: allow no-contacts: none yet\n# by Jane\ncontacts: [Maria] # keyplan: allow no-contacts: none yet\n", "# by Jane\ncontacts: [Maria]\n",
			[]string{"deleted # keyplan: allow no-contacts: none yet", "deleted # keyplan: allow no-contacts: none yet"}},
	} {
		t.Run(name, func(t *testing.T) {
			mends(t, tools(t), head+c.old, head+c.want, c.did)
		})
	}
}

// mends checks what becomes of a text, however it is saved, and what is told.
func mends(t *testing.T, tools Tools, old, want string, told []string) {
	t.Helper()
	for kind, in := range kinds {
		o := Plan(tools.Reload([]byte(in(old))), tools)
		if got := string(o.New.File.Text); got != in(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", kind, got, in(want))
		}
		var did []string
		for _, f := range o.Done {
			did = append(did, f.Did)
		}
		if !slices.Equal(did, told) {
			t.Errorf("%s: did %q, want %q", kind, did, told)
		}
		stays(t, o.New.File.Text, tools)
	}
}

// kinds are the ways in which one text is saved on different machines.
var kinds = map[string]func(string) string{
	"as it is":                      func(s string) string { return s },
	"under Windows":                 func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	"with a byte order mark":        func(s string) string { return "\ufeff" + s },
	"without a line end at the end": func(s string) string { return strings.TrimSuffix(s, "\n") },
}

// stays checks that a second run changes nothing.
func stays(t *testing.T, text []byte, tools Tools) {
	t.Helper()
	if again := Plan(tools.Reload(text), tools); len(again.Done) > 0 || string(again.New.File.Text) != string(text) {
		t.Errorf("a second run does %v", again.Done[0].Did)
	}
}

func TestPlanLeavesWhatAPersonMustDecide(t *testing.T) {
	for name, text := range map[string]string{
		"two words may be meant":                      "contacts: [{name: M, influence: hi}]\n",
		"two ids may be meant":                        "contacts: [{id: g1, name: M}, {id: g3, name: N}, {name: T, reports_to: g2}]\n",
		"day and month cannot be told apart":          "actions: [{action: A, due: 03/04/2026}]\n",
		"a thousand or one and a bit":                 "opportunities: [{name: A, value: 1.250}]\n",
		"the right key stands there, too":             "contacts: [{name: M, nmae: N}]\n",
		"the file cannot be read":                     "contacts: [{name: M, postion: x\n",
		"a bracket is of the wrong kind":              "contacts: [{name: M, postion: x]]\n",
		"nobody refers to what has no id":             "contacts: [{name: Maria Keller}, Tom]\n",
		"a text of several lines would need an id":    "profile:\n  pains:\n    - the line\n      stops\nactions: [{action: A, for: [the-line-stops]}]\n",
		"a block text would need an id":               "profile:\n  pains:\n    - |\n      the line stops\nactions: [{action: A, for: [the-line-stops]}]\n",
		"a waiver is needed":                          "# keyplan: allow no-contacts: none yet\ncontacts: []\n",
		"a waiver has ended, and its rule reports":    "# keyplan: allow no-contacts until 2026-06-30: none yet\ncontacts: []\n",
		"a waiver may be needed once all can be read": "# keyplan: allow no-contacts: none yet\ncontacts: [{name: Maria, influence: tall}]\n",
	} {
		t.Run(name, func(t *testing.T) {
			stays(t, []byte(head+text), tools(t))
		})
	}
}

// TestPlanWritesNoIDsUnlessAsked is for a run of some rules only.
func TestPlanWritesNoIDsUnlessAsked(t *testing.T) {
	tools := tools(t)
	tools.IDs = false
	stays(t, []byte(head+"contacts:\n  - name: Maria Keller\n  - {name: T, reports_to: maria-keller}\n"), tools)
}

// FuzzPlan puts right whatever the fuzzer makes of a plan: no panic, no fault
// that was not there, and nothing more to do the second time.
func FuzzPlan(f *testing.F) {
	f.Add([]byte(head + "contcts:\n  - nmae: Maria\n    influence: hihg\n  - {name: T, reports_to: mria}\n"))
	f.Add([]byte(head + "# keyplan: allow no-contacts: none yet\r\nrisks: [Fire, Fire, {risk: A, likelihood:high}]\r\nactions: [{action: A, for: [fire-2], due: 22.11.2026, owner: jane.reo}]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > 1<<14 {
			return
		}
		tools := tools(t)
		o := Plan(tools.Reload(text), tools)
		if len(o.New.Problems) > len(o.Old.Problems) && !slices.ContainsFunc(o.Done, func(f Fix) bool { return f.Rule == "unknown-key" }) {
			t.Errorf("%d problems became %d", len(o.Old.Problems), len(o.New.Problems))
		}
		if len(o.Done) < mostRounds {
			stays(t, o.New.File.Text, tools)
		}
	})
}
