// Package load turns the bytes of a file into a plan: the plan itself, an
// index of where everything is written, and every fault of the file, each
// with its place and the nearest right word. It is the only importer of
// yaml.v3.
//
//	doc := load.Plan(source.NewFile("acme.plan.yaml", text), plan.Env{Currency: "EUR"})
//	for _, p := range doc.Problems { … }
//
// Values are read by the kind that their field expects, never by the tag that
// YAML guesses: "no" is the text "no", 010 is ten, 2026-02-30 is an impossible
// date. Anchors, aliases and merge keys are refused. Nothing stops at the
// first fault, and nothing is capped.
package load
