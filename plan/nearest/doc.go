// Package nearest finds the word that somebody meant who wrote another: the
// id, key or option that is most like it.
//
//	nearest.Of("m.keler", []string{"t.berg", "m.keller"}) // "m.keller", true
//
// It forgives slips of the hand (letters left out, doubled, changed or
// swapped), case, the choice of '_', '-' or a space, and a beginning or an end
// left off. It does not know what words mean: "boss" is not near to "manager".
package nearest
