package diff

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A Score is a score of an account, then and now. The engine knows none: who
// makes a report sets them beside what changed.
type Score struct {
	ID, Name string
	Old, New *int    // points; nil where the score did not apply, or is not known
	Was, Is  string  // the traffic lights of both: "amber"; "" of parts
	Parts    []Score // those that won or lost points
	Held     string  // what keeps the points now under what the parts come to, "" for nothing
	Freed    string  // what kept them so then, and no longer does
}

// Won are the points that a score won, negative where it lost some; 0 where one
// of the two is not known.
func (s *Score) Won() int {
	if s.Old == nil || s.New == nil {
		return 0
	}
	return *s.New - *s.Old
}

// Sentence tells a score in one line: "plan quality 66 → 70 amber, +4: actions
// +5, who's who −1".
func (s *Score) Sentence() string {
	text := lower(s.Name) + " "
	switch {
	case s.New == nil && s.Old == nil:
		return ""
	case s.New == nil:
		return text + lit(*s.Old, s.Was) + ", and does not apply any more"
	case s.Old == nil:
		text += lit(*s.New, s.Is) + ", and none before"
	case s.Won() == 0:
		text += lit(*s.New, s.Is) + ", as before"
	default:
		text = s.Short() + ", " + points(s.Won())
	}
	if parts := s.parts(); parts != "" {
		text += ": " + parts
	}
	if s.Held != "" {
		text += "; " + s.Held
	}
	if s.Freed != "" {
		text += "; no longer " + s.Freed
	}
	return text
}

// Short tells a score of which both are known: "plan quality 66 → 70
// amber", or "66 amber → 80 green".
func (s *Score) Short() string {
	was := s.Was
	if was == s.Is {
		was = ""
	}
	return lower(s.Name) + " " + lit(*s.Old, was) + " → " + lit(*s.New, s.Is)
}

// lit are points with their traffic light.
func lit(points int, light string) string {
	return strings.TrimSpace(strconv.Itoa(points) + " " + light)
}

// parts are those that won or lost points, the most first.
func (s *Score) parts() string {
	if s.Old == nil {
		return ""
	}
	all := slices.Clone(s.Parts)
	slices.SortStableFunc(all, func(a, b Score) int { return cmp.Compare(max(b.Won(), -b.Won()), max(a.Won(), -a.Won())) })
	var told []string
	for i := range all {
		if won := all[i].Won(); won != 0 {
			told = append(told, lower(all[i].Name)+" "+points(won))
		}
	}
	return strings.Join(told, ", ")
}

func points(n int) string {
	if n < 0 {
		return "−" + strconv.Itoa(-n)
	}
	return "+" + strconv.Itoa(n)
}
