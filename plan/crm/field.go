package crm

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"keyplan/plan"
)

// A field is something of an account that a column may hold.
type field struct {
	name     string   // as in --column name=HEADING
	doc      string   // for help
	headings []string // that say so, in normal form, the surest first
	looks    func(cell string) bool
	put      func(r *reading, cell string) error
}

// fields are all of them, in the order in which a row is read: the currency
// comes before what is counted in it.
var fields = []field{
	{"name", "the account's name", list("account-name account company-name company customer-name customer client-name client organization-name organisation-name organization organisation business-name trading-name partner-name firmenname firmenbezeichnung firma kundenname kundenbezeichnung kunde unternehmensname unternehmen geschaftspartner debitorname debitor name-1 name1 accountname name bezeichnung"), nil,
		func(r *reading, cell string) error { return r.Name.Parse(cell, nil) }},
	{"manager", "who of ours looks after it", list("key-account-manager kam account-manager account-owner owner-name owner record-owner company-owner sales-representative sales-rep salesperson sales-person sales-agent responsible assigned-to manager-name manager kundenbetreuer betreuer verantwortlicher verantwortlich zustandig verkaufer vertriebsmitarbeiter vertriebsbeauftragter ansprechpartner-intern inhaber sachbearbeiter"), nil,
		func(r *reading, cell string) error { return r.Manager.Parse(cell, nil) }},
	{"tier", "strategic, key, growth, maintain or prospect", list("tier account-tier classification class segment category kategorie kundenklasse kundensegment klasse stufe einstufung"), isTier,
		func(r *reading, cell string) error { return r.putTier(cell) }},
	{"industry", "what they do", list("industry industry-name sector branch branche industrie wirtschaftszweig sektor"), nil,
		func(r *reading, cell string) error { return r.Industry.Parse(cell, nil) }},
	{"website", "their website", list("website web-site web url homepage domain website-url company-domain-name webseite internet internetadresse internetseite"), isWebsite,
		func(r *reading, cell string) error { return r.putWebsite(cell) }},
	{"city", "city of the headquarters", list("city town headquarters-city hq-city place ort stadt hauptsitz sitz wohnort"), nil,
		func(r *reading, cell string) error { return r.City.Parse(cell, nil) }},
	{"country", "country of the headquarters", list("country country-region headquarters-country hq-country office-location country-iso land landerkennzeichen staat"), isCountry,
		func(r *reading, cell string) error { return r.putCountry(cell) }},
	{"employees", "how many people work for them", list("employees number-of-employees no-of-employees employee-count headcount staff workforce mitarbeiter mitarbeiterzahl anzahl-mitarbeiter beschaftigte mitarbeiteranzahl anzahl-der-mitarbeiter anzahl-beschaftigte"), isNumber,
		func(r *reading, cell string) error { return take(&r.Employees, r.number(cell)) }},
	{"founded", "year of foundation", list("founded year-founded year-established established founding-year foundation-year year-started grundungsjahr gegrundet grundung"), isNumber,
		func(r *reading, cell string) error { return take(&r.Founded, cell) }},
	{"crm", "the record's id in the CRM", list("account-id crm-id customer-id customer-number customer-no company-id record-id client-id account-number account-no id accountid kundennummer kundennr kunden-nr kunden-id debitorennummer debitor-nr kdnr firmen-id"), nil,
		func(r *reading, cell string) error { return r.CRM.Parse(cell, nil) }},
	{"group", "the company that owns it", list("parent-account parent-company parent-account-name parent group group-name parent-name subsidiary-of holding ultimate-parent konzern konzernmutter mutter muttergesellschaft mutterunternehmen gruppe unternehmensgruppe ubergeordnete-firma"), nil,
		func(r *reading, cell string) error { return r.putGroup(cell) }},
	{"contact", "name of the most important contact", list("contact-name primary-contact contact main-contact full-name contact-person contact-full-name key-contact ansprechpartner kontakt kontaktperson ansprechperson hauptansprechpartner kontaktname"), nil,
		func(r *reading, cell string) error { return r.contact.Name.Parse(cell, nil) }},
	{"contact_first", "first name of the contact", list("first-name contact-first-name given-name forename vorname"), nil,
		func(r *reading, cell string) error { return r.first.Parse(cell, nil) }},
	{"contact_last", "last name of the contact", list("last-name contact-last-name surname family-name nachname familienname"), nil,
		func(r *reading, cell string) error { return r.last.Parse(cell, nil) }},
	{"contact_title", "position of the contact", list("contact-title job-title title position contact-position role contact-role function funktion stellung berufsbezeichnung rolle"), nil,
		func(r *reading, cell string) error { return r.contact.Position.Parse(cell, nil) }},
	{"contact_email", "mail address of the contact", list("contact-email email e-mail email-address e-mail-address mail contact-e-mail e-mail-adresse email-adresse mailadresse"), isEmail,
		func(r *reading, cell string) error { return take(&r.contact.Email, cell) }},
	{"phone", "phone number", list("contact-phone contact-phone-number phone phone-number telephone telephone-number tel telefon telefonnummer rufnummer mobile mobil handy durchwahl"), isPhone,
		func(r *reading, cell string) error { return r.putPhone(cell) }},
	{"currency", "currency of the amounts", list("currency currency-code currency-iso-code waehrung wahrung wahrungscode wahrungskennzeichen"), isCurrency,
		func(r *reading, cell string) error { return take(&r.Currency, cell) }},
	{"revenue", "our revenue with them last year", list("revenue-last-year last-year-revenue sales-last-year revenue-previous-year last-year-sales prior-year-revenue umsatz-vorjahr vorjahresumsatz umsatz-letztes-jahr"), isNumber,
		func(r *reading, cell string) error { return r.putRevenue(cell) }},
}

