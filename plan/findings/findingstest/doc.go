// Package findingstest helps to test formats of findings: reports of every
// kind made by hand, so that they stay as they are when rules change.
package findingstest
