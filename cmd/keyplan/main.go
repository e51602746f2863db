// Command keyplan keeps key account plans as plain YAML files in git.
package main

import (
	"os"
	"runtime/debug"

	"keyplan/cmd"
)

// gcPercent lets garbage wait until it is four times what is kept: plans are
// read, judged and dropped one by one, so what is kept is small, and the
// program is over before most garbage is worth collecting.
const gcPercent = 400

// memoryLimit is from how much memory on garbage waits no longer: a workbook of a
// thousand accounts would take nearly twice as much otherwise, and no less time.
const memoryLimit = 1 << 30

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
	os.Exit(cmd.Main(os.Args[1:], cmd.System()))
}
