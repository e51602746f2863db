package selection

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// two is an example small enough to work out by hand: growth counts 60 %, fit
// 40 %, both from 1 to 5, and fit must be 3.
func two() *Input {
	in := &Input{
		Criteria: []Criterion{
			{ID: "growth", Weight: Int(60), Low: Int(1), High: Int(5)},
			{ID: "fit", Weight: Int(40), Low: Int(1), High: Int(5), Must: Int(3), Axis: Strength},
		},
		Candidates: []Candidate{{ID: "acme", Revenue: Int(900)}, {ID: "bolt", Revenue: Int(500)}, {ID: "cord", Revenue: Int(2000)}, {ID: "dune", Revenue: Int(100)}},
		Most:       2, Runs: 1000, Seed: UsualSeed,
	}
	give := func(candidate, criterion int, by, department string, points int64) {
		in.Scores = append(in.Scores, Score{candidate, criterion, by, department, Int(points)})
	}
	give(0, 0, "jane", "sales", 5)
	give(0, 0, "dirk", "finance", 3)
	give(0, 1, "jane", "sales", 4)
	give(1, 0, "jane", "sales", 3)
	give(1, 1, "jane", "sales", 5)
	give(2, 0, "jane", "sales", 5)
	give(2, 1, "jane", "sales", 2)
	give(3, 0, "jane", "sales", 2)
	give(3, 1, "jane", "sales", 3)
	return in
}

func TestTheExampleComesOutAsByHand(t *testing.T) {
	in := two()
	r := Of(in)
	// acme: growth (5+3)/2 = 4, three quarters up, 0.75·60 + 0.75·40 = 75
	// bolt: 0.5·60 + 1·40 = 70; dune: 0.25·60 + 0.5·40 = 35
	// cord: 1·60 + 0.25·40 = 70, but fit 2 is below 3: out
	want := "acme 75 rank 1 in invest; bolt 70 rank 2 in invest; dune 35 rank 3 maintain; cord 70 rank 0 fails fit invest selectively"
	var got []string
	for _, s := range r.Standings {
		text := fmt.Sprintf("%s %s rank %d", in.id(s), s.Score.Low.RatString(), s.Rank)
		if s.In {
			text += " in"
		}
		for _, k := range s.Failed {
			text += " fails " + in.Criteria[k].ID
		}
		got = append(got, text+" "+s.Quadrant.String())
	}
	if text := strings.Join(got, "; "); text != want {
		t.Errorf("gives\n%s\nnot\n%s", text, want)
	}
	// bolt leaves for dune where t·0.5 + (1−t)·1 = t·0.25 + (1−t)·0.5: never, since
	// bolt is above at both ends; so is acme. No change of a weight does it.
	if len(r.Swings) != 0 {
		t.Errorf("a swing where there can be none: %+v", r.Swings)
	}
	for _, s := range r.Standings {
		if want := map[bool]int{true: 1000, false: 0}[s.In]; s.Held != want {
			t.Errorf("%s held in %d of 1000 runs, want %d", in.id(s), s.Held, want)
		}
	}
	if d := r.Disputes; len(d) != 1 || in.Candidates[d[0].Candidate].ID != "acme" || d[0].Spread != 1 || d[0].Voices[0].Department != "finance" {
		t.Errorf("disputes are %+v", r.Disputes)
	}
	if r.Alone != 7 || r.Missing != 0 || r.All != 8 {
		t.Errorf("%d alone, %d missing of %d", r.Alone, r.Missing, r.All)
	}
}

func TestTheSmallestChangeOfAWeightIsSolved(t *testing.T) {
	in := two()
	in.Most = 1
	r := Of(in)
	// acme 0.75 on both, bolt 0.5 and 1: equal where t·0.75 + (1−t)·0.75 =
	// t·0.5 + (1−t), at t = 0.5; so growth may fall from 60 to 50 %, or fit rise
	// from 40 to 50 %.
	if len(r.Swings) != 2 {
		t.Fatalf("%d swings: %+v", len(r.Swings), r.Swings)
	}
	for _, s := range r.Swings {
		if s.To.Cmp(big.NewRat(1, 2)) != 0 || in.Candidates[s.Out].ID != "acme" || in.Candidates[s.In].ID != "bolt" {
			t.Errorf("%s from %s to %s: %d for %d", in.Criteria[s.Criterion].ID, s.From, s.To, s.In, s.Out)
		}
	}
	// In a random weighting acme is in where growth has over half: in half of all.
	if held := r.In()[0].Held; held < 450 || held > 550 {
		t.Errorf("acme is in in %d of 1000 runs, want about half", held)
	}
}

