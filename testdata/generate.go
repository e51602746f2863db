package testdata

import (
	"fmt"
	"strings"
)

// Generated makes a plan of about 12 KB that reads like a real one, for
// benchmarks. The same number gives the same bytes.
func Generated(n int) []byte {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# yaml-language-server: $schema=../.keyplan/plan.schema.json")
	line("keyplan: 1\n")
	line("account:\n  id: customer-%04d\n  name: Customer %04d plc\n  tier: strategic\n  manager: jane.roe\n  deputy: sam.ito\n  sponsor: li.wei",
		n, n)
	line("  team: [{person: ana.ruiz, part: technical lead, allocation: 20%%}]\n  customer_since: %d\n  tags: [food, dach]\n", 1990+n%30)
	line("review:\n  status: approved\n  cadence: quarterly\n  last: 2026-09-30\n  next: 2026-12-15\n  horizon: 2028-12-31")
	line("  agreed_by: [{person: jane.roe, date: 2026-10-02}, {person: ana.ruiz, date: 2026-10-02}]\n  approved_by: {person: li.wei, date: 2026-10-05}\n  circulated: 2026-10-06\n  effort: {hours_per_month: 24, budget: 15k}")
	line("  selection: {date: 2026-01-20, score: 74, by: [sales, finance], why: second in its market and stepping up}\n")
	line("profile:\n  summary: Family-owned maker of chilled ready meals, second in its market by volume and first in margin.")
	line("  industry: Food manufacturing\n  website: https://customer%04d.example\n  headquarters: {city: Graz, country: AT}\n  market_position: challenger\n  strategy: Double the private-label volume by 2028 without a new plant.\n  employees: %d\n  units:", n, 400+n)
	for i := range 4 {
		line("    - {id: unit%d, name: Unit %d, head: c%d, employees: %d}", i, i, i, 100*i+20)
	}
	line("  goals:")
	for i := range 4 {
		line("    - {id: g%d, goal: Cut the waste per tonne by %d %% before the new plant opens, owner: c%d, by: 2027-Q%d}", i, 10+i, i, i+1)
	}
	line("  pains: [{id: p1, pain: Line stops at changeover, owner: c1}, {id: p2, pain: Late deliveries before holidays, offering: quick-change-1}]\n\ncontacts:")
	for i := range 10 {
		generatedContact(line, n, i)
	}
	line("\nrelationship:\n  stage: cooperative\n  strengths: [{id: rs1, strength: On-site engineer since 2019}]\n  weaknesses: [{id: rw1, weakness: No access to group finance}]")
	line("  competitors:\n    - {id: rivalco, name: RivalCo, position: challenger, strength: even, share_of_wallet: 25%%, contract_end: 2028-12-31}")
	line("\nfinancials:\n  years:")
	for year := 2023; year < 2026; year++ {
		line("    - {year: %d, revenue: %d.%02dM, target: 1M, margin: 31%%, customer_spend: 9.1M, cost_to_serve: 90k}", year, 1, n%100)
	}
	line("    - {year: 2026, revenue: 980k, through: 2026-10-31, target: 1.10M, forecast: 1.12M, customer_spend: 9.3M}\n    - {year: 2027, target: 1.15M}")
	line("  offerings:")
	for i := range 8 {
		line("    - {year: 2026, offering: quick-change-%d, unit: unit%d, revenue: %dk, spend: 900k}", i, i%4, 100+i)
	}
	line("  contracts: [{id: k1, name: Frame agreement, start: 2024-01-01, end: 2027-12-31, value: 1M, notice_days: 90, renewal: negotiated}]")
	line("\nopportunities:")
	for i := range 6 {
		line("  - {id: op%d, name: Second line in hall %d, kind: expansion, unit: unit%d, value: %dk, stage: proposal, opened: 2026-06-10, close: 2027-Q1, owner: jane.roe, because: [g%d], evidence: budget line confirmed, next: trial on line 2}", i, i, i%4, 100+n%300, i%4)
	}
	line("\nobjectives:")
	for i := range 5 {
		line("  - id: o%d\n    objective: Become sole supplier for changeover tooling in unit %d\n    because: [g%d, p1]\n    strategy: Prove the waste saving on one line, then roll out with the head of operations behind us", i, i, i%4)
		line("    measure: annual revenue\n    baseline: 300k\n    actual: 320k\n    target: 700k\n    due: 2027-12-31\n    owner: jane.roe\n    status: in_progress")
	}
	line("\nactions:")
	for i := range 12 {
		line("  - {id: a%d, action: Baseline the waste on line %d together with production, for: [o%d, op%d, rw1], owner: %s, due: 2027-0%d-10, status: in_progress, with: [c%d]}", i, i, i%5, i%6, []string{"ana.ruiz", "jane.roe", "sam.ito"}[i%3], 1+i%9, i%10)
	}
	line("\nrisks:\n  - {id: r1, risk: The head of operations leaves for the group, likelihood: medium, impact: high, owner: jane.roe, mitigation: build access to the managing director}\n\nlog:")
	line("  - {date: 2026-11-12, type: call, with: [c0], by: [jane.roe, li.wei], purpose: update, outcome: told them of the new line first, feedback: positive}")
	for i := range 12 {
		line("  - {date: 2026-%02d-%02d, type: visit, with: [c%d, c%d], by: [jane.roe, sam.ito], purpose: review, outcome: agreed the waste baseline for line %d, feedback: positive, next: [a%d]}", 10-i/2, 28-i%3, i%10, (i+1)%10, i, i)
	}
	return []byte(b.String())
}

func generatedContact(line func(string, ...any), n, i int) {
	line("  - id: c%d\n    name: Maria Keller-%d\n    position: Head of Production %d\n    unit: unit%d", i, i, i, i%4)
	if i > 0 {
		line("    reports_to: c%d", i/2)
	}
	line("    email: person%d@customer%04d.example\n    roles: [%s]\n    influence: %s\n    sentiment: supporter\n    standing: credible_source\n    owner: jane.roe\n    as_of: 2026-09-01",
		i, n, []string{"decision_maker", "executive_sponsor", "champion"}[i%3], []string{"high", "medium", "low"}[i%3])
	if i == 0 {
		line("    primary: true")
	}
}

// GeneratedWorkspace is the keyplan.yaml that goes with the plans of Generated.
const GeneratedWorkspace = `keyplan: 1
company: Example Tooling GmbH
currency: EUR
people:
  - {id: jane.roe, name: Jane Roe, function: sales, seniority: senior, authority: 50k}
  - {id: sam.ito, name: Sam Ito, function: sales, seniority: professional}
  - {id: li.wei, name: Li Wei, function: executive, seniority: executive}
  - {id: ana.ruiz, name: Ana Ruiz, function: technical, seniority: senior}
`
