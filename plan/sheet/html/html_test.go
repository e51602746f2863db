package html_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"keyplan/plan/golden"
	"keyplan/plan/safe"
	"keyplan/plan/sheet"
	"keyplan/plan/sheet/html"
	"keyplan/plan/sheet/sheettest"
)

func write(t *testing.T, book *sheet.Book) string {
	t.Helper()
	var b bytes.Buffer
	if err := html.Write(&b, book); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// styles and drawings have goldens of their own.
var (
	styles   = regexp.MustCompile(`(?s)<style>.*?</style>|<script>.*?</script>`)
	drawings = regexp.MustCompile(`(?s)<svg .*?<title[^>]*>(.*?)</title>.*?</svg>`)
)

func TestGoldens(t *testing.T) {
	for _, b := range sheettest.Books {
		t.Run(b.Name, func(t *testing.T) {
			page := drawings.ReplaceAllString(styles.ReplaceAllStringFunc(write(t, b.Make()), func(m string) string { return m[:strings.Index(m, ">")+1] }), "<svg>$1</svg>")
			golden.Compare(t, "testdata/"+b.Name+".html", []byte(page))
		})
	}
}

func TestEveryColourOfTheStyleIsThereByDayAndByNight(t *testing.T) {
	style := styles.FindString(write(t, sheettest.Books[0].Make()))
	night := regexp.MustCompile(`prefers-color-scheme:dark.*`).FindString(style)
	for _, m := range regexp.MustCompile(`var\((--[a-z0-9-]+)\)`).FindAllStringSubmatch(style, -1) {
		if m[1] == "--depth" || m[1] == "--at" { // which cells of a tree set
			continue
		}
		if n := strings.Count(style, m[1]+":#"); n != 2 || !strings.Contains(night, m[1]+":#") {
			t.Errorf("%s is set %d times", m[1], n)
		}
	}
}

var (
	elements = regexp.MustCompile(`</?([a-zA-Z0-9]+)((?:"[^"]*"|[^>"])*)>`)
	ids      = regexp.MustCompile(` id="([^"]*)"`)
)

func TestNothingOfAReportIsMarkup(t *testing.T) {
	known := " html head meta title style body header h1 h2 h3 p nav ul li a main section div dl dt dd table caption thead tbody tfoot tr th td span br figure svg desc g path rect circle text details summary footer script "
	for _, b := range sheettest.Books {
		page := write(t, b.Make())
		for _, m := range elements.FindAllStringSubmatch(styles.ReplaceAllString(page, ""), -1) {
			if !strings.Contains(known, " "+m[1]+" ") {
				t.Errorf("%s has the element %s", b.Name, m[0])
			}
			if strings.Contains(m[2], " on") && regexp.MustCompile(` on[a-z]+=`).MatchString(m[2]) && !strings.Contains(m[2], `title="`) && !strings.Contains(m[2], `aria-label="`) {
				t.Errorf("%s has a handler: %s", b.Name, m[0])
			}
			if href := regexp.MustCompile(`href="([^"]*)"`).FindStringSubmatch(m[2]); href != nil && !strings.HasPrefix(href[1], "#") && !strings.HasPrefix(href[1], "https://") {
				t.Errorf("%s links to %s", b.Name, href[1])
			}
		}
		if strings.ContainsFunc(strings.ReplaceAll(page, "\n", ""), safe.Hidden) {
			t.Errorf("%s has hidden characters", b.Name)
		}
	}
}

func TestThePageNeedsNothingFromElsewhere(t *testing.T) {
	for _, b := range sheettest.Books {
		page := write(t, b.Make())
		for _, outside := range []string{"<link", "<img", "<iframe", "@import", "url(", "src="} {
			if b.Name != "hostile" && strings.Contains(page, outside) {
				t.Errorf("%s holds %s", b.Name, outside)
			}
		}
	}
}

func TestEveryIDStandsOnceAndEveryAnchorThere(t *testing.T) {
	for _, b := range sheettest.Books {
		page := write(t, b.Make())
		seen := map[string]bool{}
		for _, m := range ids.FindAllStringSubmatch(page, -1) {
			if seen[m[1]] {
				t.Errorf("%s: the id %s stands twice", b.Name, m[1])
			}
			seen[m[1]] = true
		}
		for _, m := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(page, -1) {
			if !seen[m[1]] {
				t.Errorf("%s: nothing is at #%s", b.Name, m[1])
			}
		}
	}
}

func TestElementsAreClosed(t *testing.T) {
	for _, b := range sheettest.Books {
		page := styles.ReplaceAllString(write(t, b.Make()), "")
		var open []string
		for _, m := range elements.FindAllStringSubmatch(page, -1) {
			switch name := m[1]; {
			case name == "meta" || name == "br" || strings.HasSuffix(m[2], "/"):
			case !strings.HasPrefix(m[0], "</"):
				open = append(open, name)
			case len(open) == 0 || open[len(open)-1] != name:
				t.Fatalf("%s: %s closes %v", b.Name, m[0], open)
			default:
				open = open[:len(open)-1]
			}
		}
		if len(open) > 0 {
			t.Errorf("%s: %v stay open", b.Name, open)
		}
	}
}
