// Command empty is a cobra program that does nothing: the yardstick of how fast
// keyplan starts.
package main

import (
	"os"

	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{Use: "empty", RunE: func(*cobra.Command, []string) error { return nil }}
	if root.Execute() != nil {
		os.Exit(1)
	}
}
