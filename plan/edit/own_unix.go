//go:build unix

package edit

import (
	"io/fs"
	"os"
	"syscall"
)

// own gives a new file the owner of the one that it replaces, where that is
// allowed: a run as root, as in containers, must not take people's files.
func own(file *os.File, like fs.FileInfo) {
	if stat, ok := like.Sys().(*syscall.Stat_t); ok {
		_ = file.Chown(int(stat.Uid), int(stat.Gid))
	}
}
