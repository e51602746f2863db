package github

import "strings"

// data escapes the message of a command; property escapes one of its
// properties. Both are those of actions/toolkit.
var (
	data     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// A command is one line that the runner acts on.
type command struct {
	name       string
	properties []pair // those without a value are left out
	message    string
}

type pair struct{ key, value string }

// String is the command as the runner reads it.
func (c command) String() string {
	var b strings.Builder
	b.WriteString("::" + c.name)
	separator := " "
	for _, p := range c.properties {
		if p.value != "" {
			b.WriteString(separator + p.key + "=" + property.Replace(p.value))
			separator = ","
		}
	}
	b.WriteString("::" + data.Replace(c.message))
	return b.String()
}
