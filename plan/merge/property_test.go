package merge_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keyplan/plan/merge"
	"keyplan/testdata"
)

// An editor changes a plan as people do, by chance.
type editor struct {
	*rand.Rand
	nth int
}

// edit makes some changes that leave the plan readable.
func (e *editor) edit(text string) string {
	for range 1 + e.IntN(4) {
		for range 20 {
			if next := e.change(text); next != text && reload([]byte(next)).Judged {
				text = next
				break
			}
		}
	}
	return text
}

func (e *editor) change(text string) string {
	e.nth++
	lines := strings.SplitAfter(text, "\n")
	i := e.IntN(len(lines))
	line := strings.TrimRight(lines[i], "\r\n")
	end := lines[i][len(line):]
	indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
	switch e.IntN(9) {
	case 0: // another value
		if key, _, ok := strings.Cut(line, ": "); ok && !strings.ContainsAny(line, "{[|>#") {
			lines[i] = fmt.Sprintf("%s: new %d%s", key, e.nth, end)
		}
	case 1: // a word within braces or a text
		if at := strings.LastIndexByte(line, ' '); at > len(indent) {
			lines[i] = fmt.Sprintf("%s new%d%s%s", line[:at], e.nth, line[at:], end)
		}
	case 2: // a line goes
		lines[i] = ""
	case 3: // a comment
		lines[i] = fmt.Sprintf("%s# note %d%s%s", indent, e.nth, "\n", lines[i])
	case 4: // a comment behind
		if end != "" && line != "" {
			lines[i] = fmt.Sprintf("%s # note %d%s", line, e.nth, end)
		}
	case 5: // a new item
		if strings.HasPrefix(line[len(indent):], "- ") {
			lines[i] = fmt.Sprintf("%s- {id: new%d, name: New %d}\n%s", indent, e.nth, e.nth, lines[i])
		}
	case 7: // a value within braces
		if open := strings.Split(line, ", "); len(open) > 2 && strings.Contains(line, "{") {
			at := 1 + e.IntN(len(open)-2)
			if key, _, ok := strings.Cut(open[at], ": "); ok {
				open[at] = fmt.Sprintf("%s: new%d", key, e.nth)
				lines[i] = strings.Join(open, ", ") + end
			}
		}
	case 8: // a value of a list comes or goes
		before, list, ok := strings.Cut(line, "[")
		list, after, closed := strings.Cut(list, "]")
		if values := strings.Split(list, ", "); ok && closed && !strings.ContainsAny(list, "{[\"") {
			if at := e.IntN(len(values)); e.IntN(2) == 0 && len(values) > 1 {
				values = append(values[:at], values[at+1:]...)
			} else {
				values = append(values, fmt.Sprintf("new%d", e.nth))
			}
			lines[i] = before + "[" + strings.Join(values, ", ") + "]" + after + end
		}
	case 6: // an item goes
		if strings.HasPrefix(line[len(indent):], "- ") {
			for lines[i] = ""; i+1 < len(lines) && strings.HasPrefix(lines[i+1], indent+" "); i++ {
				lines[i+1] = ""
			}
		}
	}
	return strings.Join(lines, "")
}

// counted counts the lines of a text, wherever they stand.
func counted(text string) map[string]int {
	all := map[string]int{}
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")), "- "))
		all[line]++
	}
	delete(all, "")
	return all
}

// words counts the words of a text.
func words(text string) map[string]int {
	all := map[string]int{}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,{}[]\n\r\ufeff", r) }) {
		all[word]++
	}
	return all
}

// lost tells what a merge lost of what one side did: a word that it wrote is
// neither in the result nor in a conflict, or a line that it deleted is back.
func lost(base, side, other, result string, conflicts int) string {
	was, are, there := words(base), words(side), words(result)
	for word, n := range are {
		if n > was[word] && there[word] == 0 {
			return "is lost: " + word
		}
	}
	before, mine, theirs, now := counted(base), counted(side), counted(other), counted(result)
	for line, n := range before {
		if mine[line] < n && conflicts == 0 && now[line] > mine[line]+max(theirs[line]-n, 0) {
			return "is back: " + line
		}
	}
	return ""
}

func TestNothingIsLostInMergesOfChanceEdits(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(testdata.Example(), "accounts", "*.plan.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatal("there are no example plans", err)
	}
	e := &editor{Rand: rand.New(rand.NewPCG(1, 2))}
	rounds, clean := 10, 0
	if testing.Short() {
		rounds = 5
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		base := string(text)
		for range rounds {
			ours, theirs := e.edit(base), e.edit(base)
			got, conflicts := merged(t, base, ours, theirs)
			if what := lost(base, ours, theirs, got, conflicts); what != "" {
				t.Fatalf("%s: of ours %s in\n%s", file, what, got)
			}
			if what := lost(base, theirs, ours, got, conflicts); what != "" {
				t.Fatalf("%s: of theirs %s in\n%s", file, what, got)
			}
			if conflicts == 0 {
				clean++
			}
			sameAgain(t, base, ours)
		}
	}
	all := rounds * len(files)
	if clean < all/2 {
		t.Errorf("only %d of %d merges are without a conflict", clean, all)
	}
}

// sameAgain holds what needs no merging.
func sameAgain(t *testing.T, base, side string) {
	t.Helper()
	for _, s := range [][3]string{{base, side, base}, {base, base, side}, {base, side, side}} {
		if got, conflicts := merged(t, s[0], s[1], s[2]); got != side || conflicts > 0 {
			t.Fatalf("%d conflicts where only one side changed something, or both the same:\n%s\nnot\n%s", conflicts, got, side)
		}
	}
}

func FuzzMerge(f *testing.F) {
	f.Add(base, strings.Replace(base, "ann", "eve", 1), strings.Replace(base, "2026-12-01", "2027-01-01", 1))
	f.Add(base, strings.Replace(base, "Jo Doe", "Jo Dow", 1), strings.Replace(base, "neutral}", "critic, primary: true} # yes", 1))
	f.Add("", base, base+"log: []\n")
	f.Add("keyplan: 1\naccount: {name: A}\n", "keyplan: 1\naccount:\n  name: A", "keyplan: 1\r\naccount: {name: A}\r\nx: 1\r\n")
	f.Fuzz(func(t *testing.T, base, ours, theirs string) {
		sides := merge.Sides{Base: reload([]byte(base)), Ours: reload([]byte(ours)), Theirs: reload([]byte(theirs))}
		if !merge.Can(sides) || strings.Contains(base+ours+theirs, "\r") {
			return
		}
		r := merge.Plans(sides, merge.Options{Reload: reload})
		if what := lost(base, ours, "", string(r.Text), 1) + lost(base, theirs, "", string(r.Text), 1); what != "" {
			t.Fatalf("%s in\n%s", what, r.Text)
		}
	})
}
