package load

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"keyplan/plan/source"
)

// diagnose says in a manager's words why a text is not YAML. The parser's own
// messages name no column, are off by a line or two, and speak of scanners and
// tokens: they are the last clue, not the first.
func diagnose(file *source.File, err error) Problem {
	if p, found := encoding(file); found {
		return p
	}
	c := clue{file: file, err: err.Error(), scan: scanText(file)}
	c.line = c.errorLine()
	for _, look := range looks {
		if p, found := look(c); found {
			p.Rule = "not-yaml"
			return p
		}
	}
	return Problem{Rule: "not-yaml", Span: file.Rest(firstText(file, max(1, c.line))),
		Message: "this line, or the one above it, cannot be read",
		Hint:    "look for a missing colon, dash, quote or bracket, and for lines that are not indented alike"}
}

// A clue is what is known of a text that cannot be parsed.
type clue struct {
	file *source.File
	scan *scan
	err  string
	line int // that the parser names, 0 if none
}

// looks are the ways in which plans break, the surest first.
var looks = []func(clue) (Problem, bool){
	directive, tabIndent, openQuote, afterQuote, badEscape, aliasText, openBracket, badStart,
	twoColons, listOnKeyLine, missingSpace, missingColon, unevenIndent,
}

var lineInError = regexp.MustCompile(`line (\d+)`)

func (c clue) errorLine() int {
	m := lineInError.FindStringSubmatch(c.err)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return min(n, c.file.Lines())
}

// near are the lines to look at first: the parser's and those around it.
func (c clue) near() []int {
	if c.line == 0 {
		return []int{1, 2}
	}
	var lines []int
	for _, n := range []int{c.line, c.line + 1, c.line - 1} {
		if n >= 1 && n <= c.file.Lines() {
			lines = append(lines, n)
		}
	}
	return lines
}

func encoding(file *source.File) (Problem, bool) {
	p := Problem{Rule: "text-encoding", Hint: "save the file as UTF-8 (in Notepad: Save as, Encoding UTF-8)"}
	text := file.Text
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		p.Span = source.Span{Start: source.Pos{Line: 1, Column: 1}, End: source.Pos{Line: 1, Column: 2}}
		p.Message = "the file is saved as UTF-16"
		return p, true
	}
	for i, size := 0, 0; i < len(text); i += size {
		var r rune
		r, size = utf8.DecodeRune(text[i:])
		at := func() source.Span {
			start := file.Pos(i)
			return source.Span{Start: start, End: source.Pos{Line: start.Line, Column: start.Column + 1}}
		}
		switch {
		case r == utf8.RuneError && size == 1:
			p.Span = at()
			p.Message = "the file is not saved as UTF-8: the character after " + quoteEnd(text[:i]) + " cannot be read"
			return p, true
		case r == 0:
			p.Span, p.Message, p.Hint = at(), "there is a NUL character here: this is not a text file, or it was damaged", "delete the character, or fetch the file again"
			return p, true
		case r < ' ' && r != '\n' && r != '\r' && r != '\t', r == 0x7f:
			p.Span, p.Hint = at(), "delete it"
			p.Message = "there is an invisible control character (code " + strconv.Itoa(int(r)) + ") here"
			return p, true
		}
	}
	return p, false
}

// quoteEnd quotes the last word of a text, to say where in a line something is.
func quoteEnd(text []byte) string {
	if i := bytes.LastIndexAny(text, " \t\r\n"); i >= 0 {
		text = text[i+1:]
	}
	if len(text) == 0 {
		return "the space"
	}
	return strconv.Quote(short(string(text)))
}

var conflictStart = []byte("<<<<<<< ")

func conflictMarker(file *source.File) (Problem, bool) {
	if !bytes.Contains(file.Text, conflictStart) {
		return Problem{}, false
	}
	n := indexLine(file.Text, func(l []byte) bool { return bytes.HasPrefix(l, conflictStart) })
	if n == 0 || indexLine(file.Text, func(l []byte) bool { return bytes.HasPrefix(l, []byte("=======")) }) == 0 {
		return Problem{}, false
	}
	return Problem{Rule: "not-yaml", Span: file.Rest(source.Pos{Line: n, Column: 1}),
		Message: "a git conflict is not settled here",
		Hint:    "keep what is right of the two sides, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"}, true
}

func directive(c clue) (Problem, bool) {
	n := indexLine(c.file.Text, func(l []byte) bool { return bytes.HasPrefix(bytes.TrimPrefix(l, []byte("\xef\xbb\xbf")), []byte("%")) })
	if n == 0 {
		return Problem{}, false
	}
	line := strings.TrimSpace(c.file.Line(n))
	return Problem{Span: c.file.Rest(source.Pos{Line: n, Column: 1}),
		Message: strconv.Quote(short(line)) + " is a YAML directive, which a plan may not have", Hint: "delete this line, and the --- below it"}, true
}

