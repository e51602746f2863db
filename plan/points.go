package plan

import (
	"regexp"
	"strings"
)

var (
	wantedPoints = wanted{"a score", "a number on the criterion's scale, and behind a dash what it rests on, such as 4 or 4 - pays on day 31 of 30"}
	wantedWeight = wanted{"a weight", "a number above zero, such as 20 or 20%"}
)

// pointPlaces are the digits after the point that a score may have: nobody
// judges more finely.
const pointPlaces = 2

// Points are a score that somebody gives, and what it rests on.
type Points struct {
	points   Decimal
	evidence Text
}

// NewPoints is a score with its evidence.
func NewPoints(points Decimal, evidence Text) Points { return Points{points, evidence} }

// scoredForm is a score with words behind it: after a space, or after a dash or
// comma that has one on either side.
var scoredForm = regexp.MustCompile(`(?s)^(` + digitsForm + `)(\s+[-–—;:,]+\s*|[-–—;:,]\s+|\s+)(\S.*)$`)

// Parse reads a number, and behind a dash or a comma the evidence for it.
func (p *Points) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if text == "" || IsPlaceholder(text) {
		*p = Points{}
		return nil
	}
	number, evidence := text, ""
	if len(text) > 4*maxText {
		text = strings.ToValidUTF8(text[:4*maxText], "") // too long in any case: no unit takes more than three bytes
	}
	if m := scoredForm.FindStringSubmatch(text); m != nil {
		number, evidence = m[1], m[4]
		if strings.TrimSpace(m[3]) == "" && '0' <= evidence[0] && evidence[0] <= '9' {
			return wantedPoints.fault("may be two numbers: put a dash behind the score, such as " + number + " - " + evidence)
		}
	}
	d, fault := readDecimal(number, wantedPoints)
	switch {
	case fault != nil:
		if near, ok := scanDecimal(fault.Nearest); ok && tooFine(near) {
			fault.surely("")
		}
		return fault
	case tooFine(d):
		return wantedPoints.because("nobody judges to more than two places")
	}
	if fault := checkText(evidence); fault != nil {
		return fault
	}
	*p = Points{d, Text(evidence)}
	return nil
}

func tooFine(d Decimal) bool { return !d.Equal(d.Round(pointPlaces)) }

// Absent reports whether no score is given.
func (p Points) Absent() bool { return p.points.Absent() }

// Number is the score.
func (p Points) Number() Decimal { return p.points }

// Evidence is what is said behind it.
func (p Points) Evidence() Text { return p.evidence }

// Equal reports whether two scores and what they rest on are the same.
func (p Points) Equal(other Points) bool {
	return p.points.Equal(other.points) && p.evidence == other.evidence
}

// String writes the score as 4, or as 4 - pays on day 31 of 30.
func (p Points) String() string {
	if p.evidence == "" {
		return p.points.String()
	}
	return p.points.String() + " - " + string(p.evidence)
}

// Weight is how much a criterion counts: a number above zero. Whether it is
// written as a percentage makes no difference, since only shares count.
type Weight struct{ Decimal }

// Parse reads 20, 2.5 or 20%.
func (w *Weight) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if text == "" {
		*w = Weight{}
		return nil
	}
	d, fault := readDecimal(strings.TrimSpace(strings.TrimSuffix(text, "%")), wantedWeight)
	switch {
	case fault != nil:
		if near, _ := scanDecimal(fault.Nearest); near.Sign() <= 0 {
			fault.surely("")
		}
		return fault
	case d.Sign() <= 0:
		return wantedWeight.fault("is not above zero: a criterion that does not count need not stand here")
	case thousandsOrPlaces(text) && strings.HasSuffix(text, "0"):
		return eitherReading(wantedWeight, text)
	}
	*w = Weight{d}
	return nil
}

// Equal reports whether two weights are the same, or both absent.
func (w Weight) Equal(other Weight) bool { return w.Decimal.Equal(other.Decimal) }
