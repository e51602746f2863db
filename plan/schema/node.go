package schema

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
)

// A node is a JSON Schema, its keywords in the order in which people read them.
type node struct {
	Schema      string     `json:"$schema,omitempty"`
	Comment     string     `json:"$comment,omitempty"`
	Ref         string     `json:"$ref,omitempty"`
	Title       string     `json:"title,omitempty"`
	Description string     `json:"description,omitempty"`
	Type        types      `json:"type,omitempty"`
	AnyOf       []*node    `json:"anyOf,omitempty"`
	Enum        []any      `json:"enum,omitempty"`
	EnumDocs    []string   `json:"enumDescriptions,omitempty"`
	Pattern     string     `json:"pattern,omitempty"`
	PatternDoc  string     `json:"patternErrorMessage,omitempty"`
	Least       *int64     `json:"minimum,omitempty"`
	Most        *int64     `json:"maximum,omitempty"`
	Required    []string   `json:"required,omitempty"`
	Properties  members    `json:"properties,omitempty"`
	Others      any        `json:"additionalProperties,omitempty"` // false or a *node
	Items       *node      `json:"items,omitempty"`
	Snippets    []*snippet `json:"defaultSnippets,omitempty"`
	Definitions members    `json:"definitions,omitempty"`
}

// types are the types of JSON that a value may have.
type types []string

// MarshalJSON writes a single type without a list around it.
func (t types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return encode(t[0]), nil
	}
	return encode([]string(t)), nil
}

// A snippet is what VS Code may put in place: a value, or an item to fill in.
// Other programs pass it over.
type snippet struct {
	Label       string `json:"label"`
	Description string `json:"description,omitempty"`
	Type        string `json:"type,omitempty"`
	Body        any    `json:"body"`
}

// members are the entries of a JSON object, which keep their order.
type members []member

type member struct {
	key   string
	value any
}

func (m *members) add(key string, value any) { *m = append(*m, member{key, value}) }

func (m members) has(key string) bool {
	for _, entry := range m {
		if entry.key == key {
			return true
		}
	}
	return false
}

// MarshalJSON writes the entries in their order.
func (m members) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, entry := range m {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(encode(entry.key))
		b.WriteByte(':')
		b.Write(encode(entry.value))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// encode writes a value as JSON without escaping what HTML would mind. It
// panics on what cannot be JSON, a mistake in the program.
func encode(value any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		panic(err)
	}
	return bytes.TrimSpace(b.Bytes())
}

// document writes a schema as a file, its short lists on one line.
func (n *node) document() []byte {
	var b bytes.Buffer
	if err := json.Indent(&b, encode(n), "", "  "); err != nil {
		panic(err)
	}
	text := refObject.ReplaceAll(b.Bytes(), []byte("{$1}"))
	return append(list.ReplaceAllFunc(text, onOneLine), '\n')
}

// A line break tells these from what stands inside a text.
var (
	refObject = regexp.MustCompile(`\{\n\s+("\$ref": "[^"]*")\n\s+\}`)
	list      = regexp.MustCompile(`\[\n\s+` + element + `(,\n\s+` + element + `)*\n\s+\]`)
	lineBreak = regexp.MustCompile(`\n\s+`)
)

const (
	element  = `("([^"\\]|\\.)*"|[a-z0-9.+-]+|\{"\$ref": "[^"]*"\})`
	maxWidth = 120 // of a list on one line
)

func onOneLine(list []byte) []byte {
	inside := lineBreak.ReplaceAll(bytes.TrimSpace(list[1:len(list)-1]), []byte(" "))
	if len(inside) > maxWidth {
		return list
	}
	return slices.Concat([]byte("["), inside, []byte("]"))
}
