package json

import (
	"io"

	"keyplan/plan/diff"
	"keyplan/plan/safe"
)

// Write writes a report, each account on a line of its own.
func Write(w io.Writer, report *diff.Report) error {
	j := safe.NewJSON(w)
	j.Open(head{Version: 1, From: report.From, To: report.To, Plans: report.Plans})
	j.Text(",\"accounts\":")
	safe.List(j, report.Accounts, func(a *diff.Account) any { return accountOf(a) })
	j.Text("}\n")
	return j.Flush()
}

// A head says which states were compared.
type head struct {
	Version int    `json:"version"`
	From    string `json:"from"`
	To      string `json:"to"`
	Plans   int    `json:"plans"` // that were compared
}

// An account is one of which something changed.
type account struct {
	ID       string    `json:"id"`
	Name     string    `json:"name,omitempty"`
	Status   string    `json:"status"`             // added, removed, renamed, changed
	File     string    `json:"file"`               // of an account that is removed, where it was
	OldID    string    `json:"old_id,omitempty"`   // of one that is renamed
	OldFile  string    `json:"old_file,omitempty"` // of one that is renamed
	Since    string    `json:"since,omitempty"`    // the day that it is compared with, where each has its own
	Stood    string    `json:"stood,omitempty"`    // the day of its older version, where git holds none of the review
	Promises *promises `json:"promises,omitempty"`
	Scores   []score   `json:"scores,omitempty"` // in a review, or where they are asked for
	Changes  []change  `json:"changes"`
}

// A score is one of an account, or a part of it that won or lost points.
type score struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Old     *int    `json:"old"` // points; null where it did not apply
	New     *int    `json:"new"`
	Held    string  `json:"held,omitempty"`    // what keeps it under what its parts come to
	Meaning string  `json:"meaning,omitempty"` // of a score as a whole
	Parts   []score `json:"parts,omitempty"`
}

// Promises are what became of the actions that were open before and due by now,
// by their ids.
type promises struct {
	Until   string   `json:"until,omitempty"`
	Done    []string `json:"done"`
	Open    []string `json:"open"`
	Dropped []string `json:"dropped"`
}

// A change is one thing that changed.
type change struct {
	Op      string `json:"op"` // added, removed, changed, renamed, moved
	Path    string `json:"path"`
	Was     string `json:"was,omitempty"`   // the path before, of what is renamed or moved
	Item    string `json:"item,omitempty"`  // what the item around it is called
	Label   string `json:"label,omitempty"` // of the field; none for an item as a whole
	Old     string `json:"old,omitempty"`   // as the format writes it; none where nothing was stated
	New     string `json:"new,omitempty"`
	Meaning string `json:"meaning"`
	Weight  string `json:"weight"` // high, medium, low
	Kind    string `json:"kind"`   // lost, cut, worse, slipped, won, better, raised, done, sooner, handed, new, gone, became, changed
	File    string `json:"file"`   // of what is removed, where it was
	Line    int    `json:"line"`
}
