package screen

import "github.com/fatih/color"

// A Paint colours a text. Painting is the last thing done to it: what is
// painted has no width any more that could be told from its length.
type Paint func(text string) string

// NewPaint makes a paint that heeds nothing but on: neither the environment
// nor the package's global switch.
func NewPaint(on bool, attributes ...color.Attribute) Paint {
	c := color.New(attributes...)
	if on {
		c.EnableColor()
	} else {
		c.DisableColor()
	}
	return func(text string) string {
		if text == "" {
			return ""
		}
		return c.Sprint(text)
	}
}
