package plan

import "strings"

// A Scope is a set of places in which an id may be defined. A list names its
// items in one; a link says in which the id it holds must be found.
type Scope uint32

// Where ids are defined.
const (
	InContacts  Scope = 1 << iota
	InPeople          // ours, in keyplan.yaml
	InOfferings       // ours, in keyplan.yaml
	InUnits
	InSites
	InGoals
	InInitiatives
	InPains
	InNeeds
	InSwot
	InStrengths
	InWeaknesses
	InCompetitors
	InSatisfaction
	InPerformance
	InContracts
	InOpportunities
	InObjectives
	InActions
	InRisks
	InIssues
	InCriteria // of a guideline, as are those below
	InScorers
	InCandidates
)

// What an objective or an opportunity may rest on, and what an action may be for.
const (
	InReasons  = InGoals | InInitiatives | InPains | InNeeds | InSwot | InStrengths | InWeaknesses
	InPurposes = InObjectives | InOpportunities | InContracts | InContacts | InCompetitors | InRisks | InIssues |
		InGoals | InInitiatives | InPains | InNeeds | InWeaknesses | InSwot | InSatisfaction | InPerformance
	// InWorkspace are the scopes that keyplan.yaml defines.
	InWorkspace = InPeople | InOfferings
)

// scopes name each scope: what one such thing is called, and where they stand.
var scopes = []struct {
	Scope
	noun, place string
}{
	{InContacts, "contact", "who's who"},
	{InPeople, "person", "the people of keyplan.yaml"},
	{InOfferings, "offering", "the offerings of keyplan.yaml"},
	{InUnits, "unit", "the profile's units"},
	{InSites, "site", "the profile's sites"},
	{InGoals, "goal", "the profile's goals"},
	{InInitiatives, "initiative", "the profile's initiatives"},
	{InPains, "pain", "the profile's pains"},
	{InNeeds, "need", "the profile's needs"},
	{InSwot, "SWOT line", "the profile's SWOT"},
	{InStrengths, "strength", "the relationship's strengths"},
	{InWeaknesses, "weakness", "the relationship's weaknesses"},
	{InCompetitors, "competitor", "the relationship's competitors"},
	{InSatisfaction, "satisfaction figure", "the relationship's satisfaction figures"},
	{InPerformance, "performance figure", "the relationship's performance figures"},
	{InContracts, "contract", "the contracts"},
	{InOpportunities, "opportunity", "the opportunities"},
	{InObjectives, "objective", "the objectives"},
	{InActions, "action", "the actions"},
	{InRisks, "risk", "the risks"},
	{InIssues, "issue", "the issues"},
	{InCriteria, "criterion", "the criteria"},
	{InScorers, "scorer", "the scorers"},
	{InCandidates, "candidate", "the candidates"},
}

// Noun is what a thing in the scope is called: "contact", or "person or
// contact" where it may be either; "item" where it may be much.
func (s Scope) Noun() string { return s.join(func(i int) string { return scopes[i].noun }, "item") }

// Place says where things in the scope stand: "who's who".
func (s Scope) Place() string {
	return s.join(func(i int) string { return scopes[i].place }, "this plan")
}

func (s Scope) join(name func(int) string, many string) string {
	var names []string
	for i := range scopes {
		if s&scopes[i].Scope != 0 {
			names = append(names, name(i))
		}
	}
	if len(names) > 2 {
		return many
	}
	return strings.Join(names, " or ")
}
