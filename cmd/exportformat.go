package cmd

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

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
var exportFormats = []exportFormat{}

// writeEach writes a file for each account, or none where one would be written
// over that exists.
func (o *exportOptions) writeEach(format exportFormat, d *exported) error {
	if err := os.MkdirAll(o.abs(o.each), 0o755); err != nil {
		return fmt.Errorf("cannot make the folder %s: %w", o.each, cause(err))
	}
	files := make([]string, len(d.accounts))
	var standing []string
	for i, a := range d.accounts {
		files[i] = filepath.Join(o.each, string(a.Plan.Account.ID)+format.suffix)
		if _, err := os.Lstat(o.abs(files[i])); err == nil && !o.force {
			standing = append(standing, files[i])
		}
	}
	if len(standing) > 0 {
		return withHint(fmt.Errorf("%d of %d files exist already, the first of them %s", len(standing), len(files), standing[0]), "--force writes over them")
	}
	progress := o.progress(len(files))
	defer progress.end()
	var errs []error
	for i, a := range d.accounts {
		errs = append(errs, o.write(format, files[i], &exported{settings: a.Settings, accounts: []*account{a}, unread: d.unread}))
		progress.step()
	}
	return errors.Join(errs...)
}
