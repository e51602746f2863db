package plan

// halfAYear is after how many months the pace of a year says how it will end.
const halfAYear = 6

// earlyMonths is how long after its selection no trend is told of an account:
// results need time.
const earlyMonths = 12

// FiscalYear is the fiscal year in which the day of the reading lies.
func (r *Reading) FiscalYear() Year { return FiscalYearOf(r.Today, r.Env.FiscalStart) }

// Year is our business with the customer in a year, or nil.
func (r *Reading) Year(year Year) *FiscalYear {
	for _, y := range r.Plan.Financials.Years {
		if y.Year == year {
			return y
		}
	}
	return nil
}

// Amount is money in the plan's currency, if it can be converted.
func (r *Reading) Amount(m Money) (amount Decimal, ok bool) {
	return m.In(r.Env.Currency, r.Env.Rates)
}

// ActualsEnd is the last day that the revenue of a year may count, 0 where
// there is none. Where the plan does not say, that is today, or the day when
// the row was last known to be true.
func (r *Reading) ActualsEnd(y *FiscalYear) Day {
	start := r.Env.FiscalStart
	end := min(y.Year.End(start), r.Today)
	switch {
	case y.Revenue.Absent() || y.Year.Start(start) > r.Today:
		return 0
	case !y.Through.Absent():
		return min(end, y.Through.Last())
	case !y.AsOf.Absent():
		return min(end, y.AsOf.Last())
	}
	return end
}

// WholeYear reports whether a year is over and its revenue counts to its end.
func (r *Reading) WholeYear(y *FiscalYear) bool {
	end := y.Year.End(r.Env.FiscalStart)
	return end < r.Today && !y.Through.Before(end)
}

// LastYears are the last two years that are over: the figures of the last may
// not be there yet.
func (r *Reading) LastYears() []Year { return []Year{r.FiscalYear() - 1, r.FiscalYear() - 2} }

// TooEarly reports whether the account was selected within the last twelve
// months: no trend is told before.
func (r *Reading) TooEarly() bool {
	selected := r.Plan.Review.Selection.Date
	return !selected.Absent() && selected.Last().AddMonths(earlyMonths) > r.Today
}

// An Outlook is how a year is expected to end: as its forecast says, else at
// its pace.
type Outlook struct {
	Amount   Decimal
	Forecast bool
	At       *Money // what it rests on
}

// Outlook tells how a year is expected to end.
func (r *Reading) Outlook(y *FiscalYear) (o Outlook, known bool) {
	if amount, ok := r.Amount(y.Forecast); ok {
		return Outlook{amount, true, &y.Forecast}, true
	}
	start, end := y.Year.Start(r.Env.FiscalStart), y.Year.End(r.Env.FiscalStart)
	through := min(y.Through.Last(), end)
	revenue, ok := r.Amount(y.Revenue)
	if !ok || !y.Forecast.Absent() || y.Through.Absent() || through > r.Today || through < start.AddMonths(halfAYear)-1 {
		return o, false
	}
	days := func(last Day) Decimal { return NewDecimal(int64(last.Sub(start) + 1)) }
	return Outlook{revenue.Mul(days(end)).Quo(days(through)), false, &y.Revenue}, true
}

// A Wallet is what a customer spent in one whole year.
type Wallet struct {
	Year        *FiscalYear
	Ours, Spend Decimal // in the plan's currency
}

// Wallet is what the customer spent in a year, if that is whole: of one that
// is not over, revenue and spend may cover different months.
func (r *Reading) Wallet(y *FiscalYear) (w Wallet, known bool) {
	if !r.WholeYear(y) {
		return w, false
	}
	ours, ok := r.Amount(y.Revenue)
	spend, also := r.Amount(y.CustomerSpend)
	return Wallet{y, ours, spend}, ok && also
}

// Share is our share of the wallet in percent, to a tenth; known is false
// where the figures cannot be right.
func (w Wallet) Share() (percent Decimal, known bool) {
	if w.Spend.Sign() <= 0 || w.Ours.Cmp(w.Spend) > 0 {
		return Decimal{}, false
	}
	return w.Ours.PercentOf(w.Spend).Round(1), true
}

// Stopped is this year's row of a customer who bought last year and, by what
// is known of this year, nothing since for a quarter at least; else nil. An
// unknown revenue is stale, not nothing.
func (r *Reading) Stopped() (now, before *FiscalYear) {
	year := r.FiscalYear()
	now, before = r.Year(year), r.Year(year-1)
	if now == nil || before == nil || before.Revenue.Amount().Sign() <= 0 ||
		now.Revenue.Absent() || now.Revenue.Amount().Sign() > 0 || r.ActualsEnd(now).Sub(year.Start(r.Env.FiscalStart)) < stoppedDays {
		return nil, nil
	}
	return now, before
}