func tabIndent(c clue) (Problem, bool) {
	for n := 1; n <= c.file.Lines(); n++ {
		line := c.file.Line(n)
		lead := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
		if i := strings.IndexByte(lead, '\t'); i >= 0 && len(lead) < len(line) {
			return Problem{Span: source.Span{Start: source.Pos{Line: n, Column: i + 1}, End: source.Pos{Line: n, Column: len(lead) + 1}},
				Message: "this line is indented with a tab; YAML takes only spaces",
				Hint:    "use two spaces for each step, and set your editor to insert spaces for tabs"}, true
		}
	}
	return Problem{}, false
}

func openQuote(c clue) (Problem, bool) {
	at := c.scan.quoted
	if c.scan.quote == 0 {
		if at = c.scan.closed; at.Line == 0 || c.scan.trailing != at {
			return Problem{}, false
		}
	}
	return Problem{Span: source.Span{Start: at, End: source.Pos{Line: at.Line, Column: at.Column + 1}},
		Message: "the quote that is opened here is not closed", Hint: "put the same quote at the end of the text"}, true
}

func afterQuote(c clue) (Problem, bool) {
	at := c.scan.trailing
	if at.Line == 0 {
		return Problem{}, false
	}
	return Problem{Span: c.file.Scalar(at, false),
		Message: "text goes on after the closing quote", Hint: "put the whole text in quotes, and use the other kind of quote inside it"}, true
}

