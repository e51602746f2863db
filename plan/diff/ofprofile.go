package diff

// ofProfile are the meanings of changes in the customer's own business.
var ofProfile = []meaning{
	{"profile.ownership", Changed, weighing(High)},
	{"profile.market_position", Changed, weighing(Medium)},
	{"profile.strategy", Changed, weighing(Medium)},
	{"profile.goals[]", Added, says(New, Medium, "a goal of theirs")},
	{"profile.goals[]", Removed, says(Gone, Medium, "no longer a goal of theirs")},
	{"profile.goals[].by", "", slips("to be reached by", Low)},
	{"profile.initiatives[]", Added, says(New, Medium, "an initiative of theirs")},
	{"profile.initiatives[].by", "", slips("to be done by", Low)},
	{"profile.pains[]", Added, says(New, Medium, "a pain of theirs")},
	{"profile.needs[]", Added, says(New, Low, "a need of theirs")},
	{"profile.swot.strengths[]", Added, says(Better, Low, "new among our strengths")},
	{"profile.swot.weaknesses[]", Added, says(Worse, Low, "new among our weaknesses")},
	{"profile.swot.opportunities[]", Added, says(New, Low, "new among what may help us")},
	{"profile.swot.threats[]", Added, says(Worse, Medium, "new among what may harm us")},
}
