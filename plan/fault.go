package plan

// maxGuess is the most bytes of a text that is looked at for what it may mean:
// nobody spells a date or an amount in more, and hostile input may be endless.
const maxGuess = 64

// A wanted is the kind of value that was expected somewhere; it phrases the
// faults of texts that are not one.
type wanted struct {
	noun     string // "a date"
	expected string // for Fault.Expected
}

// fault is a fault in its own words.
func (w wanted) fault(problem string) *Fault {
	return &Fault{Problem: problem, Expected: w.expected}
}

// because refuses a text for a reason.
func (w wanted) because(why string) *Fault {
	return w.fault("is not " + w.noun + ": " + why)
}

// not refuses a text that has nothing of the kind. People who write "tbd"
// are told the better way to say that they do not know yet.
func (w wanted) not(text string) *Fault {
	if IsPlaceholder(text) {
		return w.because("leave the field out until it is known")
	}
	return w.fault("is not " + w.noun)
}

// near adds what may have been meant.
func (f *Fault) near(text string) *Fault {
	f.Nearest = text
	return f
}

// surely adds what can only have been meant.
func (f *Fault) surely(text string) *Fault {
	f.Nearest, f.Sure = text, text != ""
	return f
}
