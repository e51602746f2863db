package cmd

import "golang.org/x/sys/windows"

// colors reports whether a console obeys the sequences that colour a text,
// which it must be asked for. Those before Windows 10 cannot, nor those that
// are set to be like them.
func colors(fd uintptr) bool {
	var mode uint32
	if windows.GetConsoleMode(windows.Handle(fd), &mode) != nil {
		return true // no console: what reads it is asked by no mode
	}
	return windows.SetConsoleMode(windows.Handle(fd), mode|windows.ENABLE_PROCESSED_OUTPUT|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
