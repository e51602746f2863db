package cmd

import (
	"io"

	"keyplan/plan"
	"keyplan/plan/json"
	"keyplan/plan/safe"
	"keyplan/plan/score"
)

// The contract of export --format json: the plans as package json writes them, with
// their scores in brief. For the customer and the team there is neither a file nor
// a score.
type (
	exportContract struct {
		Version int    `json:"version"`
		Today   string `json:"today"`
	}
	accountContract struct {
		ID     plan.ID         `json:"id"`
		Name   plan.Text       `json:"name"`
		File   string          `json:"file,omitempty"`
		Hash   string          `json:"content,omitempty"` // what the file held, by the name that git gives it
		Scores []scoreContract `json:"scores,omitempty"`
		Plan   json.Part       `json:"plan"`
	}
	scoreContract struct {
		ID      string     `json:"id"`
		Points  int        `json:"points"`
		Max     int        `json:"max"`
		Upto    int        `json:"upto"`
		Band    score.Band `json:"band"`
		Applies bool       `json:"applies"`
	}
)

// json writes the plans for other programs.
func (o *exportOptions) json(d *exported) func(io.Writer) error {
	return func(w io.Writer) error {
		j := safe.NewJSON(w)
		j.Open(exportContract{1, o.today.String()})
		j.Text(",\"accounts\":[")
		for i, a := range d.accounts {
			if i > 0 {
				j.Text(",")
			}
			j.Text("\n ") // a line each, so that two files can be compared
			j.Value(contractOf(a))
		}
		j.Text("\n]}\n")
		return j.Flush()
	}
}

func contractOf(a *account) accountContract {
	c := accountContract{ID: a.Plan.Account.ID, Name: a.Plan.Account.Name, File: a.File, Hash: a.Hash, Plan: json.Part{View: plan.ViewOf(a.Plan)}}
	if a.Scored != nil {
		for _, x := range a.Scored.Scores {
			c.Scores = append(c.Scores, scoreContract{x.ID, x.Points, x.Max, x.Upto, x.Band, x.Applies})
		}
	}
	return c
}
