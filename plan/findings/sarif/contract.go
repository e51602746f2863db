package sarif

import "keyplan/plan/findings/plain"

// These are the objects of the standard, as far as keyplan has something to
// say in them, by their names there.

type text struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown,omitempty"`
}

type descriptor struct {
	ID            string        `json:"id"`
	Short         text          `json:"shortDescription"`
	Full          *text         `json:"fullDescription,omitempty"`
	Help          text          `json:"help"`
	Configuration configuration `json:"defaultConfiguration"`
	Properties    *properties   `json:"properties,omitempty"`
}

// runProperties are keyplan's own: the standard knows no findings that are
// left out.
type runProperties struct {
	LeftOut plain.Left   `json:"leftOut"`
	Since   *plain.Since `json:"since,omitempty"`
}

type configuration struct {
	Level string `json:"level"`
}

type properties struct {
	Tags []string `json:"tags"`
}

type result struct {
	RuleID       string            `json:"ruleId"`
	RuleIndex    int               `json:"ruleIndex"`
	Level        string            `json:"level"`
	Message      text              `json:"message"`
	Locations    []location        `json:"locations"`
	Related      []location        `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string `json:"partialFingerprints,omitempty"`
	Suppressions []suppression     `json:"suppressions,omitzero"` // nil is left out, none is []
	Fixes        []fix             `json:"fixes,omitempty"`
}

type location struct {
	ID       int       `json:"id,omitempty"`
	Physical *physical `json:"physicalLocation,omitempty"`
	Logical  []logical `json:"logicalLocations,omitempty"`
	Message  *text     `json:"message,omitempty"`
}

type physical struct {
	Artifact artifact `json:"artifactLocation"`
	Region   *region  `json:"region,omitempty"`
}

type artifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId,omitempty"`
}

type region struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
	EndLine     int `json:"endLine,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

type logical struct {
	Name string `json:"fullyQualifiedName"`
}

type suppression struct {
	Kind   string `json:"kind"`
	Status string `json:"status"`
}

type fix struct {
	Description text     `json:"description"`
	Changes     []change `json:"artifactChanges"`
}

type change struct {
	Artifact     artifact      `json:"artifactLocation"`
	Replacements []replacement `json:"replacements"`
}

type replacement struct {
	Deleted  region `json:"deletedRegion"`
	Inserted text   `json:"insertedContent"`
}

type invocation struct {
	Successful    bool           `json:"executionSuccessful"`
	Notifications []notification `json:"toolExecutionNotifications,omitempty"`
}

type notification struct {
	Level   string `json:"level"`
	Message text   `json:"message"`
}
