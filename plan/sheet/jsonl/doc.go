// Package jsonl writes the main table of a report for other programs as one JSON
// object a line: a data warehouse, a BI tool, jq.
//
//	{"id":"acme-foods","account":"Acme Foods","revenue":1380000,"revenue_unit":"EUR","review":"2026-12-15"}
//
// Names are the keys of columns, the same in each line and in the same order;
// what rows are grouped by is first, as "group". Numbers have all their digits,
// percentages are fractions (0.087), days are texts such as "2026-11-30", and
// what is unknown is null. A number that has a unit has it beside, as "…_unit".
// Hidden columns are there, so that tables can be joined; totals are not, which a
// program sums itself.
//
// Texts are as they are: JSON needs nothing defused, and hidden characters are
// escaped.
package jsonl