func TestAMissingScoreMakesARange(t *testing.T) {
	in := two()
	in.Scores = slices.DeleteFunc(in.Scores, func(s Score) bool { return s.Candidate == 1 && s.Criterion == 0 })
	in.Most = 1
	r := Of(in)
	bolt := r.Standings[1]
	if in.id(bolt) != "bolt" || bolt.Score.Low.Cmp(Int(40)) != 0 || bolt.Score.High.Cmp(Int(100)) != 0 || bolt.Score.Exact() || bolt.Missing != 1 {
		t.Errorf("bolt is %+v", bolt)
	}
	if acme := r.Standings[0]; !acme.In || !acme.Open || !bolt.Open || bolt.In {
		t.Errorf("acme open %v, bolt open %v: bolt's growth decides", acme.Open, bolt.Open)
	}
	if bolt.Quadrant != Maintain || !bolt.Unsettled() {
		t.Errorf("bolt is in %s, settled %v", bolt.Quadrant, !bolt.Unsettled())
	}
}

func TestWhoIsNotScoredIsInNoQuadrant(t *testing.T) {
	in := two()
	in.Scores = slices.DeleteFunc(in.Scores, func(s Score) bool { return s.Candidate == 1 })
	for _, s := range Of(in).Standings {
		if (s.Quadrant == NoQuadrant) != (in.id(s) == "bolt") || in.id(s) == "bolt" && s.Unsettled() {
			t.Errorf("%s is in %q, unsettled %v", in.id(s), s.Quadrant, s.Unsettled())
		}
	}
}

func TestWhatMustBeMetIsNotTakenForGranted(t *testing.T) {
	in := two()
	in.Scores = slices.DeleteFunc(in.Scores, func(s Score) bool { return s.Candidate == 0 && s.Criterion == 1 })
	r := Of(in)
	for _, s := range r.Standings {
		if in.id(s) == "acme" && (s.Eligible() || s.In || !s.Open || len(s.Unproven) != 1) {
			t.Errorf("acme is %+v", s)
		}
	}
}

func TestTheListEndsWhereThereIsNoRoom(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Input)
		places int
		bound  Bound
		used   int64
	}{
		{"everyone fits", func(in *Input) { in.Most = 0 }, 3, AllIn, 30},
		{"no more than the limit", func(in *Input) { in.Most = 1 }, 1, ByMost, 10},
		{"no more than there is time for", func(in *Input) { in.Most, in.Hours = 0, Int(25) }, 2, ByHours, 20},
		{"time is used up to the last hour", func(in *Input) { in.Most, in.Hours = 0, Int(20) }, 2, ByHours, 20},
		{"those outside take time too", func(in *Input) { in.Most, in.Hours, in.Spent = 0, Int(25), Int(8) }, 1, ByHours, 18},
		{"what an account takes anyway is no news", func(in *Input) {
			in.Most, in.Hours = 0, Int(37)
			for i := range in.Candidates {
				in.Candidates[i].Otherwise = Int(4)
			}
		}, 3, AllIn, 34},
		{"no time at all", func(in *Input) { in.Hours = Int(0) }, 0, ByHours, 0},
		{"too low a score", func(in *Input) { in.Most, in.Least = 0, Int(36) }, 2, ByLeast, 20},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := two()
			for i := range in.Candidates {
				in.Candidates[i].Hours = Int(10)
			}
			c.change(in)
			got := Of(in).Capacity
			if got.Places != c.places || got.Bound != c.bound || got.Used.Cmp(Int(c.used)) != 0 {
				t.Errorf("gives %d places by %s with %s hours", got.Places, got.Bound, got.Used.RatString())
			}
		})
	}
}

