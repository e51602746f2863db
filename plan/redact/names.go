package redact

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"keyplan/plan"
)

// A name is something that no text of the copy may say.
type name struct {
	written string // as it stands in the plan
	label   string // what is said instead
	key     string // a word that a text has which says it, in lower case
	pattern string // how it is said
	slug    string // how it stands in an id, "" where it cannot
	form    *regexp.Regexp
}

// hiddenNames are the names of what is hidden, the longest first: those marked
// Proper, and for the team whatever else it may not know of a person and could
// stand in a text, such as a mail address.
func (r *redactor) hiddenNames() (names []*name) {
	common := r.commonWords()
	for _, it := range r.items {
		for _, f := range it.view.Shape.Fields {
			if f.Form != plan.Scalar || !f.Proper && !f.Personal || !it.out && r.shows(f) || it.view.Value(f).Absent() {
				continue
			}
			text := it.view.Value(f).String()
			switch {
			case f.Personal && f.Proper:
				names = append(names, ofPerson(text, r.label(it.view), common)...)
			case f.Proper:
				names = append(names, ofCompany(text)...)
			case (f.Kind == &plan.EmailKind || f.Kind == &plan.TextKind) && utf8.RuneCountInString(text) >= 5:
				names = append(names, said(text, r.label(it.view), "", ""))
			}
		}
	}
	slices.SortStableFunc(names, func(a, b *name) int { return cmp.Compare(len(b.written), len(a.written)) })
	return names
}

// label is what a person is called where the name is hidden: the first text
// that may be shown, which is the position.
func (r *redactor) label(v plan.View) string {
	return cmp.Or(r.firstText(v), "a "+v.Shape.Noun)
}

// firstText is the first text of a part that the audience may see.
func (r *redactor) firstText(v plan.View) string {
	for _, f := range v.Shape.Fields {
		if f.Form == plan.Scalar && f.Kind == &plan.TextKind && !f.Evidence && r.shows(f) && !v.Value(f).Absent() {
			return v.Value(f).String()
		}
	}
	return ""
}

// commonWords are words that name something else than a hidden person, too:
// the customer may bear the name of its owners.
func (r *redactor) commonWords() map[string]bool {
	common := map[string]bool{}
	add := func(text string) {
		for _, word := range strings.FieldsFunc(text, notInWord) {
			common[strings.ToLower(word)] = true
		}
	}
	const named = plan.InUnits | plan.InSites | plan.InCompetitors
	for _, it := range r.items {
		if it.list.Names&named != 0 {
			add(r.called(it.view))
		}
	}
	for _, f := range r.root.Shape.Parts {
		if f.Form == plan.Single && f.Required { // the head: who the customer is
			add(r.called(r.root.Object(f)))
		}
	}
	for _, word := range calendarWords {
		common[word] = true
	}
	return common
}

// calendarWords are names of people that a text more often means otherwise.
var calendarWords = []string{"april", "august", "may", "june", "mai", "juni"}

// titles go with the name that follows them.
const (
	titles   = `(?:(?:` + anyTitle + `)\.?[\s\x{a0}]+)`
	anyTitle = `Mr|Mrs|Ms|Miss|Dr|Prof|Ing|Mag|Herr|Herrn|Frau|Mme|Sir`
)

// ofPerson are the forms in which a text may name a person: in full, by a
// first letter and the last name, by a title and that, or by a name alone.
func ofPerson(text, label string, common map[string]bool) []*name {
	words := strings.Fields(text)
	last := words[len(words)-1]
	names := []*name{said(text, label, titles+"*", slugOf(text)), said(last, label, titles+"+", "")}
	if first, _ := utf8.DecodeRuneInString(text); len(words) > 1 {
		names = append(names, said(string(first)+". "+last, label, titles+"*", ""))
	}
	for _, word := range words {
		word = strings.TrimFunc(word, notInWord)
		first, _ := utf8.DecodeRuneInString(word)
		if utf8.RuneCountInString(word) < 3 || !unicode.IsUpper(first) || common[strings.ToLower(word)] || title.MatchString(word) {
			continue
		}
		alone := said(word, label, "", slugOf(word))
		alone.pattern = titles + "*(?:" + regexp.QuoteMeta(word) + "|" + regexp.QuoteMeta(strings.ToUpper(word)) + ")" // in lower case it is another word
		names = append(names, alone)
		if plain := umlauts.Replace(word); plain != word {
			names = append(names, said(plain, label, titles+"*", slugOf(plain)))
		}
	}
	return names
}

