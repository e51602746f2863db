package scaffold

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

var update = flag.Bool("update", false, "write the golden files")

var today = plan.NewDay(2026, 11, 22)

func count(n int) plan.Count { return plan.NewCount(n) }

func settings(t *testing.T, text string) *plan.Settings {
	t.Helper()
	c := load.Settings(source.NewFile("keyplan.yaml", []byte("keyplan: 1\n"+text)))
	for _, p := range c.Problems {
		t.Fatalf("keyplan.yaml: %s", p.Message)
	}
	return c.Settings
}

const ours = `people:
  - {id: sam.ito, name: Sam Ito, left: 2026-01-31}
  - {id: jane.roe, name: Jane Roe, email: jane@ours.example}
  - {id: j.muller, name: Jürgen Müller}
`

// fully is all that may be known of a new account.
func fully(t *testing.T) PlanOptions {
	return PlanOptions{
		Today: today, Settings: settings(t, ours+"onboarding: [Introduce the team, \"Agree: how we measure #1\", Meet the COO]\nfx: {USD: 0.92}\n"),
		Facts: Facts{
			Name: "Größe & Söhne GmbH & Co. KG", Tier: plan.Strategic, Manager: "jurgen muller", Group: "acme-holding", CRM: "0015g00000XyZ", Currency: "USD",
			Industry: "Food: chilled", Website: "https://acme.example", City: "Graz", Country: "AT", Employees: count(3400), Founded: 1962,
			Revenue: plan.NewMoney(plan.NewDecimal(120_000), "USD"), Source: "accounts.csv",
			Contacts: []Contact{
				{Name: "Keller, Maria", Position: "COO", Email: "m.keller@acme.example", Phone: "+43 316 000000"},
				{Name: "Max Keller"}, {}, {Name: "Jürgen Müller"}, {Name: "王芳"},
			},
		},
	}
}

