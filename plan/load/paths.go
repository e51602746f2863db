package load

import (
	"strings"

	"gopkg.in/yaml.v3"

	"keyplan/plan"
	"keyplan/plan/source"
)

// path is the path of a part for a problem in it. Items get their names only
// once all are read, since equal texts are counted; a problem that is told
// before goes by what its item says of itself.
func (d *decoder) path(row source.Row) string {
	for ; d.named < len(d.items); d.named++ {
		it := &d.items[d.named]
		d.index.Name(it.row, it.provisional())
	}
	return d.index.Path(row)
}

// provisional is what an item will be called, as far as its node tells.
func (it *item) provisional() string {
	shape := it.view.Shape
	if id := scalar(child(it.node, "id")); id != "" && shape.ID != nil {
		return short(id)
	}
	if shape.ID == nil || !shape.ID.Identity {
		var parts []string
		for _, f := range shape.Identity {
			if text := scalar(child(it.node, f.Key)); text != "" && f.Form == plan.Scalar {
				parts = append(parts, short(text))
			}
		}
		return strings.Join(parts, " ")
	}
	text := scalar(it.node)
	if shape.Main != nil && text == "" {
		text = scalar(child(it.node, shape.Main.Key))
	}
	return plan.Slug(text, 6)
}

// scalar is the text of a node, "" for one that is none.
func scalar(n *yaml.Node) string {
	if n == nil || n.Kind != yaml.ScalarNode {
		return ""
	}
	return n.Value
}
