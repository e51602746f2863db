package cmd

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"keyplan/pareto/ledger"
)

// sources are the ledgers to read; "-" is standard input.
func (a *app) sources(args []string) ([]ledger.Source, error) {
	var sources []ledger.Source
	piped := false
	for _, arg := range args {
		if arg == "-" {
			if piped {
				return nil, errors.New("standard input can be read only once; name - once")
			}
			piped = true
			sources = append(sources, ledger.Source{Name: "standard input", Once: true, Open: func() (io.ReadCloser, error) { return io.NopCloser(a.In), nil }})
			continue
		}
		path := a.abs(arg)
		info, err := os.Stat(path)
		switch {
		case errors.Is(err, os.ErrNotExist):
			_, err := a.noFile(arg, ".csv", ".tsv", ".txt", ".xlsx", ".xlsm")
			return nil, err
		case err != nil:
			return nil, fmt.Errorf("cannot read %w", about(arg, err))
		case info.IsDir():
			return nil, fmt.Errorf("%s is a folder; name the export itself", arg)
		}
		sources = append(sources, ledger.Source{Name: filepath.ToSlash(arg), Open: func() (io.ReadCloser, error) { return os.Open(path) }})
	}
	return sources, nil
}