func list(words string) []string { return strings.Fields(words) }

// Fields names what a column may hold, each with a few words on it, for help.
func Fields() []struct{ Name, Doc string } {
	all := make([]struct{ Name, Doc string }, len(fields))
	for i, f := range fields {
		all[i].Name, all[i].Doc = f.name, f.doc
	}
	return all
}

func fieldNamed(name string) *field {
	i := slices.IndexFunc(fields, func(f field) bool { return f.name == name })
	if i < 0 {
		return nil
	}
	return &fields[i]
}

// noise are words beside the one that counts: Billing City, Customer Industry.
var noise = map[string]bool{
	"account": true, "company": true, "customer": true, "client": true, "billing": true, "primary": true, "main": true, "kunden": true,
	"firmen": true, "rechnungs": true, "crm": true, "sap": true, "hubspot": true, "our": true, "unser": true, "unsere": true, "code": true, "the": true,
}

// revenueOf is the heading of our revenue in a year. Mere "revenue" is not
// taken for it: in most CRMs that is the customer's own.
var revenueOf = regexp.MustCompile(`^(?:our-)?(?:revenue|sales|umsatz|nettoumsatz|net-sales)-(?:fy-?|gj-?)?([0-9]{4})$`)

// recognise finds the field that a heading names, with a rank: 0 is the surest.
func recognise(heading string) (*field, int) {
	if len(heading) > 80 || heading == "" {
		return nil, 0
	}
	plain := normal(heading)
	if m := revenueOf.FindStringSubmatch(plain); m != nil {
		year, _ := strconv.Atoi(m[1])
		return fieldNamed("revenue"), 3000 - year // the latest first
	}
	if f, rank := exact(plain); f != nil {
		return f, rank
	}
	words := strings.Split(plain, "-")
	bare := slices.DeleteFunc(words, func(word string) bool { return noise[word] })
	f, rank := exact(strings.Join(bare, "-"))
	return f, rank + len(fields)*100
}

func exact(plain string) (*field, int) {
	for i := range fields {
		if rank := slices.Index(fields[i].headings, plain); rank >= 0 {
			return &fields[i], rank
		}
	}
	return nil, 0
}

// yearIn is the year that a heading names, absent if it names none.
func yearIn(heading string) (year plan.Year) {
	if m := revenueOf.FindStringSubmatch(normal(heading)); m != nil {
		_ = year.Parse(m[1], nil)
	}
	return year
}

// normal writes a heading in lower case, without accents, its words joined by
// '-': "BillingCity", "billing_city" and "Billing City:" are billing-city.
func normal(heading string) string {
	var b strings.Builder
	last := ' '
	for _, r := range heading {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	return plan.Slug(b.String(), 0)
}