var (
	title   = regexp.MustCompile(`^(?:` + anyTitle + `)$`)
	umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue")
	// legal is what stands behind the name of a company that nobody says aloud.
	legal = regexp.MustCompile(`(?i)[\s,]+(?:gmbh|ag|se|kg|ohg|plc|ltd|limited|llc|inc|corp|co|s\.?a|s\.?p\.?a|sas|sarl|b\.?v|n\.?v|oy|ab|a/s|as|group|holding)\.?$`)
)

// ofCompany are the forms in which a text may name a company: in full, and
// without its legal form.
func ofCompany(text string) []*name {
	names := []*name{said(text, "", "", slugOf(text))}
	for {
		short := strings.TrimRight(legal.ReplaceAllString(text, ""), " ,&")
		if short == text || short == "" {
			return names
		}
		text = short
		names = append(names, said(text, "", "", slugOf(text)))
	}
}

// said is a name that a text may say in capitals or not, behind what may stand
// before it.
func said(text, label, before, slug string) *name {
	words := strings.Fields(text)
	for i := range words {
		words[i] = regexp.QuoteMeta(words[i])
	}
	key := slices.MaxFunc(strings.Fields(strings.ToLower(text)), func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	return &name{written: text, label: label, key: key, slug: slug, pattern: before + `(?i:` + strings.Join(words, `[\s\x{a0}]+`) + `)`}
}

// slugOf is a name as it stands in an id, "" for one without Latin letters.
func slugOf(text string) string {
	if slug := plan.Slug(text, 0); len(slug) > 2 && !hashed.MatchString(slug) {
		return slug
	}
	return ""
}

// hashed is the id that plan.Slug makes of other scripts.
var hashed = regexp.MustCompile(`^x[0-9a-f]{7}$`)

// named is the first hidden name that a text says, or "".
func (r *redactor) named(value plan.Value) string {
	switch value.(type) {
	case *plan.Text, *plan.Loose, *plan.URL, *plan.Email:
	default:
		return ""
	}
	text := value.String()
	lower := strings.ToLower(text)
	for _, n := range r.hidden {
		if strings.Contains(lower, n.key) && n.find(text, 0) != nil {
			return n.written
		}
	}
	return ""
}

// reworded is a text with what the team may call people in place of their names.
func (r *redactor) reworded(text string) string {
	if r.audience != Team {
		return text
	}
	lower := strings.ToLower(text)
	for _, n := range r.hidden {
		if !strings.Contains(lower, n.key) { // nearly always
			continue
		}
		for at := n.find(text, 0); at != nil; {
			text = text[:at[0]] + n.label + text[at[1]:]
			at = n.find(text, at[0]+len(n.label))
		}
		lower = strings.ToLower(text)
	}
	return text
}

// find is where a text says a name as words of their own, from some byte on, or nil.
func (n *name) find(text string, from int) []int {
	if n.form == nil {
		n.form = regexp.MustCompile(n.pattern)
	}
	for from <= len(text) {
		at := n.form.FindStringIndex(text[from:])
		if at == nil {
			return nil
		}
		at[0], at[1] = at[0]+from, at[1]+from
		before, _ := utf8.DecodeLastRuneInString(text[:at[0]])
		first, size := utf8.DecodeRuneInString(text[at[0]:])
		last, _ := utf8.DecodeLastRuneInString(text[:at[1]])
		after, _ := utf8.DecodeRuneInString(text[at[1]:])
		if !(spelled(before) && spelled(first)) && !(spelled(last) && spelled(after)) {
			return at
		}
		from = at[0] + size
	}
	return nil
}

// spelled reports whether a character belongs to a word that others may make
// longer: scripts without spaces between words have none.
func spelled(r rune) bool {
	return unicode.IsNumber(r) || unicode.IsLetter(r) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai)
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }
