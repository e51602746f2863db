package json

import (
	"keyplan/plan/findings/plain"
	"keyplan/plan/lint"
)

// version is that of the contract in the package's documentation.
const version = 1

// head is what stands before the findings.
type head struct {
	Version int    `json:"version"`
	Today   string `json:"today"`
	Plans   int    `json:"plans"`
	Counts  counts `json:"counts"`

	LeftOut plain.Left   `json:"left_out"`
	Since   *plain.Since `json:"since,omitempty"`
}

type counts struct {
	Error   int `json:"error"`
	Warning int `json:"warning"`
	Info    int `json:"info"`
	Waived  int `json:"waived"`
}

type finding struct {
	Rule        string        `json:"rule"`
	Severity    lint.Severity `json:"severity"`
	Account     string        `json:"account"`
	File        string        `json:"file"`
	Line        int           `json:"line"`
	Column      int           `json:"column"`
	EndLine     int           `json:"end_line"`
	EndColumn   int           `json:"end_column"`
	Path        string        `json:"path"`
	Message     string        `json:"message"`
	Hint        string        `json:"hint,omitempty"`
	Fingerprint string        `json:"fingerprint"`
	Related     []related     `json:"related,omitempty"`
}

type related struct {
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
}

func headOf(report *lint.Report) head {
	c := report.Counts()
	h := head{Version: version, Today: report.Today.String(), Plans: c.Plans, Counts: counts{c.Error, c.Warning, c.Info, c.Waived}}
	h.LeftOut, h.Since = plain.LeftOutOf(report)
	return h
}

func findingOf(f *lint.Finding) finding {
	out := finding{Rule: f.Rule.Name, Severity: f.Severity, Account: f.Account, File: f.File,
		Line: f.Span.Start.Line, Column: f.Span.Start.Column, EndLine: f.Span.End.Line, EndColumn: f.Span.End.Column,
		Path: f.Path, Message: f.Message, Hint: f.Hint, Fingerprint: f.Fingerprint}
	for _, r := range f.Related {
		out.Related = append(out.Related, relatedOf(r))
	}
	return out
}

func relatedOf(r lint.Related) related {
	if r.File == "" {
		return related{Message: r.Message}
	}
	return related{r.File, r.Span.Start.Line, r.Span.Start.Column, r.Message}
}
