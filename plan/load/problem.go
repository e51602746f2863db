package load

import "keyplan/plan/source"

// A Problem is a fault of a file. Rule is the name of the rule that it breaks
// (RULES.md, file and structure).
type Problem struct {
	Rule    string
	Span    source.Span
	Path    string
	Message string
	Hint    string
	Related []Related
	// Warning lowers the rule's severity: it may be meant.
	Warning bool
	// Meant is the path of the field that was probably meant, if another.
	Meant string
	// Fix is the text that Span should hold, where only one can have been
	// meant; HasFix tells it from none.
	Fix    string
	HasFix bool
}

// Related is another place that a problem hangs on.
type Related struct {
	Span    source.Span
	Message string
}
