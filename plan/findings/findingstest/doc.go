// Package findingstest helps to test formats of findings: reports of every
// kind made by hand, so that they stay as they are when rules change, and
// goldens to compare with.
//
//	findingstest.Golden(t, "testdata/mixed.txt", output)
//
// go test ./plan/findings/... -update writes the goldens anew. Look at them
// then: they are what people see.
package findingstest
