package merge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"keyplan/plan"
	"keyplan/plan/facts"
	"keyplan/plan/load"
	"keyplan/plan/source"
)

// An outline parts a plan into blocks.
type outline struct {
	doc   *load.Doc
	table *source.Table
}

// outlineOf is nil for a plan of which nothing is written.
func outlineOf(doc *load.Doc) *block {
	if strings.TrimSpace(string(doc.File.Text)) == "" {
		return nil
	}
	o := &outline{doc, doc.Index.Table()}
	root := &block{file: doc.File, first: 1, last: doc.File.Lines(), column: 1}
	o.part(root, doc.View())
	return root
}

// A sprout is a child that is not parted further yet.
type sprout struct {
	*block
	part func(*block)
}

// part parts a block by the fields of what it holds. One that is written
// within braces stays whole.
func (o *outline) part(b *block, v plan.View) {
	var all []sprout
	base, size := v.Address()
	for _, f := range v.Shape.Fields {
		m, written := o.table.Field(base, size, f.Offset())
		switch {
		case !written:
			continue
		case m.Flow || m.Key.Line == 0:
			return
		}
		all = append(all, o.sprout(f.Key, m.Key, func(c *block) { o.field(c, v, f) }))
	}
	o.settle(b, all)
}

func (o *outline) sprout(key string, at source.Pos, part func(*block)) sprout {
	return sprout{&block{key: key, file: o.doc.File, start: at.Line, column: at.Column}, part}
}

func (o *outline) field(b *block, v plan.View, f *plan.Field) {
	switch f.Form {
	case plan.Single:
		o.part(b, v.Object(f))
	case plan.Items:
		o.items(b, v, f)
	case plan.Scalars:
		o.values(b, v, f)
	case plan.Pairs:
		o.pairs(b, v, f)
	}
}

func (o *outline) items(b *block, v plan.View, f *plan.Field) {
	n, _ := v.Len(f)
	var all []sprout
	for i := range n {
		item := v.Item(f, i)
		at, ok := o.dash(o.doc.Index.At(item.Part()).First)
		if !ok {
			return
		}
		s := o.sprout("["+facts.Identity(item)+"]", at, func(c *block) {
			base, size := item.Address()
			if first, ok := o.table.First(base, size); ok && first.Key.Line == c.start {
				o.part(c, item)
			}
		})
		s.item = true
		all = append(all, s)
	}
	o.settle(b, all)
}

func (o *outline) values(b *block, v plan.View, f *plan.Field) {
	n, _ := v.Len(f)
	var all []sprout
	base, each := v.Elements(f)
	for i := range n {
		m, ok := o.table.Field(base, each*uintptr(n), each*uintptr(i))
		if !ok {
			return
		}
		at, ok := o.dash(m.Value.Line)
		if !ok {
			return
		}
		s := o.sprout("["+v.At(f, i).String()+"]", at, nil)
		s.item = true
		all = append(all, s)
	}
	o.settle(b, all)
}

func (o *outline) pairs(b *block, v plan.View, f *plan.Field) {
	n, _ := v.Len(f)
	var all []sprout
	for i := range n {
		m, ok := o.table.Field(v.Entry(f, i))
		if !ok || m.Flow || m.Key.Line == 0 {
			return
		}
		all = append(all, o.sprout("["+v.KeyAt(f, i)+"]", m.Key, nil))
	}
	o.settle(b, all)
}

// dash is where the dash of a list stands on a line, if the line begins so.
func (o *outline) dash(line int) (source.Pos, bool) {
	text := o.doc.File.Line(line)
	at := indent(text)
	return source.Pos{Line: line, Column: at + 1}, strings.HasPrefix(text[at:], "- ")
}

// settle gives a block its children, and each line of it to one of them. A
// block stays whole where they do not begin on lines of their own.
func (o *outline) settle(b *block, all []sprout) {
	slices.SortStableFunc(all, func(x, y sprout) int { return cmp.Compare(x.start, y.start) })
	for i, s := range all {
		least := b.start + 1
		switch {
		case i > 0:
			least = all[i-1].start + 1
		case b.item:
			least = b.start
		}
		if s.start < least || s.start > b.last || s.column != all[0].column {
			return
		}
	}
	if len(all) == 0 {
		return
	}
	all = o.strays(b, all)
	seen := map[string]int{}
	for i, s := range all {
		o.begin(b, all, i)
		if s.last = b.last; i > 0 {
			all[i-1].last = s.first - 1
		}
		if seen[s.key]++; seen[s.key] > 1 {
			s.key = fmt.Sprintf("%s #%d", s.key, seen[s.key])
		}
		b.children = append(b.children, s.block)
	}
	for _, s := range all {
		if s.part != nil {
			s.part(s.block)
		}
	}
}

// begin gives a child the blank lines and comments above it. A comment that
// stands deeper belongs to what is above.
func (o *outline) begin(b *block, all []sprout, i int) {
	s := all[i]
	least := max(b.first, b.start+1)
	if i > 0 {
		least = all[i-1].start + 1
	}
	for s.first = s.start; s.first > least; s.first-- {
		line := o.doc.File.Line(s.first - 1)
		if !silent(line) || strings.TrimSpace(line) != "" && indent(line) >= s.column {
			return
		}
	}
}

// strays adds what is not known to the format: keys that nobody reads are
// fields for all that.
func (o *outline) strays(b *block, all []sprout) []sprout {
	var with []sprout
	column := all[0].column
	list := all[0].item
	for i, s := range all {
		with = append(with, s)
		end := b.last
		if i+1 < len(all) {
			end = all[i+1].start - 1
		}
		for n := s.start + 1; n <= end; n++ {
			line := o.doc.File.Line(n)
			if silent(line) || indent(line) != column-1 || list != strings.HasPrefix(line[column-1:], "- ") {
				continue
			}
			key, _, _ := strings.Cut(line[column-1:], ":")
			stray := o.sprout("?"+key, source.Pos{Line: n, Column: column}, nil)
			stray.item = list
			with = append(with, stray)
		}
	}
	return with
}
