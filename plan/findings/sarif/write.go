package sarif

import (
	"io"
	"slices"

	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
	"keyplan/plan/safe"
)

const head = `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
 "version":"2.1.0",
 "runs":[{
 "columnKind":"unicodeCodePoints",
 "originalUriBaseIds":{"%SRCROOT%":{"description":{"text":"the top of the repository, or where keyplan ran"}}},
 "tool":{"driver":{"name":"keyplan","rules":`

// A writer is at one report.
type writer struct {
	*safe.JSON
	folder string
	rules  *shelf
	waived map[*lint.Finding]bool
}

// Write writes a report. The folder is where its files' names start at, seen
// from the top of the repository; "" where that is the same.
func Write(out io.Writer, report *lint.Report, folder string) error {
	waived := plain.Waived(report)
	all := slices.Concat(plain.Findings(report), waived)
	w := writer{JSON: safe.NewJSON(out), folder: folder, rules: newShelf(all), waived: map[*lint.Finding]bool{}}
	for _, f := range waived {
		w.waived[f] = true
	}
	w.Text(head)
	safe.List(w.JSON, w.rules.rules, describe)
	w.Text("}},\n \"invocations\":[")
	w.Value(invoked(report))
	w.Text("],\n \"results\":")
	safe.List(w.JSON, all, w.result)
	if p := leftOut(report); p != nil {
		w.Text(",\n \"properties\":")
		w.Value(p)
	}
	w.Text("}]}\n")
	return w.Flush()
}

// invoked is how the run went: what could not be read, and what did not run.
func invoked(report *lint.Report) invocation {
	v := invocation{Successful: len(report.Unreadable) == 0}
	for _, file := range report.Unreadable {
		v.Notifications = append(v.Notifications, notification{"error", text{Text: unlinked(file)}})
	}
	if report.Partial {
		v.Notifications = append(v.Notifications, notification{"note", text{Text: plain.Partial}})
	}
	for _, line := range plain.LeftOut(report) {
		v.Notifications = append(v.Notifications, notification{"note", text{Text: unlinked(line)}})
	}
	return v
}

// leftOut is what a run leaves out, nil if that is nothing.
func leftOut(report *lint.Report) *runProperties {
	if report.Since == nil && report.Known == 0 {
		return nil
	}
	left, since := plain.LeftOutOf(report)
	return &runProperties{left, since}
}
