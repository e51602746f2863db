package plan

import (
	"slices"
	"strings"

	"keyplan/plan/nearest"
)

// mostNamed is how many options a message lists; more would hide the point.
const mostNamed = 8

// Option is one of the words that may stand in a field.
type Option struct{ Value, Doc string }

// Options are the words of which one may stand in a field.
type Options struct {
	Name string // what one of them is called: "buying role"
	List []Option
}

// NewOptions are options from pairs of a word and a sentence on it. It panics
// on half a pair: a mistake in the program.
func NewOptions(name string, pairs ...string) *Options {
	if len(pairs)%2 != 0 {
		panic("plan: an option of " + name + " without its sentence")
	}
	o := &Options{Name: name}
	for pair := range slices.Chunk(pairs, 2) {
		o.List = append(o.List, Option{pair[0], pair[1]})
	}
	return o
}

// Has reports whether a text is one of the options, exactly.
func (o *Options) Has(text string) bool { return o.Index(text) >= 0 }

// Index is an option's place in the list, which often is a ranking, or -1.
func (o *Options) Index(text string) int {
	return slices.IndexFunc(o.List, func(option Option) bool { return option.Value == text })
}

// Values lists the options' words.
func (o *Options) Values() []string {
	values := make([]string, len(o.List))
	for i, option := range o.List {
		values[i] = option.Value
	}
	return values
}

// Doc is the sentence on an option, or "".
func (o *Options) Doc(text string) string {
	if i := o.Index(text); i >= 0 {
		return o.List[i].Doc
	}
	return ""
}

// Parse checks that a text is one of the options; its error is a *Fault that
// names the nearest one.
func (o *Options) Parse(text string) error {
	if text == "" || o.Has(text) {
		return nil
	}
	all := o.Values()
	fault := &Fault{Problem: "is not " + oneOf(all), Expected: oneOf(all)}
	if len(all) > mostNamed {
		fault.Problem = "is not a known " + o.Name
	}
	if match, ok := nearest.Find(text, all); ok {
		fault.Nearest, fault.Sure = match.Word, match.Sure
	}
	return fault
}

// oneOf lists words: "one of strategic, key or growth".
func oneOf(words []string) string {
	switch n := len(words); n {
	case 0:
		return "possible here"
	case 1:
		return words[0]
	default:
		return "one of " + strings.Join(words[:n-1], ", ") + " or " + words[n-1]
	}
}

// Spoken is a word of a plan as people write it: "in progress" for in_progress,
// "NPS" for nps.
func Spoken[E ~string](word E) string {
	switch word {
	case "nps", "csat":
		return strings.ToUpper(string(word))
	}
	return strings.ReplaceAll(string(word), "_", " ")
}
