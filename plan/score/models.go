package score

import (
	_ "embed"
	"fmt"
	"slices"
	"sync"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/nearest"
	"keyplan/plan/source"
)

//go:embed models.yaml
var modelsText []byte

// embedded reads the models that come with keyplan, once somebody asks. A
// fault in them is a mistake in the program.
var embedded = sync.OnceValue(func() *plan.ScoreModels {
	doc := load.Models(source.NewFile("models.yaml", modelsText))
	if len(doc.Problems) > 0 {
		p := doc.Problems[0]
		panic(fmt.Sprintf("score: models.yaml:%d: %s", p.Span.Start.Line, p.Message))
	}
	return doc.Models
})

// A Fault is what is wrong with the changes that keyplan.yaml makes to the
// models.
type Fault struct {
	At      any // the address of the setting at fault
	Unknown bool
	Message string
	Hint    string
	Fix     string // what should stand there, if that is sure
}

// Check tells what is wrong with the changes that settings make to the models.
func Check(settings *plan.ScoreSettings) []Fault {
	_, faults := settle(settings)
	return faults
}

// Models are the models with the changes that settings make; those at fault
// are left out.
func Models(settings *plan.ScoreSettings) *plan.ScoreModels {
	models, _ := settle(settings)
	return models
}

// settle applies settings to a copy of the models.
func settle(settings *plan.ScoreSettings) (*plan.ScoreModels, []Fault) {
	if settings.Empty() {
		return embedded(), nil
	}
	s := settler{models: clone(embedded())}
	s.bands(&settings.Bands)
	s.weights(settings.Weights)
	s.caps(settings.Caps)
	s.gates(settings.Gates)
	return s.models, s.faults
}

type settler struct {
	models *plan.ScoreModels
	faults []Fault
}

func (s *settler) fault(f Fault) { s.faults = append(s.faults, f) }

func (s *settler) bands(given *plan.ScoreBands) {
	b := s.models.Bands
	if !given.Green.Absent() {
		b.Green = given.Green
	}
	if !given.Amber.Absent() {
		b.Amber = given.Amber
	}
	if b.Green.Int() > whole || b.Amber.Int() >= b.Green.Int() {
		at := any(&given.Green)
		if given.Green.Absent() {
			at = &given.Amber
		}
		s.fault(Fault{At: at, Message: fmt.Sprintf("green from %d and amber from %d leave a band empty", b.Green.Int(), b.Amber.Int()),
			Hint: "write green above amber, both from 0 to 100"})
		return
	}
	s.models.Bands = b
}

// weights sets weights of sections and criteria. Those of the sections of a
// score must add up to 100, and no section may be left without any.
func (s *settler) weights(given []*plan.Pair[plan.Count]) {
	places, names := map[string]*plan.Count{}, []string{}
	for _, m := range s.models.Scores {
		for _, section := range m.Sections {
			places[string(section.ID)] = &section.Weight
			names = append(names, string(section.ID))
			for _, c := range section.Criteria {
				places[string(c.ID)] = &c.Weight
				names = append(names, string(c.ID))
			}
		}
	}
	changed := map[*plan.Count]*plan.Pair[plan.Count]{}
	for _, pair := range given {
		if place := places[pair.Key]; place == nil {
			s.unknown(pair, "section or criterion", names)
		} else if s.within(pair) {
			*place = pair.Value
			changed[place] = pair
		}
	}
	for i, m := range s.models.Scores {
		if !s.adds(m, changed) {
			s.models.Scores[i].Sections = cloneSections(embedded().Scores[i].Sections)
		}
	}
}

