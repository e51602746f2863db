package crm

import (
	"errors"
	"strings"
	"testing"

	"keyplan/plan"
	"keyplan/plan/load"
	"keyplan/plan/scaffold"
	"keyplan/plan/source"
)

const salesforce = `Account Name,Account Owner,Rating,Industry,Website,Billing City,Billing Country,Employees,Annual Revenue,Account ID,Parent Account,Phone
Acme Foods plc,Jane Roe,Hot,Food,www.acme.example,Graz,Austria,"3,400","610,000,000",0015g00000XyZ,Acme Holding,+43 316 000000
Acme Holding,Jane Roe,,,acme-holding.example,London,UK,12,,0015g00000XyA,,
Nord Foods,Sam Ito,,Food,n/a,Kiel,Germany,-,,0015g00000XyB,,call Bob
,Sam Ito,,,,,,,,0015g00000XyC,,
Total,,,,,,,3412,,,,
`

// columns is a mapping on few lines.
func columns(m *Mapping) string {
	var lines []string
	for _, c := range m.Columns {
		lines = append(lines, c.Field+"="+c.Heading)
	}
	return strings.Join(lines, " ")
}

func TestGuess(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"Salesforce", salesforce, "name=Account Name manager=Account Owner industry=Industry website=Website city=Billing City country=Billing Country employees=Employees crm=Account ID group=Parent Account phone=Phone"},
		{"as programs write it", "Name,OwnerName,BillingCity,NumberOfEmployees\nAcme,J,Graz,3\n", "name=Name manager=OwnerName city=BillingCity employees=NumberOfEmployees"},
		{"German", "Kundennummer;Firma;Betreuer;Branche;Ort;Land;Mitarbeiterzahl;Gründungsjahr;Ansprechpartner;Funktion;E-Mail;Telefon;Umsatz Vorjahr;Währung\n1;Acme;J;Food;Graz;AT;3;1962;M;COO;m@acme.at;0316 12345;5;EUR\n",
			"name=Firma manager=Betreuer industry=Branche city=Ort country=Land employees=Mitarbeiterzahl founded=Gründungsjahr crm=Kundennummer contact=Ansprechpartner contact_title=Funktion contact_email=E-Mail phone=Telefon currency=Währung revenue=Umsatz Vorjahr"},
		{"cells speak against a heading", "Name,Country,Class\nAcme,17,A\nBeta,18,B\n", "name=Name"},
		{"cells speak for a heading that says nothing", "Name,x,y\nAcme,m@acme.at,https://acme.at\nBeta,b@beta.at,www.beta.at\n", "name=Name website=y contact_email=x"},
		{"numbers are no websites", "Name,turnover\nAcme,11.98\nBeta,12.03\n", "name=Name"},
		{"the surer heading", "Customer,Manager,Account Manager\nAcme,X,Y\n", "name=Customer manager=Account Manager"},
		{"the latest year of revenue", "Name,Revenue 2024,Umsatz_2025,Revenue\nAcme,1,2,3\n", "name=Name revenue=Umsatz_2025"},
		{"an empty column is not used", "Name,City\nAcme,\n", "name=Name"},
		{"first and last names", "Company,First Name,Last Name,Job Title\nAcme,Maria,Keller,COO\n", "name=Company contact_first=First Name contact_last=Last Name contact_title=Job Title"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := columns(mustRead(t, c.text).Guess()); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
	m := mustRead(t, salesforce).Guess()
	if got := strings.Join(m.Unused(), "/"); got != "Rating/Annual Revenue" {
		t.Errorf("unused: %s", got)
	}
	if r := m.Columns[5].Reason; r != "its heading, and 3 of 3 cells" {
		t.Errorf("reason: %s", r)
	}
}

func TestSet(t *testing.T) {
	m := mustRead(t, "Name,Firm,City\nAcme,Beta,Graz\n").Guess()
	for _, set := range [][2]string{{"name", "firm"}, {"industry", " Name "}, {"city", ""}} {
		if err := m.Set(set[0], set[1]); err != nil {
			t.Fatal(err)
		}
	}
	if got := columns(m); got != "name=Firm industry=Name" || m.Columns[0].Reason != "settled by hand" {
		t.Errorf("%s, %+v", got, m.Columns)
	}
	for _, c := range []struct{ field, heading, want string }{
		{"nme", "Name", `an account has no field "nme"; did you mean "name"?`},
		{"zzz", "Name", `an account has no field "zzz"; there are: name, manager, tier`},
		{"name", "Nmae", `the file has no column "Nmae"; did you mean "Name"?`},
		{"name", "zzzzzz", `the file has no column "zzzzzz"; there are: Name, Firm, City`},
	} {
		if err := m.Set(c.field, c.heading); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("Set(%q, %q): %v", c.field, c.heading, err)
		}
	}
}

func read(t *testing.T, text string) ([]Account, string) {
	t.Helper()
	table := mustRead(t, text)
	accounts, notes, err := table.Accounts(table.Guess())
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, n := range notes {
		lines = append(lines, n.String())
	}
	for _, a := range accounts {
		becomesAPlan(t, a)
	}
	return accounts, strings.Join(lines, "\n")
}

