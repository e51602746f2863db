package ledger

import "strings"

// words are how exports head a column, the likeliest first. Each stands as
// plainHeading gives it; one after = must be the whole heading, others may
// stand among more words.
type words []string

// What the columns of a ledger are called, in the languages that accounting
// programs of Europe and America speak.
var (
	customerWords = words{
		"customer name", "client name", "account name", "company name", "customer full name", "bill to name", "sold to name", "billing name", "business partner name", "invoice partner display name", "partner display name", "partner name",
		"comp aux lib", "kundenname", "firmenname", "debitorenname", "nom du client", "nom client", "raison sociale", "nombre del cliente", "nombre cliente", "razon social",
		"nome cliente", "cust name", "客户名称", "客户", "得意先名", "顧客名", "取引先名", "고객명", "ragione sociale", "klantnaam", "kundnamn", "nazwa klienta", "kunde name",
		"customer", "client", "account", "company", "buyer", "bill to", "sold to", "debtor", "business partner", "organization", "organisation",
		"kunde", "firma", "debitor", "auftraggeber", "geschaftspartner", "societe", "cliente", "empresa", "azienda", "klant", "kund", "klient", "kontrahent", "nabywca", "odbiorca",
		"ship to name", "payer", "=partner", "customers", "kunden", "=name 1", "=name1", "=name", "=naam", "=nom", "=namn", "=navn", "=nimi", "=nazwa", "=particulars", "contact name", "contact", "kontakt", "contacto", "contatto",
	}
	numberWords = words{ // of the customer, where no name is given
		"customer id", "customer no", "=a c", "account ref", "account reference", "cust code", "cust no", "cust id", "cust number", "customer number", "customer code", "client id", "client code", "account id", "account no", "account number",
		"kundennummer", "kundennr", "kunden nr", "kdnr", "debitorennummer", "code client", "numero client", "codigo cliente", "codice cliente", "klantnummer", "kundnummer",
	}
	notCustomerWords = words{ // where no heading names customers
		"currency", "wahrung", "devise", "moneda", "valuta", "status", "stage", "type", "typ", "art", "kind", "kennzeichen", "country", "land", "pays", "region", "state", "city", "town", "ort", "ville",
		"street", "strasse", "address", "adresse", "email", "e mail", "phone", "note", "notes", "memo", "comment", "bemerkung", "description", "beschreibung", "product", "produkt", "produit", "item", "artikel", "article",
		"category", "kategorie", "industry", "branche", "payment", "zahlungsart", "terms", "sales rep", "salesperson", "owner", "agent", "seller", "verkaufer", "unit", "einheit", "method", "month", "monat", "employee", "mitarbeiter",
	}
	amountWords = words{
		"net revenue", "net sales", "sales lcy", "net amount", "net turnover", "net total", "net value", "=net", "untaxed amount", "untaxed total", "revenue net", "amount net", "sales net",
		"untaxed amount signed", "tax excluded", "total signed", "excl vat", "ex vat", "excl tax", "excl gst", "ex gst", "exkl moms", "excl moms", "ex moms", "excl btw", "exkl mwst", "ohne mwst", "hors tva", "hors taxes", "sin iva", "senza iva",
		"nettoumsatz", "umsatz netto", "netto umsatz", "nettobetrag", "betrag netto", "nettoerlos", "ca ht", "montant ht", "total ht", "importe neto", "ventas netas", "base imponible", "imponibile", "wartosc netto", "netto",
		"revenue", "sales", "turnover", "sales revenue", "umsatz", "umsatze", "erlos", "erlose", "chiffre d affaires", "chiffre affaires", "ca", "ventas", "facturacion", "fatturato", "ricavi", "omzet", "omsattning", "przychod",
		"销售金额", "销售额", "金额", "売上金額", "売上高", "金額", "매출액", "금액",
		"sales amount", "line net", "line subtotal", "line total", "line amount", "line value", "item total", "positionsbetrag", "positionswert", "gesamtpreis", "zeilenbetrag", "total ligne", "montant ligne", "importe linea", "totale riga", "regelbedrag", "radbelopp", "extended price", "extended amount", "ext price", "amount", "betrag", "montant", "importe", "importo", "bedrag", "belopp", "kwota",
		"invoice amount", "invoice value", "rechnungsbetrag", "close value", "deal value", "order value", "auftragswert", "value", "wert", "valeur", "valor", "valore", "subtotal", "sub total",
		"invoice total", "order total", "total amount", "total sales", "total revenue", "total", "gesamtbetrag", "gesamt", "summe", "totale", "totaal", "suma",
		"all income", "income", "gross amount", "gross sales", "=gross", "bruttobetrag", "bruttoumsatz", "brutto", "total ttc", "montant ttc",
	}
	netWords       = words{"net", "netto", "excl", "exkl", "ex", "ht", "neto", "netta", "hors taxe", "untaxed"}
	notAmountWords = words{
		"balance", "saldo", "solde", "eb", "opening", "vortrag", "tax", "vat", "mwst", "ust", "tva", "iva", "moms", "fee", "fees", "discount", "rabatt", "remise", "cost", "costs", "kosten", "cout", "price", "preis", "prix", "quantity", "qty", "menge",
		"company", "employees", "rate", "percent", "pct", "id", "no", "nr", "number", "nummer", "year", "jahr", "due", "paid", "open", "limit", "target", "budget", "count", "phone", "zip", "plz", "postal", "units", "probability", "period", "month", "week", "line",
	}
	dateWords = words{
		"invoice date", "order date", "close date", "closed date", "posting date", "transaction date", "document date", "sales date", "sale date", "bill date", "date",
		"rechnungsdatum", "belegdatum", "buchungsdatum", "auftragsdatum", "bestelldatum", "datum", "date facture", "date de facture", "date de commande", "piece date", "ecriture date", "fecha factura", "fecha", "data fattura", "data",
		"日期", "売上日", "請求日", "日付", "날짜", "factuurdatum", "orderdatum", "fakturadatum", "data wystawienia", "=day", "=month", "=monat", "=period", "=periode", "=mois", "=mes", "=mese", "=maand", "=created at", "=paid at",
	}
	notDateWords = words{"due", "ship", "shipped", "delivery", "required", "fallig", "falligkeit", "liefer", "lieferdatum", "paid", "payment", "echeance", "created", "modified", "updated", "engage", "birth", "start", "since"}
	profitWords  = words{
		"gross profit", "net profit", "profit", "contribution margin", "contribution", "gross margin", "margin", "deckungsbeitrag", "db", "rohertrag", "rohgewinn", "gewinn", "marge brute", "marge", "benefice",
		"beneficio", "ganancia", "utile", "margine", "winst", "brutowinst", "vinst", "zysk", "gp",
	}
	priceWords    = words{"unit price", "price per unit", "sales price", "selling price", "price", "einzelpreis", "stuckpreis", "preis", "prix unitaire", "pu ht", "precio unitario", "precio", "prezzo unitario", "prezzo", "eenheidsprijs", "prijs", "rate"}
	quantityWords = words{"quantity", "qty", "quantity ordered", "units", "units sold", "pieces", "menge", "anzahl", "stuck", "quantite", "qte", "cantidad", "quantita", "aantal", "antal", "ilosc"}
	discountWords = words{"discount", "discount rate", "discount percent", "discount pct", "rabatt", "rabatt prozent", "remise", "descuento", "sconto", "korting"}
	currencyWords = words{"currency", "currency code", "wahrung", "devise", "moneda", "divisa", "valuta", "waluta", "cur", "curr", "ccy"}
	sideWords     = words{"soll haben", "soll haben kennzeichen", "soll haben kz", "s h", "debit credit", "dr cr", "debit credit indicator", "segno", "dare avere", "sens"}
	statusWords   = words{"status", "stage", "deal stage", "order status", "invoice status", "financial status", "payment status", "statut", "etat", "estado", "stato", "stand"}
	voidWords     = words{ // of lines that bring nothing in the end
		"void", "voided", "cancelled", "canceled", "refunded", "lost", "closed lost", "rejected", "declined", "failed", "deleted", "draft", "storniert", "storno", "abgelehnt", "verloren", "entwurf",
		"annule", "annulee", "brouillon", "perdu", "anulado", "anulada", "cancelado", "borrador", "annullato", "annullata", "bozza", "geannuleerd", "makulerad", "annullerad", "annulleret", "annullert",
	}
	wonWords = words{ // of deals that were sold, where others are still open
		"closed won", "won", "gewonnen", "abgeschlossen und gewonnen", "fermee gagnee", "gagne", "gagnee", "cerrada ganada", "ganada", "ganado", "vinta", "chiusa vinta", "gewonnen deal",
	}
	yesWords  = words{"yes", "y", "true", "1", "x", "ja", "j", "oui", "si", "sim", "wahr", "vrai", "tak", "kylla"}
	typeWords = words{
		"type", "document type", "doc type", "transaction type", "trans type", "invoice type", "entry type", "voucher type", "vch type", "kind", "typ", "belegart", "belegtyp", "buchungsart", "dokumentart", "art",
		"type de piece", "type de document", "tipo", "tipo documento", "tipo de documento", "soort", "type document", "typ dokumentu", "bilagstype",
	}
	creditWords = words{ // of lines that give money back; sc is that of Sage
		"credit note", "credit memo", "credit", "refund", "return", "returns", "sales return", "sales credit", "sc", "cn", "crn", "credit invoice", "creditnote",
		"gutschrift", "rechnungskorrektur", "stornorechnung", "avoir", "note de credit", "abono", "nota de credito", "nota credito", "nota di credito", "creditnota", "kreditnota", "kreditfaktura", "hyvityslasku", "faktura korygujaca", "korekta",
	}
	paymentWords = words{ // of lines that only pay what was sold, or carry it forward; sr is that of Sage, dz that of SAP
		"payment", "customer payment", "receipt", "sr", "dz", "pmt", "opening balance", "closing balance", "balance forward", "zahlung", "zahlungseingang", "paiement", "reglement", "encaissement", "pago", "cobro",
		"pagamento", "incasso", "betaling", "betalning", "inbetalning", "maksu", "platba", "wplata",
	}
	// kindWords head the columns that say of what kind lines are.
	kindWords  = []words{currencyWords, sideWords, statusWords, typeWords}
	totalWords = words{
		"total", "totals", "grand total", "grand totals", "sub total", "subtotal", "total revenue", "total sales", "overall total", "sum", "all customers", "report total",
		"summe", "gesamt", "gesamtsumme", "gesamtergebnis", "zwischensumme", "total general", "total general ht", "sous total", "suma", "suma total", "totale", "totale complessivo", "totaal", "eindtotaal", "totalt", "razem", "ergebnis",
		"summa", "yhteensa", "kokonaissumma", "i alt", "ialt", "celkem", "celkovy soucet", "spolu", "osszesen", "vegosszeg", "ukupno", "skupaj", "total geral", "soma", "sumario", "toplam", "genel toplam", "ara toplam",
		"итого", "всего", "общий итог", "разом", "усього", "συνολο", "γενικο συνολο", "合计", "总计", "小计", "總計", "合計", "小計", "総計", "합계", "총계", "소계", "الإجمالي", "المجموع", "סהכ",
	}
	// onlyTotals are those of them that no company is called.
	onlyTotals = words{"grand total", "grand totals", "subtotal", "sub total", "report total", "overall total", "all customers", "gesamtsumme", "gesamtergebnis", "zwischensumme", "sous total", "total general", "suma total", "totale complessivo", "eindtotaal"}
)

// rank tells how well a heading fits: 1 and on for a word by its place, those
// that only hold one, as in "Revenue (EUR)", behind all that are one; 0 for none.
func (w words) rank(heading string) int {
	plain := plainHeading(heading)
	for i, word := range w {
		if plain == strings.TrimPrefix(word, "=") {
			return i + 1
		}
	}
	for i, word := range w {
		if len(word) > 2 && word[0] != '=' && holds(plain, word) {
			return len(w) + i + 1
		}
	}
	return 0
}

// holds reports whether a heading has a word in it, as a whole.
func holds(plain, word string) bool {
	at := strings.Index(plain, word)
	if at < 0 {
		return false
	}
	end := at + len(word)
	return (at == 0 || plain[at-1] == ' ') && (end == len(plain) || plain[end] == ' ') || holds(plain[end:], word)
}

// any reports whether a heading holds one of the words.
func (w words) any(heading string) bool {
	plain := plainHeading(heading)
	for _, word := range w {
		if holds(plain, word) {
			return true
		}
	}
	return false
}
