package past

import (
	"bytes"
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// Dates follows the dates of one plan back through the versions of its file. It
// is not to be asked by several goroutines at once.
type Dates struct {
	versions []Version
	doc      *load.Doc
	read     map[part]plan.View // what was read so far
}

// DatesOf are the dates of a plan, which is what its file says now, whether or
// not that is among the versions, the newest of which comes first.
func DatesOf(doc *load.Doc, versions []Version) *Dates {
	return &Dates{versions, doc, map[part]plan.View{}}
}

// Versions is how many versions are known, which bounds how often a date can
// have been put off.
func (d *Dates) Versions() int { return len(d.versions) }

// PutOff tells how often the date at a path, such as actions[a1].due, was put
// off: what it was each time before it was moved to a later day, the newest
// first. A date made more exact, or moved to an earlier day, was not put off.
//
// An item is known again by its id, else by its text. Of versions between two
// that say the same of a date none is read: what went away and came back was not
// put off.
func (d *Dates) PutOff(path string) []plan.Date {
	f := &follower{Dates: d, stand: standOf(path)}
	return f.follow()
}

type part struct {
	version int
	section string
}

// plan is a version, of which at least a section is there.
func (d *Dates) plan(i int, section string) plan.View {
	if doc := d.versions[i].Doc; doc != nil {
		return doc.View()
	}
	at := part{i, section}
	v, known := d.read[at]
	if !known {
		whole, err := d.versions[i].Read()
		if err != nil {
			whole = nil // as if nothing had stood there
		}
		if bytes.Equal(whole, d.doc.File.Text) {
			return d.doc.View()
		}
		text := sectionOf(cutSections(whole), section)
		v = load.Plan(source.NewFile(d.doc.File.Name, []byte(text)), d.doc.Env).View()
		d.read[at] = v
	}
	return v
}

// A stand is where a date stands: in an item of a list, or in a section.
type stand struct {
	sections []string
	list, id string // "" where it is in no list
	key      string
	text     string // of the item, by which it is known again
}

func standOf(path string) stand {
	s := stand{key: path[strings.LastIndexByte(path, '.')+1:]}
	around := strings.TrimSuffix(strings.TrimSuffix(path, s.key), ".")
	if list, rest, ok := strings.Cut(around, "["); ok {
		around, s.id = list, strings.TrimSuffix(rest, "]")
	}
	if around != "" {
		s.sections = strings.Split(around, ".")
	}
	if s.id != "" {
		last := len(s.sections) - 1
		s.sections, s.list = s.sections[:last], s.sections[last]
	}
	return s
}

// section is the section of the plan in which it is.
func (s *stand) section() string {
	if len(s.sections) > 0 {
		return s.sections[0]
	}
	return s.list
}

// in is the part of a plan that holds the date; ok is false where there is none.
func (s *stand) in(v plan.View) (part plan.View, ok bool) {
	for _, section := range s.sections {
		v = v.Object(v.Shape.Field(section))
	}
	if s.list == "" {
		return v, true
	}
	f := v.Shape.Field(s.list)
	n, _ := v.Len(f)
	for i := range n {
		item := v.Item(f, i)
		if id := item.Shape.ID; id != nil && item.Value(id).String() == s.id {
			return item, true
		}
		if !ok && s.text != "" && textOf(item) == s.text {
			part, ok = item, true
		}
	}
	return part, ok
}

// textOf is what an item is called; "" for nothing.
func textOf(item plan.View) string {
	main := item.Shape.Main
	if main == nil || item.Absent(main) {
		return ""
	}
	return oneLine(item.Value(main))
}

// date is what the date is in a plan; absent where it does not stand there.
func (s *stand) date(v plan.View) plan.Date {
	part, ok := s.in(v)
	if !ok {
		return plan.Date{}
	}
	switch x := part.Value(part.Shape.Field(s.key)).(type) {
	case *plan.Date:
		return *x
	case *plan.CustomerDate:
		return x.Date
	}
	return plan.Date{}
}

// A follower follows one date back through the versions.
type follower struct {
	*Dates
	stand
	said []plan.Date // what it was, the newest first, each time that it was another
}

func (f *follower) follow() (moves []plan.Date) {
	item, ok := f.in(f.doc.View())
	oldest := len(f.versions) - 1
	if !ok || oldest < 0 {
		return nil
	}
	f.text = textOf(item)
	now := f.date(f.doc.View())
	f.between(-1, oldest, now, f.at(oldest))
	said := slices.DeleteFunc(f.said, plan.Date.Absent)
	for later, i := now, 0; i < len(said); i++ {
		if said[i].Last() < later.Last() {
			moves = append(moves, said[i])
		}
		later = said[i]
	}
	return moves
}

// between looks at two versions first, and between them only where they differ.
func (f *follower) between(newer, older int, is, was plan.Date) {
	switch {
	case is == was:
	case older-newer > 1:
		middle := (newer + older) / 2
		then := f.at(middle)
		f.between(newer, middle, is, then)
		f.between(middle, older, then, was)
	default:
		f.said = append(f.said, was)
	}
}

func (f *follower) at(i int) plan.Date { return f.date(f.plan(i, f.section())) }
