package plan

import (
	"slices"
	"strings"
	"testing"
)

func TestOptions(t *testing.T) {
	tiers := NewOptions("tier", "strategic", "Shapes our future.", "key", "", "growth", "", "maintain", "", "prospect", "")
	roles := NewOptions("buying role", "decision_maker", "", "economic_buyer", "", "technical_buyer", "", "evaluator", "",
		"end_user", "", "influencer", "", "champion", "", "coach", "", "blocker", "")
	const ofTiers, ofRoles = "is not one of strategic, key, growth, maintain or prospect", "is not a known buying role"
	cases := []struct {
		name    string
		options *Options
		refusal
	}{
		{"capitals", tiers, refusal{text: "Strategic", problem: ofTiers, nearest: "strategic", sure: true}},
		{"space around", tiers, refusal{text: " key", problem: ofTiers, nearest: "key", sure: true}},
		{"a slip in a long word", tiers, refusal{text: "stategic", problem: ofTiers, nearest: "strategic", sure: true}},
		{"a slip in a short word may be another word", tiers, refusal{text: "kay", problem: ofTiers, nearest: "key"}},
		{"something else", tiers, refusal{text: "gold", problem: ofTiers}},
		{"a space in place of a line", roles, refusal{text: "Decision Maker", problem: ofRoles, nearest: "decision_maker", sure: true}},
		{"a dash in place of a line", roles, refusal{text: "end-user", problem: ofRoles, nearest: "end_user", sure: true}},
		{"two words as one", roles, refusal{text: "decisionmaker", problem: ofRoles, nearest: "decision_maker", sure: true}},
		{"half a word", roles, refusal{text: "technical", problem: ofRoles, nearest: "technical_buyer"}},
		{"an essay", roles, refusal{text: strings.Repeat("champion ", 1000), problem: ofRoles}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			fault := faultOf(t, c.options.Parse(c.text))
			if fault.Problem != c.problem || fault.Nearest != c.nearest || fault.Sure != c.sure {
				t.Errorf("%.40q: %+v", c.text, fault)
			}
			if c.options == roles && !strings.Contains(fault.Expected, "champion, coach or blocker") {
				t.Errorf("the hint does not list all: %s", fault.Expected)
			}
		})
	}
	if tiers.Parse("key") != nil || tiers.Parse("") != nil || !tiers.Has("key") || tiers.Has("Key") || tiers.Index("growth") != 2 {
		t.Error("key is a tier")
	}
	if tiers.Doc("strategic") != "Shapes our future." || tiers.Doc("gold") != "" {
		t.Error("the sentence on an option is its own")
	}
	if got := tiers.Values(); !slices.Equal(got, []string{"strategic", "key", "growth", "maintain", "prospect"}) {
		t.Error(got)
	}
}

func TestOptionsOfFewWords(t *testing.T) {
	for want, options := range map[string]*Options{
		"is not possible here":      NewOptions("stage"),
		"is not won":                NewOptions("stage", "won", ""),
		"is not one of won or lost": NewOptions("stage", "won", "", "lost", ""),
	} {
		if fault := faultOf(t, options.Parse("proposal")); fault.Problem != want {
			t.Errorf("%q, want %q", fault.Problem, want)
		}
	}
}

func TestOptionsWithoutASentence(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("half a pair is a mistake in the program")
		}
	}()
	//lint:ignore SA5012 the mistake is what is tested
	NewOptions("tier", "strategic")
}
