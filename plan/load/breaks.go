package load

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"
)

// rareBreaks are characters that yaml.v3 takes for line breaks, as YAML 1.1
// did. Editors do not, and nor does YAML 1.2: lines would be counted wrongly
// below them, and a text would fall apart.
var rareBreaks = []string{"\u0085", "\u2028", "\u2029"}

// standIns puts characters that nobody uses in place of rare breaks, one for
// one, so that lines and columns are those of the editor. It gives what takes
// them back, nil if there were none.
func standIns(text []byte) ([]byte, *strings.Replacer) {
	var back []string
	next := '\uE000' // private use
	for _, b := range rareBreaks {
		if !bytes.Contains(text, []byte(b)) {
			continue
		}
		for bytes.ContainsRune(text, next) {
			next++
		}
		text = bytes.ReplaceAll(text, []byte(b), []byte(string(next)))
		back = append(back, string(next), b)
		next++
	}
	if back == nil {
		return text, nil
	}
	return text, strings.NewReplacer(back...)
}

// restore takes the stand-ins back in all values of a tree.
func restore(n *yaml.Node, back *strings.Replacer) {
	if back == nil || n == nil {
		return
	}
	n.Value, n.Anchor, n.Tag = back.Replace(n.Value), back.Replace(n.Anchor), back.Replace(n.Tag)
	for _, c := range n.Content {
		restore(c, back)
	}
}
