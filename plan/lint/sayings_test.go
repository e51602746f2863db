package lint

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A saying is a text in the code in which findings may be told, or a part of
// one: a format, or what is put together with + signs.
type saying struct {
	at   string // file:line
	text string // with … for what is filled in; or [warning], a severity
}

// saidIn reports whether a text holds the saying, whatever is filled in.
func (s saying) saidIn(texts []string) bool {
	parts := strings.Split(s.text, "…")
	for i := range parts {
		parts[i] = regexp.QuoteMeta(parts[i])
	}
	pattern := strings.Join(parts, ".*")
	if oneWord.MatchString(s.text) {
		pattern = `\b` + pattern + `\b`
	}
	return slices.ContainsFunc(texts, regexp.MustCompile(pattern).MatchString)
}

// missing are the sayings of functions that none of the texts shows which stand
// beside their names.
func (s *sources) missing(shown map[string][]string) (all []saying) {
	for name, texts := range shown {
		for _, say := range s.says[name] {
			if !say.saidIn(texts) {
				all = append(all, say)
			}
		}
	}
	return all
}

// sources are what the functions, variables and constants of a package say, by
// name, and which of the others each of them uses. Methods are known by their
// names with a dot before it: those of one name are taken for one.
type sources struct {
	fset    *token.FileSet
	files   []*ast.File
	imports map[string]bool
	says    map[string][]saying
	uses    map[string][]string
}

// sourcesIn reads the files of a package, apart from its tests.
func sourcesIn(t *testing.T, dir string) *sources {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(paths) == 0 {
		t.Fatal(dir, "has no source", err)
	}
	s := newSources()
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		if err := s.read(path, nil); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func newSources() *sources {
	return &sources{token.NewFileSet(), nil, map[string]bool{}, map[string][]saying{}, map[string][]string{}}
}

// read adds a file, whose text is read from its path where none is given.
func (s *sources) read(name string, text any) error {
	file, err := parser.ParseFile(s.fset, name, text, 0)
	if err != nil {
		return err
	}
	s.files = append(s.files, file)
	for _, spec := range file.Imports {
		s.imports[path.Base(strings.Trim(spec.Path.Value, `"`))] = true
	}
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			s.function(d)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if v, ok := spec.(*ast.ValueSpec); ok && !documents(v) {
					for _, name := range v.Names {
						s.add(name.Name, v)
					}
				}
			}
		}
	}
	return nil
}

func (s *sources) function(d *ast.FuncDecl) {
	name := d.Name.Name
	switch {
	case d.Recv == nil:
	case name == "String": // fmt calls it, wherever its type is told
		of := d.Recv.List[0].Type
		if star, ok := of.(*ast.StarExpr); ok {
			of = star.X
		}
		name = of.(*ast.Ident).Name
	default:
		name = "." + name
	}
	s.add(name, d.Type)
	s.add(name, d.Body)
}

// documents reports whether a variable describes the rules or the format. What
// stands there is shown by explain and in the reference.
func documents(v *ast.ValueSpec) bool {
	if len(v.Values) == 0 {
		return false
	}
	lit, ok := v.Values[0].(*ast.CompositeLit)
	if !ok {
		return false
	}
	of, ok := lit.Type.(*ast.Ident)
	return ok && (of.Name == "Family" || of.Name == "Kind")
}

// reach gives what is used from some names on, with these. The lists of fields
// of the parts describe the format, too.
func (s *sources) reach(names ...string) map[string]bool {
	reached := map[string]bool{}
	for len(names) > 0 {
		name := names[0]
		names = names[1:]
		if !reached[name] && !strings.EqualFold(name, ".fields") {
			reached[name] = true
			names = append(names, s.uses[name]...)
		}
	}
	return reached
}

// add notes what a part of a declaration says and uses. A text that is looked
// for, compared, or put into an error is none that a finding says.
func (s *sources) add(name string, n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.SelectorExpr); ok && !s.imported(f.X) {
				s.uses[name] = append(s.uses[name], "."+f.Sel.Name)
			}
			if s.fails(n.Fun) {
				return false
			}
			s.severity(name, n)
			if s.reads(n.Fun) {
				s.addOthers(name, n.Args...)
				return false
			}
		case *ast.CaseClause:
			s.addOthers(name, n.List...)
			for _, stmt := range n.Body {
				s.add(name, stmt)
			}
			return false
		case *ast.KeyValueExpr:
			s.add(name, n.Value)
			return false
		case *ast.IndexExpr:
			s.addOthers(name, n.X, n.Index)
			return false
		case *ast.SelectorExpr:
			s.add(name, n.X)
			return false
		case *ast.Ident:
			if !local(n) {
				s.uses[name] = append(s.uses[name], n.Name)
			}
		case *ast.BinaryExpr:
			if n.Op != token.ADD {
				s.addOthers(name, n.X, n.Y)
				return false
			}
			s.say(name, n)
			return false
		case *ast.ReturnStmt:
			s.sayWords(name, n.Results)
		case *ast.AssignStmt:
			s.sayWords(name, n.Rhs)
		case *ast.BasicLit:
			s.say(name, n)
		}
		return true
	})
}

