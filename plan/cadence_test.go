package plan

import "testing"

func TestCadence(t *testing.T) {
	reads(t, new(Cadence), []reading{
		{"a name", "quarterly", "quarterly"},
		{"weeks", "6w", "6w"},
		{"days", "10d", "10d"},
		{"months", "2m", "2m"},
		{"years", "2y", "2y"},
		{"what has a name is called by it", "2w", "fortnightly"},
		{"a quarter in months", "3m", "quarterly"},
		{"a year in months", "12m", "yearly"},
		{"a week in days", "7d", "weekly"},
		{"ten years", "10y", "10y"},
	})
	const not = "is not a cadence"
	refuses(t, new(Cadence), []refusal{
		{"capitals", "Quarterly", not, "quarterly", true},
		{"a slip", "quaterly", not, "quarterly", true},
		{"a dash", "half-yearly", not, "half_yearly", true},
		{"weeks in words", "every 6 weeks", not, "6w", true},
		{"a space", "10 d", not, "10d", true},
		{"each month in words", "every month", not, "monthly", true},
		{"annually", "annually", not, "yearly", true},
		{"daily", "Daily", not, "1d", true},
		{"twice a week or every two weeks", "biweekly", not, "fortnightly", false},
		{"never", "0w", "is not a cadence: it must be a day at least", "", false},
		{"once in a lifetime", "50y", "is not a cadence: it is longer than ten years", "", false},
		{"too many days", "9999d", "is not a cadence: it is longer than ten years", "", false},
		{"a number", "6", not, "", false},
		{"a negative number", "-6w", not, "", false},
		{"words", "when needed", not, "", false},
	})
}

func TestCadenceNext(t *testing.T) {
	cases := []struct {
		text, from, before string
		days               int
		words              string
	}{
		{"weekly", "2026-02-07", "2026-01-24", 7, "every week"},
		{"fortnightly", "2026-02-14", "2026-01-17", 14, "every 2 weeks"},
		{"10d", "2026-02-10", "2026-01-21", 10, "every 10 days"},
		{"monthly", "2026-02-28", "2025-12-31", 30, "every month"},
		{"2m", "2026-03-31", "2025-11-30", 61, "every 2 months"},
		{"quarterly", "2026-04-30", "2025-10-31", 91, "every quarter"},
		{"half_yearly", "2026-07-31", "2025-07-31", 183, "every half year"},
		{"yearly", "2027-01-31", "2025-01-31", 365, "every year"},
		{"2y", "2028-01-31", "2024-01-31", 731, "every 2 years"},
	}
	start := NewDay(2026, 1, 31)
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			var cadence Cadence
			if err := cadence.Parse(c.text, nil); err != nil {
				t.Fatal(err)
			}
			if cadence.From(start).String() != c.from || cadence.Before(start).String() != c.before {
				t.Errorf("due on %s, in time since %s", cadence.From(start), cadence.Before(start))
			}
			if cadence.Days() != c.days || cadence.Words() != c.words {
				t.Errorf("%d days, %q", cadence.Days(), cadence.Words())
			}
		})
	}
	if none := (Cadence{}); none.Words() != "" || none.From(0) != 0 || none.Days() != 0 {
		t.Error("no cadence has no words")
	}
}

func TestCadenceTimes(t *testing.T) {
	quarter := Cadence{months: 3}
	if got := quarter.Times(4).String(); got != "yearly" {
		t.Errorf("four quarters are %s", got)
	}
	if got := quarter.Times(1 << 40).String(); got != "10y" {
		t.Errorf("many quarters are %s", got)
	}
	if got := quarter.Times(-1); !got.Absent() {
		t.Errorf("minus one quarter is %s", got)
	}
}
