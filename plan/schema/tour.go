package schema

import (
	"slices"
	"strings"

	"keyplan/plan"
)

// A stop is a part of the format and the fields that hold it.
type stop struct {
	shape *plan.Shape
	paths []string // account.team
	holds []*plan.Field
}

// tour visits each type of part once, in the order of the format.
func tour(root plan.Part) []*stop {
	top := &stop{shape: plan.ShapeOf(root)}
	return walk([]*stop{top}, top.shape, "")
}

func walk(stops []*stop, shape *plan.Shape, prefix string) []*stop {
	for _, f := range shape.Fields {
		inner := f.Shape()
		if inner == nil {
			continue
		}
		path := prefix + f.Key
		at := slices.IndexFunc(stops, func(s *stop) bool { return s.shape == inner })
		if at < 0 {
			at = len(stops)
			stops = append(stops, &stop{shape: inner})
		}
		stops[at].paths = append(stops[at].paths, "`"+path+"`")
		stops[at].holds = append(stops[at].holds, f)
		stops = walk(stops, inner, path+".")
	}
	return stops
}

// lead says where a part stands and what it is.
func (s *stop) lead() []string {
	if len(s.holds) == 0 {
		return []string{"The whole file."}
	}
	sentences := []string{strings.Join(s.paths, ", ") + "."}
	if len(s.holds) == 1 {
		sentences[0] = s.paths[0] + ": " + escape(s.holds[0].Doc)
	}
	if standsAlone(s.shape) {
		sentences = append(sentences, "A bare value is its `"+s.shape.Main.Key+"`.")
	}
	if len(s.shape.Fields) == 0 {
		sentences = append(sentences, "There is nothing to set yet.")
	}
	if keys := s.identity(); keys != nil {
		sentences = append(sentences, "Told apart by "+strings.Join(keys, ", ")+".")
	}
	if len(s.facts()) < len(s.shape.Fields) {
		sentences = append(sentences, "May carry [evidence](#evidence).")
	}
	return sentences
}

// identity lists the fields that tell items without an id apart.
func (s *stop) identity() []string {
	if s.shape.ID != nil && s.shape.ID.Identity {
		return nil
	}
	var keys []string
	for _, f := range s.shape.Identity {
		keys = append(keys, "`"+f.Key+"`")
	}
	return keys
}

// marks are those of one of the part's fields; the main one is only marked
// where a bare value can be the whole part.
func (s *stop) marks(f *plan.Field) string {
	shown := *f
	shown.Main = f.Main && standsAlone(s.shape)
	return marks(&shown)
}

// facts are the fields of a part but those of evidence.
func (s *stop) facts() []*plan.Field {
	return slices.DeleteFunc(slices.Clone(s.shape.Fields), func(f *plan.Field) bool {
		known := evidence().Field(f.Key)
		return known != nil && known.Doc == f.Doc
	})
}

// evidence is the shape of what any part that embeds plan.Evidence may say.
func evidence() *plan.Shape { return plan.ShapeOf(new(witness)) }

// A witness is a part with nothing but evidence.
type witness struct{ plan.Evidence }

// Fields lists none of its own.
func (*witness) Fields() []plan.Field { return nil }

// standsAlone reports whether a scalar may stand for a part: its main field is
// all that is required.
func standsAlone(s *plan.Shape) bool {
	return s.Main != nil && !slices.ContainsFunc(s.Fields, func(f *plan.Field) bool { return f.Required && f != s.Main })
}
