package roff_test

import (
	"strings"
	"testing"

	"keyplan/cmd/roff"
)

func TestPage(t *testing.T) {
	p := roff.New(roff.Title{Name: "keyplan-new", Section: 1, Short: "Begin a plan – or many", Program: "keyplan v1", Manual: `the "manual"`})
	p.Section("Description")
	p.Prose(`.keyplan holds the schema, and it's
kept. Write
  C:\plans --from a.csv

Formats:

  json      for programs
  text      for people, and so long
            that it goes on past the end of a line and into one
            more, .netrc and all
  limits: Where lines are drawn.
    most: At most;
        by default 5.
  rules: Which run.
`)
	p.Section("See also")
	p.Paragraph("keyplan(1)")
	want := roff.Mark + `
.TH "KEYPLAN\-NEW" 1 "" "keyplan v1" "the \(dqmanual\(dq"
.nh
.ad l
.SH "NAME"
keyplan\-new \- Begin a plan \[u2013] or many
.SH "DESCRIPTION"
\&.keyplan holds the schema, and it\(aqs kept. Write
.PP
.nf
\&C:\eplans \-\-from a.csv
.fi
.PP
Formats:
.TP
\fBjson\fR
for programs
.TP
\fBtext\fR
for people, and so long that it goes on past the end of a line and into one
more, .netrc and all
.TP
\fBlimits\fR
Where lines are drawn.
.RS
.TP
\fBmost\fR
At most; by default 5.
.RE
.TP
\fBrules\fR
Which run.
.SH "SEE ALSO"
keyplan(1)
`
	if got := string(p.Bytes()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestATitleNamesItsFile(t *testing.T) {
	if got := (roff.Title{Name: "keyplan-ci", Section: 7}).File(); got != "man7/keyplan-ci.7" {
		t.Error(got)
	}
}

func TestControlCharactersDoNotReachAPage(t *testing.T) {
	p := roff.New(roff.Title{Name: "a", Section: 1, Short: "b\x1b[2J"})
	if strings.ContainsRune(string(p.Bytes()), 0x1b) {
		t.Errorf("%q", p.Bytes())
	}
}
