package score_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"keyplan/plan"
)

// unfavourable are fields that end something, or do not say anything good by
// being filled.
var unfavourable = map[string]string{
	"contact.left":       "the contact is gone",
	"opportunity.closed": "it is over, won or lost",
	"opportunity.why":    "likewise",
	"action.done":        "it is no longer open; see TestDoingWhatWasPromised",
	"cell.until":         "until then it is not ours",
	"entry.next":         "whether it helps hangs on the actions",
	"plan.keyplan":       "the format",
	"account.id":         "a name",
}

// favourable are values that speak for the account, by part and field, then by
// field. Where one is in favour of one score and another of the next, both are
// given: each score must gain or stay by one of them.
var favourable = map[string][]string{
	"account.tier": {"key"}, "account.status": {"active"}, "account.currency": {"EUR"}, "account.manager": {"janet.leverling"},
	"account.deputy": {"tobias.renk"}, "account.sponsor": {"henrike.claasen"}, "account.group": {"group"}, "account.customer_since": {"2012"},
	"team member.person": {"paul.nwosu"}, "team member.allocation": {"20%"},
	"review.status": {"approved"}, "review.cadence": {"yearly"}, "review.last": {"2026-11-20"}, "review.next": {"2026-12-10"}, "review.horizon": {"2029-12-31"},
	"review.circulated": {"2026-11-20"}, "agreement.person": {"henrike.claasen"}, "agreement.date": {"2026-11-20"},
	"selection.date": {"2026-11-01", "2025-09-01"}, "selection.score": {"80"},
	"effort.hours_per_month": {"20"}, "effort.budget": {"20k"}, "effort.actual_hours": {"20"},
	"call.health": {"green"}, "call.date": {"2026-11-20"},
	"profile.website": {"https://example.com"}, "profile.ownership": {"family"}, "profile.employees": {"20"}, "profile.founded": {"1962"}, "profile.fiscal_year_end": {"12"},
	"profile.market_position": {"leader"}, "headquarters.country": {"AT"}, "site.country": {"AT"}, "unit.employees": {"10"},
	"contact.email": {"m@example.com"}, "contact.influence": {"high", "low"}, "contact.sentiment": {"advocate"}, "contact.standing": {"trusted_advisor"},
	"contact.target_standing": {"credible_source"}, "contact.cadence": {"yearly"}, "contact.primary": {"yes"}, "contact.owner": {"janet.leverling"},
	"relationship.stage": {"integrated"}, "relationship.reference": {"2020"},
	"competitor.position": {"niche"}, "competitor.strength": {"weak"}, "competitor.share_of_wallet": {"1%"}, "competitor.contract_end": {"2027-01-31"},
	"satisfaction.date": {"2026-11-20"}, "satisfaction.measure": {"interview"}, "satisfaction.score": {"5"},
	"performance.date": {"2026-11-20"}, "performance.value": {"99"}, "performance.target": {"90"}, "performance.better": {"higher"},
	"fiscal year.revenue": {"1", "1M", "100M"}, "fiscal year.through": {"2026-10-31", "2025-12-31", "2024-12-31", "2023-12-31"},
	"fiscal year.target": {"1", "1M", "100M"}, "fiscal year.forecast": {"1", "1M", "100M"},
	"fiscal year.margin": {"40%"}, "fiscal year.customer_spend": {"1", "1M", "100M", "1bn"}, "fiscal year.cost_to_serve": {"1"}, "fiscal year.year": {"2026"},
	"offering year.year": {"2026"}, "customer year.year": {"2025"}, "offering year.revenue": {"0", "1M"}, "offering year.spend": {"1M"}, "customer year.revenue": {"100M"}, "customer year.profit": {"10M"},
	"payment.terms_days": {"30", "120"}, "payment.average_days": {"1"}, "payment.credit_limit": {"100k"}, "payment.risk": {"low"},
	"contract.start": {"2026-01-01"}, "contract.end": {"2029-12-31"}, "contract.value": {"1M"}, "contract.notice_days": {"30"}, "contract.renewal": {"automatic"}, "contract.probability": {"90%"},
	"opportunity.kind": {"expansion"}, "opportunity.value": {"10M"}, "opportunity.stage": {"negotiation"}, "opportunity.probability": {"90%"},
	"opportunity.opened": {"2026-11-01"}, "opportunity.close": {"2027-03-31"}, "cell.status": {"gap"}, "cell.spend": {"100k"},
	"objective.type": {"revenue"}, "objective.better": {"higher"}, "objective.baseline": {"1"}, "objective.actual": {"2"}, "objective.target": {"3"},
	"objective.due": {"2027-12-31"}, "objective.status": {"in_progress"},
	"action.due": {"2027-03-31"}, "action.status": {"in_progress"}, "action.effort_hours": {"8"},
	"risk.likelihood": {"low"}, "risk.impact": {"low"}, "risk.closed": {"2026-11-20"},
	"issue.severity": {"low"}, "issue.raised": {"2026-11-20"}, "issue.due": {"2027-01-31"}, "issue.resolved": {"2026-11-20"},
	"entry.date": {"2026-11-20"}, "entry.type": {"visit"}, "entry.purpose": {"review", "update"}, "entry.feedback": {"positive"},
	"as_of": {"2026-11-22"}, "confidence": {"confirmed"}, "owner": {"janet.leverling"}, "by": {"2027-12-31"},
}