// random is an input as people may write one: several scorers, gaps, knock-outs.
func random(seed uint64) *Input {
	r := rand.New(rand.NewPCG(seed, 7))
	in := &Input{Most: 1 + r.IntN(4), Runs: 50, Seed: seed}
	for k := range 2 + r.IntN(4) {
		c := Criterion{ID: fmt.Sprint("c", k), Weight: Int(int64(1 + r.IntN(40))), Low: Int(int64(r.IntN(2))), High: Int(int64(5 + 5*r.IntN(2))), Axis: Axis(r.IntN(2))}
		if r.IntN(5) == 0 {
			c.Must = Int(2)
		}
		in.Criteria = append(in.Criteria, c)
	}
	for i := range 3 + r.IntN(6) {
		in.Candidates = append(in.Candidates, Candidate{ID: fmt.Sprint("a", i), Revenue: Int(int64(r.IntN(5)))})
	}
	if r.IntN(3) == 0 {
		in.Least = Int(int64(20 + r.IntN(40)))
	}
	for i := range in.Candidates {
		for k := range in.Criteria {
			for _, by := range []string{"finance", "sales", "service"} {
				if r.IntN(4) > 0 {
					in.Scores = append(in.Scores, Score{i, k, by, by, add(in.Criteria[k].Low, Int(int64(r.IntN(6))))})
				}
			}
		}
	}
	return in
}

// told is a result in words that do not hang on the order of the input.
func told(in *Input, r *Result) string {
	var b strings.Builder
	for _, s := range r.Standings {
		fmt.Fprintln(&b, in.id(s), s.Rank, s.In, s.Open, s.Held, s.Quadrant, s.ByRevenue, s.Score.Low, s.Score.High, s.Strength.Low)
	}
	for _, s := range r.Swings {
		l := &lines{in: in}
		fmt.Fprintln(&b, in.Criteria[s.Criterion].ID, s.From, s.To, l.id(s.Out), l.id(s.In))
	}
	for _, d := range r.Disputes {
		fmt.Fprintln(&b, in.Candidates[d.Candidate].ID, in.Criteria[d.Criterion].ID, d.Least, d.Most, d.Spread, d.Voices)
	}
	fmt.Fprintln(&b, r.Leans, r.Alone, r.Missing, r.Revenue, r.Capacity)
	return b.String()
}

func TestNeitherOrderNorTheScaleOfWeightsMatters(t *testing.T) {
	for seed := range uint64(200) {
		in := random(seed)
		want := told(in, Of(in))
		shuffled, r := shuffle(in, seed)
		factor := Int(int64(1 + r.IntN(9)))
		for k := range shuffled.Criteria {
			shuffled.Criteria[k].Weight = mul(shuffled.Criteria[k].Weight, factor)
		}
		if got := told(shuffled, Of(shuffled)); got != want {
			t.Fatalf("seed %d: shuffled gives\n%s\nnot\n%s", seed, got, want)
		}
	}
}

func shuffle(in *Input, seed uint64) (*Input, *rand.Rand) {
	r := rand.New(rand.NewPCG(seed, 99))
	out := *in
	candidates, criteria := r.Perm(len(in.Candidates)), r.Perm(len(in.Criteria))
	out.Candidates, out.Criteria = make([]Candidate, len(candidates)), make([]Criterion, len(criteria))
	for i, to := range candidates {
		out.Candidates[to] = in.Candidates[i]
	}
	for k, to := range criteria {
		out.Criteria[to] = in.Criteria[k]
	}
	out.Scores = slices.Clone(in.Scores)
	for i := range out.Scores {
		out.Scores[i].Candidate, out.Scores[i].Criterion = candidates[out.Scores[i].Candidate], criteria[out.Scores[i].Criterion]
	}
	r.Shuffle(len(out.Scores), func(i, j int) { out.Scores[i], out.Scores[j] = out.Scores[j], out.Scores[i] })
	return &out, r
}

