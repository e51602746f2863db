package findingstest

import (
	"fmt"
	"strings"

	"keyplan/plan"
	"keyplan/plan/lint"
	"keyplan/plan/source"
)

// Reports are made-up reports by name, one for each thing that is easily got
// wrong.
var Reports = map[string]func() *lint.Report{
	"mixed":      mixed,
	"clean":      func() *lint.Report { return Report(clean(24)...) },
	"one-clean":  func() *lint.Report { return Report(clean(1)...) },
	"one-plan":   onePlan,
	"none":       func() *lint.Report { return Report() },
	"unreadable": unreadable,
	"config":     func() *lint.Report { return Report(config(), clean(1)[0]) },
	"wide":       wide,
	"long":       long,
	"places":     places,
	"hostile":    hostile,
	"not-yaml":   notYAML,
	"left-out":   leftOut,
}

const acme = `keyplan: 1
account:
  name: Acme Foods plc
  tier: strategic
  manager: j.roe

contacts:
  - id: m.keller
    name: Maria Keller
  - id: i.novak
    name: Irena Novak
    position: Head of Procurement
    reports_to: m.keler
    attitude: critic

relationship:
  weaknesses:
    - procurement prefers two suppliers
objectives:
  - name: Grow services
`

func acmePlan() *File {
	return Plan("accounts/acme-foods.plan.yaml", acme, plan.Account{ID: "acme-foods", Name: "Acme Foods plc", Tier: plan.Strategic}, "Jane Roe")
}

func mixed() *lint.Report {
	f := acmePlan()
	f.Find(lint.Info, "decision-area-uncovered", "contacts", "nobody decides for the Linz site, where we sell spare parts").
		Hintf("add decides: [linz] to the contact who does")
	f.Find(lint.Warning, "opponent-unanswered", "i.novak", "Irena Novak (Head of Procurement) is an influential critic, and no action is for or with her").
		At(f.Spot("procurement prefers two suppliers"), `weakness "procurement prefers two suppliers"`)
	f.Find(lint.Error, "unknown-ref", "m.keler", `contact "m.keler" is not in who's who; did you mean "m.keller"?`)
	f.Find(lint.Info, "objective-without-reason", "Grow services", `objective "Grow services" rests on no goal, pain or need`)
	f.Find(lint.Info, "no-authority", "account", "the manager's limit of authority is not stated").
		Hintf("add limits: with what Jane Roe may decide alone")
	f.Waive("no-champion")
	other := Plan("accounts/treequote.plan.yaml", "keyplan: 1\naccount:\n  name: Treequote\n  crm: A-1007\n",
		plan.Account{ID: "treequote", Name: "Treequote", Tier: plan.Key}, "Max Marxen")
	other.Find(lint.Error, "duplicate-account", "A-1007", `Treequote and Acme Foods plc have the same CRM record "A-1007"`).
		At(f.Spot("Acme Foods plc"), "Acme Foods plc").
		Hintf("if they are one customer, keep one plan; if not, put right the record of one of them")
	report := Report(append([]*File{f, other}, clean(22)...)...)
	report.Partial = true
	return report
}

func clean(n int) []*File {
	var files []*File
	for i := range n {
		id := fmt.Sprintf("clean-%02d", i+1)
		files = append(files, Plan("accounts/"+id+".plan.yaml", "keyplan: 1\n", plan.Account{ID: plan.ID(id)}, "Jane Roe"))
	}
	return files
}

func onePlan() *lint.Report {
	f := acmePlan()
	f.Find(lint.Warning, "no-sponsor", "account", "no executive sponsor").Hintf("add sponsor: with one of your senior executives, to account")
	f.Waive("no-champion")
	report := Report(f)
	report.Partial = true
	return report
}

func unreadable() *lint.Report {
	report := Report(clean(3)...)
	report.Unreadable = []string{"accounts/locked.plan.yaml: permission denied"}
	return report
}

func config() *File {
	f := Config("company: Rotor GmbH\nrules:\n  off: [no-champoin, not-yaml]\n")
	f.Find(lint.Error, "unknown-rule", "no-champoin", `there is no rule "no-champoin"; did you mean "no-champion"?`)
	f.Find(lint.Error, "bad-value", "not-yaml", `"not-yaml" is about the file itself and cannot be switched off`)
	return f
}

func wide() *lint.Report {
	f := Plan("accounts/日本-süd.plan.yaml", "keyplan: 1\naccount: {name: 株式会社サクラ, manager: jörg.müller, tier: kye}\n"+
		"contacts:\n\t- name: 田中さん 👩‍👩‍👧 🇯🇵 x\n  - name: Zoe\u0308 Kru\u0308ger, tbd\n",
		plan.Account{ID: "nihon", Name: "株式会社サクラ", Tier: plan.Key}, "Jörg Müller")
	f.Find(lint.Error, "bad-value", "kye", `tier "kye" is not a tier; did you mean "key"?`)
	f.Find(lint.Error, "unknown-person", "jörg.müller", `"jörg.müller" is not one of ours`)
	f.Find(lint.Warning, "thin-profile", "株式会社サクラ", "株式会社サクラについては業種も戦略も市場での地位も事業所も書かれていないので計画として薄い")
	f.Find(lint.Error, "not-yaml", "\t", "a tab may not indent a line of YAML").Hintf("indent with spaces")
	f.Find(lint.Warning, "contact-incomplete", "👩‍👩‍👧", "a family is not a person")
	f.Find(lint.Warning, "contact-incomplete", "\u0308ger", "begins within a letter")
	f.Find(lint.Warning, "contact-incomplete", "🇯🇵", "a flag is no name either")
	f.Find(lint.Warning, "placeholder-text", "tbd", "tbd is not a fact")
	return Report(f)
}