// texts are the kinds whose values are words.
var texts = []*plan.Kind{&plan.TextKind, &plan.LooseKind}

func TestAFavourableFactNeverCosts(t *testing.T) {
	filled := 0
	for _, s := range subjects(t) {
		f := filler{t: t, subject: s}
		f.before = s.points()
		fields(plan.ViewOf(s.doc.Plan), f.field)
		filled += f.filled
	}
	if filled < 2000 {
		t.Errorf("only %d fields were filled: does the walk still reach them?", filled)
	}
}

// TestToSayThatThereIsNoneNeverCosts makes lists of which nothing is known
// known to be empty, one after the other.
func TestToSayThatThereIsNoneNeverCosts(t *testing.T) {
	for _, s := range subjects(t) {
		before := s.points()
		fields(plan.ViewOf(s.doc.Plan), func(v plan.View, f *plan.Field) {
			if f.Form != plan.Items || !v.Absent(f) {
				return
			}
			v.Grow(f, 0)
			after := s.points()
			for id, was := range before {
				if after[id] < was {
					t.Errorf("%s: %s falls from %d to %d with %s: []", s.name, id, was, after[id], f.Key)
				}
			}
			before = after
		})
	}
}

type filler struct {
	t       *testing.T
	subject subject
	before  map[string]int
	filled  int
}

func (f *filler) field(v plan.View, field *plan.Field) {
	name := v.Shape.Noun + "." + field.Key
	if _, ends := unfavourable[name]; ends || !v.Absent(field) || future(v) {
		return
	}
	switch field.Form {
	case plan.Scalar:
		f.scalar(v, field, name)
	case plan.Scalars:
		f.scalars(v, field, name)
	}
}

// future reports whether a part is a year that is not over: it can have no
// revenue yet, and what it says is about to change.
func future(v plan.View) bool {
	year := v.Shape.Field("year")
	return year != nil && v.Value(year).String() > "2026"
}

func (f *filler) scalar(v plan.View, field *plan.Field, name string) {
	value := v.Value(field)
	values := f.values(v, field, name)
	f.check(v, name, values, func(text string) {
		f.parse(value, name, text)
	}, func() {
		if field.Options != nil {
			_ = value.Parse("", nil)
			return
		}
		reflect.ValueOf(value).Elem().SetZero()
	})
}

// values are what may be filled in.
func (f *filler) values(v plan.View, field *plan.Field, name string) []string {
	if against(v) && field.Key == "influence" {
		return []string{"low"} // that they count less
	}
	for _, key := range []string{name, field.Key} {
		if values := favourable[key]; values != nil {
			return values
		}
	}
	switch {
	case field.To != 0:
		if ids := f.ids(field.To); len(ids) > 0 {
			return ids[:1]
		}
		return nil
	case field.Kind == &plan.IDKind:
		return []string{"known"}
	case slices.Contains(texts, field.Kind):
		return []string{"something that is known"}
	case field.Options != nil:
		return []string{field.Options.Values()[0]}
	}
	f.t.Errorf("no favourable value is known for %s", name)
	return nil
}

// against reports whether a part is a contact who is against us.
func against(v plan.View) bool {
	sentiment := v.Shape.Field("sentiment")
	if sentiment == nil {
		return false
	}
	s := v.Value(sentiment).String()
	return s == "critic" || s == "opponent"
}

// ids are what a link may name.
func (f *filler) ids(to plan.Scope) (ids []string) {
	if to&plan.InPeople != 0 {
		ids = append(ids, "janet.leverling")
	}
	fields(plan.ViewOf(f.subject.doc.Plan), func(v plan.View, field *plan.Field) {
		if field.Form != plan.Items || field.Names&to == 0 {
			return
		}
		n, _ := v.Len(field)
		for i := range n {
			item := v.Item(field, i)
			ids = append(ids, item.Value(item.Shape.ID).String())
		}
	})
	return ids
}

