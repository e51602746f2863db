package past

import (
	"sync"

	"keyplan/plan"
	"keyplan/plan/load"
)

// A Version is a text that a file held from a day on.
type Version struct {
	Day  plan.Day
	Read func() ([]byte, error)
	Doc  *load.Doc // what it says, where that has been read already
}

// A File is what is known of the past of one file.
type File struct {
	Versions []Version // the newest first
	// Cut says that there were older ones, of which nothing is known: what
	// stands in the oldest known one may stand there for long.
	Cut bool
}

// A Past is the past of some plans. It may be asked by several goroutines at
// once.
type Past struct {
	*files
	upto plan.Day // later versions are not looked at; 0 for all
}

// files are those that were asked for so far.
type files struct {
	env  plan.Env
	of   func(file string) File
	lock sync.Mutex
	all  map[string]*file
}

// New makes a past of what is known of each file, which is asked for once.
func New(env plan.Env, of func(file string) File) *Past {
	return &Past{files: &files{env: env, of: of, all: map[string]*file{}}}
}

// On is the past as it was known on a day.
func (p *Past) On(day plan.Day) *Past { return &Past{p.files, day} }

func (f *files) file(name string) *file {
	f.lock.Lock()
	defer f.lock.Unlock()
	known := f.all[name]
	if known == nil {
		known = &file{name: name, env: f.env, File: f.of(name)}
		f.all[name] = known
	}
	return known
}

// Text is what a file held; ok is false where that is not known.
func (p *Past) Text(file string) (text []byte, day plan.Day, ok bool) {
	f := p.file(file)
	f.lock.Lock()
	defer f.lock.Unlock()
	return f.at(f.upto(p.upto))
}

// Known is the day from which on something is known of a file; 0 where nothing
// is.
func (p *Past) Known(file string) plan.Day {
	f := p.file(file)
	if n := len(f.Versions); n > 0 {
		return f.Versions[n-1].Day
	}
	return 0
}

// Cut reports whether a file is older than what is known of it.
func (p *Past) Cut(file string) bool { return p.file(file).Cut }

// Noted is how many days after a review what came of it may be committed: the
// plan as it was agreed is what the next review looks back to.
const Noted = 14

// AtReview is the version that was agreed in a review, and the day of which it
// is: that in which the review was written down, if that was within two weeks,
// else the last one before. It is not ok where none so old is known.
func (p *Past) AtReview(file string, held plan.Date) (text []byte, day plan.Day, ok bool) {
	f := p.file(file)
	f.lock.Lock()
	defer f.lock.Unlock()
	return f.at(f.agreed(held))
}

// First is the oldest version of a file that is known, and its day.
func (p *Past) First(file string) (text []byte, day plan.Day, ok bool) {
	f := p.file(file)
	f.lock.Lock()
	defer f.lock.Unlock()
	return f.at(len(f.Versions) - 1)
}

// Since is the day since which what stands at a path says what it says: a part
// of the plan, such as profile or profile.goals[g1]. It is 0 where that is not
// known.
func (p *Past) Since(file, path string) plan.Day {
	f := p.file(file)
	f.lock.Lock()
	defer f.lock.Unlock()
	return f.since(f.upto(p.upto), path)
}

// Approved are the revenue targets of a plan as they stood when the approval
// was written down that is the newest in it; nil where none is known.
func (p *Past) Approved(file string) map[plan.Year]plan.Money {
	f := p.file(file)
	f.lock.Lock()
	defer f.lock.Unlock()
	return f.approved(f.upto(p.upto))
}
