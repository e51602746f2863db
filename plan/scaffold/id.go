package scaffold

import (
	"strconv"
	"strings"

	"keyplan/plan"
)

// maxID leaves room in the 64 characters of an id for a number behind it.
const maxID = 58

// Stem is the id that an account's name asks for: its words without the legal
// form, so that "Acme Foods plc" is acme-foods. Two names with one stem are
// most likely one account.
func Stem(name string) plan.ID {
	slug := plan.Slug(strings.Join(strings.Fields(name), " "), 0)
	for cut := true; cut; {
		slug, cut = cutLegalForm(slug)
	}
	if len(slug) > maxID {
		words := slug[:maxID+1]
		slug = words[:max(strings.LastIndexByte(words, '-'), 0)]
		if slug == "" {
			slug = words[:maxID]
		}
	}
	return plan.ID(slug)
}

// ID is a name's stem, with a number behind it where the stem is taken or
// cannot be a file's name on Windows.
func ID(name string, taken map[plan.ID]bool) plan.ID {
	return free(string(Stem(name)), func(id plan.ID) bool { return taken[id] || reserved(string(id)) })
}

// free counts up from an id to one that is not taken.
func free(id string, taken func(plan.ID) bool) plan.ID {
	name := plan.ID(id)
	for n := 2; taken(name); n++ {
		name = plan.ID(id + "-" + strconv.Itoa(n))
	}
	return name
}

// cutLegalForm takes a legal form off the end of a slug, unless nothing else
// would be left.
func cutLegalForm(slug string) (rest string, cut bool) {
	for _, form := range legalForms {
		if rest, cut := strings.CutSuffix(slug, "-"+form); cut && rest != "" {
			return rest, true
		}
	}
	return slug, false
}

// legalForms stand behind the names of companies and tell none apart.
var legalForms = strings.Fields("ab ag aps as asa bv co corp corporation eg ek ev gbr gmbh inc incorporated kg kgaa kk limited llc llp ltd " +
	"mbh mbb hb kb kft nyrt bt doo ood eood uab sia ou sl ltda nv oy oyj ohg plc pte pty sa sarl sas se spa srl sro ug und and zrt " +
	"a-s b-v n-v s-a s-a-s s-l s-p-a s-r-l s-r-o sp-z-o-o e-k e-v e-g l-l-c")

// reserved reports whether Windows keeps a name for a device, whatever stands
// behind its first point: con.plan.yaml cannot be made there.
func reserved(id string) bool {
	base, _, _ := strings.Cut(id, ".")
	switch base {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(base) == 4 && (strings.HasPrefix(base, "com") || strings.HasPrefix(base, "lpt")) && base[3] >= '0' && base[3] <= '9'
}

// contactID is the short id of a person: m.keller for Dr. Maria Keller and for
// "Keller, Maria".
func contactID(name string, taken func(plan.ID) bool) plan.ID {
	if last, first, ok := strings.Cut(name, ","); ok && len(strings.Fields(last)) == 1 {
		name = first + " " + last
	}
	parts := strings.Split(plan.Slug(name, 0), "-")
	for len(parts) > 1 && courtesies[parts[0]] {
		parts = parts[1:]
	}
	id := parts[0]
	if last := parts[len(parts)-1]; len(parts) > 1 {
		id = id[:1] + "." + last
	}
	return free(id[:min(len(id), maxID)], taken)
}

// courtesies stand before a name.
var courtesies = map[string]bool{
	"dr": true, "prof": true, "mr": true, "mrs": true, "ms": true, "mx": true, "herr": true, "frau": true,
	"ing": true, "dipl": true, "mag": true, "mme": true, "m": true,
}
