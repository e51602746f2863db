// Command keyplan keeps key account plans as plain YAML files in git.
package main

import (
	"os"

	"keyplan/cmd"
)

func main() {
	os.Exit(cmd.Main(os.Args[1:], cmd.System()))
}
