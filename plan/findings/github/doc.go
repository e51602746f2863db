// Package github writes findings as annotations of GitHub Actions, which shows
// each at its line in a pull request:
//
//	::error file=accounts/acme.plan.yaml,line=31,endLine=31,col=17,endColumn=23,title=unknown-ref::accounts/acme…
//
// Errors come first, then warnings, then advice (as notices): of each, GitHub
// shows only the first ten of a step. The log holds them all, but of an
// annotation it shows only the message, so that begins with the place.
// The last lines say what all of it comes to.
//
// Texts are escaped as actions/toolkit does it (packages/core/src/command.ts),
// so that no text of a plan can be taken for a command.
package github
