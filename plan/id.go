package plan

import "strings"

// maxID keeps ids short enough to type and to stand in a column.
const maxID = 64

const idCharacters = "lower case letters, digits, '.', '-' and '_'"

var (
	wantedID  = wanted{"an id", "a short name of " + idCharacters + ", such as jane.roe or acme-foods"}
	wantedRef = wanted{"an id", "the id of something in this plan or workspace, or tbd for an empty seat"}
)

// ID is the short name by which the rest of a plan refers to something.
type ID string

// Parse reads an id: lower case letters, digits, '.', '-' and '_', the first
// a letter or a digit, 64 characters at most.
func (id *ID) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if strings.EqualFold(text, vacant) {
		return wantedID.fault("cannot be an id: it stands for an empty seat")
	}
	if fault := checkID(text, wantedID); fault != nil {
		return fault
	}
	*id = ID(text)
	return nil
}

// Absent reports whether there is no id.
func (id ID) Absent() bool { return id == "" }

// String is the id.
func (id ID) String() string { return string(id) }

// vacant is what stands in place of an id where a seat is still empty.
const vacant = "tbd"

// Ref names something by its id.
type Ref string

// Parse reads an id, or "tbd" (in any case) for an empty seat. Whether the
// thing exists is for those to say who know the whole plan.
func (r *Ref) Parse(text string, env *Env) error {
	text = strings.TrimSpace(text)
	if strings.EqualFold(text, vacant) {
		*r = vacant
		return nil
	}
	if fault := checkID(text, wantedRef); fault != nil {
		if id, ours := env.named(text); ours {
			fault.surely(string(id))
		} else if IsPlaceholder(text) {
			fault.near(vacant)
		}
		return fault
	}
	*r = Ref(text)
	return nil
}

// Absent reports whether nobody is named: nothing is written, or "tbd".
func (r Ref) Absent() bool { return r == "" || r.Vacant() }

// Vacant reports whether an empty seat was written on purpose, as "tbd".
func (r Ref) Vacant() bool { return strings.EqualFold(string(r), vacant) }

// String is the id, or "tbd".
func (r Ref) String() string { return string(r) }

func checkID(text string, want wanted) *Fault {
	switch {
	case len(text) > maxID:
		return want.because("it is longer than 64 characters")
	case isID(text) || text == "":
		return nil
	}
	fault := want.because(idFlaw(text))
	fixed, same := repairID(text)
	if !isID(fixed) || fixed == vacant {
		return fault
	}
	if same {
		return fault.surely(fixed)
	}
	return fault.near(fixed)
}

func isID(text string) bool {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if !isLowerOrDigit(c) && (i == 0 || c != '.' && c != '-' && c != '_') {
			return false
		}
	}
	return text != "" && len(text) <= maxID
}

func isLowerOrDigit(c byte) bool { return 'a' <= c && c <= 'z' || isDigit(c) }

// idFlaw says the first thing that is wrong with an id.
func idFlaw(text string) string {
	switch {
	case strings.ContainsAny(text, " \t\n\u00a0"):
		return "it has a space in it"
	case isID(strings.ToLower(text)):
		return "it has capital letters"
	case strings.ContainsRune(".-_", rune(text[0])):
		return "it begins with '" + text[:1] + "'"
	}
	return "it may have " + idCharacters + " only"
}

// repairID makes an id of a text. It is the same word if only case, spaces and
// kinds of dashes differ.
func repairID(text string) (fixed string, same bool) {
	plain := strings.Join(strings.Fields(strings.Map(plainDash, text)), "-")
	if lower := strings.ToLower(plain); isID(lower) {
		return lower, true
	}
	folded := strings.Map(func(r rune) rune {
		if r < 0x80 && (isLowerOrDigit(byte(r)) || strings.ContainsRune(".-_", r)) {
			return r
		}
		return -1
	}, fold(plain))
	return strings.Trim(folded, ".-_"), false
}

// plainDash turns the dashes that word processors put in place of '-' back.
func plainDash(r rune) rune {
	switch r {
	case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212':
		return '-'
	}
	return r
}