func (f *filler) scalars(v plan.View, field *plan.Field, name string) {
	if all := f.all(field, name); len(all) > 0 {
		f.check(v, name, []string{strings.Join(all, " ")}, func(string) { f.fillAll(v, field, name, all) }, func() { v.Grow(field, 0) })
	}
}

// all are the values of a list that is filled.
func (f *filler) all(field *plan.Field, name string) []string {
	switch {
	case name == "contact.roles":
		return []string{"decision_maker", "champion", "executive_sponsor"}
	case field.To != 0:
		return f.ids(field.To)
	case field.Options != nil:
		return field.Options.Values()
	}
	return []string{"something that is known"}
}

func (f *filler) fillAll(v plan.View, field *plan.Field, name string, all []string) {
	v.Grow(field, len(all))
	for i, text := range all {
		f.parse(v.At(field, i), name, text)
	}
}

func (f *filler) parse(value plan.Value, name, text string) {
	if err := value.Parse(text, &f.subject.doc.Env); err != nil {
		f.t.Fatalf("%s: %s: %q: %v", f.subject.name, name, text, err)
	}
}

// check fills a field with each value, and expects of each score that it does
// not fall with one of them.
func (f *filler) check(v plan.View, name string, values []string, fill func(string), clear func()) {
	if len(values) == 0 {
		return
	}
	best := map[string]int{}
	for _, text := range values {
		fill(text)
		for id, points := range f.subject.points() {
			best[id] = max(best[id], points)
		}
		clear()
	}
	f.filled++
	for id, was := range f.before {
		if is, applies := best[id]; applies && is < was {
			f.t.Errorf("%s: %s %s: %s falls from %d to %d with %v", f.subject.name, name, named(v), id, was, is, values)
		}
	}
}

// named says which part it is.
func named(v plan.View) string {
	if m := v.Shape.Main; m != nil && m.Form == plan.Scalar {
		return fmt.Sprintf("%q", v.Value(m).String())
	}
	return ""
}

// burdens are items that say nothing good by being there.
var burdens = map[string]string{
	"unit":       "one more in which we may know nobody",
	"competitor": "one more with whom we are compared",
}

// TestOneMoreThatSpeaksForUsNeverCosts adds to each list an item that is
// fresh, confirmed and as favourable as can be: whoever knows more, or does
// more, loses nothing.
func TestOneMoreThatSpeaksForUsNeverCosts(t *testing.T) {
	added := 0
	for _, s := range subjects(t) {
		f := filler{t: t, subject: s, before: s.points()}
		lists(reflect.ValueOf(s.doc.Plan).Elem(), func(list reflect.Value) {
			was := reflect.ValueOf(list.Interface())
			item := reflect.New(list.Type().Elem().Elem())
			v := plan.ViewOf(item.Interface().(plan.Part))
			if _, burden := burdens[v.Shape.Noun]; burden {
				return
			}
			f.full(v)
			list.Set(reflect.Append(list, item))
			if o, ok := item.Interface().(*plan.Objective); ok { // one that is pursued
				actions := &s.doc.Plan.Actions
				defer set(actions, append(slices.Clone(*actions), &plan.Action{ID: "next", Action: "Begin", For: []plan.Ref{plan.Ref(o.ID)}, Owner: o.Owner, Due: o.Due}))()
			}
			for id, points := range s.points() {
				if points < f.before[id] {
					t.Errorf("%s: %s falls from %d to %d with %+v", s.name, id, f.before[id], points, item.Elem().Interface())
				}
			}
			list.Set(was)
			added++
		})
	}
	if added < 500 {
		t.Errorf("only %d items were added: does the walk still reach the lists?", added)
	}
}

// lists visits all lists of parts.
func lists(v reflect.Value, visit func(list reflect.Value)) {
	switch {
	case v.Kind() == reflect.Pointer:
		lists(v.Elem(), visit)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				lists(v.Field(i), visit)
			}
		}
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Pointer:
		visit(v)
		for i := range v.Len() {
			lists(v.Index(i), visit)
		}
	}
}

// full fills an item with what speaks for the account.
func (f *filler) full(v plan.View) {
	for _, field := range v.Shape.Fields {
		name := v.Shape.Noun + "." + field.Key
		if _, ends := unfavourable[name]; ends {
			continue
		}
		switch field.Form {
		case plan.Scalar:
			if values := f.values(v, field, name); len(values) > 0 {
				f.parse(v.Value(field), name, values[0])
			}
		case plan.Scalars:
			f.fillAll(v, field, name, f.all(field, name))
		}
	}
}
