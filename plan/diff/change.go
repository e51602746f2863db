package diff

import (
	"cmp"
	"slices"
	"strings"
)

// An Op is what was done to a fact.
type Op string

// What may be done to a fact.
const (
	Added   Op = "added"
	Removed Op = "removed"
	Changed Op = "changed"
	Renamed Op = "renamed" // an item got another id
	Moved   Op = "moved"   // an item went to another list
)

// A Weight is how much a change matters to the account.
type Weight int8

// The weights.
const (
	Low Weight = iota
	Medium
	High
)

// Weights are the words for the weights, from the lowest.
var Weights = []string{Low: "low", Medium: "medium", High: "high"}

// String is the word for the weight.
func (w Weight) String() string { return Weights[w] }

// A Kind is the word that a change begins with on a page.
type Kind string

// The kinds of change, in the order in which changes of one weight are told.
const (
	Lost    Kind = "lost"    // a person, a deal, an account
	Cut     Kind = "cut"     // an aim or an amount
	Worse   Kind = "worse"   // a mood, a risk, a figure
	Open    Kind = "open"    // promised and not done
	Slipped Kind = "slipped" // a date, to a later one
	Won     Kind = "won"     // a deal, an account
	Better  Kind = "better"
	Raised  Kind = "raised"
	Done    Kind = "done"
	Sooner  Kind = "sooner" // a date, to an earlier one
	Handed  Kind = "handed" // from one of ours to another
	New     Kind = "new"
	Gone    Kind = "gone"
	Became  Kind = "became" // something else: moved, renamed
	Other   Kind = "changed"
)

// Kinds are all kinds in that order.
var Kinds = []Kind{Lost, Cut, Worse, Open, Slipped, Won, Better, Raised, Done, Sooner, Handed, New, Gone, Became, Other}

// A Change is one thing that changed in a plan.
type Change struct {
	Op      Op
	Kind    Kind
	Weight  Weight
	Path    string // of the new version; of what was removed that of the old
	Was     string // the path before, of what was renamed or moved
	Item    string // what the item is called around it, "" in a section
	Label   string // of the field, "" for an item as a whole
	Old     string // the values, as the format writes them
	New     string
	Meaning string // what it means, to be read behind Item
	Times   int    // how often a date has been put off by now, 0 where none was
	Folds   string // what it is told as together with others of its kind: "figures by offering"; "" for by itself
	Quiet   bool   // never told by itself: another change says it, or its kind is only counted
	File    string // where it is written, of what was removed in the old version
	Line    int

	named bool // Meaning says itself what the item is
	bare  bool // Item is a name, and needs no quotation marks
}

// Section is the part of the plan in which the change is: "actions".
func (c *Change) Section() string {
	if end := strings.IndexAny(c.Path, ".["); end >= 0 {
		return c.Path[:end]
	}
	return c.Path
}

// Sentence is what the change means, with the item that it is about.
func (c *Change) Sentence() string {
	if c.named || c.Item == "" {
		return c.Meaning
	}
	if c.bare {
		return c.Item + ": " + c.Meaning
	}
	return quoted(c.Item) + ": " + c.Meaning
}

// order puts changes of more weight first, then by kind, then in the order of
// the plan, in which they come.
func order(changes []Change) {
	slices.SortStableFunc(changes, func(a, b Change) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(slices.Index(Kinds, a.Kind), slices.Index(Kinds, b.Kind)))
	})
}

// A Mood is whether a kind of change is good for the account.
type Mood int8

// The moods.
const (
	Neither Mood = iota
	Good
	Bad
)

// Mood tells whether changes of the kind are good or bad.
func (k Kind) Mood() Mood {
	switch k {
	case Lost, Cut, Worse, Open, Slipped:
		return Bad
	case Won, Better, Raised, Done, Sooner:
		return Good
	}
	return Neither
}
