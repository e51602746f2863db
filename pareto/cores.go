package pareto

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// eachOf does something for each number below n, on all cores. What is done
// for one must not touch what is done for another.
func eachOf(n int, do func(int)) {
	cores := min(runtime.GOMAXPROCS(0), n)
	const blocks = 8 // a core, so that none waits long for the others
	size := max(1, n/max(1, cores*blocks))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range cores {
		wait.Go(func() {
			for end := int(next.Add(int64(size))); end-size < n; end = int(next.Add(int64(size))) {
				for i := end - size; i < min(end, n); i++ {
					do(i)
				}
			}
		})
	}
	wait.Wait()
}

// allOf does several things at once.
func allOf(todo ...func()) { eachOf(len(todo), func(i int) { todo[i]() }) }
