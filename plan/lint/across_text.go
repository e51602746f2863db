package lint

import (
	"hash/fnv"
	"strings"
	"unicode/utf8"

	"keyplan/plan"
)

// leastCopied is how many characters a sentence has that two people do not
// write alike by chance.
const leastCopied = 60

// phrases are the long sentences of a plan.
type phrases struct {
	group plan.ID
	all   []phrase
}

type phrase struct {
	hash  uint64 // of the folded text
	words string // its beginning, in quotes
	spot  Spot
}

// keepSentences leaves out the log, where one event may stand in many plans.
func keepSentences(p *Pass) any {
	kept := &phrases{group: p.Plan.Account.Group}
	seen := map[uint64]bool{}
	for _, text := range p.Settings.Onboarding {
		seen[hashOf(text)] = true
	}
	v := plan.ViewOf(p.Plan)
	for _, f := range v.Shape.Fields {
		if f.Key != "log" {
			kept.field(p, v, f, seen)
		}
	}
	if kept.all == nil {
		return nil
	}
	return kept
}

func (s *phrases) field(p *Pass, v plan.View, f *plan.Field, seen map[uint64]bool) {
	n := 1
	if f.Form != plan.Scalar && f.Form != plan.Single {
		n, _ = v.Len(f)
	}
	for i := range n {
		switch f.Form {
		case plan.Scalar:
			s.text(p, v.Value(f), seen)
		case plan.Scalars:
			s.text(p, v.At(f, i), seen)
		case plan.Single:
			s.part(p, v.Object(f), seen)
		case plan.Items:
			s.part(p, v.Item(f, i), seen)
		}
	}
}

func (s *phrases) part(p *Pass, v plan.View, seen map[uint64]bool) {
	for _, f := range v.Shape.Fields {
		if f.Key != "source" {
			s.field(p, v, f, seen)
		}
	}
}

func (s *phrases) text(p *Pass, value plan.Value, seen map[uint64]bool) {
	text, ok := value.(*plan.Text)
	if !ok || len(*text) < leastCopied {
		return
	}
	for _, part := range split(string(*text)) {
		if utf8.RuneCountInString(part) < leastCopied {
			continue
		}
		if hash := hashOf(plan.Text(part)); !seen[hash] {
			seen[hash] = true
			s.all = append(s.all, phrase{hash, quoted(plan.Text(part)), p.Spot(text)})
		}
	}
}

// split parts a text into sentences; lines do not end one.
func split(text string) []string {
	joined := strings.Join(strings.Fields(text), " ")
	for _, end := range []string{". ", "! ", "? ", "; "} {
		joined = strings.ReplaceAll(joined, end, "\n")
	}
	return strings.Split(joined, "\n")
}

// hashOf is the same for texts that differ in case, spaces or a last stop.
func hashOf(text plan.Text) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(strings.TrimRight(folded(text), ".!?;")))
	return h.Sum64()
}

// copied is where a sentence stood first.
type copied struct {
	account int
	spot    Spot
}

// copiedText tells each plan the earlier ones that have the same sentences, in
// one finding for each.
func copiedText(p *Portfolio) {
	first := map[uint64]copied{}
	for i := range p.Kept {
		mine := p.Kept[i].Value.(*phrases)
		from := map[int][]phrase{}
		var order []int
		for _, s := range mine.all {
			origin, known := first[s.hash]
			switch {
			case !known:
				first[s.hash] = copied{i, s.spot}
			case mine.group == "" || mine.group != p.Kept[origin.account].Value.(*phrases).group:
				if from[origin.account] == nil {
					order = append(order, origin.account)
				}
				from[origin.account] = append(from[origin.account], s)
			}
		}
		for _, j := range order {
			reportCopied(p, from[j], p.Kept[j].Name, first)
		}
	}
}

func reportCopied(p *Portfolio, same []phrase, account string, first map[uint64]copied) {
	message := "stands word for word in the plan of " + account
	if more := len(same) - 1; more > 0 {
		message = "and " + count(more, "more sentence", "more sentences") + " stand word for word in the plan of " + account
	}
	f := p.Reportf(same[0].spot, "%s %s", same[0].words, message).
		Hintf("say what is true of this customer alone")
	for _, s := range same {
		f.At(first[s.hash].spot, "%s stands here, too", s.words)
	}
}
