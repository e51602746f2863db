// Package plain is what all formats of findings share: the findings of a
// report in one list, how they are told, and how files are named.
package plain
