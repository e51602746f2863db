// Package plain is what all formats of findings share: the findings of a
// report in one list, and the texts of plans made safe to show.
//
// Plans are written by many hands, and a text of one may hold what moves the
// cursor, colours the screen or turns the direction of writing, so that a
// reader sees something other than what is there. Such characters are shown
// and not sent:
//
//	plain.Line("a\x1b[2Jb\u202ec") // "a␛[2Jb<U+202E>c"
//
// The package knows nothing of terminals, and cuts nothing.
package plain
