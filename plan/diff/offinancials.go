package diff

import "keyplan/plan"

var cutOrRaised, worseOrBetter = [2]Kind{Cut, Raised}, [2]Kind{Worse, Better}

// ofFinancials are the meanings of changes in revenue, payment and contracts.
var ofFinancials = []meaning{
	{"financials.years[]", Added, year},
	{"financials.years[].target", "", figure(scale{what: "target", fall: High, rise: Medium, kinds: cutOrRaised, year: true})},
	{"financials.years[].forecast", "", figure(scale{what: "forecast", fall: High, rise: Medium, kinds: worseOrBetter, year: true})},
	{"financials.years[].revenue", "", revenue},
	{"financials.years[].through", "", through},
	{"financials.years[].margin", "", figure(scale{what: "margin", fall: Medium, rise: Medium, kinds: worseOrBetter, year: true, percent: true})},
	{"financials.years[].customer_spend", "", figure(scale{what: "customer spend", kinds: [2]Kind{Other, Other}, year: true})},
	{"financials.years[].cost_to_serve", "", figure(scale{what: "cost to serve", kinds: [2]Kind{Better, Worse}, year: true})},
	{"financials.offerings[]", "", counted("figure by offering", "figures by offering")},
	{"financials.offerings[].revenue", "", counted("figure by offering", "figures by offering")},
	{"financials.offerings[].spend", "", counted("figure by offering", "figures by offering")},
	{"financials.customer[]", "", counted("figure of the customer's business", "figures of the customer's business")},
	{"financials.customer[].revenue", "", counted("figure of the customer's business", "figures of the customer's business")},
	{"financials.customer[].profit", "", counted("figure of the customer's business", "figures of the customer's business")},
	{"financials.payment.terms_days", "", figure(scale{what: "days allowed for payment", fall: Medium, rise: Medium, kinds: [2]Kind{Other, Other}})},
	{"financials.payment.average_days", "", figure(scale{what: "days they take to pay", fall: Low, rise: Medium, kinds: [2]Kind{Better, Worse}})},
	{"financials.payment.credit_limit", "", figure(scale{what: "credit limit", fall: Medium, rise: Low, kinds: cutOrRaised})},
	{"financials.payment.risk", Changed, steps("risk that they do not pay", plan.Levels, High, true)},
	{"financials.contracts[]", Added, contract},
	{"financials.contracts[]", Removed, contractGone},
	{"financials.contracts[].end", Changed, contractEnd},
	{"financials.contracts[].value", "", figure(scale{what: "value", fall: High, rise: Medium, kinds: cutOrRaised})},
	{"financials.contracts[].probability", "", figure(scale{what: "likely to go on:", fall: Medium, rise: Medium, kinds: worseOrBetter, percent: true})},
	{"financials.contracts[].renewal", "", weighing(Medium)},
}

func year(t telling) told {
	y := of[plan.FiscalYear](t.is)
	text := "figures of " + y.Year.String()
	for _, f := range []struct {
		word   string
		amount plan.Money
	}{{"revenue", y.Revenue}, {"target", y.Target}, {"forecast", y.Forecast}} {
		if !f.amount.Absent() {
			text += ", " + f.word + " " + f.amount.Short()
		}
	}
	return told{kind: New, weight: Low, text: text, named: true}
}

// revenue tells how much was bought. Two counts up to different days are no
// rise or fall.
func revenue(t telling) told {
	was, is := of[plan.FiscalYear](t.was), of[plan.FiscalYear](t.is)
	if t.now == nil || t.old == nil || was.Through.Last() == is.Through.Last() {
		return figure(scale{what: "revenue", fall: High, rise: Medium, kinds: worseOrBetter, year: true})(t)
	}
	text := "revenue " + is.Year.String() + " " + t.shown(t.now)
	if is.Through.Absent() {
		text += " in the whole year"
	} else {
		text += " by " + is.Through.String()
	}
	text += ", was " + t.shown(t.old)
	if !was.Through.Absent() {
		text += " by " + was.Through.String()
	}
	if !is.Target.Absent() && is.Target.Amount().Sign() > 0 && is.Target.Currency() == is.Revenue.Currency() {
		text += "; " + is.Revenue.Amount().PercentOf(is.Target.Amount()).Round(0).String() + " % of the target"
	}
	return told{kind: Other, weight: Medium, text: text, named: true}
}

// through is told with the revenue that it belongs to.
func through(t telling) told {
	if was, is := of[plan.FiscalYear](t.was), of[plan.FiscalYear](t.is); !was.Revenue.Equal(is.Revenue) {
		return aside(t)
	}
	return told{kind: Other, weight: Low, text: "revenue " + t.item(t.view()) + " counted up to " + orElse(t, t.now, "the end of the year"), named: true}
}

func contract(t telling) told {
	c := of[plan.Contract](t.is)
	text := "a new contract"
	if !c.Value.Absent() {
		text += ", " + c.Value.Short() + " a year"
	}
	if !c.End.Absent() {
		text += ", until " + c.End.String()
	}
	return told{kind: Won, weight: High, text: text}
}

func contractGone(t telling) told {
	c := of[plan.Contract](t.was)
	text := "the contract is gone"
	if !c.Value.Absent() {
		text += ", it was worth " + c.Value.Short() + " a year"
	}
	if !c.End.Absent() {
		text += " and ran until " + c.End.String()
	}
	return told{kind: Lost, weight: High, text: text}
}

func contractEnd(t telling) told {
	was, is := dateOf(t.old), dateOf(t.now)
	switch {
	case was.Absent() || is.Absent():
		return weighing(Medium)(t)
	case is.Last() > was.Last():
		return told{kind: Won, weight: High, text: "runs " + days(is.Last().Sub(was.Last())) + " longer, until " + is.String()}
	}
	return told{kind: Worse, weight: High, text: "ends " + days(was.Last().Sub(is.Last())) + " sooner, on " + is.Last().String()}
}
