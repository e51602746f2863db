package plan

import (
	"strings"
	"testing"
)

func TestURL(t *testing.T) {
	reads(t, new(URL), []reading{
		{"a site", "https://acme.example", "https://acme.example"},
		{"a page", "http://www.acme.example/about?a=1#b", "http://www.acme.example/about?a=1#b"},
		{"capitals", "HTTPS://Acme.example", "HTTPS://Acme.example"},
		{"umlauts", "https://größe.example", "https://größe.example"},
		{"a port", "https://crm.local:8443/x", "https://crm.local:8443/x"},
	})
	const not = "is not a web address: "
	refuses(t, new(URL), []refusal{
		{"no scheme", "acme.example", not + "it does not begin with https://", "https://acme.example", true},
		{"no scheme but a page", "www.acme.example/about", not + "it does not begin with https://", "https://www.acme.example/about", true},
		{"a script", "javascript:alert(1)", not + "only https and http are allowed", "", false},
		{"a file", "file:///etc/passwd", not + "only https and http are allowed", "", false},
		{"no site", "https://", not + "it names no site", "", false},
		{"a password", "https://jane:secret@acme.example", not + "it gives away a user name or password", "", false},
		{"a space", "https://acme.example/a b", not + "it has a space or a sign in it that no address has", "", false},
		{"a sign that turns the text round", "https://acme.example/\u202egnp", not + "it has a space or a sign in it that no address has", "", false},
		{"a quote", `https://acme.example/"onclick`, not + "it has a space or a sign in it that no address has", "", false},
		{"a broken one", "http://[::1", not + "it cannot be opened", "", false},
		{"a word", "none", not + "it does not begin with https://", "", false},
		{"too long", "https://acme.example/" + strings.Repeat("x", 2100), not + "it is longer than 2,079 characters, the most that Excel can link to", "", false},
	})
}

func TestEmail(t *testing.T) {
	reads(t, new(Email), []reading{
		{"an address", "maria.keller@acme.example", "maria.keller@acme.example"},
		{"a tag", "m+plan@mail.acme.example", "m+plan@mail.acme.example"},
		{"umlauts", "jörg@größe.example", "jörg@größe.example"},
	})
	const not = "is not a mail address: "
	refuses(t, new(Email), []refusal{
		{"a name before it", "Maria Keller <m.keller@acme.example>", not + "it has a space or a sign in it that no address has", "m.keller@acme.example", true},
		{"a link", "mailto:m@acme.example", not + "it has a space or a sign in it that no address has", "m@acme.example", true},
		{"no at", "maria.keller", not + "it must have one @", "", false},
		{"two ats", "a@b@c.example", not + "it must have one @", "", false},
		{"two addresses", "a@b.example, c@d.example", not + "it must have one @", "", false},
		{"nobody", "@acme.example", not + "nothing stands before the @", "", false},
		{"no domain", "maria@", not + "what follows the @ is not a domain such as acme.example", "", false},
		{"a domain without a dot", "maria@acme", not + "what follows the @ is not a domain such as acme.example", "", false},
		{"a domain that ends in a dot", "maria@acme.example.", not + "what follows the @ is not a domain such as acme.example", "", false},
		{"a placeholder", "n/a", not + "leave the field out until it is known", "", false},
		{"too long", strings.Repeat("x", 250) + "@a.example", not + "it is longer than 254 characters", "", false},
	})
}

func TestYesNo(t *testing.T) {
	reads(t, new(YesNo), []reading{
		{"yes", "yes", "yes"}, {"true", "True", "yes"}, {"no", "NO", "no"}, {"false", "false", "no"},
	})
	refuses(t, new(YesNo), []refusal{
		{"one letter", "Y", "is not yes or no", "yes", true},
		{"off", "off", "is not yes or no", "no", true},
		{"a one", "1", "is not yes or no", "yes", false},
		{"another language", "nein", "is not yes or no", "no", false},
		{"in between", "maybe", "is not yes or no", "", false},
	})
}
