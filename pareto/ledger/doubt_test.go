package ledger

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
)

// nativeLedgers are ledgers as programs of a country write them that know no
// Unicode.
var nativeLedgers = []struct{ encoding, text, customer string }{
	{"windows-1250", "Kontrahent;Data wystawienia;Wartość netto\nZakłady Mięsne Łódź;2026-01-05;1200,50\nSpółka Księgowa Wójcik;2026-01-06;300,00\nPrzedsiębiorstwo Wrocław;2026-02-01;99,00\n", "Zakłady Mięsne Łódź"},
	{"windows-1250", "Odběratel;Datum;Částka\nŠkoda Plzeň;2026-01-05;1200,50\nDvořák a synové;2026-01-06;300,00\nČeské dráhy Břeclav;2026-02-01;99,00\nŽelezárny Třinec;2026-02-01;7,00\n", "Dvořák a synové"},
	{"windows-1250", "Vevő;Dátum;Nettó\nGyőri Keksz;2026-01-05;1200,50\nSzűcs és Fia;2026-01-06;300,00\nErdős Művek;2026-02-01;99,00\n", "Szűcs és Fia"},
	{"iso-8859-2", "Kontrahent;Data wystawienia;Wartość netto\nZakłady Mięsne Łódź;2026-01-05;1200,50\nSpółka Księgowa Wąsik;2026-01-06;300,00\nPrzedsiębiorstwo Wrocław;2026-02-01;99,00\n", "Spółka Księgowa Wąsik"},
	{"ibm850", "Kunde;Datum;Umsatz\nMüller & Söhne;2026-01-05;1200,50\nBäckerei Jäger;2026-01-06;300,00\nGröße KG;2026-02-01;99,00\n", "Müller & Söhne"},
	{"windows-1254", "Müşteri;Tarih;Tutar\nDoğan Gıda;2026-01-05;1200,50\nŞişecam Sanayi;2026-01-06;300,00\nYıldız Holding;2026-02-01;99,00\n", "Yıldız Holding"},
	{"windows-1251", "Покупатель;Дата;Сумма\nООО Ромашка;2026-01-05;1200,50\nЗАО Северсталь;2026-01-06;300,00\nИП Яковлев;2026-02-01;99,00\n", "ЗАО Северсталь"},
	{"koi8-r", "Покупатель;Дата;Сумма\nООО Ромашка;2026-01-05;1200,50\nЗАО Северсталь;2026-01-06;300,00\nИП Яковлев;2026-02-01;99,00\n", "ЗАО Северсталь"},
	{"windows-1253", "Πελάτης;Ημερομηνία;Ποσό\nΕλληνικά Πετρέλαια;2026-01-05;1200,50\nΑφοί Παπαδόπουλοι;2026-01-06;300,00\nΜυτιληναίος;2026-02-01;99,00\n", "Αφοί Παπαδόπουλοι"},
	{"windows-1255", "לקוח;תאריך;סכום\nשטראוס גרופ;2026-01-05;1200.50\nתנובה מרכז;2026-01-06;300.00\nאסם השקעות;2026-02-01;99.00\n", "תנובה מרכז"},
	{"shift_jis", "得意先名,売上日,売上金額\n株式会社ソニー,2026-01-05,1200\nトヨタ自動車株式会社,2026-01-06,300\n有限会社ヤマダ電機,2026-02-01,99\n", "トヨタ自動車株式会社"},
	{"gbk", "客户名称,日期,销售金额\n北京科技有限公司,2026-01-05,1200\n上海贸易有限公司,2026-01-06,300\n深圳电子厂,2026-02-01,99\n", "上海贸易有限公司"},
	{"euc-kr", "고객명,날짜,금액\n삼성전자 주식회사,2026-01-05,1200\n현대자동차,2026-01-06,300\n한국전력공사,2026-02-01,99\n", "현대자동차"},
	{"big5", "客戶名稱,日期,金額\n台灣積體電路公司,2026-01-05,1200\n鴻海精密工業,2026-01-06,300\n統一企業股份有限公司,2026-02-01,99\n", "鴻海精密工業"},
}

func TestTextOfNoWesternCodePageIsToldAndReadWhereItsNameIsGiven(t *testing.T) {
	for _, c := range nativeLedgers {
		encoded := encodedAs(t, c.encoding, c.text)
		r, err := Read([]Source{of("ledger.csv", encoded)}, Options{})
		said := ""
		if err != nil {
			said = err.Error()
		} else {
			said = strings.Join(r.Notes, "\n")
		}
		if !strings.Contains(said, "hardly those of Western Europe, as which they were read: say --encoding "+c.encoding+" (") {
			t.Errorf("%s, %s: is told as %s", c.encoding, c.customer, said)
		}
		columns := strings.FieldsFunc(strings.SplitN(c.text, "\n", 2)[0], func(r rune) bool { return r == ',' || r == ';' })
		r, err = Read([]Source{of("ledger.csv", encoded)}, Options{Encoding: c.encoding, Customer: columns[0], Amount: columns[2]})
		if err != nil {
			t.Errorf("%s: %v", c.encoding, err)
			continue
		}
		if got := toldLedger(r.Ledger); !strings.Contains(got, c.customer+": ") || len(r.Notes) > 0 || r.Files[0].Encoding != c.encoding {
			t.Errorf("%s: with its name gives %s with notes %q", c.encoding, got, r.Notes)
		}
	}
}

