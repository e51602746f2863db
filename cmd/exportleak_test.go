package cmd

import (
	"archive/zip"
	"bytes"
	"html"
	"io"
	"regexp"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/redact"
	"keyplan/plan/redact/redacttest"
	"keyplan/plan/report"
	"keyplan/plan/sheet/formats"
)

// TestNothingInternalReachesWhomItIsNotFor looks for a canary of each field in
// all that is written: every sheet, hidden part, name, note and property of every
// format.
func TestNothingInternalReachesWhomItIsNotFor(t *testing.T) {
	filled := redacttest.Fill()
	for _, c := range []struct {
		audience redact.Audience
		kept     []redacttest.Canary // that must not be found
		shown    []redacttest.Canary // of which many must
	}{
		{redact.Customer, filled.Internal(), filled.Shown()},
		{redact.Team, filled.Personal(), nil},
	} {
		o := &exportOptions{app: &app{Env: &Env{Width: func() int { return 200 }}}, audience: string(c.audience), today: filled.Today}
		a := handedTo(c.audience, filled.Plan, filled.Settings, filled.Today)
		d := &exported{settings: a.Settings, accounts: []*account{a}}
		for _, format := range allExportFormats() {
			text := written(t, o, format, d)
			for _, canary := range c.kept {
				if form, found := canary.In(text); found {
					t.Errorf("%s as %s: %s stands in it, as %s", format.name, c.audience, canary.Path, form)
				}
			}
			if found := count(text, c.shown); c.shown != nil && format.name != "csv" && format.name != "jsonl" && format.name != "svg" && found < 10 {
				t.Errorf("%s for %s shows %d of %d facts: is there anything to look for?", format.name, c.audience, found, len(c.shown))
			}
		}
	}
}

// TestOurOwnCopyHasWhatOthersMayNotSee proves that the canaries can be found, and
// that the workbook of an account forgets no field of its plan.
func TestOurOwnCopyHasWhatOthersMayNotSee(t *testing.T) {
	// What a workbook does not show, and why.
	left := map[string]string{
		"contacts[].crm": "leads nowhere from here",
		// Of what is open only, and here all is decided and done.
		"actions[].effort_hours": "open", "opportunities[].close": "open", "opportunities[].opened": "open", "opportunities[].probability": "open",
		"opportunities[].evidence": "open", "opportunities[].next": "open",
	}
	filled := redacttest.Fill()
	o := &exportOptions{app: &app{Env: &Env{Width: func() int { return 200 }}}, audience: audiences[0].name, today: filled.Today}
	own := &exported{settings: filled.Settings, accounts: []*account{{Dossier: ownDossier(filled)}}}
	for _, format := range allExportFormats() {
		if format.name != "xlsx" && format.name != "csv.zip" && format.name != jsonFormat {
			continue
		}
		text := written(t, o, format, own)
		shown := map[string]bool{}
		for _, c := range filled.Canaries {
			field := anyIndex.ReplaceAllString(c.Path, "[]")
			_, found := c.In(text)
			shown[field] = shown[field] || found || c.Plain || strings.HasPrefix(field, "keyplan.yaml") || left[field] != ""
		}
		for field := range shown {
			if !shown[field] {
				t.Errorf("%s does not show %s", format.name, field)
			}
		}
	}
}

// anyIndex is the place of an item in its list.
var anyIndex = regexp.MustCompile(`\[\d+\]`)

func count(text string, canaries []redacttest.Canary) (n int) {
	for _, c := range canaries {
		if _, found := c.In(text); found {
			n++
		}
	}
	return n
}

// written is all that is written in a format as one text, with what is packed
// unpacked, folded lines unfolded and marks resolved.
func written(t *testing.T, o *exportOptions, format exportFormat, d *exported) string {
	t.Helper()
	var out bytes.Buffer
	book, contract := o.content(format, d)
	if err := o.encode(o.app, format.Format, &out, book, contract); err != nil && format.name != "svg" { // which there may be nothing to draw for
		t.Fatalf("%s: %v", format.name, err)
	}
	text := styles.ReplaceAllString(out.String(), "")
	if packed, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len())); err == nil {
		text = ""
		for _, f := range packed.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			part, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			text += f.Name + "\n" + string(part) + "\n"
		}
	}
	text = strings.NewReplacer("\r\n ", "", "\\,", ",", "\\;", ";", "\\n", "\n", "\\_", "_", "<!-- -->", "").Replace(text)
	return text + "\n" + html.UnescapeString(text)
}

// styles say nothing of anybody, and are full of short numbers.
var styles = regexp.MustCompile(`(?s)<style>.*?</style>`)

func allExportFormats() []exportFormat {
	all := exportFormats
	for _, f := range formats.Formats {
		all = append(all[:len(all):len(all)], bookFormat(f))
	}
	return all
}

func ownDossier(f *redacttest.Filled) *report.Dossier {
	return report.NewDossier(plan.Read(f.Plan, &f.Env, f.Today), f.Settings)
}
