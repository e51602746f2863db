// Package crm reads accounts from the list that a CRM or an ERP exports as CSV,
// so that each can become a plan.
//
//	table, err := crm.Read(file)
//	columns := table.Guess()                       // shown to the user, with reasons
//	err = columns.Set("name", "Kunde")             // what was settled by hand
//	accounts, notes, err := table.Accounts(columns)
//
// It finds out by itself how the file is saved, what separates its cells,
// where its headings stand and what each column holds, and it says why it
// thinks so. It invents nothing: a value that is not what its column should
// hold is left out and told with its line.
package crm
