package score_test

import (
	"fmt"
	"testing"
	"time"

	"keyplan/plan/load"
	"keyplan/plan/score"
	"keyplan/plan/source"
	"keyplan/testdata"
)

// BenchmarkScore measures scoring generated plans, and beside it in the same
// run loading them: what scores cost should be little beside that.
func BenchmarkScore(b *testing.B) {
	const plans = 100
	settings := load.Settings(source.NewFile("keyplan.yaml", []byte(testdata.GeneratedWorkspace))).Settings
	env := settings.Env()
	scorer := score.New(settings, today, nil)
	var loading, scoring time.Duration
	n := 0
	for b.Loop() {
		for i := range plans {
			start := time.Now()
			doc := load.Plan(source.NewFile(fmt.Sprintf("customer-%04d.plan.yaml", i), testdata.Generated(i)), env)
			loaded := time.Now()
			scorer.Of(doc)
			loading += loaded.Sub(start)
			scoring += time.Since(loaded)
			n++
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(loading.Microseconds())/float64(n), "load-µs/plan")
	b.ReportMetric(float64(scoring.Microseconds())/float64(n), "score-µs/plan")
	b.ReportMetric(float64(scoring)/float64(loading), "ratio")
}

// BenchmarkModels measures reading the models, which is done once and only
// when somebody asks.
func BenchmarkModels(b *testing.B) {
	for b.Loop() {
		score.ReadModels()
	}
}