// adds reports whether the weights of a score add up.
func (s *settler) adds(m *plan.ScoreModel, changed map[*plan.Count]*plan.Pair[plan.Count]) bool {
	sum, ok := 0, true
	var at *plan.Pair[plan.Count]
	for _, section := range m.Sections {
		sum += section.Weight.Int()
		if pair := changed[&section.Weight]; pair != nil {
			at = pair
		}
		shares := 0
		var of *plan.Pair[plan.Count]
		for _, c := range section.Criteria {
			shares += c.Weight.Int()
			if pair := changed[&c.Weight]; pair != nil {
				of = pair
			}
		}
		if shares == 0 && of != nil {
			s.fault(Fault{At: &of.Value, Message: fmt.Sprintf("no criterion of %s has any weight left", section.ID),
				Hint: fmt.Sprintf("give one of them a weight, or the section itself none: %s: 0", section.ID)})
			ok = false
		}
	}
	if sum != whole && at != nil {
		s.fault(Fault{At: &at.Value, Message: fmt.Sprintf("the weights of %s add up to %d, not 100", m.ID, sum), Hint: sectionWeights(m)})
		ok = false
	}
	return ok
}

// sectionWeights lists what adds up.
func sectionWeights(m *plan.ScoreModel) string {
	text := "they are now "
	for i, section := range m.Sections {
		if i > 0 {
			text += ", "
		}
		text += fmt.Sprintf("%s: %d", section.ID, section.Weight.Int())
	}
	return text
}

func (s *settler) caps(given []*plan.Pair[plan.Count]) {
	places, names := map[string]*plan.Count{}, []string{}
	for _, m := range s.models.Scores {
		for _, c := range m.Caps {
			places[string(c.ID)] = &c.At
			names = append(names, string(c.ID))
		}
	}
	for _, pair := range given {
		if place := places[pair.Key]; place == nil {
			s.unknown(pair, "cap", names)
		} else if s.within(pair) {
			*place = pair.Value
		}
	}
}

func (s *settler) gates(given []*plan.Pair[plan.Count]) {
	names := IDs()
	for _, pair := range given {
		if !slices.Contains(names, pair.Key) {
			s.unknown(pair, "score", names)
		} else {
			s.within(pair)
		}
	}
}

func (s *settler) within(pair *plan.Pair[plan.Count]) bool {
	if pair.Value.Absent() || pair.Value.Int() >= 0 && pair.Value.Int() <= whole {
		return !pair.Value.Absent()
	}
	s.fault(Fault{At: &pair.Value, Message: fmt.Sprintf("%d is more than the 100 points that there are", pair.Value.Int()), Hint: "write a whole number from 0 to 100"})
	return false
}

func (s *settler) unknown(pair *plan.Pair[plan.Count], noun string, names []string) {
	f := Fault{At: &pair.Key, Unknown: true, Message: fmt.Sprintf("there is no %s %q", noun, pair.Key)}
	if near, ok := nearest.Find(pair.Key, names); ok {
		f.Message += fmt.Sprintf("; did you mean %q?", near.Word)
		if near.Sure {
			f.Fix = near.Word
		}
	} else {
		f.Hint = "keyplan explain score lists them"
	}
	s.fault(f)
}

// IDs are the ids of the scores.
func IDs() []string {
	var ids []string
	for _, m := range embedded().Scores {
		ids = append(ids, string(m.ID))
	}
	return ids
}

// clone copies what settings may change.
func clone(m *plan.ScoreModels) *plan.ScoreModels {
	c := *m
	c.Scores = nil
	for _, score := range m.Scores {
		s := *score
		s.Sections = cloneSections(score.Sections)
		s.Caps = nil
		for _, cap := range score.Caps {
			copied := *cap
			s.Caps = append(s.Caps, &copied)
		}
		c.Scores = append(c.Scores, &s)
	}
	return &c
}

func cloneSections(sections []*plan.ScoreSection) (out []*plan.ScoreSection) {
	for _, section := range sections {
		s := *section
		s.Criteria = nil
		for _, criterion := range section.Criteria {
			copied := *criterion
			s.Criteria = append(s.Criteria, &copied)
		}
		out = append(out, &s)
	}
	return out
}
