package json

import (
	"bytes"
	"encoding/json"

	"keyplan/plan"
	"keyplan/plan/safe"
)

// A Part is a part of a plan that encoding/json writes as this package does,
// within what others write.
type Part struct{ plan.View }

// MarshalJSON is the part on one line.
func (p Part) MarshalJSON() ([]byte, error) { return Marshal(p.View) }

// Marshal is a part of a plan as JSON, on one line.
func Marshal(v plan.View) ([]byte, error) {
	var buf bytes.Buffer
	j := safe.NewJSON(&buf)
	Write(j, v)
	err := j.Flush()
	return buf.Bytes(), err
}

// Write writes a part of a plan to where other JSON goes; j keeps the error.
func Write(j *safe.JSON, v plan.View) {
	o := object{j: j}
	for _, f := range v.Shape.Fields {
		switch f.Form {
		case plan.Scalar:
			if value, known := valueOf(v.Value(f)); known {
				o.key(f.Key)
				j.Value(value)
			}
		case plan.Single:
			if !v.Absent(f) {
				o.key(f.Key)
				Write(j, v.Object(f))
			}
		default:
			if n, known := v.Len(f); known {
				o.key(f.Key)
				writeList(j, v, f, n)
			}
		}
	}
	o.end()
}

func writeList(j *safe.JSON, v plan.View, f *plan.Field, n int) {
	if f.Form == plan.Pairs {
		o := object{j: j}
		for i := range n {
			if value, known := valueOf(v.At(f, i)); known {
				o.key(v.KeyAt(f, i))
				j.Value(value)
			}
		}
		o.end()
		return
	}
	comma := ""
	j.Text("[")
	for i := range n {
		if f.Form == plan.Items {
			j.Text(comma)
			Write(j, v.Item(f, i))
		} else if value, known := valueOf(v.At(f, i)); known {
			j.Text(comma)
			j.Value(value)
		} else {
			continue
		}
		comma = ","
	}
	j.Text("]")
}

// An object is written key by key.
type object struct {
	j    *safe.JSON
	open bool
}

func (o *object) key(key string) {
	if o.open {
		o.j.Text(",")
	} else {
		o.j.Text("{")
	}
	o.open = true
	o.j.Value(key)
	o.j.Text(":")
}

func (o *object) end() {
	if !o.open {
		o.j.Text("{")
	}
	o.j.Text("}")
}

// date is a day, month or quarter.
type date struct {
	Written string `json:"written"`
	First   string `json:"first"`
	Last    string `json:"last"`
}

// money is an amount in its own currency.
type money struct {
	Amount   string `json:"amount"`
	Currency string `json:"currency,omitempty"` // none where not even the workspace names one
}

// points are a score and what it rests on.
type points struct {
	Points   string `json:"points"`
	Evidence string `json:"evidence,omitempty"`
}

// valueOf is a value as JSON has it, unless nothing is known.
func valueOf(value plan.Value) (v any, known bool) {
	if ref, ok := value.(*plan.Ref); ok && ref.Vacant() {
		return value.String(), true // nobody, on purpose
	}
	if value.Absent() {
		return nil, false
	}
	switch value := value.(type) {
	case *plan.Date:
		return dateOf(*value), true
	case *plan.CustomerDate:
		return dateOf(value.Date), true
	case *plan.Money:
		return money{value.Amount().String(), value.Currency().String()}, true
	case *plan.Percent:
		return value.Decimal.String(), true
	case *plan.SignedPercent:
		return value.Decimal.String(), true
	case *plan.Points:
		return points{value.Number().String(), value.Evidence().String()}, true
	case *plan.Count, *plan.Year, *plan.CalendarYear:
		return json.Number(value.String()), true
	case *plan.Month:
		return int(*value), true
	case *plan.YesNo:
		return *value == plan.Yes, true
	}
	return value.String(), true
}

func dateOf(d plan.Date) date { return date{d.String(), d.First().String(), d.Last().String()} }
