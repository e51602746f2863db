package crm

import "strings"

// commas are what may separate cells, the likeliest first.
var commas = []rune{',', ';', '\t', '|'}

// sample is how much of a file is looked at to find what separates its cells.
const sample = 64 << 10

// declared reads the line with which Excel is told what separates the cells:
// sep=;
func declared(text string) (comma rune, rest string, ok bool) {
	line, rest, _ := strings.Cut(text, "\n")
	line = strings.ToLower(strings.Trim(line, "\" \r"))
	for _, comma := range commas {
		if line == "sep="+string(comma) {
			return comma, rest, true
		}
	}
	return 0, text, false
}

// delimiter finds what separates the cells: that with which most headings are
// known, then with which most rows are equally wide, then the widest.
func delimiter(text string) rune {
	if len(text) > sample {
		text = text[:sample]
		if end := strings.LastIndexByte(text, '\n'); end > 0 {
			text = text[:end]
		}
	}
	best, bestFit := commas[0], fit{}
	for _, comma := range commas {
		if f := fitOf(text, comma); f.over(bestFit) {
			best, bestFit = comma, f
		}
	}
	if bestFit.width > 1 {
		return best
	}
	for _, comma := range commas { // one column, whose cells may hold commas
		if !strings.ContainsRune(text, comma) {
			return comma
		}
	}
	return best
}

// fit is how well a delimiter fits a text.
type fit struct {
	known, percent, width int
}

func (f fit) over(other fit) bool {
	switch {
	case f.known != other.known:
		return f.known > other.known
	case f.percent != other.percent:
		return f.percent > other.percent
	}
	return f.width > other.width
}

func fitOf(text string, comma rune) fit {
	rows, err := split(text, comma, true)
	if err != nil || len(rows) == 0 {
		return fit{}
	}
	at, known := headings(rows)
	f := fit{known: known, width: usualWidth(rows)}
	switch head := len(rows[at].Cells); {
	case known > 1: // that says enough, even where few rows are full
		f.width = head
	case f.width == 1 || known == 1 && head == 1:
		f.width = 1
		return f
	}
	for _, row := range rows {
		if len(row.Cells) == f.width {
			f.percent++
		}
	}
	f.percent = f.percent * 100 / len(rows)
	return f
}

// headingsWithin is among how many rows the headings are looked for; titles
// and remarks may stand above them.
const headingsWithin = 30

// headings finds the row of the headings, and how many of them are known. If
// none is, it is the first of the fullest rows.
func headings(rows []Row) (at, known int) {
	fullest := 0
	for i, row := range rows[:min(len(rows), headingsWithin)] {
		if n := knownHeadings(row.Cells); n > known {
			at, known = i, n
		}
		if n := filledCells(row.Cells); known == 0 && n > fullest {
			at, fullest = i, n
		}
	}
	return at, known
}

func knownHeadings(cells []string) int {
	fields := map[string]bool{}
	for _, cell := range cells {
		if f, _ := recognise(cell); f != nil {
			fields[f.name] = true
		}
	}
	return len(fields)
}

func filledCells(cells []string) (n int) {
	for _, cell := range cells {
		if cell != "" {
			n++
		}
	}
	return n
}
