// Package lint judges plans by rules: what is wrong in the file, what
// contradicts itself, and which practice of key account management is missing.
//
// A Rule is data and one function. Each family of rules is a file that ends in
// a table; to add a rule, add an entry there:
//
//	{
//		Name: "no-champion", Title: "nobody argues for us", Severity: Info, Level: Standard,
//		Why:  "…the practice…", Source: "AP", For: ActiveAccounts, Quiet: By("no-contacts"),
//		Bad: `contacts: [{name: Maria Keller}]`, Good: `…`, More: []string{`…`},
//		Check: func(p *Pass) { p.Reportf(&p.Plan.Contacts, "…") },
//	}
//
// Each message that a rule can print is shown by one of its examples: a test
// reads the code, and names what none of them makes it say. RULES.md and
// MESSAGES.md are made from the rules.
//
// A check says what is wrong with whom, in words; where that stands in the
// file follows from the address that it reports at. A Runner decides which
// rules run, silences what a wider finding says already, and applies waivers
// and severities, always in this order: rules at the level; off, only, skip;
// silencing; waivers; severity. What did not change since a revision (Compare,
// KeepChanged) and what is known (Baseline) is taken out after that, in this order.
//
// The package prints nothing and reads no files.
package lint
