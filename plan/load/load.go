package load

import (
	"path"
	"strings"

	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/source"
)

// MaxSize is the most bytes that a file may have: 50 MB of YAML take seconds
// and most of a gigabyte to parse, and no plan that is read by people is so long.
const MaxSize = 2 << 20

// A Text is what is known of a file beside what it says: where everything
// stands, and what is wrong with it.
type Text struct {
	File     *source.File
	Index    *source.Index
	Problems []Problem
	Links    []Link
	Waivers  []Waiver
	Env      plan.Env
	// Judged is false where so little could be read that rules about the
	// practice would only repeat the problem.
	Judged bool
}

func newText(file *source.File, env plan.Env) Text {
	return Text{File: file, Index: source.NewIndex(file), Env: env}
}

// A Doc is a plan as it was read.
type Doc struct {
	Text
	Plan *plan.Plan
	// Guideline says that the file is no plan but a guideline for choosing
	// accounts, which Guideline reads.
	Guideline bool

	settings *plan.Settings // in place of the plan, in the Doc of a Config
}

// View is what the file says, field by field.
func (d *Doc) View() plan.View {
	if d.settings != nil {
		return plan.ViewOf(d.settings)
	}
	return plan.ViewOf(d.Plan)
}

// A Link is an id that something refers to, where it is written.
type Link struct {
	Ref *plan.Ref
	To  plan.Scope
}

// Config is keyplan.yaml as it was read.
type Config struct {
	File     *source.File
	Settings *plan.Settings
	Index    *source.Index
	Problems []Problem
	env      plan.Env
	read     bool // well enough to be changed
}

// Doc is keyplan.yaml for what changes files: what holds for a plan's text
// holds for it, too. Its Plan is empty.
func (c *Config) Doc() *Doc {
	return &Doc{Text: Text{File: c.File, Index: c.Index, Problems: c.Problems, Env: c.env, Judged: c.read}, Plan: new(plan.Plan), settings: c.Settings}
}

// Plan reads a plan. The env is that of its workspace; the currency and the
// fiscal year that the plan itself states are put into it first, since the
// order of keys is free.
func Plan(file *source.File, env plan.Env) *Doc {
	doc := &Doc{Text: newText(file, env), Plan: new(plan.Plan)}
	defer func() {
		if doc.Plan.Account.ID == "" {
			doc.Plan.Account.ID = plan.ID(Stem(file.Name))
		}
	}()
	root, problems := parse(file, "plan", plan.ShapeOf(doc.Plan))
	if root == nil {
		doc.Problems = problems
		return doc
	}
	d := &decoder{file: file, index: doc.Index, env: &doc.Env, problems: problems}
	doc.Guideline = d.otherFile(root, "selection", "account", "this is a guideline for choosing key accounts, not a plan", "keyplan select "+path.Base(file.Name)+" reads it")
	if doc.Guideline || !d.header(root, "plan", "account") {
		doc.Problems = d.problems
		return doc
	}
	surroundings(root, &doc.Env)
	d.root(doc.Plan, root)
	d.identify()
	d.resolve()
	doc.Waivers = d.waivers(root)
	d.complete()
	doc.Problems, doc.Links, doc.Judged = d.problems, d.links, true
	return doc
}

// Settings reads a workspace's keyplan.yaml.
func Settings(file *source.File) *Config {
	c := &Config{File: file, Settings: new(plan.Settings), Index: source.NewIndex(file)}
	root, problems := parse(file, "workspace file", plan.ShapeOf(c.Settings))
	if root == nil {
		c.Problems = problems
		return c
	}
	env := plan.Env{Currency: plan.DefaultCurrency}
	if n := child(root, "currency"); n != nil {
		_ = env.Currency.Parse(n.Value, nil) // told when the field itself is read
	}
	d := &decoder{file: file, index: c.Index, env: &env, problems: problems}
	if d.header(root, "workspace file", "company", "people", "plans", "currency", "rules", "tiers", "offerings") {
		d.root(c.Settings, root)
		d.identify()
		d.rates(c.Settings)
		d.complete()
		c.read = true
	}
	c.Problems, c.env = d.problems, env
	return c
}

// surroundings puts what a plan says of its own currency and its customer's
// fiscal year into env. Faults in them are told when their fields are read.
func surroundings(root *yaml.Node, env *plan.Env) {
	if n := child(child(root, "account"), "currency"); n != nil && n.Kind == yaml.ScalarNode && n.Value != "" {
		_ = env.Currency.Parse(n.Value, nil)
	}
	if n := child(child(root, "profile"), "fiscal_year_end"); n != nil {
		var end plan.Month
		if end.Parse(n.Value, nil) == nil && !end.Absent() {
			env.CustomerFiscalStart = int(end)%12 + 1
		}
	}
}

// child is the value of a key in a mapping, or nil.
func child(n *yaml.Node, key string) *yaml.Node {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

// Stem is the id that an account has by its file's name: what stands before
// .plan.yaml.
func Stem(name string) string {
	name = path.Base(name)
	for _, suffix := range []string{".plan.yaml", ".plan.yml", ".yaml", ".yml"} {
		if cut, ok := strings.CutSuffix(name, suffix); ok {
			return cut
		}
	}
	return name
}