// addOthers adds expressions that are not literals themselves.
func (s *sources) addOthers(name string, all ...ast.Expr) {
	for _, e := range all {
		if _, literal := e.(*ast.BasicLit); !literal {
			s.add(name, e)
		}
	}
}

// severity notes where a finding is given another severity than its rule's, as
// a saying in brackets.
func (s *sources) severity(name string, call *ast.CallExpr) {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || f.Sel.Name != "As" || len(call.Args) != 1 {
		return
	}
	if as, ok := call.Args[0].(*ast.Ident); ok && ast.IsExported(as.Name) {
		s.says[name] = append(s.says[name], saying{s.place(call), inBrackets(strings.ToLower(as.Name))})
	}
}

func inBrackets(severity string) string { return "[" + severity + "]" }

func (s *sources) place(n ast.Node) string {
	at := s.fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d", at.Filename, at.Line)
}

// reads reports whether a function only looks into texts.
func (s *sources) reads(function ast.Expr) bool {
	f, ok := function.(*ast.SelectorExpr)
	if !ok || !s.imported(f.X) {
		return false
	}
	of := f.X.(*ast.Ident).Name
	return of == "strings" || of == "bytes" || of == "regexp"
}

// fails reports whether a function panics, or makes an error.
func (s *sources) fails(function ast.Expr) bool {
	switch f := function.(type) {
	case *ast.Ident:
		return f.Name == "panic"
	case *ast.SelectorExpr:
		return s.imported(f.X) && (f.Sel.Name == "Errorf" || f.X.(*ast.Ident).Name == "errors")
	}
	return false
}

func (s *sources) imported(x ast.Expr) bool {
	id, ok := x.(*ast.Ident)
	return ok && id.Obj == nil && s.imports[id.Name]
}

// local reports whether a name is declared within a function.
func local(id *ast.Ident) bool {
	if id.Obj == nil {
		return false
	}
	switch id.Obj.Decl.(type) {
	case *ast.AssignStmt, *ast.Field:
		return true
	}
	return false
}

// say notes what a literal says, or a sum in which one stands.
func (s *sources) say(name string, n ast.Expr) {
	text, ok := spoken(n)
	if ok && inWords(text) {
		s.says[name] = append(s.says[name], saying{s.place(n), text})
	}
	s.addOthers(name, summands(n)...)
}

// sayWords notes single words that are chosen for a text: has, have.
func (s *sources) sayWords(name string, all []ast.Expr) {
	for _, e := range all {
		if lit, ok := e.(*ast.BasicLit); ok {
			if text, _ := spoken(lit); oneWord.MatchString(text) {
				s.says[name] = append(s.says[name], saying{s.place(lit), text})
			}
		}
	}
}

// inWords tells what is said to people from keys, signs and names: letters with
// a space beside them. With a stop at its end it is documentation, which is not
// told in findings.
func inWords(text string) bool {
	return letterAndSpace.MatchString(text) && !strings.HasSuffix(text, ".") && !strings.Contains(text, "\n")
}

var (
	letterAndSpace = regexp.MustCompile(`\p{Ll}.* | .*\p{Ll}`)
	oneWord        = regexp.MustCompile(`^\p{Ll}{2,}$`)
	verbs          = regexp.MustCompile(`%[-+#0-9.]*[a-zA-Z]`) // what Sprintf fills in
)

// spoken is the text of a literal, or of a sum in which one stands.
func spoken(n ast.Expr) (text string, ok bool) {
	switch n := n.(type) {
	case *ast.BasicLit:
		if n.Kind != token.STRING {
			return "", false
		}
		text, err := strconv.Unquote(n.Value)
		text = strings.ReplaceAll(verbs.ReplaceAllString(text, "…"), "%%", "%")
		return text, err == nil
	case *ast.BinaryExpr:
		left, ok := spoken(n.X)
		right, also := spoken(n.Y)
		if !ok {
			left = "…"
		}
		if !also {
			right = "…"
		}
		return left + right, ok || also
	}
	return "", false
}

// summands are the parts of a sum.
func summands(n ast.Expr) []ast.Expr {
	if sum, ok := n.(*ast.BinaryExpr); ok && sum.Op == token.ADD {
		return append(summands(sum.X), summands(sum.Y)...)
	}
	return []ast.Expr{n}
}

// checks are the functions of each rule, read from the tables.
func (s *sources) checks() map[string][]string {
	checks := map[string][]string{}
	for _, file := range s.files {
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.CompositeLit); ok {
				rule, functions := ruleOf(lit)
				checks[rule] = append(checks[rule], functions...)
			}
			return true
		})
	}
	return checks
}

func ruleOf(lit *ast.CompositeLit) (rule string, functions []string) {
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		switch key, _ := kv.Key.(*ast.Ident); {
		case key == nil:
		case key.Name == "Name":
			if name, ok := kv.Value.(*ast.BasicLit); ok {
				rule, _ = strconv.Unquote(name.Value)
			}
		case key.Name == "Check", key.Name == "Keep", key.Name == "Across":
			if function, ok := kv.Value.(*ast.Ident); ok {
				functions = append(functions, function.Name)
			}
		}
	}
	return rule, functions
}
