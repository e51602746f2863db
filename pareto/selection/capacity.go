package selection

import "math/big"

// A Bound is what ends the list.
type Bound int

// The bounds.
const (
	AllIn   Bound = iota // everyone who is not knocked out is in
	ByMost               // more than the limit cannot be looked after
	ByHours              // there is no time for the next
	ByLeast              // the next scores too little
)

var boundNames = [...]string{AllIn: "all", ByMost: "most", ByHours: "hours", ByLeast: "least"}

// String names the bound in one word.
func (b Bound) String() string { return boundNames[b] }

// A Capacity is how long the list is, and why.
type Capacity struct {
	Places int
	Bound  Bound
	// Full says that there is no room for one more, however well it scores.
	Full bool
	// Hours is the time that there is, nil where that is not known; Used what
	// all accounts take if the list is so; Next what one more would add.
	Hours, Used, Next *big.Rat
}

// takeIn lets in the candidates in their order, as long as there is room: the
// list ends with the first who does not fit, so that nobody overtakes one who
// scores better for taking less time.
func (in *Input) takeIn(standings []*Standing) Capacity {
	used := new(big.Rat).Set(orZero(in.Spent))
	for i := range in.Candidates {
		used.Add(used, orZero(in.Candidates[i].Otherwise))
	}
	c := Capacity{Hours: in.Hours, Used: used}
	for _, s := range standings {
		if !s.Eligible() {
			break
		}
		candidate := &in.Candidates[s.Candidate]
		c.Next = sub(orZero(candidate.Hours), orZero(candidate.Otherwise))
		c.Full, c.Bound = true, ByHours
		switch crowded := in.Most > 0 && c.Places == in.Most; {
		case crowded:
			c.Bound = ByMost
		case in.Hours == nil || c.Next.Sign() <= 0 || add(c.Used, c.Next).Cmp(in.Hours) <= 0:
			c.Full, c.Bound = false, AllIn
		}
		if !in.reaches(s.Score.Low) {
			c.Bound = ByLeast
		}
		if c.Bound != AllIn {
			return c
		}
		s.In = true
		c.Places++
		c.Used = add(c.Used, c.Next)
	}
	c.Next = nil
	return c
}

// open marks those whom missing scores may bring in or push out: from the
// worst of one and the best of another nothing follows.
func (in *Input) open(standings []*Standing, c Capacity) {
	var lastIn *Standing
	for _, s := range standings {
		if s.In {
			lastIn = s
		}
	}
	for _, out := range standings {
		if out.In || len(out.Failed) > 0 || out.Missing == 0 || !in.reaches(out.Score.High) {
			continue
		}
		if c.Full && (lastIn == nil || out.Score.High.Cmp(lastIn.Score.Low) < 0) {
			continue
		}
		out.Open = true
		for _, s := range standings {
			if c.Full && s.In && s.Score.Low.Cmp(out.Score.High) <= 0 {
				s.Open = true
			}
		}
	}
}
