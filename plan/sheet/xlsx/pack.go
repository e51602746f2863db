package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/xml"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// contentTypes is the one part whose order the library leaves to chance.
const contentTypes = "[Content_Types].xml"

// pack writes the file so that the same book gives the same bytes: parts by
// name, without times, the list of types in order. The parts of the library
// pass through here once, to be mended and pressed.
func (b *workbook) pack(w io.Writer) error {
	k := &packer{book: b, flate: newFlate(), parts: map[string]*packed{}, sheets: map[string]*page{}, relations: map[string]*page{}}
	for _, p := range b.pages {
		k.sheets[fmt.Sprintf("xl/worksheets/sheet%d.xml", p.number)] = p
		k.relations[fmt.Sprintf("xl/worksheets/_rels/sheet%d.xml.rels", p.number)] = p
	}
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return k })
	if err := b.file.Write(io.Discard); err != nil { // all goes to the packer
		return err
	}
	if err := k.own(); err != nil {
		return err
	}
	return k.write(w)
}

func newFlate() *flate.Writer {
	const level = 5                            // as zips of Go have, where 6 takes half as long again for a hundredth
	w, _ := flate.NewWriter(io.Discard, level) // one that there is
	return w
}

// A packer presses parts one by one and holds them until all are there.
type packer struct {
	book      *workbook
	parts     map[string]*packed
	sheets    map[string]*page // by the names of their parts
	relations map[string]*page // by those of their relations
	open      *part
	flate     *flate.Writer // of one part at a time
}

type packed struct {
	bytes.Buffer
	size uint64
	sum  uint32
}

// Create begins a part of the library's.
func (k *packer) Create(name string) (io.Writer, error) {
	if err := k.Close(); err != nil {
		return nil, err
	}
	k.open = k.part(name, k.mender(name))
	if p := k.sheets[name]; p != nil {
		k.open.from = []byte("</sheetData>")
	}
	return k.open, nil
}

// AddFS is of no use here, and the library calls it nowhere.
func (k *packer) AddFS(fs.FS) error { return fmt.Errorf("xlsx: %w", fs.ErrInvalid) }

// Close ends the part at hand.
func (k *packer) Close() error {
	if k.open == nil {
		return nil
	}
	p := k.open
	k.open = nil
	return p.end()
}

// mender is what a part is to be written as; nil is as it is.
func (k *packer) mender(name string) func([]byte) ([]byte, error) {
	switch {
	case name == contentTypes:
		return k.book.sortTypes
	case name == "xl/workbook.xml":
		return k.book.addNames
	case strings.HasPrefix(name, "xl/charts/"):
		return turnTitles
	case k.sheets[name] != nil:
		return k.sheets[name].mend
	case k.relations[name] != nil:
		return k.relations[name].mendRelations
	}
	return nil
}

// own adds the parts that are made here.
func (k *packer) own() error {
	add := func(name, text string) error {
		p := k.part(name, nil)
		_, _ = p.Write([]byte(xml.Header + text)) // an error comes back from the end
		return p.end()
	}
	for name, p := range k.relations {
		if text := p.relations(); text != "" && k.parts[name] == nil {
			if err := add(name, `<Relationships xmlns="`+pkgSpace+`">`+text+"</Relationships>"); err != nil {
				return err
			}
		}
	}
	for _, p := range k.book.pages {
		if len(p.over.notes) > 0 {
			if err := add(fmt.Sprintf("xl/comments%d.xml", p.number), p.notesPart()); err != nil {
				return err
			}
			if err := add(fmt.Sprintf("xl/drawings/vmlDrawing%d.vml", p.number), p.shapesPart()); err != nil {
				return err
			}
		}
		for _, t := range p.tables {
			if err := add(fmt.Sprintf("xl/tables/table%d.xml", t.number), k.book.tablePart(t)); err != nil {
				return err
			}
		}
	}
	return nil
}

// write writes all parts by name; [Content_Types].xml comes first.
func (k *packer) write(w io.Writer) error {
	out := zip.NewWriter(w)
	for _, name := range sortedKeys(k.parts) {
		p := k.parts[name]
		to, err := out.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate, CRC32: p.sum, CompressedSize64: uint64(p.Len()), UncompressedSize64: p.size})
		if err != nil {
			return err
		}
		if _, err := p.WriteTo(to); err != nil {
			return err
		}
	}
	return out.Close()
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// A part is pressed as it is written. What is to be mended is kept until its
// end: all of it, or what follows a mark, since the rows of a sheet may be many.
type part struct {
	to   *packed
	out  *flate.Writer
	mend func([]byte) ([]byte, error)
	from []byte // what mending begins at; nil is the beginning
	kept []byte // what is to be mended
}

