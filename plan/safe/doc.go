// Package safe makes texts of plans and ledgers safe to show.
//
// They are written by many hands, and a text may hold what moves the cursor,
// colours the screen or turns the direction of writing, so that a reader sees
// something other than what is there. Such characters are shown and not sent:
//
//	safe.Line("a\x1b[2Jb\u202ec") // "a␛[2Jb<U+202E>c"
//
// Nor does a text become markup of the page that it stands on:
//
//	safe.Markdown("see *this* | @jroe") // "see \\*this\\* \\| @<!-- -->jroe"
//
// The package knows nothing of terminals, and cuts nothing.
package safe
