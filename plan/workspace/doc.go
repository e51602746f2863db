// Package workspace finds keyplan.yaml and plan files, and reads them.
//
// A plan's workspace is the folder of the nearest keyplan.yaml above it; a
// plan without one is judged by defaults. A folder stands for the plans below
// it, dot-folders and links to folders left out, so no loop is ever walked.
package workspace
