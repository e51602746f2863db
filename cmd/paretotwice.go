package cmd

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
)

// twice tells of files that are the same as one named before, or hold just what
// it does, as a download made again: all of them count.
func (a *app) twice(args []string) (notes []string, err error) {
	infos := make([]os.FileInfo, len(args))
	for i, arg := range args {
		if arg == "-" {
			continue
		}
		if infos[i], err = os.Stat(a.abs(arg)); err != nil {
			return nil, fmt.Errorf("cannot read %w", about(arg, err))
		}
		for j := range i {
			if infos[j] == nil || infos[j].Size() != infos[i].Size() {
				continue
			}
			if os.SameFile(infos[i], infos[j]) {
				notes = append(notes, fmt.Sprintf("%s is named twice, and counts twice: name it once", arg))
				break
			}
			same, err := sameText(a.abs(arg), a.abs(args[j]))
			if err != nil {
				return nil, fmt.Errorf("cannot read %w", about(arg, err))
			}
			if same {
				notes = append(notes, fmt.Sprintf("%s holds just what %s does, and both count: name one of them", arg, args[j]))
				break
			}
		}
	}
	return notes, nil
}

// sameText reports whether two files of one size hold the same bytes.
func sameText(one, other string) (same bool, err error) {
	a, err := os.Open(one)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	b, err := os.Open(other)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	left, right := bufio.NewReader(a), bufio.NewReader(b)
	for {
		c, err := left.ReadByte()
		d, otherErr := right.ReadByte()
		switch {
		case errors.Is(err, io.EOF) && errors.Is(otherErr, io.EOF):
			return true, nil
		case err != nil && !errors.Is(err, io.EOF):
			return false, err
		case otherErr != nil && !errors.Is(otherErr, io.EOF):
			return false, otherErr
		case err != nil || otherErr != nil || c != d:
			return false, nil
		}
	}
}
