package cmd

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"keyplan/plan/nearest"
	"keyplan/plan/sheet"
	sheettext "keyplan/plan/sheet/text"
	"keyplan/plan/sheet/xlsx"
)

// outputOptions are the flags of commands that write a report: to standard
// output, or into a file whose suffix tells the format.
type outputOptions struct {
	name  string
	file  string
	force bool
}

func (o *outputOptions) flags(flags *pflag.FlagSet, example string) {
	var names []string
	for _, f := range reportFormats() {
		names = append(names, f.name)
	}
	flags.StringVarP(&o.name, "format", "f", "", "how to show it: "+strings.Join(names, ", ")+" (default text, or what the suffix of --output says)")
	flags.StringVarP(&o.file, "output", "o", "", "write into a `FILE`, such as "+example+"; its suffix tells the format")
	flags.BoolVar(&o.force, "force", false, "write over the file of --output if it is there")
}

func completeOutput(cmd *cobra.Command) {
	var names []string
	for _, f := range reportFormats() {
		names = append(names, f.name)
	}
	complete(cmd, "format", names...)
}

// A reportFormat is a way to write a report.
type reportFormat struct {
	name   string
	suffix string
	// binary formats are not for a screen.
	binary bool
	// short formats are read from top to bottom, so that long tables are cut.
	short bool
	// draws says that charts are drawn, not told.
	draws bool
	// book writes a book; nil for json, which each command writes itself.
	book func(io.Writer, *sheet.Book, *app) error
}

// reportFormats are all there are; the first is the usual one.
func reportFormats() []reportFormat {
	return []reportFormat{
		{name: "text", suffix: ".txt", short: true, book: func(w io.Writer, b *sheet.Book, a *app) error {
			colored, err := a.colored()
			if err != nil {
				return err
			}
			return sheettext.Write(w, b, sheettext.Options{Width: a.Width(), Color: colored})
		}},
		{name: "json", suffix: ".json"},
		{name: "xlsx", suffix: ".xlsx", binary: true, draws: true, book: func(w io.Writer, b *sheet.Book, _ *app) error { return xlsx.Write(w, b) }},
	}
}

func (f reportFormat) write(w io.Writer, book *sheet.Book, a *app) error {
	if err := compute(book); err != nil {
		return err
	}
	return f.book(w, book, a)
}

// find finds a format by its name.
func find(formats []reportFormat, name string) (reportFormat, error) {
	var names []string
	for _, f := range formats {
		if f.name == name {
			return f, nil
		}
		names = append(names, f.name)
	}
	return reportFormat{}, unknown("format", name, names)
}

// format is the format that was asked for, by name or by the file's suffix.
func (o *outputOptions) format(a *app, formats []reportFormat) (reportFormat, error) {
	if o.name != "" {
		f, err := find(formats, o.name)
		if err == nil && f.binary && o.file == "" && a.OutTTY {
			return f, withHint(fmt.Errorf("%s is not for a terminal", f.name), "name a file: -o report%s", f.suffix)
		}
		return f, err
	}
	if o.file == "" {
		return formats[0], nil
	}
	suffix := strings.ToLower(filepath.Ext(o.file))
	var suffixes []string
	for _, f := range formats {
		if f.suffix == suffix {
			return f, nil
		}
		suffixes = append(suffixes, f.suffix)
	}
	if near, ok := nearest.Of(suffix, suffixes); ok {
		return reportFormat{}, fmt.Errorf("the suffix of %s tells no format; did you mean %s?", o.file, near)
	}
	return reportFormat{}, withHint(fmt.Errorf("the suffix of %s tells no format; there are %s", o.file, strings.Join(suffixes, ", ")), "or name one with --format")
}

// write has a report written to standard output, or into the file: whole, or
// not at all.
func (o *outputOptions) write(a *app, report func(io.Writer) error) error {
	if o.file == "" || o.file == "-" {
		out := bufio.NewWriter(a.Out)
		err := errors.Join(report(out), out.Flush())
		if err != nil && !hungUp(runtime.GOOS, err) {
			return fmt.Errorf("cannot write the report: %w", err)
		}
		return nil
	}
	if info, err := os.Stat(a.abs(o.file)); err == nil && info.Mode().IsRegular() && !o.force {
		return withHint(fmt.Errorf("there is a file %s already", o.file), "--force writes over it")
	}
	var text bytes.Buffer
	if err := report(&text); err != nil {
		return fmt.Errorf("cannot make %s: %w", o.file, err)
	}
	if err := a.put(o.file, text.Bytes()); err != nil {
		return fmt.Errorf("cannot write the report: %w", err)
	}
	fmt.Fprintf(a.Err, "wrote %s\n", o.file)
	return nil
}

// nearFile names a file beside one that there is not.
func nearFile(path string) string {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return ""
	}
	var names []string
	for _, e := range entries {
		if e.Type()&fs.ModeDir == 0 {
			names = append(names, e.Name())
		}
	}
	if near, ok := nearest.Of(filepath.Base(path), names); ok {
		return fmt.Sprintf("; did you mean %s?", near)
	}
	return ""
}