func badEscape(c clue) (Problem, bool) {
	if !strings.Contains(c.err, "unknown escape character") && !strings.Contains(c.err, "hexdecimal number") {
		return Problem{}, false
	}
	for _, n := range c.near() {
		if line := c.file.Line(n); strings.Contains(line, `\`) && strings.Contains(line, `"`) {
			return Problem{Span: runeSpan(n, line, strings.Index(line, `\`), 2),
				Message: `a backslash inside " " has a meaning of its own`, Hint: "use ' ' around this text instead"}, true
		}
	}
	return Problem{}, false
}

func aliasText(c clue) (Problem, bool) {
	if !strings.Contains(c.err, "anchor") && !strings.Contains(c.err, "alias") {
		return Problem{}, false
	}
	for _, n := range c.near() {
		line := c.file.Line(n)
		for _, sign := range []string{"*", "&"} {
			if i := strings.Index(line, sign); i >= 0 {
				return Problem{Span: c.file.Rest(runeSpan(n, line, i, 1).Start),
					Message: "a text may not begin with " + sign + ", which means something else in YAML", Hint: "put the text in quotes"}, true
			}
		}
	}
	return Problem{}, false
}

func openBracket(c clue) (Problem, bool) {
	if len(c.scan.brackets) == 0 || !strings.Contains(c.err, "flow") && !strings.Contains(c.err, "',' or") && !strings.Contains(c.err, "stream end") {
		return Problem{}, false
	}
	at := c.scan.brackets[0]
	if len(c.scan.brackets) > 1 { // the innermost that was left open before the parser gave up
		for _, b := range c.scan.brackets {
			if b.Line <= max(c.line, at.Line) {
				at = b
			}
		}
	}
	sign := c.file.TextOf(source.Span{Start: at, End: source.Pos{Line: at.Line, Column: at.Column + 1}})
	closing := map[string]string{"{": "}", "[": "]"}[sign]
	return Problem{Span: source.Span{Start: at, End: source.Pos{Line: at.Line, Column: at.Column + 1}},
		Message: "the " + sign + " that is opened here is not closed, or a comma is missing after it",
		Hint:    "end it with " + closing + ", and put a comma between what stands inside"}, true
}

func badStart(c clue) (Problem, bool) {
	if !strings.Contains(c.err, "cannot start any token") && !strings.Contains(c.err, "block scalar") {
		return Problem{}, false
	}
	for _, n := range c.near() {
		if m := startsBadly.FindStringIndex(c.file.Line(n)); m != nil {
			line := c.file.Line(n)
			return Problem{Span: c.file.Rest(runeSpan(n, line, m[1]-1, 1).Start),
				Message: "a text may not begin with " + line[m[1]-1:m[1]] + ", which means something else in YAML", Hint: "put the text in quotes"}, true
		}
	}
	return Problem{}, false
}

var startsBadly = regexp.MustCompile("(?:: +|- +|[,{[] *|^ *)[@`%|>]")

func twoColons(c clue) (Problem, bool) {
	if !strings.Contains(c.err, "mapping values are not allowed") {
		return Problem{}, false
	}
	for _, n := range c.near() {
		line := c.file.Line(n)
		first := strings.Index(line, ": ")
		if first < 0 {
			continue
		}
		if second := strings.Index(line[first+2:], ": "); second >= 0 || strings.HasSuffix(strings.TrimSpace(line[first+2:]), ":") {
			if second < 0 {
				second = strings.LastIndex(line[first+2:], ":")
			}
			return Problem{Span: runeSpan(n, line, first+2+second, 1),
				Message: "there is a second colon in this text", Hint: "put the text in quotes"}, true
		}
	}
	if c.line > 0 {
		return Problem{Span: c.file.Rest(firstText(c.file, c.line)),
			Message: "this line is indented deeper than the one above, which already has a value",
			Hint:    "indent it like the line above it"}, true
	}
	return Problem{}, false
}

func listOnKeyLine(c clue) (Problem, bool) {
	if !strings.Contains(c.err, "block sequence entries are not allowed") {
		return Problem{}, false
	}
	for _, n := range c.near() {
		if line := c.file.Line(n); strings.Contains(line, ": - ") {
			return Problem{Span: runeSpan(n, line, strings.Index(line, ": - ")+2, 1),
				Message: "a list may not begin on the line of its key", Hint: "put each dash on a line of its own below the key"}, true
		}
	}
	return Problem{}, false
}

var noSpace = regexp.MustCompile(`^\s*(?:- )?[a-z_]+(:)[^\s/]`)

func missingSpace(c clue) (Problem, bool) {
	for _, n := range c.near() {
		if m := noSpace.FindStringSubmatchIndex(c.file.Line(n)); m != nil {
			return Problem{Span: runeSpan(n, c.file.Line(n), m[2], 1),
				Message: "a space is missing after the colon", Hint: "write key: value"}, true
		}
	}
	return Problem{}, false
}

var bareWord = regexp.MustCompile(`^\s*(?:- )?([a-z_]+)(?:\s+\S.*)?$`)

func missingColon(c clue) (Problem, bool) {
	if !strings.Contains(c.err, "':'") && !strings.Contains(c.err, "expected key") && !strings.Contains(c.err, "mapping values") {
		return Problem{}, false
	}
	for _, n := range []int{c.line - 1, c.line, c.line + 1, c.line - 2} {
		line := c.file.Line(n)
		if m := bareWord.FindStringSubmatchIndex(line); m != nil && !strings.Contains(line, ": ") && !strings.HasSuffix(line, ":") {
			return Problem{Span: runeSpan(n, line, m[2], m[3]-m[2]),
				Message: "a colon is missing after " + strconv.Quote(line[m[2]:m[3]]), Hint: "write " + line[m[2]:m[3]] + ": and the value behind it"}, true
		}
	}
	return Problem{}, false
}

func unevenIndent(c clue) (Problem, bool) {
	if c.line == 0 || !strings.Contains(c.err, "did not find expected") && !strings.Contains(c.err, "found") {
		return Problem{}, false
	}
	indent := func(n int) int { return firstText(c.file, n).Column - 1 }
	for n := c.line; n <= min(c.line+1, c.file.Lines()); n++ {
		if strings.TrimSpace(c.file.Line(n)) == "" || n == 1 {
			continue
		}
		if known := indents(c.file, n); !known[indent(n)] {
			return Problem{Span: c.file.Rest(firstText(c.file, n)),
				Message: "this line is not indented like those above it", Hint: "lines that belong together begin in the same column"}, true
		}
	}
	return Problem{}, false
}

// indents are those of the lines above a line.
func indents(file *source.File, before int) map[int]bool {
	known := map[int]bool{}
	for n := 1; n < before; n++ {
		if line := file.Line(n); strings.TrimSpace(line) != "" {
			in := firstText(file, n).Column - 1
			known[in] = true
			if rest := strings.TrimLeft(line, " "); strings.HasPrefix(rest, "- ") {
				known[len(line)-len(strings.TrimLeft(rest[2:], " "))] = true
			}
		}
	}
	return known
}

// firstText is where the text of a line begins.
func firstText(file *source.File, n int) source.Pos {
	line := file.Line(n)
	return source.Pos{Line: n, Column: 1 + len(line) - len(strings.TrimLeft(line, " \t"))}
}

// runeSpan is the span of bytes of a line, in code points.
func runeSpan(n int, line string, from, size int) source.Span {
	start := 1 + utf8.RuneCountInString(line[:from])
	return source.Span{Start: source.Pos{Line: n, Column: start},
		End: source.Pos{Line: n, Column: start + utf8.RuneCountInString(line[from:min(len(line), from+size)])}}
}
