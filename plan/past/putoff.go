package past

import (
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
)

// PutOff tells how often dates of a plan were put off: of each path, such as
// actions[a1].due, what the date was each time before it was moved to a later
// day, the newest first. A date made more exact, or moved to an earlier day, was
// not put off.
//
// The plan is what its file says now, whether or not that is among the versions
// that are known. An item is known again by its id, else by its text. Of
// versions between two that say the same of a date none is read: what went away
// and came back was not put off.
func (p *Past) PutOff(file string, doc *load.Doc, paths []string) [][]plan.Date {
	f := p.file(file)
	f.lock.Lock()
	defer f.lock.Unlock()
	_, now := valuesOf(doc)
	moves := make([][]plan.Date, len(paths))
	for i, path := range paths {
		d := follower{file: f, path: path, text: now.texts[itemOf(path)]}
		d.section, _, _ = strings.Cut(path, ".")
		d.section, _, _ = strings.Cut(d.section, "[")
		moves[i] = d.follow(f.upto(p.upto), now.dates[path])
	}
	return moves
}

// itemOf is the path of the item that a field stands in.
func itemOf(path string) string { return path[:max(0, strings.LastIndexByte(path, '.'))] }

// A follower follows one date back through the versions of a file.
type follower struct {
	*file
	section, path string
	text          string      // of the item, by which it is known again
	said          []plan.Date // what the date was, the newest first, each time that it was another
}

func (d *follower) follow(newest int, now plan.Date) (moves []plan.Date) {
	oldest := len(d.Versions) - 1
	if newest > oldest || now.Absent() {
		return nil
	}
	d.between(newest-1, oldest, now, d.at(oldest))
	said := slices.DeleteFunc(d.said, plan.Date.Absent)
	for later, i := now, 0; i < len(said); i++ {
		if said[i].Last() < later.Last() {
			moves = append(moves, said[i])
		}
		later = said[i]
	}
	return moves
}

// between looks at two versions first, and between them only where they differ.
func (d *follower) between(newer, older int, is, was plan.Date) {
	switch {
	case is == was:
	case older-newer > 1:
		middle := (newer + older) / 2
		then := d.at(middle)
		d.between(newer, middle, is, then)
		d.between(middle, older, then, was)
	default:
		d.said = append(d.said, was)
	}
}

// at is what the date was in a version; absent where it stood not there.
func (d *follower) at(i int) plan.Date {
	s := d.file.section(d.section, i)
	item := itemOf(d.path)
	if _, there := s.facts[item]; !there && d.text != "" {
		item = s.items[d.text]
	}
	return s.dates[item+d.path[len(itemOf(d.path)):]]
}

// dated are the dates of a plan, and its items by what they are called.
type dated struct {
	dates map[string]plan.Date // by their paths
	texts map[string]string    // by the paths of items, with the list before it
	items map[string]string    // the other way round; of several that are called the same, the first
}

// note takes down a date.
func (d dated) note(path string, v plan.Value) {
	switch x := v.(type) {
	case *plan.Date:
		d.dates[path] = *x
	case *plan.CustomerDate:
		d.dates[path] = x.Date
	}
}

// call takes down what an item is called.
func (d dated) call(path string, item plan.View) {
	main := item.Shape.Main
	if main == nil || item.Absent(main) {
		return
	}
	list, _ := listOf(path)
	text := list + "\x00" + oneLine(item.Value(main))
	d.texts[path] = text
	if _, known := d.items[text]; !known {
		d.items[text] = path
	}
}
