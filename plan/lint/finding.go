package lint

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"

	"keyplan/plan/edit"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// A Spot is a place in a plan, kept when the plan itself is dropped.
type Spot struct {
	Account string // id
	File    string
	Span    source.Span
	Path    string
	Excerpt string // the line on which it begins
	part    string // the path of the smallest part around it
}

// A Finding is something that a rule reports.
type Finding struct {
	Spot
	Rule        *Rule
	Severity    Severity
	Message     string
	Hint        string
	Related     []Related
	Fingerprint string
	Fix         string // what the span should hold, if HasFix
	HasFix      bool
	Edits       []edit.Change // what to change in the file to put it right, if known
	serves      []string      // the parts that what it is about is for
}

// Related is another place that a finding hangs on. One without a File is in
// no plan.
type Related struct {
	Spot
	Message string
}

// Hintf adds what to do next.
func (f *Finding) Hintf(format string, args ...any) *Finding {
	if f != nil {
		f.Hint = fmt.Sprintf(format, args...)
	}
	return f
}

// As sets another severity than the rule's.
func (f *Finding) As(s Severity) *Finding {
	if f != nil {
		f.Severity = s
	}
	return f
}

// At adds a related place.
func (f *Finding) At(spot Spot, format string, args ...any) *Finding {
	if f != nil {
		f.Related = append(f.Related, Related{spot, fmt.Sprintf(format, args...)})
	}
	return f
}

// ByPlace compares two findings of one file by line, column and rule.
func ByPlace(a, b *Finding) int {
	return cmp.Or(
		cmp.Compare(a.Span.Start.Line, b.Span.Start.Line),
		cmp.Compare(a.Span.Start.Column, b.Span.Start.Column),
		cmp.Compare(a.Rule.Name, b.Rule.Name))
}

// fingerprints gives each finding a mark that stays the same when its line
// moves: a hash of rule, account and path, counted where equal.
func fingerprints(findings []*Finding) {
	seen := map[string]int{}
	for _, f := range findings {
		sum := sha256.Sum256([]byte(f.Rule.Name + "\x00" + f.Account + "\x00" + f.Path))
		mark := hex.EncodeToString(sum[:8])
		seen[mark]++
		if n := seen[mark]; n > 1 {
			mark += "-" + strconv.Itoa(n)
		}
		f.Fingerprint = mark
	}
}

// spot keeps a place of a file.
func spot(text *load.Text, account string, place source.Place) Spot {
	return Spot{Account: account, File: text.File.Name, Span: place.Span, Path: place.Path,
		Excerpt: text.File.Line(place.Span.Start.Line), part: place.Part}
}
