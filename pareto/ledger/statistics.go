package ledger

import (
	"slices"
	"strings"
)

// Below a table people have a spreadsheet work out its average, its largest and
// its smallest amount; such a row is no customer.

var (
	// statisticWords are how these rows are named.
	statisticWords = words{
		"average", "averages", "maximum", "minimum", "median", "standard deviation", "std dev", "stdev", "durchschnitt", "mittelwert", "standardabweichung", "moyenne", "mediane", "ecart type",
		"promedio", "maximo", "minimo", "mediana", "massimo", "gemiddelde", "genomsnitt", "medelvarde", "gjennomsnitt", "gennemsnit", "keskiarvo", "srednia", "prumer", "atlag", "ortalama", "平均", "最大", "最小",
	}
	// statisticNames may be somebody's as well.
	statisticNames = words{"avg", "mean", "max", "min", "media", "moy", "mittel", "count", "anzahl"}
)

// leaveStatisticsOut leaves out rows that hold an average, a maximum or the like
// by their name, each in one line. Where that may be a customer's, another such
// row must stand beside it.
func (r *Reading) leaveStatisticsOut() {
	customers, out := r.Ledger.Customers, map[string]bool{}
	var named []int
	sure := false
	for i := range customers {
		c := &customers[i]
		if c.Lines > 1 || !likeStatistic(c.Name) {
			continue
		}
		named = append(named, i)
		sure = sure || slices.Contains(statisticWords, plainName(c.Name))
	}
	if !sure && len(named) < 2 {
		return
	}
	for _, i := range named {
		r.leaveOut(&customers[i], "holds a figure about the others, as its name says,", out)
	}
	r.without(out)
}

// likeStatistic reports whether a row is named as one of these.
func likeStatistic(name string) bool {
	if len(name) > longestStatistic {
		return false
	}
	plain := plainName(name)
	return slices.Contains(statisticWords, plain) || slices.Contains(statisticNames, plain)
}

// longestStatistic is that of a Standardabweichung, with room for a colon.
const longestStatistic = 24

// plainName is a name as a heading is looked up. Nearly all are in ASCII, for
// which this takes a tenth of the time.
func plainName(name string) string {
	if isASCII(name) {
		return strings.ToLower(strings.Trim(name, " .:"))
	}
	return plainHeading(name)
}
