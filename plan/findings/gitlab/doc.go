// Package gitlab writes findings as a Code Quality report, which GitLab shows
// in a merge request, and at the lines that it changes:
//
//	[
//	  {"description":"…","check_name":"unknown-ref","fingerprint":"…","severity":"critical",
//	   "location":{"path":"accounts/acme.plan.yaml","lines":{"begin":31,"end":31}}}
//	]
//
// GitLab reads it from a file that the job hands over, not from its log:
//
//	script: keyplan validate --report gitlab=gl-code-quality-report.json
//	artifacts: {reports: {codequality: gl-code-quality-report.json}}
//
// Errors are critical, warnings major, advice info: blocker is left for what
// stops work, and minor for nothing. Fingerprints tell GitLab which findings
// are new in a merge request; they stay the same when lines move, and none
// stands twice, since GitLab would show only one of those. The format has no
// place for how many findings --since and --baseline left out.
package gitlab
