// Package calendar writes what is ahead in plans as a calendar file (iCalendar,
// RFC 5545), which Outlook, Google, Apple and others import:
//
//	err := calendar.Write(file, []calendar.Account{{Plan: doc.Plan, Settings: w.Settings}}, today)
//
// Each is an event of one whole day, which blocks no time:
//   - actions that are open, on the day on which they are due, overdue ones too
//   - the next review of the plan
//   - the end of a contract, and before it the last day to give notice
//   - meetings that the log plans: of a day ahead, and without an outcome
//
// A month or a quarter is its last day. What has no day is in no calendar.
// Actions that every new plan begins with are actions like others.
//
// # Importing again
//
// An event is known by its account and item, so that importing a newer file
// moves events rather than adding to them. A planned meeting has no id: it is
// known by its day, kind and guests, and one that was moved stays behind under
// its old day. Actions that were done or cancelled before they were due stand
// there as cancelled, since an event that is merely missing would stay in the
// calendars into which it was imported; once their day has passed they are left
// out, and so are ends of contracts and days of notice.
//
// Nothing hangs on the clock: the same plans on the same day give the same
// bytes, and a later day gives a higher SEQUENCE.
//
// The package writes the few lines that it needs itself. The library that was
// tried, golang-ical, links an HTTP client with TLS, which makes the program 2
// MB larger and every command start half a millisecond later; it serves the
// tests, as a reader that is not ours.
package calendar
