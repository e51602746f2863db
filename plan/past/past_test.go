package past_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/past"
	"keyplan/plan/source"
)

// history makes a past of texts, the oldest first, each of a day in 2026.
func history(texts ...string) *past.Past {
	return past.New(new(plan.Settings).Env(), func(string) past.File { return past.File{Versions: versions(texts...)} })
}

func versions(texts ...string) (all []past.Version) {
	for i, text := range texts {
		all = append([]past.Version{{Day: day(i + 1), Read: func() ([]byte, error) { return []byte(text), nil }}}, all...)
	}
	return all
}

func day(month int) plan.Day { return plan.NewDay(2026, time.Month(month), 1) }

const head = "keyplan: 1\naccount: {name: Acme, manager: jane}\n"

func TestSinceWhenAFactSaysWhatItSays(t *testing.T) {
	const goal = "profile.goals[g1]"
	for _, c := range []struct {
		name  string
		path  string
		texts []string
		want  plan.Day
	}{
		{"a fact that never changed is as old as the file", goal, []string{
			head + "profile: {goals: [{id: g1, goal: grow}]}\n",
			head + "profile: {goals: [{id: g1, goal: grow}]}\nlog: []\n"}, day(1)},
		{"laid out, commented and sourced otherwise it is no fresher", goal, []string{
			head + "profile: {goals: [{id: g1, goal: grow}]}\n",
			"# moved\n" + head + "log: []\nprofile:\n  goals:\n    - goal: \"grow\" # ask\n      id: g1\n      source: annual report\n"}, day(1)},
		{"nor with lines that end as on Windows", goal, []string{
			head + "profile: {goals: [{id: g1, goal: grow}]}\n",
			"keyplan: 1\r\naccount: {name: Acme, manager: jane}\r\nprofile:\r\n  goals:\r\n    - {id: g1, goal: grow}\r\n"}, day(1)},
		{"nor behind another in its list", goal, []string{
			head + "profile: {goals: [{id: g1, goal: grow}]}\n",
			head + "profile: {goals: [{id: g2, goal: save}, {id: g1, goal: grow}]}\n"}, day(1)},
		{"nor with another id", "profile.goals[growth]", []string{
			head + "profile: {goals: [{id: g1, goal: grow}]}\n",
			head + "profile: {goals: [{id: growth, goal: grow}]}\n"}, day(1)},
		{"nor with lines that break elsewhere", "profile.summary", []string{
			head + "profile:\n  summary: |\n    makes things\n    and sells them\n",
			head + "profile:\n  summary: |\n    makes\n    things and sells them\n"}, day(1)},
		{"nor do lists say anything else in another order", "profile.sites", []string{
			head + "profile: {sites: [{city: Rome, country: IT}, {city: Linz, country: AT}]}\n",
			head + "profile: {sites: [{city: Linz, country: AT}, {city: Rome, country: IT}]}\n"}, day(1)},
		{"nor lists of words", "contacts[ann]", []string{
			head + "contacts: [{id: ann, name: Ann, roles: [champion, user]}]\n",
			head + "contacts: [{id: ann, name: Ann, roles: [user, champion]}]\n"}, day(1)},
		{"a new value is new", goal, []string{
			head + "profile: {goals: [{id: g1, goal: grow}]}\n",
			head + "profile: {goals: [{id: g1, goal: shrink}]}\n",
			head + "profile: {goals: [{id: g1, goal: shrink}]}\nlog: []\n"}, day(2)},
		{"one that came back is as new as it is back", goal, []string{
			head + "profile: {goals: [{id: g1, goal: grow}]}\n",
			head + "profile: {goals: [{id: g1, goal: shrink}]}\n",
			head + "profile: {goals: [{id: g1, goal: grow}]}\n"}, day(3)},
		{"a field does not change with its neighbours", "profile.summary", []string{
			head + "profile: {summary: makes things}\n",
			head + "profile: {summary: \"makes things\", strategy: grow, goals: [grow]}\n"}, day(1)},
		{"a year is known by its number", "financials.years[2025]", []string{
			head + "financials: {years: [{year: 2025, customer_spend: 2M}]}\n",
			head + "financials: {years: [{year: 2026}, {year: 2025, customer_spend: 2M}]}\n"}, day(1)},
		{"a whole plan in braces is read, too", goal, []string{
			"{keyplan: 1, account: {name: a, manager: b}, profile: {goals: [{id: g1, goal: grow}]}}\n",
			"{keyplan: 1, account: {name: a, manager: b}, profile: {goals: [{id: g1, goal: save}]}}\n"}, day(2)},
		{"what does not stand there is not known", "profile.goals[g9]", []string{head, head}, 0},
	} {
		if got := history(c.texts...).Since("acme.plan.yaml", c.path); got != c.want {
			t.Errorf("%s: since %v, want %v", c.name, got, c.want)
		}
	}
}

