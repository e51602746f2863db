package plan

import (
	"strings"
	"testing"
)

func TestID(t *testing.T) {
	reads(t, new(ID), []reading{
		{"a short one", "o1", "o1"},
		{"a person's", " jane.roe ", "jane.roe"},
		{"a number", "2026", "2026"},
		{"all that is allowed", "a-b_c.9", "a-b_c.9"},
	})
	const set = "is not an id: it may have lower case letters, digits, '.', '-' and '_' only"
	refuses(t, new(ID), []refusal{
		{"capitals", "Jane.Roe", "is not an id: it has capital letters", "jane.roe", true},
		{"a space", "acme foods", "is not an id: it has a space in it", "acme-foods", true},
		{"a long dash from a word processor", "acme–foods", set, "acme-foods", true},
		{"accents are a matter of taste", "müller", set, "muller", false},
		{"other signs", "r&d", set, "rd", false},
		{"nothing to make an id of", "語", set, "", false},
		{"a dash to begin with", "-x", "is not an id: it begins with '-'", "x", false},
		{"an empty seat", "TBD", "cannot be an id: it stands for an empty seat", "", false},
		{"what would become an empty seat", "tbd!", set, "", false},
		{"too long", strings.Repeat("x", 65), "is not an id: it is longer than 64 characters", "", false},
	})
}

func TestRef(t *testing.T) {
	reads(t, new(Ref), []reading{
		{"an id", "m.keller", "m.keller"},
		{"an empty seat in any case", "TBD", "tbd"},
	})
	refuses(t, new(Ref), []refusal{
		{"capitals", "M.Keller", "is not an id: it has capital letters", "m.keller", true},
		{"another way to say that the seat is empty", "n/a", "is not an id: it may have lower case letters, digits, '.', '-' and '_' only", "tbd", false},
	})
	if seat := Ref("tbd"); !seat.Absent() || !seat.Vacant() {
		t.Error("tbd names nobody")
	}
	if none := Ref(""); !none.Absent() || none.Vacant() {
		t.Error("nothing written is not an empty seat")
	}
}

func TestSlug(t *testing.T) {
	cases := []struct {
		name, text string
		words      int
		want       string
	}{
		{"words are joined in lower case", "Second Line", 6, "second-line"},
		{"only the first words count", "Prove the waste saving on line 2, then roll out", 6, "prove-the-waste-saving-on-line"},
		{"no limit takes them all", "a b c d e f g h", 0, "a-b-c-d-e-f-g-h"},
		{"an apostrophe joins", "COO's and manager’s view", 6, "coos-and-managers-view"},
		{"signs part words", "R&D/IT (2026)", 6, "r-d-it-2026"},
		{"accents are folded", "Übergröße déjà ångström", 6, "ubergrosse-deja-angstrom"},
		{"letters without a plain twin are spelled out", "Łódź Þór Ærø ĐÐ œuvre", 6, "lodz-thor-aero-dd-oeuvre"},
		{"a composed and a decomposed accent are one", "Cafe\u0301", 6, "cafe"},
		{"ligatures and full width are taken apart", "ﬁrst ２", 6, "first-2"},
		{"Chinese gets a hash", "質量", 6, "x84f6540"},
		{"Greek gets a hash", "Αθήνα", 6, "xc52df36"},
		{"a little Latin in Greek gets a hash", "Αθήνα plc", 6, "x1af58d4"},
		{"a little Greek in Latin does not", "the Δ factor", 6, "the-factor"},
		{"signs alone get a hash", "???", 6, "xa03b221"},
		{"an empty seat is no id", "TBD", 6, "x0362654"},
		{"nothing gives nothing", " ", 6, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Slug(c.text, c.words); got != c.want {
				t.Errorf("Slug(%q, %d) = %q, want %q", c.text, c.words, got, c.want)
			}
		})
	}
}

func TestSlugLength(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("abc ", 100), strings.Repeat("x", 1000), strings.Repeat("x", 63) + " y", strings.Repeat("ö", 1<<20),
	} {
		slug := Slug(text, 0)
		if !isID(slug) {
			t.Errorf("%.20q… gives %q, %d long", text, slug, len(slug))
		}
	}
	if got := Slug(strings.Repeat("x", 63)+" y", 6); got != strings.Repeat("x", 63) {
		t.Errorf("a slug is cut between words, not to %q", got)
	}
}

func TestRefKnowsOurPeopleByName(t *testing.T) {
	env := &Env{Named: map[string]ID{"mara lind": "mara.lind", "mara@ours.example": "mara.lind"}}
	for _, text := range []string{"Mara Lind", "Mara Lind <mara@ours.example>", "mara@ours.example"} {
		var ref Ref
		fault, ok := ref.Parse(text, env).(*Fault)
		if !ok || fault.Nearest != "mara.lind" || !fault.Sure {
			t.Errorf("%s gives %+v", text, fault)
		}
	}
}
