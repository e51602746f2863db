package json

import (
	"keyplan/plan"
	"keyplan/plan/diff"
)

func accountOf(a *diff.Account) account {
	made := account{ID: string(a.ID), Name: a.Name, Status: string(a.Status), File: a.File, OldID: string(a.OldID), OldFile: a.OldFile,
		Since: a.Since, Stood: dayOf(a.Stood), Changes: make([]change, 0, len(a.Changes))}
	if p := a.Promises; p != nil {
		made.Promises = &promises{Until: p.Until.String(), Done: ids(p.Done), Open: ids(p.Open), Dropped: ids(p.Dropped)}
	}
	made.Scores = scoresOf(a.Scores)
	for i := range a.Scores {
		made.Scores[i].Meaning = a.Scores[i].Sentence()
	}
	for i := range a.Changes {
		c := &a.Changes[i]
		made.Changes = append(made.Changes, change{Op: string(c.Op), Path: c.Path, Was: c.Was, Item: c.Item, Label: c.Label, Old: c.Old, New: c.New,
			Meaning: c.Meaning, Weight: c.Weight.String(), Kind: string(c.Kind), File: c.File, Line: c.Line})
	}
	return made
}

func scoresOf(all []diff.Score) []score {
	var made []score
	for i := range all {
		s := &all[i]
		made = append(made, score{ID: s.ID, Name: s.Name, Old: s.Old, New: s.New, Held: s.Held, Parts: scoresOf(s.Parts)})
	}
	return made
}

func dayOf(day plan.Day) string {
	if day.Absent() {
		return ""
	}
	return day.String()
}

func ids(actions []*plan.Action) []string {
	all := make([]string, 0, len(actions))
	for _, a := range actions {
		all = append(all, string(a.ID))
	}
	return all
}
