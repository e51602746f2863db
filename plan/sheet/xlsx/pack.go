package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// contentTypes is the one part whose order the library leaves to chance.
const contentTypes = "[Content_Types].xml"

// pack writes the file so that the same book gives the same bytes: parts by
// name, without times, the list of types in order.
func (b *workbook) pack(w io.Writer) error {
	var packed bytes.Buffer
	if err := b.file.Write(&packed); err != nil {
		return err
	}
	in, err := zip.NewReader(bytes.NewReader(packed.Bytes()), int64(packed.Len()))
	if err != nil {
		return err
	}
	slices.SortFunc(in.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) }) // [Content_Types].xml comes first
	out := zip.NewWriter(w)
	for _, part := range in.File {
		if err := b.copyPart(out, part); err != nil {
			return err
		}
	}
	return out.Close()
}

func (b *workbook) copyPart(out *zip.Writer, part *zip.File) error {
	switch {
	case part.Name == contentTypes:
		return mendPart(out, part, sortTypes)
	case strings.HasPrefix(part.Name, "xl/charts/"):
		return mendPart(out, part, turnTitles)
	case strings.HasPrefix(part.Name, "xl/tables/"):
		return mendPart(out, part, b.calculate)
	case b.direct(part.Name):
		return mendPart(out, part, typeResults)
	}
	raw, err := part.OpenRaw()
	if err != nil {
		return err
	}
	to, err := out.CreateRaw(&zip.FileHeader{Name: part.Name, Method: part.Method, CRC32: part.CRC32,
		CompressedSize64: part.CompressedSize64, UncompressedSize64: part.UncompressedSize64})
	if err != nil {
		return err
	}
	_, err = io.Copy(to, raw)
	return err
}

// mendPart writes a part otherwise than the library did.
func mendPart(out *zip.Writer, part *zip.File, mend func(text []byte) ([]byte, error)) error {
	in, err := part.Open()
	if err != nil {
		return err
	}
	text, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	if text, err = mend(text); err != nil {
		return err
	}
	to, err := out.Create(part.Name)
	if err != nil {
		return err
	}
	_, err = to.Write(text)
	return err
}

// unturned is what the library says twice of each title, the second time
// without its turn: LibreOffice believes that, and lays the titles of upright
// axes flat.
var unturned = []byte(`<txPr><a:bodyPr anchorCtr="false" rot="0" spcFirstLastPara="false"></a:bodyPr><a:p></a:p></txPr></title>`)

func turnTitles(text []byte) ([]byte, error) {
	return bytes.ReplaceAll(text, unturned, []byte("</title>")), nil
}

// direct reports whether a part is a sheet that was not streamed.
func (b *workbook) direct(part string) bool {
	for i, p := range b.pages {
		if part == fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1) {
			return !p.streamed()
		}
	}
	return false
}

// numeric finds formulas whose value is a number, which the library calls text
// where it does not stream: a chart would show them as nothing.
var numeric = regexp.MustCompile(` t="str"(><f>[^<]*</f><v>-?[0-9.eE+-]+</v>)`)

func typeResults(text []byte) ([]byte, error) { return numeric.ReplaceAll(text, []byte("$1")), nil }

// What stands in the part of a table: its name, and each of its columns.
var (
	tableName   = regexp.MustCompile(` displayName="([^"]*)"`)
	tableColumn = regexp.MustCompile(`(<tableColumn id="(\d+)" name="[^"]*">)(</tableColumn>)`)
)

// calculate tells Excel which columns are calculated, so that a row that is
// added has their formulas as well.
func (b *workbook) calculate(text []byte) ([]byte, error) {
	p := b.byName()[string(tableName.FindSubmatch(text)[1])]
	return tableColumn.ReplaceAllFunc(text, func(column []byte) []byte {
		m := tableColumn.FindSubmatch(column)
		i, _ := strconv.Atoi(string(m[2])) // digits
		if i -= p.offset() + 1; i < 0 || b.formula(p, i) == "" {
			return column
		}
		var escaped bytes.Buffer
		_ = xml.EscapeText(&escaped, []byte(b.formula(p, i)))
		return slices.Concat(m[1], []byte("<calculatedColumnFormula>"), escaped.Bytes(), []byte("</calculatedColumnFormula>"), m[3])
	}), nil
}

// types is the list of what the parts of a workbook are.
type types struct {
	XMLName  xml.Name `xml:"http://schemas.openxmlformats.org/package/2006/content-types Types"`
	Default  []typed  `xml:"Default"`
	Override []typed  `xml:"Override"`
}

type typed struct {
	Extension   string `xml:",attr,omitempty"`
	PartName    string `xml:",attr,omitempty"`
	ContentType string `xml:",attr"`
}

func sortTypes(text []byte) ([]byte, error) {
	var list types
	if err := xml.Unmarshal(text, &list); err != nil {
		return nil, err
	}
	byName := func(a, b typed) int { return strings.Compare(a.Extension+a.PartName, b.Extension+b.PartName) }
	slices.SortFunc(list.Default, byName)
	slices.SortFunc(list.Override, byName)
	sorted, err := xml.Marshal(list)
	return append([]byte(xml.Header), sorted...), err
}
