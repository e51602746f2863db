package score

import (
	"bytes"
	"encoding/json"
	"fmt"

	"keyplan/plan"
)

// contractVersion is that of the JSON below; it grows when a field changes its
// meaning or goes, not when one is added.
const contractVersion = 1

// A Report is what score --format json writes: the accounts with their scores,
// in the order in which they are shown.
type Report struct {
	Today    plan.Day
	Accounts []*Account
}

// The contract of score --format json. All numbers are whole but stake, which
// is exact money of the workspace's currency, a string of digits. A list is never null.
type contract struct {
	Version  int               `json:"version"`
	Today    string            `json:"today"`
	Accounts []accountContract `json:"accounts"`
}

type accountContract struct {
	ID       string            `json:"id"`
	Name     string            `json:"name"`
	File     string            `json:"file"`
	Tier     plan.Tier         `json:"tier"`
	Manager  string            `json:"manager"`
	Stake    string            `json:"stake,omitempty"`
	Scores   scoresContract    `json:"scores"`
	Reviewed *reviewedContract `json:"reviewed"` // how the scores were after the last review, null where that is not known
	Call     *callContract     `json:"call"`     // the manager's own, null where there is none
	Next     []stepContract    `json:"next"`     // what to do first, then what to write down; the cheapest first
	Notes    []string          `json:"notes"`
}

// scoresContract are the scores by their ids, in their order.
type scoresContract []*Score

// MarshalJSON keeps the order: that of a map would be by id.
func (s scoresContract) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, x := range s {
		if i > 0 {
			b.WriteByte(',')
		}
		text, err := json.Marshal(scoreOf(x))
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "%q:%s", x.ID, text)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

type reviewedContract struct {
	Date   string         `json:"date"`
	Points map[string]int `json:"points"` // of the scores that applied
}

type scoreContract struct {
	Points  int            `json:"points"` // at worst
	Max     int            `json:"max"`
	Band    Band           `json:"band"` // "" where the score does not apply
	Applies bool           `json:"applies"`
	Upto    int            `json:"upto"` // at best
	Cap     *capContract   `json:"cap"`
	Why     string         `json:"why,omitempty"` // it does not apply
	Parts   []partContract `json:"parts"`
}

type capContract struct {
	ID       string          `json:"id"`
	At       int             `json:"at"`
	Why      string          `json:"why"`
	Evidence []placeContract `json:"evidence"`
}

type partContract struct {
	ID       string          `json:"id"`
	Name     string          `json:"name"`
	Points   int             `json:"points"`
	Max      int             `json:"max"`
	Upto     int             `json:"upto"`
	Unknown  bool            `json:"unknown,omitempty"`
	Why      string          `json:"why,omitempty"`
	Evidence []placeContract `json:"evidence"`
	Parts    []partContract  `json:"parts,omitempty"` // of a section
}

type placeContract struct {
	File string `json:"file"`
	Line int    `json:"line"`
}

type stepContract struct {
	Score string        `json:"score"`
	Part  string        `json:"part"`
	Kind  plan.StepKind `json:"kind"`
	Gain  int           `json:"gain"`
	Do    string        `json:"do"`
	Where placeContract `json:"where"`
}

type callContract struct {
	Health Band          `json:"health"`
	Date   string        `json:"date,omitempty"`
	Why    string        `json:"why,omitempty"`
	Apart  bool          `json:"apart"` // two bands from the score
	Where  placeContract `json:"where"`
}

// MarshalJSON writes the report as score --format json does.
func (r *Report) MarshalJSON() ([]byte, error) {
	return json.Marshal(contract{contractVersion, r.Today.String(), each(r.Accounts, accountOf)})
}

// each turns all items of a list; that of none is empty, not null.
func each[T, U any](list []T, turn func(T) U) []U {
	out := make([]U, len(list))
	for i, item := range list {
		out[i] = turn(item)
	}
	return out
}

func accountOf(a *Account) accountContract {
	out := accountContract{ID: a.ID, Name: a.Name, File: a.File, Tier: a.Tier, Manager: a.Manager, Stake: a.Stake.Amount.String(),
		Scores: scoresContract(a.Scores), Next: each(append(a.Do[:len(a.Do):len(a.Do)], a.Write...), stepOf), Notes: each(a.Notes, func(s string) string { return s })}
	if r := a.Reviewed; r != nil {
		out.Reviewed = &reviewedContract{r.Day.String(), map[string]int{}}
		for _, s := range r.Account.Scores {
			if s.Applies {
				out.Reviewed.Points[s.ID] = s.Points
			}
		}
	}
	if c := a.Call; c != nil {
		out.Call = &callContract{c.Health, c.Date.String(), c.Why, c.Apart, placeContract(c.Place)}
	}
	return out
}

func scoreOf(s *Score) scoreContract {
	out := scoreContract{Points: s.Points, Max: whole, Band: s.Band, Applies: s.Applies, Upto: s.Upto, Why: s.Why, Parts: each(s.Parts, partOf)}
	if s.Cap != nil {
		out.Cap = &capContract{s.Cap.ID, s.Cap.At, s.Cap.Why, places(s.Cap.Evidence)}
	}
	return out
}

func partOf(p *Part) partContract {
	out := partContract{ID: p.ID, Name: p.Name, Points: p.Points, Max: p.Max, Upto: p.Upto, Unknown: p.Unknown, Why: p.Why, Evidence: places(p.Evidence)}
	if len(p.Parts) > 0 {
		out.Parts = each(p.Parts, partOf)
	}
	return out
}

func places(list []Place) []placeContract {
	return each(list, func(p Place) placeContract { return placeContract(p) })
}

func stepOf(s Step) stepContract {
	return stepContract{s.Score, s.Part, s.Kind, s.Gain, s.Do, placeContract(s.Where)}
}
