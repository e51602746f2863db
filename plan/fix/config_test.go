package fix

import (
	"testing"

	"keyplan/plan/lint"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

func reread(text []byte) *load.Config {
	return load.Settings(source.NewFile("keyplan.yaml", text))
}

// configTools are those of validate for keyplan.yaml.
var configTools = Tools{
	Judge:  func(doc *load.Doc) []*lint.Finding { return lint.Config(reread(doc.File.Text)) },
	Reload: func(text []byte) *load.Doc { return reread(text).Doc() },
}

func TestPlanMendsSettings(t *testing.T) {
	const first = "keyplan: 1\n"
	for name, c := range map[string]struct {
		old, want string
		did       []string
	}{
		"a misspelt key":                {"compny: Acme\n", "company: Acme\n", []string{`"compny" is now "company"`}},
		"a misspelt key of a limit":     {"limits: {facts_age: 6m}\n", "limits: {fact_age: 6m}\n", []string{`"facts_age" is now "fact_age"`}},
		"a misspelt tier":               {"tiers: {startegic: {facts: 90}}\n", "tiers: {strategic: {facts: 90}}\n", []string{`"startegic" is now "strategic"`}},
		"a misspelt word":               {"people: [{id: j, name: J, function: 'slaes'}]\n", "people: [{id: j, name: J, function: 'sales'}]\n", []string{`"slaes" is now "sales"`}},
		"a currency in small letters":   {"currency: usd # ours\n", "currency: USD # ours\n", []string{`"usd" is now "USD"`}},
		"a date written another way":    {"people: [{id: j, name: J, left: 31.12.2027}]\n", "people: [{id: j, name: J, left: 2027-12-31}]\n", []string{`"31.12.2027" is now "2027-12-31"`}},
		"an amount written another way": {"limits: {company_revenue: '1,250,000'}\n", "limits: {company_revenue: '1250000'}\n", []string{`"1,250,000" is now "1250000"`}},
		"a rule that is off":            {"rules: {off: [no-depty]}\n", "rules: {off: [no-deputy]}\n", []string{`"no-depty" is now "no-deputy"`}},
		"a rule that is given a severity": {"rules:\n  severity:\n    no-depty: error\n    no-champion: info\n", "rules:\n  severity:\n    no-deputy: error\n    no-champion: info\n",
			[]string{`"no-depty" is now "no-deputy"`}},
		"a rule and its severity": {"rules: {severity: {\"no-depty\": erorr}}\n", "rules: {severity: {\"no-deputy\": error}}\n",
			[]string{`"no-depty" is now "no-deputy"`, `"erorr" is now "error"`}},
		"what only one fix brings to light": {"ruls: {lvel: strict, sevrity: {no-depty: info}}\n", "rules: {level: strict, severity: {no-deputy: info}}\n",
			[]string{`"ruls" is now "rules"`, `"lvel" is now "level"`, `"sevrity" is now "severity"`, `"no-depty" is now "no-deputy"`}},
	} {
		t.Run(name, func(t *testing.T) {
			mends(t, configTools, first+c.old, first+c.want, c.did)
		})
	}
}

func TestPlanLeavesSettingsThatAPersonMustDecide(t *testing.T) {
	for name, text := range map[string]string{
		"two words may be meant":             "rules: {level: st}\n",
		"the right rule stands there, too":   "rules: {severity: {no-deputy: info, no-depty: error}}\n",
		"a rule like nothing":                "rules: {off: [be-nice]}\n",
		"day and month cannot be told apart": "people: [{id: j, name: J, left: 03/04/2027}]\n",
		"the file cannot be read":            "people: [{id: j, nmae: J\n",
		"an id of ours is used twice":        "people: [{id: j, name: J}, {id: j, name: K}]\n",
	} {
		t.Run(name, func(t *testing.T) {
			stays(t, []byte("keyplan: 1\n"+text), configTools)
		})
	}
}

// FuzzSettings puts right whatever the fuzzer makes of a keyplan.yaml, and has
// nothing more to do the second time.
func FuzzSettings(f *testing.F) {
	f.Add([]byte("keyplan: 1\nruls:\r\n  severity: {no-depty: erorr, no-champion: info}\n  off: [no-contact]\nfx: {usd: 0.92}"))
	f.Add([]byte("\ufeffkeyplan: 1\ntiers: {startegic: {facts: 90}}\nstages: {won: 100 %}\npeople: [Jane, {nmae: Sam, left: 31.12.2027}]\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > 1<<14 {
			return
		}
		o := Plan(configTools.Reload(text), configTools)
		if len(o.Done) < mostRounds {
			stays(t, o.New.File.Text, configTools)
		}
	})
}
