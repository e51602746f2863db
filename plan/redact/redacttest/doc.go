// Package redacttest fills a plan and the settings of its workspace with
// canaries: in each field a value that stands nowhere else, so that a test can
// look for those that must not be in a copy.
//
//	filled := redacttest.Fill(t)
//	copy := redact.For(redact.Customer, filled.Plan, filled.Settings, filled.Today)
//	… write the copy …
//	for _, canary := range filled.Internal() {
//		if form, found := canary.In(text); found {
//			t.Errorf("%s stands in it as %s", canary.Path, form)
//		}
//	}
//
// Values are legal for their kind and are found by walking the shapes, so that
// a field that is new has its canary from the first day. A word from a short
// list, such as high, cannot be told from the same word elsewhere: such a
// canary is Plain, and only a walk over the copy's fields can look for it.
package redacttest
