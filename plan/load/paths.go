package load

import "keyplan/plan/source"

// add adds a problem whose path goes on from a part. Parts are named once all
// are read, so paths are completed then.
func (d *decoder) add(p Problem, row source.Row) {
	d.open = append(d.open, unnamed{len(d.problems), row, nil})
	d.problems = append(d.problems, p)
}

// An unnamed is a problem whose path is not complete yet: it belongs to a part,
// or to the field at an address.
type unnamed struct {
	problem int
	row     source.Row
	field   any
}

// complete gives problems their paths.
func (d *decoder) complete() {
	for _, u := range d.open {
		p := &d.problems[u.problem]
		if u.field != nil {
			p.Path = d.index.At(u.field).Path
			continue
		}
		at := d.index.Path(u.row)
		p.Path = joinPath(at, p.Path)
		if p.Meant != "" {
			p.Meant = joinPath(at, p.Meant)
		}
	}
}
