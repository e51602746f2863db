// Package sheettest helps to test the writers of reports: books of every kind
// made by hand, so that they stay as they are when commands change.
//
//	for _, b := range sheettest.Books {
//		golden.Compare(t, "testdata/"+b.Name+".txt", write(b.Make()))
//	}
package sheettest
