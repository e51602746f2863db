package roff

import "strings"

// Prose writes a text that is laid out for a terminal: paragraphs between empty
// lines, and set in what is typed, or lists such as
//
//	json      for programs
//	currency: Currency of plans that name none; by default
//	    EUR.
func (p *Page) Prose(text string) {
	for _, b := range blocks(text) {
		switch list, ok := items(b); {
		case b[0][0] != ' ':
			p.Paragraph(strings.Join(b, " "))
		case ok:
			for _, i := range list {
				p.Item(i.depth, i.word, i.text)
			}
		default:
			p.Example(undented(b))
		}
	}
}

// blocks are the lines that belong together: those between empty lines, and of
// these the ones that are set in.
func blocks(text string) (all [][]string) {
	begin := true
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \r\n")
		if line == "" {
			begin = true
			continue
		}
		if n := len(all); begin || (all[n-1][0][0] == ' ') != (line[0] == ' ') {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], line)
		begin = false
	}
	return all
}

type item struct {
	depth      int
	word, text string
}

// entry is a line that explains a word: "word: text", or "word  text".
func entry(line string) (word, text string, ok bool) {
	word, text, _ = strings.Cut(line, " ")
	if key, ok := strings.CutSuffix(word, ":"); ok {
		return key, text, key != "" && text != ""
	}
	return word, strings.TrimLeft(text, " "), strings.HasPrefix(text, " ")
}

// items are the lines of a block as a list, if it is one.
func items(block []string) (list []item, ok bool) {
	indent := 0 // of the last entry
	for _, line := range block {
		at := len(line) - len(strings.TrimLeft(line, " "))
		word, text, ok := entry(line[at:])
		switch {
		case len(list) > 0 && at >= indent+3:
			list[len(list)-1].text += " " + line[at:]
		case !ok:
			return nil, false
		default:
			list = append(list, item{at/2 - 1, word, text})
			indent = at
		}
	}
	return list, len(list) > 0
}

// undented are lines without the spaces that all of them begin with.
func undented(lines []string) string {
	least := len(lines[0])
	for _, line := range lines {
		least = min(least, len(line)-len(strings.TrimLeft(line, " ")))
	}
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(line[least:] + "\n")
	}
	return b.String()
}
