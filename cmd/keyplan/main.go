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

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	os.Exit(cmd.Main(os.Args[1:], cmd.System()))
}
