package lint

import (
	"keyplan/plan"
)

func paymentRisk(p *Pass) {
	pay := &p.Plan.Financials.Payment
	late := 0
	if !pay.TermsDays.Absent() && !pay.AverageDays.Absent() {
		late = pay.AverageDays.Int() - pay.TermsDays.Int()
	}
	switch {
	case late > p.Limits.PaymentDays.Int():
		f := p.Reportf(&pay.AverageDays, "they pay after %d days, %d later than agreed", pay.AverageDays.Int(), late).
			Hintf("ask whether it is their habit, their trouble, or our invoices")
		if pay.Risk == plan.High {
			f.At(p.Spot(&pay.Risk), "the risk that they do not pay is high")
		}
	case pay.Risk == plan.High:
		p.Reportf(&pay.Risk, "the risk that they do not pay is high").
			Hintf("agree on shorter terms or a credit_limit, and write down what it would mean for us: risks: [{risk: …, mitigation: …}]")
	}
}

func customerFiguresMissing(p *Pass) {
	for _, c := range p.Plan.Financials.Customer {
		if !c.Revenue.Absent() || !c.Profit.Absent() {
			return
		}
	}
	p.Reportf(&p.Plan.Financials.Customer, "the plan does not say how well they are doing").
		Hintf("write their revenue and profit of the last years: customer: [{year: %s, revenue: …, profit: …}]", p.fiscalYear()-1)
}
