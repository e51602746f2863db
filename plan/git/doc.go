// Package git asks git what became of files: which revision a name stands for,
// what changed since, what a file held then, and when it was last touched. It
// is the only package that runs git.
//
//	repo, err := git.Open("accounts")          // ErrNoGit, ErrNoRepository
//	commit, err := repo.Resolve("main")        // ErrUnknown
//	changes, err := repo.Changed(commit)       // until the working tree
//	blobs := repo.Blobs()                      // one process for all files
//	defer blobs.Close()
//	text, err := blobs.Read(changes[0].Old, 1<<20)
//
// But for the settings that Config writes it only reads: no lock is taken,
// nothing is fetched by prompting, no pager, hook or external diff runs, and
// settings of the user that change what git prints are overruled. What git
// prints is read NUL by NUL, so that a path may hold any character. Paths are
// from the top of the repository, with forward slashes; Repo.Path makes them.
// It is written for git 2.39 and later.
package git
