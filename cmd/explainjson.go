package cmd

import (
	"io"

	"keyplan/plan/lint"
)

// ruleJSON is a rule as explain --format json shows it.
type ruleJSON struct {
	Name     string        `json:"name"`
	Title    string        `json:"title"`
	Family   string        `json:"family"`
	Severity lint.Severity `json:"severity"`
	Level    string        `json:"level"`
	For      string        `json:"for"`
	Why      string        `json:"why"`
	Sources  []string      `json:"sources,omitempty"`
	Quiet    []string      `json:"quiet_where,omitempty"`
	Bad      string        `json:"bad"`
	Good     string        `json:"good"`
	Messages []messageJSON `json:"messages"`
}

// messageJSON is one of the messages that a rule can print.
type messageJSON struct {
	Severity lint.Severity `json:"severity"`
	Message  string        `json:"message"`
	Hint     string        `json:"hint,omitempty"`
}

func messagesOf(r *lint.Rule) (all []messageJSON) {
	bad, more := r.Says()
	for _, f := range append(bad, more...) {
		all = append(all, messageJSON{f.Severity, f.Message, f.Hint})
	}
	return all
}

func explainJSON(out io.Writer, rules []*lint.Rule) error {
	list := make([]ruleJSON, len(rules))
	for i, r := range rules {
		list[i] = ruleJSON{r.Name, r.Title, r.Family().Name, r.Severity, r.Level.String(), r.For.String(), r.Why, r.SourcesOf(), r.Silencers(), r.Bad, r.Good, messagesOf(r)}
	}
	return writeContract(out, struct {
		Version int        `json:"version"`
		Rules   []ruleJSON `json:"rules"`
	}{1, list})
}
