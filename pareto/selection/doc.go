// Package selection turns criteria, weights and several people's scores into a
// list of key accounts, and tells how well that list stands: who is in, in
// which quadrant of attractiveness and strength, where scorers disagree, and
// how little would have to change for somebody else to be in.
//
// It is pure analysis over numbers: it reads no files, knows nothing of plans
// and asks no clock. All that decides is a fraction of whole numbers, so the
// same input gives the same list on any machine, and what a reader works out
// by hand comes out here:
//
//	in := &selection.Input{
//		Criteria: []selection.Criterion{
//			{ID: "growth", Weight: selection.Int(60), Low: selection.Int(1), High: selection.Int(5)},
//			{ID: "fit", Weight: selection.Int(40), Low: selection.Int(1), High: selection.Int(5), Must: selection.Int(3)},
//		},
//		Candidates: []selection.Candidate{{ID: "acme"}, {ID: "nord"}},
//		Scores:     []selection.Score{{Candidate: 0, Criterion: 0, By: "jane", Points: selection.Int(4)}, …},
//		Most:       1,
//	}
//	result := selection.Of(in)
//
// A candidate's score is between 0 and 100: on each criterion the mean of what
// people gave, as a share of the way from the lowest to the highest score, all
// of them weighted. A score that nobody gave is neither zero nor average: it
// makes the result a range, from the worst to the best it could be, and a
// candidate is in by its worst.
package selection