func encodedAs(t *testing.T, name, text string) string {
	t.Helper()
	_, e, err := findEncoding(name)
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := encoding.ReplaceUnsupported(e.NewEncoder()).String(text)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

func TestTextOfWesternEuropeIsNotDoubted(t *testing.T) {
	for _, text := range []string{
		"Kunde;Umsatz\nMüller & Söhne;1\nGroße Öfen GmbH;2 €\nÖBB – Köln;3\nJäger’s Café;4\n",
		"Client;Montant\nL’été à la plage;1 200,50\nSociété Générale;2\nHôtel de l´Île;3\nnée Lévêque;4\n",
		"Cliente;Importe\nCompañía Española;1\nJosé Mª Núñez;2\nAvión 3º piso;3\nPiñón · Peña;4\n",
		"Kunde;Beløb\nÅse Ødegård;1\nRødgrød A/S;2\nÆrø Færge;3\nØ;4\n",
		"Cliente;Valor\nJoão Conceição;1\nAções São Paulo;2\nPão de Açúcar;3\n",
		"Asiakas;Summa\nÄÄnekosken Sähkö;1\nŠkoda Öljy;2\nHämeenlinna;3\n",
		"Viðskiptavinur;Upphæð\nÞórður Jónsson;1\nGuðmundur Ýr;2\nSjávarútvegur;3\n",
		"Cliente;Importo\nCaffè Perù;1\nPiù Società;2\nLunedì;3\n5 m³;4\n",
		"Customer;Amount\nZoë;£12\nRené;£13\n",
	} {
		encoded := encodedAs(t, "windows-1252", text)
		if got := doubt([]byte(encoded)); got != "" {
			t.Errorf("%q\nis told: %s", text, got)
		}
	}
}

func TestNamesOfEncodings(t *testing.T) {
	for name, want := range map[string]string{
		"windows-1250": "windows-1250", "cp1250": "windows-1250", "1250": "windows-1250", "CP-932": "shift_jis", "sjis": "shift_jis", "latin2": "iso-8859-2",
		"949": "euc-kr", "gb2312": "gbk", "cp850": "ibm850", "ISO-8859-7": "iso-8859-7", "mac": "macintosh", "Windows 1251": "windows-1251",
	} {
		if got, e, err := findEncoding(name); err != nil || got != want || e == nil {
			t.Errorf("%q is taken for %q (%v), want %q", name, got, err, want)
		}
	}
	for _, name := range Encodings() {
		if got, _, err := findEncoding(name); err != nil || got != name {
			t.Errorf("%q is taken for %q: %v", name, got, err)
		}
	}
	o := Options{Encoding: "shift-jsi"}
	if err := o.Check(); err == nil || err.Error() != `--encoding: there is no encoding "shift-jsi"; did you mean "shift_jis"?` {
		t.Errorf("gives the error %v", err)
	}
	o.Encoding = "klingon"
	if err := o.Check(); err == nil || !strings.HasPrefix(err.Error(), `--encoding: there is no encoding "klingon"; there are utf-8, utf-16le, `) {
		t.Errorf("gives the error %v", err)
	}
}

func TestAnEncodingThatIsGivenIsOfTextWithoutAMarkOnly(t *testing.T) {
	text := "Customer;Amount\nMüller;1\n"
	o := Options{Encoding: "windows-1251"}
	if r := mustRead(t, "\xef\xbb\xbf"+text, o); len(r.Notes) > 0 || r.Ledger.Customers[0].Name != "Müller" {
		t.Errorf("a mark is not taken for surer: %q %q", r.Ledger.Customers[0].Name, r.Notes)
	}
	if r := mustRead(t, text, o); len(r.Notes) != 1 || r.Notes[0] != "ledger.csv: its text is UTF-8, but was read as --encoding says; leave that out if letters are wrong" {
		t.Errorf("gives the notes %q", r.Notes)
	}
	b := newBook(t)
	b.rows("Sheet1", []any{"Customer", "Amount"}, []any{"Acme", 1})
	if got := b.told(o); !strings.Contains(got, "note: book.xlsx is a workbook, which tells its encoding itself, so --encoding says nothing of it\n") {
		t.Errorf("gives %s", got)
	}
}
