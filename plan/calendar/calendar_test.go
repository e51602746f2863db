package calendar_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"keyplan/plan"
	"keyplan/plan/calendar"
	"keyplan/plan/golden"
	"keyplan/plan/load"
	"keyplan/plan/redact"
	"keyplan/plan/redact/redacttest"
	"keyplan/plan/source"
)

var today = plan.NewDay(2026, time.November, 30)

// long is a text that no line holds, in characters of one to four bytes, with
// signs that the format needs for itself.
var long = strings.Repeat("Käse; 語, 🧀🧑‍🌾 \\ end:of=it ", 12)

const workspace = `keyplan: 1
people: [{id: jane.roe, name: Jane Roe}, {id: li.wei, name: "Wei, Li"}]
`

var acme = `keyplan: 1
account: {name: "Acme, Foods; plc", manager: jane.roe, sponsor: li.wei, team: [{person: tbd}, {person: li.wei}]}
review: {next: 2026-12-15, last: 2026-09-30, cadence: quarterly}
contacts: [{id: m.keller, name: Maria Keller, position: "Chief, Operations"}]
relationship: {weaknesses: [{id: w1, weakness: No access to finance}]}
financials:
  contracts:
    - {id: c1, name: Frame agreement, end: 2027-Q2, notice_days: 90, renewal: negotiated}
    - {id: c2, name: Gone, end: 2025-12-31, notice_days: 30}
    - {id: c3, name: Too late, end: 2026-12-31, notice_days: 60}
    - {id: c4, name: No day}
actions:
  - {id: a1, action: "` + strings.ReplaceAll(long, `\`, `\\`) + `", for: [w1, c1, m.keller], owner: jane.roe, due: 2026-12, status: in_progress, with: [m.keller]}
  - {id: a2, action: Overdue since yesterday, due: 2026-11-29}
  - {id: a3, action: Done before it was due, due: 2027-01-31, done: 2026-11-20, result: "two\nlines"}
  - {id: a4, action: Called off, due: 2027-01-30, status: cancelled}
  - {id: a5, action: Done long ago, due: 2026-03-31, status: done}
  - {id: a6, action: Without a day}
  - {id: a7, action: Done today, due: 2026-11-30, done: 2026-11-30}
log:
  - {date: 2026-12-10, type: visit, with: [m.keller], by: [jane.roe], purpose: relationship, next: [a1]}
  - {date: 2026-12-10, type: visit, with: [m.keller], by: [li.wei]}
  - {date: 2026-11-30, type: call}
  - {date: 2026-11-12, type: visit, with: [m.keller]}
  - {date: 2026-12-01, type: call, outcome: cannot be}
`

func account(t *testing.T, name, text string) calendar.Account {
	t.Helper()
	config := load.Settings(source.NewFile("keyplan.yaml", []byte(workspace)))
	doc := load.Plan(source.NewFile(name+".plan.yaml", []byte(text)), config.Settings.Env())
	for _, p := range append(config.Problems, doc.Problems...) {
		t.Errorf("%s: %s", p.Rule, p.Message)
	}
	return calendar.Account{Plan: doc.Plan, Settings: config.Settings}
}

func write(t *testing.T, on plan.Day, accounts ...calendar.Account) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := calendar.Write(&buf, accounts, on); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// read reads a calendar with a program that is not ours.
func read(t *testing.T, text []byte) []*ics.VEvent {
	t.Helper()
	cal, err := ics.ParseCalendar(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return cal.Events()
}

func value(e *ics.VEvent, of ics.ComponentProperty) string {
	if p := e.GetProperty(of); p != nil {
		return p.Value
	}
	return ""
}

func TestWhatIsAheadOfAnAccount(t *testing.T) {
	text := write(t, today, account(t, "acme", acme))
	golden.Compare(t, "testdata/acme.ics", text)
	var got []string
	for _, e := range read(t, text) {
		got = append(got, strings.Join([]string{value(e, ics.ComponentPropertyDtStart), value(e, ics.ComponentPropertyDtEnd), value(e, ics.ComponentPropertyCategories),
			value(e, ics.ComponentPropertyStatus), value(e, ics.ComponentPropertyUniqueId), value(e, ics.ComponentPropertySummary)}, " | "))
	}
	want := []string{
		"20261129 | 20261130 | Action | CONFIRMED | acme/action/a2@keyplan | Acme, Foods; plc: Overdue since yesterday",
		"20261130 | 20261201 | Action | CANCELLED | acme/action/a7@keyplan | Acme, Foods; plc: Done today",
		"20261130 | 20261201 | Meeting | CONFIRMED | acme/log/2026-11-30/call/@keyplan | Acme, Foods; plc: call",
		"20261210 | 20261211 | Meeting | CONFIRMED | acme/log/2026-12-10/visit/m.keller@keyplan | Acme, Foods; plc: visit with Maria Keller (Chief, Operations)",
		"20261210 | 20261211 | Meeting | CONFIRMED | acme/log/2026-12-10/visit/m.keller/2@keyplan | Acme, Foods; plc: visit with Maria Keller (Chief, Operations)",
		"20261215 | 20261216 | Review | CONFIRMED | acme/review@keyplan | Acme, Foods; plc: plan review",
		"20261231 | 20270101 | Action | CONFIRMED | acme/action/a1@keyplan | Acme, Foods; plc: " + strings.TrimSpace(long),
		"20261231 | 20270101 | Contract | CONFIRMED | acme/contract/c3/end@keyplan | Acme, Foods; plc: contract ends: Too late",
		"20270130 | 20270131 | Action | CANCELLED | acme/action/a4@keyplan | Acme, Foods; plc: Called off",
		"20270131 | 20270201 | Action | CANCELLED | acme/action/a3@keyplan | Acme, Foods; plc: Done before it was due",
		"20270401 | 20270402 | Contract | CONFIRMED | acme/contract/c1/notice@keyplan | Acme, Foods; plc: last day of notice: Frame agreement",
		"20270630 | 20270701 | Contract | CONFIRMED | acme/contract/c1/end@keyplan | Acme, Foods; plc: contract ends: Frame agreement",
	}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %s\nwant %s", strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

func TestADescriptionSaysWhoDoesItAndWhatFor(t *testing.T) {
	described := map[string]string{}
	for _, e := range read(t, write(t, today, account(t, "acme", acme))) {
		described[value(e, ics.ComponentPropertyUniqueId)] = value(e, ics.ComponentPropertyDescription)
	}
	for uid, want := range map[string]string{
		"acme/action/a1@keyplan": "Owner: Jane Roe\nFor: No access to finance (weakness); Frame agreement (contract); Maria Keller (Chief, Operations)\n" +
			"With: Maria Keller (Chief, Operations)\nDue: 2026-12\nStatus: in progress\nPlan: acme a1",
		"acme/action/a2@keyplan":       "Status: a day overdue\nPlan: acme a2",
		"acme/action/a3@keyplan":       "Status: done 2026-11-20\nResult: two\nlines\nPlan: acme a3",
		"acme/review@keyplan":          "Owner: Jane Roe\nFor: agreeing on the plan anew\nWith: Wei, Li\nLast review: 2026-09-30\nHow often: every quarter\nPlan: acme",
		"acme/contract/c1/end@keyplan": "For: renewing the contract\nOwner: Jane Roe\nEnd: 2027-Q2\nNotice: 90 days, by 2027-04-01\nRenewal: negotiated: is talked over\nPlan: acme c1",
	} {
		if described[uid] != want {
			t.Errorf("%s:\n got %q\nwant %q", uid, described[uid], want)
		}
	}
}

var (
	property = regexp.MustCompile(`^[A-Z][A-Z-]*(;VALUE=DATE)?:`)
	unfold   = strings.NewReplacer("\r\n ", "")
)

// TestEveryFileKeepsToTheFormat checks what RFC 5545 asks of any calendar, with
// the plans of the example workspace and with awkward ones.
func TestEveryFileKeepsToTheFormat(t *testing.T) {
	accounts := []calendar.Account{account(t, "acme", acme), filled()}
	files, err := filepath.Glob("../../testdata/example/accounts/*.plan.yaml")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d examples: %v", len(files), err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		accounts = append(accounts, calendar.Account{Plan: load.Plan(source.NewFile(name, text), plan.Env{Currency: "EUR"}).Plan})
	}
	text := write(t, today, accounts...)
	if !utf8.Valid(text) || bytes.Contains(bytes.ReplaceAll(text, []byte("\r\n"), nil), []byte("\n")) || bytes.Contains(bytes.ReplaceAll(text, []byte("\r\n"), nil), []byte("\r")) {
		t.Error("not UTF-8, or an end of line that is not CR LF")
	}
	for _, line := range strings.Split(string(text), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
	whole := unfold.Replace(string(text))
	if !strings.HasPrefix(whole, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:") || !strings.HasSuffix(whole, "\r\nEND:VCALENDAR\r\n") {
		t.Error("not one calendar")
	}
	uids := map[string]bool{}
	var in map[string]int
	for _, line := range strings.Split(strings.TrimSuffix(whole, "\r\n"), "\r\n") {
		name, value, _ := strings.Cut(line, ":")
		switch {
		case !property.MatchString(line) || strings.ContainsFunc(line, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }):
			t.Errorf("no property: %q", line)
		case line == "BEGIN:VEVENT":
			in = map[string]int{}
		case line == "END:VEVENT":
			for _, once := range []string{"UID", "DTSTAMP", "SEQUENCE", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION", "CATEGORIES", "STATUS", "TRANSP"} {
				if in[once] != 1 {
					t.Errorf("an event has %s %d times", once, in[once])
				}
			}
			in = nil
		case in != nil:
			in[name]++
			if name == "UID" && uids[value] {
				t.Errorf("two events are %s", value)
			} else if name == "UID" {
				uids[value] = true
			}
		}
	}
	if events := read(t, text); len(events) != len(uids) || len(events) < 50 {
		t.Errorf("%d events are read of %d", len(events), len(uids))
	}
}

func filled() calendar.Account {
	f := redacttest.Fill()
	return calendar.Account{Plan: f.Plan, Settings: f.Settings}
}

func TestImportingAgainMovesWhatIsThere(t *testing.T) {
	of := func(text string, on plan.Day) map[string]string {
		events := map[string]string{}
		for _, e := range read(t, write(t, on, account(t, "acme", text))) {
			events[value(e, ics.ComponentPropertyUniqueId)] = value(e, ics.ComponentPropertyDtStart) + " " + value(e, ics.ComponentPropertySequence) + " " + value(e, ics.ComponentPropertyDtstamp)
		}
		return events
	}
	before := of(acme, today)
	after := of(strings.NewReplacer("due: 2026-12,", "due: 2027-02-15,", "next: 2026-12-15", "next: 2026-12-17").Replace(acme), today+1)
	if len(before) < 10 {
		t.Fatalf("only %d events", len(before))
	}
	for uid, want := range map[string][2]string{
		"acme/action/a1@keyplan": {"20261231 2525 20261130T000000Z", "20270215 2526 20261201T000000Z"},
		"acme/review@keyplan":    {"20261215 2525 20261130T000000Z", "20261217 2526 20261201T000000Z"},
	} {
		if got := [2]string{before[uid], after[uid]}; got != want {
			t.Errorf("%s: %q, want %q", uid, got, want)
		}
	}
}

func TestTheSamePlansGiveTheSameBytes(t *testing.T) {
	first := write(t, today, account(t, "acme", acme), filled())
	if second := write(t, today, account(t, "acme", acme), filled()); !bytes.Equal(first, second) {
		t.Error("two writings differ")
	}
}

func TestNothingHiddenIsInTheCalendarOfACopy(t *testing.T) {
	f := redacttest.Fill()
	for audience, canaries := range map[redact.Audience][]redacttest.Canary{redact.Customer: f.Internal(), redact.Team: f.Personal()} {
		c := redact.For(audience, f.Plan, f.Settings, f.Today)
		text := unfold.Replace(string(write(t, f.Today, calendar.Account{Plan: c.Plan, Settings: c.Settings})))
		if strings.Count(text, "BEGIN:VEVENT") == 0 {
			t.Errorf("%s: there is no event to look at", audience)
		}
		for _, canary := range canaries {
			if form, found := canary.In(text); found {
				t.Errorf("%s: %s is there as %s", audience, canary.Path, form)
			}
		}
	}
}

func TestAnEmptyPlanIsACalendarWithoutEvents(t *testing.T) {
	text := write(t, today, calendar.Account{Plan: new(plan.Plan)})
	if want := "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//keyplan//keyplan//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Account\r\nEND:VCALENDAR\r\n"; string(text) != want {
		t.Errorf("%q", text)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestAFaultOfTheTargetIsTold(t *testing.T) {
	if err := calendar.Write(full{}, []calendar.Account{filled()}, today); err == nil || fmt.Sprint(err) != "no space left" {
		t.Errorf("%v", err)
	}
}
