package ledger

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Bounds of a workbook, which can unpack to a thousand times its size: of the
// file, of all that it unpacks to, of what is kept in memory of one sheet (a
// larger one is unpacked to the disk), and of all that is.
const (
	largestFile     = 512 << 20
	largestWorkbook = 2 << 30
	largestPart     = 64 << 20
	largestInMemory = 512 << 20
)

// openBook opens a workbook, after a look at what is in it.
func openBook(in io.Reader) (*workbook, error) {
	file, err := io.ReadAll(io.LimitReader(in, largestFile+1))
	if err != nil {
		return nil, err
	}
	if len(file) > largestFile {
		return nil, fmt.Errorf("the workbook has more than %d MB; export the sheet as CSV", largestFile>>20)
	}
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, broken(err)
	}
	if err := checkParts(archive); err != nil {
		return nil, err
	}
	if err := checkCells(archive); err != nil {
		return nil, err
	}
	book, err := excelize.OpenReader(bytes.NewReader(file), excelize.Options{UnzipSizeLimit: largestWorkbook, UnzipXMLSizeLimit: largestPart, RawCellValue: true})
	if err != nil {
		return nil, broken(err)
	}
	return &workbook{book, archive}, nil
}

// foreignParts tell what an archive is that is no workbook, by what is in it.
var foreignParts = []struct{ name, what string }{
	{"content.xml", "this is an OpenDocument file (.ods); save it as .xlsx or CSV"},
	{"word/document.xml", "this is a Word document; copy its table to a spreadsheet and save that as .xlsx or CSV"},
	{"index/document.iwa", "this is a spreadsheet of Numbers; export it as CSV or Excel"},
	{"xl/workbook.bin", "this is a binary workbook (.xlsb); save it as .xlsx"},
}

// checkParts says in plain words why an archive cannot be read as a workbook.
func checkParts(archive *zip.Reader) error {
	workbook, all, kept := false, uint64(0), uint64(0)
	for _, part := range archive.File {
		name := strings.ToLower(strings.ReplaceAll(part.Name, "\\", "/"))
		for _, f := range foreignParts {
			if f.name == name {
				return errors.New(f.what)
			}
		}
		workbook = workbook || name == "xl/workbook.xml"
		size := min(part.UncompressedSize64, 2*largestWorkbook)
		all += size
		if size <= largestPart || !onDisk(name) {
			kept += size
		}
	}
	switch {
	case !workbook:
		return errors.New("this is a zip archive without a workbook in it; unpack it first")
	case all > largestWorkbook, kept > largestInMemory:
		return fmt.Errorf("the workbook unpacks to %d MB, which is too much to be one; export the sheet as CSV", all>>20)
	}
	return nil
}

// checkCells looks through the large parts, of which only one cell at a time is
// kept in memory, for cells that are too large for that.
func checkCells(archive *zip.Reader) error {
	for _, part := range archive.File {
		if part.UncompressedSize64 <= largestPart || !onDisk(strings.ToLower(part.Name)) {
			continue
		}
		in, err := part.Open()
		if err != nil {
			return broken(err)
		}
		err = checkText(in)
		if err := errors.Join(err, in.Close()); err != nil {
			return fmt.Errorf("%s: %w", part.Name, err)
		}
	}
	return nil
}

// checkText looks for a text between tags that is longer than a line may be.
func checkText(in io.Reader) error {
	room, since := make([]byte, 64<<10), 0 // since the last tag began
	for {
		n, err := in.Read(room)
		if at := bytes.IndexByte(room[:n], '<'); at >= 0 && since+at <= longestRecord {
			since = n - 1 - bytes.LastIndexByte(room[:n], '<')
		} else {
			since += n
		}
		switch {
		case since > longestRecord:
			return errors.New("a cell of over a million characters, which none of a spreadsheet has; export the sheet as CSV")
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return broken(err)
		}
	}
}

// onDisk reports whether a large part is unpacked to the disk.
func onDisk(name string) bool {
	return strings.HasPrefix(name, "xl/worksheets/sheet") || name == "xl/sharedstrings.xml"
}

// errDamaged is said of a workbook that cannot be read as one.
var errDamaged = errors.New("the workbook is damaged")

// broken says in plain words why a workbook cannot be read.
func broken(err error) error {
	if text := err.Error(); strings.Contains(text, "password") || strings.Contains(text, "encrypt") {
		return errors.New("the workbook has a password; save it without one")
	}
	return fmt.Errorf("%w (%w); open it in Excel and save it anew, or export the sheet as CSV", errDamaged, err)
}