func mustPlan(t *testing.T, o PlanOptions) *NewPlan {
	t.Helper()
	made, err := Plan(o)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func loaded(t *testing.T, made *NewPlan, env plan.Env) *plan.Plan {
	t.Helper()
	doc := load.Plan(source.NewFile(made.Path, made.Text), env)
	for _, p := range doc.Problems {
		t.Errorf("%s:%d: %s\n%s", made.Path, p.Span.Start.Line, p.Message, made.Text)
	}
	return doc.Plan
}

func TestPlanGolden(t *testing.T) {
	for name, o := range map[string]PlanOptions{
		"full":     fully(t),
		"bare":     {Today: today, Facts: Facts{Name: "Acme", Manager: "jane.roe"}},
		"position": {Today: today, Facts: Facts{Name: "Acme", Manager: "jane.roe", Contacts: []Contact{{Phone: "+43 1 234"}, {Position: "Head of Purchasing"}}}},
	} {
		made := mustPlan(t, o)
		loaded(t, made, plan.Env{})
		golden := filepath.Join("testdata", name+".plan.yaml")
		if *update {
			if err := os.WriteFile(golden, made.Text, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(made.Text, want) {
			t.Errorf("%s differs from its golden file (run with -update and look):\n%s", name, made.Text)
		}
		if again := mustPlan(t, o); !bytes.Equal(again.Text, made.Text) {
			t.Errorf("%s: the same input gives other bytes", name)
		}
	}
}

func TestPlanStatesAllFacts(t *testing.T) {
	o := fully(t)
	made := mustPlan(t, o)
	p := loaded(t, made, o.Settings.Env())
	if made.Path != "accounts/grosse-sohne.plan.yaml" || len(made.Notes) > 0 {
		t.Errorf("path %s, notes %q", made.Path, made.Notes)
	}
	a := p.Account
	if a.Name != o.Name || a.Tier != o.Tier || a.Manager != "j.muller" || a.Group != o.Group || a.CRM != o.CRM || a.Currency != o.Currency {
		t.Errorf("account: %+v", a)
	}
	f := p.Profile
	if f.Industry != o.Industry || f.Website != o.Website || f.Headquarters.City != o.City || f.Headquarters.Country != o.Country ||
		f.Employees != o.Employees || f.Founded != o.Founded || f.Source != o.Source {
		t.Errorf("profile: %+v", f)
	}
	if y := p.Financials.Years[0]; y.Year != 2025 || !y.Revenue.Equal(plan.NewMoney(o.Revenue.Amount(), "USD")) {
		t.Errorf("revenue: %+v", y)
	}
	var ids []string
	for _, c := range p.Contacts {
		ids = append(ids, string(c.ID))
	}
	if got := strings.Join(ids, " "); !strings.HasPrefix(got, "m.keller m.keller-2 j.muller-2 x") {
		t.Errorf("contacts: %s", got)
	}
	var due []string
	for _, action := range p.Actions {
		due = append(due, action.Due.String())
		if action.Owner != "j.muller" {
			t.Errorf("%q is owned by %q", action.Action, action.Owner)
		}
	}
	if got := strings.Join(due, " "); got != "2026-12-22 2027-01-21 2027-02-19" {
		t.Errorf("onboarding is due %s", got)
	}
}

// Whoever takes the # off every line that asks must find a plan that loads.
func TestPlanUncommentedLoads(t *testing.T) {
	asks := regexp.MustCompile(`(?m)^( *)# ( *[a-z_]+:)`)
	for _, o := range []PlanOptions{fully(t), {Today: today, Facts: Facts{Name: "Acme", Manager: "jane.roe"}}} {
		made := mustPlan(t, o)
		made.Text = asks.ReplaceAll(made.Text, []byte("$1$2"))
		loaded(t, made, plan.Env{})
	}
}

func TestManagers(t *testing.T) {
	for _, c := range []struct{ name, people, given, want, note string }{
		{"the one who is named by id", ours, "jane.roe", "jane.roe", ""},
		{"by name, whatever the accents", ours, "JÜRGEN MULLER", "j.muller", ""},
		{"by mail address", ours, "jane@OURS.example", "jane.roe", ""},
		{"the first who has not left, and that is said", ours, "", "jane.roe", "the first of the people"},
		{"one who has left is told", ours, "Sam Ito", "sam.ito", "has left"},
		{"a name that is not known becomes an id", ours, "Reed Clapper", "reed.clapper", "not among the people"},
		{"an id that is not known stays", ours, "r.c", "r.c", "not among the people"},
		{"without people any name will do", "", "Reed Clapper", "reed.clapper", ""},
		{"without anybody the seat is empty", "", "", "tbd", "nobody is named"},
	} {
		t.Run(c.name, func(t *testing.T) {
			made := mustPlan(t, PlanOptions{Today: today, Settings: settings(t, c.people), Facts: Facts{Name: "Acme", Manager: plan.Text(c.given)}})
			if !strings.Contains(string(made.Text), "\n  manager: "+c.want) {
				t.Errorf("want manager %s:\n%s", c.want, made.Text)
			}
			if notes := strings.Join(made.Notes, "\n"); !strings.Contains(notes, c.note) || c.note == "" && notes != "" {
				t.Errorf("notes %q, want %q", notes, c.note)
			}
		})
	}
}

func TestIDs(t *testing.T) {
	taken := map[plan.ID]bool{"acme-foods": true, "acme-foods-2": true}
	for name, want := range map[string]plan.ID{
		"Acme Foods plc":              "acme-foods-3",
		"Ernst Handel GmbH & Co. KG":  "ernst-handel",
		"Mère Paillarde S.p.A.":       "mere-paillarde",
		"AG":                          "ag",
		"Con":                         "con-2",
		"com1":                        "com1-2",
		"Aux Ltd":                     "aux-2",
		"../../etc/passwd":            "etc-passwd",
		strings.Repeat("long ", 40):   "long-long-long-long-long-long-long-long-long-long-long",
		"Berglunds snabbköp AB":       "berglunds-snabbkop",
		"Sp. z o.o. Handel Sp.z o.o.": "sp-z-o-o-handel",
	} {
		if got := ID(name, taken); got != want {
			t.Errorf("ID(%q) = %s, want %s", name, got, want)
		}
	}
}

func TestFolders(t *testing.T) {
	for _, c := range []struct{ plans, folder, path, schema string }{
		{"", "", "accounts/acme.plan.yaml", "../.keyplan/"},
		{`plans: ["kunden/dach/**/*.plan.yaml"]`, "", "kunden/dach/acme.plan.yaml", "../../.keyplan/"},
		{`plans: ["*.plan.yaml"]`, "", "acme.plan.yaml", "./.keyplan/"},
		{"", "a/./b", "a/b/acme.plan.yaml", "../../.keyplan/"},
	} {
		made := mustPlan(t, PlanOptions{Today: today, Settings: settings(t, c.plans), Folder: c.folder, Facts: Facts{Name: "Acme", Manager: "x"}})
		if made.Path != c.path || !strings.HasPrefix(string(made.Text), "# yaml-language-server: $schema="+c.schema) {
			t.Errorf("%+v: %s\n%.80s", c, made.Path, made.Text)
		}
	}
	for _, folder := range []string{"..", "/etc", "a/../../b"} {
		if _, err := Plan(PlanOptions{Today: today, Folder: folder, Facts: Facts{Name: "Acme"}}); err == nil {
			t.Errorf("folder %q is taken", folder)
		}
	}
}

func TestNamesThatAreNone(t *testing.T) {
	for _, name := range []string{"", "  ", "tbd", "n/a", "bell\a", strings.Repeat("x", 40_000)} {
		if made, err := Plan(PlanOptions{Today: today, Facts: Facts{Name: plan.Text(name)}}); err == nil {
			t.Errorf("%.20q makes a plan: %s", name, made.Path)
		}
	}
}

func TestFactsThatAreWrongAreLeftOutAndTold(t *testing.T) {
	made := mustPlan(t, PlanOptions{Today: today, Facts: Facts{
		Name: "Two\nlines", Manager: "x", Tier: "gold", Website: "javascript:alert(1)", Country: "XX", Industry: "a\x00b",
		Revenue: plan.NewMoney(plan.NewDecimal(5), "USD"),
	}})
	p := loaded(t, made, plan.Env{})
	if p.Account.Name != "Two lines" || len(made.Notes) != 5 {
		t.Errorf("name %q, notes %q", p.Account.Name, made.Notes)
	}
}