func (k *packer) part(name string, mend func([]byte) ([]byte, error)) *part {
	p := &part{to: new(packed), mend: mend, out: k.flate}
	k.parts[name] = p.to
	p.out.Reset(p.to)
	return p
}

func (p *part) Write(text []byte) (int, error) {
	n := len(text)
	if p.mend == nil {
		return n, p.press(text)
	}
	if p.from == nil {
		p.kept = append(p.kept, text...)
		return n, nil
	}
	text = append(p.kept, text...)
	i := bytes.Index(text, p.from)
	if i >= 0 {
		p.from = nil
	} else {
		i = max(0, len(text)-len(p.from)+1) // the mark may come in two pieces
	}
	p.kept = bytes.Clone(text[i:])
	return n, p.press(text[:i])
}

func (p *part) press(text []byte) error {
	p.to.sum = crc32.Update(p.to.sum, crc32.IEEETable, text)
	p.to.size += uint64(len(text))
	_, err := p.out.Write(text)
	return err
}

func (p *part) end() error {
	if p.mend != nil {
		text, err := p.mend(p.kept)
		if err != nil {
			return err
		}
		if err := p.press(text); err != nil {
			return err
		}
	}
	return p.out.Close()
}

// unturned is what the library says twice of each title, the second time
// without its turn: LibreOffice believes that, and lays the titles of upright
// axes flat.
var unturned = []byte(`<txPr><a:bodyPr anchorCtr="false" rot="0" spcFirstLastPara="false"></a:bodyPr><a:p></a:p></txPr></title>`)

func turnTitles(text []byte) ([]byte, error) {
	return bytes.ReplaceAll(text, unturned, []byte("</title>")), nil
}

// mend adds to the end of a sheet what lies over its cells, where its order
// wants it.
func (p *page) mend(text []byte) ([]byte, error) {
	before, after, found := bytes.Cut(text, []byte("<pageMargins"))
	rest, _, closed := bytes.Cut(after, []byte("</worksheet>"))
	if !found || !closed {
		return nil, fmt.Errorf("the library wrote sheet %q otherwise than it did: without margins or an end", p.name)
	}
	return slices.Concat(before, []byte(p.beforeMargins()), []byte("<pageMargins"), rest, []byte(p.atEnd()), []byte("</worksheet>")), nil
}

func (p *page) mendRelations(text []byte) ([]byte, error) {
	return bytes.Replace(text, []byte("</Relationships>"), []byte(p.relations()+"</Relationships>"), 1), nil
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

// sortTypes adds to the list of types the parts that are made here, and puts it
// in order.
func (b *workbook) sortTypes(text []byte) ([]byte, error) {
	var list types
	if err := xml.Unmarshal(text, &list); err != nil {
		return nil, err
	}
	const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	noted := false
	for _, p := range b.pages {
		if len(p.over.notes) > 0 {
			noted = true
			list.Override = append(list.Override, typed{PartName: fmt.Sprintf("/xl/comments%d.xml", p.number), ContentType: kind + "comments+xml"})
		}
		for _, t := range p.tables {
			list.Override = append(list.Override, typed{PartName: fmt.Sprintf("/xl/tables/table%d.xml", t.number), ContentType: kind + "table+xml"})
		}
	}
	vml := typed{Extension: "vml", ContentType: "application/vnd.openxmlformats-officedocument.vmlDrawing"}
	if noted && !slices.Contains(list.Default, vml) {
		list.Default = append(list.Default, vml)
	}
	byName := func(a, b typed) int { return strings.Compare(a.Extension+a.PartName, b.Extension+b.PartName) }
	slices.SortFunc(list.Default, byName)
	slices.SortFunc(list.Override, byName)
	sorted, err := xml.Marshal(list)
	return append([]byte(xml.Header), sorted...), err
}

// A name is what formulas of the workbook may call some cells; that of a sheet
// has the sheet's page.
type name struct {
	name, refers string
	page         *page
}

// addNames adds all names to the list of sheets: the library compares each with
// all before it.
func (b *workbook) addNames(text []byte) ([]byte, error) {
	const after = "</sheets>"
	if !bytes.Contains(text, []byte(after)) {
		return nil, fmt.Errorf("the library wrote the workbook otherwise than it did: without %s", after)
	}
	var s strings.Builder
	s.WriteString(after + "<definedNames>")
	for _, n := range b.names {
		scope := ""
		if n.page != nil {
			scope = fmt.Sprintf(` localSheetId="%d"`, n.page.number-1)
		}
		fmt.Fprintf(&s, `<definedName name="%s"%s>%s</definedName>`, n.name, scope, content(n.refers))
	}
	s.WriteString("</definedNames>")
	return bytes.Replace(text, []byte(after), []byte(s.String()), 1), nil
}
