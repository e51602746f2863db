package redact_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/redact"
	"keyplan/plan/redact/redacttest"
)

// everything is all that a copy holds as text, by path, hidden Go fields
// included: nothing that is there can be missed.
func everything(at reflect.Value, path string, found map[string]string) {
	switch at.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !at.IsNil() {
			everything(at.Elem(), path, found)
		}
	case reflect.Struct:
		if at.CanAddr() && at.Addr().CanInterface() {
			if v, ok := at.Addr().Interface().(plan.Value); ok {
				found[path] = v.String()
			}
		}
		for i := range at.NumField() {
			everything(at.Field(i), path+"."+at.Type().Field(i).Name, found)
		}
	case reflect.Slice, reflect.Array:
		for i := range at.Len() {
			everything(at.Index(i), fmt.Sprintf("%s[%d]", path, i), found)
		}
	case reflect.Map:
		for _, key := range at.MapKeys() {
			everything(key, path, found)
			everything(at.MapIndex(key), path+"."+fmt.Sprint(key), found)
		}
	case reflect.String:
		found[path] = at.String()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		found[path] = fmt.Sprint(at.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		found[path] = fmt.Sprint(at.Uint())
	}
}

func inCopy(c *redact.Copy) map[string]string {
	found := map[string]string{}
	everything(reflect.ValueOf(c.Plan), "plan", found)
	everything(reflect.ValueOf(c.Settings), "settings", found)
	return found
}

// TestNoCanaryOfOursIsInTheCopyForTheCustomer looks for each private value in
// all that the copy holds.
func TestNoCanaryOfOursIsInTheCopyForTheCustomer(t *testing.T) {
	filled := redacttest.Fill()
	found := inCopy(redact.For(redact.Customer, filled.Plan, filled.Settings, filled.Today))
	internal := filled.Internal()
	if len(internal) < 300 {
		t.Errorf("only %d canaries: does the walk still reach every field?", len(internal))
	}
	for _, canary := range internal {
		for path, text := range found {
			if form, ok := canary.In(text); ok {
				t.Errorf("%s is in the copy at %s, as %s", canary.Path, path, form)
			}
		}
	}
}

// TestTheTestFindsWhatItLooksFor keeps the test above from passing for nothing.
func TestTheTestFindsWhatItLooksFor(t *testing.T) {
	filled := redacttest.Fill()
	found := inCopy(&redact.Copy{Plan: filled.Plan, Settings: filled.Settings})
	for _, canary := range filled.Canaries {
		if canary.Plain || anyHolds(found, canary) {
			continue
		}
		t.Errorf("%s, which is %s, is not even found in the plan itself", canary.Path, canary.Text)
	}
}

func anyHolds(found map[string]string, canary redacttest.Canary) bool {
	for _, text := range found {
		if _, ok := canary.In(text); ok {
			return true
		}
	}
	return false
}

// TestTheCopyForTheCustomerHoldsMarkedFieldsOnly looks at fields rather than at
// values: a word that may stand elsewhere has no canary.
func TestTheCopyForTheCustomerHoldsMarkedFieldsOnly(t *testing.T) {
	filled := redacttest.Fill()
	c := redact.For(redact.Customer, filled.Plan, filled.Settings, filled.Today)
	var walk func(v plan.View, path string)
	walk = func(v plan.View, path string) {
		for _, f := range v.Shape.Fields {
			switch {
			case v.Absent(f):
				continue
			case !f.Customer || f.Evidence:
				t.Errorf("%s%s is in the copy, and is not marked for the customer", path, f.Key)
			case f.Form == plan.Single:
				walk(v.Object(f), path+f.Key+".")
			case f.Form == plan.Items:
				n, _ := v.Len(f)
				for i := range n {
					walk(v.Item(f, i), fmt.Sprintf("%s%s[%d].", path, f.Key, i))
				}
			}
		}
	}
	walk(plan.ViewOf(c.Plan), "")
	walk(plan.ViewOf(c.Settings), "keyplan.yaml: ")
}

// TestEveryCustomerFieldIsInTheCopy fails, too, for a mark that nobody can ever
// see, since what stands around it is hidden.
func TestEveryCustomerFieldIsInTheCopy(t *testing.T) {
	filled := redacttest.Fill()
	c := redact.For(redact.Customer, filled.Plan, filled.Settings, filled.Today)
	found := inCopy(c)
	for _, canary := range filled.Shown() {
		if !canary.Plain && !anyHolds(found, canary) {
			t.Errorf("%s is not in the copy", canary.Path)
		}
	}
	marked, there := map[string]bool{}, map[string]bool{}
	var walk func(v plan.View, into map[string]bool)
	walk = func(v plan.View, into map[string]bool) {
		for _, f := range v.Shape.Fields {
			if f.Customer && !f.Evidence && !v.Absent(f) {
				into[v.Shape.Noun+"."+f.Key] = true
			}
			switch n, _ := length(v, f); f.Form {
			case plan.Single:
				walk(v.Object(f), into)
			case plan.Items:
				for i := range n {
					walk(v.Item(f, i), into)
				}
			}
		}
	}
	walk(plan.ViewOf(filled.Plan), marked)
	walk(plan.ViewOf(filled.Settings), marked)
	walk(plan.ViewOf(c.Plan), there)
	walk(plan.ViewOf(c.Settings), there)
	if len(marked) < 100 {
		t.Errorf("only %d fields are marked: does the walk still reach them?", len(marked))
	}
	for field := range marked {
		if !there[field] {
			t.Errorf("%s is marked for the customer, and never in their copy", field)
		}
	}
}

