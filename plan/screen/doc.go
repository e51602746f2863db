// Package screen is what text on a terminal needs: how wide it is, where it
// breaks, and its colour.
//
//	screen.Width("語") // 2
//	screen.Wrap("a long sentence", 8, 8) // "a long", "sentence"
//
// It writes nothing, asks no terminal and no environment: whoever calls says
// how wide a line is and whether there is colour.
package screen
