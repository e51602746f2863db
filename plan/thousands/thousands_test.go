package thousands_test

import (
	"testing"

	"keyplan/plan/thousands"
)

func TestApart(t *testing.T) {
	for number, want := range map[string]string{
		"": "", "7": "7", "-7": "-7", "100": "100", "1000": "1,000", "-123456": "-123,456", "1265793.0395": "1,265,793.0395", "0.5": "0.5", "-1000.00": "-1,000.00",
	} {
		if got := thousands.Apart(number); got != want {
			t.Errorf("%s is written %s, want %s", number, got, want)
		}
	}
}
