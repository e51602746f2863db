// Package cmd is the command line of keyplan.
//
// Each command is a file with a constructor, an options struct and a run
// function, and one line in the table of commands in root.go. Commands get an
// Env for all that they touch of the machine, so that tests run them in
// process. Results go to standard output, talk to standard error.
package cmd
