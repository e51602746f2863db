// Package json writes a plan, or any part of one, for programs:
//
//	{"keyplan":1,"account":{"id":"acme-foods","name":"Acme Foods plc","manager":"jane.roe"},
//	 "review":{"next":{"written":"2026-12-15","first":"2026-12-15","last":"2026-12-15"}},
//	 "financials":{"years":[{"year":2025,"revenue":{"amount":"1200000","currency":"EUR"},"margin":"31"}]},
//	 "relationship":{"competitors":[]},…}
//
// Keys are those of the file, in the order of the format's reference; lists
// keep the order of the file. What is not known is left out, and so is what
// only says so, such as "n/a"; an empty list is known to be empty. By kind:
//
//	text, id, ref, url, mail, enum   a string; a ref is the id that it names, "tbd" an empty seat
//	date                             {"written","first","last"}: as written (2026-Q4), and its first and last day
//	money                            {"amount","currency"}: an exact decimal in a string, in its own currency
//	number, percent, weight          an exact decimal in a string: "94.1", and "12.5" for 12.5 %
//	count, year, month               a number: 3, 2026, 3 for March
//	cadence                          a string as the format writes it: "quarterly", "6w"
//	yes or no                        true or false
//	score with evidence              {"points","evidence"}
//	a map, such as fx                an object
//
// A key always holds the same type. Decimals are strings since programs read
// JSON's numbers as floating point, in which 0.1 is not 0.1.
//
// Whoever wraps this has a version of their own; fields may be added to a plan,
// and a reader must skip those that it does not know.
package json
