package lint

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A Baseline is the findings that are known and not told again: of plans that
// are older than their rules, say. It is kept in a file of its own, which is
// sorted, so that what was put right shows as lines taken out.
type Baseline struct{ Known []Known }

// Known is one known finding. Its path and account are for people, and follow
// a file that is renamed; the fingerprint tells it apart.
type Known struct {
	File        string `json:"file"` // from the folder of the baseline
	Account     string `json:"account"`
	Rule        string `json:"rule"`
	Path        string `json:"path"`
	Fingerprint string `json:"fingerprint"`
}

// baselineVersion is that of the file.
const baselineVersion = 1

// baselineFile is how the file is laid out.
type baselineFile struct {
	Version  int     `json:"version"`
	Findings []Known `json:"findings"`
}

// ReadBaseline reads a baseline. Its error says what is wrong in the file.
func ReadBaseline(text []byte) (*Baseline, error) {
	var file baselineFile
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&file); err != nil {
		return nil, fmt.Errorf("is no baseline: %w", jsonFault(text, err))
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("is no baseline: more follows after its end")
	}
	switch file.Version {
	case baselineVersion:
	case 0:
		return nil, errors.New("is no baseline: it says no version")
	default:
		return nil, fmt.Errorf("is a baseline of version %d, and this keyplan reads version %d", file.Version, baselineVersion)
	}
	for i, k := range file.Findings {
		if k.Fingerprint == "" || k.Rule == "" || k.File == "" {
			return nil, fmt.Errorf("is no baseline: finding %d has no file, rule or fingerprint", i+1)
		}
	}
	return &Baseline{file.Findings}, nil
}

// jsonFault says in which line a text is not what it should be.
func jsonFault(text []byte, err error) error {
	var syntax *json.SyntaxError
	var typ *json.UnmarshalTypeError
	line := func(offset int64) int { return 1 + bytes.Count(text[:min(int(offset), len(text))], []byte("\n")) }
	switch {
	case len(bytes.TrimSpace(text)) == 0:
		return errors.New("the file is empty")
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return errors.New("the file ends too early")
	case errors.As(err, &syntax):
		return fmt.Errorf("line %d is not JSON", line(syntax.Offset))
	case errors.As(err, &typ):
		return fmt.Errorf("line %d holds the wrong kind of value (%s)", line(typ.Offset), typ.Value)
	}
	if field, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return fmt.Errorf("no baseline has %s", field)
	}
	return err
}

// Bytes writes the baseline, in the order of files, paths and rules.
func (b *Baseline) Bytes() []byte {
	known := slices.Clone(b.Known)
	slices.SortFunc(known, func(a, b Known) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Fingerprint, b.Fingerprint))
	})
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\n \"version\": %d,\n \"findings\": [", baselineVersion)
	for i, k := range known {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n  ")
		out.Write(k.line())
	}
	if len(known) > 0 {
		out.WriteString("\n ")
	}
	out.WriteString("]\n}\n")
	return out.Bytes()
}

// line is a finding on one line, so that changes to the file merge by lines.
func (k Known) line() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(k) // texts cannot fail
	return bytes.TrimSpace(b.Bytes())
}

// A Renewal says how to hold a baseline against what there is now.
type Renewal struct {
	// File gives what a file is called in the baseline.
	File func(name string) string
	// Gone reports whether a file of the baseline is no longer there. If its
	// account was judged all the same, it has another name now.
	Gone func(file string) bool
	// Ran reports whether a rule ran on the plans that were judged.
	Ran func(rule string) bool
}

// Hide takes the known findings out of a report and counts them there. What is
// wrong in keyplan.yaml is always told. Findings are known by file first, then,
// for files that were renamed, by account, or by what else was known of a file
// that is gone; each entry hides one.
func (b *Baseline) Hide(report *Report, r Renewal) {
	m := b.match(report, r)
	for _, res := range report.Results {
		before := len(res.Findings)
		res.Findings = slices.DeleteFunc(res.Findings, func(f *Finding) bool { return m.hides[f] })
		report.Known += before - len(res.Findings)
	}
}

// Renew is the baseline of a report that nothing is hidden from yet: all that
// was found, without what no longer occurs. What was not looked for stays: of
// plans that were not judged, and of rules that did not run.
func (b *Baseline) Renew(report *Report, r Renewal) (renewed *Baseline, added, pruned int) {
	m := b.match(report, r)
	renewed = &Baseline{}
	judged, accounts := map[string]bool{}, map[string]bool{}
	for _, res := range report.Results {
		if res.Account == nil {
			continue
		}
		judged[r.File(res.File)] = true
		accounts[string(res.Account.ID)] = true
		for _, f := range res.Findings {
			renewed.Known = append(renewed.Known, known(f, r.File))
			if !m.hides[f] {
				added++
			}
		}
	}
	for i, k := range b.Known {
		if m.used[i] {
			continue
		}
		gone := r.Gone(k.File)
		if again := judged[k.File] || gone && accounts[k.Account]; again && r.Ran(k.Rule) || gone && !again {
			pruned++
			continue
		}
		renewed.Known = append(renewed.Known, k)
	}
	return renewed, added, pruned
}

func known(f *Finding, file func(string) string) Known {
	return Known{file(f.File), f.Account, f.Rule.Name, f.Path, f.Fingerprint}
}

// matches say which findings are known, and which entries have one.
type matches struct {
	hides map[*Finding]bool
	used  []bool
}

// match finds for each finding an entry of its own.
func (b *Baseline) match(report *Report, r Renewal) matches {
	m := matches{map[*Finding]bool{}, make([]bool, len(b.Known))}
	b.matchBy(report, &m, func(k Known) string { return k.File }, func(f *Finding) string { return r.File(f.File) })
	b.matchBy(report, &m, func(k Known) string { return k.Account }, func(f *Finding) string { return f.Account })
	b.matchRenamed(report, &m, r)
	return m
}

func (b *Baseline) matchBy(report *Report, m *matches, of func(Known) string, is func(*Finding) string) {
	free := map[[2]string][]int{}
	for i, k := range b.Known {
		if key := [2]string{k.Fingerprint, of(k)}; !m.used[i] {
			free[key] = append(free[key], i)
		}
	}
	for _, res := range report.Results {
		if res.Account == nil {
			continue
		}
		for _, f := range res.Findings {
			key := [2]string{f.Fingerprint, is(f)}
			if entries := free[key]; len(entries) > 0 && !m.hides[f] {
				m.hides[f], m.used[entries[0]] = true, true
				free[key] = entries[1:]
			}
		}
	}
}
