package sheet

// A Tone is what a text or value means to its reader. Colours follow from it;
// the words must say the same without them.
type Tone uint8

// The tones.
const (
	Plain   Tone = iota
	Good         // as it should be
	Caution      // to be looked at
	Bad          // to be mended
	Quiet        // less important than what stands around it
	Strong       // more important
)

// A Heading parts a page.
type Heading struct{ Text string }

// A Note is a paragraph.
type Note struct {
	Text   string
	Tone   Tone
	Source string // where a limit or a rule of thumb comes from; "" is none
	Share  Share
}

// Figures are the key figures of a page, to be seen at a glance.
type Figures struct {
	Items []Figure
	Share Share
}

// A Figure is one number that matters, with what it means.
type Figure struct {
	Label   string
	Value   Value
	Format  Format
	Comment string // beside it, in a few words: "flatter than 80/20"
	Tone    Tone
	// Formula gives the value from tables of the book; nil is none.
	Formula Expr
	// Name is what a workbook's formulas may call the figure: letters, digits
	// and _, once in a book; "" is none.
	Name string
}

func (*Heading) share() Share   { return Full }
func (n *Note) share() Share    { return n.Share }
func (f *Figures) share() Share { return f.Share }
func (t *Table) share() Share   { return t.Share }
func (c *Chart) share() Share   { return c.Share }
