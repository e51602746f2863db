package sheet

// Signs of a drawn tree, each as wide as the others.
const (
	treeBranch = "├─ " // more follow below the same one
	treeLast   = "└─ "
	treeLine   = "│  " // which passes by
	treeBlank  = "   "
)

// Tree are the lines that are drawn before the texts of a column, row by row, so
// that they stand as a tree: what their cells are set in by Indent. It is nil
// where no cell is set in. Rows of another group are another tree.
func (t *Table) Tree(column int) []string {
	var lines []string
	var follows []bool // by depth: whether another row hangs below the same one
	for i := len(t.Rows) - 1; i >= 0; i-- {
		if i+1 < len(t.Rows) && t.Rows[i].Group != t.Rows[i+1].Group {
			follows = follows[:0]
		}
		depth := t.Rows[i].Cells[column].Indent
		for len(follows) <= depth {
			follows = append(follows, false)
		}
		if depth > 0 {
			if lines == nil {
				lines = make([]string, len(t.Rows))
			}
			lines[i] = drawn(follows[1 : depth+1])
		}
		follows = follows[:depth+1]
		follows[depth] = true
	}
	return lines
}

// drawn are the lines before a row: past those above it, then its own.
func drawn(follows []bool) string {
	text := ""
	for _, more := range follows[:len(follows)-1] {
		if more {
			text += treeLine
		} else {
			text += treeBlank
		}
	}
	if follows[len(follows)-1] {
		return text + treeBranch
	}
	return text + treeLast
}
