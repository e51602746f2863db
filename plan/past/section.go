package past

import (
	"bytes"
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// A section is one section of one version of a plan.
type section struct {
	text     string
	facts    map[string]string          // what stands at each path
	said     map[string]map[string]bool // all that the items of a list say, by the list's path
	approved bool
	approval plan.Date // when, where that is written
	last     plan.Date // review
	targets  map[plan.Year]plan.Money
}

// cutSections parts the text of a plan by its top-level keys. Under "" stands
// the whole of a text that cannot be parted so.
func cutSections(text []byte) map[string]string {
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	whole := map[string]string{"": string(text)}
	cut, key, at, begun := map[string]string{}, "", 0, 0
	for line := range bytes.Lines(text) {
		name, isKey := topKey(line)
		switch {
		case isKey:
			if key != "" {
				cut[key] = string(text[begun:at])
			}
			if _, twice := cut[name]; twice {
				return whole
			}
			key, begun = name, at
		case key == "" && len(bytes.TrimSpace(line)) > 0 && line[0] != '#' && line[0] != '-':
			return whole
		}
		at += len(line)
	}
	if key != "" {
		cut[key] = string(text[begun:])
	}
	return cut
}

// topKey is the key that a line at the left edge begins with.
func topKey(line []byte) (string, bool) {
	key, _, ok := bytes.Cut(line, []byte(":"))
	if !ok || len(key) == 0 || bytes.ContainsAny(key[:1], " \t-#]}\"'{[&*!|>%@`\r\n") {
		return "", false
	}
	return string(key), true
}

// readSection reads a text as a plan, and notes what it says.
func readSection(name, text string, env plan.Env) *section {
	doc := load.Plan(source.NewFile(name, []byte(text)), env)
	s := &section{text: text, facts: valuesOf(doc), said: map[string]map[string]bool{}, targets: map[plan.Year]plan.Money{}}
	for path, says := range s.facts {
		if list, item := listOf(path); item {
			if s.said[list] == nil {
				s.said[list] = map[string]bool{}
			}
			s.said[list][says] = true
		}
	}
	review := &doc.Plan.Review
	s.last = review.Last
	s.approval = review.ApprovedBy.Date
	s.approved = review.Status == plan.Approved || review.Status != plan.Rejected && !s.approval.Absent()
	for _, y := range doc.Plan.Financials.Years {
		if !y.Target.Absent() {
			s.targets[y.Year] = y.Target
		}
	}
	return s
}

// listOf is the path of the list that an item stands in.
func listOf(path string) (list string, item bool) {
	if !strings.HasSuffix(path, "]") {
		return "", false
	}
	return path[:strings.LastIndex(path, "[")], true
}

// has reports whether what stands at a path, or another item of its list, says
// the same.
func (s *section) has(path, says string) bool {
	if then, known := s.facts[path]; known && then == says {
		return true
	}
	list, item := listOf(path)
	return item && s.said[list][says]
}
