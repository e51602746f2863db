package score_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
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

func TestTheContractOfTheExample(t *testing.T) {
	text, err := json.Marshal(&score.Report{Today: today, Accounts: example(t).scored(t)})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := json.Indent(&b, text, "", " "); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "testdata/example.json", append(b.Bytes(), '\n'))
}
