package load

import (
	"testing"
)

func TestTraps(t *testing.T) {
	for _, c := range []struct{ name, sections, want string }{
		{"a comma cuts a text in braces", "contacts: [{name: Eva, position: Chair, President}]\n",
			"3:41-50 split-text contacts[eva]: the comma before \"President\" cuts this text in two | inside { } put a text that holds a comma in quotes: \"…, President\"\n"},
		{"a comma in quotes cuts nothing", "contacts: [{name: Eva, position: \"Chair, President\"}]\n", ""},
		{"a comma in a list in brackets begins another entry", "profile: {rivals: [Nord, Süd]}\n", ""},
		{"a key that was left empty is no cut text", "contacts: [{name: Eva, position: , unit: }]\n", ""},
		{"a key of the part whose colon is missing", "contacts: [{name: Eva, influence high}]\n",
			"3:24-38 unknown-key contacts[eva].influence: a colon is missing after \"influence\" | write influence: high; or put the text in quotes, if the comma before it belongs to the text\n"},
		{"a text behind a comma that begins with a key that stands there is cut", "contacts: [{name: Eva, influence: high, influence of all}]\n",
			"3:41-57 split-text contacts[eva]: the comma before \"influence of all\" cuts this text in two | inside { } put a text that holds a comma in quotes: \"…, influence of all\"\n"},
		{"the space behind a colon is missing", "contacts: [{name: Eva, influence:high}]\n",
			"3:24-38 unknown-key contacts[eva].influence: a space is missing after the colon in \"influence:high\" | write influence: high | fix \"influence: high\"\n"},
		{"a # with a word right behind it", "profile:\n  summary: our #1 bakery\n",
			"4:16-25 split-text: what follows the # is a comment and not read: \"#1 bakery\" | if it belongs to the text, put the text in quotes; if it is a comment, write a space after the #\n"},
		{"a # with a space behind it is a comment", "profile:\n  summary: our bakery # 1\n", ""},
		{"a # on a line of its own is a comment", "profile:\n  #summary: bakery\n  industry: food\n", ""},
		{"a # in a web address is text", "profile:\n  website: https://x.example/#1\n", ""},
		{"a # in a block text is text", "profile:\n  summary: |\n    our #1 bakery\n", ""},
		{"a quote takes in the keys below it", "profile:\n  summary: \"bakery\n  industry: food\n  strategy: grow\"\n",
			"4:12-13 not-yaml profile.summary: the quote that opens here is not closed on its line, and takes in the keys below it | put the same quote (\") at the end of the text\n"},
		{"a quote takes in the items below it", "risks:\n  - 'flour\n  - eggs: few\n  - sugar'\n",
			"4:5-6 not-yaml risks[risk].risk: the quote that opens here is not closed on its line, and takes in the keys below it | put the same quote (') at the end of the text\n"},
		{"a quoted text of several lines may hold colons", "profile:\n  summary: \"bakery:\n    industry: food\n    grows\"\n", ""},
		{"a line that is indented deeper goes on with the text above", "risks:\n- risk: flour\n    impact:high\n",
			"5:5-16 not-yaml risks[risk].risk: a space is missing after the colon of \"impact\": this line is read as more of the text above it | write impact: and then the value, and indent the line like its neighbours\n"},
		{"a colon without a space within a text is text", "risks:\n- risk: flour at impact:high\n", ""},
		{"a time and a web address are text", "risks:\n- risk: from 10:30 on,\n    see https://x.example\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := told(planOf(t, c.sections).Problems); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

func TestKeys(t *testing.T) {
	for _, c := range []struct{ name, sections, want string }{
		{"a key that belongs elsewhere", "profile: {tier: key}\n",
			"3:11-15 unknown-key profile.tier: unknown key \"tier\" in a profile | tier belongs in account\n"},
		{"a key with a no-break space before it", "profile:\n  \u00a0industry: food\n",
			"4:3-12 unknown-key profile.industry: before the key \"industry\" stands a character that only looks like a space, or like nothing | delete the whole line and type it anew; such characters come along with text pasted from a web page or Word\n"},
		{"a key with nothing before its colon in braces", "profile: {\"\": food}\n",
			"3:11-13 unknown-key profile: there is no key before this colon | write key: value\n"},
		{"a sentence with a colon in a list", "profile:\n  pains:\n  - as Karl says: late\n",
			"5:5-17 unknown-key profile.pains[pain].as Karl says: the colon after \"as Karl says\" makes a key of it, and a pain has no such key | if it is text, put the whole text in quotes\n"},
		{"a key twice", "profile: {industry: food, industry: bakery}\n",
			"3:27-35 duplicate-key profile.industry: \"industry\" stands twice here; only the first is read | put what both say into one, and delete the other\n  see 3:11-19: \"industry\" stands here first\n"},
		{"a required key as a placeholder is missing", "risks: [{risk: tbd}]\n",
			"3:16-19 missing-field risks[risk].risk: the text of this risk is missing; \"tbd\" counts as nothing | write risk: … (what may go wrong)\n"},
		{"a required key that is misspelt is not missing as well", "objectives: [{objektive: Grow, owner: jane}]\n",
			"3:15-24 unknown-key objectives[objective].objektive: unknown key \"objektive\" in an objective; did you mean \"objective\"? | fix \"objective\"\n"},
		{"an empty seat is no missing person", "review: {agreed_by: [tbd, {person: tbd, date: 2026-01-01}]}\n", ""},
		{"values that are left empty are not known", "profile:\n  industry:\n  goals:\ncontacts:\n", ""},
		{"null, however it is written", "profile: {industry: ~, summary: null}\n", ""},
		{"no is a text where a text is wanted", "profile: {industry: no, summary: 010}\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := told(planOf(t, c.sections).Problems); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

func TestTextIsReadAsWritten(t *testing.T) {
	for _, c := range []struct{ name, value, want string }{
		{"no", "no", "no"},
		{"a number with a zero in front", "010", "010"},
		{"a date", "2026-02-30", "2026-02-30"},
		{"U+2028 does not break a text", "\"in\u2028Styria\"", "in\u2028Styria"},
		{"a character of the private use area stays", "\"\ue000 in\u2028Styria\"", "\ue000 in\u2028Styria"},
		{"a block text keeps its lines", "|\n    a\n\n    b", "a\n\nb"},
		{"a folded text joins its lines", ">\n    a\n    b", "a b"},
		{"a text of two lines is joined", "a\n    b", "a b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := planOf(t, "profile:\n  summary: "+c.value+"\n")
			if got := string(doc.Plan.Profile.Summary); got != c.want || len(doc.Problems) > 0 {
				t.Errorf("got %q, want %q; problems:\n%s", got, c.want, told(doc.Problems))
			}
		})
	}
}
