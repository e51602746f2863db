package cmd

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"keyplan/plan/calendar"
	"keyplan/plan/findings/plain"
	"keyplan/plan/sheet/formats"
)

// An exportFormat is a form in which plans leave: that of a report, or one that
// has no pages.
type exportFormat struct {
	formats.Format
	name   string
	suffix string
	// write makes what is written of accounts without a report; nil is a report.
	write func(*exportOptions, *exported) func(io.Writer) error
}

func bookFormat(f formats.Format) exportFormat {
	e := exportFormat{Format: f, name: f.Name}
	if len(f.Suffixes) > 0 {
		e.suffix = f.Suffixes[0]
	}
	return e
}

// exportFormats are those without pages. A new one is one line here.
var exportFormats = []exportFormat{
	{Format: formats.Format{Name: jsonFormat}, name: jsonFormat, suffix: ".json", write: (*exportOptions).json},
	{Format: formats.Format{Name: "ics"}, name: "ics", suffix: ".ics", write: (*exportOptions).calendar},
}

// exportFormatNames are the names of all forms, those of reports first.
func exportFormatNames() []string {
	names := formats.Names()
	for _, f := range exportFormats {
		names = append(names, f.name)
	}
	return names
}

// calendar writes what comes up, for a calendar to show.
func (o *exportOptions) calendar(d *exported) func(io.Writer) error {
	return func(w io.Writer) error {
		var all []calendar.Account
		for _, a := range d.accounts {
			all = append(all, calendar.Account{Plan: a.Plan, Settings: a.Settings})
		}
		return calendar.Write(w, all, o.today)
	}
}

// writeEach writes a file for each account, or none where one would be written
// over that exists.
func (o *exportOptions) writeEach(format exportFormat, d *exported) error {
	files, err := o.filesOf(format, d)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(o.abs(o.each), 0o755); err != nil {
		return fmt.Errorf("cannot make the folder %s: %w", o.each, cause(err))
	}
	progress := o.progress(len(files))
	defer progress.end()
	for i, a := range d.accounts {
		one := &exported{settings: a.Settings, accounts: []*account{a}, unread: d.unread}
		book, contract := o.content(format, one)
		if err := o.printTo(o.app, files[i], format.Format, book, contract); err != nil {
			return fmt.Errorf("%w; %d of %d files are written", err, i, len(files))
		}
		progress.step()
	}
	fmt.Fprintf(o.Err, "wrote %s to %s\n", plain.Count(len(files), "file", "files"), o.each)
	return nil
}

// filesOf are the files of the accounts, by their ids.
func (o *exportOptions) filesOf(format exportFormat, d *exported) ([]string, error) {
	files := make([]string, len(d.accounts))
	of := map[string]*account{}
	var standing []string
	for i, a := range d.accounts {
		id := string(a.Plan.Account.ID)
		if other := of[id]; other != nil {
			return nil, withHint(fmt.Errorf("%s and %s are both of the account %q, and would be one file", other.File, a.File, id), "keyplan validate says what to do")
		}
		of[id] = a
		files[i] = filepath.Join(o.each, id+format.suffix)
		if _, err := os.Lstat(o.abs(files[i])); err == nil && !o.force {
			standing = append(standing, files[i])
		}
	}
	if len(standing) > 0 {
		return nil, withHint(fmt.Errorf("%d of %d files exist already, the first of them %s", len(standing), len(files), standing[0]), "--force writes over them")
	}
	return files, nil
}
