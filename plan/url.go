package plan

import (
	"net/url"
	"strings"
)

// maxURL is the longest address that Excel takes as a link.
const maxURL = 2079

var wantedURL = wanted{"a web address", "a web address that begins with https:// or http://, such as https://acme.example"}

// URL is the address of a web page, of http or https only: what a plan says
// becomes a link in a report, and a link must not run anything.
type URL string

// Parse reads an address such as https://acme.example/about.
func (u *URL) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if text == "" {
		*u = ""
		return nil
	}
	if flaw := urlFlaw(text); flaw != "" {
		fault := wantedURL.because(flaw)
		if !strings.Contains(text, ":") && strings.Contains(text, ".") && urlFlaw("https://"+text) == "" {
			fault.surely("https://" + text)
		}
		return fault
	}
	*u = URL(text)
	return nil
}

// Absent reports whether there is no address.
func (u URL) Absent() bool { return u == "" }

// String is the address as written.
func (u URL) String() string { return string(u) }

// urlFlaw says why a text is not an address that may be linked to, or "".
func urlFlaw(text string) string {
	if len(text) > maxURL {
		return "it is longer than 2,079 characters, the most that Excel can link to"
	}
	if !printable(text) || strings.ContainsAny(text, `"<>\`) {
		return "it has a space or a sign in it that no address has"
	}
	address, err := url.Parse(text)
	switch {
	case err != nil:
		return "it cannot be opened"
	case address.Scheme == "":
		return "it does not begin with https://"
	case address.Scheme != "https" && address.Scheme != "http":
		return "only https and http are allowed"
	case address.Hostname() == "":
		return "it names no site"
	case address.User != nil:
		return "it gives away a user name or password"
	}
	return ""
}
