package edit

import (
	"errors"
	"strings"
	"unicode"

	"keyplan/plan/source"
)

// Why a scalar is left alone.
var (
	errSeveralLines = errors.New("the text goes over several lines; such texts are for you to change")
	errNoText       = errors.New("no plain or quoted text stands there")
)

// Scalar changes what a scalar says, in the style that stands there: bare or in
// the same quotes, and in double quotes where that style cannot hold the text.
// The span is the scalar's, quotes included; flow says that it stands, or may
// stand, within { } or [ ].
func Scalar(file *source.File, span source.Span, flow bool, text string) (Change, error) {
	old := file.TextOf(span)
	if err := editable(old); err != nil {
		return Change{}, err
	}
	return Change{span, inStyle(old[0], flow, text)}, nil
}

// editable refuses what is no scalar of one line.
func editable(old string) error {
	switch {
	case old == "":
		return errNoText
	case strings.ContainsAny(old, "\r\n"), old[0] == '|', old[0] == '>':
		return errSeveralLines
	case old[0] == '"' || old[0] == '\'':
		if len(old) < 2 || old[len(old)-1] != old[0] {
			return errSeveralLines
		}
	case strings.IndexByte("[{&*!#%@`", old[0]) >= 0:
		return errNoText
	}
	return nil
}

// inStyle writes a text as another is written that begins with a byte.
func inStyle(first byte, flow bool, text string) string {
	switch {
	case first == '\'' && printed(text):
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	case first == '"':
		return double(text)
	case bare(text, flow):
		return text
	}
	return double(text)
}

func printed(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) })
}

// bare reports whether a text may stand without quotes in place of one that
// does. Unlike Quote it lets numbers and dates be: which kind of value is meant
// is settled by the field, and whoever wrote the old one wrote it bare.
func bare(text string, flow bool) bool {
	if text == "" || text == "~" || text == "<<" || text == "=" || strings.EqualFold(text, "null") || strings.TrimSpace(text) != text || !printed(text) {
		return false
	}
	if strings.HasPrefix(text, "---") || strings.HasPrefix(text, "...") || strings.Contains(text, ": ") || strings.HasSuffix(text, ":") || strings.Contains(text, " #") {
		return false
	}
	if flow && strings.ContainsAny(text, ",[]{}:?") {
		return plainly(text)
	}
	switch first := text[0]; {
	case first == '-' || first == '?' || first == ':':
		return len(text) > 1 && text[1] != ' '
	default:
		return strings.IndexByte("#&*!|>'\"%@`[]{},", first) < 0
	}
}

// Key changes a key; its quotes, if it has any, stay.
func Key(file *source.File, span source.Span, key string) (Change, error) {
	return Scalar(file, span, true, key)
}
