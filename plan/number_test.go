package plan

import "testing"

func TestNumber(t *testing.T) {
	reads(t, new(Number), []reading{
		{"a decimal", "94.1", "94.1"},
		{"a negative one", "-2", "-2"},
		{"thousands", "300k", "300000"},
		{"three places", "1.234", "1.234"},
		{"three places under one", "0.500", "0.5"},
		{"two places", "450.00", "450"},
		{"never octal", "010", "10"},
	})
	refuses(t, new(Number), []refusal{
		{"English thousands", "3,400", "is not a number", "3400", true},
		{"German thousands", "1.250.000", "is not a number", "1250000", true},
		{"English thousands with cents", "1,250,000.50", "is not a number", "1250000.50", true},
		{"German thousands with cents", "1.250.000,50", "is not a number", "1250000.50", true},
		{"Swiss thousands", "1'200", "is not a number", "1200", true},
		{"Swiss thousands by a word processor", "1’200.50", "is not a number", "1200.50", true},
		{"French thousands", "1\u202f250\u202f000", "is not a number", "1250000", true},
		{"spaces between thousands", "1 250 000", "is not a number", "1250000", true},
		{"spaces and a comma", "1 250,5", "is not a number", "1250.5", true},
		{"a comma before the fraction", "3,4", "is not a number", "3.4", false},
		{"another", "94,1", "is not a number", "94.1", false},
		{"a comma that cannot stand after thousands", "0,125", "is not a number", "0.125", false},
		{"marks out of step", "1,25,000", "is not a number", "", false},
		{"marks of two kinds", "1,250.000,5", "is not a number", "", false},
		{"thousands or places", "450.000", "may mean 450000 or 450: write the one that is meant", "", false},
		{"no digit before the point", ".5", "is not a number", "0.5", true},
		{"no digit after the point", "5.", "is not a number", "5", true},
		{"the minus of a word processor", "−5", "is not a number", "-5", true},
		{"an exponent", "1.2e6", "is not a number", "1200000", true},
		{"millions in words", "1.2 million", "is not a number", "1.2M", true},
		{"millions in German", "1,2 Mio.", "is not a number", "1.2M", false},
		{"b may be billions", "5b", "is not a number", "5bn", false},
		{"a space before the suffix", "450 k", "is not a number", "450k", true},
		{"a unit", "5 days", "is not a number", "", false},
		{"too many digits", "1234567890123456789012345678901", "is not a number: it has more than 30 digits", "", false},
		{"hexadecimal", "0x10", "is not a number", "", false},
		{"not a number indeed", ".nan", "is not a number", "", false},
	})
}

func TestCount(t *testing.T) {
	reads(t, new(Count), []reading{
		{"a count", "3400", "3400"},
		{"grouped", "3_400", "3400"},
		{"thousands", "300k", "300000"},
		{"a fraction of thousands that is whole", "1.2k", "1200"},
		{"zero is counted", "0", "0"},
		{"never octal", "010", "10"},
		{"a spreadsheet's whole number", "3400.0", "3400"},
	})
	refuses(t, new(Count), []refusal{
		{"a fraction", "3.5", "is not a whole number", "", false},
		{"a fraction with a comma", "3,5", "is not a whole number", "", false},
		{"German thousands", "3.400", "is not a whole number", "3400", false},
		{"English thousands", "3,400", "is not a whole number", "3400", true},
		{"below zero", "-1", "is below zero", "", false},
		{"beyond all counting", "99999999999999999999", "is too large", "", false},
		{"words", "many", "is not a whole number", "", false},
	})
	var none, three Count
	if err := three.Parse("3", nil); err != nil || three != NewCount(3) || NewCount(0) == none || NewCount(0).Absent() {
		t.Error("zero is a count, none is not")
	}
	if none.Int() != 0 || !none.Decimal().Absent() || NewCount(7).Int() != 7 || !NewCount(7).Decimal().Equal(dec("7")) {
		t.Error("a count is its number")
	}
}

func TestPercent(t *testing.T) {
	reads(t, new(Percent), []reading{
		{"a number", "12", "12%"},
		{"with its sign", "12%", "12%"},
		{"with a space", "12.5 %", "12.5%"},
		{"under one, with its sign", "0.6%", "0.6%"},
		{"none of it", "0", "0%"},
		{"all of it", "100", "100%"},
		{"three places are no thousands", "12.500", "12.5%"},
	})
	refuses(t, new(Percent), []refusal{
		{"a comma", "12,5%", "is not a percentage", "12.5%", true},
		{"a word", "20 percent", "is not a percentage", "20%", true},
		{"too much", "101", "does not lie between 0 and 100 %", "", false},
		{"too little", "-1%", "does not lie between 0 and 100 %", "", false},
		{"thousands", "1k", "is not a percentage", "", false},
		{"too much in words", "1200 percent", "is not a percentage", "", false},
		{"two signs", "5%%", "is not a percentage", "", false},
		{"what may be a fraction of one", "0.6", "may mean 0.6 % or 60 %: write the one that is meant, with its %", "", false},
		{"too much with a comma", "120,5%", "is not a percentage", "", false},
		{"a guess", "about half", "is not a percentage", "", false},
	})
	if got := NewPercent(20).Of(dec("400k")); got.String() != "80000" {
		t.Errorf("20 %% of 400k is %s", got)
	}
	if !NewNumber(20).Equal(Number{dec("20")}) {
		t.Error("a number is its digits")
	}
	if NewPercent(60).Short() != "60 %" || (Percent{}).Short() != "" {
		t.Error("people write a space before the sign")
	}
}

func TestSignedPercent(t *testing.T) {
	reads(t, new(SignedPercent), []reading{
		{"a margin", "31%", "31%"},
		{"a loss", "-4%", "-4%"},
		{"a growth over 100", "250 %", "250%"},
	})
	refuses(t, new(SignedPercent), []refusal{
		{"beyond belief", "1001", "does not lie between -1,000 and 1,000 %", "", false},
		{"below belief", "-1001", "does not lie between -1,000 and 1,000 %", "", false},
		{"a comma", "-4,5", "is not a percentage", "-4.5%", true},
	})
}
