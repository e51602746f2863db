package plain

import "path"

// Under is a file as seen from a folder above the one that its name starts at.
// The folder is "" or a relative path with forward slashes.
func Under(folder, file string) string {
	if folder == "" || file == "" || Rooted(file) {
		return file
	}
	return path.Join(folder, file)
}

// Rooted reports whether a name with forward slashes is absolute, there or
// here: C:/plans is so on Windows only, and nobody has such a folder elsewhere.
func Rooted(file string) bool {
	return path.IsAbs(file) || len(file) > 2 && file[1] == ':' && file[2] == '/'
}
