// Package score gives each plan three scores from 0 to 100 and explains every
// point of them: plan quality (is it complete, fresh, evidenced, actionable),
// relationship (whom we know, and what they think of us), and account health
// (is the business doing well, and will it go on).
//
// The models are data, in models.yaml: scores, sections, criteria with their
// weights, what a figure earns, caps, and for each the practice behind it.
// keyplan.yaml may change weights, bands and caps. A criterion is one entry
// there and one function here, entered by its id in checks; a test holds the
// two together. SCORES.md is made from the same data.
//
//	scorer := score.New(settings, today, past)
//	account := scorer.Of(doc)
//	for _, s := range account.Scores {
//		fmt.Println(s.Name, s.Points, s.Band)
//	}
//
// All numbers are whole. The points of a section are shared out among the
// criteria that apply, so that parts always add up to their whole; a criterion
// earns a percentage of its points, rounded, and all of them only in full.
// What is not known earns nothing and is marked unknown: the score is then a
// range, from Points to Upto.
//
// What the package refuses: to believe a label on a person whom nobody has
// met, to give points for length, to let the manager's own judgement into a
// score, and to ask the clock or git. The past of a plan comes in as a Past.
package score
