package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"keyplan/plan/git"
	"keyplan/plan/load"
	"keyplan/plan/nearest"
	"keyplan/plan/workspace"
)

// diffArgs are what the arguments of diff stand for.
type diffArgs struct {
	from, to string   // revisions, as they were written; "" for the last commit, and for the working tree
	fork     bool     // from is where to left it: A...B
	paths    []string // files, folders and ids
	two      bool     // the paths are to be compared with each other
}

// arguments tells revisions from paths. What may be both is asked about rather
// than guessed.
func (o *diffOptions) arguments(args []string, dash int) (diffArgs, error) {
	var d diffArgs
	before, behind := args, []string(nil)
	if dash >= 0 {
		before, behind = args[:dash], args[dash:]
	}
	revisions := 0
	for _, arg := range before {
		from, to, is := o.span(arg)
		switch {
		case is && revisions > 0:
			return d, fmt.Errorf("%s is a second pair of revisions; name one", arg)
		case is:
			d.from, d.to, d.fork, revisions = from, strings.TrimPrefix(to, "."), strings.HasPrefix(to, "."), 2
			continue
		}
		kind, err := o.kindOf(arg, cmp.Or(d.from, "HEAD"), revisions < 2)
		if err != nil {
			return d, err
		}
		switch {
		case kind != aRevision:
			d.paths = append(d.paths, arg)
		case revisions == 0:
			d.from, revisions = arg, 1
		default:
			d.to, revisions = arg, 2
		}
	}
	for _, arg := range behind {
		if err := o.there(arg, cmp.Or(d.from, "HEAD")); err != nil {
			return d, err
		}
		d.paths = append(d.paths, arg)
	}
	if o.since != "" && revisions > 0 {
		return d, withHint(errors.New("--since and a revision both say what to compare with"), "leave one of them out")
	}
	if revisions > 0 || o.since != "" || len(d.paths) != 2 {
		return d, nil
	}
	return d, o.pairOfPaths(&d)
}

// span takes A..B apart; an end that is left out is the last commit.
func (o *diffOptions) span(arg string) (from, to string, ok bool) {
	from, to, ok = strings.Cut(arg, "..")
	if !ok || from == "" && strings.Trim(to, ".") == "" || strings.HasPrefix(to, "/") || strings.HasPrefix(to, `\`) || exists(o.abs(arg)) {
		return "", "", false // .. and ../other are folders
	}
	if from == "" {
		from = "HEAD"
	}
	switch to {
	case "":
		to = "HEAD"
	case ".":
		to = ".HEAD"
	}
	return from, to, true
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

type argKind int

const (
	aPath argKind = iota
	anAccount
	aRevision
)

// kindOf tells what an argument is; before is the revision to compare with, in
// which accounts may stand that are gone.
func (o *diffOptions) kindOf(arg, before string, mayBeRevision bool) (argKind, error) {
	kind, what := anAccount, "an account"
	if exists(o.abs(arg)) {
		kind, what = aPath, "a file or folder"
	}
	known := kind == aPath || slices.Contains(workspace.Accounts(o.Dir), arg)
	repo, err := o.repo()
	if err != nil || known && !mayBeRevision {
		return kind, nil // that git is needed is told where it is
	}
	_, err = repo.Resolve(arg)
	switch {
	case err != nil && known:
		return kind, nil
	case err != nil:
		return kind, o.neither(repo, before, arg)
	case known:
		return kind, withHint(fmt.Errorf("%q is %s and a revision of git", arg, what), "write -- %s for %s, or %s.. for the revision", arg, what, arg)
	case !mayBeRevision:
		return kind, fmt.Errorf("%s is a third revision; name two at most", arg)
	}
	return aRevision, nil
}

// there is the error for what was said to be a path, and is none.
func (o *diffOptions) there(arg, before string) error {
	if exists(o.abs(arg)) || slices.Contains(workspace.Accounts(o.Dir), arg) {
		return nil
	}
	repo, err := o.repo()
	if err != nil {
		return nil // that git is needed is told where it is
	}
	return o.neither(repo, before, arg)
}

// neither is the error for what is no path, account or revision, unless an
// account of that id was there once, or has it written in its file.
func (o *diffOptions) neither(repo *git.Repo, before, arg string) error {
	if wasAccount(repo, o.abs(arg), before, arg) {
		return nil
	}
	if _, _, err := workspace.Open(o.Dir, []string{arg}); err == nil {
		return nil
	}
	if _, err := repo.Resolve("HEAD"); err != nil {
		return fmt.Errorf("%q is no file, folder or account, and %w", arg, unknownRevision(repo, arg, err))
	}
	accounts, names := workspace.Accounts(o.Dir), repo.Names()
	base, back := arg, ""
	if at := strings.IndexAny(arg, "~^"); at > 0 {
		base, back = arg[:at], arg[at:]
		if _, err := repo.Resolve(base); err == nil {
			if repo.Shallow() {
				return withHint(fmt.Errorf("%q lies before what this copy of the repository holds", arg), unshallow)
			}
			return fmt.Errorf("%q goes further back than the history does", arg)
		}
	}
	if near, ok := nearest.Of(base, slices.Concat(accounts, names, []string{"HEAD"})); ok {
		return fmt.Errorf("%q is no file, folder, account or revision of git; did you mean %q?", arg, near+back)
	}
	return fmt.Errorf("%q is no file, folder, account or revision of git", arg)
}

// wasAccount reports whether there was a plan of that id, or in that file, at a
// revision.
func wasAccount(repo *git.Repo, file, revision, id string) bool {
	commit, err := repo.Resolve(revision)
	if err != nil {
		return false
	}
	files, _ := repo.Files(commit) // none are known at an error
	gone, _ := repo.Path(file)
	for path := range files {
		if path == gone || load.Stem(path) == id && path != id {
			return true
		}
	}
	return false
}

// repo is the repository around where keyplan was called.
func (o *diffOptions) repo() (*git.Repo, error) { return git.Open(o.Dir) }

// pairOfPaths decides whether two paths are to be compared with each other.
func (o *diffOptions) pairOfPaths(d *diffArgs) error {
	one, err := os.Stat(o.abs(d.paths[0]))
	if err != nil {
		return nil // ids of accounts
	}
	other, err := os.Stat(o.abs(d.paths[1]))
	switch {
	case err != nil:
		return nil
	case one.IsDir() != other.IsDir():
		return withHint(fmt.Errorf("cannot compare a file with a folder: %s, %s", d.paths[0], d.paths[1]), "keyplan diff HEAD %s %s    what changed in both since the last commit", d.paths[0], d.paths[1])
	}
	d.two = true
	return nil
}
