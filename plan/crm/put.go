package crm

import (
	"errors"
	"regexp"
	"strings"

	"keyplan/plan"
	"keyplan/plan/scaffold"
)

func (r *reading) putTier(cell string) error {
	t, ok := tier(cell)
	if !ok {
		return plan.Tiers.Parse(cell)
	}
	r.Tier = t
	return nil
}

func (r *reading) putCountry(cell string) error {
	if code := country(cell); code != "" {
		r.Country = code
		return nil
	}
	return r.Country.Parse(cell, nil)
}

func (r *reading) putWebsite(cell string) error {
	address, ok := website(cell)
	if !ok {
		return errors.New("is not a web address")
	}
	r.Website = address
	return nil
}

func (r *reading) putGroup(cell string) error {
	r.Group = scaffold.Stem(cell)
	return nil
}

func (r *reading) putPhone(cell string) error {
	if !isPhone(cell) {
		return errors.New("is not a phone number")
	}
	return r.contact.Phone.Parse(cell, nil)
}

// putRevenue reads an amount. One that names its currency names the account's,
// unless there is a column for it that says otherwise.
func (r *reading) putRevenue(cell string) error {
	var amount plan.Money
	if err := take(&amount, r.number(cell)); err != nil {
		return err
	}
	switch named := amount.Currency(); {
	case named == "":
		amount = plan.NewMoney(amount.Amount(), r.Currency)
	case r.Currency == "":
		r.Currency = named
	case r.Currency != named:
		return errors.New("is not in " + string(r.Currency) + ", the currency of the row")
	}
	r.Revenue, r.RevenueYear = amount, yearIn(r.heading)
	return nil
}

var (
	germanThousands = regexp.MustCompile(`^[+-]?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?$`)
	germanFraction  = regexp.MustCompile(`^[+-]?[0-9]+,[0-9]{1,2}$`)
)

// number writes a number our way where the file shows what its marks mean: a
// program that separates cells by ';' does so since ',' stands in its numbers.
func (r *reading) number(cell string) string {
	number, unit := cell, ""
	if at := strings.IndexFunc(cell, func(c rune) bool { return c == ' ' || c == '€' }); at > 0 {
		number, unit = cell[:at], cell[at:]
	}
	if !r.german || !germanThousands.MatchString(number) && !germanFraction.MatchString(number) {
		return cell
	}
	return strings.Replace(strings.ReplaceAll(number, ".", ""), ",", ".", 1) + unit
}
