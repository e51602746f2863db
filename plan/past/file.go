package past

import (
	"strings"
	"sync"

	"keyplan/plan"
)

// A file is a File with what was read of its versions so far.
type file struct {
	name string
	env  plan.Env
	File
	lock     sync.Mutex
	cut      []map[string]string // each version's text by section, nil until it is asked for
	sections map[string][]*section
}

// upto is the place of the newest version that there was by a day; that behind
// the last if there was none.
func (f *file) upto(day plan.Day) int {
	i := 0
	for day != 0 && i < len(f.Versions) && f.Versions[i].Day > day {
		i++
	}
	return i
}

// at is what a version holds; ok is false where there is none, or where it
// cannot be read.
func (f *file) at(i int) (text []byte, day plan.Day, ok bool) {
	if i < 0 || i >= len(f.Versions) {
		return nil, 0, false
	}
	text, err := f.Versions[i].Read()
	return text, f.Versions[i].Day, err == nil
}

// agreed is the place of the version that was agreed in a review; behind all
// where there is none.
func (f *file) agreed(held plan.Date) int {
	at := len(f.Versions)
	for i := len(f.Versions) - 1; i >= 0 && f.Versions[i].Day <= held.Last().Add(Noted); i-- {
		if f.Versions[i].Day <= held.Last() {
			at = i
		} else if f.section("review", i).last == held {
			if f.Cut && i == len(f.Versions)-1 { // one that is not known may have said so before
				return at
			}
			return i
		}
	}
	return at
}

// since walks back from a version to the first that said the same.
func (f *file) since(newest int, path string) plan.Day {
	switch len(f.Versions) - newest {
	case 0:
		return 0
	case 1: // what stands in the first stands there since then
		return f.oldest()
	}
	name, _, _ := strings.Cut(path, ".")
	name, _, _ = strings.Cut(name, "[")
	now := f.section(name, newest)
	says, known := now.facts[path]
	if !known {
		return 0
	}
	for i := newest + 1; i < len(f.Versions); i++ {
		if then := f.section(name, i); then != now && !then.has(path, says) {
			return f.Versions[i-1].Day
		}
	}
	return f.oldest()
}

// oldest is the day since which that stands there which was never changed.
func (f *file) oldest() plan.Day {
	if f.Cut {
		return 0
	}
	return f.Versions[len(f.Versions)-1].Day
}

// approved looks for the newest approval, and then for the version in which it
// was first written down.
func (f *file) approved(newest int) map[plan.Year]plan.Money {
	found := -1
	for i := newest; i < len(f.Versions); i++ {
		then := f.section("review", i)
		if found >= 0 && (!then.approved || then.approval != f.section("review", found).approval) {
			break
		}
		if then.approved {
			found = i
		}
	}
	if found < 0 {
		return nil
	}
	return f.section("financials", found).targets
}

// section reads a section of a version. Versions whose text of it is the same
// share one.
func (f *file) section(name string, i int) *section {
	if f.sections == nil {
		f.sections = map[string][]*section{}
		f.cut = make([]map[string]string, len(f.Versions))
	}
	read := f.sections[name]
	if read == nil {
		read = make([]*section, len(f.Versions))
		f.sections[name] = read
	}
	if read[i] == nil {
		text := f.text(name, i)
		if i > 0 && read[i-1] != nil && read[i-1].text == text {
			read[i] = read[i-1]
		} else {
			read[i] = readSection(f.name, text, f.env)
		}
	}
	return read[i]
}

// text is a section of a version as a plan of its own.
func (f *file) text(name string, i int) string {
	if f.cut[i] == nil {
		whole, err := f.Versions[i].Read()
		if err != nil {
			whole = nil // as if nothing had stood there
		}
		f.cut[i] = cutSections(whole)
	}
	return sectionOf(f.cut[i], name)
}

// sectionOf is a section as a plan of its own.
func sectionOf(cut map[string]string, name string) string {
	if whole, uncut := cut[""]; uncut {
		return whole
	}
	account := cut["account"] // for its currency
	if account == "" {
		account = "account: {name: x, manager: x}\n"
	}
	if name == "account" {
		return "keyplan: 1\n" + account
	}
	return "keyplan: 1\n" + account + cut[name]
}
