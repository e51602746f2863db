package plan

// Financials are revenue, spend, payment and contracts.
type Financials struct {
	Years     []*FiscalYear
	Offerings []*OfferingYear
	Customer  []*CustomerYear
	Payment   Payment
	Contracts []*Contract
}

// Fields lists the fields of financials.
func (f *Financials) Fields() []Field {
	return []Field{
		List(&f.Years, "years", "Years", "Our business with them by fiscal year: three past, current, next at best."),
		List(&f.Offerings, "offerings", "Offerings", "Our revenue and their spend by year, offering and unit."),
		List(&f.Customer, "customer", "Their figures", "How well they are doing."),
		Object(&f.Payment, "payment", "Payment", "How they pay."),
		List(&f.Contracts, "contracts", "Contracts", "What is agreed between us.", Names(InContracts), Customer),
	}
}

// A FiscalYear is our business with the customer in one fiscal year.
type FiscalYear struct {
	Year          Year
	Revenue       Money
	Through       Date
	Target        Money
	Forecast      Money
	Margin        SignedPercent
	CustomerSpend Money
	CostToServe   Money
	Evidence
}

// Fields lists the fields of a fiscal year.
func (y *FiscalYear) Fields() []Field {
	return []Field{
		One(&y.Year, "year", "Year", "The fiscal year, named by the year in which it ends.", Identity, Required),
		One(&y.Revenue, "revenue", "Revenue", "What they bought from us."),
		One(&y.Through, "through", "Through", "Last day that the revenue counts, while the year is not over."),
		One(&y.Target, "target", "Target", "What we want them to buy."),
		One(&y.Forecast, "forecast", "Forecast", "What we expect them to buy in the whole year."),
		One(&y.Margin, "margin", "Margin", "Our gross margin on it."),
		One(&y.CustomerSpend, "customer_spend", "Customer spend", "What they spend, with all suppliers, on what we sell."),
		One(&y.CostToServe, "cost_to_serve", "Cost to serve", "What serving them costs us beyond the goods."),
	}
}

// An OfferingYear is the business with one offering in one year.
type OfferingYear struct {
	Year     Year
	Offering Ref
	Unit     Ref
	Revenue  Money
	Spend    Money
	Evidence
}

// Fields lists the fields of an offering's year.
func (o *OfferingYear) Fields() []Field {
	return []Field{
		One(&o.Year, "year", "Year", "The fiscal year.", Identity, Required),
		Link(&o.Offering, InOfferings, "offering", "Offering", "Which of our offerings.", Identity, Required),
		Link(&o.Unit, InUnits, "unit", "Unit", "In which of their units.", Identity),
		One(&o.Revenue, "revenue", "Revenue", "What they bought from us."),
		One(&o.Spend, "spend", "Spend", "What they spend on it with all suppliers."),
	}
}

// A CustomerYear is how well the customer did in a year.
type CustomerYear struct {
	Year    Year
	Revenue Money
	Profit  Money
	Evidence
}

// Fields lists the fields of a customer's year.
func (c *CustomerYear) Fields() []Field {
	return []Field{
		One(&c.Year, "year", "Year", "The fiscal year.", Identity, Required),
		One(&c.Revenue, "revenue", "Revenue", "Their revenue."),
		One(&c.Profit, "profit", "Profit", "Their profit; negative for a loss."),
	}
}

// Payment is how the customer pays.
type Payment struct {
	TermsDays   Count
	AverageDays Count
	CreditLimit Money
	Risk        Level
}

// Fields lists the fields of payment.
func (p *Payment) Fields() []Field {
	return []Field{
		One(&p.TermsDays, "terms_days", "Terms", "Days allowed for payment.", In("days")),
		One(&p.AverageDays, "average_days", "Average", "Days they really take.", In("days")),
		One(&p.CreditLimit, "credit_limit", "Credit limit", "What they may owe us."),
		Choice(&p.Risk, Levels, "risk", "Risk", "Risk that they do not pay."),
	}
}

// A Contract is what is agreed between the customer and us.
type Contract struct {
	ID          ID
	Name        Text
	Start       Date
	End         Date
	Value       Money
	NoticeDays  Count
	Renewal     Renewal
	Probability Percent
	Evidence
}

// Fields lists the fields of a contract.
func (c *Contract) Fields() []Field {
	return []Field{
		One(&c.ID, "id", "Id", idDoc, Identity, Customer),
		One(&c.Name, "name", "Name", "The contract's name.", Main, Required, Customer),
		One(&c.Start, "start", "Start", "First day.", Customer),
		One(&c.End, "end", "End", "Last day.", Customer),
		One(&c.Value, "value", "Value", "What it is worth a year.", Customer),
		One(&c.NoticeDays, "notice_days", "Notice", "Days of notice before its end.", Customer, In("days")),
		Choice(&c.Renewal, Renewals, "renewal", "Renewal", "How it goes on after its end.", Customer),
		One(&c.Probability, "probability", "Probability", "How likely it goes on."),
	}
}

// A Renewal is how a contract goes on after its end.
type Renewal string

// Renewals are the ways in which contracts go on.
var Renewals = NewOptions("renewal",
	"automatic", "Goes on by itself.",
	"negotiated", "Is talked over.",
	"tender", "Is put out to tender.",
	"none", "Does not go on.")
