// Package customers sets the plans of a workspace beside the customers of a
// ledger: which key accounts no longer earn their place, which large customers
// have no plan, and where a plan tells another revenue than the books.
//
//	found := customers.Compare(accounts, ledger, analysis, customers.Options{Currency: "EUR"})
//
// An Account is the little that is needed of a plan, so that plans can be
// dropped once they are read. A plan and a customer are the same if their names
// are, but for case, accents, punctuation and legal form (pareto.Fold), or if
// the ledger names the account's id or its record in the CRM.
//
// The package reads no files and judges no plan; that is for lint.
package customers
