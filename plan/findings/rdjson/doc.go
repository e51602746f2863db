// Package rdjson writes findings in the Reviewdog Diagnostic Format, from
// which reviewdog comments on a pull request of any forge:
//
//	keyplan validate --format rdjson | reviewdog -f=rdjson -reporter=github-pr-review
//
// Where --fix would make one edit, it comes as a suggestion, which the reviewer
// accepts by a click.
//
// Columns count bytes, as the format wants it. They are worked out from the
// line on which a finding begins; one that ends on another is told by its
// lines. The format has no place for how many findings --since and --baseline
// left out.
package rdjson
