// Package sarif writes findings in the Static Analysis Results Interchange
// Format, version 2.1.0 with errata 01, as GitHub's code scanning, Azure
// DevOps and editors read it.
//
//	keyplan validate --report sarif=keyplan.sarif
//
// What the standard leaves open is settled so:
//
//   - Severities are error, warning and note. Each rule that reports is listed
//     once, with its page as help in Markdown.
//   - Files are relative to %SRCROOT%, the top of the repository where that is
//     known, else the folder that keyplan ran in; percent-encoded.
//   - Columns count code points, as everywhere in keyplan; the run says so.
//   - The fingerprint keyplan/v1 stays the same when lines move. GitHub's own
//     primaryLocationLineHash is left for its uploader to make: it warns of any other.
//   - Waived findings are results with a suppression in the source. Where there
//     is one, all other results say that they have none.
//   - A fix holds the edits that --fix would make. A finding without a place is
//     told at line 1: GitHub takes no result without a line.
//   - How many findings --since and --baseline left out is told in the run's
//     property leftOut (unchanged, known), with since, and in words as
//     notifications. There is no baselineState: it compares with an earlier run,
//     of which the findings would have to be there, and code scanning finds out
//     by the fingerprints what is new. Since it takes what is not in an upload
//     for mended, upload reports of whole runs to it.
//   - Files that could not be read are notifications of an invocation that did
//     not succeed.
//
// Messages are plain text on one line or several, and hold no links, whatever
// a plan says: "](" is written "] (".
package sarif