func TestOfACopyWithoutTheWholeHistoryItIsNotKnown(t *testing.T) {
	text := func() ([]byte, error) { return []byte(head + "profile: {goals: [{id: g1, goal: grow}]}\n"), nil }
	p := past.New(plan.Env{}, func(string) past.File {
		return past.File{Versions: []past.Version{{Day: day(5), Read: text}}, Cut: true}
	})
	if got := p.Since("a", "profile.goals[g1]"); got != 0 {
		t.Error(got)
	}
}

func TestOfACopyWithoutTheWholeHistoryNoReviewIsGuessed(t *testing.T) {
	text := func() ([]byte, error) { return []byte(head + "review: {last: 2026-02-28}\n"), nil }
	for _, c := range []struct {
		name string
		of   plan.Day
		cut  bool
		ok   bool
	}{
		{"what stood there on the day is known", day(2), true, true},
		{"of what was written down afterwards there may be an older version", day(3), true, false},
		{"unless the first of all is known", day(3), false, true},
	} {
		p := past.New(plan.Env{}, func(string) past.File {
			return past.File{Versions: []past.Version{{Day: c.of, Read: text}}, Cut: c.cut}
		})
		if _, on, ok := p.AtReview("a", plan.DateOf(plan.NewDay(2026, 2, 28))); ok != c.ok || ok && on != c.of {
			t.Errorf("%s: %v %v", c.name, on, ok)
		}
		if p.Cut("a") != c.cut {
			t.Errorf("%s: cut %v", c.name, !c.cut)
		}
	}
}

func TestThePlanAtItsLastReview(t *testing.T) {
	const was, is = head, head + "review: {last: 2026-02-28}\n"
	for _, c := range []struct {
		name  string
		texts []string
		last  plan.Day
		want  plan.Day
		says  string
	}{
		{"is that in which the review was written down some days later", []string{was, was, is}, plan.NewDay(2026, 2, 28), day(3), is},
		{"else that which stood there on the day", []string{was, was, was}, plan.NewDay(2026, 2, 28), day(2), was},
		{"and not known where there was none yet", []string{is}, plan.NewDay(2025, 2, 28), 0, ""},
	} {
		text, on, ok := history(c.texts...).AtReview("a", plan.DateOf(c.last))
		if on != c.want || string(text) != c.says || ok != (c.says != "") {
			t.Errorf("%s: %v %q", c.name, on, text)
		}
	}
}

func TestAnEarlierDayKnowsNoLaterVersion(t *testing.T) {
	p := history(head+"profile: {goals: [{id: g1, goal: grow}]}\n", head+"profile: {goals: [{id: g1, goal: save}]}\n")
	if got := p.On(day(1)).Since("a", "profile.goals[g1]"); got != day(1) {
		t.Error(got)
	}
	if text, on, ok := p.On(day(2) - 1).Text("a"); !ok || on != day(1) || len(text) == 0 {
		t.Error(on, ok)
	}
	if _, _, ok := p.On(day(1) - 1).Text("a"); ok || p.Known("a") != day(1) {
		t.Error("something is known of before the beginning")
	}
}

