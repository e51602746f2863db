package git

import (
	"crypto/sha1"
	"encoding/hex"
	"fmt"
)

// HashOf is the name that git gives to what a file holds, as in git hash-object,
// in repositories of the usual kind. It asks no git, and changes with each byte;
// it is no proof against forgery.
func HashOf(text []byte) string {
	h := sha1.New()
	fmt.Fprintf(h, "blob %d\x00", len(text))
	h.Write(text)
	return hex.EncodeToString(h.Sum(nil))
}