// stoppedDays is how long a customer must have bought nothing to have stopped;
// orders may be a quarter apart.
const stoppedDays = 90

// GrowthAsked is what a target asks for beyond the business there is.
type GrowthAsked struct {
	Year   Year
	Target *Money
	Amount Decimal // in the plan's currency
	Over   *Money  // this year's forecast, or what was sold last year
	Next   bool    // it is next year's target over this year's forecast
}

// GrowthAsked holds next year's target against this year's forecast; where
// none is set yet, in the first half of a year, this year's against the
// revenue of the last.
func (r *Reading) GrowthAsked() (g GrowthAsked, known bool) {
	year := r.FiscalYear()
	last, now, next := r.Year(year-1), r.Year(year), r.Year(year+1)
	early := r.Today < year.Start(r.Env.FiscalStart).AddMonths(halfAYear)
	switch {
	case next != nil && !next.Target.Absent() && now != nil:
		g = GrowthAsked{Year: next.Year, Target: &next.Target, Over: &now.Forecast, Next: true}
	case early && now != nil && last != nil && r.WholeYear(last):
		g = GrowthAsked{Year: now.Year, Target: &now.Target, Over: &last.Revenue}
	default:
		return g, false
	}
	target, known := r.Amount(*g.Target)
	from, also := r.Amount(*g.Over)
	g.Amount = target.Sub(from)
	return g, known && also
}

// WeightedPipeline is the value of open opportunities without renewals, each
// by its chance; known is false where a value or a chance is missing.
func (r *Reading) WeightedPipeline() (total Decimal, known bool) {
	total = NewDecimal(0)
	for _, o := range r.Plan.Opportunities {
		if !o.Open() || o.Kind == RenewalKind {
			continue
		}
		value, known := r.Amount(o.Value)
		chance := r.Chance(o)
		if !known || chance.Absent() {
			return total, false
		}
		total = total.Add(chance.Of(value))
	}
	return total, true
}

// Chance is how likely an opportunity is won: as it says, else as its stage says.
func (r *Reading) Chance(o *Opportunity) Percent {
	chance := o.Probability
	stages := r.Env.Stages
	if stages == nil {
		stages = DefaultStages
	}
	if chance.Absent() && o.Stage != "" && chance.Parse(stages.Doc(string(o.Stage)), nil) != nil {
		return Percent{}
	}
	return chance
}

// YearlyRevenue is what the account brings a year: in the newest whole year,
// else what this year is expected to bring.
func (r *Reading) YearlyRevenue() (amount Decimal, known bool) {
	if newest := r.NewestWholeYear(); newest != nil {
		return r.Amount(newest.Revenue)
	}
	if now := r.Year(r.FiscalYear()); now != nil {
		return r.Amount(now.Forecast)
	}
	return Decimal{}, false
}

// NewestWholeYear is the newest year that is over and has revenue, or nil.
func (r *Reading) NewestWholeYear() (newest *FiscalYear) {
	for _, y := range r.Plan.Financials.Years {
		if !y.Revenue.Absent() && r.WholeYear(y) && (newest == nil || y.Year > newest.Year) {
			newest = y
		}
	}
	return newest
}

// succession is how many days around its end a contract's successor begins.
const succession = 31

// Renewed reports whether the plan provides for what follows a contract: a
// renewal that is open or was won within some days, or a contract that begins
// where this one ends. A renewal does not say of which contract; any counts.
func (r *Reading) Renewed(c *Contract, days int) bool {
	for _, o := range r.Plan.Opportunities {
		justWon := o.Stage == Won && o.Closed.Last() >= r.Today.Add(-days)
		if o.Kind == RenewalKind && (o.Open() || justWon) {
			return true
		}
	}
	for _, other := range r.Plan.Financials.Contracts {
		begins := other.Start.First().Sub(c.End.Last())
		if other != c && !other.Start.Absent() && -succession <= begins && begins <= succession && other.End.Last() > c.End.Last() {
			return true
		}
	}
	return false
}

// Overdue reports whether an issue is open past its due date or, where it has
// none, past some days.
func (i *Issue) Overdue(today Day, days int) bool {
	if !i.Open() {
		return false
	}
	return i.Due.Before(today) || i.Due.Absent() && !i.Raised.Absent() && i.Raised.Last().Add(days) < today
}
