// Package text writes findings for people: grouped by file, each with the line
// it is about and what to do, and a closing count.
//
//	accounts/acme-foods.plan.yaml  Acme Foods plc · strategic · Jane Roe
//
//	  error    contact "m.keler" is not in who's who; did you mean       unknown-ref
//	           "m.keller"?
//	     31 │     reports_to: m.keler
//	        │                 ^^^^^^^
//
// Within a file come errors, then warnings, then advice, each by place. Advice
// is told briefly, without its line and hints, unless Verbose. Nothing is cut
// but lines of files, around the place. Colour repeats what the words say and
// adds nothing. Carets stand by the width that a terminal gives to characters,
// not by their number.
//
// Texts from files are shown through package safe: no control character of a
// plan reaches the terminal.
package text
