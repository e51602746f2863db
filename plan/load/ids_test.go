package load

import (
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/source"
)

func planOf(t *testing.T, sections string) *Doc {
	t.Helper()
	return Plan(source.NewFile("hofer.plan.yaml", []byte("keyplan: 1\naccount: {name: Hofer, manager: jane.roe}\n"+sections)), plan.Env{Currency: "EUR"})
}

func TestIDs(t *testing.T) {
	for _, c := range []struct{ name, risks, want string }{
		{"a written id is kept", "- {id: r1, risk: flour}", "r1"},
		{"one is made of the first six words", "- flour prices double within a year or so", "flour-prices-double-within-a-year"},
		{"accents are folded", "- Élisabeth Hofer verläßt uns", "elisabeth-hofer-verlasst-uns"},
		{"equal texts are counted", "- flour\n- flour\n- flour", "flour flour-2 flour-3"},
		{"a written id wins over one that is made", "- flour\n- {id: flour, risk: eggs}", "flour-2 flour"},
		{"a written id that looks counted wins too", "- flour\n- flour\n- {id: flour-2, risk: eggs}", "flour flour-3 flour-2"},
		{"a text without letters gets a hash of it", "- \"!!!\"", "xe84c538"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := planOf(t, "risks:\n"+c.risks+"\n")
			if len(doc.Problems) > 0 {
				t.Error(told(doc.Problems))
			}
			var got []string
			for _, r := range doc.Plan.Risks {
				got = append(got, string(r.ID))
			}
			if joined := strings.Join(got, " "); joined != c.want {
				t.Errorf("got %q, want %q", joined, c.want)
			}
		})
	}
}

func TestMadeIDsDoNotHangOnOrder(t *testing.T) {
	ids := func(lines ...string) map[string]plan.ID {
		of := map[string]plan.ID{}
		for _, r := range planOf(t, "risks:\n"+strings.Join(lines, "\n")+"\n").Plan.Risks {
			of[r.Risk.String()] = r.ID
		}
		return of
	}
	one, other := ids("- flour", "- eggs", "- Zucker"), ids("- Zucker", "- flour", "- eggs")
	for text, id := range one {
		if other[text] != id {
			t.Errorf("%q is %q in one order and %q in another", text, id, other[text])
		}
	}
}

func TestWhatStandsTwice(t *testing.T) {
	for _, c := range []struct{ name, sections, want string }{
		{"an id in one list", "risks:\n- {id: r1, risk: flour}\n- {id: r1, risk: eggs}\n",
			"5:8-10 duplicate-id risks[r1].id: the id \"r1\" is used twice | give one of them another id; ids are unique in their plan, whatever list they stand in\n  see 4:8-10: \"r1\" is a risk here\n"},
		{"an id in two lists", "contacts:\n- {id: eva, name: Eva}\nrisks:\n- {id: eva, risk: leaves}\n",
			"6:8-11 duplicate-id risks[eva].id: the id \"eva\" is used twice | give one of them another id; ids are unique in their plan, whatever list they stand in\n  see 4:8-11: \"eva\" is a contact here\n"},
		{"a year, however it is written", "financials:\n  years:\n  - {year: 2025, revenue: 1M}\n  - {year: FY2025, revenue: 2M}\n",
			"6:12-18 duplicate-id financials.years[2025]: 2025 stands twice in years | put what both say into one, and delete the other\n  see 5:12-16: 2025 stands here first\n"},
		{"an agreement by one person", "review:\n  agreed_by: [jane.roe, {person: jane.roe, date: 2026-01-01}]\n",
			"4:34-42 duplicate-id review.agreed_by[jane.roe]: jane.roe stands twice in agreed_by | put what both say into one, and delete the other\n  see 4:15-23: jane.roe stands here first\n"},
		{"an entry of the log is no mistake", "log:\n- {date: 2026-01-01, type: call}\n- {date: 2026-01-01, type: call}\n", ""},
		{"one year for two offerings is no mistake", "financials:\n  offerings: [{year: 2025, offering: ovens}, {year: 2025, offering: parts}]\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := told(planOf(t, c.sections).Problems); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

func TestReferences(t *testing.T) {
	const people = "contacts:\n- {id: eva, name: Eva}\n"
	for _, c := range []struct{ name, sections, want string }{
		{"one that is there", people + "log: [{date: 2026-01-01, with: [eva]}]\n", ""},
		{"one that stands further down", "log: [{date: 2026-01-01, with: [eva]}]\n" + people, ""},
		{"one that is nearly there", people + "log: [{date: 2026-01-01, with: [evaa]}]\n",
			"5:33-37 unknown-ref log[2026-01-01].with[evaa]: contact \"evaa\" is not in who's who; did you mean \"eva\"? | fix \"eva\"\n"},
		{"one that is nowhere", people + "log: [{date: 2026-01-01, with: [ferdinand]}]\n",
			"5:33-42 unknown-ref log[2026-01-01].with[ferdinand]: contact \"ferdinand\" is not in who's who | there are: eva\n"},
		{"one where there is nothing to name", "log: [{date: 2026-01-01, with: [eva]}]\n",
			"3:33-36 unknown-ref log[2026-01-01].with[eva]: contact \"eva\" is not in who's who | there is nothing to refer to in who's who yet\n"},
		{"one of another kind", "risks: [{id: r1, risk: flour}]\nlog: [{date: 2026-01-01, with: [r1]}]\n",
			"4:33-35 unknown-ref log[2026-01-01].with[r1]: \"r1\" is a risk, not a contact\n  see 3:14-16: \"r1\" stands here\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := told(planOf(t, c.sections).Problems); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}
