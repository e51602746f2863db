package score

// whole is what a score is out of.
const whole = 100

// share splits points by weights: each part gets what its weight comes to, and
// what is left over by rounding down goes to those who lost most of it, the
// first of equals. The parts always add up to the points.
func share(points int, weights []int) []int {
	total := 0
	for _, w := range weights {
		total += w
	}
	parts := make([]int, len(weights))
	if total == 0 {
		return parts
	}
	left := points
	for i, w := range weights {
		parts[i] = points * w / total
		left -= parts[i]
	}
	given := make([]bool, len(weights))
	for ; left > 0; left-- {
		most := -1
		for i, w := range weights {
			if !given[i] && (most < 0 || points*w%total > points*weights[most]%total) {
				most = i
			}
		}
		given[most] = true
		parts[most]++
	}
	return parts
}

// earned is a percentage of points, rounded; all of them only for all of it.
func earned(points, percent int) int {
	if percent >= whole {
		return points
	}
	return max(0, min((points*max(0, percent)+whole/2)/whole, points-1))
}
