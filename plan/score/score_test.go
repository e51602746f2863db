package score_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"keyplan/plan"
	"keyplan/plan/golden"
	"keyplan/plan/load"
	"keyplan/plan/score"
	"keyplan/plan/source"
	"keyplan/testdata"
)

var today = plan.NewDay(2026, 11, 22)

// An example is the example workspace, read.
type workspace struct {
	settings *plan.Settings
	files    []string
}

func example(t testing.TB) workspace {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(testdata.Example(), "keyplan.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(testdata.Example(), "accounts", "*.plan.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	return workspace{load.Settings(source.NewFile("keyplan.yaml", text)).Settings, files}
}

func (w workspace) doc(t testing.TB, file string) *load.Doc {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return load.Plan(source.NewFile("accounts/"+filepath.Base(file), text), w.settings.Env())
}

func (w workspace) scored(t testing.TB) []*score.Account {
	t.Helper()
	scorer := score.New(w.settings, today, nil)
	accounts := make([]*score.Account, len(w.files))
	var group sync.WaitGroup
	for i, file := range w.files {
		doc := w.doc(t, file)
		group.Go(func() { accounts[i] = scorer.Of(doc) })
	}
	group.Wait()
	return accounts
}

// TestTheContractOfTheExample is the JSON of an account that has a cap and
// unknowns, and of a prospect, whose health does not apply.
func TestTheContractOfTheExample(t *testing.T) {
	accounts := slices.DeleteFunc(example(t).scored(t), func(a *score.Account) bool { return a.ID != "hungry-owl" && a.ID != "maison-dewey" })
	text, err := json.Marshal(&score.Report{Today: today, Accounts: accounts})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := json.Indent(&b, text, "", " "); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "testdata/example.json", append(b.Bytes(), '\n'))
}

// TestTheRankingOfTheExample is what a sales director would look at: the
// accounts from the least healthy up, and each point of each.
func TestTheRankingOfTheExample(t *testing.T) {
	accounts := example(t).scored(t)
	slices.SortStableFunc(accounts, func(a, b *score.Account) int { return a.Score("health").Points - b.Score("health").Points })
	var b bytes.Buffer
	for _, a := range accounts {
		fmt.Fprintf(&b, "%-30s %-9s", a.ID, a.Tier)
		for _, s := range a.Scores {
			fmt.Fprintf(&b, " | %-12s %-26s", s.ID, summary(s))
		}
		fmt.Fprintln(&b)
	}
	for _, a := range accounts {
		explain(&b, a)
	}
	golden.Compare(t, "testdata/example.txt", b.Bytes())
}

func summary(s *score.Score) string {
	if !s.Applies {
		return "-"
	}
	text := strconv.Itoa(s.Points)
	if s.Upto > s.Points {
		text += "-" + strconv.Itoa(s.Upto)
	}
	text += " " + string(s.Band)
	if s.Cap != nil {
		text += " " + s.Cap.ID
	}
	return text
}

func explain(b *bytes.Buffer, a *score.Account) {
	fmt.Fprintf(b, "\n%s (%s)\n", a.Name, a.Tier)
	for _, s := range a.Scores {
		fmt.Fprintf(b, "  %s: %s\n", s.Name, cmp.Or(s.Why, summary(s)))
		if s.Cap != nil {
			fmt.Fprintf(b, "    at most %d: %s %s\n", s.Cap.At, s.Cap.Why, lines(s.Cap.Evidence))
		}
		for _, p := range s.Parts {
			fmt.Fprintf(b, "    %d/%d %s\n", p.Points, p.Max, p.Name)
			for _, c := range p.Parts {
				mark := ""
				if c.Unknown {
					mark = " unknown:"
				}
				fmt.Fprintf(b, "      %d/%d %s:%s %s %s\n", c.Points, c.Max, c.Name, mark, c.Why, lines(c.Evidence))
			}
		}
	}
	for _, list := range []struct {
		name  string
		steps []score.Step
	}{{"do", a.Do}, {"write", a.Write}} {
		for _, s := range list.steps[:min(5, len(list.steps))] {
			upto := ""
			if s.Upto {
				upto = "up to "
			}
			fmt.Fprintf(b, "  %s: %s+%d %s: %s (line %d)\n", list.name, upto, s.Gain, s.Score, s.Do, s.Where.Line)
		}
	}
}

func lines(places []score.Place) string {
	var numbers []string
	for _, p := range places {
		numbers = append(numbers, strconv.Itoa(p.Line))
	}
	return "(" + strings.Join(numbers, ", ") + ")"
}
