// Package line writes findings one on a line, as editors and grep like them:
//
//	accounts/acme.plan.yaml:31:17: error: contact "m.keler" is not in who's who; did you mean "m.keller"? [unknown-ref]
//	accounts/acme.plan.yaml:40:12: error: due "soon" is not a day (expected a day, such as 2026-11-22) [bad-value]
//
// The hint follows the message in brackets, so that the rule is always last
// and a problem matcher can ask for it:
//
//	^(.+):(\d+):(\d+): (error|warning|info): (.+) \[([a-z0-9-]+)\]$
//
// Vim's and Emacs's usual patterns fit as they are. Columns are code points,
// from 1. A finding without a place is told at 1:1. There is no closing count:
// what is not a finding is not a line.
package line
