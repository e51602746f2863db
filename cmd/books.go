package cmd

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"keyplan/plan/sheet"
	"keyplan/plan/sheet/formats"
)

// jsonFormat is the one format that each command writes itself: its contract
// says more than the pages of the book.
const jsonFormat = "json"

// bookOptions are the flags of a command that shows a report: on standard
// output, or in a file whose suffix tells the format.
type bookOptions struct {
	format string
	output string
	force  bool
}

func bookFormatNames() []string {
	names := formats.Names()
	return append([]string{names[0], jsonFormat}, names[1:]...)
}

func (b *bookOptions) flags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVarP(&b.format, "format", "f", "", "how to show it: "+strings.Join(bookFormatNames(), ", ")+" (default text, or what the suffix of --output says)")
	flags.StringVarP(&b.output, "output", "o", "", "write it to a `FILE`, in the format that its suffix says")
	flags.BoolVar(&b.force, "force", false, "write over a file that exists")
	complete(cmd, "format", bookFormatNames()...)
}

// chosen is the format that was asked for, by name or by a file's suffix; the
// one of json has no Write.
func (b *bookOptions) chosen(a *app) (format formats.Format, err error) {
	switch {
	case b.format == jsonFormat, b.format == "" && strings.EqualFold(filepath.Ext(b.output), ".json"):
		return formats.Format{Name: jsonFormat}, nil
	case b.format != "":
		if format, err = formats.Find(b.format); err != nil {
			return format, unknown("format", b.format, bookFormatNames())
		}
	case b.written():
		if format, err = formats.ForFile(b.output); err != nil {
			return format, withHint(err, "or say --format")
		}
	default:
		format = formats.Formats[0]
	}
	if format.Binary && !b.written() && a.OutTTY {
		return format, withHint(fmt.Errorf("%s is nothing for a terminal", format.Name), "-o FILE%s writes it to a file", format.Suffixes[0])
	}
	return format, nil
}

// written reports whether the report goes into a file; -o - is standard output.
func (b *bookOptions) written() bool { return b.output != "" && b.output != "-" }

// onScreen reports whether the report is read from top to bottom where keyplan
// was called, so that it may be cut short.
func (b *bookOptions) onScreen(format formats.Format) bool {
	return format.Name == formats.Formats[0].Name && !b.written()
}

// print shows a report in a format: on standard output, or in a file that is
// not there yet. The contract is what json has in place of the book.
func (b *bookOptions) print(a *app, format formats.Format, book *sheet.Book, contract func(io.Writer) error) error {
	if !b.written() {
		return a.writeOut("the report", func(w io.Writer) error { return b.encode(a, format, w, book, contract) })
	}
	if err := b.printTo(a, b.output, format, book, contract); err != nil {
		return err
	}
	fmt.Fprintf(a.Err, "wrote %s\n", b.output)
	return nil
}

// printTo is print into a file, without a word of it.
func (b *bookOptions) printTo(a *app, file string, format formats.Format, book *sheet.Book, contract func(io.Writer) error) error {
	var out bytes.Buffer
	busy := a.busy("making " + file)
	err := b.encode(a, format, &out, book, contract)
	busy.end()
	if err != nil {
		return fmt.Errorf("cannot write as %s: %w", format.Name, err)
	}
	return b.keep(a, file, out.Bytes())
}

// save writes a file, never over one that exists unless asked, and says so.
func (b *bookOptions) save(a *app, file string, text []byte) error {
	if err := b.keep(a, file, text); err != nil {
		return err
	}
	fmt.Fprintf(a.Err, "wrote %s\n", file)
	return nil
}

// keep is save without a word.
func (b *bookOptions) keep(a *app, file string, text []byte) error {
	if info, err := os.Lstat(a.abs(file)); err == nil && info.Mode().IsRegular() && !b.force {
		return withHint(fmt.Errorf("%s exists already", file), "--force writes over it")
	}
	if err := a.put(file, text); err != nil {
		return fmt.Errorf("cannot write: %w", err)
	}
	return nil
}

func (b *bookOptions) encode(a *app, format formats.Format, w io.Writer, book *sheet.Book, contract func(io.Writer) error) error {
	if format.Write == nil {
		return contract(w)
	}
	if err := book.Compute(); err != nil {
		return err
	}
	colored, err := a.colored()
	if err != nil {
		return err
	}
	return format.Write(w, book, formats.Options{Width: a.Width(), Color: colored && !b.written(), Excel: b.written()})
}

// writeContract writes what json says, indented.
func writeContract(w io.Writer, contract any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(contract)
}