func TestADominatedCandidateChangesNothingForTheOthers(t *testing.T) {
	for seed := range uint64(100) {
		in := random(seed)
		before := Of(in)
		more := *in
		more.Candidates = append(slices.Clone(in.Candidates), Candidate{ID: "zz"})
		more.Scores = slices.Clone(in.Scores)
		for k := range in.Criteria { // the lowest score everywhere
			more.Scores = append(more.Scores, Score{len(in.Candidates), k, "sales", "sales", in.Criteria[k].Low})
		}
		after := Of(&more)
		if !after.Capacity.Full && in.Least == nil {
			continue // there was room: it may be in, and nobody is out for it
		}
		names := func(in *Input, r *Result) (all []string) {
			for _, s := range r.Standings {
				if in.id(s) != "zz" {
					all = append(all, fmt.Sprint(in.id(s), s.In, s.Rank, s.Score.Low, s.Quadrant))
				}
			}
			return all
		}
		if a, b := names(in, before), names(&more, after); !slices.Equal(a, b) {
			t.Errorf("seed %d: %v became %v", seed, a, b)
		}
	}
}

// chosen is who is in by the definition, with one weight moved: the best of
// those who are not knocked out, equals by id, as many as there are places.
func chosen(in *Input, k int, share *big.Rat, full bool, places int) string {
	weights := shares(in.Criteria)
	rest := quo(sub(one, share), sub(one, weights[k]))
	for j := range weights {
		if j == k {
			weights[j] = share
		} else {
			weights[j] = mul(weights[j], rest)
		}
	}
	tab := newTable(in)
	var all []*Standing
	for i := range in.Candidates {
		s := tab.stand(in, weights, i)
		if s.Eligible() && in.reaches(s.Score.Low) {
			all = append(all, s)
		}
	}
	in.rank(all)
	if full && len(all) > places {
		all = all[:places]
	}
	var ids []string
	for _, s := range all {
		ids = append(ids, in.id(s))
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

// TestSwingsAgainstBruteForce walks each weight in small steps and compares
// where the list first changes with where it was solved to.
func TestSwingsAgainstBruteForce(t *testing.T) {
	const steps = 101
	swings := 0
	for seed := range uint64(40) {
		in := random(seed)
		r := Of(in)
		tab := newTable(in)
		weights := shares(in.Criteria)
		for k := range in.Criteria {
			l := newLines(in, tab, weights, k)
			base := chosen(in, k, weights[k], r.Capacity.Full, r.Capacity.Places)
			for _, up := range []bool{false, true} {
				s, found := l.nearest(r.Standings, r.Capacity, up)
				if found {
					swings++
				}
				for n := range steps { // at 0 and 1 some are equal, and nothing lies beyond
					share := big.NewRat(int64(n)+1, steps+1)
					if up != (share.Cmp(weights[k]) > 0) || share.Cmp(weights[k]) == 0 {
						continue
					}
					beyond := found && (up && share.Cmp(s.To) > 0 || !up && share.Cmp(s.To) < 0)
					changed := chosen(in, k, share, r.Capacity.Full, r.Capacity.Places) != base
					if changed && !beyond && !(found && share.Cmp(s.To) == 0) {
						t.Fatalf("seed %d, %s at %s: the list changes, and the swing is %+v", seed, in.Criteria[k].ID, share, s)
					}
				}
				if found { // just beyond it must have changed
					step := big.NewRat(1, 1_000_000_000)
					if !up {
						step.Neg(step)
					}
					if share := add(s.To, step); share.Sign() > 0 && share.Cmp(one) < 0 && chosen(in, k, share, r.Capacity.Full, r.Capacity.Places) == base {
						t.Errorf("seed %d, %s just beyond %s: the list is the same", seed, in.Criteria[k].ID, s.To)
					}
				}
			}
		}
	}
	if swings < 50 {
		t.Errorf("only %d swings were looked at", swings)
	}
}

func TestRandomWeightingsAreTheSameInBigNumbers(t *testing.T) {
	in := two()
	in.Most = 1
	want := Of(in).In()[0].Held
	// A score with many digits needs a unit that no machine word holds.
	fine, _ := new(big.Rat).SetString("2.0000000000000000000000001")
	in.Scores[7].Points = fine
	if got := Of(in).In()[0].Held; got != want {
		t.Errorf("held in %d runs, and in %d with big numbers", want, got)
	}
}

func TestRandomWeightsAreUniformOnTheSimplex(t *testing.T) {
	// Of three criteria a alone is for the first, so it is in where that one
	// outweighs both others: over half of the weight, which a quarter of all
	// weightings give it.
	in := &Input{Most: 1, Runs: 20000, Seed: 3}
	for _, id := range []string{"x", "y", "z"} {
		in.Criteria = append(in.Criteria, Criterion{ID: id, Weight: one, Low: zero, High: one})
	}
	in.Candidates = []Candidate{{ID: "a"}, {ID: "b"}}
	for k := range 3 {
		a := map[bool]int64{true: 1}[k == 0]
		in.Scores = append(in.Scores, Score{0, k, "s", "", Int(a)}, Score{1, k, "s", "", Int(1 - a)})
	}
	for _, s := range Of(in).Standings {
		want := map[string]float64{"a": 0.25, "b": 0.75}[in.id(s)]
		if got := float64(s.Held) / 20000; math.Abs(got-want) > 0.01 {
			t.Errorf("%s is in in %.3f of all weightings, want %.2f", in.id(s), got, want)
		}
	}
}

func TestCorrelations(t *testing.T) {
	rats := func(n ...int64) (all []*big.Rat) {
		for _, x := range n {
			all = append(all, Int(x))
		}
		return all
	}
	for _, c := range []struct {
		name              string
		a, b              []*big.Rat
		kendall, spearman float64
		known             bool
	}{
		{"the same order", rats(1, 2, 3, 4), rats(10, 20, 30, 90), 1, 1, true},
		{"upside down", rats(1, 2, 3, 4), rats(4, 3, 2, 1), -1, -1, true},
		// Kendall (1938): 9 of 10 pairs the same way round.
		{"one pair changed", rats(1, 2, 3, 4, 5), rats(1, 2, 3, 5, 4), 0.8, 0.9, true},
		// x: a tie of two; 5 pairs the same way, 1 tied in x: 5/sqrt(5·6).
		{"a tie", rats(1, 2, 2, 3), rats(1, 2, 3, 4), 5 / math.Sqrt(30), 9 / math.Sqrt(90), true},
		{"no order in one of them", rats(1, 1, 1), rats(1, 2, 3), 0, 0, false},
		{"one alone", rats(1), rats(1), 0, 0, false},
		{"none", nil, nil, 0, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := correlate(c.a, c.b)
			if got.Known != c.known || math.Abs(got.Kendall-c.kendall) > 1e-12 || math.Abs(got.Spearman-c.spearman) > 1e-12 {
				t.Errorf("gives %+v, want %v and %v", got, c.kendall, c.spearman)
			}
		})
	}
}

func TestWhoScoresHigherThanTheOthers(t *testing.T) {
	in := two()
	r := Of(in)
	// acme's growth: sales 5, finance 3, a point above and below their mean of 4.
	want := map[string]*big.Rat{"sales": big.NewRat(1, 4), "finance": big.NewRat(-1, 4)}
	if len(r.Leans) != 2 {
		t.Fatalf("leans are %+v", r.Leans)
	}
	for _, l := range r.Leans {
		if l.Of != 1 || l.Share.Cmp(want[l.Department]) != 0 {
			t.Errorf("%s leans by %s over %d", l.Department, l.Share, l.Of)
		}
	}
}

func TestNothingComesOfNothing(t *testing.T) {
	Of(&Input{})
	Of(&Input{Candidates: []Candidate{{ID: "a"}}})
	in := two()
	in.Candidates, in.Scores = nil, nil
	if r := Of(in); len(r.Standings) != 0 || len(r.Swings) != 0 {
		t.Errorf("gives %+v", r)
	}
	one := two()
	one.Criteria, one.Scores = one.Criteria[:1], slices.DeleteFunc(one.Scores, func(s Score) bool { return s.Criterion == 1 })
	if r := Of(one); len(r.Swings) != 0 || r.Standings[0].Quadrant != NoQuadrant {
		t.Errorf("one criterion has swings %+v", r.Swings)
	}
}