func length(v plan.View, f *plan.Field) (int, bool) {
	if f.Form == plan.Scalar || f.Form == plan.Single {
		return 0, false
	}
	return v.Len(f)
}

// TestACopyOfACopyIsTheSame holds for both audiences.
func TestACopyOfACopyIsTheSame(t *testing.T) {
	filled := redacttest.Fill()
	written, settings := read(t)
	for _, audience := range []redact.Audience{redact.Customer, redact.Team} {
		for _, of := range []*redact.Copy{{Plan: filled.Plan, Settings: filled.Settings}, {Plan: written, Settings: settings}} {
			once := redact.For(audience, of.Plan, of.Settings, today)
			twice := redact.For(audience, once.Plan, once.Settings, today)
			if !reflect.DeepEqual(twice.Plan, once.Plan) || !reflect.DeepEqual(twice.Settings, once.Settings) {
				t.Errorf("%s: a second copy of %q differs", audience, of.Plan.Account.Name)
			}
			if len(twice.Held) > 0 {
				t.Errorf("%s: a second copy of %q leaves out more: %v", audience, of.Plan.Account.Name, twice.Held)
			}
		}
	}
}

func TestThePlanItselfStaysAsItWas(t *testing.T) {
	filled, same := redacttest.Fill(), redacttest.Fill()
	for _, audience := range []redact.Audience{redact.Customer, redact.Team} {
		c := redact.For(audience, filled.Plan, filled.Settings, filled.Today)
		for _, contact := range c.Plan.Contacts {
			contact.Position = "changed in the copy"
		}
		c.Plan.Profile.Trends[0] = "changed in the copy"
	}
	if !reflect.DeepEqual(filled.Plan, same.Plan) || !reflect.DeepEqual(filled.Settings, same.Settings) {
		t.Error("the plan is another after copies were made of it")
	}
}

func TestAnAudienceThatIsNotKnownSeesNothing(t *testing.T) {
	filled := redacttest.Fill()
	c := redact.For("press", filled.Plan, filled.Settings, filled.Today)
	if !plan.ViewOf(c.Plan).Empty() || !plan.ViewOf(c.Settings).Empty() {
		t.Errorf("it sees %v", inCopy(c))
	}
}

// TestNothingPersonalIsInTheCopyForTheTeam walks it in the same way.
func TestNothingPersonalIsInTheCopyForTheTeam(t *testing.T) {
	filled := redacttest.Fill()
	c := redact.For(redact.Team, filled.Plan, filled.Settings, filled.Today)
	found := inCopy(c)
	personal := filled.Personal()
	if len(personal) < 30 {
		t.Errorf("only %d canaries are personal", len(personal))
	}
	for _, canary := range personal {
		for path, text := range found {
			if form, ok := canary.In(text); ok {
				t.Errorf("%s is in the copy at %s, as %s", canary.Path, path, form)
			}
		}
	}
	for _, canary := range filled.Canaries {
		if !canary.Plain && !canary.Personal && !anyHolds(found, canary) {
			t.Errorf("%s is not in the copy", canary.Path)
		}
	}
	for i, contact := range c.Plan.Contacts {
		if was := filled.Plan.Contacts[i]; contact.Position != was.Position || !contact.Vacant() || contact.Influence != was.Influence {
			t.Errorf("of %s %s is left", was.Name, contact.Called())
		}
	}
}

func TestWhatIsHeldBackIsToldWithItsReason(t *testing.T) {
	filled := redacttest.Fill()
	why := map[string]int{}
	for _, h := range redact.For(redact.Customer, filled.Plan, filled.Settings, filled.Today).Held {
		why[h.Why]++
		if !strings.Contains(h.String(), h.Why) || !strings.Contains(h.String(), h.Noun) {
			t.Errorf("%q does not tell %+v", h.String(), h)
		}
	}
	for _, want := range []string{"it is only assumed", "it is about us rather than them", "they have left", "it serves nothing that the customer sees"} {
		if why[want] == 0 {
			t.Errorf("nothing is left out since %s: %v", want, why)
		}
	}
}
