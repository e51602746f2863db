package plan

import "strings"

var wantedYesNo = wanted{"yes or no", "yes or no"}

// YesNo is an answer, if there is one.
type YesNo int8

// The two answers.
const (
	Yes YesNo = iota + 1
	No
)

// Parse reads yes, no, true or false, in any case.
func (y *YesNo) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	switch strings.ToLower(clip(text, maxGuess)) {
	case "":
		*y = 0
	case "yes", "true":
		*y = Yes
	case "no", "false":
		*y = No
	case "y", "on":
		return wantedYesNo.not(text).surely("yes")
	case "n", "off":
		return wantedYesNo.not(text).surely("no")
	case "1", "x", "✓", "ja", "oui", "si", "sí":
		return wantedYesNo.not(text).near("yes")
	case "0", "nein", "non":
		return wantedYesNo.not(text).near("no")
	default:
		return wantedYesNo.not(text)
	}
	return nil
}

// Absent reports whether there is no answer.
func (y YesNo) Absent() bool { return y == 0 }

// String is yes, no or "".
func (y YesNo) String() string {
	switch y {
	case Yes:
		return "yes"
	case No:
		return "no"
	}
	return ""
}
