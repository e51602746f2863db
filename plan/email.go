package plan

import "strings"

// maxEmail is the longest mail address there may be (RFC 5321).
const maxEmail = 254

var wantedEmail = wanted{"a mail address", "a mail address, such as maria.keller@acme.example"}

// Email is a mail address.
type Email string

// Parse reads an address such as maria.keller@acme.example. It checks the
// form, not whether mail arrives.
func (e *Email) Parse(text string, _ *Env) error {
	text = strings.TrimSpace(text)
	if text == "" {
		*e = ""
		return nil
	}
	if flaw := emailFlaw(text); flaw != "" {
		return wantedEmail.because(flaw).surely(bareAddress(text))
	}
	*e = Email(text)
	return nil
}

// Absent reports whether there is no address.
func (e Email) Absent() bool { return e == "" }

// String is the address as written.
func (e Email) String() string { return string(e) }

// emailFlaw says why a text is not a mail address, or "".
func emailFlaw(text string) string {
	local, domain, _ := strings.Cut(text, "@")
	switch {
	case len(text) > maxEmail:
		return "it is longer than 254 characters"
	case IsPlaceholder(text):
		return "leave the field out until it is known"
	case strings.Count(text, "@") != 1:
		return "it must have one @"
	case !printable(text) || strings.ContainsAny(text, `<>()[]",;:\`):
		return "it has a space or a sign in it that no address has"
	case local == "":
		return "nothing stands before the @"
	case !strings.Contains(strings.Trim(domain, "."), ".") || strings.Trim(domain, ".-") != domain || strings.Contains(domain, ".."):
		return "what follows the @ is not a domain such as acme.example"
	}
	return ""
}

// bareAddress takes the address out of "Maria Keller <m.keller@acme.example>"
// or "mailto:m.keller@acme.example", or gives "".
func bareAddress(text string) string {
	if len(text) > 2*maxEmail {
		return ""
	}
	if _, inner, ok := strings.Cut(text, "<"); ok {
		text, _, _ = strings.Cut(inner, ">")
	}
	text = strings.TrimPrefix(text, "mailto:")
	if emailFlaw(text) != "" {
		return ""
	}
	return text
}
