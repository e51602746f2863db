package html_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"keyplan/plan/report/reporttest"
	"keyplan/plan/sheet/sheettest"
)

// browse shows a page in Chromium, if that is on this machine, and gives the
// page as it stands then.
func browse(t *testing.T, args ...string) string {
	t.Helper()
	program, err := exec.LookPath("chromium")
	if err != nil || testing.Short() {
		t.Skip("chromium is not on this machine, or the test is to be short: nobody has looked at the pages")
	}
	args = append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + t.TempDir(), "--virtual-time-budget=5000"}, args...)
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// frames shows pages in windows of some widths, and notes how much wider than
// its window each page got.
const frames = `<!doctype html><script>onmessage=function(e){var p=document.createElement("p");p.textContent=e.data;document.body.append(p)}</script><body>`

func TestAPageIsNoWiderThanAPhone(t *testing.T) {
	dir := t.TempDir()
	outer, want := frames, []string{}
	for _, b := range append(slices.Clone(sheettest.Books), reporttest.Books()...) {
		for _, width := range []int{360, 1024} {
			name := fmt.Sprintf("%s at %d", b.Name, width)
			file := fmt.Sprintf("%s-%d.html", b.Name, width)
			over := fmt.Sprintf(`var e=document.documentElement;parent.postMessage("%s is over by "+(e.scrollWidth-e.clientWidth),"*")`, name)
			save(t, dir, file, driven(write(t, b.Make()), over))
			outer += fmt.Sprintf(`<iframe width=%d height=800 src=%q></iframe>`, width, file)
			want = append(want, name+" is over by 0")
		}
	}
	shown := browse(t, "--dump-dom", "file://"+filepath.ToSlash(save(t, dir, "outer.html", outer)))
	for _, w := range want {
		if !strings.Contains(shown, "<p>"+w+"</p>") {
			t.Errorf("not seen: %s", w)
		}
	}
	if t.Failed() {
		t.Log(regexp.MustCompile("<p>[^<]*").FindAllString(shown, -1))
	}
}

func save(t *testing.T, dir, name, content string) string {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

var pages = regexp.MustCompile(`(?m)^Pages: +(\d+)$`)

func TestAPagePrintsASheetAfterTheOther(t *testing.T) {
	info, err := exec.LookPath("pdfinfo")
	if err != nil {
		t.Skip("pdfinfo (poppler-utils) is not on this machine: nobody has counted the pages")
	}
	dir := t.TempDir()
	for i, want := range []int{3, 2, 4} {
		b := sheettest.Books[i]
		page := save(t, dir, b.Name+".html", write(t, b.Make()))
		pdf := filepath.Join(dir, b.Name+".pdf")
		browse(t, "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+filepath.ToSlash(page))
		text, err := exec.Command(info, pdf).Output()
		if err != nil {
			t.Fatal(err)
		}
		if m := pages.FindSubmatch(text); m == nil || string(m[1]) != fmt.Sprint(want) {
			t.Errorf("%s is not on %d pages:\n%s", b.Name, want, text)
		}
	}
}

// policies is what keeps a page from running what a test adds to it.
var policies = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`)

// driven is a page on which a test clicks and types.
func driven(page, script string) string {
	return strings.Replace(policies.ReplaceAllString(page, ""), "</body>", "<script>"+script+"</script></body>", 1)
}

const driver = `
var said=[],say=function(t){said.push(t);document.title=said.join("|")};
var table=document.querySelector("table.live"),rows=function(){return Array.from(table.querySelectorAll("tbody th[scope=row]")).filter(function(c){return !c.parentNode.hidden}).map(function(c){return c.textContent}).join(",")};
var head=function(n){return table.tHead.rows[0].cells[n]},click=function(n){head(n).querySelector("button").click()};
var box=table.closest("section").querySelector("input[type=search]"),type=function(t){box.value=t;box.dispatchEvent(new Event("input"));return table.closest("section").querySelector("output").textContent};
`

func TestTablesAreSortedAndSearched(t *testing.T) {
	for name, c := range map[string]struct {
		book, script string
		want         string
	}{
		"sorted by numbers": {"portfolio", `click(6);say(rows());say(head(6).getAttribute("aria-sort"));click(6);say(rows());click(6);say(rows());say(String(head(6).getAttribute("aria-sort")));say(document.querySelector("[role=status]").textContent)`,
			"株式会社サクラ,Acme Foods,QUICK-Stop,Königlich Essen|ascending|Königlich Essen,QUICK-Stop,Acme Foods,株式会社サクラ|Acme Foods,Königlich Essen,QUICK-Stop,株式会社サクラ|null|in the order of the report"},
		"sorted by words":           {"portfolio", `click(0);say(rows())`, "Acme Foods,Königlich Essen,QUICK-Stop,株式会社サクラ"},
		"sorted within groups":      {"select", `click(0);say(rows())`, "Acme Foods,QUICK-Stop,Save-a-lot Markets,株式会社サクラ,Königlich Essen,Mère Paillarde"},
		"searched without accents":  {"portfolio", `say(type("konig  ESSEN"));say(rows());say(type(""));say(rows())`, "1 of 4|Königlich Essen||Acme Foods,Königlich Essen,QUICK-Stop,株式会社サクラ"},
		"groups without rows go":    {"select", `say(type("sakura"));say(type("サクラ"));say(Array.from(table.querySelectorAll(".group")).filter(function(g){return !g.parentNode.hidden}).map(function(g){return g.textContent}).join())`, "0 of 6|1 of 6|Invest selectively"},
		"totals are of all rows":    {"pareto", `type("quick");say(String(table.tFoot.hidden));type("");say(String(table.tFoot.hidden))`, "true|false"},
		"trees stay in their order": {"portfolio", `say(String(document.querySelectorAll("table:not(.live) button").length));say(String(document.querySelectorAll(".hangs").length))`, "0|5"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, b := range sheettest.Books {
				if b.Name != c.book {
					continue
				}
				page := save(t, t.TempDir(), "page.html", driven(write(t, b.Make()), driver+c.script))
				shown := browse(t, "--dump-dom", "file://"+filepath.ToSlash(page))
				if m := regexp.MustCompile(`<title>([^<]*)</title>`).FindStringSubmatch(shown); m == nil || m[1] != c.want {
					t.Errorf("got %q, want %q", m, c.want)
				}
			}
		})
	}
}

func TestThePageRunsItsOwnScriptAndNoOther(t *testing.T) {
	text := strings.Replace(write(t, sheettest.Books[0].Make()), "</body>", `<script>document.title="another ran"</script><img src="https://example.org/x" onerror="document.title='a handler ran'"></body>`, 1)
	shown := browse(t, "--dump-dom", "file://"+filepath.ToSlash(save(t, t.TempDir(), "page.html", text)))
	if !strings.Contains(shown, `<button type="button">Customer</button>`) {
		t.Error("headings are no buttons: its own script did not run")
	}
	if !strings.Contains(shown, "<title>Who brings the revenue</title>") {
		t.Error("another script ran")
	}
}