// becomesAPlan checks that what was read of an account makes a plan that loads.
func becomesAPlan(t *testing.T, a Account) {
	t.Helper()
	if a.Manager.Absent() {
		a.Manager = "jane.roe"
	}
	made, err := scaffold.Plan(scaffold.PlanOptions{Facts: a.Facts, Today: plan.NewDay(2026, 11, 22)})
	if err != nil {
		t.Fatalf("line %d: %v", a.Line, err)
	}
	if len(made.Notes) > 0 {
		t.Fatalf("line %d: %q", a.Line, made.Notes)
	}
	doc := load.Plan(source.NewFile(made.Path, made.Text), plan.Env{Currency: plan.DefaultCurrency})
	if len(doc.Problems) > 0 {
		t.Fatalf("line %d: %s\n%s", a.Line, doc.Problems[0].Message, made.Text)
	}
	if doc.Plan.Account.Name != a.Name || len(doc.Plan.Contacts) < len(a.Contacts) {
		t.Fatalf("line %d: %q became %q\n%s", a.Line, a.Name, doc.Plan.Account.Name, made.Text)
	}
}

func TestAccounts(t *testing.T) {
	accounts, notes := read(t, salesforce)
	if len(accounts) != 3 {
		t.Fatalf("%d accounts: %+v", len(accounts), accounts)
	}
	a := accounts[0]
	if a.Line != 2 || a.Name != "Acme Foods plc" || a.Manager != "Jane Roe" || a.Industry != "Food" || a.Website != "https://www.acme.example" || a.City != "Graz" ||
		a.Country != "AT" || a.Employees.Int() != 3400 || a.CRM != "0015g00000XyZ" || a.Group != "acme-holding" || a.Contacts[0].Phone != "+43 316 000000" {
		t.Errorf("%+v", a)
	}
	if b := accounts[1]; b.Group != "acme-holding" || b.Country != "GB" || b.Contacts != nil {
		t.Errorf("the owner of a group: %+v", b)
	}
	want := `line 4: Phone "call Bob" is not a phone number; left out
line 5: there is no account name here; left out
line 6: "Total" is a sum, not an account; left out`
	if notes != want {
		t.Errorf("got\n%s\nwant\n%s", notes, want)
	}
}

func TestAccountsTellWhatTheyLeaveOut(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"values of another kind", "Name,Tier,Employees,Founded,Country\nAcme,gold,1-50,1962-03,Atlantis\nBeta,Key Account,7,1999,DE\nGamma,strategic,7,1999,DE\n",
			`line 2: Tier "gold" is not one of strategic, key, growth, maintain or prospect; left out
line 2: Country "Atlantis" is not a country; left out
line 2: Employees "1-50" is not a whole number; left out
line 2: Founded "1962-03" is not a year; left out`},
		{"twins", "Name,Contact Name,Account ID\nAcme,M,1\nACMÉ,N,1\nacme,M,2\n",
			`line 3: "ACMÉ" stands in line 2 already; only its contact "N" is read
line 4: "acme" stands in line 2 already; left out; its record in the CRM is another one (2, not 1)`},
		{"cells that have slipped", "Name,Street,City,ZIP,Country,Phone\nAcme,Main St,Graz,8010,Austria,+43 316 1\nBeta,Rua do Paço, 67,Rio,05454,Brazil\n",
			`line 3: the cells of this row have slipped (Country "05454" is not a country): only its name is read; is there a comma in it that should be in quotes?`},
		{"an amount in two currencies", "Name,Currency,Revenue 2025\nAcme,EUR,$5000\nBeta,EUR,5000\n", `line 2: Revenue 2025 "$5000" is not an amount of money; did you mean "USD 5000"?; left out`},
		{"a company that is called Total", "Name,City\nTotal,Paris\n", ""},
		{"placeholders say nothing", "Name,City,Country,Employees\nAcme,tbd,NULL,#N/A\nBeta,Graz,AT,3\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, got := read(t, c.text); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
	table := mustRead(t, "alpha,beta\n1,2\n")
	if _, _, err := table.Accounts(table.Guess()); !errors.Is(err, ErrNoName) || !strings.Contains(err.Error(), "alpha, beta") {
		t.Error(err)
	}
}

func TestAccountsReadAmounts(t *testing.T) {
	accounts, notes := read(t, "Firma;Mitarbeiter;Umsatz 2025\nAcme;1.234;1.234.567,50 €\nBeta;12;1250,5\nGamma;3;USD 12k\nDelta;4;5\n")
	if notes != "" {
		t.Error(notes)
	}
	for i, want := range []string{"EUR 1234567.5", "1250.5", "USD 12000", "5"} {
		if a := accounts[i]; a.Revenue.String() != want || a.RevenueYear != 2025 {
			t.Errorf("%s: %s in %s, want %s", a.Name, a.Revenue, a.RevenueYear, want)
		}
	}
	if accounts[0].Employees.Int() != 1234 || accounts[0].Currency != "EUR" || accounts[2].Currency != "USD" {
		t.Errorf("%+v", accounts)
	}
	// Where commas separate cells, 1.234 may mean either.
	if accounts, notes = read(t, "Name,Revenue 2025\nAcme,1.234\n"); !accounts[0].Revenue.Absent() || !strings.Contains(notes, "left out") {
		t.Errorf("%+v %s", accounts, notes)
	}
}

func TestAccountsReadContacts(t *testing.T) {
	accounts, _ := read(t, "Company,First Name,Last Name,Job Title,Email,Phone\nAcme,Maria,Keller,COO,Maria <m@acme.at>,\nAcme,Tom,Berg,,,12345\nBeta,,,,b@beta.at,\n")
	a := accounts[0].Contacts
	if len(accounts) != 2 || len(a) != 2 || a[0].Name != "Maria Keller" || a[0].Email != "m@acme.at" || a[1].Name != "Tom Berg" || accounts[1].Contacts[0].Email != "b@beta.at" {
		t.Errorf("%+v", accounts)
	}
}
