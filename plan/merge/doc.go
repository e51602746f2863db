// Package merge brings together what two people made of one plan, item by item
// and field by field.
//
//	merged := merge.Plans(merge.Sides{Base: base, Ours: ours, Theirs: theirs}, merge.Options{Reload: reload})
//	os.WriteFile(path, merged.Text, 0o644)
//	if merged.Conflicts > 0 { … }
//
// Lines are never written anew. A plan is parted into blocks of whole lines: a
// section, an item, a field, each with the comments above it. Blocks are paired
// by what identifies them, an id or a key, never by a guess that something was
// renamed. What only one side changed is taken from that side, byte by byte;
// what both changed otherwise stands between git's markers for people to
// settle. Order means nothing.
//
// A merge is believed only once it has been read again, with each conflict
// settled the one way and the other: each change of each side must be there.
// This goes for what git merges by lines (Options.Lines), too, which is tried
// first and taken where it holds. Where nothing holds, all that differs
// between the sides becomes one conflict: no side is ever lost silently.
package merge
