//go:build !windows

package cmd

// colors reports whether a terminal obeys the sequences that colour a text.
func colors(uintptr) bool { return true }
