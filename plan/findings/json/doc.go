// Package json writes findings for programs. The contract, version 1:
//
//	{"version":1,"today":"2026-11-22","plans":20,"counts":{"error":1,"warning":7,"info":12,"waived":1},
//	 "left_out":{"unchanged":0,"known":0},
//	 "findings":[
//	  {"rule":"unknown-ref","severity":"error","account":"acme-foods",
//	   "file":"accounts/acme-foods.plan.yaml","line":31,"column":17,"end_line":31,"end_column":24,
//	   "path":"contacts[c4].reports_to","message":"…","hint":"…","fingerprint":"…",
//	   "related":[{"file":"…","line":12,"column":5,"message":"…"}]}
//	]}
//
// Written with one finding on a line, so that two reports can be compared.
//
//   - The order of findings is by file, line, column and rule; that of keys is
//     as above.
//   - "plans" is how many plans were judged. Waived findings are counted, not
//     listed.
//   - "left_out" counts findings that are neither listed nor in "counts":
//     "known" are those that the baseline knows, "unchanged" those on items that
//     did not change since the revision of --since, in plans that did. With
//     --since, "since" says the rest, before the findings:
//     {"revision":"main","plans":24,"changed":3}, of which only the changed
//     ones were judged. Without it, there is none.
//   - "severity" is error, warning or info.
//   - "account" is the id of the account, "" for findings in keyplan.yaml;
//     "path" is "" where a finding is about a whole file.
//   - Lines and columns count from 1, columns in code points (not bytes, not
//     UTF-16); the end is exclusive. Where a finding has no place, all four are 0.
//   - "hint" and "related" are left out where there is none; so are the "file",
//     "line" and "column" of a related place that is in no file. "findings" is
//     always there, and is [] where nothing was found.
//   - "fingerprint" stays the same when lines move.
//
// All control characters and those that turn the direction of writing are
// escaped (\u001b, \u202e), so that the output is safe to look at, and parses
// to what the plan says. Bytes that are no UTF-8 become U+FFFD.
//
// Later versions of keyplan may add keys. What the present ones mean, and that
// they are there, changes only with the version number.
package json
