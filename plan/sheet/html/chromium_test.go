package html_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

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
	for _, b := range sheettest.Books {
		for _, width := range []int{360, 1024} {
			name := fmt.Sprintf("%s at %d", b.Name, width)
			file := fmt.Sprintf("%s-%d.html", b.Name, width)
			over := fmt.Sprintf(`<script>var e=document.documentElement;parent.postMessage("%s is over by "+(e.scrollWidth-e.clientWidth),"*")</script></body>`, name)
			save(t, dir, file, strings.Replace(write(t, b.Make()), "</body>", over, 1))
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
	for i, want := range []int{4, 2, 4} {
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