func long() *lint.Report {
	words := strings.Repeat("the customer plans to grow in the region and ", 5)
	f := Plan("accounts/a-very-long-name-of-a-file-for-a-customer-with-many-names.plan.yaml",
		"summary: START "+words+"MIDDLE "+words+"END\n# "+strings.Repeat("語", 100)+"X\n",
		plan.Account{ID: "long", Name: "The Honourable Company of Edge-Tool Makers of Sheffield and the North", Tier: plan.Growth}, "Maximiliane von Hohenstein")
	f.Find(lint.Warning, "placeholder-text", "START", "at the beginning")
	f.Find(lint.Warning, "placeholder-text", "MIDDLE", "in the middle")
	f.Find(lint.Warning, "placeholder-text", "END", "at the end")
	f.Find(lint.Error, "too-large", words+"MIDDLE", "a span that is longer than the line of a terminal "+words)
	f.Find(lint.Error, "too-large", "X", "behind wide characters")
	f.Find(lint.Info, "plan-too-long", "summary", "a piece of advice that takes more than one line, since it has to say what is too long and what can be left out of it")
	f.Find(lint.Info, "facts-without-actions", "#", "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")
	return Report(f)
}

func places() *lint.Report {
	f := acmePlan()
	at := func(line, column, endLine, endColumn int) lint.Spot {
		return f.Place(source.Pos{Line: line, Column: column}, source.Pos{Line: endLine, Column: endColumn})
	}
	f.FindAt(lint.Error, "empty-span", at(3, 9, 3, 9), "an empty span")
	f.FindAt(lint.Error, "past-the-end", at(4, 90, 4, 95), "a span past the end of its line")
	f.FindAt(lint.Error, "over-the-end", at(5, 12, 5, 95), "a span that goes over the end of its line")
	f.FindAt(lint.Error, "several-lines", at(8, 5, 11, 7), "a span of several lines")
	f.FindAt(lint.Error, "empty-line", at(6, 1, 6, 2), "an empty line")
	f.FindAt(lint.Error, "past-the-file", at(900, 1, 900, 2), "a line past the end of the file")
	f.FindAt(lint.Error, "no-place", lint.Spot{File: f.Name, Account: "acme-foods"}, "no place at all")
	f.FindAt(lint.Info, "no-place", lint.Spot{File: f.Name, Account: "acme-foods"}, "advice without a place")
	f.Find(lint.Info, "with-place", "contacts", "advice with a place")
	f.Find(lint.Warning, "many-related", "contacts", "hangs on several places").
		At(f.Spot("m.keller"), `"m.keller" stands here first`).
		At(f.Spot("contacts"), "the same line").
		At(lint.Spot{File: "accounts/other.plan.yaml", Span: source.Span{Start: source.Pos{Line: 7, Column: 3}}}, "another file").
		At(lint.Spot{File: "accounts/other.plan.yaml"}, "another file as a whole").
		At(lint.Spot{}, "in no plan at all").
		At(f.Spot("Grow services"), "a related place with a long story to tell, which goes on until it needs more than one line").
		Hintf("a hint that has a long story to tell as well, and goes on and on until it needs more than one line")
	return Report(f)
}

func hostile() *lint.Report {
	name := "Evil\x1b[2J\x07 \u202egnp.exe\u202c\u2066x\u2069\u009b31m\x7f\u200b\xff\r\n\tEnd"
	f := Plan("accounts/\x1b]0;title\x07.plan.yaml", "name: "+name+" # <&>\n", plan.Account{ID: plan.ID(name), Name: plan.Text(name), Tier: plan.Tier(name)}, name)
	f.Find(lint.Error, "bad-value", ".exe", "name "+name).At(f.Spot("name"), "%s", name).Hintf("%s", name)
	f.Find(lint.Info, "bad-value", "name", name)
	f.Result.Findings[0].Path = name
	return Report(f)
}

func leftOut() *lint.Report {
	f := acmePlan()
	f.Find(lint.Error, "unknown-ref", "m.keler", `contact "m.keler" is not in who's who; did you mean "m.keller"?`)
	report := Report(f, clean(1)[0])
	report.Since = &lint.Since{Revision: "origin/main\x1b[2J", Changed: 2, Plans: 24, Findings: 5}
	report.Known = 7
	return report
}

func notYAML() *lint.Report {
	f := Plan("accounts/half.plan.yaml", "keyplan: 1\naccount:\n  name: \"Half\n", plan.Account{ID: "half"}, "")
	f.Find(lint.Error, "not-yaml", `"Half`, "this text has no closing quote").Hintf(`put a " at the end of the text`)
	return Report(f)
}
