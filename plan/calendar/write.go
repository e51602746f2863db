package calendar

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"keyplan/plan"
)

// An Account is a plan with the settings of its workspace, which name people.
type Account struct {
	Plan     *plan.Plan
	Settings *plan.Settings // nil where there are none
}

// Write writes the events of some accounts as they are on a day, in the order
// of the accounts. Its error is that of the writer.
func Write(w io.Writer, accounts []Account, today plan.Day) error {
	c := &file{out: bufio.NewWriter(w), today: today, seen: map[string]int{}}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//keyplan//keyplan//EN")
	c.line("CALSCALE", "GREGORIAN")
	c.line("METHOD", "PUBLISH")
	name := "Key accounts"
	if len(accounts) == 1 {
		name = accounts[0].name()
	}
	c.text("X-WR-CALNAME", name)
	for _, a := range accounts {
		for _, e := range a.events(today) {
			c.event(e)
		}
	}
	c.line("END", "VCALENDAR")
	return c.out.Flush()
}

// A file is a calendar in the making; out keeps the first error.
type file struct {
	out   *bufio.Writer
	today plan.Day
	seen  map[string]int // how often an event's name was used
}

// event writes one event of a whole day.
func (c *file) event(e event) {
	c.line("BEGIN", "VEVENT")
	c.text("UID", c.unique(e.uid)+"@keyplan")
	c.line("DTSTAMP", stamp(c.today)+"T000000Z")
	c.line("SEQUENCE", fmt.Sprint(max(0, c.today.Sub(firstSequence))))
	c.line("DTSTART;VALUE=DATE", stamp(e.day))
	c.line("DTEND;VALUE=DATE", stamp(e.day.Add(1))) // the first day after it
	c.text("SUMMARY", e.summary)
	c.text("DESCRIPTION", strings.Join(e.lines, "\n"))
	c.text("CATEGORIES", e.category)
	if e.over {
		c.line("STATUS", "CANCELLED")
	} else {
		c.line("STATUS", "CONFIRMED")
	}
	c.line("TRANSP", "TRANSPARENT")
	c.line("END", "VEVENT")
}

// firstSequence is the day from which revisions are counted: before any plan.
var firstSequence = plan.NewDay(2020, time.January, 1)

// unique keeps apart what has one name: equal entries of the log, and accounts
// that bear one id.
func (c *file) unique(uid string) string {
	c.seen[uid]++
	if n := c.seen[uid]; n > 1 {
		return fmt.Sprintf("%s/%d", uid, n)
	}
	return uid
}

func stamp(day plan.Day) string { return day.Time().Format("20060102") }

// escape makes a text of RFC 5545 (3.3.11) of another.
var escape = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// text writes a property whose value is free text. Control characters may not
// stand in one; a plan has none but tabs and ends of lines.
func (c *file) text(name, text string) {
	c.line(name, strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, escape.Replace(text)))
}

// maxOctets is how long a line may be, its end not counted (RFC 5545, 3.1).
const maxOctets = 75

// line writes a property, folded between characters.
func (c *file) line(name, value string) {
	rest := name + ":" + value
	for most := maxOctets; len(rest) > most; most = maxOctets - 1 { // a continued line begins with a space
		cut := most
		for cut > 0 && !utf8.RuneStart(rest[cut]) {
			cut--
		}
		if cut == 0 {
			cut = most // no text: nothing that is read from a file gets here
		}
		_, _ = c.out.WriteString(rest[:cut] + "\r\n ")
		rest = rest[cut:]
	}
	_, _ = c.out.WriteString(rest + "\r\n")
}
