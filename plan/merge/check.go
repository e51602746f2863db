package merge

import (
	"bytes"

	"keyplan/plan/load"
)

// A fault is one that a plan can have, wherever it stands.
type fault struct{ rule, message string }

func faultsOf(docs ...*load.Doc) map[fault]bool {
	all := map[fault]bool{}
	for _, doc := range docs {
		for _, p := range doc.Problems {
			all[fault{p.Rule, p.Message}] = true
		}
	}
	return all
}

// ofForm are the faults that a merge must not bring in. Others may come of two
// changes that do not fit together, as a reference to what the other side
// deleted: that is for people to see, by validating.
var ofForm = map[string]bool{"not-yaml": true, "wrong-type": true, "bad-value": true, "unknown-key": true, "duplicate-key": true, "duplicate-id": true}

// holds reports whether each change of each side is in a text or in a conflict
// of it: settled for a side, it must say all that the side changed.
func (m *merger) holds(t text) bool {
	return m.keeps(m.settled(t, ours), m.settled(t, theirs))
}

// keeps compares the two texts that come of settling all conflicts for the one
// side and for the other with what the sides changed.
func (m *merger) keeps(forOurs, forTheirs []byte) bool {
	base, a, b := leavesOf(m.base), leavesOf(m.ours), leavesOf(m.theirs)
	x, ok := m.reload(forOurs)
	if !ok {
		return false
	}
	y := x
	if !bytes.Equal(forOurs, forTheirs) { // there are conflicts
		if y, ok = m.reload(forTheirs); !ok {
			return false
		}
	}
	for _, all := range []map[string]string{base, a, b, x, y} {
		for path := range all {
			was, our, their := get(base, path), get(a, path), get(b, path)
			one, other := get(x, path), get(y, path)
			switch {
			case our != was && one != our, their != was && other != their,
				one != our && one != their, other != our && other != their,
				our == their && (one != our || other != our):
				return false
			}
		}
	}
	return true
}

// A leaf is the text of a path; there may be none.
type leaf struct {
	text string
	is   bool
}

func get(leaves map[string]string, path string) leaf {
	text, is := leaves[path]
	return leaf{text, is}
}

func leavesOf(b *block) map[string]string {
	all := map[string]string{}
	if b != nil {
		b.leaves("", all)
	}
	return all
}

// reload gives what a text says, and whether it can be read without faults
// that neither side has.
func (m *merger) reload(text []byte) (map[string]string, bool) {
	doc := m.options.Reload(text)
	if !doc.Judged {
		return nil, false
	}
	for f := range faultsOf(doc) {
		if ofForm[f.rule] && !m.known[f] {
			return nil, false
		}
	}
	return leavesOf(outlineOf(doc)), true
}
