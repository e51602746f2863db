// Package junit writes findings as JUnit XML, which nearly every CI shows as
// the results of tests:
//
//	keyplan validate --report junit=keyplan.xml
//
// Each plan is one case, by the name of its file: so there are as many cases
// as plans, a clean plan passes, and a case is the same from run to run, by
// which a CI tells what broke and what was mended. A plan with findings that
// fail the command (--fail-on) fails once, and its failure lists all its
// findings, the worst first. Findings that do not fail are the output of a
// case that passes. A faulty keyplan.yaml and a file that cannot be read are
// errors: they end the command with code 2 whatever fails it. What --since and
// --baseline left out is told as properties of the suite.
package junit
