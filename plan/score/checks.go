package score

import "keyplan/plan"

// A check is what a criterion earns with a plan.
type check func(l *look, c *plan.ScoreCriterion) earning

// checks are the criteria by the ids that they have in models.yaml.
var checks = map[string]check{
	// plan quality
	"outline": outline, "goals": goals, "pains": pains,
	"contacts": contacts, "roles": roles, "deciders": deciders, "attitudes": attitudes, "ambitions": ambitions, "primary": primary,
	"actuals": actuals, "targets": targets, "spend": spend, "earnings": earnings, "terms": terms, "customer-figures": customerFigures,
	"strengths": strengths, "weaknesses": weaknesses, "competitors": competitors, "voice": voice, "delivery": delivery, "log": logKept,
	"objectives": objectives, "reasons": reasons, "benefits": benefits, "approach": approach, "on-course": onCourse,
	"actions": actions, "purpose": purpose, "driven": driven, "punctual": punctual, "results": results,
	"seats": seats, "approval": approval, "reviewed": reviewed, "ahead": ahead, "commitment": commitment,
	// relationship
	"contacts-met": contactsMet, "units-covered": unitsCovered, "ours-met": oursMet,
	"sponsor-met": sponsorMet, "decider-met": deciderMet, "champion-met": championMet,
	"areas-open": areasOpen, "standing": standing, "goodwill": goodwill, "opposition": opposition,
	"account-recent": accountRecent, "in-person": inPerson, "people-recent": peopleRecent,
	"they-speak": theySpeak, "we-tell": weTell, "deputy-known": deputyKnown, "our-sponsor-known": ourSponsorKnown,
	// account health
	"on-target": onTarget, "revenue-trend": revenueTrend, "wallet-share": walletShare, "wallet-trend": walletTrend, "margin": margin,
	"satisfaction": satisfaction, "issues-settled": issuesSettled, "promises-kept": promisesKept,
	"payment": payment, "contract-end": contractEnd, "threat": threat, "pipeline": pipeline,
}

// capChecks are the caps by their ids.
var capChecks = map[string]func(l *look) holding{
	"one-thread": oneThread, "lapsed": lapsed, "in-notice": inNotice, "grave-issue": graveIssue,
}
