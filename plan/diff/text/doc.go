// Package text shows changes in a terminal: by account, the heaviest first,
// each with the word for what happened before it, and the small ones counted.
//
//	Acme Foods plc   since 2026-09-30 · Jane Roe · 2 heavy and 3 medium changes
//
//	  lost     champion Tomas Berg left on 2026-10-31; nobody else in Tooling argues
//	           for us
//	  cut      target 2027 1.82M → 1.6M, −220k, −12 %
//	  done     5 of 8 actions promised by 2026-11-22; open: a2, a3, a9
//
// Where nothing changed it shows nothing.
package text