func TestTargetsAreThoseThatWereApproved(t *testing.T) {
	years := func(target string) string { return "financials: {years: [{year: 2026, target: " + target + "}]}\n" }
	approved := func(date string) string {
		return "review: {status: approved, approved_by: {person: li, date: " + date + "}}\n"
	}
	for _, c := range []struct {
		name  string
		texts []string
		want  string
	}{
		{"lowering a target after its approval changes nothing", []string{head + years("2M") + approved("2026-01-10"), head + years("1M") + approved("2026-01-10")}, "2000000"},
		{"lowering it on the way to another approval neither", []string{head + years("2M") + approved("2026-01-10"), head + years("1M") + "review: {status: submitted}\n"}, "2000000"},
		{"a lower one that was approved counts", []string{head + years("2M") + approved("2026-01-10"), head + years("1M") + approved("2026-02-10")}, "1000000"},
		{"one that was rejected does not", []string{head + years("2M") + approved("2026-01-10"),
			head + years("1M") + "review: {status: rejected, approved_by: {person: li, date: 2026-02-10}}\n"}, "2000000"},
		{"an approval without a day counts as well", []string{head + years("2M") + "review: {status: approved}\n", head + years("1M") + "review: {status: approved}\n"}, "2000000"},
		{"without any approval nothing is known", []string{head + years("2M")}, ""},
	} {
		got := ""
		if m, ok := history(c.texts...).Approved("a")[2026]; ok {
			got = m.String()
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// put is the text of a plan with one action.
func put(id, action, due string) string {
	return fmt.Sprintf("%sactions: [{id: %s, action: %s, due: %s}]\nlog: []\n", head, id, action, due)
}

func TestHowOftenADateWasPutOff(t *testing.T) {
	for _, c := range []struct {
		name, path string
		texts      []string // the last is what the file says now
		want       string
	}{
		{"each time counts", "actions[a1].due", []string{put("a1", "x", "2026-01-31"), put("a1", "x", "2026-03-31"), put("a1", "x", "2026-06-30")}, "2026-03-31 2026-01-31"},
		{"one that stood still does not", "actions[a1].due", []string{put("a1", "x", "2026-01-31"), put("a1", "y", "2026-01-31"), put("a1", "x", "2026-01-31")}, ""},
		{"nor one that was pulled in", "actions[a1].due", []string{put("a1", "x", "2026-06-30"), put("a1", "x", "2026-03-31")}, ""},
		{"nor one that became more exact", "actions[a1].due", []string{put("a1", "x", "2026-Q1"), put("a1", "x", "2026-03-20"), put("a1", "x", "2026-03-31")}, "2026-03-20"},
		{"with another id it is known by its text", "actions[terms].due", []string{put("a1", "x", "2026-01-31"), put("a1", "x", "2026-02-28"), put("terms", "x", "2026-06-30")}, "2026-02-28 2026-01-31"},
		{"with another text by its id", "actions[a1].due", []string{put("a1", "y", "2026-01-31"), put("a1", "x", "2026-06-30")}, "2026-01-31"},
		{"another item is another", "actions[a2].due", []string{put("a1", "y", "2026-01-31"), put("a2", "x", "2026-06-30")}, ""},
		{"a version in which it is missing is passed over", "actions[a1].due", []string{put("a1", "x", "2026-01-31"), head, put("a1", "x", "2026-06-30")}, "2026-01-31"},
		{"and one that cannot be read", "actions[a1].due", []string{put("a1", "x", "2026-01-31"), "actions: [\x00{", put("a1", "x", "2026-06-30")}, "2026-01-31"},
		{"in other sections, too", "profile.goals[g1].by", []string{
			head + "profile: {goals: [{id: g1, goal: grow, by: 2027-06}]}\n", head + "profile: {goals: [{id: g1, goal: grow, by: 2027-12}]}\n"}, "2027-06"},
	} {
		doc := load.Plan(source.NewFile("a", []byte(c.texts[len(c.texts)-1])), new(plan.Settings).Env())
		for _, committed := range []int{len(c.texts) - 1, len(c.texts)} {
			var got []string
			for _, was := range past.DatesOf(doc, versions(c.texts[:committed]...)).PutOff(c.path) {
				got = append(got, was.String())
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("%s: %v, want %s", c.name, got, c.want)
			}
		}
	}
}

func TestFewVersionsAreReadToFollowADate(t *testing.T) {
	reads := 0
	var f past.File
	for i := range 100 {
		text := put("a1", "x", "2026-12-31")
		if i >= 37 {
			text = put("a1", "x", "2026-06-30")
		}
		f.Versions = append(f.Versions, past.Version{Day: day(12), Read: func() ([]byte, error) { reads++; return []byte(text), nil }})
	}
	doc := load.Plan(source.NewFile("a", []byte(put("a1", "x", "2026-12-31"))), new(plan.Settings).Env())
	moves := past.DatesOf(doc, f.Versions).PutOff("actions[a1].due")
	if len(moves) != 1 || reads == 0 || reads > 9 {
		t.Errorf("put off %d times, %d of 100 versions were read", len(moves), reads)
	}
}
